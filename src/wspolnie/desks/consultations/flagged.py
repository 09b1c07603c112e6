"""Public texts of consultations that anybody may report: remarks, published answers, files by their titles."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.states import AnswerState, RemarkState, RoundState
from wspolnie.foundation.flags import Flaggable, FlaggedText
from wspolnie.spaces.models import Attachment, Space
from wspolnie.spaces.policy import NOBODY

_WITH: Final = ("round__consultation__space", "round__consultation__city", "round__consultation__office")


def remark(key: UUID) -> FlaggedText | None:
    """A remark as it was released, with what is blacked out as a bar."""
    found: Remark | None = Remark.objects.select_related("author__account", "contact", *_WITH).filter(pk=key).first()
    if found is None:
        return None
    consultation, slug = found.round.consultation, found.round.consultation.space.slug
    is_shown = found.state == RemarkState.RELEASED and _is_public(consultation)
    desk = (slug, found.number)
    return FlaggedText(
        name=_("remark %(number)s") % {"number": consultation.code_of(found)},
        matter=consultation.space.name,
        space_id=consultation.pk,
        shown=_joined(found.public_proposed, found.public_reason) if is_shown else "",
        url=_address("remark_public", found, slug),
        means=(
            (_("Black out a part of the remark, or all of it"), reverse("remark_blackout", args=desk)),
            (_("Mark that it is abuse, or no remark"), reverse("remark_aside", args=desk)),
        ),
        author=found.contact.address if hasattr(found, "contact") else found.author,
    )


def answer(key: UUID) -> FlaggedText | None:
    """A published answer; its author is the office that answers."""
    found: Answer | None = Answer.objects.select_related(*(f"remark__{path}" for path in _WITH)).filter(pk=key).first()
    if found is None:
        return None
    about, consultation = found.remark, found.remark.round.consultation
    is_shown = (
        about.round.state == RoundState.ANSWERED
        and found.state == AnswerState.ACCEPTED
        and about.state == RemarkState.RELEASED
        and _is_public(consultation)
    )
    slug = consultation.space.slug
    return FlaggedText(
        name=_("answer to the remark %(number)s") % {"number": consultation.code_of(about)},
        matter=consultation.space.name,
        space_id=consultation.pk,
        shown=_joined(found.public_reason, found.public_wording) if is_shown else "",
        url=_address("remark_public", about, slug),
        means=((_("Hide the words of the answer"), reverse("remark_blackout", args=[slug, about.number]) + "#cale"),),
        author=consultation.office.email or None,
    )


def file(key: UUID) -> FlaggedText | None:
    """A file that stands with a consultation, by its title and what a picture shows."""
    found: Attachment | None = Attachment.objects.select_related("file").filter(pk=key).first()
    consultation: Consultation | None = (
        Consultation.objects.select_related("space", "office").filter(space__front=found.entry_id).first()
        if found is not None
        else None
    )
    if found is None or consultation is None:
        return None
    is_shown = found.removed_at is None and _is_public(consultation)
    slug = consultation.space.slug
    return FlaggedText(
        name=_("file “%(title)s”") % {"title": found.title},
        matter=consultation.space.name,
        space_id=consultation.pk,
        shown=_joined(found.title, found.file.name, found.alt) if is_shown else "",
        url=reverse("consultation", args=[slug]),
        means=((_("Take the file down"), reverse("consultation_file_removal", args=[slug, found.pk])),),
        author=consultation.office.email or None,
    )


def _is_public(consultation: Consultation) -> bool:
    return Space.objects.visible_to(NOBODY).filter(pk=consultation.pk).exists()


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))


def _address(name: str, about: Remark, slug: str) -> str:
    """Where it is read, in its own round."""
    return f"{reverse(name, args=[slug, about.number])}?tura={about.round.number}"


KINDS: Final = (
    Flaggable("uwaga", gettext_noop("Remark"), remark),
    Flaggable("odpowiedz", gettext_noop("Answer"), answer),
    Flaggable("plik", gettext_noop("File"), file),
)
