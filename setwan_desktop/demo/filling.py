"""Demo: how the clerks of the example office fill in a form: what the case says, what is proposed, else a ready phrase."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, time, timedelta

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.office import Desk, Slot, Upload

Phrases = Mapping[str, object]

_SCAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
"""An empty page, in the place of a scan."""


class Clerk:
    """Fills in forms; the same seed fills the same."""

    def __init__(self, phrases: Phrases, seed: int) -> None:
        """Write in the words of ``phrases``."""
        self._phrases = phrases
        self._random = random.Random(seed)  # noqa: S311 - it only varies an example

    def fill(self, form: Form, told: Mapping[str, object], today: date, desk: Desk) -> dict[str, object]:
        """Answer a form.

        Args:
            form: the questions.
            told: what the case itself says, by field.
            today: the day it is filled in.
            desk: finds free slots.

        Returns:
            Answers of every field that is required or has something to say.
        """
        answers: dict[str, object] = {}
        for field in form.fields:
            if field.id in told:
                answers[field.id] = told[field.id]
            elif field.prefill is not None:
                answers[field.id] = self._completed(field, field.prefill, today)
            elif field.required or (field.id in self._phrases and field.kind != "slot"):
                answers[field.id] = self._value(field, today, desk)
        return answers

    def _completed(self, field: Field, proposed: object, today: date) -> object:
        """Fill what proposed rows leave open."""
        if field.kind != "rows" or not isinstance(proposed, tuple):
            return proposed
        return [
            {
                column.id: row.get(column.id) if row.get(column.id) is not None else self._cell(column, today)
                for column in field.columns
            }
            for row in proposed
            if isinstance(row, Mapping)
        ]

    def _cell(self, column: Field, today: date) -> object:
        if column.prefill is not None:
            return column.prefill
        return self._plain(column, today) if column.required else None

    def _value(self, field: Field, today: date, desk: Desk) -> object:
        match field.kind:
            case "files":
                return [Upload("pindaian.pdf", _SCAN)]
            case "slot":
                room = str(self._random.choice(field.choices))
                wanted = Slot(today + timedelta(days=self._random.randint(4, 9)), time(9), time(11), room)
                return desk.free_slots(wanted, count=1)[0]
            case "rows":
                return [{column.id: self._cell(column, today) for column in field.columns}]
            case "officers":
                return [str(field.choices[0])]
            case "choices" | "organs" | "agencies":
                return [self._phrase(field)]
            case "nik":
                return f"631099{self._random.randint(1, 28):02d}0585{self._random.randint(1, 9998):04d}"
            case _:
                return self._plain(field, today)

    def _plain(self, field: Field, today: date) -> object:
        match field.kind:
            case "date":
                dates = self._phrases.get(field.id)
                if isinstance(dates, list):
                    return self._random.choice(dates)
                return today - timedelta(days=self._random.randint(1, 4))
            case "time":
                return time(9, 30)
            case "number":
                return max(field.minimum or 0, self._random.randint(8, 20))
            case "yes_no":
                return field.required
            case _:
                return self._phrase(field)

    def _phrase(self, field: Field) -> str:
        choices = [str(each) for each in field.choices]
        phrases = self._phrases.get(field.id)
        usable = (
            [each for each in phrases if not choices or each in choices or field.kind in {"organs", "agencies"}]
            if isinstance(phrases, list)
            else []
        )
        if not usable and choices:
            return choices[0]
        kinds = self._phrases.get("kinds")
        fallback = kinds.get(field.kind, kinds["text"]) if isinstance(kinds, Mapping) else ["-"]
        return str(self._random.choice(usable or list(fallback)))
