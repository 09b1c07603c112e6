"""What the help desk writes: a link to confirm, a receipt, an answer; a city may word each anew."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.support.models import Question, QuestionContact
from wspolnie.desks.support.numbers import code_of
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.mail import LetterKind, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.actions import post
from wspolnie.services.notify.letters import city_signature, written

NUMBER: Final = Variable("number", gettext_noop("Number of the question"), "WRO/2026/PP-0001", required=True)
SUBJECT: Final = Variable("subject", gettext_noop("What the question is about"), "Lokal na zebranie")
LINK: Final = Variable("url", gettext_noop("Where the question is read"), "https://miasto.example/…", required=True)
UNTIL: Final = Variable("until", gettext_noop("Until when the office answers"), "do piątku 27 listopada 2026, 15:30")
SIGNATURE: Final = Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski")

CONFIRM: Final = LetterKind(
    "support.confirm",
    gettext_noop("Help desk: please confirm a question"),
    gettext_noop("Confirm your question {number}"),
    gettext_noop(
        "Good morning,\n\nsomebody gave this address when asking the help desk: {subject}\n\n"
        "If it was you, open the link and confirm. Then the office begins to work on it:\n{url}\n\n"
        "The link works until {ends}. With the same link you will read the answer. "
        "If it was not you, do nothing.\n\n{signature}"
    ),
    (NUMBER, SUBJECT, LINK, Variable("ends", gettext_noop("Until when the link works"), "30 listopada"), SIGNATURE),
)
RECEIPT: Final = LetterKind(
    "support.receipt",
    gettext_noop("Help desk: a question was received"),
    gettext_noop("We have your question {number}"),
    gettext_noop(
        "Good morning,\n\nwe have your question: {subject}\nNumber: {number}\n\n"
        "We answer {until}. You read the answer here:\n{url}\n\n{signature}"
    ),
    (NUMBER, SUBJECT, UNTIL, LINK, SIGNATURE),
)
ANSWER: Final = LetterKind(
    "support.answer",
    gettext_noop("Help desk: an answer"),
    gettext_noop("Answer to your question {number}"),
    gettext_noop(
        "Good morning,\n\nthe office answered your question {number}: {subject}\n\n{answer}\n\n"
        "If something is not clear, ask again here:\n{url}\n\n{signature}"
    ),
    (
        NUMBER,
        SUBJECT,
        Variable("answer", gettext_noop("What the office answers"), "Salę rezerwuje się w formularzu.", required=True),
        LINK,
        SIGNATURE,
    ),
)


def write(city: City, question: Question, kind: LetterKind, *, matter: str, code: str = "", answer: str = "") -> None:
    """Queue a letter to whoever asked; none when they have no address. `code` is that of their link, for those
    without an account."""
    contact = QuestionContact.objects.filter(question=question).first()
    address = contact.address if contact else _of_account(question)
    if not address:
        return
    values = {
        "number": code_of(city, question),
        "subject": question.subject,
        "url": _link(city, question, code),
        "until": dates().until(question.due_at),
        "ends": dates().exact(contact.ends_at) if contact else "",
        "answer": answer,
        "signature": city_signature(city),
    }
    letter = written(kind.name, values, city)
    post(address, subject=letter.subject, body=letter.body, matter=matter, reply_to=city.office_email)


def _of_account(question: Question) -> str:
    author = question.author
    return author.account.email if author is not None and author.account is not None else ""


def _link(city: City, question: Question, code: str) -> str:
    site = str(settings.SITE_ADDRESS.format(host=city.host))
    if code:
        return site + reverse("question_by_link", args=[code])
    return site + reverse("own_question", args=[question.year, question.number])
