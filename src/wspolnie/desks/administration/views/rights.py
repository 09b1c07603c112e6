"""The page of rights: the same table that is written to `docs/users/kto-co-moze.md`, from the same declarations."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.reading.people import ROLES
from wspolnie.foundation.modules import registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.kinds import role_label
from wspolnie.spaces.rights import Right, rights
from wspolnie.spaces.views import door

NOBODY = "bez-logowania"
ANYBODY = "zalogowany"


def _shown(request: HttpRequest) -> tuple[str, str, list[Right]]:
    """(room, role, rows) of the filter in the address; words that mean nothing choose nothing."""
    table = rights()
    room, word = request.GET.get("dzial", ""), request.GET.get("rola", "")
    room = room if room in {_room_of(right) for right in table} else ""
    word = word if word in {*ROLES, NOBODY, ANYBODY} else ""
    rows = [right for right in table if not room or _room_of(right) == room]
    return room, word, [right for right in rows if not word or _may(right, word)]


def _room_of(right: Right) -> str:
    return right.word.split(".")[0]


def _may(right: Right, word: str) -> bool:
    """Whether the holder of a role may; a role of one space is enough where the act is of a space."""
    if word == NOBODY:
        return right.stranger
    if word == ANYBODY:
        return right.person
    return ROLES[word] in right.roles | right.space_roles


@door(AdministrationAct.SEE_RIGHTS)
def index(request: HttpRequest) -> HttpResponse:
    """Every act: who may do it, at which stage, with a second person or without."""
    room, word, rows = _shown(request)
    given = urlencode({name: value for name, value in (("dzial", room), ("rola", word)) if value})
    context = {
        "rows": rows,
        "room": room,
        "word": word,
        "query": f"?{given}" if given else "",
        "rooms": list({_room_of(right): right.room for right in rights()}.items()),
        "words": [
            (NOBODY, _("somebody who has not signed in")),
            (ANYBODY, _("everybody signed in")),
            *((name, role_label(role)) for name, role in ROLES.items()),
        ],
        "second": {spec.name: _(spec.label) for spec in registry.parameters()},
    }
    return page(request, "administration/rights.html", context, private=True)


@door(AdministrationAct.SEE_RIGHTS)
def sheet(request: HttpRequest) -> HttpResponse:
    """What is filtered, for a spreadsheet: a column for each role."""
    columns = ("dział", "czynność", "słowo", NOBODY, ANYBODY, *ROLES, "kiedy", "druga osoba")
    _room, _word, rows = _shown(request)
    lines = (
        (
            right.room, right.label, right.word,
            *("tak" if _may(right, word) else "nie" for word in (NOBODY, ANYBODY, *ROLES)),
            right.when(), right.four_eyes,
        )
        for right in rows
    )  # fmt: skip
    response = HttpResponse(write_csv(columns, lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="kto-co-moze.csv"'
    response["Cache-Control"] = "no-store"
    return response
