"""Verbs of offices, by noun."""
