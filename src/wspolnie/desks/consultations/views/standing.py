"""How it becomes known that a remark speaks for an organisation: from its mailbox, and by a clerk at the desk."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.standing import by_mail, confirm_by_office, own_up
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answers import OrganisationForm
from wspolnie.desks.consultations.views.answers import remark_page
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ConsultationAct.OWN_UP, "GET", "POST")
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """Remarks that name the organisation: opening the page changes nothing, a button confirms one."""
    found = by_mail(code)
    if found is None:
        return page(request, "consultations/claim_over.html", status=404, private=True)
    if request.method == "POST":
        one = _asked(request.POST.get("remark", ""))
        if one is not None:
            own_up(code, one)
        return redirect("remark_mail", code)
    organisation, remarks = found
    return page(
        request, "consultations/claim.html", {"organisation": organisation, "remarks": list(remarks)}, private=True
    )


def _asked(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


@door(ConsultationAct.CONFIRM, "POST", within=True)
def confirm(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A clerk has checked it; an organisation that the author named badly is found in the register."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    if case.represents_id is not None:
        confirm_by_office(matter.consultation, case, by=matter.actor)
        return redirect("remark_desk", slug, number)
    form = OrganisationForm(request.POST)
    if form.is_valid():
        confirm_by_office(matter.consultation, case, organisation=form.cleaned_data["which"], by=matter.actor)
        return redirect("remark_desk", slug, number)
    return remark_page(request, matter, case, naming=form)
