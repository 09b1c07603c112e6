"""The first visit to a city: an account that is nobody here yet says its name."""

from __future__ import annotations

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.web.fields import LineField
from wspolnie.foundation.web.pages import page
from wspolnie.parties.people.actions import name_oneself
from wspolnie.parties.people.models import Account
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.views import actor_of, door


class NameForm(forms.Form):
    """How somebody wants to be called."""

    clause = "account"

    name = LineField(
        label=_("Name and surname"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )


@door(PortalAct.NAME_ONESELF, "GET", "POST")
def own_name(request: HttpRequest) -> HttpResponse:
    """What are you called? Then on to where one was going."""
    account = request.user
    there = request.POST.get("next") or request.GET.get("next", "")
    if not isinstance(account, Account):
        return redirect_to_login(request.get_full_path())
    if actor_of(request).person is not None:
        return HttpResponseRedirect(_onward(there))
    form = NameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name_oneself(account, form.cleaned_data["name"])
        return HttpResponseRedirect(_onward(there))
    context = {"form": form, "next": there}
    return page(request, "account/name.html", context, status=422 if form.errors else 200, private=True)


def _onward(there: str) -> str:
    """Where one was going, when it is of this site."""
    ours = there.startswith("/") and url_has_allowed_host_and_scheme(there, allowed_hosts=None)
    return there if ours else reverse("my_matters")
