"""Verbs of the hub, by noun."""

from wspolnie.spaces.actions.deputies import end_deputyship, name_deputy
from wspolnie.spaces.actions.follows import (
    ask_to_follow,
    confirm_follow,
    end_follow,
    follow_entry,
    forget_addresses,
    forget_unconfirmed,
)
from wspolnie.spaces.actions.opening import (
    close_space,
    open_entry,
    open_space,
    publish_entry,
    publish_space,
    rename_body,
    rename_entry,
    rename_space,
)
from wspolnie.spaces.actions.roles import end_role, give_role, let_go

__all__ = [
    "ask_to_follow",
    "close_space",
    "confirm_follow",
    "end_deputyship",
    "end_follow",
    "end_role",
    "follow_entry",
    "forget_addresses",
    "forget_unconfirmed",
    "give_role",
    "let_go",
    "name_deputy",
    "open_entry",
    "open_space",
    "publish_entry",
    "publish_space",
    "rename_body",
    "rename_entry",
    "rename_space",
]
