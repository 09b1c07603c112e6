"""What the help desk holds about a person, where its texts name somebody, what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.support.acts import HELPERS, WORKERS
from wspolnie.desks.support.models import FrequentQuestion, Question, QuestionMessage
from wspolnie.desks.support.states import MessageKind, message_label
from wspolnie.foundation.modules import Held, Mention, Waiting
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    person = Person.objects.select_related("account").get(pk=person_id)
    asked = list(Question.objects.of(person).select_related("contact").order_by("received_at"))
    yield Held(
        _("Questions to the help desk"),
        tuple((f"{one}, {dates().exact(one.received_at)}", f"{one.subject}\n{one.name}".strip()) for one in asked),
        _("That somebody asked and when it was answered stays, without words and without who asked."),
    )
    messages = QuestionMessage.objects.filter(question__in=asked).exclude(kind=MessageKind.NOTE).order_by("at", "pk")
    yield Held(
        _("Messages with the help desk"),
        tuple((f"{message_label(one.kind)}, {dates().exact(one.at)}", one.words) for one in messages),
        _("Their words are removed."),
    )
    yield Held(
        _("Addresses given with questions"),
        tuple((str(one), one.contact.address) for one in asked if hasattr(one, "contact")),
        _("They are removed, and the letters with them."),
    )
    worked = QuestionMessage.objects.filter(author=person, kind__in=[MessageKind.ANSWER, MessageKind.NOTE]).order_by(
        "at"
    )
    yield Held(
        _("Answers and notes written for the help desk"),
        tuple(
            (f"{message_label(one.kind)}, {dates().exact(one.at)}", one.words) for one in worked.order_by("at", "pk")
        ),
        _("They stay, without who wrote them."),
    )


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Questions, messages and frequent questions in which one of the words stands."""
    said = reduce(or_, (Q(words__icontains=word) for word in words), Q(pk=None))
    for one in QuestionMessage.objects.filter(said).select_related("question").order_by("at", "pk"):
        yield _mention(one.question, (one.words,), words)
    named = reduce(or_, (Q(subject__icontains=word) | Q(name__icontains=word) for word in words), Q(pk=None))
    for question in Question.objects.filter(named).order_by("received_at", "pk"):
        yield _mention(question, (question.subject, question.name), words)
    shown = reduce(or_, (Q(question__icontains=word) | Q(answer__icontains=word) for word in words), Q(pk=None))
    for frequent in FrequentQuestion.objects.filter(shown).order_by("number"):
        found = around((frequent.question, frequent.answer), words)
        yield Mention(_("Frequent question"), found, reverse("frequent", args=[frequent.number]))


def _mention(question: Question, texts: Sequence[str], words: Sequence[str]) -> Mention:
    url = reverse("question", args=[question.year, question.number])
    return Mention(_("Question %(number)s") % {"number": question}, around(texts, words), url)


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For the office: what one was given, and what nobody has yet, with the hour of the answer."""
    roles = actor.roles_in(None)
    if not WORKERS & roles:
        return
    fit = Q(assignee=actor.person) | Q(assignee__isnull=True)
    if HELPERS & roles:
        fit = Q(assignee=actor.person) | Q(assignee__isnull=True, office__isnull=True)
    for one in Question.objects.at_desk_of(actor).open().filter(fit).order_by("due_at", "pk"):
        yield Waiting(
            _("Question to the help desk"),
            one.subject or str(one),
            reverse("question", args=[one.year, one.number]),
            one.due_at,
            since=one.received_at,
            text=_("Answer it.") if one.assignee_id else _("Nobody has taken it yet: give it to somebody."),
            capacity=actor.capacity,
        )


def sent(actor: Actor) -> Iterable[Waiting]:
    """For whoever asked: what the office has not answered yet."""
    if actor.person is None:
        return
    for one in Question.objects.filter(author=actor.person).open().order_by("due_at", "pk"):
        yield Waiting(
            _("Your question to the help desk"),
            one.subject or str(one),
            reverse("own_question", args=[one.year, one.number]),
            one.due_at,
            since=one.received_at,
            text=_("The office answers by then."),
        )


def attention() -> str:
    """How many questions wait, for the page of the administration; empty when none does."""
    count = Question.objects.open().count()
    if not count:
        return ""
    return ngettext("%(num)s question waits for an answer", "%(num)s questions wait for an answer", count) % {
        "num": count
    }
