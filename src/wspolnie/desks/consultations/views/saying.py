"""What was said at a meeting: its author reads it behind the link of a letter, or signed it for a clerk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.saying import confirm_said_by_mail, confirm_said_on_paper, said_by_code
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.views.follow import remember
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ConsultationAct.OWN, "GET", "POST")
def by_mail(request: HttpRequest, code: str) -> HttpResponse:
    """Opening the link changes nothing: mail programs open links by themselves. The button confirms."""
    remark = said_by_code(code)
    if remark is None:
        return page(request, "consultations/author_over.html", status=404, private=True)
    if request.method == "POST":
        return remember(redirect("remark_receipt"), confirm_said_by_mail(code))
    consultation = remark.round.consultation
    context = {"remark": remark, "space": consultation.space, "number": consultation.code_of(remark)}
    return page(request, "consultations/said.html", context, private=True)


@door(ConsultationAct.CONFIRM_AUTHOR, "POST", within=True)
def on_paper(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A clerk holds the signed paper."""
    matter = find(request, slug)
    confirm_said_on_paper(matter.consultation, find_remark(matter, number), by=matter.actor)
    return redirect("remark_desk", slug, number)
