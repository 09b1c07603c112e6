"""The address given with a remark and the letter that brought it: seen by those who run the consultation, and every
look is written down."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.paper import change_postal
from wspolnie.desks.consultations.forms.letters import PostalForm
from wspolnie.desks.consultations.models import Remark, RemarkContact, RemarkFile, RemarkPostal
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.reading import links_of, shown
from wspolnie.foundation.web.files import file_answer
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import door


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def contact(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The look is noted before the address is shown; where there is none, nobody looked at anything."""
    matter = find(request, slug)
    require(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    case = find_remark(matter, number)
    return _shown(request, matter, case, None)


def _shown(request: HttpRequest, matter: Matter, case: Remark, form: PostalForm | None) -> HttpResponse:
    given = RemarkContact.objects.filter(remark=case).first()
    postal = RemarkPostal.objects.filter(remark=case).first()
    if given is not None or postal is not None:
        _noted(request, matter, case, Looked.REMARK_CONTACT)
    stands = (
        {"postal_name": postal.name, "street": postal.street, "code": postal.code, "place": postal.place}
        if postal
        else None
    )
    context = shown(matter) | {
        "remark": case,
        "given": given,
        "postal": postal,
        "form": form or PostalForm(initial=stands),
        "number": matter.consultation.code_of(case),
    }
    return page(request, "consultations/contact.html", context, status=422 if form else 200, private=True)


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def postal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Write down where the letter goes, or take it away when all is emptied."""
    matter = find(request, slug)
    require(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    case = find_remark(matter, number)
    form = PostalForm(request.POST)
    if not form.is_valid():
        return _shown(request, matter, case, form)
    change_postal(matter.consultation, case, form.postal(), by=matter.actor)
    return redirect(links_of(matter)("remark_desk", slug, number))


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def proof(request: HttpRequest, slug: str, number: int, file: UUID) -> HttpResponse:
    """The letter, to be kept and never opened in the site's name; the look is noted before it is sent."""
    matter = find(request, slug)
    require(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    case = find_remark(matter, number)
    kept = RemarkFile.objects.filter(pk=file, remark=case, is_proof=True).select_related("file").first()
    if kept is None:
        raise Http404
    letter = file_answer(request, kept.file)
    _noted(request, matter, case, Looked.REMARK_PROOF)
    return letter


def _noted(request: HttpRequest, matter: Matter, case: Remark, what: Looked) -> None:
    by = matter.actor.doing(PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    note_access(by, what=what, subjects=[Subject(case.pk, case.author_id)], path=request.path)
