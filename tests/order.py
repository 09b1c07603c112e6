"""Makes consultations on the database of a live site, through the verbs; run as a process of its own.

One argument, a JSON list; each order has a title and may have text, opens, closes (ISO instants), draft (not started),
remarks, meeting (the name of one tomorrow), assigned (the address of whoever answers all of them within three days) and
publish (answers are published). A remark has a reason and may have
paragraph (its number), proposed, organisation, contact, at (an ISO instant), released, hidden (words that are blacked
out), verdict and answer; one with a channel was typed by a clerk, from the letter `proof`, and
may have a postal address (name, street, code, place); those with the same group
stand together and share the answer of the first. Prints the slugs, one a line. An order with `finish` (a slug) and
`answer` makes nothing: it answers the remarks of that consultation's newest round and publishes the answers, as if the
days until its closing had passed.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta
from typing import Any

import django


def make(order: dict[str, Any]) -> str:
    """The slug of a consultation of the bound city."""
    from tests.factories import TEXT, Makers
    from wspolnie.desks.consultations.actions.answers import publish_answers
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import current_city
    from wspolnie.foundation.deadlines.instants import taken_at

    makers = Makers(City.objects.get(pk=current_city()))
    times = {name: datetime.fromisoformat(order[name]) for name in ("opens", "closes") if name in order}
    making = makers.draft if order.get("draft") else makers.consultation
    consultation = making(order["title"], text=order.get("text", TEXT), **times)
    _gather(makers, consultation, [(given, _send(makers, consultation, given)) for given in order.get("remarks", [])])
    if "assigned" in order:
        _share_out(makers, consultation, order["assigned"])
    if "meeting" in order:
        _meet(makers, consultation, order["meeting"])
    if order.get("publish"):
        with taken_at(makers.round(consultation).window.ends_at + timedelta(days=2)):
            publish_answers(consultation, by=makers.clerk())
    return str(consultation.space.slug)


def finish(slug: str, answer: str) -> str:
    """Everything sent in the newest round is released, accepted with this answer, and published after its closing."""
    from tests.factories import Makers
    from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
    from wspolnie.desks.consultations.actions.remarks import release_remark
    from wspolnie.desks.consultations.models import Remark, Round
    from wspolnie.desks.consultations.states import RemarkState, Verdict
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import current_city
    from wspolnie.foundation.deadlines.instants import taken_at

    clerk = Makers(City.objects.get(pk=current_city())).clerk()
    round_ = Round.objects.filter(consultation__space__slug=slug).latest("number")
    with taken_at(round_.window.ends_at + timedelta(days=2)):
        for remark in Remark.objects.filter(round=round_):
            if remark.state == RemarkState.RECEIVED:
                release_remark(round_.consultation, remark, by=clerk)
            answer_remark(round_.consultation, remark, verdict=Verdict.ACCEPTED, reason=answer, by=clerk)
        publish_answers(round_.consultation, by=clerk)
    return slug


def _send(makers: Any, consultation: Any, given: dict[str, Any]) -> Any:
    from wspolnie.desks.consultations.actions.answers import answer_remark
    from wspolnie.desks.consultations.actions.entering import Proof, enter_remark
    from wspolnie.desks.consultations.actions.hiding import black_out
    from wspolnie.desks.consultations.actions.paper import Postal
    from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
    from wspolnie.desks.consultations.states import Channel, Side, Verdict
    from wspolnie.foundation.deadlines.instants import instant, taken_at
    from wspolnie.spaces.policy import NOBODY
    from wspolnie.tools.documents.models import Paragraph

    round_ = makers.round(consultation)
    words = Words(
        reason=given["reason"],
        proposed=given.get("proposed", ""),
        paragraph=Paragraph.objects.filter(version=round_.version, number=given.get("paragraph", 0)).first(),
        side=Side.ORGANISATION if given.get("organisation") else Side.RESIDENT,
        organisation=given.get("organisation", ""),
        contact=given.get("contact", ""),
    )
    at = datetime.fromisoformat(given["at"]) if "at" in given else min(instant(), round_.opens_at + timedelta(hours=5))
    with taken_at(at):
        if "channel" in given:
            receipt = Receipt(Channel(given["channel"]), at)
            letter = Proof([b"%PDF-1.7 " + given["proof"].encode()], "pismo.pdf") if "proof" in given else None
            postal = Postal(*given["postal"]) if "postal" in given else None
            remark = enter_remark(consultation, round_, words, receipt, by=makers.clerk(), proof=letter, postal=postal)
        else:
            remark = receive_remark(consultation, round_, words, by=NOBODY)
    if "hidden" in given:
        black_out(consultation, remark, given["hidden"], "Dane osobowe.", by=makers.clerk())
    if given.get("released"):
        release_remark(consultation, remark, by=makers.clerk())
    if "verdict" in given and "group" not in given:
        verdict = Verdict(given["verdict"])
        answer_remark(consultation, remark, verdict=verdict, reason=given["answer"], by=makers.clerk())
    return remark


def _gather(makers: Any, consultation: Any, sent: list[tuple[dict[str, Any], Any]]) -> None:
    from wspolnie.desks.consultations.actions.groups import answer_group, make_group
    from wspolnie.desks.consultations.actions.versions import Said
    from wspolnie.desks.consultations.states import AnswerState, Verdict

    groups: dict[str, list[tuple[dict[str, Any], Any]]] = {}
    for given, remark in sent:
        if "group" in given:
            groups.setdefault(given["group"], []).append((given, remark))
    for name, found in groups.items():
        round_, first = makers.round(consultation), found[0][0]
        group = make_group(consultation, round_, name=name, remarks=[one for _given, one in found], by=makers.clerk())
        said = Said(Verdict(first["verdict"]), first["answer"], "", AnswerState.ACCEPTED)
        answer_group(consultation, group, said, by=makers.clerk())


def _share_out(makers: Any, consultation: Any, address: str) -> None:
    from wspolnie.desks.consultations.actions.assigning import Duty
    from wspolnie.desks.consultations.models import Remark
    from wspolnie.desks.consultations.tests.shared_out import in_days, share_out
    from wspolnie.parties.people.models import Person

    duty = Duty(None, Person.objects.get(account__email=address), in_days(3))
    share_out(consultation, Remark.objects.filter(round__consultation=consultation), duty, by=makers.clerk())


def _meet(makers: Any, consultation: Any, name: str) -> None:
    from wspolnie.foundation.deadlines.instants import instant
    from wspolnie.tools.meetings.actions import Arranged, plan_meeting

    starts = instant().replace(minute=0, second=0, microsecond=0) + timedelta(days=1)
    said = Arranged(
        name=name, starts_at=starts, ends_at=starts + timedelta(hours=2), host="Wydział Partycypacji",
        place="Dom kultury", address="ul. Próbna 1", agenda=("Co się zmienia", "Pytania"),
    )  # fmt: skip
    plan_meeting(consultation.space, said, by=makers.clerk())


def main(orders: list[dict[str, Any]]) -> None:
    """Make them all in Wrocław."""
    django.setup()
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city

    city = City.objects.get(slug="wroclaw")
    for order in orders:
        with in_city(city.id):
            slug = finish(order["finish"], order["answer"]) if "finish" in order else make(order)
        sys.stdout.write(slug + "\n")


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
