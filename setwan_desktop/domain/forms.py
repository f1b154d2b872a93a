"""Domain: what a form asks. How answers are checked stands in ``answers``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from setwan_desktop.domain.values import Choice, Value

KINDS = (
    "text", "long_text", "date", "time", "number", "choice", "choices", "yes_no", "nik", "phone",
    "email", "officer", "officers", "organs", "agencies", "files", "slot", "rows", "letter",
)  # fmt: skip
"""Every kind of field a service file may use."""

Condition = Mapping[str, tuple[Value, ...]]
"""Fact or field id -> the values of which it must equal one. All entries must hold; empty always holds."""


@dataclass(frozen=True)
class Field:
    """One question of a form.

    Attributes:
        id: key of the answer.
        label: what the officer reads.
        kind: one of ``KINDS``.
        required: whether an empty answer is refused (while ``when`` holds).
        choices: what may be answered (``choice``, ``choices``), who holds the role (``officer``, ``officers``),
            which rooms there are (``slot``), what is proposed (``organs``, ``agencies``); empty elsewhere.
        columns: the fields of one row, for ``rows``.
        minimum: least number, or fewest rows, files or choices; None for no bound.
        maximum: the same upwards.
        max_length: most characters; None for the kind's own bound.
        confidential: part of the applicant's identity: masked, withheld and destroyed apart from the rest.
        hint: a few words beside the label; may be empty.
        group: heading under which the form shows it; empty for the group before.
        span: columns of twelve that the control takes.
        prefill: the value proposed, of the kind's type; None for none.
        when: the field is asked only while these facts or other answers hold.
        explains: id of another field: this one must be answered if that one departs from its prefill.
        names: role whose holders may be chosen (``officer``, ``officers``); empty elsewhere.
        choices_from: name of the office's list that supplies ``choices``; empty where the file gives them.
        choices_when: choice -> facts that must hold for it to be offered; choices that are missing are always offered.
        finds: list too long to choose from, in which an answer can be searched: ``classification``; empty for none. What is
            not in it may be answered too.
        hour: id of the ``time`` field that goes with this ``date``: what the agenda holds then is told under it; empty for none.
        fills: what a ``nik`` tells (``born``, ``sex``) -> id of the field it is put into.
        listed: a ``long_text`` is asked as points, one a line.
        ticked: id of the ``yes_no`` column of ``rows`` that says which of them count, such as who came: the others are not
            taken, and neither is the column; empty: all count.
        fixed: choices that stand whatever is chosen besides (``choices``), such as whom a paper goes to in any case.
        follows: id of the field (``officers``) whose answer is put here too, until another is given here; empty for none.
        proposes_first: whether the first who may be chosen is proposed where nothing else is (``officer``).
        templates: how ``prefill`` is made: texts with placeholders, of which the first that has all its values is taken; a lone
            placeholder copies the value itself.
    """

    id: str
    label: str
    kind: str
    required: bool = True
    choices: tuple[Choice, ...] = ()
    columns: tuple[Field, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    confidential: bool = False
    hint: str = ""
    group: str = ""
    span: int = 12
    prefill: Value = None
    when: Condition = field(default_factory=dict)
    explains: str = ""
    names: str = ""
    choices_from: str = ""
    finds: str = ""
    choices_when: Mapping[str, Condition] = field(default_factory=dict)
    templates: tuple[str, ...] = ()
    hour: str = ""
    fills: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False
    ticked: str = ""
    fixed: tuple[str, ...] = ()
    follows: str = ""
    proposes_first: bool = False


@dataclass(frozen=True)
class Form:
    """The questions of one action, in the order they are asked."""

    fields: tuple[Field, ...] = ()

    def field(self, field_id: str) -> Field | None:
        """Find a field by id; None if the form does not ask it."""
        return next((each for each in self.fields if each.id == field_id), None)
