"""Which pages are kept as strangers read them: a view says so, and a test lists those that do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponse

V = TypeVar("V", bound=Callable[..., HttpResponse])


def kept(view: V) -> V:
    """Declare that strangers may get this page as it was made for another one."""
    view.kept = True  # type: ignore[attr-defined]  # read again by is_kept
    return view


def kept_with_every_line(view: V) -> V:
    """The same for a page that tells the journal: facts that change nothing elsewhere (`Module.unseen`) change it."""
    view.every_line = True  # type: ignore[attr-defined]  # read again below
    return kept(view)


def is_kept(view: Callable[..., HttpResponse]) -> bool:
    """Whether a view declares its page to be kept."""
    return getattr(view, "kept", False)


def counts_every_line(view: Callable[..., HttpResponse]) -> bool:
    """Whether its page changes with any line at all."""
    return getattr(view, "every_line", False)
