"""Verbs of consultations, by noun: planning, remarks, answers."""
