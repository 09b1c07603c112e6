"""Forms about documents, by noun."""
