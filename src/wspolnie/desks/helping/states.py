"""Closed words of services and enquiries, with their transitions."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class ServiceKind(enum.StrEnum):
    """What one finds there."""

    HELP = "help"
    ACTIVITY = "activity"
    VOLUNTEERING = "volunteering"


class TargetGroup(enum.StrEnum):
    """For whom a service is; none stated, it is for everybody."""

    CHILDREN = "children"
    YOUTH = "youth"
    FAMILIES = "families"
    SENIORS = "seniors"
    DISABILITY = "disability"
    CARERS = "carers"
    MIGRANTS = "migrants"
    CRISIS = "crisis"
    JOBLESS = "jobless"
    ADDICTION = "addiction"
    ORGANISATIONS = "organisations"


class ServiceState(enum.StrEnum):
    """A draft is read by those who keep it; an ended service keeps its address and says that it ended."""

    DRAFT = "draft"
    SHOWN = "shown"
    ENDED = "ended"


SERVICE_MOVES: Final = {
    ServiceState.DRAFT: {ServiceState.SHOWN},
    ServiceState.SHOWN: {ServiceState.DRAFT, ServiceState.ENDED},
    ServiceState.ENDED: {ServiceState.SHOWN},
}


class EnquiryState(enum.StrEnum):
    """An enquiry waits for its link to be used, then for the organisation; `LISTED` stands on the waiting list."""

    UNCONFIRMED = "unconfirmed"
    SENT = "sent"
    LISTED = "listed"
    ACCEPTED = "accepted"
    ANSWERED = "answered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN: Final = frozenset({EnquiryState.SENT, EnquiryState.LISTED})
"""What the organisation still has to do something about."""
ANSWERS: Final = (EnquiryState.ACCEPTED, EnquiryState.ANSWERED, EnquiryState.LISTED, EnquiryState.DECLINED)
ENQUIRY_MOVES: Final = {
    EnquiryState.UNCONFIRMED: {EnquiryState.SENT},
    EnquiryState.SENT: {*ANSWERS, EnquiryState.WITHDRAWN},
    EnquiryState.LISTED: {EnquiryState.ACCEPTED, EnquiryState.DECLINED, EnquiryState.WITHDRAWN},
    EnquiryState.ACCEPTED: {EnquiryState.WITHDRAWN},
    EnquiryState.ANSWERED: frozenset[EnquiryState](),
    EnquiryState.DECLINED: frozenset[EnquiryState](),
    EnquiryState.WITHDRAWN: frozenset[EnquiryState](),
}


def kind_label(kind: str) -> str:
    """What a kind is called on screens."""
    labels = {
        ServiceKind.HELP: pgettext("service", "help"),
        ServiceKind.ACTIVITY: pgettext("service", "activities to join"),
        ServiceKind.VOLUNTEERING: pgettext("service", "volunteers wanted"),
    }
    return labels[ServiceKind(kind)]


def group_label(group: str) -> str:
    """For whom, on screens."""
    labels = {
        TargetGroup.CHILDREN: _("children"),
        TargetGroup.YOUTH: _("young people"),
        TargetGroup.FAMILIES: _("families and parents"),
        TargetGroup.SENIORS: _("older people"),
        TargetGroup.DISABILITY: _("people with disabilities"),
        TargetGroup.CARERS: _("those who care for somebody"),
        TargetGroup.MIGRANTS: _("people from other countries"),
        TargetGroup.CRISIS: _("people in a crisis or without a home"),
        TargetGroup.JOBLESS: _("people who look for work"),
        TargetGroup.ADDICTION: _("people with an addiction and their families"),
        TargetGroup.ORGANISATIONS: _("organisations and informal groups"),
    }
    return labels[TargetGroup(group)]


def service_state_label(state: str) -> str:
    """What a state of a service is called on screens."""
    labels = {
        ServiceState.DRAFT: pgettext("service", "draft, only you see it"),
        ServiceState.SHOWN: pgettext("service", "shown to everybody"),
        ServiceState.ENDED: pgettext("service", "ended"),
    }
    return labels[ServiceState(state)]


def enquiry_state_label(state: str) -> str:
    """What a state of an enquiry is called on screens."""
    labels = {
        EnquiryState.UNCONFIRMED: _("waits for its link to be used"),
        EnquiryState.SENT: _("waits for an answer"),
        EnquiryState.LISTED: _("on the waiting list"),
        EnquiryState.ACCEPTED: pgettext("enquiry", "accepted"),
        EnquiryState.ANSWERED: pgettext("enquiry", "answered"),
        EnquiryState.DECLINED: pgettext("enquiry", "declined"),
        EnquiryState.WITHDRAWN: pgettext("enquiry", "withdrawn"),
    }
    return labels[EnquiryState(state)]


def asking_label(kind: str) -> str:
    """What one does about a service of this kind: the words of the button."""
    labels = {
        ServiceKind.HELP: _("Ask for help"),
        ServiceKind.ACTIVITY: _("Sign up"),
        ServiceKind.VOLUNTEERING: _("I want to help"),
    }
    return labels[ServiceKind(kind)]
