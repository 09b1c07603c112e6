"""Verbs of organisations, by noun."""
