"""Verbs of keys: one is made and shown once, used, revoked, and goes with its person."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.api.facts import ApiTokenMade, ApiTokenRevoked
from wspolnie.api.models import ApiSending, ApiToken
from wspolnie.api.tokens import SHOWN, Lapsed, actor_with, digest_of, fresh_token
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor

MOST: int = 20
"""Keys of one person at once: more is a program that makes them in a loop."""


def make_token(person: Person, capacity: str, *, label: str = "", by: Actor) -> tuple[ApiToken, str]:
    """A new key and its text, which nobody can see again.

    Raises:
        NotAllowed: when `by` is another person; the installation itself may.
        Refused: when the person does not act in this capacity today, or has too many keys.
    """
    if by.person_id != person.pk and by.capacity != SYSTEM:
        raise NotAllowed(_("A key is made by the person for whom it acts."))
    try:
        actor_with(person, capacity)
    except Lapsed as lapsed:
        raise Refused(str(lapsed)) from lapsed
    text = fresh_token()
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if ApiToken.objects.standing().filter(person=person).count() >= MOST:
            raise Refused(_("You have as many keys as one person may have. Revoke those that nothing uses."))
        token = ApiToken(
            person=person,
            capacity=capacity,
            label=label,
            prefix=text[:SHOWN],
            digest=digest_of(text),
            made_at=instant(),
        )
        insert([token])
        record(
            ApiTokenMade(prefix=token.prefix, capacity=capacity),
            subject=token.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return token, text


def revoke_token(token: ApiToken, *, by: Actor) -> None:
    """The key works no more, from this moment; revoking twice changes nothing.

    Raises:
        NotAllowed: when it is another person's.
    """
    if by.person_id != token.person_id:
        raise NotAllowed(_("A key is revoked by the person for whom it acts."))
    with transaction.atomic():
        if ApiToken.objects.standing().filter(pk=token.pk).update(revoked_at=instant()):
            record(ApiTokenRevoked(prefix=token.prefix), subject=token.pk, actor=by.person_id, capacity=by.capacity)


def note_use(token: ApiToken, day: date) -> None:
    """The day on which it was used last, no finer; on a connection of its own, because reading writes nothing."""
    if token.used_on == day:
        return
    with in_city(current_city(), using="side"):
        ApiToken.objects.using("side").filter(pk=token.pk).update(used_on=day)


def erase(person_id: UUID) -> None:
    """The keys of a person go, with what was sent by them."""
    ApiSending.objects.filter(token__person=person_id).delete()
    ApiToken.objects.filter(person=person_id).delete()
