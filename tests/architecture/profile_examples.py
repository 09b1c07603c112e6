"""Examples of what happens to profiles of organisations."""

from __future__ import annotations

from wspolnie.desks.profiles.facts import (
    ContactHidden,
    ContactShown,
    EvidenceAdded,
    EvidenceRemoved,
    ProfileSuggested,
    ProfileVerified,
    ProfileWritten,
    ResourceAdded,
    ResourceChanged,
    ResourceRemoved,
    SuggestionAnswered,
)

CLUB = "Klub Żółw"

PROFILES = (
    ProfileWritten(organisation=CLUB, fields=("short", "hours")),
    ProfileVerified(organisation=CLUB),
    ProfileSuggested(organisation=CLUB),
    SuggestionAnswered(organisation=CLUB, old="waiting", new="accepted"),
    SuggestionAnswered(organisation=CLUB, old="waiting", new="refused", because="Anna Próbna już nas opisała."),
    SuggestionAnswered(organisation=CLUB, old="waiting", new="refused"),
    ResourceAdded(organisation=CLUB, kind="room", name="Sala na 40 osób"),
    ResourceChanged(organisation=CLUB, name="Sala na 40 osób", fields=("places",), old=("30",), new=("40",)),
    ResourceRemoved(organisation=CLUB, name="Sala na 40 osób"),
    ContactShown(organisation=CLUB, role="office", is_person=False),
    ContactShown(organisation=CLUB, role="press", is_person=True),
    ContactHidden(organisation=CLUB, role="press"),
    EvidenceAdded(organisation=CLUB, title="Festyn sąsiadów", year=2025),
    EvidenceRemoved(organisation=CLUB, title="Festyn sąsiadów"),
)
