"""Who may do what in the administration, against tables written by hand."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.desks.administration.actions.parameters import set_parameter
from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.tests.people import left, somebody
from wspolnie.desks.administration.urls import urlpatterns
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.routes import act_of
from wspolnie.services.imports.jobs import batch
from wspolnie.services.notify.actions.queue import post
from wspolnie.services.notify.actions.stops import stop_address
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.spaces.actions import name_deputy
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Deputyship, Membership
from wspolnie.spaces.policy import decide

ACTS = table("""
what                             stranger person official clerk coordinator administrator
administration.see               -        -      -        -     +           +
administration.see_people        -        -      -        -     -           +
administration.enter_people      -        -      -        -     -           +
administration.name_own_deputy   -        -      +        +     +           +
administration.drop_second_factor -       -      -        -     -           +
administration.see_rights        -        -      -        -     +           +
administration.read_parameters   -        -      -        -     +           +
administration.change_parameters -        -      -        -     -           +
administration.read_letters      -        -      -        -     +           +
administration.see_mail          -        -      -        -     -           +
administration.see_jobs          -        -      -        -     -           +
administration.steer_jobs        -        -      -        -     -           +
administration.see_health        -        -      -        -     -           +
""")
PAGES = table("""
what                                      stranger person official clerk coordinator administrator
GET:administration                        302      403    403      403   200         200
GET:administration_people                 302      403    403      403   403         200
GET:administration_people_sheet           302      403    403      403   403         200
GET:administration_person_new             302      403    403      403   403         200
POST:administration_person_new            302      403    403      403   403         422
GET:administration_person                 302      403    403      403   403         200
GET:administration_departure              302      403    403      403   403         200
POST:administration_departure             302      403    403      403   403         302
GET:administration_second_factor          302      403    403      403   403         200
POST:administration_second_factor         302      403    403      403   403         409   # there is none to take off
GET:administration_role_new               302      403    403      403   403         200
POST:administration_role_new              302      403    403      403   403         422
GET:administration_role_end               302      403    403      403   403         200
POST:administration_role_end              302      403    403      403   403         302
GET:administration_deputy_new             302      403    403      403   403         200
POST:administration_deputy_new            302      403    403      403   403         422
POST:administration_deputy_end            302      403    403      403   403         302
GET:own_deputies                          302      403    200      200   200         200
POST:own_deputies                         302      403    422      422   422         422
POST:own_deputy_end                       302      403    404      404   404         404   # it is somebody else's
GET:administration_rights                 302      403    403      403   200         200
GET:administration_rights_sheet           302      403    403      403   200         200
GET:administration_parameters             302      403    403      403   200         200
GET:administration_parameters_sheet       302      403    403      403   200         200
GET:administration_parameter              302      403    403      403   200         200
GET:administration_parameter_change       302      403    403      403   403         200
POST:administration_parameter_change      302      403    403      403   403         422
GET:administration_parameter_withdrawal   302      403    403      403   403         200
POST:administration_parameter_withdrawal  302      403    403      403   403         302
GET:administration_letters                302      403    403      403   200         200
GET:administration_letter                 302      403    403      403   200         200
GET:administration_letter_change          302      403    403      403   200         200
POST:administration_letter_change         302      403    403      403   422         422
GET:administration_mail                   302      403    403      403   403         200
GET:administration_mail_letter            302      403    403      403   403         200
POST:administration_mail_repetition       302      403    403      403   403         409   # it waits
GET:administration_mail_stopped           302      403    403      403   403         200
POST:administration_mail_lifting          302      403    403      302   403         302
GET:administration_jobs                   302      403    403      403   403         200
GET:administration_job                    302      403    403      403   403         200
POST:administration_job_repetition        302      403    403      403   403         409   # it waits, it has not failed
POST:administration_job_cancellation      302      403    403      403   403         302
GET:administration_health                 302      403    403      403   403         200
GET:administration_job_cancellation       405      405    405      405   405         405
""")
READ_BY_AUDITORS = {"see"} | {f"see_{word}" for word in ("people", "rights", "mail", "jobs", "health")}
READ_BY_AUDITORS |= {"read_letters", "read_parameters"}


@pytest.fixture
def people(make: Makers) -> Cast:
    since = timezone.localdate() + timezone.timedelta(days=9)
    spec = registry.parameter("council_opinion_days")
    set_parameter(spec, value="21", since=since, article="uchwała", by=make.actor(Role.ADMINISTRATOR))
    ola, jan = somebody("Ola Próbna", Role.CLERK), somebody("Jan Próbny", Role.OFFICIAL)
    today = timezone.localdate()
    name_deputy(ola, jan, since=today, until=today, by=make.actor(Role.ADMINISTRATOR))
    for number in (1, 2):
        post(f"ktos{number}@poczta.example", subject="x", body="y", matter=f"sprawa/{number}")
    returned = Letter.objects.get(matter="sprawa/2")
    left(returned, "sent")
    stop_address(returned, "5.1.1")
    return cast(make.city)


def addresses(cast: Cast) -> dict[str, str]:
    """An address for each route."""
    since = timezone.localdate() + timezone.timedelta(days=9)
    job = batch.defer(city_id=str(cast.city.pk), run_id="x", position="0")
    given = {"<slug:name>": "council_opinion_days", "<slug:since>": since.isoformat(), "<int:number>": str(job)}
    held, stands = Membership.objects.get(person__name="Ola Próbna"), Deputyship.objects.get()
    given |= {
        "<str:name>": "notify.one",
        "<uuid:sent>": str(Letter.objects.get(matter="sprawa/1").pk),
        "<uuid:mailbox>": str(Mailbox.objects.get(stopped_at__isnull=False).pk),
        "<uuid:person>": str(held.person_id),
        "<uuid:membership>": str(held.pk),
        "<uuid:deputyship>": str(stands.pk),
    }
    found = {}
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        for part, value in given.items():
            route = route.replace(part, value)
        found[str(pattern.name)] = f"/{route}"
    return found


def test_acts_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-"
        for act in AdministrationAct
        for role in ROLES
    }
    assert differences(ACTS, actual) == []


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    places = addresses(people)
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, places[name]).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in registry.acts() for pattern in urlpatterns)


def test_an_auditor_reads_everything_and_changes_nothing() -> None:
    assert {act.name.lower() for act in AdministrationAct if Role.AUDITOR in act.rule.roles} == READ_BY_AUDITORS
