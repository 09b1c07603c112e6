"""Facts that tell of a change -> their pairs of fields (before, after)."""

from __future__ import annotations

from typing import Final

from tests.architecture.fact_examples import EXAMPLES
from wspolnie.foundation.modules import Fact

NAMED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ParameterChanged": (("old", "new"),),
    "ParameterWithdrawn": (("old", "new"),),
    "ConsultationChanged": (("old", "new"),),
    "ConsultationHandedOver": (("old", "new"),),
    "RemarkReleased": (("old", "new"),),
    "RemarkChanged": (("old", "new"), ("old_proposed", "proposed"), ("old_reason", "reason")),
    "RemarkWithdrawn": (("old", "new"),),
    "RemarkSetAside": (("old", "new"),),
    "RemarkConfirmed": (("old", "new"),),
    "RemarkSaidConfirmed": (("old", "new"),),
    "RemarkTakenBack": (("old", "new"),),
    "FlagDecided": (("old", "new"),),
    "QuestionConfirmed": (("old", "new"),),
    "QuestionAssigned": (("old", "new"),),
    "QuestionWritten": (("old", "new"),),
    "QuestionPassed": (("old", "new"),),
    "RecommendationPassed": (("old", "new"),),
    "QuestionClosed": (("old", "new"),),
    "CampaignChanged": (("old", "new"),),
    "OrganisationContacted": (("old", "new"),),
    "OrganisationMoved": (("old", "new"),),
    "ServiceMoved": (("old", "new"),),
    "SuggestionAnswered": (("old", "new"),),
    "ResourceChanged": (("old", "new"),),
    "ExpertCallMoved": (("old", "new"),),
    "PublicationMoved": (("old", "new"),),
    "ProcedureMoved": (("old", "new"),),
    "ProcedureCommentMoved": (("old", "new"),),
    "EnquiryMoved": (("old", "new"),),
    "KeyRotated": (("old", "new"),),
    "KeyLost": (("old", "new"),),
    "SigningMoved": (("old", "new"),),
    "RemarkSpeaksFor": (("old", "new"),),
    "PersonRenamed": (("old", "new"),),
    "ContactChanged": (("old", "new"),),
    "OfficeRenamed": (("old", "new"), ("old_kind", "kind")),
    "OfficeMoved": (("old", "new"),),
    "OfficeAddressChanged": (("old_address", "address"), ("old_email", "email")),
    "PostChanged": (("old_title", "title"), ("old_decision_maker", "decision_maker")),
    "OrganisationChanged": (("old", "new"), ("old_email", "email")),
    "RepresentationConfirmed": (("old", "new"),),
    "RepresentationRefused": (("old", "new"),),
    "ProposalAccepted": (("old", "new"),),
    "ProposalRefused": (("old", "new"),),
    "RepresentationEnded": (("old", "new"),),
    "LettersChosen": (("old", "new"),),
    "LetterSentAgain": (("old", "new"),),
    "LetterWorded": (("old_subject", "subject"), ("old_body", "body")),
    "MeetingMoved": (("old_starts_at", "starts_at"), ("old_ends_at", "ends_at"), ("old_where", "where")),
    "SectorMeetingChanged": (("old_theme", "theme"), ("old_year", "year")),
    "AnswerCorrected": (("old", "new"),),
    "RemarkAnswered": (("old_verdict", "verdict"), ("old_reason", "reason"), ("old_wording", "wording")),
    "AnswerMoved": (("old", "new"),),
    "RemarkHidden": (("old", "new"),),
    "RemarkAssigned": (("old_office", "office"), ("old_person", "person"), ("old_due_at", "due_at")),
}
CHANGES: Final[dict[type[Fact], tuple[tuple[str, str], ...]]] = {
    fact: NAMED[fact.__name__] for fact in {type(example) for example in EXAMPLES} if fact.__name__ in NAMED
}
assert len(CHANGES) == len(NAMED), "a name that no example bears"
