"""Pages of inventories."""
