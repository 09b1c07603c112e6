"""Verbs of decisions, by noun: wording, sending, answering, forwarding, reminding."""
