"""One example and its Polish sentence for every fact of the product; a fact without one is red."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from tests.architecture.answer_examples import ANSWERED
from tests.architecture.body_examples import BODIES
from tests.architecture.document_examples import DOCUMENTS
from tests.architecture.expert_examples import EXPERTS
from tests.architecture.fact_examples_spaces import SPACES
from tests.architecture.following_examples import FOLLOWS
from tests.architecture.helping_examples import HELPING
from tests.architecture.inventory_examples import INVENTORIES
from tests.architecture.invitation_examples import INVITED
from tests.architecture.library_examples import LIBRARY
from tests.architecture.meeting_examples import MEETINGS
from tests.architecture.procedure_examples import PROCEDURES
from tests.architecture.profile_examples import PROFILES
from tests.architecture.recommendation_examples import RECOMMENDATIONS
from tests.architecture.registry_examples import REGISTRIES
from tests.architecture.remark_examples import REMARKS
from tests.architecture.support_examples import SUPPORTED
from wspolnie.desks.administration.facts import JobCancelled, JobRepeated, ParameterChanged, ParameterWithdrawn
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.facts.plans import (
    ConsultationChanged,
    ConsultationHandedOver,
    ConsultationPlanned,
    ConsultationStarted,
)
from wspolnie.desks.consultations.facts.reports import ReportMade, ReportStarted, ReportStopped
from wspolnie.foundation.modules import Fact
from wspolnie.parties.offices.facts import (
    AppointmentEnded,
    AppointmentNameShown,
    OfficeAddressChanged,
    OfficeClosed,
    OfficeFounded,
    OfficeMoved,
    OfficeRenamed,
    PersonAppointed,
    PostChanged,
    PostEnded,
    PostMade,
)
from wspolnie.parties.organisations.facts import (
    FederationJoined,
    FederationLeft,
    OrganisationChanged,
    OrganisationProposed,
    OrganisationRegistered,
    ProposalAccepted,
    ProposalRefused,
    RepresentationConfirmed,
    RepresentationDeclared,
    RepresentationEnded,
    RepresentationRefused,
)
from wspolnie.parties.people.facts import (
    ContactChanged,
    PersonErased,
    PersonRegistered,
    PersonRenamed,
    SecondFactorLost,
)
from wspolnie.services.flags.facts import FlagDecided, TextFlagged
from wspolnie.services.imports.facts import ImportEnded, ImportStarted, ImportStopped
from wspolnie.services.mergers.facts import FoundDifferent, MergerUndone, OrganisationsMerged
from wspolnie.services.notify.facts import AddressStopped, LettersChosen, LetterSentAgain, LetterWorded, StopLifted
from wspolnie.services.privacy.facts import ClauseEnacted, ErasureDone, RetentionDone
from wspolnie.services.proof.facts import KeyLost, KeyRotated, SigningMoved
from wspolnie.tools.documents.facts import TextArranged, TextPasted, VersionPublished

OPENS: Final = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
CLOSES: Final = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)
DIGEST: Final = "0" * 64

EXAMPLES: Final[tuple[Fact, ...]] = (
    OfficeFounded(name="Wydział Partycypacji", address="ul. Próbna 1"),
    OfficeFounded(
        name="Biuro Próbne", address="ul. Próbna 1", parent="Departament Próbny", kind="biuro", since="2026-03-01"
    ),
    OfficeRenamed(old="Biuro Próbne", new="Wydział Próbny", old_kind="biuro", kind="wydział", since="2026-03-01"),
    OfficeRenamed(old="Biuro Próbne", new="Biuro Próbne", old_kind="", kind="biuro", since="2026-03-01"),
    OfficeMoved(name="Biuro Próbne", old="Departament A", new="Departament B", since="2026-03-01"),
    OfficeMoved(name="Biuro Próbne", old="", new="Departament B", since="2026-03-01"),
    OfficeMoved(name="Biuro Próbne", old="Departament A", new="", since="2026-03-01"),
    OfficeClosed(name="Biuro Próbne", until="2026-12-31", posts=2),
    OfficeAddressChanged(
        name="Biuro Próbne", old_address="ul. A 1", address="ul. B 2", old_email="a@x.example", email="b@x.example"
    ),
    PostMade(office="Biuro Próbne", title="Dyrektor", decision_maker=True, since="2026-03-01"),
    PostChanged(
        office="Biuro Próbne", old_title="Kierownik", title="Dyrektor", old_decision_maker=False, decision_maker=True
    ),
    PostChanged(
        office="Biuro Próbne", old_title="Dyrektor", title="Dyrektor", old_decision_maker=True, decision_maker=True
    ),
    PostEnded(office="Biuro Próbne", title="Dyrektor", until="2026-12-31"),
    PersonAppointed(
        office="Biuro Próbne",
        post="Dyrektor",
        authority="Prezydent Próbny",
        since="2026-03-01",
        name_public=True,
        person="Anna Próbna",
        basis="Zarządzenie nr 1",
        scope="Sprawy próbne",
    ),
    AppointmentNameShown(office="Biuro Próbne", post="Dyrektor", name_public=True, person="Anna Próbna"),
    AppointmentNameShown(office="Biuro Próbne", post="Dyrektor", name_public=False, person="Anna Próbna"),
    AppointmentEnded(office="Biuro Próbne", post="Dyrektor", until="2026-12-31", person="Anna Próbna"),
    PersonRegistered(name="Anna Próbna"),
    SecondFactorLost(removed=2, person="Anna Próbna"),
    PersonErased(),
    PersonRenamed(old="Anna Prubna", new="Anna Próbna"),
    ContactChanged(kind="phone", published=False, old="", new="500 600 700"),
    ContactChanged(kind="email", published=True, old="stary@anna.example", new="nowy@anna.example"),
    ContactChanged(kind="post", published=False, old="ul. Próbna 1", new=""),
    ClauseEnacted(clause="remarks", title="Uwagi w konsultacjach", since="2026-01-01"),
    ClauseEnacted(clause="remarks", title="Uwagi w konsultacjach", since=""),
    OrganisationRegistered(
        name="Klub Żółw", name_is_cut=False, legal_class="art_3_2", krs="0000037904", nip="", regon=""
    ),
    OrganisationRegistered(name="Klub Ćma", name_is_cut=True, legal_class="", krs="", nip="", regon=""),
    OrganisationChanged(
        name="Klub Żółw",
        fields=("name", "name_is_cut", "legal_class", "seat", "www", "email"),
        old=("Klub Żó", "1", "", "Wrocław", "", ""),
        new=("Klub Żółw", "", "art_3_3", "", "https://zolw.example", ""),
        old_email="stary@zolw.example",
        email="nowy@zolw.example",
    ),
    OrganisationChanged(name="Klub Żó", fields=("name_is_cut", "legal_class"), old=("", "art_3_2"), new=("1", "other")),
    FederationJoined(organisation="Klub Żółw", federation="Związek Klubów", since="2026-03-01"),
    FederationLeft(organisation="Klub Żółw", federation="Związek Klubów", until="2026-09-30"),
    RepresentationDeclared(
        organisation="Klub Żółw",
        decision_maker=True,
        since="2026-03-01",
        until="2028-03-31",
        role="prezeska",
        person="Anna Próbna",
    ),
    RepresentationRefused(
        organisation="Klub Żółw",
        old="declared",
        new="refused",
        because="Nie ma takiej osoby w zarządzie.",
        person="Anna Próbna",
    ),
    OrganisationProposed(name="Klub Żółw", krs="0000037904", person="Anna Próbna"),
    ProposalAccepted(name="Klub Żółw", old="proposed", new="accepted"),
    ProposalRefused(name="Klub Żółw", old="proposed", new="refused", because="Taka organizacja już jest."),
    RepresentationConfirmed(
        organisation="Klub Żółw", old="declared", new="confirmed", how="register_mail", person="Anna Próbna"
    ),
    RepresentationEnded(
        organisation="Klub Żółw", old="confirmed", new="ended", until="2026-09-30", person="Anna Próbna"
    ),
    OrganisationsMerged(kept="Klub Żółw", merged="KS Żółw", moved=4),
    MergerUndone(kept="Klub Żółw", merged="KS Żółw", returned=3),
    FoundDifferent(first="Klub Żółw", second="Klub Żaba"),
    ImportStarted(kind="organisations", sha256=DIGEST, rows=7918, done=0),
    ImportStarted(kind="organisations", sha256=DIGEST, rows=7918, done=500),
    ImportStopped(kind="organisations", rows=7918, done=500),
    ImportEnded(kind="organisations", sha256=DIGEST, rows=9, created=2, changed=1, unchanged=3, repeated=1, refused=2),
    *SPACES,
    TextPasted(title="Program", version=1, paragraphs=5, sha256=DIGEST),
    TextArranged(version=1, what="changed", anchor="par-3", paragraphs=5, sha256=DIGEST),
    TextArranged(version=1, what="joined", anchor="par-3", paragraphs=5, sha256=DIGEST),
    TextArranged(version=1, what="removed", anchor="par-3", paragraphs=5, sha256=DIGEST),
    VersionPublished(title="Program", version=1, paragraphs=5, sha256=DIGEST),
    *DOCUMENTS,
    *MEETINGS,
    *HELPING,
    *LIBRARY,
    *PROCEDURES,
    *BODIES,
    *FOLLOWS,
    KeyRotated(old=DIGEST, new="1" * 64),
    KeyLost(old=DIGEST, new="2" * 64),
    SigningMoved(old="1" * 64, new="2" * 64),
    SigningMoved(old="", new="2" * 64),
    TextFlagged(number="WRO/2026/ZT-0001", kind="uwaga", reason="personal_data"),
    FlagDecided(number="WRO/2026/ZT-0001", kind="uwaga", old="waiting", new="hidden", why="Był tam adres sąsiada."),
    FlagDecided(number="WRO/2026/ZT-0002", kind="plik", old="waiting", new="left", why="To nazwa urzędu."),
    ConsultationPlanned(number="WRO/2026/KON-1", title="Program", opens_at=OPENS, closes_at=CLOSES),
    ConsultationPlanned(number="WRO/2026/KON-2", title="Łąki", opens_at=None, closes_at=None),
    ConsultationChanged(
        number="WRO/2026/KON-1",
        fields=("kind", "closes_at", "goal", "basis", "places"),
        old=("programme", "2026-09-11T15:45:00+02:00", "", "Art. 5a.", "bip 2026-07-29 https://miasto.example/1"),
        new=(
            "strategy",
            "2026-09-18T15:45:00+02:00",
            "Po co pytamy.",
            "",
            "bip 2026-07-29 https://miasto.example/1\nboard 2026-07-30 Sukiennice 9",
        ),
    ),
    ConsultationHandedOver(number="WRO/2026/KON-1", old="Wydział", new="Biuro Zieleni"),
    ConsultationStarted(
        number="WRO/2026/KON-1",
        title="Program",
        opens_at=OPENS,
        closes_at=CLOSES,
        office="Wydział",
        round=2,
        name="projekt",
    ),
    ConsultationStarted(
        number="WRO/2026/KON-1", title="Program", opens_at=OPENS, closes_at=CLOSES, office="Wydział Partycypacji"
    ),
    *REMARKS,
    *INVENTORIES,
    *SUPPORTED,
    *PROFILES,
    *RECOMMENDATIONS,
    *REGISTRIES,
    *EXPERTS,
    *ANSWERED,
    *INVITED,
    ParameterChanged(name="council_opinion_days", old="14", new="21", since="2027-01-01", article="art. 41i"),
    ParameterChanged(name="dawny", old="", new="x", since="2027-01-01", article="uchwała"),
    ParameterWithdrawn(name="council_opinion_days", old="21", new="14", since="2027-01-01"),
    JobRepeated(task="imports.batch", job=7),
    JobCancelled(task="imports.batch", job=8),
    RetentionDone(classes=("letters_kept_days", "retention_looks_days"), counts=(3, 1)),
    ErasureDone(rooms=("consultations", "notify", "people")),
    LettersChosen(topics=("consultations.outcomes",), old=("daily",), new=("never",)),
    AddressStopped(code="5.1.1"),
    StopLifted(code="5.1.1"),
    LetterSentAgain(old="failed", new="queued"),
    LetterWorded(
        name="notify.one",
        since="2027-01-01",
        old_subject="{subject}",
        subject="Miasto: {subject}",
        old_body="{news}{off}",
        body="{news} {off}",
    ),
    AnswersPublished(number="WRO/2026/KON-1", answers=1, late=0),
    AnswersPublished(number="WRO/2026/KON-1", answers=5, late=2),
    ReportStarted(number="WRO/2026/KON-1", round=1, digest="ab" * 32, done=0),
    ReportStarted(number="WRO/2026/KON-1", round=1, digest="ab" * 32, done=2),
    ReportStopped(number="WRO/2026/KON-1", round=1, done=2),
    ReportMade(number="WRO/2026/KON-1", round=1, digest="ab" * 32),
)
