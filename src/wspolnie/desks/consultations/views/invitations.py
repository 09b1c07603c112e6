"""Pages of invitations: who was invited, whom the office invites, and the page behind the link of a letter."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.invitations import (
    follow_invitation,
    invitation_by,
    invite,
    stop_invitations,
    welcome_invitations,
)
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.invitations import ChoiceForm, InvitingForm
from wspolnie.desks.consultations.models import InvitationStop, SectorMeeting
from wspolnie.desks.consultations.reading.invitations import chosen_of, invited_to
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.desks.consultations.views.sectors import find_sector
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door
from wspolnie.tools.meetings.states import MeetingState

COLUMNS: Final = ("organizacja", "krs", "zaproszono", "otwarto", "wpłynęła uwaga")


@door(ConsultationAct.READ)
def invited(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody reads who was invited and how many followed it; the office also who."""
    matter = find(request, slug)
    sector = _sector(request, matter)
    rows = invited_to(matter.consultation, sector)
    context = shown(matter) | {
        "rows": rows,
        "sector": sector,
        "asked": f"?branza={sector.meeting.number}" if sector else "",
        "reminded": sum(one.invitation.reminded_at is not None for one in rows),
        "opened": sum(one.invitation.opened_at is not None for one in rows),
        "responded": sum(one.responded for one in rows),
        "may_send": matter.can["invite"] and _in_time(matter, sector),
    }
    return page(request, "consultations/invitations.html", context, private=matter.can["invite"])


def _sector(request: HttpRequest, matter: Matter) -> SectorMeeting | None:
    """To which meeting of a sector, as the address says (`?branza=3`); none for the consultation itself."""
    word = request.GET.get("branza", "")
    if not word:
        return None
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        raise Http404
    return find_sector(matter, int(word))


def _in_time(matter: Matter, sector: SectorMeeting | None) -> bool:
    if sector is not None:
        return sector.meeting.state == MeetingState.PLANNED
    return matter.phase in ConsultationAct.INVITE.rule.states


@door(ConsultationAct.INVITE, "GET", "POST", within=True)
def inviting(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose by the address, see the number, write a word, send."""
    matter = find(request, slug)
    sector = _sector(request, matter)
    choosing = ChoiceForm(request.GET)
    choice = choosing.chosen()
    form = InvitingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            invite(
                matter.consultation,
                choice,
                word=told["word"],
                expected=told["expected"],
                by=matter.actor,
                sector=sector,
            )
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            where = reverse("consultation_invitations", args=[slug])
            return redirect(where + (f"?branza={sector.meeting.number}" if sector else ""))
    chosen = chosen_of(matter.consultation, choice, sector)
    context = shown(matter) | {
        "choosing": choosing,
        "chosen": chosen,
        "form": form,
        "sector": sector,
        "may_send": _in_time(matter, sector),
        "query": request.GET.urlencode(),
    }
    status = 422 if request.method == "POST" else 200
    return page(request, "consultations/inviting.html", context, status=status, private=True)


@door(ConsultationAct.INVITE, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The list for a spreadsheet, with what became of each."""
    matter = find(request, slug)
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    rows = [
        (
            one.invitation.organisation.name,
            one.invitation.organisation.krs,
            dates().iso(one.invitation.invited_at),
            dates().iso(one.invitation.opened_at) if one.invitation.opened_at else "",
            "tak" if one.responded else "nie",
        )
        for one in invited_to(matter.consultation, _sector(request, matter))
    ]
    response = HttpResponse(write(COLUMNS, rows), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="zaproszenia-{slug}-{dates().iso(instant())[:10]}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response


@door(ConsultationAct.BE_INVITED, "GET", "POST")
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """Behind the link: opening the page notes nothing, each button says what it does."""
    found = invitation_by(code)
    if found is None:
        return page(request, "consultations/invitation.html", {"invitation": None}, status=404, private=True)
    if request.method == "POST":
        match request.POST.get("what", ""):
            case "stop":
                stop_invitations(code)
            case "welcome":
                welcome_invitations(code)
            case _:
                follow_invitation(code)
                slug = found.consultation.space.slug
                if found.sector is not None:
                    return redirect("meeting", "konsultacje", slug, found.sector.meeting.number)
                return redirect("consultation", slug)
        return redirect("invitation", code)
    context = {
        "invitation": found,
        "organisation": found.organisation,
        "space": found.consultation.space,
        "meeting": found.sector.meeting if found.sector else None,
        "stopped": InvitationStop.objects.filter(organisation=found.organisation).exists(),
    }
    return page(request, "consultations/invitation.html", context, private=True)
