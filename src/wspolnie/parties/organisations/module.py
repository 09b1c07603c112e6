"""The declaration of organisations: who they are. Their pages are a desk's."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module
from wspolnie.foundation.parameters import ParameterKind, ParameterSpec
from wspolnie.parties.organisations.actions.merging import MERGINGS
from wspolnie.parties.organisations.actions.representations import forget_ended, forget_person
from wspolnie.parties.organisations.held import holds

MODULE = Module(
    name="organisations",
    label=_("Organisations"),
    merge=MERGINGS,
    holds=holds,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_ended_representations_days",
                label=_("Functions of people who spoke for organisations"),
                meaning=_("How many days after a representation ended the function that was written is removed."),
                kind=ParameterKind.DAYS,
                most=36500,
                default="1825",
            ),
            forget_ended,
        ),
    ),
    erase=forget_person,
)
