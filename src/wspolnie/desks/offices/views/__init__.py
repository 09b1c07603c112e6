"""Pages of the register, by who comes."""
