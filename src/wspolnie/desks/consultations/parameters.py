"""Limits and switches of consultations that a city sets, each with its days of validity."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

from wspolnie.desks.consultations.actions.confirming import LINK_DAYS, PER_HOUR
from wspolnie.desks.consultations.actions.files import MOST
from wspolnie.desks.consultations.actions.reminding import DAYS
from wspolnie.desks.consultations.actions.reminding_invited import DAYS as INVITED_DAYS
from wspolnie.desks.consultations.actions.saying import FORMAL
from wspolnie.desks.consultations.actions.standing import AT_ONCE
from wspolnie.desks.consultations.work import COST
from wspolnie.foundation.parameters import NO, YES, ParameterKind, ParameterSpec

PARAMETERS: Final = (
    ParameterSpec(
        name=MOST,
        label=_("Files with one remark"),
        meaning=_("So many files can come with a remark; more are refused."),
        kind=ParameterKind.NUMBER,
        most=50,
        default="5",
    ),
    ParameterSpec(
        name=LINK_DAYS,
        label=_("Link by which an author confirms a remark"),
        meaning=_("For how many days the link works. The remark waits apart longer, until a clerk decides."),
        kind=ParameterKind.DAYS,
        default="7",
    ),
    ParameterSpec(
        name=PER_HOUR,
        label=_("Remarks from one address in an hour"),
        meaning=_("What comes above it is taken with its exact time and waits apart until it is confirmed."),
        kind=ParameterKind.NUMBER,
        default="30",
    ),
    ParameterSpec(
        name=COST,
        label=_("Work of a browser that confirms a remark"),
        meaning=_("Rounds of one try, of which some 256 are needed. 5,000 take a phone a few seconds."),
        kind=ParameterKind.NUMBER,
        most=100_000,
        default="5000",
    ),
    ParameterSpec(
        name="four_eyes_start",
        label=_("A second person starts a consultation"),
        meaning=_("Whoever planned a consultation or pasted its text cannot announce it; somebody else looks first."),
        kind=ParameterKind.SWITCH,
        default=NO,
    ),
    ParameterSpec(
        name="four_eyes_accept",
        label=_("A second person accepts an answer"),
        meaning=_("Whoever wrote an answer cannot accept it; somebody else reads it first, and may give it back."),
        kind=ParameterKind.SWITCH,
        default=NO,
    ),
    ParameterSpec(
        name="four_eyes_publish",
        label=_("A second person publishes the answers"),
        meaning=_("Whoever wrote one of the answers cannot publish them all; somebody else looks first."),
        kind=ParameterKind.SWITCH,
        default=NO,
    ),
    ParameterSpec(
        name=AT_ONCE,
        label=_("Remarks of confirmed organisations are shown at once"),
        meaning=_("A remark known to speak for an organisation of the register is public without waiting for a clerk."),
        kind=ParameterKind.SWITCH,
        default=YES,
    ),
    ParameterSpec(
        name=FORMAL,
        label=_("Remarks said at a meeting are answered like written ones"),
        meaning=_("Where not, they are listed and may be answered, but do not hold the publication of answers back."),
        kind=ParameterKind.SWITCH,
        default=YES,
    ),
    ParameterSpec(
        name=DAYS,
        label=_("Days before the hour of an answer when whoever writes it is reminded"),
        meaning=_(
            "Whoever got a remark to answer is reminded once, so many days before the hour, and once on the day after "
            "it; 0 leaves only the latter."
        ),
        kind=ParameterKind.DAYS,
        most=30,
        default="2",
    ),
    ParameterSpec(
        name=INVITED_DAYS,
        label=_("Days before which invited organisations are reminded"),
        meaning=_(
            "An invited organisation without a remark is reminded once, so many days before the last minute, and one "
            "invited to a sector consultation so many days before it; 0 reminds nobody."
        ),
        kind=ParameterKind.DAYS,
        most=30,
        default="3",
    ),
)
