"""Shapes of what people type about organisations, by noun; rules live in the verbs."""
