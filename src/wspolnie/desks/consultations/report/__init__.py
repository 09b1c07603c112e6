"""The report of a round, from data and never typed: its figures, and the forms that are made of them."""
