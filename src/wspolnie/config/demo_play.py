"""One matter of the demo, from its plan to where it stands today, made through the same verbs as people's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from wspolnie.config.demo_desk import share_out_work
from wspolnie.config.demo_matters import DemoMatter
from wspolnie.config.demo_meetings import hold_meeting, plan_open_meeting
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.paper import Postal
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import Channel, DocumentKind, PlaceKind, RemarkState, Side, Verdict
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.models import Paragraph


@dataclass(frozen=True, slots=True)
class Cast:
    """Who acts in a city of the demo."""

    clerk: Actor
    official: Person
    speakers: Mapping[str, tuple[Actor, str]] = field(default_factory=dict)
    """Name of an organisation -> who speaks for it, and the word of the capacity in which they do."""


def office_hour(city: City, day: datetime, hour: int, minute: int) -> datetime:
    """That hour of the city on the day: nobody closes a consultation at two at night."""
    return day.astimezone(city.zone).replace(hour=hour, minute=minute)


def play(city: City, matter: DemoMatter, cast: Cast) -> None:
    """One matter from its plan to where it stands today."""
    clerk = cast.clerk
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    opens, closes = office_hour(city, now + matter.opens, 8, 0), office_hour(city, now + matter.closes, 15, 45)
    announced = min(opens - timedelta(days=3), now - timedelta(hours=2))
    plan = Plan(
        title=matter.title,
        lead=matter.lead,
        authority=city.words["mayor"],
        office=Office.objects.get(slug=matter.office),
        opens_at=opens,
        closes_at=closes,
        answers_due_at=closes + timedelta(days=19),
        notice=Notice(
            kind=DocumentKind.PROGRAMME,
            basis="Art. 5a ustawy z 8 marca 1990 r. o samorządzie gminnym.",
            addressees="Mieszkańcy i organizacje pozarządowe miasta.",
            goal="Zebrać uwagi i na każdą odpowiedzieć; ostateczną treść ustala rada miejska albo prezydent.",
            places=(
                Place(PlaceKind.BIP, announced.date(), f"https://bip.{city.slug}.example/konsultacje"),
                Place(PlaceKind.BOARD, announced.date(), words="Tablica ogłoszeń urzędu"),
            ),
            districts=_districts(matter),
        ),
    )
    with taken_at(announced):
        consultation = plan_consultation(plan, by=clerk)
        paste_draft(consultation, matter.text, by=clerk)
        if matter.draft:
            return
        start_consultation(consultation, by=clerk)
    round_ = Round.objects.select_related("version", "city").get(consultation=consultation)
    if opens < now:
        _send_remarks(matter, consultation, round_, cast, until=min(now, closes))
    if matter.shared_out:
        share_out_work(consultation, round_, now, clerk, cast.official)
    if opens < now < closes:
        plan_open_meeting(city, consultation, opens, now, clerk)
    if matter.answered:
        hold_meeting(city, consultation, opens, clerk)
        with taken_at(closes + timedelta(days=7)):
            for remark, said in zip(Remark.objects.filter(round=round_).in_order(), matter.remarks, strict=True):
                answer_remark(consultation, remark, verdict=Verdict(said.verdict), reason=said.answer, by=clerk)
        with taken_at(closes + timedelta(days=9)):
            publish_answers(consultation, by=clerk)


def _districts(matter: DemoMatter) -> tuple[District, ...]:
    found = {one.slug: one for one in District.objects.filter(slug__in=matter.districts)}
    return tuple(found[slug] for slug in matter.districts)


def _send_remarks(
    matter: DemoMatter, consultation: Consultation, round_: Round, cast: Cast, *, until: datetime
) -> None:
    places = {one.reference: one for one in Paragraph.objects.filter(version=round_.version, number__isnull=False)}
    step = (until - round_.opens_at) / (len(matter.remarks) + 1)
    for place, said in enumerate(matter.remarks, 1):
        at = round_.opens_at + step * place
        known = cast.speakers.get(said.organisation)
        words = Words(
            reason=said.reason,
            proposed=said.proposed,
            paragraph=places[said.place] if said.place else None,
            side=Side.ORGANISATION if said.organisation else Side.RESIDENT,
            organisation=said.organisation,
            capacity=known[1] if known else "",
        )
        with taken_at(at):
            if said.channel == Channel.WEB:
                remark = receive_remark(consultation, round_, words, by=known[0] if known else Actor())
            else:
                came = Receipt(Channel(said.channel), at, office_number=f"RPW/{4100 + 7 * place}/{at.year}")
                postal = Postal(*said.postal) if said.postal else None
                remark = enter_remark(
                    consultation, round_, replace(words, capacity=""), came, by=cast.clerk, postal=postal
                )
        if said.released and remark.state == RemarkState.RECEIVED:
            with taken_at(min(at + timedelta(hours=20), until)):
                release_remark(consultation, remark, by=cast.clerk)
