"""The declaration of documents."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import EntrySpec, Module, Nothing, OfficePage, Told, on, registry
from wspolnie.foundation.parameters import NO, ParameterKind, ParameterSpec
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.tools.documents.actions.councils import COUNCIL, REMINDER, remind_councils, tell_council
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.api import ENDPOINTS
from wspolnie.tools.documents.facts import VersionPublished
from wspolnie.tools.documents.facts.way import OpinionAsked
from wspolnie.tools.documents.front import waiting
from wspolnie.tools.documents.models import Paragraph, Version
from wspolnie.tools.documents.states import VersionState


def addresses(entries: Sequence[Entry]) -> dict[UUID, str]:
    """A document is read where its space lives."""
    homes = registry.homes({entry.space_id: entry.space.kind for entry in entries})
    return {entry.pk: homes[entry.space_id] for entry in entries}


def searchable(entry_id: UUID) -> str | None:
    """The text of the newest published version; None while there is none."""
    version = Version.objects.filter(document_id=entry_id, state=VersionState.PUBLISHED).order_by("-number").first()
    if version is None:
        return None
    texts = Paragraph.objects.filter(version=version).order_by("position").values_list("text", flat=True)
    return "\n".join(texts)


def index_version(told: Told) -> None:
    """A published version is what people find."""
    version = Version.objects.filter(pk=told.subject_id).first() if told.subject_id else None
    if version is not None:
        index_entry(version.document_id)


PARAMETERS = (
    ParameterSpec(
        name="annual_programme_by",
        label=_("Annual programme of cooperation: last day"),
        meaning=_("By this day of the year the council adopts the programme for the next year."),
        kind=ParameterKind.DAY_OF_YEAR,
    ),
    ParameterSpec(
        name="annual_report_by",
        label=_("Report on the programme: last day"),
        meaning=_("By this day of the year the report on last year's programme goes to the council and to BIP."),
        kind=ParameterKind.DAY_OF_YEAR,
    ),
    ParameterSpec(
        name=REMINDER,
        label=_("Days before the last minute of a council's opinion"),
        meaning=_("So many days before it a council that works here is reminded once; 0 reminds it never."),
        kind=ParameterKind.DAYS,
        least=0,
        most=30,
        default="3",
    ),
    ParameterSpec(
        name="council_opinion_days",
        label=_("Opinion of the public benefit council: days"),
        meaning=_("So many days the council has to give its opinion; silence after them is a waiver."),
        kind=ParameterKind.DAYS,
        least=1,
        most=60,
        default="14",
    ),
    ParameterSpec(
        name="public_benefit_council",
        label=_("The city has a public benefit council"),
        meaning=_("A programme of cooperation is not submitted without its opinion, or its silence noted."),
        kind=ParameterKind.SWITCH,
        default=NO,
    ),
)

MODULE = Module(
    name="documents",
    label=_("Documents"),
    urls="wspolnie.tools.documents.urls",
    acts=DocumentAct,
    api=ENDPOINTS,
    todo=waiting,
    office_pages=(
        OfficePage(
            _("Documents"),
            "documents",
            DocumentAct.RECORD,
            _("Programmes, strategies and resolutions: opinion, submission, adoption, next steps."),
        ),
    ),
    parameters=PARAMETERS,
    entries=(EntrySpec(EntryKind.DOCUMENT, _("Document"), addresses, searchable),),
    listens=(on(VersionPublished, index_version), on(OpinionAsked, tell_council, from_the_start=False)),
    watches=(remind_councils,),
    topics=(COUNCIL,),
    erase=Nothing("texts of the city, not of persons"),
)
