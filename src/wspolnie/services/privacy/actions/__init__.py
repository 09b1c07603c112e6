"""Verbs of privacy: clauses, the log of looks, keeping times, erasure."""
