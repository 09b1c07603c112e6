"""Where texts of recommendations name somebody. No row of theirs points at a person; the journal says who acted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Mention
from wspolnie.foundation.personal import around
from wspolnie.tools.decisions.models import Forwarding, ProgressStep, Recommendation, Reply
from wspolnie.tools.decisions.reading import address_of


def _any(columns: Sequence[str], words: Sequence[str]) -> Q:
    return reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns for word in words), Q(pk=None))


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Recommendations, replies, steps and forwardings in which one of the words stands."""
    own = ("title", "words", "grounds", "reason")
    for one in Recommendation.objects.filter(_any(own, words)).select_related("space").order_by("space", "number"):
        yield _mention(one, [getattr(one, name) for name in own], words)
    said = ("reason", "will_do")
    for reply in Reply.objects.filter(_any(said, words)).select_related("recommendation__space").order_by("at"):
        yield _mention(reply.recommendation, [reply.reason, reply.will_do], words)
    steps = ProgressStep.objects.filter(_any(("words", "link"), words)).select_related("recommendation__space")
    for step in steps.order_by("at"):
        yield _mention(step.recommendation, [step.words, step.link], words)
    passed = Forwarding.objects.filter(_any(("why", "declined_why"), words)).select_related("recommendation__space")
    for row in passed.order_by("at"):
        yield _mention(row.recommendation, [row.why, row.declined_why], words)


def _mention(one: Recommendation, texts: Sequence[str], words: Sequence[str]) -> Mention:
    return Mention(_("Recommendation “%(title)s”") % {"title": one.title}, around(texts, words), address_of(one))
