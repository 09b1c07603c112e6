"""Passkeys, the application with codes and recovery codes: added, named, taken away. django-allauth does the work."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django.template.loader import render_to_string
from django.urls import reverse_lazy

from wspolnie.foundation.db.ids import new_id
from wspolnie.portal.sign_in_forms import AddForm, RenameForm
from wspolnie.portal.sign_in_frame import Framed, secured
from wspolnie.services.notify.actions import post


class Told(Framed):
    """A letter goes to the account's address whenever its ways of signing in change: it may have been somebody else."""

    def form_valid(self, form: Any) -> Any:
        answer = super().form_valid(form)  # type: ignore[misc]
        account = self.request.user
        assert account.is_authenticated
        context = {"city": getattr(self.request, "city", None)}
        subject = render_to_string("mfa/email/changed_subject.txt", context)
        body = render_to_string("mfa/email/changed_message.txt", context)
        post(account.email, subject=subject, body=body, matter=f"security:{new_id()}")
        return answer


class Shown(Told):
    """Who has just made a key or typed a code of a new application has shown it: this session need not ask again."""

    def form_valid(self, form: Any) -> Any:
        answer = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", reauthenticated=True)
        return answer


class Add(Shown, AddWebAuthnView):  # type: ignore[misc]
    template_name = "mfa/webauthn/add_form.html"
    form_class = AddForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The browser is asked for a key that knows whose it is and checks who holds it: a passkey."""
        context = super().get_context_data(**kwargs)
        context["form"] = kwargs.get("form", context["form"])
        context["options"] = auth.begin_registration(self.request.user, passwordless=True)
        return context


class Rename(Framed, EditWebAuthnView):  # type: ignore[misc]
    template_name = "mfa/webauthn/edit_form.html"
    form_class = RenameForm
    success_url = reverse_lazy("mfa_index")


class Remove(Told, RemoveWebAuthnView):  # type: ignore[misc]
    template_name = "mfa/webauthn/authenticator_confirm_delete.html"
    success_url = reverse_lazy("mfa_index")


class Activate(Shown, ActivateTOTPView):  # type: ignore[misc]
    template_name = "mfa/totp/activate_form.html"


class Deactivate(Told, DeactivateTOTPView):  # type: ignore[misc]
    template_name = "mfa/totp/deactivate_form.html"


class NewCodes(Told, GenerateRecoveryCodesView):  # type: ignore[misc]
    template_name = "mfa/recovery_codes/generate.html"


add = secured(Add.as_view())
rename = secured(Rename.as_view())
remove = secured(Remove.as_view())
activate = secured(Activate.as_view())
deactivate = secured(Deactivate.as_view())
new_codes = secured(NewCodes.as_view())
