"""Verbs of the register's desk, by noun."""
