"""“Moje sprawy”: one list of what waits for this person, from every room's declaration; an office's desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NavItem, Waiting, registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.models import Representation
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.capacities import SELF, Capacity, capacities_of, capacity_label
from wspolnie.spaces.kinds import role_label
from wspolnie.spaces.policy import Actor, decide_somewhere
from wspolnie.spaces.views import actor_of, door

FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Mandate:
    """One capacity of the person: its name, what is said of it, how many matters wait in it."""

    label: str
    note: str
    count: int
    url: str = ""


@door(PortalAct.SEE_MATTERS)
def my_matters(request: HttpRequest) -> HttpResponse:
    """What waits for me, soonest first; beside it whom I represent and what I wait for."""
    actor, now = actor_of(request), instant()
    items, own = waiting(actor), capacities_of(actor)
    chosen = request.GET.get("wydzial", "")
    offices = sorted({item.office for item in items if item.office})
    shown = [item for item in items if item.office == chosen] if chosen in offices else items
    sent = sorted(
        (item for module in registry.all() if module.sent for item in module.sent(actor)),
        key=lambda item: item.due or FAR,
    )
    context = {
        "title_words": title(len(items)),
        "moment": capitalised(dates().moment(now)),
        "groups": groups(shown, timezone.localdate(now)),
        "total": len(shown),
        "waiting": len(items) or None,
        "offices": [("", _("all"))] + [(office, office) for office in offices],
        "chosen": chosen if chosen in offices else "",
        "mandates": mandates(actor, own, items),
        "names": {capacity.word: capacity.label for capacity in own},
        "sent": sent,
        "own_pages": [(item.label, reverse(item.route)) for item in _pages(actor)],
    }
    return page(request, "portal/matters.html", context, private=True)


@door(PortalAct.SEE_MATTERS)
def sheet(request: HttpRequest) -> HttpResponse:
    """The list as a file."""
    chosen = request.GET.get("wydzial", "")
    columns = (_("matter"), _("what to do"), _("due"), pgettext("column", "office"), _("in whose place"), _("address"))
    items = [item for item in waiting(actor_of(request)) if not chosen or item.office == chosen]
    content = write_csv(
        columns,
        (
            (
                item.title, item.label, dates().exact(item.due) if item.due else "", item.office, item.stands_in,
                request.build_absolute_uri(item.url),
            )
            for item in items
        ),
    )  # fmt: skip
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("my-matters")}.csv"'
    response["Cache-Control"] = "no-store"
    return response


def waiting(actor: Actor) -> list[Waiting]:
    """Everything that waits, soonest first: one's own, then what waits for those in whose place one acts."""
    found = list(_of(replace(actor, loans=())))
    seen = {(item.url, item.title) for item in found}
    for loan in actor.loans:
        word = f"deputy:{loan.deputyship_id}"
        lent = Actor(person=actor.person, capacity=word, city_roles=loan.city_roles, space_roles=dict(loan.space_roles))
        others = [item for item in _of(lent) if (item.url, item.title) not in seen]
        if others:
            label = capacity_label(word)
            found += [replace(item, stands_in=label) for item in others]
            seen |= {(item.url, item.title) for item in others}
    return sorted(found, key=lambda item: item.due or FAR)


def _of(actor: Actor) -> Iterable[Waiting]:
    return (item for module in registry.all() if module.todo for item in module.todo(actor))


def groups(items: Iterable[Waiting], today: date) -> list[tuple[str, str, list[Waiting]]]:
    """(anchor, heading, matters): to this week's Sunday, later, without a deadline; empty ones are left out."""
    sunday = today + timedelta(days=6 - today.weekday())
    parts: dict[str, list[Waiting]] = {"teraz": [], "pozniej": [], "bez-terminu": []}
    for item in items:
        if item.due is None:
            parts["bez-terminu"].append(item)
        else:
            parts["teraz" if timezone.localdate(item.due) <= sunday else "pozniej"].append(item)
    headings = {
        "teraz": _("Today and this week"),
        "pozniej": pgettext("matters", "Later"),
        "bez-terminu": _("Without a deadline"),
    }
    return [(anchor, headings[anchor], found) for anchor, found in parts.items() if found]


def title(count: int) -> str:
    """“Five matters wait for you”; ten and fewer in words."""
    if not count:
        return _("Nothing waits for you")
    words = (
        pgettext("matters", "one"), pgettext("matters", "two"), pgettext("matters", "three"),
        pgettext("matters", "four"), pgettext("matters", "five"), pgettext("matters", "six"),
        pgettext("matters", "seven"), pgettext("matters", "eight"), pgettext("matters", "nine"),
        pgettext("matters", "ten"),
    )  # fmt: skip
    number = words[count - 1] if count <= len(words) else str(count)
    told = ngettext("%(num)s matter waits for you", "%(num)s matters wait for you", count) % {"num": number}
    return capitalised(told)


def mandates(actor: Actor, own: Iterable[Capacity], items: list[Waiting]) -> list[Mandate]:
    """In whose name the person may act, until when, and how many matters wait in each."""
    held = {
        f"organisation:{one.organisation_id}": one
        for one in Representation.objects.filter(person=actor.person).select_related("organisation")
        if one.state in {"declared", "confirmed"}
    }
    found = []
    for capacity in own:
        count = sum(1 for item in items if item.capacity == capacity.word)
        one = held.get(capacity.word)
        if one is not None:
            until = _("until %(day)s") % {"day": dates().day(one.until)} if one.until else ""
            state = "" if capacity.confirmed else _("waits for confirmation")
            note = ", ".join(filter(None, (one.role, until, state)))
            found.append(Mandate(capacity.label, note, count, reverse("organisation", args=[one.organisation.slug])))
        elif capacity.word == SELF:
            found.append(Mandate(_("As a resident"), "", count))
        else:
            found.append(Mandate(capitalised(capacity.label), _roles(actor.city_roles), count))
    for loan in actor.loans:
        label = capacity_label(f"deputy:{loan.deputyship_id}")
        count = sum(1 for item in items if item.stands_in == label)
        found.append(Mandate(capitalised(label), _roles(loan.city_roles), count))
    return found


def _roles(words: Iterable[str]) -> str:
    return ", ".join(role_label(role) for role in sorted(words))


def _pages(actor: Actor) -> list[NavItem]:
    """Pages about oneself, and of one's work when it has some."""
    return [item for item in registry.own_pages() if item.act is None or decide_somewhere(actor, item.act)]


def capitalised(text: str) -> str:
    """With a capital at the start."""
    return text[:1].upper() + text[1:]
