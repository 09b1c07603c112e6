"""The signed receipt of a remark, for whoever opened it by its number and code."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.views.follow import opened
from wspolnie.foundation.journal.keys import KeyMissing
from wspolnie.foundation.journal.proofs import receipt_of
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.problems import answer
from wspolnie.spaces.views import door


@door(ConsultationAct.FOLLOW)
def receipt_file(request: HttpRequest) -> HttpResponse:
    """A promise at once, a proof once a signed state of the journal holds the remark. Neither its code nor its text is
    in it: salts for the author's own words are, so that they can show that these were theirs."""
    remark = opened(request)
    if remark is None:
        return redirect("remark_follow")
    line = history_of(remark.pk).filter(fact=RemarkReceived.word()).order_by("seq").first()
    if line is None:
        raise Http404
    try:
        told = receipt_of(line)
    except KeyMissing as fault:
        raise Refused(_("Receipts cannot be signed now. Try again later; your remark is safe.")) from fault
    number = remark.round.consultation.code_of(remark)
    return answer(told, name=f"{number.replace('/', '-')}.json")
