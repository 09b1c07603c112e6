"""The declaration of letters."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Keeping, Module, NavItem, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.services.notify.actions.housekeeping import erase, forget_letters
from wspolnie.services.notify.actions.waits import bring_forward
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.letters import DAILY, ONE, SEVERAL
from wspolnie.services.notify.reading import holds

MODULE = Module(
    name="notify",
    label=_("Letters"),
    urls="wspolnie.services.notify.urls",
    acts=NotifyAct,
    own_pages=(NavItem(_("Letters to me"), "letters_own", 40, "/moje/listy/"),),
    keeps=(
        Keeping(
            ParameterSpec(
                name="letters_kept_days",
                label=_("Days for which letters are kept"),
                meaning=_("Letters that were sent are removed so many days later."),
                kind=ParameterKind.DAYS,
                least=1,
                most=365,
                default="30",
            ),
            forget_letters,
        ),
    ),
    watches=(bring_forward,),
    letters=(ONE, SEVERAL, DAILY),
    parameters=(
        ParameterSpec(
            name="digest_hour",
            label=_("Hour of the daily letter"),
            meaning=_("When people who want to hear once a day get their letter."),
            kind=ParameterKind.HOUR,
            default="07:00",
        ),
        ParameterSpec(
            name="letters_per_minute",
            label=_("Letters a minute"),
            meaning=_("How many letters the city sends in a minute at most, so that mail servers do not refuse them."),
            kind=ParameterKind.NUMBER,
            least=1,
            most=100_000,
            default="120",
        ),
    ),
    holds=holds,
    erase=erase,
)
