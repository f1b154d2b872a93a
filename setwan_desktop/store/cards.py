"""Store: lists of cards: inboxes, counts, pages, and who may see what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, func, literal, literal_column, select, tuple_

from setwan_desktop.domain.projection import CardRow, FollowUpRow
from setwan_desktop.store.columns import Moment, moment_text
from setwan_desktop.store.projecting import card_of
from setwan_desktop.store.schema import CASE_ACTOR, CASE_CARD, CASE_SIGHT, CASE_WAITING, FOLLOW_UP

_AT_ONCE = 500


def one(connection: Connection, case_id: str) -> CardRow | None:
    """Find a case's card; None where there is none."""
    row = connection.execute(select(CASE_CARD).where(CASE_CARD.c.case_id == case_id)).mappings().one_or_none()
    return None if row is None else card_of(row)


def some(connection: Connection, case_ids: Iterable[str]) -> list[CardRow]:
    """Find cards in the order they were asked for; unknown ids are passed over."""
    wanted = list(case_ids)
    found: dict[str, CardRow] = {}
    for part in _in_parts(wanted):
        for row in connection.execute(select(CASE_CARD).where(CASE_CARD.c.case_id.in_(part))).mappings():
            found[row["case_id"]] = card_of(row)
    return [found[each] for each in wanted if each in found]


def inbox(connection: Connection, roles: Sequence[str], officer: str, limit: int) -> list[tuple[CardRow, str]]:
    """List what waits for an officer, the most urgent first, what has no time last, the longest waiting before."""
    waiting = CASE_WAITING.c
    # A role may wait for any holder and by name at once: the grouping tells a case once for each role.
    here = (
        select(
            waiting.case_id, waiting.role, func.min(waiting.due_sort).label("due"), func.min(waiting.since).label("at")
        )
        .where(waiting.role.in_(roles), waiting.officer.in_(("", officer)))
        .group_by(waiting.case_id, waiting.role)
        .subquery()
    )
    rows = connection.execute(
        select(CASE_CARD, here.c.role)
        .join(here, here.c.case_id == CASE_CARD.c.case_id)
        .order_by(here.c.due, here.c.at, here.c.case_id, here.c.role)
        .limit(limit)
    ).mappings()
    return [(card_of(row), str(row["role"])) for row in rows]


def counts(connection: Connection, roles: Sequence[str], officer: str, now: datetime) -> dict[str, tuple[int, int]]:
    """Count what waits for an officer: for each role asked for, all of it and what is late."""
    waiting = CASE_WAITING.c
    late = func.count(waiting.case_id.distinct()).filter(waiting.due_sort < moment_text(now))
    rows = connection.execute(
        select(waiting.role, func.count(waiting.case_id.distinct()), late)
        .where(waiting.role.in_(roles), waiting.officer.in_(("", officer)))
        .group_by(waiting.role)
    )
    found = {str(role): (int(all_of_it), int(overdue)) for role, all_of_it, overdue in rows}
    return {role: found.get(role, (0, 0)) for role in roles}


def newest(
    connection: Connection,
    closed: bool | None,
    limit: int,
    before: tuple[datetime, str] | None,
    service: str,
) -> list[CardRow]:
    """List cards from the newest opened on.

    Args:
        connection: of the archive.
        closed: only closed, only open, or both (None).
        limit: most cards.
        before: ``(opened_at, case_id)`` of the last card of the page before; None for the first page.
        service: only of this one; empty for any.

    Returns:
        The cards.
    """
    card = CASE_CARD.c
    rules: list[ColumnElement[bool]] = []
    if closed is not None:
        # Written as in the index, which a bound value would not find.
        rules.append(card.closed != "" if closed else card.closed == literal_column("''"))
    if service:
        rules.append(card.service == service)
    if before is not None:
        rules.append(tuple_(card.opened_at, card.case_id) < tuple_(literal(before[0], Moment()), literal(before[1])))
    query = select(CASE_CARD).where(*rules).order_by(card.opened_at.desc(), card.case_id.desc()).limit(limit)
    return [card_of(row) for row in connection.execute(query).mappings()]


def opened_between(connection: Connection, service: str, start: datetime, end: datetime) -> list[CardRow]:
    """List cards opened from ``start`` until before ``end``, the newest first; of every service where it is empty."""
    card = CASE_CARD.c
    rules = [card.opened_at >= start, card.opened_at < end, *([card.service == service] if service else [])]
    query = select(CASE_CARD).where(*rules).order_by(card.opened_at.desc(), card.case_id.desc())
    return [card_of(row) for row in connection.execute(query).mappings()]


def acted_on(connection: Connection, officer: str, roles: Sequence[str], limit: int) -> list[CardRow]:
    """List open cases an officer moved that do not wait for him in one of his roles, the newest move first."""
    actor, waiting = CASE_ACTOR.c, CASE_WAITING.c
    here = exists().where(waiting.case_id == actor.case_id, waiting.role.in_(roles), waiting.officer.in_(("", officer)))
    query = (
        select(CASE_CARD)
        .join(CASE_ACTOR, actor.case_id == CASE_CARD.c.case_id)
        .where(actor.officer == officer, actor.is_open, ~here)
        .order_by(actor.since.desc(), actor.case_id.desc())
        .limit(limit)
    )
    return [card_of(row) for row in connection.execute(query).mappings()]


def sights(connection: Connection, case_ids: Iterable[str]) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Tell for each case who sees it whole, and who sees its state beside the card."""
    wanted = list(case_ids)
    found: dict[str, tuple[set[str], set[str]]] = {each: (set(), set()) for each in wanted}
    for part in _in_parts(wanted):
        for row in connection.execute(select(CASE_SIGHT).where(CASE_SIGHT.c.case_id.in_(part))):
            found[row.case_id][0 if row.whole else 1].add(row.key)
    return {case_id: (frozenset(whole), frozenset(desk)) for case_id, (whole, desk) in found.items()}


def follow_ups(connection: Connection, roles: Sequence[str], done: bool) -> list[tuple[CardRow, FollowUpRow]]:
    """List what the holders of roles still owe, the earliest first; with ``done``, what was done too."""
    entry = FOLLOW_UP.c
    states = (False, True) if done else (False,)
    query = (
        select(CASE_CARD, *(entry[name].label(f"follow_{name}") for name in FollowUpRow.__dataclass_fields__))
        .join(FOLLOW_UP, entry.case_id == CASE_CARD.c.case_id)
        .where(entry.role.in_(roles), entry.done.in_(states))
        .order_by(entry.until.nulls_last(), CASE_CARD.c.opened_at, entry.act, entry.index)
    )
    names = FollowUpRow.__dataclass_fields__
    return [
        (card_of(row), FollowUpRow(**{name: row[f"follow_{name}"] for name in names}))
        for row in connection.execute(query).mappings()
    ]


def _in_parts(case_ids: list[str]) -> Iterator[list[str]]:
    """Part a long list, so that no statement has too many values."""
    for start in range(0, len(case_ids), _AT_ONCE):
        yield case_ids[start : start + _AT_ONCE]
