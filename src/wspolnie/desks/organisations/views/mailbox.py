"""The page behind the link of a letter to the register's address: no account, one answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from wspolnie.desks.organisations.actions import representing
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.states import RepresentationState
from wspolnie.spaces.views import door


@door(OrganisationAct.ANSWER_MAIL, "GET", "POST")
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """Does this person speak for you? Opening the page changes nothing; a button answers."""
    found = representing.by_mail(code)
    if found is None:
        return page(request, "organisations/mail_over.html", status=404, private=True)
    if request.method == "POST" and found.state == RepresentationState.DECLARED:
        is_so = request.POST.get("answer") == "yes"
        if is_so or request.POST.get("answer") == "no":
            representing.answer_mail(code, is_so=is_so)
            found = representing.by_mail(code) or found
    context = {"representation": found, "organisation": found.organisation, "states": RepresentationState}
    return page(request, "organisations/mail.html", context, private=True)
