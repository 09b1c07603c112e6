"""Makes a consultation on the database of a live site, through the verbs; run as a process of its own.

One argument, JSON: title, text, opens, closes (ISO instants), remarks (texts). Prints the consultation's slug.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime

import django


def make(order: dict[str, object]) -> str:
    """The slug of a started consultation in Wrocław."""
    from tests.factories import Makers
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city

    remarks = order.pop("remarks", [])
    for name in ("opens", "closes"):
        if name in order:
            order[name] = datetime.fromisoformat(str(order[name]))
    city = City.objects.get(slug="wroclaw")
    with in_city(city.id):
        makers = Makers(city)
        consultation = makers.consultation(**order)  # type: ignore[arg-type]
        for reason in remarks:  # type: ignore[attr-defined]
            makers.remark(consultation, reason)
        return str(consultation.space.slug)


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(make(json.loads(sys.argv[1])) + "\n")
