"""What is said at a meeting: it is noted where, its author confirms it, and the city's rule says whether it blocks."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import readiness
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Sending, Words, release_remark
from wspolnie.desks.consultations.actions.saying import FORMAL, Said, confirm_said_by_mail, confirm_said_on_paper
from wspolnie.desks.consultations.actions.saying import said_by_code
from wspolnie.desks.consultations.facts.remarks import RemarkSaidConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkConfirmation, RemarkSaid
from wspolnie.desks.consultations.states import Channel, Saying
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.cities.models import City, Parameter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import call_off
from wspolnie.tools.meetings.models import Meeting

pytestmark = pytest.mark.django_db
MATTER = "/konsultacje/program-wspolpracy/"
ADDRESS = "anna@poczta.example"
