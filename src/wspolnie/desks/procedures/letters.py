"""What we write to whoever commented on a procedure."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_noop, override

from wspolnie.desks.procedures.models import ProcedureComment
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.services.notify.letters import city_signature, written

ANSWER: Final = LetterKind(
    "procedures.answer",
    gettext_noop("Procedures: an answer to a comment"),
    gettext_noop("Answer to your comment: {name}"),
    gettext_noop(
        "Good morning,\n\nthe office answered your comment on the procedure “{name}”:\n\n{answer}\n\n"
        "Your comment and the answer stand here:\n{url}\n\n{signature}"
    ),
    (
        Variable("name", gettext_noop("Name of the procedure"), "Jak złożyć ofertę na mały grant"),
        Variable("answer", gettext_noop("What the office answers"), "Dopiszemy ten krok.", required=True),
        Variable("url", gettext_noop("Where it is read"), "https://miasto.example/procedury/…/", required=True),
        Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski"),
    ),
)


def answer_letter(comment: ProcedureComment) -> LetterText:
    """To whoever commented."""
    city, one = comment.city, comment.procedure
    with override("pl"):
        values = {
            "name": one.name,
            "answer": comment.answer,
            "url": f"{settings.SITE_ADDRESS.format(host=city.host)}{reverse('procedure', args=[one.slug])}#uwagi",
            "signature": city_signature(city),
        }
        return written(ANSWER.name, values, city)
