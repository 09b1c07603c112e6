"""Examples of facts of help for residents."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.helping.facts import EnquiryMoved, EnquirySent, ServiceDescribed, ServiceDescribedAnew, ServiceMoved
from wspolnie.foundation.modules import Fact

HELPING: Final[tuple[Fact, ...]] = (
    ServiceDescribed(name="Pomoc z komputerem", organisation="Klub Próbny"),
    ServiceDescribedAnew(name="Pomoc z komputerem", fields=("cost", "groups")),
    ServiceMoved(name="Pomoc z komputerem", old="draft", new="shown"),
    EnquirySent(number="P-0007", service="Pomoc z komputerem"),
    EnquiryMoved(number="P-0007", old="sent", new="accepted", in_time=True),
    EnquiryMoved(number="P-0007", old="sent", new="declined", in_time=False),
)
