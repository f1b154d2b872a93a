"""Benches: many cases of one: its events with other names, numbers, days and ids, written, hashed and signed by the store.

A case is taken as the text of its events with holes. What fills the holes of a copy is its own; the chain, the signatures
and what is derived are made by the store's own parts, so that ``check`` finds every copy as sound as a case that was played.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from cattrs import Converter
from sqlalchemy import Connection, insert

from setwan_desktop.domain import indonesian, numerals
from setwan_desktop.domain.events import CaseOpened, LetterIssued, Recorded
from setwan_desktop.domain.projection import NumberRow, Projection
from setwan_desktop.office.core import Core
from setwan_desktop.store import codec, ledger, projecting
from setwan_desktop.store.header import Header, commitment, event_id
from setwan_desktop.store.ledger import IDENTITY, MAIN, Link, Pen
from setwan_desktop.store.schema import EVENT, PAYLOAD, STREAM_HEAD
from tests.bench.invented import MONTHS, Inventor, Matter

_DAYS = (
    rf"\d{{4}}-\d{{2}}-\d{{2}}(?!\d)|(?<!\d)\d{{2}}-\d{{2}}-\d{{4}}(?!\d)|\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?"
)


@dataclass(frozen=True)
class NumberGiven:
    """A number of a case or letter: in which book it stands, how it was written, and on which day."""

    key: str
    written: str
    on: date
    letter_id: str
    at: datetime


@dataclass(frozen=True)
class _Event:
    kind: str
    officer: str
    id: str
    at: str
    parents: tuple[str, ...]
    depth: int
    payloads: tuple[tuple[str, list[str]], ...]


class Template:
    """A closed case that was played, ready to be copied."""

    def __init__(self, core: Core, case_id: str, matter: Matter) -> None:
        """Take the case of ``matter`` as it stands."""
        history = core.case(case_id).history
        projection = core.projection(case_id, history)
        assert projection is not None
        self.case_id = case_id
        self.service = projection.card.service
        self.withdrawn = projection.card.closed == "dicabut"
        self.opened_at = projection.card.opened_at
        self.closed_at = history[-1].at
        self.tracking = projection.card.tracking
        self.matter = matter
        self.numbers = _numbers(history, projection)
        self.letters = [each.event.letter_id for each in history if isinstance(each.event, LetterIssued)]
        self.events = [each.id for each in history]
        self._number_rows = projection.numbers
        holes = self._holes()
        self._parts = [_event(each, holes) for each in history]
        plain = replace(projection, numbers=())
        self._projection = holes.split(json.dumps(_CONVERTER.unstructure(plain), ensure_ascii=False))

    def _holes(self) -> re.Pattern[str]:
        words = {*words_of(self.matter), self.tracking, self.case_id, *self.letters, *self.events}
        words.update(each[:16] for each in self.events)
        words.update(part for number in self.numbers for part in (number.key, number.written))
        longest_first = "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True) if each)
        return re.compile(rf"((?<!\w)(?:{longest_first})(?!\w)|{_DAYS})")

    def copy(self, weeks: int, inventor: Inventor, serial_of, case_id: str) -> tuple[dict[str, str], list[NumberRow]]:
        """Give what fills the holes of a copy so many weeks later, and its numbers."""
        matter = inventor.matter()
        filled = dict(zip(words_of(self.matter), words_of(matter), strict=True))
        filled[self.tracking] = inventor.code()
        filled.update((each, inventor.id()) for each in self.letters)
        rows = []
        for number, row in zip(self.numbers, self._number_rows, strict=True):
            on, at = number.on + timedelta(weeks=weeks), number.at + timedelta(weeks=weeks)
            serial = serial_of(row.book, on.year)
            written = _renumbered(number.written, row.serial, serial, on)
            filled[number.key] = f"{row.book}/{on.year}/{serial}"
            filled[number.written] = written
            letter = filled.get(row.letter_id, "")
            rows.append(NumberRow(row.book, on.year, serial, written, case_id, letter, row.state, row.reason, at))
        filled[self.case_id] = case_id
        filled["initials"] = indonesian.initials(matter.body if self.service == "audiensi" else matter.name)
        return filled, rows

    def write(self, pen: Pen, weeks: int, filled: dict[str, str], rows: Rows) -> None:
        """Write the copy's events at the end of the chain: bound to their payloads, named, and signed."""
        stream = filled[self.case_id]
        for part in self._parts:
            payloads = [(name, os.urandom(16), _filled(text, filled, weeks).encode()) for name, text in part.payloads]
            commits = {name: commitment(salt, body) for name, salt, body in payloads}
            header = Header(
                stream=stream,
                kind=part.kind,
                incarnation=pen.signer.incarnation,
                seq=pen.end.seq + 1,
                prev=pen.end.id,
                parents=tuple(sorted(filled[each] for each in part.parents)),
                depth=part.depth,
                officer=part.officer,
                at=_later(part.at, weeks),
                payload_commit=commits[MAIN],
                identity_commit=commits.get(IDENTITY, ""),
            )
            data = header.to_bytes()
            named = event_id(data)
            pen.end = Link(header.seq, named)
            filled[part.id], filled[part.id[:16]] = named, named[:16]
            listed = {name: getattr(header, name) for name in ("incarnation", "seq", "stream", "kind", "depth")}
            rows.events.append({"id": named, "header": data, "signature": pen.signer.sign(data), **listed})
            rows.payloads.extend(
                {"event_id": named, "payload_class": name, "salt": salt, "body": body} for name, salt, body in payloads
            )
        rows.heads.append({"stream": stream, "id": pen.end.id, "depth": self._parts[-1].depth})

    def projection(self, weeks: int, filled: dict[str, str], numbers: list[NumberRow]) -> Projection:
        """Give what is derived of the copy: what the program derived of the case itself, with the copy's own words."""
        derived = _CONVERTER.structure(json.loads(_filled(self._projection, filled, weeks)), Projection)
        card = replace(derived.card, initials=filled["initials"])
        return replace(derived, card=card, numbers=tuple(numbers))


class Rows:
    """Rows of many copies, written at once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.events: list[dict[str, object]] = []
        self.payloads: list[dict[str, object]] = []
        self.heads: list[dict[str, object]] = []

    def store(self, connection: Connection, projections: dict[str, Projection]) -> None:
        """Write them, and what is derived of them."""
        for table, rows in ((EVENT, self.events), (PAYLOAD, self.payloads), (STREAM_HEAD, self.heads)):
            connection.execute(insert(table), rows)
        projecting.put_new(connection, projections)


def words_of(matter: Matter) -> list[str]:
    """List every way in which the words of a matter are written in events and papers."""
    words = []
    for each in (matter.name, matter.body, matter.contact, matter.subject):
        words += [each, each.upper(), indonesian.capital_name(each)]
    dialled = indonesian.phone(matter.phone)
    words += [matter.story, matter.address, matter.village, matter.nik, indonesian.nik(matter.nik)]
    words += [
        indonesian.masked_nik(matter.nik),
        matter.phone,
        f"+62{matter.phone[1:]}",
        f"62{matter.phone[1:]}",
        dialled,
        indonesian.masked_phone(matter.phone),
    ]
    return [*words, matter.born.isoformat(), indonesian.long_date(matter.born), f"{matter.born:%d-%m-%Y}"]


def _event(recorded: Recorded, holes: re.Pattern[str]) -> _Event:
    encoded = codec.encode(recorded.event)
    payloads = [(MAIN, encoded.main), *([(IDENTITY, encoded.identity)] if encoded.identity is not None else [])]
    texts = tuple((name, holes.split(body.decode())) for name, body in payloads)
    at = ledger._utc(recorded.at)
    return _Event(encoded.kind, recorded.officer, recorded.id, at, recorded.parents, recorded.depth, texts)


def _numbers(history: tuple[Recorded, ...], projection: Projection) -> list[NumberGiven]:
    """List the numbers in the order of what is derived."""
    found = {}
    for each in history:
        event = each.event
        if isinstance(event, CaseOpened):
            found[event.number_key] = NumberGiven(event.number_key, event.number, each.at.date(), "", each.at)
        elif isinstance(event, LetterIssued) and event.number_key:
            on = event.content.date
            found[event.number_key] = NumberGiven(event.number_key, event.content.number, on, event.letter_id, each.at)
    ordered = [found[f"{row.book}/{row.year}/{row.serial}"] for row in projection.numbers]
    return [replace(number, at=row.at) for number, row in zip(ordered, projection.numbers, strict=True)]


def _renumbered(written: str, former: int, serial: int, on: date) -> str:
    """Write a number with another serial, month and year, as its pattern would."""
    parts = written.split("/")
    place = next(at for at, part in enumerate(parts) if part.isdigit() and int(part) == former)
    parts[place] = f"{serial:0{len(parts[place])}d}"
    parts[-2:] = [numerals.roman(on.month), str(on.year)]
    return "/".join(parts)


def _filled(text: list[str], filled: dict[str, str], weeks: int) -> str:
    """Fill the holes, which stand at the odd places."""
    parts = list(text)
    for at in range(1, len(parts), 2):
        hole = parts[at]
        parts[at] = filled.get(hole) or _later(hole, weeks)
    return "".join(parts)


@lru_cache(maxsize=200_000)
def _later(text: str, weeks: int) -> str:
    """Write a day, or the day of a moment, so many weeks later, in the same manner."""
    later = timedelta(weeks=weeks)
    if text[2] == "-":
        day = datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007 - a day alone
        return f"{day + later:%d-%m-%Y}"
    if text[4:5] == "-":
        return f"{date.fromisoformat(text[:10]) + later}{text[10:]}"
    number, month, *year = text.split()
    day = date(int(year[0]) if year else _FIRST_YEAR, MONTHS.index(month) + 1, int(number)) + later
    return f"{day.day} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


_FIRST_YEAR = 2018


def _make_converter() -> Converter:
    converter = Converter()
    for kind in (datetime, date, time):
        converter.register_unstructure_hook(kind, kind.isoformat)
        converter.register_structure_hook(kind, lambda text, kind: kind.fromisoformat(text))
    return converter


_CONVERTER = _make_converter()
