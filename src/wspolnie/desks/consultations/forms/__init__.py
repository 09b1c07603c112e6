"""Shapes of what people type in consultations, by noun; rules live in the verbs."""
