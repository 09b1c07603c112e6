"""Verbs of letters."""

from wspolnie.services.notify.actions.choices import choose, unsubscribe, welcome_again
from wspolnie.services.notify.actions.gathering import gather
from wspolnie.services.notify.actions.housekeeping import forget_letters, withdraw_letters, withdraw_matters
from wspolnie.services.notify.actions.queue import post, tell
from wspolnie.services.notify.actions.sending import send_waiting
from wspolnie.services.notify.actions.stops import lift_stop, stop_address, take_report, try_again
from wspolnie.services.notify.actions.waits import bring_forward
from wspolnie.services.notify.actions.wording import change_letter, preview

__all__ = [
    "bring_forward",
    "change_letter",
    "choose",
    "forget_letters",
    "gather",
    "lift_stop",
    "post",
    "preview",
    "send_waiting",
    "stop_address",
    "take_report",
    "tell",
    "try_again",
    "unsubscribe",
    "welcome_again",
    "withdraw_letters",
    "withdraw_matters",
]
