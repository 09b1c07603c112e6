"""The declaration of help for residents."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.helping.actions.enquiries import DUE, PER_HOUR
from wspolnie.desks.helping.actions.merging import MERGINGS
from wspolnie.desks.helping.actions.retention import erase, forget_enquiries, forget_unconfirmed
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.api import ENDPOINTS
from wspolnie.desks.helping.counted import ACTIVITY
from wspolnie.desks.helping.front import sent, waiting
from wspolnie.desks.helping.held import holds, mentions
from wspolnie.desks.helping.letters import KINDS
from wspolnie.desks.helping.parts import about_district, about_organisation
from wspolnie.desks.helping.searched import FINDING, SERVICES
from wspolnie.foundation.modules import Keeping, Module, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind

MODULE = Module(
    name="helping",
    label=_("Help for residents"),
    urls="wspolnie.desks.helping.urls",
    acts=HelpingAct,
    api=ENDPOINTS,
    pieces=(SERVICES,),
    listens=FINDING,
    letters=KINDS,
    activity=ACTIVITY,
    merge=MERGINGS,
    todo=waiting,
    sent=sent,
    about_organisation=about_organisation,
    about_district=about_district,
    nightly=(forget_unconfirmed,),
    parameters=(
        ParameterSpec(
            name=DUE,
            label=_("Days to answer an enquiry"),
            meaning=_("In how many days an organisation answers what somebody asks about its service."),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="7",
        ),
        ParameterSpec(
            name=PER_HOUR,
            label=_("Enquiries in an hour"),
            meaning=_("How many enquiries to organisations one address of the network may send in an hour."),
            kind=ParameterKind.NUMBER,
            least=1,
            most=1000,
            default="20",
        ),
    ),
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_enquiries_days",
                label=_("Enquiries to organisations"),
                meaning=_("How many days an enquiry that came to its end is kept, with its answer."),
                kind=ParameterKind.DAYS,
                least=30,
                default="365",
            ),
            forget_enquiries,
        ),
    ),
    holds=holds,
    mentions=mentions,
    erase=erase,
)
