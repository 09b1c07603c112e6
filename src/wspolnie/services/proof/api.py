"""The journal for programs: RFC 9162's questions, answered in hex."""

from __future__ import annotations

import re
from typing import Final

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.journal import proofs
from wspolnie.foundation.web.problems import answer, problem
from wspolnie.services.proof.acts import ProofAct
from wspolnie.services.proof.reading import index_of, told_leaves
from wspolnie.spaces.views import door

MOST_LEAVES: Final = 500
NUMBER: Final = re.compile(r"[0-9]{1,15}", re.ASCII)
HASH: Final = re.compile(r"[0-9a-fA-F]{64}", re.ASCII)
BAD: Final = "The question cannot be answered"


@door(ProofAct.READ)
def head(request: HttpRequest) -> HttpResponse:
    """The head signed last."""
    found = proofs.newest_head()
    return problem(404, "No head has been signed yet") if found is None else answer(found.as_json())


@door(ProofAct.READ)
def keys(request: HttpRequest) -> HttpResponse:
    """Public halves of all keys that sign or signed, today's first."""
    rows = [{"key_id": key.key_id, "public_pem": key.public_pem} for key in proofs.published_keys()]
    return answer({"items": rows, "next": None})


@door(ProofAct.READ)
def leaves(request: HttpRequest) -> HttpResponse:
    """Leaves from `start` on, at most 500 at once; `next` leads to those that follow."""
    start, count = _number(request, "start", 0), _number(request, "count", MOST_LEAVES)
    if start is None or not count or count > MOST_LEAVES:
        name = "start" if start is None else "count"
        return problem(400, BAD, errors=[(name, f"a whole number; count from 1 to {MOST_LEAVES}")])
    items = told_leaves(start, count)
    following = start + len(items)
    more = len(items) == count and following < proofs.size_now()
    url = request.build_absolute_uri(f"{request.path}?start={following}&count={count}") if more else None
    return answer({"items": items, "next": url})


@door(ProofAct.READ)
def inclusion(request: HttpRequest) -> HttpResponse:
    """The path of a leaf (its index, or its hash in hex) in the tree of a size; without one in the last head's."""
    given = request.GET.get("leaf", "")
    leaf = index_of(bytes.fromhex(given)) if HASH.fullmatch(given) else _number(request, "leaf", None)
    size = _size(request, "size")
    if leaf is None or size is None or not leaf < size:
        detail = "leaf: an index below size, or the hex hash of a leaf; size: of a tree that was reached"
        return problem(400, BAD, detail, errors=[("leaf" if leaf is None else "size", detail)])
    path = [step.hex() for step in proofs.inclusion(leaf, size)]
    return answer({"leaf_index": leaf, "tree_size": size, "inclusion_path": path})


@door(ProofAct.READ)
def consistency(request: HttpRequest) -> HttpResponse:
    """The path that shows that the tree of size `second` begins with the whole tree of size `first`."""
    first, second = _number(request, "first", None), _size(request, "second")
    if not first or second is None or first > second:
        detail = "0 < first <= second, and second is a size that was reached"
        return problem(400, BAD, detail, errors=[("second" if first else "first", detail)])
    path = [step.hex() for step in proofs.consistency(first, second)]
    return answer({"first": first, "second": second, "consistency_path": path})


def _number(request: HttpRequest, name: str, default: int | None) -> int | None:
    given = request.GET.get(name)
    if given is None:
        return default
    return int(given) if NUMBER.fullmatch(given) else None


def _size(request: HttpRequest, name: str) -> int | None:
    """A size that the tree has or had; without one that of the last head."""
    found = proofs.newest_head()
    size = _number(request, name, found.tree_size if found else None)
    return size if size is not None and size <= proofs.size_now() else None
