"""What we write to authors of remarks."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wspolnie.desks.consultations.models import Answer, Consultation, Correction, Remark, Round
from wspolnie.desks.consultations.models.invitations import INVITED
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.modules import Topic
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.links import ends_at, make_code
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.notify.letters import signed, written

TITLE: Final = Variable("title", gettext_noop("Title of the consultation"), "Program współpracy na 2027 rok")
NUMBER: Final = Variable("number", gettext_noop("Number of the remark"), "WRO/2026/KON-1/U-0001", required=True)
TEXT: Final = Variable("text", gettext_noop("What the author wrote"), "Proszę dopisać rady osiedli.")

RECEIPT: Final = LetterKind(
    "consultations.receipt",
    gettext_noop("Receipt of a remark"),
    gettext_noop("Your remark {number} was received"),
    gettext_noop(
        "Good morning,\n\nWe have received your remark to: {title}\n\n"
        "Number: {number}\nReceived: {at}\nCode: {code}\n\n{timely}\n\n{promise}\n\n"
        "You can see what became of the remark with its number and code here: {url}\n\n"
        "Your text:\n\n{text}\n\n{signature}"
    ),
    (
        TITLE,
        NUMBER,
        Variable(
            "at", gettext_noop("When the remark came, to the second"), "11 września 2026, 15:45:59", required=True
        ),
        Variable("code", gettext_noop("Code with which the author follows it"), "ABCD-EFGH-JKLM", required=True),
        Variable("timely", gettext_noop("Whether it came on time"), "Twoja uwaga wpłynęła w terminie."),
        Variable("promise", gettext_noop("Until when answers are due"), "Odpowiedzi opublikujemy do 25 września 2026."),
        Variable("url", gettext_noop("Where it can be followed"), "https://miasto.example/uwaga/", required=True),
        TEXT,
        Variable("signature", gettext_noop("Who signs"), "-- \nBiuro Dialogu"),
    ),
)
CLAIM: Final = LetterKind(
    "consultations.claim",
    gettext_noop("Question to an organisation whether a remark is theirs"),
    gettext_noop("Did you send the remark {number}?"),
    gettext_noop(
        "Good morning,\n\nSomebody sent a remark to: {title}\nNumber: {number}\n"
        "They wrote in the name of: {organisation}\n\n"
        "If it is yours, confirm it on this page. It shows all remarks there that wait for your word:\n{url}\n\n"
        "The link works {until}. You do not need an account. If it is not yours, do nothing: everybody sees that it "
        "is not confirmed.\n\n{signature}"
    ),
    (
        Variable("organisation", gettext_noop("Name of the organisation"), "Fundacja Przykładowa"),
        TITLE,
        NUMBER,
        Variable(
            "url",
            gettext_noop("Where it can be confirmed"),
            "https://miasto.example/uwaga/organizacja/…/",
            required=True,
        ),
        Variable("until", gettext_noop("Until when the link works"), "do piątku 18 września 2026, godz. 12:00"),
        Variable("signature", gettext_noop("Who signs"), "-- \nBiuro Dialogu"),
    ),
)
KIND: Final = "remark"
"""What a link of that letter is about."""
ANSWER: Final = LetterKind(
    "consultations.answer",
    gettext_noop("Answer to a remark, a part of a letter"),
    gettext_noop("Answer to your remark {number}"),
    gettext_noop(
        "We have answered your remark {number} to: {title}\n\nVerdict: {verdict}\n\nReason:\n\n{reason}\n\n"
        "Your text:\n\n{text}\n\nThe answer on the web: {url}"
    ),
    (
        TITLE,
        NUMBER,
        Variable("verdict", gettext_noop("What was decided"), "Uwzględniona w części", required=True),
        Variable("reason", gettext_noop("Why"), "Dopisaliśmy rady, bez głosu stanowiącego.", required=True),
        Variable("url", gettext_noop("Where the answer is"), "https://miasto.example/konsultacje/program/uwagi/7/"),
        TEXT,
    ),
)
PASSED_ON: Final = LetterKind(
    "consultations.passed_on",
    gettext_noop("What was sent as a remark was passed on, a part of a letter"),
    gettext_noop("Your letter {number} was passed on"),
    gettext_noop(
        "What you sent to: {title} has the number {number}. It is no remark to the draft, so it gets no answer in this "
        "consultation.\n\nWhere we passed it on:\n\n{to}\n\nYour text:\n\n{text}"
    ),
    (
        TITLE,
        NUMBER,
        Variable("to", gettext_noop("Where it was passed on"), "Zarząd Dróg, sprawa ZD.123.2026", required=True),
        TEXT,
    ),
)
ANSWERS: Final = Topic(
    "consultations.answers",
    gettext_noop("Answers to remarks with an address"),
    gettext_noop("Answers to your own remarks, when you left an address for them"),
    may_stop=False,
)
INVITATIONS: Final = Topic(
    INVITED,
    gettext_noop("Invitations of organisations to consultations"),
    gettext_noop("Letters with which the city invites an organisation for which you speak to a consultation."),
)
OUTCOMES: Final = Topic(
    "consultations.outcomes",
    gettext_noop("What became of my remarks"),
    gettext_noop("Answers to remarks that you sent signed in, without leaving an address for the answer."),
)


def receipt_letter(consultation: Consultation, round_: Round, remark: Remark) -> LetterText:
    """The proof that a remark came in: number, exact time, code, and how to follow it."""
    timely = {
        Timeliness.ON_TIME: _("Your remark came on time and will be answered."),
        Timeliness.LATE: _("Your remark came after the closing minute. We keep it and list it as late."),
        Timeliness.EARLY: _("Your remark came before the start. We keep it and list it apart."),
    }[Timeliness(remark.timeliness)]
    promise = (
        _("Answers are due %(until)s. You will get yours at this address.")
        if remark.timeliness == Timeliness.ON_TIME
        else _("Answers to remarks that came on time are due %(until)s.")
    )
    return written(
        RECEIPT.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "at": dates().exact(remark.received_at),
            "code": remark_code(remark.pk),
            "timely": timely,
            "promise": promise % {"until": dates().until(round_.answers_due_at)},
            "url": address(consultation.city, reverse("remark_follow")),
            "text": words_of(remark),
            "signature": signature(consultation),
        },
        consultation.city,
    )


def answer_letter(consultation: Consultation, remark: Remark) -> LetterText:
    """What became of a remark, without greeting and signature: answers of one consultation share a letter."""
    return written(
        ANSWER.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "verdict": verdict_label(remark.answer.verdict),
            "reason": reason_of(remark, remark.answer),
            "url": answer_address(consultation, remark),
            "text": words_of(remark),
        },
        consultation.city,
    )


def answer_address(consultation: Consultation, remark: Remark) -> str:
    """Where the author reads the answer, without an account: beside the remark that everybody sees, else with number
    and code. The round is named, because a later one begins its numbers anew."""
    if remark.state != RemarkState.RELEASED:
        return address(consultation.city, reverse("remark_follow"))
    path = reverse("remark_public", args=[consultation.space.slug, remark.number])
    return address(consultation.city, f"{path}?tura={remark.round.number}")


def reason_of(remark: Remark, said: Answer | Correction) -> str:
    """Why it was decided so, with the new wording (of which paragraph, when the remark is on several) and with what the
    answer has in common with others."""
    told = [said.reason]
    if said.wording:
        first = remark.paragraph.name if remark.concerns and remark.paragraph else ""
        label = _("New wording of the paragraph") + (f" ({first})" if first else "")
        told.append(f"{label}:\n\n{said.wording}")
    if remark.answer.group is not None:
        told.append(
            _("It is one answer to several remarks that ask for the same: %(name)s.")
            % {"name": remark.answer.group.name}
        )
    return "\n\n".join(told)


def passed_on_letter(consultation: Consultation, remark: Remark, to: str) -> LetterText:
    """Where something that is no remark went, without greeting and signature."""
    return written(
        PASSED_ON.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "to": to,
            "text": words_of(remark),
        },
        consultation.city,
    )


def aside_key(line_id: UUID) -> str:
    """What makes the notice of one setting aside the same; after an undo a second one is another."""
    return f"remark-aside:{line_id}"


def claim_letter(consultation: Consultation, remark: Remark, organisation: Organisation) -> LetterText:
    """To the register's address of an organisation: somebody wrote in your name; is it yours?"""
    code = make_code(KIND, remark.pk, organisation.email)
    return written(
        CLAIM.name,
        {
            "organisation": organisation.name,
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "url": address(consultation.city, reverse("remark_mail", args=[code])),
            "until": dates().until(ends_at()),
            "signature": signature(consultation),
        },
        consultation.city,
    )


def thread(consultation: Consultation) -> str:
    """What letters about a consultation have in common."""
    return f"consultation:{consultation.pk}"


def signature(consultation: Consultation) -> str:
    """The office that answers signs."""
    office = consultation.office
    return signed(office.name, f"{consultation.city.office_name}, {office.address}")


def address(city: City, path: str) -> str:
    """The full address of a page of a city."""
    return settings.SITE_ADDRESS.format(host=city.host) + path


def words_of(remark: Remark) -> str:
    """Its whole text, for its own author; on several paragraphs with what they are."""
    return "\n\n".join(filter(None, (remark.concerns, remark.proposed, remark.reason)))
