"""Tests: a clerk who knows nothing of any service: fills whatever a form asks, by kind."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, time, timedelta

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.office import Draft, Slot, Upload

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
_WORDS = ("jalan", "jembatan", "irigasi", "sekolah", "guru", "nelayan", "lahan", "pasar", "air", "desa", "warga")


class Robot:
    """Fills forms at random; the same seed fills the same."""

    def __init__(self, seed: int, today: date) -> None:
        """Start from ``seed``; dates lie around ``today``."""
        self._random = random.Random(seed)  # noqa: S311 - the same seed must walk the same way
        self._today = today

    def pick(self, things: list) -> object:
        """Pick one thing."""
        return self._random.choice(things)

    def fill(self, form: Form, *, only_required: bool = False, **given: object) -> dict[str, object]:
        """Answer every field of a form, or only those that must be answered; ``given`` answers come first."""
        answers: dict[str, object] = {}
        for field in form.fields:
            if field.id in given:
                answers[field.id] = given[field.id]
            elif field.required or (not only_required and self._random.random() < 0.6):
                answers[field.id] = self.value(field)
        if any(field.explains and field.id not in answers for field in form.fields):
            answers.update({each.id: "karena ruang dipakai" for each in form.fields if each.explains})
        return answers

    def value(self, field: Field) -> object:
        """Answer one field by its kind."""
        choices = list(field.choices)
        match field.kind:
            case "text" | "long_text":
                return self._text()[: field.max_length or 200]
            case "date":
                return self._today + timedelta(days=self._random.randint(-3, 20))
            case "time":
                return time(self._random.randint(8, 15), self._random.choice((0, 30)))
            case "number":
                low = field.minimum if field.minimum is not None else 1
                return self._random.randint(low, min(field.maximum or low + 40, low + 40))
            case "yes_no":
                return True
            case "choice" | "officer":
                return str(self.pick(choices))
            case "choices" | "officers":
                return [
                    str(each)
                    for each in self._random.sample(
                        choices, self._random.randint(max(1, field.minimum or 1), len(choices))
                    )
                ]
            case "nik":
                return f"631099{self._random.randint(1, 28):02d}0585{self._random.randint(1, 9999):04d}"
            case "phone":
                return f"0812{self._random.randint(1000000, 99999999)}"
            case "email":
                return "warga@contoh.id"
            case "organs" | "agencies":
                return [str(each) for each in self._random.sample(choices, min(2, len(choices)))] or ["Komisi I"]
            case "files":
                return [Upload("pindaian.pdf", PDF)]
            case "slot":
                start = self._random.randint(8, 14)
                day = self._today + timedelta(days=self._random.randint(1, 30))
                return Slot(day, time(start), time(start + 2), str(self.pick(choices)))
            case "rows":
                rows = self._random.randint(max(1, field.minimum or 1), max(2, field.minimum or 2))
                return [{column.id: self.value(column) for column in field.columns} for _ in range(rows)]
            case "letter":
                return Draft(
                    ("Dinas Pendidikan",),
                    "Segera",
                    "-",
                    "Undangan " + self._text(),
                    self._text(),
                    (self._text(), self._text()),
                    (),
                )
            case _:
                raise AssertionError(field.kind)

    def _text(self) -> str:
        return " ".join(self._random.choices(_WORDS, k=self._random.randint(2, 8))).capitalize()


def proposed(form: Form, extra: Mapping[str, object] | None = None) -> dict[str, object]:
    """Answer a form with what is filled in already, and ``extra``."""
    answers = {field.id: field.prefill for field in form.fields if field.prefill is not None}
    return {**answers, **(extra or {})}
