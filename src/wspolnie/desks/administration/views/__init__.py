"""Pages of the administration, by noun."""
