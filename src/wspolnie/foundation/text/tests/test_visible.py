"""What cannot be seen says nothing."""

from __future__ import annotations

import pytest

from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.text.visible import visible


@pytest.mark.parametrize("text", ["\u202e", "\u200b\u200d", "a\x07b", "\x1b[31mczerwono", "\u00a0\u2003"])
def test_what_cannot_be_seen_is_refused(text: str) -> None:
    with pytest.raises(HostileText):
        visible(text)


@pytest.mark.parametrize("text", ["", "Żółć?\n\tJak?", "👍", "a\u202eb", "?"])
def test_what_can_be_seen_stays(text: str) -> None:
    assert visible(text) == text
