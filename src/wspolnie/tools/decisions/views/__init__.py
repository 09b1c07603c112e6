"""Pages of recommendations, by noun."""
