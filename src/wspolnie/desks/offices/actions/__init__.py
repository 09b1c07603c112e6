"""Verbs of the structure's desk, by noun."""
