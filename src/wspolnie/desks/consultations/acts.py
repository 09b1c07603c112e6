"""What one may do in consultations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.consultations.states import Phase
from wspolnie.foundation.modules import Act, Rule
from wspolnie.spaces.kinds import Role

CLERKS = frozenset({Role.CLERK, Role.COORDINATOR, Role.ADMINISTRATOR})


class ConsultationAct(Act):
    READ = Rule(_("Read consultations"), anyone=True)
    REMARK = Rule(_("Send a remark"), anyone=True, states=(Phase.OPEN, Phase.CLOSED, Phase.ANSWERED))
    ENTER = Rule(
        _("Enter a remark that came on paper, by mail or was said"),
        roles=CLERKS,
        states=(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED, Phase.ANSWERED),
    )
    CHANGE = Rule(_("Change or withdraw one's own remark"), anyone=True, states=(Phase.ANNOUNCED, Phase.OPEN))
    FOLLOW = Rule(_("Follow a remark by number and code"), anyone=True)
    PLAN = Rule(_("Plan a consultation and paste its text"), roles=CLERKS, states=(Phase.DRAFT,))
    ATTACH = Rule(_("Show files with a consultation, and take them down"), roles=CLERKS)
    HAND_OVER = Rule(_("Hand a consultation over to another office"), roles=CLERKS)
    INVITE = Rule(_("Invite organisations to a consultation"), roles=CLERKS, states=(Phase.ANNOUNCED, Phase.OPEN))
    SECTOR = Rule(_("Plan sector consultations and invite organisations to them"), roles=CLERKS)
    BE_INVITED = Rule(_("Follow the link of an invitation, or ask for no more of them"), anyone=True)
    START = Rule(_("Start a consultation"), roles=CLERKS, states=(Phase.DRAFT,), four_eyes="four_eyes_start")
    RELEASE = Rule(_("Release a remark to the public"), roles=CLERKS, states=(Phase.OPEN, Phase.CLOSED, Phase.ANSWERED))
    SET_ASIDE = Rule(
        _("Mark that something is no remark, or is abuse, and undo it"),
        roles=CLERKS,
        states=(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED),
    )
    BLACK_OUT = Rule(_("Black out a part of a remark, all of it or a published answer, and uncover it"), roles=CLERKS)
    SEE_ORIGINAL = Rule(_("See the whole text of a remark of which a part is blacked out"), roles=CLERKS)
    CONFIRM_AUTHOR = Rule(
        _("Confirm that somebody wrote a remark that came above a limit, or signed one said at a meeting"), roles=CLERKS
    )
    OWN = Rule(_("Confirm one's own remark by the link from a letter or by the work of the browser"), anyone=True)
    CONFIRM = Rule(_("Confirm that a remark speaks for an organisation"), roles=CLERKS)
    OWN_UP = Rule(_("Say by the link from a letter that a remark is the organisation's"), anyone=True)
    ANSWER = Rule(_("Answer a remark"), roles=CLERKS | {Role.OFFICIAL}, states=(Phase.OPEN, Phase.CLOSED))
    ASSIGN = Rule(_("Share the work on answers out"), roles=CLERKS, states=(Phase.OPEN, Phase.CLOSED))
    NOTE = Rule(
        _("Write notes about a remark for those who answer, and ask for an opinion"),
        roles=CLERKS | {Role.OFFICIAL},
        states=(Phase.OPEN, Phase.CLOSED, Phase.ANSWERED),
    )
    ACCEPT = Rule(
        _("Accept an answer, or give it back with a comment"),
        roles=CLERKS | {Role.OFFICIAL},
        states=(Phase.OPEN, Phase.CLOSED),
        four_eyes="four_eyes_accept",
    )
    REPORT = Rule(
        _("Have the report of a consultation made as files"),
        roles=CLERKS | {Role.OFFICIAL},
        states=(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED, Phase.ANSWERED),
    )
    PUBLISH = Rule(_("Publish all answers"), roles=CLERKS, states=(Phase.CLOSED,), four_eyes="four_eyes_publish")
    CORRECT = Rule(
        _("Correct a published answer in public"), roles=CLERKS, states=(Phase.ANSWERED,), four_eyes="four_eyes_publish"
    )
    SEND_LETTERS = Rule(
        _("Print letters with answers, and note that they were sent or came back"),
        roles=CLERKS,
        states=(Phase.ANSWERED,),
    )
