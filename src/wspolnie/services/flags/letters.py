"""What is written about a reported text: the receipt, and the decision to either side.

DSA, art. 16(4) and (5): a receipt without delay, then the decision with what can be done about it; art. 17: reasons for
whoever wrote the text. Neither letter says who reported it.
"""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.flags import FlaggedText
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.modules import Topic
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.numbers import code_of, flag_code
from wspolnie.services.flags.states import FlagState, reason_label
from wspolnie.services.notify.letters import city_signature, written

NUMBER: Final = Variable("number", gettext_noop("Number of the report"), "WRO/2026/ZT-0001", required=True)
NAME: Final = Variable("name", gettext_noop("What text it is"), "uwaga WRO/2026/KON-1/U-0001", required=True)
REASON: Final = Variable("reason", gettext_noop("Why it was reported"), "dane osobowe")
SIGNATURE: Final = Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski")
OUTCOME: Final = Variable("outcome", gettext_noop("What was decided"), "Tekst został bez zmian.", required=True)
WHY: Final = Variable("why", gettext_noop("Why it was decided so"), "Podana nazwa jest nazwą urzędu.", required=True)
ADDRESS: Final = Variable("url", gettext_noop("Where it is read"), "https://miasto.example/zgloszenie/", required=True)

RECEIPT: Final = LetterKind(
    "flags.receipt",
    gettext_noop("Receipt of a report of a public text"),
    gettext_noop("Your report {number} was received"),
    gettext_noop(
        "Good morning,\n\nYou reported a text: {name}\nWhy: {reason}\n\n"
        "Number: {number}\nReceived: {at}\nCode: {code}\n\n"
        "The office decides {until}. You will get the decision with its reason at this address, "
        "and you can see it with the number and the code here: {url}\n\n{signature}"
    ),
    (
        NUMBER,
        NAME,
        REASON,
        Variable("at", gettext_noop("When it came, to the second"), "11 września 2026, 15:45:59", required=True),
        Variable("code", gettext_noop("Code with which the reporter follows it"), "ABCD-EFGH-JKLM", required=True),
        Variable("until", gettext_noop("Until when the office decides"), "do piątku 18 września 2026, godz. 12:00"),
        ADDRESS,
        SIGNATURE,
    ),
)
TO_REPORTER: Final = LetterKind(
    "flags.decision",
    gettext_noop("Decision on a report, to whoever reported the text"),
    gettext_noop("What we decided on your report {number}"),
    gettext_noop(
        "Good morning,\n\nYou reported a text: {name}\nWhy: {reason}\n\n{outcome}\n\nReason:\n\n{why}\n\n"
        "If you do not agree, answer this letter: somebody of the office decides, never a machine. "
        "You can also go to court.\n\n{url}\n\n{signature}"
    ),
    (NUMBER, NAME, REASON, OUTCOME, WHY, ADDRESS, SIGNATURE),
)
TO_AUTHOR: Final = LetterKind(
    "flags.author",
    gettext_noop("Decision on a report, to whoever wrote the text; a part of a letter"),
    gettext_noop("Your text was reported: {name}"),
    gettext_noop(
        "Somebody reported your text: {name}\nWhy: {reason}\n\n{outcome}\n\nReason:\n\n{why}\n\n"
        "If you do not agree, answer this letter: somebody of the office decides, never a machine. "
        "You can also go to court.\n\n{url}"
    ),
    (NAME, REASON, OUTCOME, WHY, ADDRESS),
)
DECISIONS: Final = Topic(
    "flags.decisions",
    gettext_noop("Decisions on texts of mine that somebody reported"),
    gettext_noop("What the office decided and why, when somebody reported a text that you wrote."),
    may_stop=False,
)


def receipt_letter(city: City, flag: Flag, text: FlaggedText) -> LetterText:
    """The proof that a report came in: number, exact time, code, and until when it is decided."""
    return written(
        RECEIPT.name,
        {
            "number": code_of(city, flag),
            "name": text.name,
            "reason": reason_label(flag.reason),
            "at": dates().exact(flag.received_at),
            "code": flag_code(flag.pk),
            "until": dates().until(flag.due_at),
            "url": address(city, reverse("flag_follow")),
            "signature": city_signature(city),
        },
        city,
    )


def decision_letter(city: City, flag: Flag, text: FlaggedText) -> LetterText:
    """To the reporter."""
    values = {"number": code_of(city, flag), "url": address(city, reverse("flag_follow"))}
    return written(TO_REPORTER.name, {**_decided(flag, text), **values, "signature": city_signature(city)}, city)


def author_letter(city: City, flag: Flag, text: FlaggedText) -> LetterText:
    """To whoever wrote the text, without greeting and signature."""
    return written(TO_AUTHOR.name, {**_decided(flag, text), "url": address(city, text.url)}, city)


def _decided(flag: Flag, text: FlaggedText) -> dict[str, str]:
    outcome = {
        FlagState.HIDDEN: _("The text, or a part of it, is not shown any more."),
        FlagState.LEFT: _("The text stays as it was."),
    }[FlagState(flag.state)]
    return {"name": text.name, "reason": reason_label(flag.reason), "outcome": outcome, "why": flag.why}


def address(city: City, path: str) -> str:
    """The full address of a page of a city."""
    return str(settings.SITE_ADDRESS.format(host=city.host)) + path
