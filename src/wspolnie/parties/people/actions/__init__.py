"""Verbs of people: persons, accounts, sessions, contacts."""

from wspolnie.parties.people.actions.accounts import drop_second_factor, forget_accounts, open_account
from wspolnie.parties.people.actions.contacts import keep_contact, rename_person
from wspolnie.parties.people.actions.persons import erase_person, name_oneself, register_person
from wspolnie.parties.people.actions.sessions import end_session, end_sessions, forget_sessions

__all__ = [
    "drop_second_factor",
    "end_session",
    "end_sessions",
    "erase_person",
    "forget_accounts",
    "forget_sessions",
    "keep_contact",
    "name_oneself",
    "open_account",
    "register_person",
    "rename_person",
]
