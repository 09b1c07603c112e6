"""Rows of spreadsheets: what their cells mean and how they are written."""
