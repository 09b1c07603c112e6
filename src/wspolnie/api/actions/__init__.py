"""Verbs of the API: keys to it, and sendings that arrive once."""
