"""Pages of those who keep posts: a new one, what is said of it, who holds it, its end."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.offices.actions import posts as verbs
from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.forms import AppointmentForm, EndForm, PostForm, today
from wspolnie.desks.offices.reading import mandate_row
from wspolnie.desks.offices.views.reading import find
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.offices.models import Appointment, Office, Post
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PLAIN = ("title", "decision_maker", "scope", "phone", "email")


@door(OfficeAct.EDIT, "GET", "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new post of an office."""
    one = find(slug)
    form = PostForm(request.POST or None, is_new=True)
    if request.method == "POST" and form.is_valid():
        try:
            made = verbs.make(one, form.said(), since=form.cleaned_data["since"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("post", one.slug, made.pk)
    context = {"form": form, "office": one}
    return page(request, "offices/post_new.html", context, status=422 if form.errors else 200, private=True)


@door(OfficeAct.EDIT, "GET", "POST")
def change(request: HttpRequest, slug: str, post: UUID) -> HttpResponse:
    """What is said of a post, who holds and held it."""
    one = _post(slug, post)
    form = PostForm(request.POST or None, is_new=False, initial={name: getattr(one, name) for name in PLAIN})
    if request.method == "POST" and form.is_valid():
        try:
            verbs.change(one, form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error("title", refusal.reason)
        else:
            return redirect("office", slug)
    return _post_page(request, one, form, EndForm())


@door(OfficeAct.EDIT, "POST")
def end(request: HttpRequest, slug: str, post: UUID) -> HttpResponse:
    """The post is there to the end of a day."""
    one = _post(slug, post)
    form = EndForm(request.POST)
    if form.is_valid():
        try:
            verbs.end(one, until=form.cleaned_data["until"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("until", refusal.reason)
        else:
            return redirect("office", slug)
    return _post_page(request, one, PostForm(is_new=False, initial={name: getattr(one, name) for name in PLAIN}), form)


def _post_page(request: HttpRequest, one: Post, form: PostForm, end_form: EndForm) -> HttpResponse:
    actor = actor_of(request)
    held = Appointment.objects.filter(post=one).select_related("person", "post").order_by("-since", "id")
    context = {
        "form": form,
        "end_form": end_form,
        "office": one.office,
        "post": one,
        "rows_of_post": [mandate_row(appointment, one.office.name, actor) for appointment in held],
        "today": today(),
        "can_appoint": decide(actor, OfficeAct.APPOINT).ok,
    }
    status = 422 if form.errors or end_form.errors else 200
    return page(request, "offices/post.html", context, status=status, private=True)


@door(OfficeAct.APPOINT, "GET", "POST")
def appoint(request: HttpRequest, slug: str, post: UUID) -> HttpResponse:
    """Somebody holds the post."""
    one = _post(slug, post)
    form = AppointmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            verbs.appoint(
                one,
                data["person"] or data["name"],
                form.mandate(),
                since=data["since"],
                until=data["until"],
                by=actor_of(request),
            )
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("post", slug, post)
    context = {"form": form, "office": one.office, "post": one}
    return page(request, "offices/appointment.html", context, status=422 if form.errors else 200, private=True)


@door(OfficeAct.APPOINT, "GET", "POST")
def dismiss(request: HttpRequest, slug: str, appointment: UUID) -> HttpResponse:
    """Somebody holds the post to the end of a day."""
    one = _appointment(slug, appointment)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            verbs.dismiss(one, until=form.cleaned_data["until"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("until", refusal.reason)
        else:
            return redirect("post", slug, one.post_id)
    return _dismissal(request, one, form)


def _dismissal(request: HttpRequest, one: Appointment, form: forms.Form) -> HttpResponse:
    row = mandate_row(one, one.post.office.name, actor_of(request))
    context = {"form": form, "office": one.post.office, "post": one.post, "row": row}
    return page(request, "offices/dismissal.html", context, status=422 if form.errors else 200, private=True)


@door(OfficeAct.APPOINT, "POST")
def show_name(request: HttpRequest, slug: str, appointment: UUID) -> HttpResponse:
    """Everybody may know the name from now on, or nobody but the office."""
    one = _appointment(slug, appointment)
    verbs.show_name(one, name_public=request.POST.get("jawne") == "tak", by=actor_of(request))
    return redirect("post", slug, one.post_id)


def _post(slug: str, post: UUID) -> Post:
    office: Office = find(slug)
    found: Post | None = Post.objects.select_related("office").filter(pk=post, office=office).first()
    if found is None:
        raise Http404
    return found


def _appointment(slug: str, appointment: UUID) -> Appointment:
    found: Appointment | None = (
        Appointment.objects.select_related("post__office", "person")
        .filter(pk=appointment, post__office=find(slug))
        .first()
    )
    if found is None:
        raise Http404
    return found
