"""What an installation of this release holds, as text: the place from which every later release must start.

    python -m tests.releases.make

writes tests/releases/VERSION.sql: two cities, matters in several states and signed heads, made by the verbs of this
release. Run it once, when the release is cut; the file is never written again.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import wspolnie
from tests.ground import OWNER, ROOT, database_url
from tests.site import Site
from wspolnie.foundation.db.cluster import program_path

HERE = Path(__file__).parent
ORDERS = (
    {"title": "Trwają", "remarks": [{"reason": "Więcej ławek."}, {"reason": "Mniej słupków.", "released": True}]},
    {"title": "W przygotowaniu", "draft": True},
    {
        "title": "Z odpowiedziami",
        "remarks": [{"reason": "Dopiszcie rampę.", "released": True, "verdict": "accepted", "answer": "Dopisana."}],
        "publish": True,
    },
)
NOISE = re.compile(r"^(\\(un)?restrict .*|--|-- (Name|Data for Name|Dumped|PostgreSQL database).*)\n", re.MULTILINE)
"""Lines of pg_dump that say nothing to a database."""
SETTLED = """
import django; django.setup()
from wspolnie.config.worker import turn
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.proof.actions import sign_daily
turn()
for city in City.objects.all():
    with in_city(city.id):
        sign_daily()
"""


def make(target: Path) -> None:
    """Write the dump of a small installation.

    Raises:
        FileExistsError: when the release has its dump already.
    """
    with target.open("x", encoding="utf-8") as file, tempfile.TemporaryDirectory() as folder:
        site = Site("release", Path(folder))
        site.consultations(*ORDERS)
        subprocess.run([sys.executable, "-c", SETTLED], env=site.environment, cwd=ROOT, check=True)
        done = subprocess.run(
            [program_path("pg_dump"), "--no-owner", "--no-comments", database_url(OWNER, "release")],
            capture_output=True,
            text=True,
            check=True,
        )
        file.write(NOISE.sub("", done.stdout))


if __name__ == "__main__":
    make(HERE / f"{wspolnie.__version__}.sql")
