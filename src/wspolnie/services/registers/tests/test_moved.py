"""What the court register said before there were other registers comes along into their table, and back."""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg

from tests.clones import Clone, clone_db
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation

__all__ = ["clone_db"]
PUT = """INSERT INTO registers_courtentry (id, city_id, organisation_id, krs, asked_at, found, name, legal_form, nip,
    regon, seat, email, www)
SELECT gen_random_uuid(), city_id, id, '0009100011', now(), true, 'FUNDACJA', '', '', '123456785', '', '', ''
FROM organisations_organisation LIMIT 1"""
READ = "SELECT register, number, krs, name, regon FROM registers_registerentry"


def migrate(clone: Clone, to: str) -> None:
    env = {**os.environ, "DATABASE_URL": clone.url, "DATABASE_OWNER_URL": clone.owner_url}
    line = [sys.executable, "-P", "-W", "ignore", "-m", "django", "migrate", "registers", to, "--database", "owner"]
    done = subprocess.run(line, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def _enter() -> None:
    with in_city(City.objects.earliest("slug").pk):
        register_organisation(Particulars(name="Fundacja Próbna", krs="0009100011"))


def test_answers_come_along_and_back(clone_db: Clone) -> None:
    clone_db.run(_enter)
    migrate(clone_db, "0001")
    with psycopg.connect(clone_db.owner_url) as owner:
        assert owner.execute(PUT).rowcount == 1
    migrate(clone_db, "0002")
    with psycopg.connect(clone_db.owner_url) as owner:
        found = owner.execute(READ).fetchall()
        assert found == [("court", "0009100011", "0009100011", "FUNDACJA", "123456785")]
        assert owner.execute("SELECT to_regclass('registers_courtentry')").fetchone() == (None,)
    migrate(clone_db, "0001")
    with psycopg.connect(clone_db.owner_url) as owner:
        assert owner.execute("SELECT krs, name FROM registers_courtentry").fetchall() == [("0009100011", "FUNDACJA")]
