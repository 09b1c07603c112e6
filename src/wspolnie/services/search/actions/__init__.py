"""Verbs of search, by what is indexed: entries, and pieces that are no entries."""
