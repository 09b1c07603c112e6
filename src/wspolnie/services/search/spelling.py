"""What somebody may have meant by a word that stands in no text of the city."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from django.contrib.postgres.search import TrigramSimilarity

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.text.lemmas import asked, is_word, words
from wspolnie.foundation.text.letters import fold
from wspolnie.services.search.models import SearchWord

SHORTEST: Final = 4
"""Letters; of shorter words too many are alike."""
LIKE: Final = 0.75
"""Share of equal letters (difflib's ratio) from which one word is taken for another."""
COMPARED: Final = 40


def corrected(query: str) -> str | None:
    """The query with each unknown word written as the likest known one; None when nothing is to be changed."""
    city = current_city()
    typed = [(word.start, word.end, query[word.start : word.end]) for word in words(query)]
    forms = {text: asked(text) for _, _, text in typed if len(text) >= SHORTEST and text.isalpha()}
    every = frozenset[str]().union(*forms.values())
    known = set(SearchWord.objects.filter(city_id=city, word__in=every).values_list("word", flat=True))
    found, changed = query, False
    for start, end, text in reversed(typed):
        if text not in forms or not known.isdisjoint(forms[text]) or is_word(text):
            continue
        likest = _likest(text)
        if likest is not None:
            found, changed = found[:start] + likest + found[end:], True
    return found if changed else None


def _likest(text: str) -> str | None:
    plain = fold(text.lower())
    near = SearchWord.objects.filter(city_id=current_city(), word__trigram_similar=plain)
    near = near.annotate(like=TrigramSimilarity("word", plain)).order_by("-like", "-documents")
    best: tuple[float, int, bool] | None = None
    likest = None
    for word, documents in near.values_list("word", "documents")[:COMPARED]:
        ratio = SequenceMatcher(None, plain, fold(word)).ratio()
        rank = (round(ratio, 3), documents, not word.isascii())
        if ratio >= LIKE and (best is None or rank > best):
            best, likest = rank, word
    return likest
