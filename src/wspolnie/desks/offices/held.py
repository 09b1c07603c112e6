"""Where texts about posts and mandates name somebody, for whoever erases a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Mention
from wspolnie.parties.offices.models import Appointment, Post


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Posts and appointments in whose texts one of the words stands."""
    for post in Post.objects.select_related("office").order_by("title_key", "id"):
        if text := _saying((post.title, post.scope, post.email), words):
            yield _mention(post, text)
    held = Appointment.objects.select_related("post__office").order_by("post__title_key", "since", "id")
    for one in held:
        if text := _saying((one.scope, one.basis, one.authority), words):
            yield _mention(one.post, text)


def _saying(texts: Iterable[str], words: Sequence[str]) -> str:
    return next((text for text in texts if any(word.casefold() in text.casefold() for word in words)), "")


def _mention(post: Post, text: str) -> Mention:
    label = _("Post “%(title)s” of “%(office)s”") % {"title": post.title, "office": post.office.name}
    return Mention(label, text, reverse("post", args=[post.office.slug, post.pk]))
