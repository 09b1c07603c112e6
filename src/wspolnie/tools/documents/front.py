"""What waits for those who record the way of documents: days of the law and the council's time, with the hour."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.policy import Actor, decide, decide_somewhere
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.models import Document, Opinion
from wspolnie.tools.documents.reading import adoption_due, has_report, opinion_address, report_due
from wspolnie.tools.documents.states import Genre, Life


def waiting(actor: Actor) -> Iterable[Waiting]:
    """Annual programmes to be adopted, reports to be given, opinions that came or whose silence can be noted."""
    yield from asked(actor)
    if not decide_somewhere(actor, DocumentAct.RECORD):
        return
    theirs = Document.objects.visible_to(actor).select_related("entry__space", "city")
    if not decide(actor, DocumentAct.RECORD):
        theirs = theirs.filter(entry__space__in=actor.desks())
    for document in theirs.filter(genre=Genre.ANNUAL_PROGRAMME).order_by("year", "pk"):
        yield from _by_law(document, actor)
    opinions = Opinion.objects.filter(document__in=theirs, given_on=None, silence_at=None)
    for opinion in opinions.select_related("document__entry__space").order_by("silent_from"):
        entry = opinion.document.entry
        is_over = instant() >= opinion.silent_from
        yield Waiting(
            _("Silence of the council to be noted") if is_over else _("Opinion of the council"),
            entry.title,
            reverse("document_opinion", args=[entry.space.slug]),
            opinion.silent_from - MINUTE,
            text=opinion.article,
            capacity=actor.capacity,
        )


def asked(actor: Actor) -> Iterable[Waiting]:
    """For whoever runs a council: opinions that it still owes, with the last minute."""
    run = [space for space in actor.spaces() if decide(actor, DocumentAct.OPINE, space)]
    if not run:
        return
    rows = Opinion.objects.filter(space__in=run, given_on=None, silence_at=None, silent_from__gt=instant())
    for opinion in rows.select_related("document__entry", "space").order_by("silent_from"):
        yield Waiting(
            _("Opinion of your council"),
            opinion.document.entry.title,
            opinion_address(opinion),
            opinion.silent_from - MINUTE,
            text=opinion.body,
            capacity=actor.capacity,
        )


def _by_law(document: Document, actor: Actor) -> Iterable[Waiting]:
    slug, title = document.entry.space.slug, document.entry.title
    due = adoption_due(document)
    if due is not None and document.state != Life.ADOPTED:
        page = "document_adoption" if document.state == Life.SUBMITTED else "document_submission"
        yield Waiting(due.what, title, reverse(page, args=[slug]), due.at, text=due.article, capacity=actor.capacity)
    report = report_due(document)
    if report is not None and not has_report(document.pk):
        yield Waiting(
            report.what,
            title,
            reverse("document_report", args=[slug]),
            report.at,
            text=report.article,
            capacity=actor.capacity,
        )
