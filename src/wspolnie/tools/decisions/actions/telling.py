"""Listeners, one for each fact: offices hear what they are to answer, bodies and followers what became of it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Told
from wspolnie.parties.people.models import Person
from wspolnie.services.follows.actions import tell_followers
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Membership
from wspolnie.tools.decisions.facts import RecommendationForwarded, RecommendationReplied
from wspolnie.tools.decisions.letters import BODY, WORK, write
from wspolnie.tools.decisions.models import Forwarding, Recommendation, Reply
from wspolnie.tools.decisions.reading import address_of, told_for

SITTING = frozenset({Role.MEMBER, Role.MODERATOR, Role.SECRETARIAT})


def tell_office_sent(told: Told) -> None:
    """It was sent to an office."""
    _tell_office(told)


def tell_office_passed(told: Told) -> None:
    """It came to an office from another one."""
    _tell_office(told)


def tell_adopted(told: Told) -> None:
    """The body adopted it."""
    _tell_body(told)


def tell_sent(told: Told) -> None:
    """The body sent it."""
    _tell_body(told)


def tell_passed(told: Told) -> None:
    """Another office answers."""
    _tell_body(told)


def tell_replied(told: Told) -> None:
    """The office answered."""
    _tell_body(told)


def tell_advanced(told: Told) -> None:
    """The office did something."""
    _tell_body(told)


def tell_carried_out(told: Told) -> None:
    """It is done."""
    _tell_body(told)


def tell_withdrawn(told: Told) -> None:
    """The body does not ask for it any more."""
    _tell_body(told)


def tell_taken(told: Told) -> None:
    """Another body took it over."""
    _tell_body(told)


def tell_declined(told: Told) -> None:
    """Another body did not take it over."""
    _tell_body(told)


def _tell_office(told: Told) -> None:
    """Its mailbox, its officials and their deputies."""
    one = _found(told)
    if one is None or one.due_at is None or one.answered_at is not None:
        return
    with override(settings.LANGUAGE_CODE):
        subject, line = _("A recommendation to be answered"), f"{told.fact.sentence()}\n\n{one.words}"
        for to in told_for(one.office, timezone.localdate(instant())):
            write(to, one, address_of(one), WORK, key=_key(told), subject=subject, line=line)


def _tell_body(told: Told) -> None:
    """Whoever sits in the body, and whoever follows it, hears what became of the recommendation."""
    one = _found(told)
    if one is None:
        return
    with override(settings.LANGUAGE_CODE):
        subject, line = one.title, "\n\n".join(filter(None, (told.fact.sentence(), *_quoted(told, one))))
        for person in _sitting(one.space_id):
            write(person, one, address_of(one), BODY, key=_key(told), subject=subject, line=line)
        for entry_id in (one.pk, one.space.front_id):
            tell_followers(entry_id, matter=f"recommendation:{one.pk}", key=_key(told), subject=subject, line=line)


def tell_receiver(told: Told) -> None:
    """Whoever runs the body to which it was passed on decides about it."""
    assert isinstance(told.fact, RecommendationForwarded)
    one = _found(told)
    if one is None:
        return
    waiting = Forwarding.objects.filter(recommendation=one, closed_at=None, to__name=told.fact.receiver)
    with override(settings.LANGUAGE_CODE):
        line = told.fact.sentence() + "\n\n" + one.words
        for forwarding in waiting:
            for person in _sitting(forwarding.to_id):
                subject = _("A recommendation was passed on to you")
                write(person, one, address_of(one), BODY, key=_key(told), subject=subject, line=line)


def _found(told: Told) -> Recommendation | None:
    rows = Recommendation.objects.select_related("space", "office", "city")
    found: Recommendation | None = rows.filter(pk=told.subject_id).first()
    return found


def _sitting(space_id: UUID) -> list[Person]:
    held = Membership.objects.on(timezone.localdate(instant())).filter(space=space_id, role__in=SITTING)
    rows = held.select_related("person__account").order_by("since", "pk")
    return list({one.person_id: one.person for one in rows}.values())


def _quoted(told: Told, one: Recommendation) -> tuple[str, ...]:
    """What the office said, whole."""
    if not isinstance(told.fact, RecommendationReplied):
        return ()
    said = Reply.objects.filter(recommendation=one, number=told.fact.number).first()
    return (said.reason, said.will_do) if said is not None else ()


def _key(told: Told) -> str:
    return f"recommendation-{told.line_id}"
