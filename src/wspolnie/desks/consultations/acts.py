"""What one may do in consultations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})


class ConsultationAct(Act):
    READ = Rule(_("Read consultations"), anyone=True)
    REMARK = Rule(_("Send a remark"), anyone=True)
    FOLLOW = Rule(_("Follow a remark by number and code"), anyone=True)
    PLAN = Rule(_("Plan a consultation and paste its text"), roles=CLERKS)
    START = Rule(_("Start a consultation"), roles=CLERKS)
    RELEASE = Rule(_("Release a remark to the public"), roles=CLERKS)
    ANSWER = Rule(_("Answer a remark"), roles=CLERKS | {Role.OFFICIAL})
    PUBLISH = Rule(_("Publish all answers"), roles=CLERKS)
