"""Store: verifying the history: every event, every payload, every chain. What is kept is never believed, but computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, select

from setwan_desktop.domain.archive_views import Finding
from setwan_desktop.domain.events import PayloadDestroyed
from setwan_desktop.store import codec
from setwan_desktop.store.findings import finding
from setwan_desktop.store.header import Header, commitment, event_id, header_of
from setwan_desktop.store.keys import signature_holds
from setwan_desktop.store.ledger import IDENTITY, MAIN, Link, seal_text
from setwan_desktop.store.schema import CHAIN_HEAD, EVENT, PAYLOAD, STREAM_HEAD

_AT_ONCE = 500
_DESTRUCTION = codec.name_of(PayloadDestroyed)
_LISTED = ("incarnation", "seq", "stream", "kind", "depth")

Payloads = dict[str, dict[str, tuple[bytes, bytes]]]
"""Event -> class -> salt and body."""


@dataclass
class Seen:
    """What is gathered while events are read, to be compared with what else is kept.

    Attributes:
        headers: event -> what its header says; those that cannot be read are missing.
        ends: incarnation -> the end of its chain, as the events have it.
        lacking: event and class of payloads that are not there.
        destroyed: event and class of payloads whose destruction is on record.
    """

    headers: dict[str, Header] = field(default_factory=dict)
    ends: dict[str, Link] = field(default_factory=dict)
    lacking: list[tuple[str, str]] = field(default_factory=list)
    destroyed: set[tuple[str, str]] = field(default_factory=set)


def check_history(connection: Connection) -> Iterator[Finding]:
    """Verify every event, payload and chain.

    Args:
        connection: of the archive, in a transaction.

    Yields:
        What is wrong.
    """
    seen = Seen()
    query = select(EVENT).order_by(EVENT.c.incarnation, EVENT.c.seq).execution_options(yield_per=_AT_ONCE)
    for rows in connection.execute(query).partitions():
        payloads = _payloads(connection, [row.id for row in rows])
        for row in rows:
            yield from _check_event(row, seen)
            yield from _check_payloads(row, payloads.get(row.id, {}), seen)
    for event, payload_class in seen.lacking:
        if (event, payload_class) not in seen.destroyed:
            yield finding("payload_missing", event, payload_class)
    yield from _check_parents(seen)
    yield from _check_ends(connection, seen)
    yield from _check_stream_heads(connection, seen)
    stray = select(PAYLOAD.c.event_id, PAYLOAD.c.payload_class).where(PAYLOAD.c.event_id.not_in(select(EVENT.c.id)))
    yield from (finding("payload_stray", row.event_id, row.payload_class) for row in connection.execute(stray))


def _payloads(connection: Connection, events: list[str]) -> Payloads:
    found: Payloads = defaultdict(dict)
    for row in connection.execute(select(PAYLOAD).where(PAYLOAD.c.event_id.in_(events))):
        found[row.event_id][row.payload_class] = (row.salt, row.body)
    return found


def _check_event(row: Row[Any], seen: Seen) -> Iterator[Finding]:
    """Compare an event with its id, its signature, its listing and the event before it in the chain."""
    if event_id(row.header) != row.id:
        yield finding("event_changed", row.id)
    if not signature_holds(row.incarnation, row.signature, row.header):
        yield finding("event_signature", row.id)
    before = seen.ends.get(row.incarnation, Link())
    seen.ends[row.incarnation] = Link(row.seq, row.id)
    if row.seq == before.seq + 2:
        yield finding("event_missing", row.incarnation, str(before.seq + 1))
    elif row.seq != before.seq + 1:
        yield finding("event_missing", row.incarnation, f"{before.seq + 1}-{row.seq - 1}")
    try:
        header = header_of(row.header)
    except ValueError:
        return  # already named: bytes that are no header cannot have the id of one
    seen.headers[row.id] = header
    wrong = [name for name in _LISTED if getattr(header, name) != getattr(row, name)]
    if wrong:
        yield finding("event_listed_wrong", row.id, ", ".join(wrong))
    if row.seq == before.seq + 1 and header.prev != before.id:
        yield finding("chain_broken", row.id)


def _check_payloads(row: Row[Any], payloads: dict[str, tuple[bytes, bytes]], seen: Seen) -> Iterator[Finding]:
    """Compare an event's payloads with what its header promised."""
    header = seen.headers.get(row.id)
    if header is None:
        return
    promised = {MAIN: header.payload_commit, IDENTITY: header.identity_commit}
    for payload_class, commit in promised.items():
        kept = payloads.pop(payload_class, None)
        if kept is None and commit:
            seen.lacking.append((row.id, payload_class))
        elif kept is not None and commitment(*kept) != commit:
            yield finding("payload_changed", row.id, payload_class)
        elif kept is not None and header.kind == _DESTRUCTION:
            event = codec.decode(header.kind, kept[1])
            if isinstance(event, PayloadDestroyed):
                seen.destroyed.add((event.event, event.payload_class))
    yield from (finding("payload_stray", row.id, payload_class) for payload_class in payloads)


def _check_parents(seen: Seen) -> Iterator[Finding]:
    """Look whether every event's parents are there, in its own stream, and above it."""
    for event, header in seen.headers.items():
        parents = [seen.headers.get(each) for each in header.parents]
        known = [each for each in parents if each is not None]
        if len(known) != len(parents):
            yield finding("parent_missing", event)
            continue
        depth = 1 + max((each.depth for each in known), default=0)
        if header.depth != depth or any(each.stream != header.stream for each in known):
            yield finding("order_wrong", event)


def _check_ends(connection: Connection, seen: Seen) -> Iterator[Finding]:
    """Compare where chains end with where they were written to end."""
    kept = {row.incarnation: row for row in connection.execute(select(CHAIN_HEAD))}
    for incarnation in sorted(kept.keys() | seen.ends.keys()):
        row, end = kept.get(incarnation), seen.ends.get(incarnation, Link())
        if row is not None and end.seq < row.seq:
            yield finding("tail_missing", incarnation, f"{row.seq}, ada {end.seq}")
        elif row is None or Link(row.seq, row.id) != end:
            yield finding("chain_end", incarnation)
        if row is not None and not signature_holds(
            incarnation, row.signature, seal_text(incarnation, Link(row.seq, row.id))
        ):
            yield finding("chain_end", incarnation)


def _check_stream_heads(connection: Connection, seen: Seen) -> Iterator[Finding]:
    """Compare the kept heads of streams with the events that are nobody's parent."""
    followed = {parent for header in seen.headers.values() for parent in header.parents}
    heads = {(header.stream, event, header.depth) for event, header in seen.headers.items() if event not in followed}
    kept = {(row.stream, row.id, row.depth) for row in connection.execute(select(STREAM_HEAD))}
    for stream in sorted({each[0] for each in heads ^ kept}):
        yield finding("stream_head", stream)
