"""What we write to authors of remarks."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.facts import verdict_label
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject and plain text of a letter."""

    subject: str
    body: str


def receipt_letter(consultation: Consultation, round_: Round, remark: Remark) -> LetterText:
    """The proof that a remark came in: number, exact time, code, and how to follow it."""
    number = consultation.code_of(remark)
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
    paragraphs = [
        _("We have received your remark to: %(title)s") % {"title": consultation.space.name},
        _("Number: %(number)s\nReceived: %(at)s\nCode: %(code)s")
        % {"number": number, "at": dates().exact(remark.received_at), "code": remark_code(remark.pk)},
        timely,
        promise % {"until": dates().until(consultation.answers_due_at)},
        _("You can see what became of the remark with its number and code here: %(url)s")
        % {"url": address(consultation.city, reverse("remark_follow"))},
        _("Your text:\n\n%(text)s") % {"text": "\n\n".join(filter(None, (remark.proposed, remark.reason)))},
    ]
    return LetterText(_("Your remark %(number)s was received") % {"number": number}, _letter(consultation, paragraphs))


def answer_letter(consultation: Consultation, remark: Remark) -> LetterText:
    """What became of a remark: verdict, reason, where everything can be read."""
    number = consultation.code_of(remark)
    paragraphs = [
        _("We have answered your remark %(number)s to: %(title)s")
        % {"number": number, "title": consultation.space.name},
        _("Verdict: %(verdict)s") % {"verdict": verdict_label(remark.answer.verdict)},
        _("Reason:\n\n%(reason)s") % {"reason": remark.answer.reason},
        _("Your text:\n\n%(text)s") % {"text": "\n\n".join(filter(None, (remark.proposed, remark.reason)))},
        _("All remarks and answers: %(url)s")
        % {"url": address(consultation.city, reverse("consultation_remarks", args=[consultation.space.slug]))},
    ]
    return LetterText(_("Answer to your remark %(number)s") % {"number": number}, _letter(consultation, paragraphs))


def address(city: City, path: str) -> str:
    """The full address of a page of a city."""
    return settings.SITE_ADDRESS.format(host=city.host) + path


def _letter(consultation: Consultation, paragraphs: list[str]) -> str:
    """Greeted and signed by the office that answers; the sign above a signature is the one that mail programs know."""
    signature = [
        "-- ",
        consultation.office.name,
        f"{consultation.city.office_name}, {consultation.office.address}",
        _("This message was sent by Wspólnie, the service in which the city works with residents and organisations."),
    ]
    return "\n\n".join([_("Good morning,"), *paragraphs, "\n".join(signature)]) + "\n"
