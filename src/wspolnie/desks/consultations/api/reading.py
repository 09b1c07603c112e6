"""Reading matters: what their pages show to the same reader."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db.models import Count
from django.urls import reverse

from wspolnie.desks.consultations.actions.notices import notice_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.api.shapes import (
    ConsultationsQuery,
    ConsultationTold,
    ConsultationWhole,
    Effect,
    FileTold,
    Named,
    ParagraphTold,
    Place,
    RoundQuery,
    RoundTold,
)
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.onward import effects_of
from wspolnie.desks.consultations.states import Consulted, RoundState
from wspolnie.desks.consultations.views.catalogue import Filter
from wspolnie.desks.consultations.views.listing import attachments
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read
from wspolnie.foundation.journal.reading import history
from wspolnie.foundation.web.cursors import paged
from wspolnie.spaces.api import Line, lines_told
from wspolnie.spaces.models import Attachment
from wspolnie.tools.documents.models import Paragraph


def consultations(asked: Asked[ConsultationsQuery, None]) -> Items[ConsultationTold]:
    """The newest first. `state` asks where a consultation stands at this moment."""
    query = asked.query
    year = str(query.year) if query.year else ""
    rounds = Filter("", "", year, query.theme, query.district).rounds(asked.actor, instant())
    if query.state is not None:
        rounds = rounds.filter(told=query.state.value)
    rows = rounds.select_related("consultation__space", "consultation__office")
    order = ("-consultation__year", "-consultation__number", "pk")
    return paged(asked, rows, order, lambda found: [_told(asked, one) for one in found])


def consultation(asked: Asked[NoQuery, None]) -> ConsultationWhole:
    """All that its page says, but the text, the remarks and the report, which have addresses of their own."""
    rounds = rounds_of(asked)
    shown = shown_of(rounds)
    matter = shown.consultation
    notice = notice_of(matter)
    brief = _told(asked, shown)
    return ConsultationWhole(
        **{name: getattr(brief, name) for name in ConsultationTold.__struct_fields__},
        kind=notice.kind,
        basis=notice.basis,
        addressees=notice.addressees,
        goal=notice.goal,
        themes=[Named(one.pk, one.slug, one.name) for one in notice.themes],
        districts=[Named(one.pk, one.slug, one.name) for one in notice.districts],
        places=[Place(one.kind, one.published_on, one.link, one.words) for one in notice.places],
        means=list(notice.means),
        easy_text=matter.easy_text,
        film_link=matter.film_link,
        files=[_file(asked, matter, one) for one in attachments(matter)],
        rounds=[round_told(one) for one in rounds],
        remarks=Remark.objects.visible_to(asked.actor).filter(round=shown).count(),
        effects=[
            Effect(one.text, [matter.code_of(row.remark) for row in one.remarks.all()]) for one in effects_of(matter)
        ],
    )


def rounds(asked: Asked[NoQuery, None]) -> Items[RoundTold]:
    """All rounds that you may see, the first one first."""
    return Items(items=[round_told(one) for one in rounds_of(asked)], next=None)


def paragraphs(asked: Asked[RoundQuery, None]) -> Items[ParagraphTold]:
    """The consulted text of a round in order, whole."""
    shown = asked_round(asked, asked.query.round)
    counts = dict(
        Remark.objects.filter(round=shown).released().order_by().values_list("paragraph").annotate(count=Count("pk"))
    )
    slug = shown.consultation.space.slug
    told = [
        ParagraphTold(
            id=one.pk,
            anchor=one.anchor,
            number=one.number,
            name=one.name,
            heading=one.is_heading,
            level=one.level,
            text=one.text,
            rows=one.rows,
            remarks=counts.get(one.pk, 0),
            url=asked.link(f"{reverse('consultation_draft', args=[slug])}#{one.anchor}"),
        )
        for one in Paragraph.objects.filter(version=shown.version_id).order_by("position")
    ]
    return Items(items=told, next=None)


def lines(asked: Asked[Paging, None]) -> Items[Line]:
    """Every public act, newest first, as the journal holds it."""
    matter = shown_of(rounds_of(asked)).consultation
    return lines_told(asked, history(matter.pk, public_only=not asked.actor.is_staff))


def rounds_of(asked: Asked[Any, Any]) -> list[Round]:
    """The rounds of the matter in the address that this reader may see.

    Raises:
        Missing: when that is none.
    """
    found = Round.objects.visible_to(asked.actor).filter(consultation=asked.path["consultation"])
    rows = list(found.select_related("consultation__space", "consultation__office").order_by("number"))
    if not rows:
        raise Missing
    for one in rows:
        one.city = one.consultation.city = asked.city
    return rows


def shown_of(rows: list[Round]) -> Round:
    """The round that is shown first: the newest that has begun, else the one that is prepared."""
    return next((one for one in reversed(rows) if one.state != RoundState.DRAFT), rows[0])


def asked_round(asked: Asked[Any, Any], number: int | None) -> Round:
    """The round of this number, else the one that is shown first."""
    rows = rounds_of(asked)
    if number is None:
        return shown_of(rows)
    found = next((one for one in rows if one.number == number), None)
    if found is None:
        raise Missing
    return found


def round_told(one: Round) -> RoundTold:
    return RoundTold(
        id=one.pk,
        number=one.number,
        name=one.name,
        consulted=Consulted(one.consulted) if one.consulted else None,
        state=one.phase(instant()),
        opens_at=one.opens_at,
        closes_at=one.closes_at,
        answers_due_at=one.answers_due_at,
        answered_at=one.answered_at,
    )


def _told(asked: Asked[Any, Any], shown: Round) -> ConsultationTold:
    matter, told = shown.consultation, round_told(shown)
    matter.city = asked.city
    return ConsultationTold(
        id=matter.pk,
        number=matter.code,
        slug=matter.space.slug,
        url=asked.link(reverse("consultation", args=[matter.space.slug])),
        title=matter.space.name,
        lead=matter.lead,
        authority=matter.authority,
        office=Named(matter.office.pk, matter.office.slug, matter.office.name),
        state=told.state,
        round=told,
    )


def _file(asked: Asked[Any, Any], matter: Consultation, one: Attachment) -> FileTold:
    stands = one.removed_at is None
    return FileTold(
        id=one.pk,
        title=one.title,
        role=one.role,
        name=one.file.name,
        mime=one.file.mime,
        size=one.file.size,
        sha256=one.file.sha256,
        alt=one.alt,
        url=asked.link(reverse("consultation_file", args=[matter.space.slug, one.pk])) if stands else None,
        removed_at=one.removed_at,
        removed_why=one.removed_why,
    )


_read = partial(read, ConsultationAct.READ)
ENDPOINTS = (
    _read("consultations", consultations, "Consultations", Items[ConsultationTold], ConsultationsQuery),
    _read("consultations/{consultation}", consultation, "One consultation with its notice", ConsultationWhole, NoQuery),
    _read("consultations/{consultation}/rounds", rounds, "Rounds of a consultation", Items[RoundTold], NoQuery),
    _read(
        "consultations/{consultation}/paragraphs", paragraphs, "The consulted text", Items[ParagraphTold], RoundQuery
    ),
    _read("consultations/{consultation}/history", lines, "What happened, as the journal holds it", Items[Line], Paging),
)
