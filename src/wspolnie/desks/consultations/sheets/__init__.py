"""Remarks as rows of a spreadsheet: out and in, in one format."""
