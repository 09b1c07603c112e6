"""Publications: their states, their files, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import Makers
from wspolnie.desks.library.actions.keeping import add_publication, describe_anew, put_file
from wspolnie.desks.library.actions.moving import move_publication
from wspolnie.desks.library.states import PublicationState
from wspolnie.desks.library.tests.made import GUIDE, draft, published, withdrawn
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def test_what_leads_nowhere_is_not_published(make: Makers) -> None:
    bare = add_publication(GUIDE, by=make.clerk())
    with pytest.raises(Refused):
        move_publication(bare, PublicationState.PUBLISHED, by=make.clerk())
    describe_anew(bare, replace(GUIDE, link="https://www.instytucja.example/"), by=make.clerk())
    move_publication(bare, PublicationState.PUBLISHED, by=make.clerk())
    with pytest.raises(Refused):
        describe_anew(bare, GUIDE, by=make.clerk())


def test_a_withdrawal_says_why_and_goes_back(make: Makers) -> None:
    one = published(make)
    with pytest.raises(Refused):
        move_publication(one, PublicationState.WITHDRAWN, reason="  ", by=make.clerk())
    move_publication(one, PublicationState.WITHDRAWN, reason="Błąd w tabeli.", by=make.clerk())
    move_publication(one, PublicationState.PUBLISHED, by=make.clerk())
    one.refresh_from_db()
    assert (one.state, one.reason) == ("published", "")
    with pytest.raises(Refused):
        move_publication(one, PublicationState.DRAFT, by=make.clerk())


def test_a_new_file_takes_the_place_of_the_old_one(make: Makers) -> None:
    one = draft(make)
    before = one.file_id
    put_file(one, [b"Wydanie drugie."], name="drugie.txt", by=make.clerk())
    one.refresh_from_db()
    assert one.file is not None
    assert one.file.name == "drugie.txt"
    assert not StoredFile.objects.filter(pk=before).exists()
    with pytest.raises(Refused):
        put_file(one, [b"MZ\x90\x00" + b"\x00" * 90], name="poradnik.pdf", by=make.clerk())


def test_addresses_stay_and_do_not_repeat(make: Makers) -> None:
    first, second, third = draft(make), draft(make), draft(make, name="Nowa")
    assert (first.slug, second.slug, third.slug) == (
        "jak-rozliczyc-maly-grant",
        "jak-rozliczyc-maly-grant-2",
        "nowa-2",
    )
    describe_anew(first, replace(GUIDE, name="Inny tytuł"), by=make.clerk())
    first.refresh_from_db()
    assert (first.slug, first.name) == ("jak-rozliczyc-maly-grant", "Inny tytuł")
    assert describe_anew(first, replace(GUIDE, name="Inny tytuł"), by=make.clerk()) == ()


@pytest.mark.parametrize("wrong", [{"name": " "}, {"author": ""}, {"year": 12}, {"link": "javascript:alert(1)"}])
def test_what_says_too_little_is_refused(make: Makers, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        add_publication(replace(GUIDE, **wrong), by=make.clerk())  # type: ignore[arg-type]


def test_strangers_do_nothing(make: Makers) -> None:
    one = withdrawn(make)
    with pytest.raises(NotAllowed):
        add_publication(GUIDE, by=NOBODY)
    with pytest.raises(NotAllowed):
        describe_anew(one, GUIDE, by=NOBODY)
    with pytest.raises(NotAllowed):
        put_file(one, [b"x"], name="x.txt", by=NOBODY)
    with pytest.raises(NotAllowed):
        move_publication(one, PublicationState.PUBLISHED, by=NOBODY)
