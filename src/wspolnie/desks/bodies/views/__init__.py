"""Pages of bodies, by noun."""
