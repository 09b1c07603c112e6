"""The page "Sprawdź rejestr", and what it lets one save."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.foundation.journal import proofs
from wspolnie.foundation.journal.heads import keys_of
from wspolnie.foundation.journal.models import SignedHead
from wspolnie.foundation.journal.receipts import NO_CITY, Outcome, Verdict, check_text
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.problems import answer
from wspolnie.services.proof.acts import ProofAct
from wspolnie.services.proof.forms import ReceiptForm
from wspolnie.spaces.views import door

SHOWN: Final = 10


@door(ProofAct.READ, "GET", "POST")
def journal(request: HttpRequest) -> HttpResponse:
    """What the journal is, its last signed states, and a receipt judged. Nothing of what was pasted is kept."""
    if request.method != "POST":
        return page(request, "proof/journal.html", _shown(ReceiptForm()), private=True)
    form = ReceiptForm(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, "proof/journal.html", _shown(form), status=422, private=True)
    verdict = check_text(form.text(), keys_of(_pem().encode()) if _pem() else {})
    if verdict.outcome is Outcome.PROVEN and _elsewhere(request, verdict):
        verdict = Verdict(Outcome.FALSE, NO_CITY, verdict.record, verdict.head)
    status = 422 if verdict.outcome is Outcome.UNREADABLE else 200
    return page(request, "proof/journal.html", _shown(form) | {"verdict": verdict}, status=status, private=True)


def _shown(form: ReceiptForm) -> dict[str, Any]:
    return {
        "form": form,
        "heads": list(SignedHead.objects.order_by("-timestamp")[:SHOWN]),
        "keys": proofs.published_keys(),
        "verdict": None,
        "outcomes": Outcome,
    }


def _elsewhere(request: HttpRequest, verdict: Verdict) -> bool:
    return verdict.head is not None and verdict.head.city != city_of(request).pk


def _pem() -> str:
    return "".join(key.public_pem for key in proofs.published_keys())


@door(ProofAct.READ)
def keys(request: HttpRequest) -> HttpResponse:
    """All public keys as one PEM file: what `./wspolnie verify --key` takes."""
    pem = _pem()
    if not pem:
        raise Http404
    response = HttpResponse(pem, content_type="application/x-pem-file")
    response["Content-Disposition"] = 'attachment; filename="wspolnie-klucze.pem"'
    return response


@door(ProofAct.READ)
def head(request: HttpRequest, head: UUID) -> HttpResponse:
    """One signed head, to be kept and compared with later."""
    found = SignedHead.objects.filter(pk=head).first()
    if found is None:
        raise Http404
    return answer(proofs.head_of(found).as_json(), name=f"rejestr-{found.tree_size}.json")
