"""Verbs of the help desk: of whoever asks, of the office that answers, of frequent questions."""
