"""What is written about recommendations: to offices that answer, to bodies that wait."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.utils.translation import gettext_noop

from wspolnie.foundation.modules import Topic
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import tell
from wspolnie.services.notify.letters import city_signature
from wspolnie.tools.decisions.models import Recommendation

WORK: Final = Topic(
    "decisions.work",
    gettext_noop("Recommendations that my office is to answer"),
    gettext_noop("A new recommendation, days before the hour of its answer, and while the answer is overdue."),
)
BODY: Final = Topic(
    "decisions.body",
    gettext_noop("Recommendations of bodies in which I sit"),
    gettext_noop("When a recommendation is adopted, sent, answered, carried out, or passed on to another body."),
)


def write(to: Person | str, one: Recommendation, path: str, topic: Topic, *, key: str, subject: str, line: str) -> None:
    """Tell somebody of a recommendation at a path, once for each `key`; what waits about it shares a letter."""
    tell(
        to,
        topic=topic.name,
        matter=f"recommendation:{one.pk}",
        key=key,
        title=one.title,
        subject=subject,
        line=f"{line}\n\n{settings.SITE_ADDRESS.format(host=one.city.host)}{path}",
        signature=city_signature(one.city),
    )
