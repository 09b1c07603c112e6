"""Verbs of the journal."""

from wspolnie.foundation.journal.actions.delivery import deliver
from wspolnie.foundation.journal.actions.erasure import forget_named, forget_private
from wspolnie.foundation.journal.actions.heads import NotSigned, sign_head, sign_when_due
from wspolnie.foundation.journal.actions.lines import ANONYMOUS, SYSTEM, record, record_all
from wspolnie.foundation.journal.actions.tree import settle

__all__ = [
    "ANONYMOUS",
    "SYSTEM",
    "NotSigned",
    "deliver",
    "forget_named",
    "forget_private",
    "record",
    "record_all",
    "settle",
    "sign_head",
    "sign_when_due",
]
