"""Who may do what about reported texts: role × address, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.services.flags.actions import Said, flag_text
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.states import FlagReason
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db

PAGES = table("""
what                stranger person official clerk coordinator administrator
GET:flag_send       200      200    200      200   200         200
POST:flag_send      422      422    422      422   422         422
GET:flag_follow     200      200    200      200   200         200
POST:flag_follow    422      422    422      422   422         422
GET:flag_receipt    302      302    302      302   302         302
GET:flags           302      403    403      200   200         200
GET:flags_sheet     302      403    403      200   200         200
GET:flag            302      403    403      200   200         200
POST:flag_decision  302      403    403      422   422         422
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    consultation = make.consultation("Program")
    remark = make.remark(consultation)
    release_remark(consultation, remark, by=make.clerk())
    flag = flag_text(make.city, "uwaga", remark.pk, Said(FlagReason.OTHER, "Bo tak.", "x"), by=NOBODY)
    path = {
        "flag_send": f"/zgloszenie/uwaga/{remark.pk}/",
        "flag_follow": "/zgloszenie/",
        "flag_receipt": "/zgloszenie/potwierdzenie/",
        "flags": "/zgloszone-teksty/",
        "flags_sheet": "/zgloszone-teksty/arkusz/csv/",
        "flag": f"/zgloszone-teksty/{flag.year}/{flag.number}/",
        "flag_decision": f"/zgloszone-teksty/{flag.year}/{flag.number}/decyzja/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert not differences(PAGES, actual)


def test_a_clerk_of_one_space_sees_its_reports_alone(make: Makers) -> None:
    """A role of a space counts there: neither another space's list nor its report opens."""
    own, other = make.consultation("Własna"), make.consultation("Cudza")
    for consultation in (own, other):
        remark = make.remark(consultation)
        release_remark(consultation, remark, by=make.clerk())
        flag_text(make.city, "uwaga", remark.pk, Said(FlagReason.OTHER, "Bo tak.", "x"), by=NOBODY)
    people = cast(make.city)
    person = people.actors["person"].person
    assert person is not None
    day = Flag.objects.earliest("received_at").received_at.date()
    give_role(person, Role.CLERK, space=own.space, since=day, by=Actor(capacity="system"))
    page = people.browser("person").get("/zgloszone-teksty/").content.decode()
    assert "Własna" in page
    assert "Cudza" not in page
    for consultation, status in ((own, 200), (other, 404)):
        flag = Flag.objects.get(space=consultation.space)
        address = f"/zgloszone-teksty/{flag.year}/{flag.number}/"
        assert people.browser("person").get(address).status_code == status
