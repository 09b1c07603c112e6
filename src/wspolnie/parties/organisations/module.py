"""The declaration of organisations: who they are. Their pages are a desk's."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module
from wspolnie.parties.organisations.actions.representations import forget_person

MODULE = Module(name="organisations", label=_("Organisations"), erase=forget_person)
"""The export of one's own data comes with the order on privacy; a person's rows are `visible_to` them already."""
