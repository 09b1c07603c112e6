"""Pages where a clerk says what kind of document it is, gives its last wording, ties elements to paragraphs and
announces what comes next."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.spaces.views import door
from wspolnie.tools.documents.actions.steps import CLOSED, end_step, plan_step, tie_element
from wspolnie.tools.documents.actions.way import name_document
from wspolnie.tools.documents.actions.wording import prepare_wording
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.elements import list_of
from wspolnie.tools.documents.forms.way import EndForm, KindForm, PlacesForm, StepForm, WordingForm
from wspolnie.tools.documents.models import Paragraph, PlannedStep
from wspolnie.tools.documents.reading import checklist, newest_version, today
from wspolnie.tools.documents.states import Genre, Life, VersionState
from wspolnie.tools.documents.views.found import find
from wspolnie.tools.documents.views.recording import recorded
from wspolnie.tools.documents.way import coming_of

WORDS = 110


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def kind(request: HttpRequest, slug: str) -> HttpResponse:
    """What kind of document it is, and for which year."""
    found = find(request, slug)
    form = KindForm(request.POST or None, initial={"genre": found.document.genre, "year": found.document.year})

    def verb(said: dict[str, Any]) -> None:
        name_document(found.document, genre=Genre(said["genre"]), year=said["year"], by=found.actor)

    context = {"possible": found.document.state != Life.ADOPTED}
    return recorded(request, found, form, verb, "documents/kind.html", context)


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def text(request: HttpRequest, slug: str) -> HttpResponse:
    """The wording after the consultation, as it will be submitted: a new version that keeps addresses of paragraphs."""
    found = find(request, slug)
    version = newest_version(found.document)
    form = WordingForm(request.POST or None, initial={"source": version.source if version else ""})
    context = {
        "version": version,
        "is_draft": version is not None and version.state == VersionState.DRAFT,
        "possible": found.document.state not in CLOSED,
        "paragraphs": Paragraph.objects.filter(version=version).order_by("position") if version else (),
    }

    def verb(said: dict[str, Any]) -> None:
        prepare_wording(found.document, said["source"], by=found.actor)

    return recorded(request, found, form, verb, "documents/text.html", context, back="document_text")


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def elements(request: HttpRequest, slug: str) -> HttpResponse:
    """The law's list: for each element the paragraphs where it stands, chosen among those of the text."""
    found = find(request, slug)
    document = found.document
    version = newest_version(document)
    rows = Paragraph.objects.filter(version=version).order_by("position") if version else ()
    choices = [(row.anchor, _called(row)) for row in rows]
    asked = checklist(document, version)
    forms = [
        (
            one,
            PlacesForm(
                initial={"element": one.element.key, "anchors": [row.anchor for row in one.paragraphs]},
                paragraphs=choices,
                prefix=one.element.key,
                auto_id=f"{one.element.key}-%s",
            ),
        )
        for one in asked
    ]
    key = next((one.element.key for one in asked if f"{one.element.key}-element" in request.POST), "")
    form = PlacesForm(request.POST or None, paragraphs=choices, prefix=key or None)
    context = {
        "forms": forms,
        "law": list_of(document.genre, today()),
        "short": _called,
        "done": sum(1 for one in asked if one.paragraphs),
        "possible": document.state not in CLOSED,
    }

    def verb(said: dict[str, Any]) -> None:
        tie_element(document, said["element"], said["anchors"], by=found.actor)

    return recorded(request, found, form, verb, "documents/elements.html", context, back="document_elements")


def _called(row: Paragraph) -> str:
    """How a paragraph is called in a list of many: its reference or label and its first words."""
    words = " ".join(filter(None, (row.name or row.label, row.text)))
    flat = " ".join(words.split())
    return flat if len(flat) <= WORDS else flat[:WORDS].rsplit(" ", 1)[0] + "…"


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def coming(request: HttpRequest, slug: str) -> HttpResponse:
    """What comes next: announce a step; say of one that it was done, or why it will not be."""
    found = find(request, slug)
    document = found.document
    steps = PlannedStep.objects.filter(document=document, done_on=None, dropped_why="").order_by("planned_on")
    context = {"steps": steps, "coming": coming_of(document)}
    if "step" in request.POST:
        ending = EndForm(request.POST)
        form: Any = ending

        def verb(said: dict[str, Any]) -> None:
            step = steps.filter(pk=said["step"]).first()
            if step is None:
                raise Http404
            end_step(document, step, why=said["why"] if said["what"] == "drop" else "", by=found.actor)
    else:
        form = StepForm(request.POST or None)

        def verb(said: dict[str, Any]) -> None:
            plan_step(document, **said, by=found.actor)

    context["new"] = form if isinstance(form, StepForm) else StepForm()
    return recorded(request, found, form, verb, "documents/steps.html", context, back="document_steps")
