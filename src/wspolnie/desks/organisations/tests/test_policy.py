"""Who may do what with the register and with imports, against tables written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.letters import KIND
from wspolnie.desks.organisations.urls import urlpatterns
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.routes import act_of
from wspolnie.parties.organisations.actions.federations import join_federation
from wspolnie.parties.organisations.actions.proposals import Proposed, propose_organisation
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.parties.organisations.links import make_code
from wspolnie.parties.organisations.models import Federation, Organisation, Proposal, Representation
from wspolnie.parties.people.actions import register_person
from wspolnie.services.imports.actions import look_at, start_run, stop_run, take_batch
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.urls import urlpatterns as import_patterns
from wspolnie.spaces.policy import decide

ACTS = table("""
what                 stranger person official clerk coordinator administrator
organisations.read   +        +      +        +     +           +
organisations.edit   -        -      -        +     +           +
organisations.import -        -      -        +     +           +
organisations.declare -       +      +        +     +           +
organisations.propose -       +      +        +     +           +
organisations.vouch  -        +      +        +     +           +   # the verb asks for whom they speak
organisations.confirm -       -      -        +     +           +
organisations.answer_mail +   +      +        +     +           +
imports.run          -        -      -        +     +           +
""")
PAGES = table("""
what                            stranger person official clerk coordinator administrator
GET:organisations               200      200    200      200   200         200
GET:organisations_sheet         200      200    200      200   200         200
GET:federations                 200      200    200      200   200         200
GET:federations_sheet           200      200    200      200   200         200
GET:organisation                200      200    200      200   200         200
GET:organisation_new            302      403    403      200   200         200
POST:organisation_new           302      403    403      422   422         422
GET:organisation_change         302      403    403      200   200         200
POST:organisation_change        302      403    403      422   422         422
GET:organisation_federations    302      403    403      200   200         200
POST:organisation_federations   302      403    403      422   422         422
POST:organisation_leave         302      403    403      302   302         302
GET:representations             200      200    200      200   200         200
POST:representations            405      405    405      405   405         405
GET:representation_new          302      200    200      200   200         200
POST:representation_new         302      422    422      422   422         422
GET:representation_confirm      405      405    405      405   405         405
POST:representation_confirm     302      404    403      302   302         302
GET:representation_refuse       302      404    404      200   200         200
POST:representation_refuse      302      404    404      422   422         422
GET:representation_end          302      404    404      200   200         200
POST:representation_end         302      404    404      422   422         422
GET:representation_letter       405      405    405      405   405         405
POST:representation_letter      302      404    403      302   302         302
GET:representation_mail         200      200    200      200   200         200
POST:representation_mail        200      200    200      200   200         200   # without an answer nothing happens
GET:organisation_contact        302      404    404      404   404         404   # only those who speak for it
POST:organisation_contact       302      404    404      404   404         404
GET:my_representations          302      200    200      200   200         200
POST:my_representations         405      405    405      405   405         405
GET:all_representations         302      403    403      200   200         200
GET:representations_sheet       302      403    403      200   200         200
GET:organisation_propose        302      200    200      200   200         200
POST:organisation_propose       302      422    422      422   422         422
GET:organisation_proposals      302      403    403      200   200         200
GET:organisation_proposal       302      403    403      200   200         200
POST:organisation_proposal      302      403    403      422   422         422
GET:proposal_refusal            405      405    405      405   405         405
POST:proposal_refusal           302      403    403      422   422         422
GET:import_upload               302      403    403      200   200         200
POST:import_upload              302      403    403      422   422         422
GET:import_template             302      403    403      200   200         200
GET:import_run                  302      403    403      200   200         200
POST:import_start               302      403    403      302   302         302
POST:import_stop                302      403    403      409   409         409   # it was stopped already
GET:import_errors               302      403    403      200   200         200
POST:organisations              405      405    405      405   405         405
POST:organisation               405      405    405      405   405         405
GET:organisation_leave          405      405    405      405   405         405
GET:import_start                405      405    405      405   405         405
""")


@pytest.fixture
def people(make: Makers, settings: Any, tmp_path: Any) -> Cast:
    settings.DATA_DIR = tmp_path
    one = register_organisation(Particulars(name="Klub", email="klub@zolw.example"))
    anna = register_person("Anna Próbna", email="anna@zolw.example")
    declare_representation(one, anna, role="prezeska", since=instant().date())
    propose_organisation(Proposed(name="Nowy", role="prezeska", since=instant().date()), anna)
    join_federation(one, register_organisation(Particulars(name="Związek")), since=instant().date())
    content = ("krs;nazwa\n" + "".join(f"{number};K\n" for number in range(1, 400))).encode()
    run = look_at([content], registry.importer("organisations"), name="k.csv", by=make.clerk())
    run = start_run(take_batch(run.pk, 0), by=make.clerk())
    take_batch(run.pk, 0)
    stop_run(run, by=make.clerk())
    return cast(make.city)


def address(name: str) -> str:
    patterns = [*urlpatterns, *import_patterns]
    route = next(str(pattern.pattern) for pattern in patterns if pattern.name == name)
    route = route.replace("<slug:slug>", Organisation.objects.get(name="Klub").slug)
    declared = Representation.objects.get()
    route = route.replace("<str:code>", make_code(KIND, declared.pk, declared.organisation.email))
    subject = Proposal.objects.get() if "zgloszenia" in route else declared
    route = route.replace("<uuid:one>", str(subject.pk))
    route = route.replace("<uuid:membership>", str(Federation.objects.get().pk))
    run = ImportRun.objects.get(dry_run=False)
    return "/" + route.replace("<noun:kind>", "organizacje").replace("<slug:form>", "csv").replace(
        "<uuid:run>", str(run.pk)
    )


def test_acts_follow_the_table(people: Cast) -> None:
    acts = (*OrganisationAct, *ImportAct)
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-" for act in acts for role in ROLES
    }
    assert differences(ACTS, actual) == []


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    named = {pattern.name for pattern in [*urlpatterns, *import_patterns]}
    assert {row.split(":")[1] for row, _ in PAGES} == named
    assert all(act_of(pattern.callback) in registry.acts() for pattern in urlpatterns)
