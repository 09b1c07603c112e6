"""Verb of those who keep a body's regulations: a version is entered; none is changed afterwards."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.facts import RegulationsEntered
from wspolnie.desks.bodies.models import Body, Regulations
from wspolnie.desks.bodies.states import BodyState
from wspolnie.desks.bodies.words import Regulated
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.structure import UnreadableDocument, read_structure


def enter_regulations(body: Body, said: Regulated, *, by: Actor) -> Regulations:
    """A version holds from its day until the next one does; a mistake is mended by a further version.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the text cannot be read, how it was adopted is not said, its day is not after that of the version
            before, or the body was dissolved.
    """
    require(by, BodyAct.REGULATE, body.pk)
    if not said.adopted.strip():
        raise Refused(_("Write by whom and how the regulations were adopted."))
    try:
        read_structure(said.source)
    except UnreadableDocument as refusal:
        raise Refused(str(refusal)) from refusal
    with transaction.atomic():
        held: Body = Body.objects.select_for_update(of=("self",)).select_related("space").get(pk=body.pk)
        if held.state == BodyState.DISSOLVED:
            raise Refused(_("This body was dissolved."))
        last = Regulations.objects.filter(body=held).order_by("-number").first()
        if last is not None and said.in_force_from <= last.in_force_from:
            raise Refused(
                _("The version before holds from %(day)s: this one must begin later.")
                % {"day": dates().day(last.in_force_from)}
            )
        made = Regulations(
            body=held,
            number=last.number + 1 if last else 1,
            source=said.source,
            adopted=said.adopted.strip(),
            in_force_from=said.in_force_from,
            entered_at=instant(),
        )
        insert([made])
        fact = RegulationsEntered(
            body=held.space.name,
            number=made.number,
            adopted=made.adopted,
            in_force_from=made.in_force_from.isoformat(),
            sha256=hashlib.sha256(made.source.encode()).hexdigest(),
        )
        record(fact, subject=held.pk, space=held.pk, actor=by.person_id, capacity=by.capacity)
    return made
