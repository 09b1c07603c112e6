"""Pages of one paragraph and of one remark: context, the way on, windows of many remarks, addresses that stay."""

from __future__ import annotations

import re

import pytest

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(make: Makers) -> Consultation:
    return make.consultation("Program parków")


def paragraphs(make: Makers, matter: Consultation) -> list[Paragraph]:
    return list(Paragraph.objects.filter(version=make.round(matter).version, number__isnull=False).order_by("position"))


def said(make: Makers, matter: Consultation, text: str, about: Paragraph | None = None) -> Remark:
    remark = receive_remark(matter, make.round(matter), Words(reason=text, paragraph=about), by=NOBODY)
    release_remark(matter, remark, by=make.clerk())
    return remark


def address(matter: Consultation, one: Paragraph) -> str:
    return f"/konsultacje/{matter.space.slug}/projekt/{one.anchor}/"


def test_a_paragraph_stands_under_its_headings_with_the_way_on(make: Makers, matter: Consultation) -> None:
    first, second, third = paragraphs(make, matter)
    page = spaced(browser().get(address(matter, second)).content.decode())
    assert second.text in page
    assert "§ 1" in page
    assert "§ 2" not in page.split("rel=")[0], "the next heading is not over it"
    assert f'href="{address(matter, first)}" rel="prev"' in page
    assert f'href="{address(matter, third)}" rel="next"' in page
    assert f"akapit={second.anchor}" in page, "the way to the form"
    assert 'rel="prev"' not in browser().get(address(matter, first)).content.decode()
    assert 'rel="next"' not in browser().get(address(matter, third)).content.decode()


def test_what_is_no_paragraph_is_not_found(make: Makers, matter: Consultation) -> None:
    heading = Paragraph.objects.filter(version=make.round(matter).version, number__isnull=True)[0]
    for anchor in (heading.anchor, "nie-ma"):
        assert browser().get(f"/konsultacje/{matter.space.slug}/projekt/{anchor}/").status_code == 404


def test_remarks_of_one_paragraph_are_read_by_pages_from_either_end(make: Makers, matter: Consultation) -> None:
    first, second, _ = paragraphs(make, matter)
    said(make, matter, "Do drugiego.", second)
    for number in range(52):
        said(make, matter, f"Głos numer {number:03d}.", first)
    page = spaced(browser().get(address(matter, first)).content.decode())
    assert "52 uwagi" in page
    assert "Do drugiego." not in page
    assert re.findall(r"Głos numer (\d+)", page) == [f"{number:03d}" for number in range(50)]
    last = spaced(browser().get(address(matter, first) + "?strona=2").content.decode())
    assert re.findall(r"Głos numer (\d+)", last) == ["050", "051"]
    newest = spaced(browser().get(address(matter, first) + "?kolejnosc=najnowsze").content.decode())
    assert re.findall(r"Głos numer (\d+)", newest)[:2] == ["051", "050"]
    assert "?kolejnosc=najnowsze&amp;strona=2" in newest


def test_each_public_remark_has_its_address_for_ever(make: Makers, matter: Consultation) -> None:
    first = paragraphs(make, matter)[0]
    remark = said(make, matter, "Za mało ławek.", first)
    path = f"/konsultacje/{matter.space.slug}/uwagi/{remark.number}/"
    assert path in browser().get(address(matter, first)).content.decode()
    page = spaced(browser().get(path).content.decode())
    assert "Za mało ławek." in page
    assert first.text in page
    assert '<article class="remark"' in page, "the remark is told in tags, not with tags shown as letters"
    assert "&lt;" not in page
    hidden = receive_remark(matter, make.round(matter), Words(reason="Jeszcze nie."), by=NOBODY)
    for number in (hidden.number, 999_999, 10**12):
        assert browser().get(f"/konsultacje/{matter.space.slug}/uwagi/{number}/").status_code == 404
