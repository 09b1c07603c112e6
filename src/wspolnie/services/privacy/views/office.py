"""Pages of the office: who looked at contact details, contact details of a person, erasure at somebody's request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.parties.people.models import Person, PersonContact
from wspolnie.parties.people.states import contact_label
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.actions.erasure import erase_person
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.forms import ErasureForm
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.services.privacy.reading import held_about, is_only_administrator, named_in_texts
from wspolnie.services.privacy.states import Looked, looked_label
from wspolnie.spaces.capacities import capacity_label
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Filter:
    """Which looks: on days from one to another, by somebody whose name holds a word, or at somebody's."""

    since: date | None
    until: date | None
    words: str

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:100]
        return cls(_day(request.GET.get("od", "")), _day(request.GET.get("do", "")), words)

    def chosen(self, request: HttpRequest) -> QuerySet[ContactAccess]:
        found = ContactAccess.objects.order_by("-at", "-pk")
        zone = city_of(request).zone
        if self.since:
            found = found.filter(at__gte=datetime.combine(self.since, time(), zone))
        if self.until:
            found = found.filter(at__lt=datetime.combine(self.until + timedelta(days=1), time(), zone))
        if self.words:
            people = list(Person.objects.filter(name__icontains=self.words).values_list("pk", flat=True))
            found = found.filter(viewer_id__in=people) | found.filter(person_id__in=people)
        return found

    def query(self) -> str:
        told = {"od": self.since, "do": self.until, "q": self.words}
        return "?" + urlencode({name: str(value) for name, value in told.items() if value})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Look:
    """One row of the log for a reader."""

    at: datetime
    viewer: str
    capacity: str
    what: str
    whose: str
    path: str


def _told(rows: QuerySet[ContactAccess]) -> list[Look]:
    """Names are read now: those who were erased have none."""
    listed = list(rows)
    wanted = {one.viewer_id for one in listed} | {one.person_id for one in listed}
    names = dict(Person.objects.filter(pk__in=wanted - {None}).values_list("pk", "name"))
    labels = {word: capacity_label(word) for word in {one.capacity for one in listed}}
    gone = _("a person whose data were erased")
    return [
        Look(
            one.at,
            (names.get(one.viewer_id) or gone) if one.viewer_id else gone,
            labels[one.capacity],
            looked_label(one.what),
            (names.get(one.person_id) or gone) if one.person_id else _("without an account"),
            one.path,
        )
        for one in listed
    ]


@door(PrivacyAct.SEE_LOOKS)
def looks(request: HttpRequest) -> HttpResponse:
    """The log, newest first."""
    chosen = Filter.of(request)
    rows = chosen.chosen(request)
    where = leafing(asked_page(request), rows.count(), PAGE)
    query = chosen.query()
    context = {
        "looks": _told(rows[where.shown]),
        "chosen": chosen,
        "query": query if query != "?" else "",
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"{query}{'&' if query != '?' else ''}strona=",
    }
    return page(request, "privacy/looks.html", context, private=True)


@door(PrivacyAct.SEE_LOOKS)
def looks_sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, as a file."""
    columns = (_("when"), _("who"), _("as whom"), _("what"), _("whose"), _("page"))
    told = _told(Filter.of(request).chosen(request))
    rows = ((dates().iso(one.at), one.viewer, one.capacity, one.what, one.whose, one.path) for one in told)
    response = HttpResponse(write_csv(columns, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("looks")}.csv"'
    response["Cache-Control"] = "no-store"
    return response


def found(person: UUID) -> Person:
    """The person of an address; who was erased is none any more."""
    one: Person | None = Person.objects.select_related("account").filter(pk=person).exclude(name="").first()
    if one is None:
        raise Http404
    return one


@door(PrivacyAct.SEE_CONTACTS, "POST")
def contacts(request: HttpRequest, person: UUID) -> HttpResponse:
    """How the person can be reached; that somebody looked is written down first."""
    one, actor = found(person), actor_of(request)
    note_access(actor, what=Looked.PERSON_CONTACTS, subjects=[Subject(one.pk, one.pk)], path=request.path)
    rows = [(_("Address for signing in"), one.account.email)] if one.account else []
    rows += [(contact_label(kept.kind), kept.value) for kept in PersonContact.objects.filter(person=one)]
    return page(request, "privacy/contacts.html", {"one": one, "rows": rows}, private=True)


@door(PrivacyAct.ERASE, "GET", "POST")
def erasure(request: HttpRequest, person: UUID) -> HttpResponse:
    """What will go and what stays of somebody who asked for it, where texts name them, and the button."""
    one, actor = found(person), actor_of(request)
    label = _("Type %(word)s to confirm") % {"word": one.name}
    form = ErasureForm(request.POST if request.method == "POST" else None, expected=one.name, label=label)
    if request.method == "POST" and form.is_valid():
        erase_person(one, by=actor)
        return redirect("my_data_erased" if one.pk == actor.person_id else "administration_people")
    note_access(actor, what=Looked.PERSON_DATA, subjects=[Subject(one.pk, one.pk)], path=request.path)
    context = {
        "one": one,
        "form": form,
        "held": held_about(one.pk),
        "mentions": named_in_texts(one),
        "is_last": is_only_administrator(one, timezone.localdate(instant())),
    }
    return page(request, "privacy/person_erasure.html", context, status=422 if form.errors else 200, private=True)
