"""Every address of the product, filled with the things of one city."""

from __future__ import annotations

from collections.abc import Iterator

from tests.architecture.routes import routes
from tests.architecture.two_cities import Full
from wspolnie.desks.bodies.models import Seat
from wspolnie.desks.consultations.models import AnswerLetter, SectorMeeting
from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.desks.helping.links import MAIL, OWN, code_of
from wspolnie.desks.library.models import Publication
from wspolnie.desks.organisations.letters import KIND
from wspolnie.desks.procedures.models import ProcedureComment
from wspolnie.desks.profiles.models import Evidence, Resource, RoleContact, Suggestion
from wspolnie.desks.support.models import FrequentQuestion, Question
from wspolnie.desks.support.reading import link_code
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.organisations.links import make_code
from wspolnie.parties.organisations.models import Proposal, Representation
from wspolnie.services.follows.links import BEGIN, END
from wspolnie.services.follows.links import link_to as follow_link
from wspolnie.services.notify.models import Mailbox
from wspolnie.services.notify.reading import link_to
from wspolnie.spaces.models import Follow, Space
from wspolnie.tools.decisions.models import Forwarding, ProgressStep, Recommendation
from wspolnie.tools.documents.models import Opinion

HERE, THERE = "wroclaw.localhost", "testowo.localhost"


def addresses(there: Full) -> Iterator[tuple[str, bool]]:
    """Every route filled with the other city's things: (address, does it name one of them)."""
    with in_city(there.city.id):
        slugs = [there.draft.space.slug, there.running.space.slug, there.answered.space.slug, "klub-bocian"]
        number, office = there.remark.number, there.appointment.post.office.slug
        speaker, proposal = Representation.objects.earliest("id"), Proposal.objects.earliest("id")
        code = make_code(KIND, speaker.pk, speaker.organisation.email)
        suggestion, resource = Suggestion.objects.earliest("id").pk, Resource.objects.earliest("id").pk
        expert, call = Expert.objects.earliest("id").pk, ExpertCall.objects.earliest("id").pk
        contact, evidence = RoleContact.objects.earliest("id").pk, Evidence.objects.earliest("id").pk
        stop = link_to(there.city, Mailbox.objects.earliest("id").pk, ["consultations.outcomes"])
        follow, letter = Follow.objects.earliest("id"), AnswerLetter.objects.earliest("id").pk
        answers, asks = (code_of(there.enquiry, what) for what in (MAIL, OWN))
        district = District.objects.earliest("slug").slug
        club, service = there.enquiry.service.organisation.slug, there.enquiry.service
        asked, frequent = Question.objects.earliest("id"), FrequentQuestion.objects.earliest("id").number
        comment = ProcedureComment.objects.select_related("procedure").earliest("id")
        commented, procedure = comment.pk, comment.procedure.slug
        sector = SectorMeeting.objects.select_related("meeting").earliest("pk").meeting.number
        published = Publication.objects.earliest("id")
        begin, end = (follow_link(there.city, follow, what).split("/")[-2] for what in (BEGIN, END))
        recommendation = Recommendation.objects.filter(answered_at__isnull=False).select_related("space").earliest("pk")
        opinion = Opinion.objects.filter(space__isnull=False).select_related("space").earliest("id")
        forwarding, step = Forwarding.objects.earliest("id"), ProgressStep.objects.earliest("id")
        receiver = Space.objects.get(pk=forwarding.to_id).slug
        seat = Seat.objects.select_related("body__space").latest("id")
        body = seat.body.space.slug
    token = stop.split("/")[-2]
    queries = ("", "?q=Bocian", "?akapit=par-1&strona=1&stan=wszystkie", f"?z=//{THERE}/konsultacje/")
    flag = there.flag
    for route, _ in routes():
        named = [office] if route.startswith("urzad/") else slugs
        named = [district] if route.startswith("osiedla/") else named
        named = [service.slug] if route.startswith("pomoc/") else [club] if "zapytania" in route else named
        named = [there.inventory.slug] if route.startswith("inwentaryzacja/") else named
        named = [published.slug] if route.startswith("biblioteka/") else named
        named = [body] if route.startswith("grupy/") else named
        named = [procedure] if route.startswith("procedury/") else named
        if "<uuid:opinion>" in route and opinion.space is not None:
            named = [opinion.space.slug]
            route = route.replace("<slug:home>", "grupy").replace("<uuid:opinion>", str(opinion.pk))
        if "<slug:slug>/rekomendacje/" in route:
            named = [receiver if "<uuid:forwarding>" in route else recommendation.space.slug]
            route = route.replace("<slug:home>", "grupy").replace("<int:number>", str(recommendation.number))
            route = route.replace("<uuid:forwarding>", str(forwarding.pk)).replace("<uuid:step>", str(step.pk))
        for slug in named if "<slug:slug>" in route else [""]:
            if route.startswith("zglosz"):
                route = route.replace("<slug:kind>", "uwaga").replace("<uuid:subject>", str(flag.subject))
                route = route.replace("<int:year>/<int:number>", f"{flag.year}/{flag.number}")
            if route.startswith("punkt-pomocy/"):
                route = route.replace("<int:year>/<int:number>", f"{asked.year}/{asked.number}")
                route = route.replace("<int:number>", str(frequent)).replace("<slug:code>", link_code(asked.pk))
            if "branzowe/<int:number>" in route:
                route = route.replace("<int:number>", str(sector))
            filled = (
                route.replace("<slug:home>", "konsultacje")
                .replace("<slug:slug>", slug)
                .replace("<int:number>", str(number))
            )
            filled = filled.replace("<uuid:run>", str(there.run.pk)).replace(
                "<slug:kind>", "csv" if "arkusz" in route or "kolejka" in route else "organisations"
            )
            filled = filled.replace("<slug:form>", "csv").replace("<slug:organisation>", there.spied.slug)
            filled = filled.replace("<slug:register>", "krs")
            filled = filled.replace("<noun:slug>", "uwagi").replace("<noun:kind>", "organizacje")
            filled = filled.replace("<uuid:membership>", str(there.membership.pk)).replace("<slug:anchor>", "par-1")
            filled = filled.replace("<uuid:person>", str(there.author.pk)).replace("<uuid:file>", str(there.proof.pk))
            filled = filled.replace("<uuid:one>", str((proposal if "zgloszenia" in route else speaker).pk))
            filled = filled.replace("potwierdzenie/<str:code>", f"potwierdzenie/{code}")
            filled = filled.replace("<uuid:person>", str(there.clerk.pk))
            filled = filled.replace("pomoc/zapytanie/<str:code>", f"pomoc/zapytanie/{asks}")
            filled = filled.replace("pomoc/odpowiedz/<str:code>", f"pomoc/odpowiedz/{answers}")
            filled = filled.replace("<uuid:service>", str(service.pk)).replace("<uuid:enquiry>", str(there.enquiry.pk))
            filled = filled.replace("<uuid:sent>", str(there.run.pk)).replace("<uuid:mailbox>", str(there.run.pk))
            filled = filled.replace("<uuid:deputyship>", str(there.run.pk))
            filled = filled.replace("<str:code>", "en").replace("<str:name>", "style.css")
            filled = filled.replace("<slug:name>", "council_opinion_days").replace("<slug:since>", "2999-01-01")
            filled = filled.replace("obserwowanie/potwierdzenie/<str:token>", f"obserwowanie/potwierdzenie/{begin}")
            filled = filled.replace("obserwowanie/rezygnacja/<str:token>", f"obserwowanie/rezygnacja/{end}")
            filled = filled.replace("<str:token>", token).replace("<uuid:entry>", str(follow.entry_id))
            filled = filled.replace("<uuid:note>", str(there.run.pk)).replace("<uuid:head>", str(there.run.pk))
            filled = filled.replace("grupy/<slug:slug>/sklad/<uuid:seat>", f"grupy/{body}/sklad/{seat.pk}")
            filled = filled.replace("sklad/<uuid:seat>", f"sklad/{seat.pk}").replace("<uuid:body>", str(there.run.pk))
            filled = filled.replace("<uuid:seat>", str(there.clerk.pk)).replace("<int:pk>", "1")
            filled = filled.replace("<uuid:post>", str(there.appointment.post_id))
            filled = filled.replace("<uuid:appointment>", str(there.appointment.pk))
            filled = filled.replace("<uuid:consultation>", str(there.running.pk))
            filled = filled.replace("<uuid:remark>", str(there.remark.pk))
            filled = filled.replace("<uuid:organisation>", str(there.organisation.pk))
            filled = filled.replace("<uuid:other>", str(there.membership.federation_id))
            filled = filled.replace("<uuid:merger>", str(there.run.pk))
            filled = filled.replace("<uuid:office>", str(there.appointment.post.office_id))
            filled = filled.replace("<uuid:meeting>", str(there.run.pk)).replace("<uuid:document>", str(there.run.pk))
            filled = filled.replace("<path:rest>", "nothing").replace("<uuid:key>", str(there.run.pk))
            filled = filled.replace("<uuid:inventory>", str(there.inventory.pk))
            filled = filled.replace("<uuid:letter>", str(letter)).replace("<uuid:change>", str(there.run.pk))
            filled = filled.replace("<uuid:suggestion>", str(suggestion)).replace("<uuid:resource>", str(resource))
            filled = filled.replace("<uuid:procedure>", str(there.run.pk)).replace("<uuid:comment>", str(commented))
            filled = filled.replace("<uuid:publication>", str(published.pk))
            filled = filled.replace("<uuid:recommendation>", str(recommendation.pk))
            filled = filled.replace("<slug:quarter>", "2026-4")
            filled = filled.replace("<uuid:expert>", str(expert)).replace("<uuid:call>", str(call))
            filled = filled.replace("<uuid:contact>", str(contact)).replace("<uuid:evidence>", str(evidence))
            assert "<" not in filled, f"{route}: say here what to fill it with"
            for query in queries:
                yield f"/{filled}{query}", bool(slug) or "<uuid:" in route or "<str:token>" in route
