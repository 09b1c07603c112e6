"""Shapes of what is typed in the administration, by noun; rules live in the verbs."""
