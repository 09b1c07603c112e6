"""The declaration of bodies."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.desks.bodies.actions.erasure import MERGINGS, erase
from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.api import ENDPOINTS
from wspolnie.desks.bodies.counted import ACTIVITY
from wspolnie.desks.bodies.held import holds, mentions
from wspolnie.desks.bodies.models import Body
from wspolnie.desks.bodies.parts import about_district, about_organisation
from wspolnie.desks.bodies.reading import DORMANT, rules_on
from wspolnie.foundation.modules import Home, Module, NavItem, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.spaces.kinds import SpaceKind


def addresses(ids: Sequence[UUID]) -> dict[UUID, str]:
    """Where the bodies of spaces are read."""
    slugs = Body.objects.filter(space_id__in=ids).values_list("space_id", "space__slug")
    return {space_id: f"/grupy/{slug}/" for space_id, slug in slugs}


MODULE = Module(
    name="bodies",
    label=_("Groups and councils"),
    urls="wspolnie.desks.bodies.urls",
    acts=BodyAct,
    api=ENDPOINTS,
    homes=(Home(SpaceKind.BODY, addresses, rules=rules_on),),
    navigation=(NavItem(_("Groups and councils"), "bodies", 20, "/grupy/"),),
    about_organisation=about_organisation,
    about_district=about_district,
    merge=MERGINGS,
    parameters=(
        ParameterSpec(
            name=DORMANT,
            label=_("Days without a meeting after which a body is said not to meet"),
            meaning=_("Counted from its last meeting that was held, or from its first day."),
            kind=ParameterKind.DAYS,
            least=30,
            most=1_095,
            default="183",
        ),
    ),
    holds=holds,
    mentions=mentions,
    activity=ACTIVITY,
    erase=erase,
)
