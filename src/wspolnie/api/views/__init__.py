"""Pages of the API for people: the developers' page, one's own keys."""
