"""What the page of an organisation shows of its profile: words, resources, contacts, what it did."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.models import Evidence, Profile, Resource, RoleContact, Suggestion
from wspolnie.desks.profiles.policy import may_suggest, may_write
from wspolnie.desks.profiles.states import Standing, SuggestionState, contact_label, resource_label
from wspolnie.foundation.modules import Part
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor, decide


def about_organisation(actor: Actor, one: Organisation) -> Sequence[Part]:
    """What stands there; those who may write see also what is empty."""
    can_write = actor.person is not None and may_write(actor, one.pk).ok
    can_suggest = not can_write and actor.is_staff and may_suggest(actor, one.pk).ok
    return [
        *_profile(actor, one, can_write=can_write, can_suggest=can_suggest),
        *_resources(one, can_write=can_write),
        *_contacts(actor, one, can_write=can_write),
        *_evidence(one, can_write=can_write),
    ]


def _profile(actor: Actor, one: Organisation, *, can_write: bool, can_suggest: bool) -> Sequence[Part]:
    profile = Profile.objects.filter(organisation=one).first()
    if profile is None and not can_write and not can_suggest:
        return ()
    waits = None
    if can_write or can_suggest:
        waits = Suggestion.objects.filter(organisation=one, state=SuggestionState.WAITING).first()
    told = {
        "organisation": one,
        "profile": profile,
        "can_write": can_write,
        "can_suggest": can_suggest and waits is None,
        "can_verify": profile is not None and decide(actor, ProfileAct.VERIFY, None, Standing(profile.state)).ok,
        "waits": waits,
    }
    return (Part(order=10, anchor="profil", heading=_("What it does"), template="profiles/_profile.html", told=told),)


def _resources(one: Organisation, *, can_write: bool) -> Sequence[Part]:
    shown = list(Resource.objects.filter(organisation=one).select_related("district").in_order())
    if not shown and not can_write:
        return ()
    told = {"organisation": one, "resources": shown, "can_write": can_write, "resource_label": resource_label}
    count = ngettext("%(num)s resource", "%(num)s resources", len(shown)) % {"num": len(shown)}
    return (
        Part(
            order=25,
            anchor="zasoby",
            heading=_("What it shares with others"),
            template="profiles/_resources.html",
            told=told,
            aside=count if shown else "",
        ),
    )


def _contacts(actor: Actor, one: Organisation, *, can_write: bool) -> Sequence[Part]:
    shown = list(RoleContact.objects.filter(organisation=one).order_by("role", "name", "pk"))
    if not shown and not can_write:
        return ()
    told = {
        "organisation": one,
        "contacts": shown,
        "can_write": can_write,
        "contact_label": contact_label,
        "me": actor.person_id,
    }
    return (Part(order=30, anchor="kontakty", heading=_("Contact"), template="profiles/_contacts.html", told=told),)


def _evidence(one: Organisation, *, can_write: bool) -> Sequence[Part]:
    shown = list(Evidence.objects.filter(organisation=one).order_by("-year", "title", "pk"))
    if not shown and not can_write:
        return ()
    told = {"organisation": one, "evidence": shown, "can_write": can_write}
    return (
        Part(
            order=40,
            anchor="dorobek",
            heading=_("What it did for the local community"),
            template="profiles/_evidence.html",
            told=told,
        ),
    )
