"""Shapes of what people type about organisations."""
