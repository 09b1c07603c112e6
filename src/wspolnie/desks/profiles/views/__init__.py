"""Pages of profiles, by who comes."""
