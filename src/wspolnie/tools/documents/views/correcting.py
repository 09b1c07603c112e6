"""Pages of mending: a resolution that was typed wrongly, a submission that was taken back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from wspolnie.spaces.views import door
from wspolnie.tools.documents.actions.correcting import COLUMNS, correct_adoption, withdraw_submission
from wspolnie.tools.documents.actions.submitting import Adoption
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.forms.way import CorrectionForm, WithdrawalForm
from wspolnie.tools.documents.models import Submission
from wspolnie.tools.documents.reading import today
from wspolnie.tools.documents.states import LIFE_MOVES, Life
from wspolnie.tools.documents.views.found import find
from wspolnie.tools.documents.views.recording import recorded


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def correction(request: HttpRequest, slug: str) -> HttpResponse:
    """What is recorded of the resolution, to be put right with a reason."""
    found = find(request, slug)
    one = found.document
    stands = {field.value: getattr(one, column) for field, column in COLUMNS.items()}
    form = CorrectionForm(request.POST or None, initial=stands)

    def verb(said: dict[str, Any]) -> None:
        why = said.pop("why")
        correct_adoption(one, Adoption(**said), why=why, by=found.actor)

    context = {"possible": one.state == Life.ADOPTED}
    return recorded(request, found, form, verb, "documents/correction.html", context)


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def withdrawal(request: HttpRequest, slug: str) -> HttpResponse:
    """Whoever submitted it takes it back: when and why."""
    found = find(request, slug)
    form = WithdrawalForm(request.POST or None, initial={"on": today()})
    last = Submission.objects.select_related("version").filter(document=found.document).order_by("-number").first()
    context = {"possible": Life.WITHDRAWN in LIFE_MOVES[Life(found.document.state)], "last": last}

    def verb(said: dict[str, Any]) -> None:
        withdraw_submission(found.document, **said, by=found.actor)

    return recorded(request, found, form, verb, "documents/withdrawal.html", context)
