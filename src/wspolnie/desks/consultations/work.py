"""The work that a browser does in place of a person who proves themselves: a signed challenge of ALTCHA (v2) about one
remark. Nothing is kept of it: a remark is confirmed once, so a solution works once."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

import altcha
from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant

COST: Final = "proof_of_work_rounds"
"""The parameter: rounds of PBKDF2 in one try; some 256 tries are needed. 5,000 take a phone a few seconds."""
ALGORITHM: Final = "PBKDF2/SHA-256"
PREFIX: Final = "00"
"""What the found key begins with: each try has one chance in 256."""
GOOD_FOR: Final = timedelta(minutes=30)
LONGEST: Final = 4000
"""Characters of a solution; ours have about 700."""


def challenge(remark: UUID) -> dict[str, object]:
    """What the browser of an author is asked to solve, as JSON can say it."""
    made = altcha.create_challenge(
        algorithm=ALGORITHM,
        cost=max(1, int(parameter(COST, timezone.localdate(instant())))),
        key_prefix=PREFIX,
        expires_at=int((instant() + GOOD_FOR).timestamp()),
        data={"remark": str(remark)},
        hmac_secret=_secret(),
    )
    told: dict[str, object] = made.to_dict()
    return told


def is_solved(remark: UUID, solution: str) -> bool:
    """Whether a solution (base64 of JSON) is right, in time, and of a challenge that we made about this remark."""
    if not solution or len(solution) > LONGEST:
        return False
    try:
        payload = altcha.Payload.from_base64(solution)
        asked = payload.challenge.parameters
        ends, about = asked.expires_at, asked.data
        if not isinstance(ends, int) or ends <= instant().timestamp() or about != {"remark": str(remark)}:
            return False
        return bool(altcha.verify_solution(payload, _secret()).verified)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False  # bytes of a stranger: whatever does not read is no solution


def _secret() -> bytes:
    return salted_hmac("consultations.work", "", secret=settings.SECRET_KEY, algorithm="sha256").digest()
