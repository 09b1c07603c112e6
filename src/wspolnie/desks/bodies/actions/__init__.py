"""Verbs of bodies, by noun."""
