"""Recommendations of a city with its word in every text: answered, carried on, reminded, passed on to another body."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Space
from wspolnie.tools.decisions.actions.answering import reply, tell_progress
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.actions.sending import forward_recommendation, send_recommendation
from wspolnie.tools.decisions.actions.wording import adopt_recommendation, word_recommendation
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.states import Verdict, Way
from wspolnie.tools.decisions.words import Agreed, Done, Evidence, Said, Worded
from wspolnie.tools.documents.actions import ask_opinion
from wspolnie.tools.documents.actions.councils import Voted, opine
from wspolnie.tools.documents.models import Document
from wspolnie.tools.documents.states import Life, Stance

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def recommendation_of(make: Makers, word: str) -> Recommendation:
    """Of the council of the city: one that is answered, one that waits for long, and a draft."""
    clerk = make.clerk()
    council, other = Space.objects.get(name=f"Rada {word}"), Space.objects.get(name=f"Zespół {word}")
    office = Office.objects.earliest("slug")
    said = Worded(title=f"Zalecenie {word}", words=f"Zrobić {word}.", grounds=f"Bo {word}.", office=office)
    with taken_at(datetime.now(UTC) - timedelta(days=60)):
        late = word_recommendation(council, said, by=clerk)
        adopt_recommendation(late, Agreed(way=Way.CONSENSUS, on=timezone.localdate(instant())), by=clerk)
        send_recommendation(late, by=clerk)
    remind_offices()
    one = word_recommendation(council, said, by=clerk)
    votes = Agreed(way=Way.VOTE, on=timezone.localdate(), votes_for=3, votes_against=1, votes_abstained=0)
    adopt_recommendation(one, votes, by=clerk)
    send_recommendation(one, by=clerk)
    draft = Document.objects.filter(opinions=None, state=Life.CONSULTATION).earliest("pk")
    opine(
        ask_opinion(draft, council=council, on=timezone.localdate(), by=clerk),
        Voted(stance=Stance.NEGATIVE, text=f"Opinia {word}.", separate=f"Inaczej {word}."),
        by=clerk,
    )
    forward_recommendation(one, other, f"Niech wesprze {word}.", by=clerk)
    day = timezone.localdate() + timedelta(days=90)
    told = Said(verdict=Verdict.ACCEPTED, reason=f"Tak dla {word}.", will_do=f"Plan {word}.", do_by=day)
    reply(one, told, by=clerk)
    file = Evidence(chunks=[PDF], name=f"dowod-{word}.pdf")
    tell_progress(one, Done(words=f"Jest {word}.", link=f"https://bip.example/{word}", file=file), by=clerk)
    word_recommendation(council, said, by=clerk)
    return one
