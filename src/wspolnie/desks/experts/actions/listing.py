"""Verbs of those who know: say it oneself, take it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.facts import ExpertListed, ExpertWithdrawn
from wspolnie.desks.experts.models import Expert, ExpertTheme
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.people.models import Person
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What somebody says that they know, and who may find it."""

    topics: str
    about: str = ""
    themes: Sequence[Theme] = ()
    organisation: UUID | None = None
    everybody: bool = False


def list_oneself(said: Known, *, by: Actor) -> Expert:
    """Agree to be found by what one knows; said again it replaces what was said.

    Raises:
        NotAllowed: when nobody is signed in.
        Refused: without topics or a name, or with an organisation for which the person does not speak.
    """
    require(by, ExpertAct.LIST)
    person = by.person
    if person is None or not person.name:
        raise Refused(_("Write your name in your account first: those who look for you must know whom they found."))
    if not said.topics.strip():
        raise Refused(_("Write what you know."))
    if said.organisation is not None and said.organisation not in speaks_for(by):
        raise Refused(_("Choose an organisation for which you are confirmed to speak."))
    now = instant()
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        held = Expert.objects.filter(person=person).first() or Expert(person=person, agreed_at=now)
        if held.everybody is not said.everybody:
            held.agreed_at = now  # who may find it is what was agreed to
        held.topics, held.about = said.topics.strip(), said.about.strip()
        held.organisation_id, held.everybody, held.changed_at = said.organisation, said.everybody, now
        names = " ".join(theme.name for theme in said.themes)
        held.folded = fold(f"{held.topics} {held.about} {names}")
        held.save()
        ExpertTheme.objects.filter(expert=held).delete()
        ExpertTheme.objects.bulk_create([ExpertTheme(expert=held, theme=theme) for theme in said.themes])
        record(ExpertListed(everybody=said.everybody), subject=held.pk, actor=person.pk, capacity="self")
    return held


def withdraw_oneself(*, by: Actor) -> bool:
    """Nobody finds the person from now on; invitations that they got stay theirs. False when nobody did before.

    Raises NotAllowed when nobody is signed in.
    """
    require(by, ExpertAct.LIST)
    with transaction.atomic():
        held = Expert.objects.select_for_update().filter(person=by.person).first()
        if held is None:
            return False
        record(ExpertWithdrawn(), subject=held.pk, actor=by.person_id, capacity="self")
        ExpertTheme.objects.filter(expert=held).delete()
        held.delete()
    return True
