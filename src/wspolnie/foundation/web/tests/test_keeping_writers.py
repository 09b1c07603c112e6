"""Never stale: what was acknowledged before somebody asks is on the page they get, whoever else writes meanwhile."""

from __future__ import annotations

import random
import threading
from uuid import UUID, uuid4

import pytest

from tests.clones import PATIENCE, Clone
from wspolnie.foundation.web.tests import shown

pytestmark = [pytest.mark.django_db, pytest.mark.urls(shown.__name__)]
WRITERS, ACTS = 3, 14
SPACES = (None, *(uuid4() for _ in range(3)))


class World:
    """What everybody knows of everybody: acknowledged and undone rows by city, and how many commits there were."""

    def __init__(self) -> None:
        self.change = threading.Condition()
        self.acknowledged: dict[str, set[str]] = {slug: set() for slug in shown.HOSTS}
        self.undone: set[str] = set()
        self.commits = 0
        self.writing = WRITERS

    def tell(self, slug: str, rows: set[str], *, undone: bool) -> None:
        with self.change:
            if undone:
                self.undone |= rows
            else:
                self.acknowledged[slug] |= rows
            self.commits += 1
            self.change.notify_all()

    def leave(self) -> None:
        with self.change:
            self.writing -= 1
            self.change.notify_all()

    def wait_for_others(self, many: int) -> None:
        """Until others have ended so many transactions, or none of them writes any more."""
        with self.change:
            goal = self.commits + many
            assert self.change.wait_for(lambda: self.commits >= goal or self.writing <= 1, PATIENCE)

    def known(self, slug: str) -> tuple[set[str], set[str]]:
        with self.change:
            return set(self.acknowledged[slug]), set(self.undone)


def writer(world: World, number: int, seed: int, cities: dict[str, UUID]) -> None:
    """Short transactions; the first writer's stay open while the others' come and go."""
    chance = random.Random(f"{seed}-{number}")
    try:
        for act in range(ACTS if number else ACTS // 3):
            slug = chance.choice(list(cities))
            rows = {f"{slug}-{number}-{act}-{place}" for place in range(chance.randint(1, 2))}
            undo, many = chance.random() < 0.25, chance.randint(1, 4)
            shown.write(
                cities[slug], *sorted(rows), space=chance.choice(SPACES), undo=undo, line_first=chance.random() < 0.5,
                hold=(lambda: None) if number else (lambda many=many: world.wait_for_others(many)),
            )  # fmt: skip
            world.tell(slug, rows, undone=undo)
    finally:
        world.leave()


def reader(world: World, slug: str) -> int:
    """Asks again and again until nobody writes, and some times after; returns how often."""
    client, asked, after = shown.browser(slug), 0, 0
    other = next(name for name in shown.HOSTS if name != slug)
    while after < 3:
        after += world.writing == 0
        acknowledged, undone = world.known(slug)
        names = shown.names(client)
        assert acknowledged <= names, "the page is stale"
        assert not names & undone, "the page shows what never was"
        assert not any(name.startswith(other) for name in names), "the page is another city's"
        asked += 1
    assert names == world.known(slug)[0]
    return asked


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_reader_ever_gets_an_old_page(module_clone: Clone, seed: int) -> None:
    cities, world = shown.prepare(module_clone), World()
    readers = [module_clone.start(lambda slug=slug: reader(world, slug)) for slug in (*cities, *cities)]
    writers = [
        module_clone.start(lambda number=number: writer(world, number, seed, cities)) for number in range(WRITERS)
    ]
    for done in writers:
        done()
    asked = sum(done() for done in readers)
    assert world.commits == ACTS // 3 + (WRITERS - 1) * ACTS
    assert 0 < len(shown.made) < asked, "nothing was ever kept"
