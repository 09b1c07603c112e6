"""Verbs of the administration, by noun."""
