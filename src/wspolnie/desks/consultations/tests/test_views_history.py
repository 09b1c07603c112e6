"""The history of a busy consultation comes in pages."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.tests.test_views import ADDRESS, text_of


def test_the_history_of_a_busy_consultation_comes_in_pages(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    numbers = [make.remark(consultation, f"Uwaga {n}.").number for n in range(33)]
    first, second = (lines_of(visitor.get(f"{ADDRESS}historia/?strona={page}")) for page in (1, 2))
    shown = [[n for n in numbers if consultation.code + f"/U-{n:04d}" in text] for text in (first, second)]
    assert shown == [numbers[3:], numbers[:3]]
    assert lines_of(visitor.get(f"{ADDRESS}historia/?strona=99")) == second


def lines_of(answer: HttpResponse) -> str:
    """The lines of history on a page, without the clock above them, which goes on."""
    text = text_of(answer)
    return text[text.index('<ol class="timeline" reversed') : text.rindex("</ol>")]
