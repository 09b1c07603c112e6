"""What we write to an author about the way of one remark: confirm it, it is abuse, it was taken back, a part of it is
blacked out."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.consultations.letters import (
    NUMBER,
    TEXT,
    TITLE,
    address,
    answer_address,
    reason_of,
    signature,
    words_of,
)
from wspolnie.desks.consultations.models import Consultation, CorrectedAnswer, Correction, Remark, RemarkConfirmation
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.letters import written

CONFIRM: Final = LetterKind(
    "consultations.confirm",
    gettext_noop("Receipt of a remark that its author has to confirm"),
    gettext_noop("Confirm your remark {number}"),
    gettext_noop(
        "Good morning,\n\nWe have received a remark to: {title}\n\n"
        "Number: {number}\nReceived: {at}\nCode: {code}\n\n"
        "Many remarks came from one address, so this one waits apart. If you wrote it, confirm it {until}:\n{url}\n\n"
        "It keeps the time at which it came. If you did not write it, do nothing.\n\nThe text:\n\n{text}\n\n{signature}"
    ),
    (
        TITLE,
        NUMBER,
        Variable(
            "at", gettext_noop("When the remark came, to the second"), "11 września 2026, 15:45:59", required=True
        ),
        Variable("code", gettext_noop("Code with which the author follows it"), "ABCD-EFGH-JKLM", required=True),
        Variable("until", gettext_noop("Until when the link works"), "do piątku 18 września 2026, godz. 12:00"),
        Variable(
            "url", gettext_noop("Where it can be confirmed"), "https://miasto.example/uwaga/autor/…/", required=True
        ),
        TEXT,
        Variable("signature", gettext_noop("Who signs"), "-- \nBiuro Dialogu"),
    ),
)
SAID: Final = LetterKind(
    "consultations.said",
    gettext_noop("Receipt of a remark said at a meeting, which its author has to confirm"),
    gettext_noop("Is this what you said? Remark {number}"),
    gettext_noop(
        "Good morning,\n\nAt a meeting ({meeting}) you said a remark to: {title}. We wrote down:\n\n{text}\n\n"
        "Number: {number}\nReceived: {at}\nCode: {code}\n\n"
        "If this is what you said, confirm it {until}:\n{url}\n\n"
        "Until then everybody reads beside it that its author has not confirmed it. If something is wrong, answer this "
        "letter.\n\n{signature}"
    ),
    (
        TITLE,
        NUMBER,
        Variable("meeting", gettext_noop("Name and day of the meeting"), "Spotkanie otwarte, 5 września 2022"),
        Variable(
            "at", gettext_noop("When the remark came, to the second"), "11 września 2026, 15:45:59", required=True
        ),
        Variable("code", gettext_noop("Code with which the author follows it"), "ABCD-EFGH-JKLM", required=True),
        Variable("until", gettext_noop("Until when the link works"), "do piątku 18 września 2026, godz. 12:00"),
        Variable(
            "url",
            gettext_noop("Where it can be confirmed"),
            "https://miasto.example/uwaga/powiedziana/…/",
            required=True,
        ),
        TEXT,
        Variable("signature", gettext_noop("Who signs"), "-- \nBiuro Dialogu"),
    ),
)
ABUSE: Final = LetterKind(
    "consultations.abuse",
    gettext_noop("What was sent as a remark is abuse, a part of a letter"),
    gettext_noop("Your letter {number} was found to be abuse"),
    gettext_noop(
        "The office found that what you sent to: {title} (number {number}) is abuse. Its text is not shown and it gets "
        "no answer. If you do not agree, write to the office.\n\nYour text:\n\n{text}"
    ),
    (TITLE, NUMBER, TEXT),
)
TAKEN_BACK: Final = LetterKind(
    "consultations.taken_back",
    gettext_noop("What was set aside is a remark after all, a part of a letter"),
    gettext_noop("Your letter {number} is a remark again"),
    gettext_noop(
        "The office took {number} back among the remarks to: {title}. It waits for its release like every other.\n\n"
        "Your text:\n\n{text}"
    ),
    (TITLE, NUMBER, TEXT),
)
BLACKED_OUT: Final = LetterKind(
    "consultations.blacked_out",
    gettext_noop("A part of a remark was blacked out, a part of a letter"),
    gettext_noop("A part of your remark {number} is blacked out"),
    gettext_noop(
        "In your remark {number} to: {title} the office blacked out a part. Readers see that it is hidden, and why:\n\n"
        "{why}\n\nThe office keeps your whole text, and you read it with your number and code here: {url}"
    ),
    (
        TITLE,
        NUMBER,
        Variable("why", gettext_noop("Why it is hidden"), "dane osoby prywatnej", required=True),
        Variable("url", gettext_noop("Where it can be followed"), "https://miasto.example/uwaga/", required=True),
    ),
)


CORRECTED: Final = LetterKind(
    "consultations.corrected",
    gettext_noop("A published answer was corrected, a part of a letter"),
    gettext_noop("We corrected the answer to your remark {number}"),
    gettext_noop(
        "We corrected our answer to your remark {number} to: {title}\n\nWhy:\n\n{why}\n\nVerdict: {verdict}\n\n"
        "Reason:\n\n{reason}\n\nBefore it said: {before}\n\nThe answer on the web: {url}"
    ),
    (
        TITLE,
        NUMBER,
        Variable("why", gettext_noop("Why it was corrected"), "Pomyliliśmy numer ustępu.", required=True),
        Variable("verdict", gettext_noop("What was decided"), "Uwzględniona w części", required=True),
        Variable("reason", gettext_noop("Why"), "Dopisaliśmy rady, bez głosu stanowiącego.", required=True),
        Variable("before", gettext_noop("The verdict before, and its reason"), "Nieuwzględniona. Brak miejsca."),
        Variable("url", gettext_noop("Where the answer is"), "https://miasto.example/konsultacje/program/uwagi/7/"),
    ),
)


def correction_letter(
    consultation: Consultation, remark: Remark, correction: Correction, before: CorrectedAnswer
) -> LetterText:
    """What the answer says now, what it said, and why it changed; without greeting and signature."""
    return written(
        CORRECTED.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "why": correction.why,
            "verdict": verdict_label(correction.verdict),
            "reason": reason_of(remark, correction),
            "before": f"{verdict_label(before.verdict)}. {before.reason}",
            "url": answer_address(consultation, remark),
        },
        consultation.city,
    )


def confirm_letter(consultation: Consultation, remark: Remark, waits: RemarkConfirmation, code: str) -> LetterText:
    """The receipt of a remark that waits for its author's word, with the link; `code` is kept nowhere else."""
    return written(
        CONFIRM.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "at": dates().exact(remark.received_at),
            "code": remark_code(remark.pk),
            "until": dates().until(waits.ends_at),
            "url": address(consultation.city, reverse("remark_author", args=[code])),
            "text": words_of(remark),
            "signature": signature(consultation),
        },
        consultation.city,
    )


def said_letter(consultation: Consultation, remark: Remark, meeting: str, ends_at: datetime, code: str) -> LetterText:
    """The receipt of what was said at a meeting, with the link that confirms it; `code` is kept nowhere else."""
    return written(
        SAID.name,
        {
            "title": consultation.space.name,
            "number": consultation.code_of(remark),
            "meeting": meeting,
            "at": dates().exact(remark.received_at),
            "code": remark_code(remark.pk),
            "until": dates().until(ends_at),
            "url": address(consultation.city, reverse("remark_said", args=[code])),
            "text": words_of(remark),
            "signature": signature(consultation),
        },
        consultation.city,
    )


def part_of_letter(kind: LetterKind, consultation: Consultation, remark: Remark, **told: str) -> LetterText:
    """One of the others, without greeting and signature; what it tells beyond title, number and text is in `told`."""
    known = {
        "title": consultation.space.name,
        "number": consultation.code_of(remark),
        "text": words_of(remark),
        "url": address(consultation.city, reverse("remark_follow")),
        **told,
    }
    return written(kind.name, {variable.name: known[variable.name] for variable in kind.variables}, consultation.city)
