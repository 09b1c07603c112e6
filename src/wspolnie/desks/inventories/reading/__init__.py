"""What is read of inventories."""
