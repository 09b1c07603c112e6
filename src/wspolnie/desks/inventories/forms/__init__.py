"""Forms of inventories."""
