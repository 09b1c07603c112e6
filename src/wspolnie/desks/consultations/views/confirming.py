"""An author or a clerk owns up to a remark: by a link from a letter, by the work of a browser, at the desk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.confirming import confirm_by_clerk, confirm_by_mail, confirm_by_proof, of_code
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.views.follow import opened, remember
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ConsultationAct.OWN, "GET", "POST")
def by_mail(request: HttpRequest, code: str) -> HttpResponse:
    """Opening the link changes nothing: mail programs open links by themselves. The button confirms."""
    remark = of_code(code)
    if remark is None:
        return page(request, "consultations/author_over.html", status=404, private=True)
    if request.method == "POST":
        return remember(redirect("remark_receipt"), confirm_by_mail(code))
    consultation = remark.round.consultation
    context = {"remark": remark, "space": consultation.space, "number": consultation.code_of(remark)}
    return page(request, "consultations/author.html", context, private=True)


@door(ConsultationAct.OWN, "POST")
def by_work(request: HttpRequest) -> HttpResponse:
    """The browser that sent the remark has solved what its receipt asked for."""
    remark = opened(request)
    if remark is None:
        return redirect("remark_follow")
    if remark.state == RemarkState.UNCONFIRMED:  # else a letter or a clerk was faster: the receipt says so
        confirm_by_proof(remark.round.consultation, remark, request.POST.get("solution", ""))
    return redirect("remark_receipt")


@door(ConsultationAct.CONFIRM_AUTHOR, "POST", within=True)
def by_clerk(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A clerk has read it."""
    matter = find(request, slug)
    confirm_by_clerk(matter.consultation, find_remark(matter, number), by=matter.actor)
    return redirect("remark_desk", slug, number)
