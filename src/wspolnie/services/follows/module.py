"""The declaration of following."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module, NavItem, Nothing, ParameterSpec, on
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.services.follows.actions import end_where_letters_return, end_where_letters_stopped
from wspolnie.services.follows.acts import FollowAct
from wspolnie.services.follows.letters import CONFIRM, NEWS, REMINDER, UNCONFIRMED
from wspolnie.services.notify.facts import AddressStopped, LettersChosen
from wspolnie.spaces.actions import forget_addresses, forget_unconfirmed

MODULE = Module(
    name="follows",
    label=_("Following"),
    urls="wspolnie.services.follows.urls",
    acts=FollowAct,
    own_pages=(NavItem(_("What I follow"), "follows_own", 42, "/moje/obserwowane/"),),
    listens=(
        on(LettersChosen, end_where_letters_stopped, from_the_start=False),
        on(AddressStopped, end_where_letters_return, from_the_start=False),
    ),
    parameters=(
        ParameterSpec(
            name=REMINDER,
            label=_("Days before the closing when followers are reminded"),
            meaning=_(
                "Whoever follows a consultation is reminded once, so many days before its last minute; 0 reminds "
                "nobody."
            ),
            kind=ParameterKind.DAYS,
            most=30,
            default="2",
        ),
    ),
    letters=(CONFIRM,),
    topics=(NEWS,),
    keeps=(
        Keeping(
            ParameterSpec(
                name=UNCONFIRMED,
                label=_("Days for confirming that one follows"),
                meaning=_("An address whose link was not used is removed so many days after it was given."),
                kind=ParameterKind.DAYS,
                least=1,
                most=60,
                default="7",
            ),
            forget_unconfirmed,
        ),
        Keeping(
            ParameterSpec(
                name="retention_follows_days",
                label=_("Addresses that follow matters"),
                meaning=_("An address without an account is removed so many days after it was confirmed."),
                kind=ParameterKind.DAYS,
                least=30,
                default="730",
            ),
            forget_addresses,
        ),
    ),
    erase=Nothing("the rows are of spaces, which erases them"),
)
