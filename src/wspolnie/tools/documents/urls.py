"""Addresses of documents: nouns, for ever. A document is called by the address of its space."""

from __future__ import annotations

from django.urls import path

from wspolnie.tools.documents.views import correcting, councils, opinions, reading, steps, submitting

urlpatterns = [
    path("dokumenty/", reading.index, name="documents"),
    path("dokumenty/arkusz/csv/", reading.sheet, name="documents_sheet"),
    path("dokumenty/<slug:slug>/", reading.document, name="document"),
    path("dokumenty/<slug:slug>/rodzaj/", steps.kind, name="document_kind"),
    path("dokumenty/<slug:slug>/brzmienie/", steps.text, name="document_text"),
    path("dokumenty/<slug:slug>/elementy/", steps.elements, name="document_elements"),
    path("dokumenty/<slug:slug>/kroki/", steps.coming, name="document_steps"),
    path("dokumenty/<slug:slug>/opinia/", opinions.opinion, name="document_opinion"),
    path("dokumenty/<slug:slug>/opinia/<uuid:file>/", opinions.attached, name="opinion_file"),
    path("<slug:home>/<slug:slug>/opinie/<uuid:opinion>/", councils.of_council, name="council_opinion"),
    path("<slug:home>/<slug:slug>/opinie/<uuid:opinion>/wydanie/", councils.give, name="council_opinion_given"),
    path("dokumenty/<slug:slug>/przedlozenie/", submitting.submission, name="document_submission"),
    path("dokumenty/<slug:slug>/przyjecie/", submitting.adoption, name="document_adoption"),
    path("dokumenty/<slug:slug>/przyjecie/sprostowanie/", correcting.correction, name="document_correction"),
    path("dokumenty/<slug:slug>/przedlozenie/wycofanie/", correcting.withdrawal, name="document_withdrawal"),
    path("dokumenty/<slug:slug>/odrzucenie/", submitting.rejection, name="document_rejection"),
    path("dokumenty/<slug:slug>/sprawozdanie/", submitting.report, name="document_report"),
]
