"""Verbs of profiles, by what they touch."""
