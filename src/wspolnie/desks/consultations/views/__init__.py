"""Pages of consultations, by noun."""
