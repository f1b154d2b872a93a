"""Store: the history itself: reading a stream's events, and writing new ones at the end of the chain."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from setwan_desktop.domain.events import Event, Recorded, Unknown
from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.store import codec
from setwan_desktop.store.codec import Encoded
from setwan_desktop.store.header import Header, commitment, event_id, header_of
from setwan_desktop.store.keys import Signer
from setwan_desktop.store.schema import CHAIN_HEAD, EVENT, PAYLOAD, STREAM_HEAD

MAIN = "main"
IDENTITY = "identity"
"""The two classes of payload."""

_SALT = 16
_STREAMS_AT_ONCE = 200

_main = PAYLOAD.alias("main")
_identity = PAYLOAD.alias("identity")


@dataclass(frozen=True)
class Link:
    """The end of an incarnation's chain: how many events it has, and the id of the last; 0 and empty before the first."""

    seq: int = 0
    id: str = ""


@dataclass
class Pen:
    """What a transaction writes with.

    Attributes:
        signer: signs its events.
        end: of the incarnation's chain; moves with each event.
    """

    signer: Signer
    end: Link


def history(connection: Connection, stream: str) -> tuple[Recorded, ...]:
    """Read a stream, ancestors before descendants."""
    rows = connection.execute(_events().where(EVENT.c.stream == stream))
    return tuple(_recorded(row) for row in rows)


def histories(connection: Connection, streams: Sequence[str]) -> list[tuple[str, tuple[Recorded, ...]]]:
    """Read some streams in as few questions as may be; a stream without events is passed over."""
    rows = connection.execute(_events().where(EVENT.c.stream.in_(streams))).all()
    return [
        (stream, tuple(_recorded(row) for row in group))
        for stream, group in groupby(rows, key=lambda row: str(row.stream))
    ]


def in_parts(streams: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part a long list of streams, so that each part is read in a moment."""
    for start in range(0, len(streams), _STREAMS_AT_ONCE):
        yield streams[start : start + _STREAMS_AT_ONCE]


def streams(connection: Connection) -> list[str]:
    """List every stream that has an event."""
    return list(connection.scalars(select(EVENT.c.stream).distinct().order_by(EVENT.c.stream)))


def chain_end(connection: Connection, incarnation: str) -> Link | None:
    """Find the end of a chain; None where the incarnation never wrote here."""
    row = connection.execute(
        select(CHAIN_HEAD.c.seq, CHAIN_HEAD.c.id).where(CHAIN_HEAD.c.incarnation == incarnation)
    ).one_or_none()
    return None if row is None else Link(*row)


def append(connection: Connection, pen: Pen, stream: str, event: Event, officer: str, at: datetime) -> Recorded:
    """Write one event after everything its stream holds, and move the pen.

    Args:
        connection: in a transaction.
        pen: of this incarnation.
        stream: the case, or one of the office's own.
        event: what happened.
        officer: who records it.
        at: now, aware.

    Returns:
        The event as it is recorded, and will be read.

    Raises:
        TypeError: the event could be written, but not read again as it is.
    """
    encoded = codec.encode(event)
    readable = _read_again(encoded)
    payloads = [(MAIN, os.urandom(_SALT), encoded.main)]
    if encoded.identity is not None:
        payloads.append((IDENTITY, os.urandom(_SALT), encoded.identity))
    commits = {name: commitment(salt, body) for name, salt, body in payloads}
    heads = connection.execute(select(STREAM_HEAD).where(STREAM_HEAD.c.stream == stream)).all()
    header = Header(
        stream=stream,
        kind=encoded.kind,
        incarnation=pen.signer.incarnation,
        seq=pen.end.seq + 1,
        prev=pen.end.id,
        parents=tuple(sorted(row.id for row in heads)),
        depth=1 + max((row.depth for row in heads), default=0),
        officer=officer,
        at=_utc(at),
        payload_commit=commits[MAIN],
        identity_commit=commits.get(IDENTITY, ""),
    )
    data = header.to_bytes()
    pen.end = Link(header.seq, event_id(data))
    _store(connection, header, data, pen)
    connection.execute(
        insert(PAYLOAD),
        [{"event_id": pen.end.id, "payload_class": name, "salt": salt, "body": body} for name, salt, body in payloads],
    )
    return Recorded(pen.end.id, header.moment, header.parents, header.depth, officer, readable)


def seal(connection: Connection, pen: Pen) -> None:
    """Write down where the chain ends, signed, so that a cut tail is seen."""
    incarnation, end = pen.signer.incarnation, pen.end
    signature = pen.signer.sign(seal_text(incarnation, end))
    row = {"incarnation": incarnation, "seq": end.seq, "id": end.id, "signature": signature}
    connection.execute(upsert(CHAIN_HEAD).values(row).on_conflict_do_update(index_elements=["incarnation"], set_=row))


def seal_text(incarnation: str, end: Link) -> bytes:
    """Give what is signed as the end of a chain; no event's header looks like it."""
    return f"end of chain\n{incarnation}\n{end.seq}\n{end.id}".encode()


def put_heads(connection: Connection, stream: str, history: Iterable[Recorded]) -> None:
    """Write the heads of a stream anew: its events that are nobody's parent."""
    events = tuple(history)
    followed = {parent for each in events for parent in each.parents}
    heads = [{"stream": stream, "id": each.id, "depth": each.depth} for each in events if each.id not in followed]
    connection.execute(insert(STREAM_HEAD), heads)


def destroy(connection: Connection, event: str, payload_class: str) -> None:
    """Remove a payload; the database refuses unless its destruction was recorded in the same transaction."""
    connection.execute(delete(PAYLOAD).where(PAYLOAD.c.event_id == event, PAYLOAD.c.payload_class == payload_class))


_ORDER = (EVENT.c.stream, EVENT.c.depth, EVENT.c.id)


def _events() -> Select[Any]:
    """Select events with their payloads. A parent's depth is smaller, so depth puts ancestors first."""
    return (
        select(
            EVENT.c.id, EVENT.c.stream, EVENT.c.header, _main.c.body.label("main"), _identity.c.body.label("identity")
        )
        .outerjoin(_main, and_(_main.c.event_id == EVENT.c.id, _main.c.payload_class == MAIN))
        .outerjoin(_identity, and_(_identity.c.event_id == EVENT.c.id, _identity.c.payload_class == IDENTITY))
        .order_by(*_ORDER)
    )


def _recorded(row: Row[Any]) -> Recorded:
    try:
        header = header_of(row.header)
    except ValueError as error:
        raise ArchiveDamaged(row.id) from error
    event = codec.decode(header.kind, row.main, row.identity)
    return Recorded(row.id, header.moment, header.parents, header.depth, header.officer, event)


def _read_again(encoded: Encoded) -> Event:
    """Read an event before it is written for ever: a wrong type in one field would come back as something else."""
    again = codec.decode(encoded.kind, encoded.main, encoded.identity)
    if isinstance(again, Unknown) or codec.encode(again) != encoded:
        raise TypeError(f"{encoded.kind} would not be read again as it is")
    return again


def _store(connection: Connection, header: Header, data: bytes, pen: Pen) -> None:
    """Write the event's row and make it the only head of its stream."""
    listed = {name: getattr(header, name) for name in ("incarnation", "seq", "stream", "kind", "depth")}
    row = {"id": pen.end.id, "header": data, "signature": pen.signer.sign(data), **listed}
    connection.execute(insert(EVENT), row)
    connection.execute(delete(STREAM_HEAD).where(STREAM_HEAD.c.stream == header.stream))
    connection.execute(insert(STREAM_HEAD), {"stream": header.stream, "id": pen.end.id, "depth": header.depth})


def _utc(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError("an event needs an aware moment")
    return moment.astimezone(UTC).isoformat()
