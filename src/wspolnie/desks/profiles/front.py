"""What waits of profiles: suggestions for those who speak for an organisation, profiles to verify for clerks."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.models import Profile, Resource, Suggestion
from wspolnie.desks.profiles.states import Standing, SuggestionState, resource_label
from wspolnie.foundation.finding import best
from wspolnie.foundation.modules import FoundBeside, Waiting
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide


def waiting(actor: Actor) -> Iterable[Waiting]:
    """Suggestions that wait for the actor's organisations; for clerks how many profiles wait to be verified."""
    if actor.person is None:
        return
    waits = Suggestion.objects.filter(state=SuggestionState.WAITING, organisation_id__in=speaks_for(actor))
    for one in waits.select_related("organisation").order_by("made_at"):
        yield Waiting(
            _("The office suggests how to describe your organisation: take it over or refuse"),
            one.organisation.name,
            reverse("suggestion", args=[one.organisation.slug, one.pk]),
            capacity=f"organisation:{one.organisation_id}",
        )
    if decide(actor, ProfileAct.VERIFY) and (told := unverified()):
        yield Waiting(
            _("Descriptions of organisations changed: read and verify them"),
            told,
            reverse("profiles_unverified"),
            capacity=actor.capacity,
        )


def unverified() -> str:
    """How many profiles wait to be verified; empty when none does."""
    count = Profile.objects.filter(state=Standing.UNVERIFIED).count()
    return ngettext("%(num)s profile to verify", "%(num)s profiles to verify", count) % {"num": count} if count else ""


def finds(_actor: Actor, words: str) -> FoundBeside | None:
    """Resources whose words fit: everybody reads them."""
    fitting = Resource.objects.all().like(words).select_related("organisation", "district")
    shown, total = best(fitting.order_by("kind", "folded", "pk"))
    if not total:
        return None
    rows = tuple(
        (one.name, f"{reverse('organisation', args=[one.organisation.slug])}#zasoby", _told(one)) for one in shown
    )
    heading = ngettext("%(num)s resource of organisations", "%(num)s resources of organisations", total)
    return FoundBeside(heading % {"num": total}, rows, total, f"{reverse('resources')}?{urlencode({'q': words})}")


def _told(one: Resource) -> str:
    place = one.district.name if one.district else ""
    return " · ".join(filter(None, (resource_label(one.kind), one.organisation.name, place)))
