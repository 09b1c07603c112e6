"""Addresses of signing in and of one's own security; names are those that the library asks for."""

from __future__ import annotations

from django.urls import path

from wspolnie.portal import security, security_keys, sign_in, sign_in_keys, sign_in_name, sign_in_office

OFFICE = {"provider_id": sign_in_office.PROVIDER}
SAFE = "moje/bezpieczenstwo/"

urlpatterns = [
    path("logowanie/", sign_in.ask, name="account_login"),
    path("logowanie/", sign_in.ask, name="account_request_login_code"),  # names that allauth asks for
    path("logowanie/", sign_in.ask, name="account_signup"),
    path("logowanie/kod/", sign_in.confirm, name="account_confirm_login_code"),
    path("logowanie/klucz/", sign_in_keys.by_key, name="mfa_login_webauthn"),
    path("logowanie/drugi-skladnik/", sign_in_keys.second, name="mfa_authenticate"),
    path("logowanie/potwierdzenie/", sign_in_keys.again, name="mfa_reauthenticate"),
    path("logowanie/potwierdzenie/klucz/", sign_in_keys.again_by_key, name="mfa_reauthenticate_webauthn"),
    path("logowanie/urzad/", sign_in_office.login, OFFICE, name="openid_connect_login"),
    path("logowanie/urzad/powrot/", sign_in_office.callback, OFFICE, name="openid_connect_callback"),
    path("wylogowanie/", sign_in.leave, name="account_logout"),
    path("konto/", sign_in_name.own_name, name="own_name"),
    path(SAFE, security.overview, name="mfa_index"),
    path(f"{SAFE}drugi-krok/", security.second_step, name="second_step"),
    path(f"{SAFE}sesje/", security.end_others, name="end_other_sessions"),
    path(f"{SAFE}sesje/<uuid:seat>/", security.end_one, name="end_session"),
    path(f"{SAFE}klucze/nowy/", security_keys.add, name="mfa_add_webauthn"),
    path(f"{SAFE}klucze/<int:pk>/nazwa/", security_keys.rename, name="mfa_edit_webauthn"),
    path(f"{SAFE}klucze/<int:pk>/koniec/", security_keys.remove, name="mfa_remove_webauthn"),
    path(f"{SAFE}aplikacja/", security_keys.activate, name="mfa_activate_totp"),
    path(f"{SAFE}aplikacja/koniec/", security_keys.deactivate, name="mfa_deactivate_totp"),
    path(f"{SAFE}kody/", security.codes, name="mfa_view_recovery_codes"),
    path(f"{SAFE}kody/nowe/", security_keys.new_codes, name="mfa_generate_recovery_codes"),
    path(f"{SAFE}kody/plik/", security.codes_file, name="mfa_download_recovery_codes"),
]
