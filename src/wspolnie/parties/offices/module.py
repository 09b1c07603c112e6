"""The declaration of offices."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing

MODULE = Module(name="offices", label=_("Offices"), erase=Nothing("offices are not people; posts come with persons"))
