"""Verbs of mergers."""
