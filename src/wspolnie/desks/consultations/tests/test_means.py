"""Ways of asking beside the text, how ripe the text of a round is, titles that change, plans kept half-done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.changing import change_plan, plan_of
from wspolnie.desks.consultations.actions.notices import notice_of
from wspolnie.desks.consultations.actions.planning import plan_consultation, start_consultation, what_is_missing
from wspolnie.desks.consultations.facts.plans import ConsultationChanged
from wspolnie.desks.consultations.models import Consultation
from wspolnie.desks.consultations.states import Consulted, Means
from wspolnie.foundation.journal.reading import fact_of, history
from wspolnie.foundation.modules import Refused

pytestmark = pytest.mark.django_db
ALONE = "o sama publikacja projektu"


def stored(consultation: Consultation) -> Consultation:
    return Consultation.objects.select_related("space", "office").get(pk=consultation.pk)


def read(client: Client, consultation: Consultation, path: str = "") -> str:
    return spaced(client.get(f"/konsultacje/{stored(consultation).space.slug}/{path}").content.decode())


def test_publication_alone_is_a_hint_and_never_a_refusal(make: Makers, desk: Client) -> None:
    consultation = make.draft()
    assert ALONE in read(desk, consultation, "plan/")
    assert ALONE in read(desk, consultation, "start/")
    assert what_is_missing(consultation, make.round(consultation)) == []
    start_consultation(consultation, by=make.clerk())


def test_a_clerk_says_how_else_people_are_asked_and_readers_see_it(make: Makers, desk: Client, visitor: Client) -> None:
    consultation = make.draft()
    address = f"/konsultacje/{consultation.space.slug}/plan/"
    shown = filled(desk.get(address).content.decode())
    typed = {**shown, "means": ["workshop", "meeting"], "consulted": "assumptions", "round_name": "założenia programu"}
    assert desk.post(address, typed).status_code == 302
    held = stored(consultation)
    assert notice_of(held).means == (Means.MEETING, Means.WORKSHOP)
    assert (make.round(held).consulted, make.round(held).name) == (Consulted.ASSUMPTIONS, "założenia programu")
    again = filled(desk.get(address).content.decode())
    assert (again["means"], again["consulted"]) == (["meeting", "workshop"], ["assumptions"])
    assert "Na razie to sama publikacja" not in read(desk, consultation, "plan/")
    assert ALONE not in read(desk, consultation, "start/")
    start_consultation(held, by=make.clerk())
    page = read(visitor, held)
    assert "Spotkania otwarte; Warsztaty" in page
    assert "Założenia: założenia programu" in page
    (changed,) = (
        fact for line in history(held.pk, public_only=False) if isinstance(fact := fact_of(line), ConsultationChanged)
    )
    sentence = spaced(changed.sentence())
    assert "jak jeszcze pytamy: „Spotkania otwarte; Warsztaty”" in sentence
    assert "co konsultujemy: „Założenia”" in sentence


@pytest.mark.parametrize("typed", [{"means": ["rozmowa"]}, {"consulted": "gotowe"}])
def test_unknown_words_are_refused(make: Makers, desk: Client, typed: dict[str, object]) -> None:
    consultation = make.draft()
    address = f"/konsultacje/{consultation.space.slug}/plan/"
    shown = filled(desk.get(address).content.decode())
    answer = desk.post(address, {**shown, **typed})
    assert answer.status_code == 422
    assert notice_of(stored(consultation)).means == ()


def test_the_address_follows_the_title_until_the_start(make: Makers, desk: Client) -> None:
    make.draft("Łąki")
    consultation = make.draft("Parki")
    address = f"/konsultacje/{consultation.space.slug}/plan/"
    typed = {**filled(desk.get(address).content.decode()), "title": "Łąki"}
    assert desk.post(address, typed).headers["Location"] == "/konsultacje/laki-2/start/"
    held = stored(consultation)
    assert (held.space.name, held.space.slug, held.space.front.title) == ("Łąki", "laki-2", "Łąki")
    plan = plan_of(held, make.round(held))
    assert change_plan(held, replace(plan, title="Łąki!"), by=make.clerk())
    assert stored(held).space.slug in ("laki-2", "laki")
    start_consultation(stored(held), by=make.clerk())
    with pytest.raises(Refused):
        change_plan(held, replace(plan, title="Inaczej"), by=make.clerk())
    assert stored(held).space.name == "Łąki!"


def test_a_plan_is_kept_without_what_nobody_knows_yet(make: Makers, desk: Client) -> None:
    whole = make.plan()
    typed = {
        "title": "Zieleń",
        "office": str(whole.office.pk),
        "opens_at": "2099-09-01T08:00",
        "closes_at": "2099-09-11T15:45",
        "answers_due_at": "2099-09-30T15:00",
    }
    assert desk.post("/konsultacje/nowa/", typed).headers["Location"] == "/konsultacje/zielen/tekst/"
    kept = Consultation.objects.select_related("space").get(space__slug="zielen")
    full = plan_consultation(replace(whole, title="Pełny"), by=make.clerk())
    asked = set(what_is_missing(kept, make.round(kept))) - set(what_is_missing(full, make.round(full)))
    assert "O co chodzi, w jednym albo dwóch zdaniach." in {spaced(words) for words in asked}
    address = "/konsultacje/zielen/plan/"
    assert desk.post(address, filled(desk.get(address).content.decode())).status_code == 302
    with pytest.raises(Refused):
        start_consultation(kept, by=make.clerk())
