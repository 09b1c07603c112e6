"""Tables that belong to the installation and not to a city. Each has its reason; every other table stands behind the
row policy of its city, and a test compares this list with PostgreSQL's own catalogue."""

from __future__ import annotations

from typing import Final

GLOBAL_TABLES: Final[dict[str, str]] = {
    "cities_city": "which cities there are: asked before any of them is known, by host",
    "people_account": "an e-mail address for signing in; one account may be a person in several cities",
    "account_emailaddress": "the library's copy of the account's address",
    "account_emailconfirmation": "the library's table of letters that confirm an address; empty here",
    "mfa_authenticator": "passkeys and sealed secrets of an account, which may be a person in several cities",
    "socialaccount_socialaccount": "the library's table of accounts elsewhere; empty, an address is asked each time",
    "socialaccount_socialapp": "the library's table of account servers; empty, ours stands in the environment",
    "socialaccount_socialtoken": "the library's table of keys to accounts elsewhere; empty, none is kept",
    "people_session": "a session is known by its cookie before any city; account, place and device, gone when it ends",
    "django_migrations": "which steps this database has made",
    "django_content_type": "the framework's list of tables",
    "auth_permission": "the framework's rights; unused, rights come from roles in spaces",
    "auth_group": "the framework's groups; unused",
    "auth_group_permissions": "the framework's groups; unused",
    "journal_signingkey": "public halves of the keys that sign all cities' heads; no private half is in a database",
    "jobs_pulse": "workers' signs of life: process names and times",
    "procrastinate_jobs": "the queue: names of jobs and ids, no texts and no names of people",
    "procrastinate_events": "what happened to queued jobs",
    "procrastinate_periodic_defers": "when periodic jobs were queued",
    "procrastinate_workers": "workers of the queue",
    "web_limit": "counted tries under keyed hashes, removed when they end",
    "web_counter": "counted tries of the sign-in library, removed when they end",
    "search_searchdocument": "text operators lose their index behind a row policy; read only joined with Entry, "
    "which has one",
    "search_searchpiece": "text operators lose their index behind a row policy; holds no text to show, read only "
    "joined with the row it speaks of, which has one",
    "search_searchword": "the like of a word loses its index behind a row policy; words of texts, read in one city, "
    "shown only when what they find may be shown",
}
