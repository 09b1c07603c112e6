"""Verbs of the journal."""

from wspolnie.foundation.journal.actions.delivery import deliver
from wspolnie.foundation.journal.actions.erasure import forget_named, forget_private
from wspolnie.foundation.journal.actions.lines import ANONYMOUS, SYSTEM, record, record_all
from wspolnie.foundation.journal.actions.tree import settle

__all__ = ["ANONYMOUS", "SYSTEM", "deliver", "forget_named", "forget_private", "record", "record_all", "settle"]
