"""Wspólnie: a city's cooperation with its NGOs. Parties act, Spaces host, Entries are made, the Journal remembers."""

__version__ = "0.1.0"
