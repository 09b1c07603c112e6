"""Polish text as a reader hears it: a hard space is a space."""


def spaced(text: str) -> str:
    """`text` with plain spaces, so that a test can quote it."""
    return text.replace("\xa0", " ")
