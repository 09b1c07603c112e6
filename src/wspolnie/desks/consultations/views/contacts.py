"""The address given with a remark: seen by those who run the consultation, and every look is written down."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from wspolnie.desks.consultations.models import RemarkContact
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.desks.consultations.views.reading import shown
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
    given = RemarkContact.objects.filter(remark=case).first()
    if given is not None:
        by = matter.actor.doing(PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
        looked = [Subject(case.pk, case.author_id)]
        note_access(by, what=Looked.REMARK_CONTACT, subjects=looked, path=request.path)
    context = shown(matter) | {"remark": case, "given": given, "number": matter.consultation.code_of(case)}
    return page(request, "consultations/contact.html", context, private=True)
