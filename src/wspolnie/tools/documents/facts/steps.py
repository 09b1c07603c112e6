"""What happened to what comes next, and where the elements of a text stand."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact
from wspolnie.tools.documents.facts.way import told


@dataclass(frozen=True, kw_only=True)
class ElementTied(Fact):
    """It was said where in the text an element stands that the law asks for; no places mean that it was taken back."""

    public = False
    title: str
    element: str
    article: str
    anchors: tuple[str, ...]

    def sentence(self) -> str:
        if not self.anchors:
            return _("In “%(title)s” no place says any more: %(element)s (%(article)s).") % self._words
        return _("In “%(title)s” these paragraphs say: %(element)s (%(article)s): %(anchors)s.") % self._words

    @property
    def _words(self) -> dict[str, str]:
        return {
            "title": self.title,
            "element": self.element,
            "article": self.article,
            "anchors": ", ".join(self.anchors),
        }


@dataclass(frozen=True, kw_only=True)
class StepPlanned(Fact):
    """A coming step was announced."""

    title: str
    label: str
    body: str
    on: str

    def sentence(self) -> str:
        return _("Next for “%(title)s”: %(label)s, planned for %(on)s. Responsible: %(body)s.") % {
            "title": self.title,
            "label": self.label,
            "on": told(self.on),
            "body": self.body,
        }


@dataclass(frozen=True, kw_only=True)
class StepEnded(Fact):
    """A coming step was done, or will not be done, with the reason."""

    title: str
    label: str
    on: str
    why: str

    def sentence(self) -> str:
        words = {"title": self.title, "label": self.label, "on": told(self.on), "why": self.why}
        if self.why:
            return _("A step of “%(title)s” was dropped on %(on)s: %(label)s. Reason: %(why)s") % words
        return _("A step of “%(title)s” was done on %(on)s: %(label)s.") % words
