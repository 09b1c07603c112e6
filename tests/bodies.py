"""Bodies at work for tests of tools, which do not know what runs a space."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.desks.bodies.actions.keeping import dissolve_body
from wspolnie.desks.bodies.models import Body
from wspolnie.desks.bodies.tests.made import shown
from wspolnie.spaces.models import Entry, Space
from wspolnie.tools.meetings.actions import plan_meeting
from wspolnie.tools.meetings.tests.conftest import arranged


def group(make: Makers, name: str = "Zieleń na podwórkach") -> Space:
    """A body that everybody reads of."""
    return Space.objects.get(pk=shown(make, name=name).pk)


def dissolved(make: Makers, space: Space) -> Space:
    """The same body, which works no more."""
    dissolve_body(Body.objects.get(pk=space.pk), "Uchwała nr 1.", by=make.clerk())
    return Space.objects.get(pk=space.pk)


def meeting_of(make: Makers, space: Space) -> Entry:
    """A meeting of a space, as an entry."""
    return plan_meeting(space, arranged(), by=make.clerk()).entry
