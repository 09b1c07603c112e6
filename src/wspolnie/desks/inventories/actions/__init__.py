"""Verbs of inventories: of a campaign, and of organisations in it."""
