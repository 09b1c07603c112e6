"""The report as JSON, in the shape that the interface of the house promises."""

from __future__ import annotations

import json as writer
from collections.abc import Mapping
from typing import Any

from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.cube import AXES, Cube
from wspolnie.desks.consultations.report.figures import Figures, Told, plain
from wspolnie.foundation.text.spoken import dates


def json(figures: Figures, digest: str) -> bytes:
    """Counts, meetings, every remark with its answer; times as RFC 3339 with the city's zone. `by_paragraph` counts a
    remark on several at each of them: it adds up to `total` and `paragraphs_repeated`."""
    return writer.dumps(shape(figures, digest), ensure_ascii=False).encode()


def shape(figures: Figures, digest: str) -> Mapping[str, Any]:
    """As plain values. `hash` stands for the whole, `head` is the leaf of the line that published the answers."""
    notice = figures.notice
    return {
        "consultation": {
            **plain(notice),
            **{
                name: dates().iso(value) if value else None
                for name in ("opens_at", "closes_at", "answers_due_at", "answered_at")
                for value in (getattr(notice, name),)
            },
        },
        "counts": {
            "total": figures.on_time.total,
            **{f"by_{axis}": dict(figures.on_time.by(axis)) for axis in AXES},
            "on_several_paragraphs": figures.on_time.several,
            "paragraphs_repeated": figures.on_time.repeated,
            "crossed": cells(figures.on_time),
            "late": figures.late.total,
            "early": figures.early.total,
            "withdrawn": figures.withdrawn,
            "not_remarks": figures.not_remarks,
            "abuse": figures.abuse,
            "unreleased": figures.unreleased,
            "organisations": figures.organisations,
            "invited_organisations": plain(figures.asked) or {"invited": 0, "opened": 0, "responded": 0},
        },
        "late": [told.code for told in figures.remarks if told.timeliness == "late"],
        "early": [told.code for told in figures.remarks if told.timeliness == "early"],
        "meetings": [
            {**plain(met), "starts_at": dates().iso(met.starts_at), "attendance": dict(met.attendance)}
            for met in figures.meetings
        ],
        "changes": plain(figures.changes),
        "corrections": [{**plain(one), "at": dates().iso(one.at)} for one in figures.corrections],
        "groups": [{**plain(one), "sides": dict(one.sides), "authors": len(one.remarks)} for one in figures.groups],
        "remarks": [_told(told) for told in figures.remarks],
        "hash": digest,
        "head": figures.line or None,
    }


def cells(cube: Cube) -> list[Any]:
    """Each with its four words and its count: whoever adds them up gets every table."""
    return [plain(cell) for cell in cube.cells]


def _told(told: Told) -> Mapping[str, Any]:
    return {
        "number": told.code,
        "received_at": dates().iso(told.received_at),
        "hour_unknown": told.hour_unknown,
        "channel": told.channel,
        "timeliness": told.timeliness,
        "side": "declared" if told.standing == "declared" else told.side,
        "who": words.who_told(told),
        "paragraph": told.anchor or None,
        "paragraphs": list(told.anchors or filter(None, (told.anchor,))),
        "where": told.where or None,
        "group": told.group or None,
        "proposed": told.proposed,
        "reason": told.reason,
        "withheld": told.withheld or None,
        "answer": {"verdict": told.verdict, "reason": told.answer} if told.verdict else None,
    }
