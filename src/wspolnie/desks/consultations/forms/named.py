"""Paragraphs of a draft as people call them when they type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from django import forms
from django.utils.translation import gettext as _

from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.numbers import named

MOST: Final = 40
"""Paragraphs of one remark; one about more is about the whole."""


def several(paragraphs: Sequence[Paragraph], typed: str) -> list[Paragraph]:
    """All that somebody typed, divided by commas or semicolons, each once, in the order in which they stand there.

    Raises:
        ValidationError: when one of them is unknown, could be several, or there are too many.
    """
    found: dict[int, Paragraph] = {}
    for one in filter(None, (part.strip() for part in re.split(r"[,;\n]", typed))):
        paragraph = _one(paragraphs, one)
        found[paragraph.position] = paragraph
    if len(found) > MOST:
        raise forms.ValidationError(_("These are too many paragraphs: send a remark to the whole."))
    return list(found.values())


def _one(paragraphs: Sequence[Paragraph], typed: str) -> Paragraph:
    found = named(paragraphs, typed)
    if not found:
        raise forms.ValidationError(
            _("The draft has no such paragraph: %(typed)s. Write it as it stands there.") % {"typed": typed}
        )
    if len(found) > 1:
        numbers = ", ".join(str(one.number) for one in found)
        raise forms.ValidationError(
            _("More than one is called so. Write its number: %(numbers)s.") % {"numbers": numbers}
        )
    return found[0]
