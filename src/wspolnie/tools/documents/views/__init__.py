"""Pages of documents: what happens to them, and where a clerk records it."""
