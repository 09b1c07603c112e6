"""What happened to documents: their texts, and their way to force."""

from wspolnie.tools.documents.facts.texts import TextArranged, TextPasted, VersionPublished

__all__ = ["TextArranged", "TextPasted", "VersionPublished"]
