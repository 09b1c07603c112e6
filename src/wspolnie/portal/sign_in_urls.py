"""Addresses of signing in and of one's own security; names are those that the library asks for."""

from __future__ import annotations

from django.urls import path

from wspolnie.portal import sign_in, sign_in_name

urlpatterns = [
    path("logowanie/", sign_in.ask, name="account_login"),
    path("logowanie/", sign_in.ask, name="account_request_login_code"),  # names that allauth asks for
    path("logowanie/", sign_in.ask, name="account_signup"),
    path("logowanie/kod/", sign_in.confirm, name="account_confirm_login_code"),
    path("wylogowanie/", sign_in.leave, name="account_logout"),
    path("konto/", sign_in_name.own_name, name="own_name"),
]
