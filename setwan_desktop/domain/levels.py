"""Domain: who wrote what to whom: the rows of the disposition sheet and of the sheet a draft travels with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from setwan_desktop.domain.events import ActionRecalled, ActionTaken, Recorded
from setwan_desktop.domain.scene import Level

_RESULTS = {"initial": "paraf", "sign": "tanda tangan", "return": "dikembalikan"}


def levels(history: Iterable[Recorded], zone: tzinfo) -> tuple[Level, ...]:
    """Tell every act that still counts and went to somebody, or settled the draft's text, oldest first."""
    events = tuple(history)
    recalled = {each.event.act for each in events if isinstance(each.event, ActionRecalled)}
    found: list[Level] = []
    version = 0
    digest = ""
    for each in events:
        event = each.event
        if not isinstance(event, ActionTaken) or each.id in recalled or event.effect:
            continue
        if event.draft is not None and event.draft.digest + event.draft.wording != digest:
            version, digest = version + 1, event.draft.digest + event.draft.wording
        found.append(_level(each, event, version, zone))
        if event.signs:
            # Whatever is written after a signed letter is another one.
            digest = ""
    return tuple(found)


def _level(each: Recorded, event: ActionTaken, version: int, zone: tzinfo) -> Level:
    receiver = event.arrival.waiting[0].title if event.arrival and event.arrival.waiting else ""
    instructions: list[str] = []
    notes: list[str] = []
    others: list[str] = []
    for answer in event.answers:
        if event.also_to and answer.field == event.also_to and isinstance(answer.value, tuple):
            others.extend(str(each) for each in answer.value if each != receiver)
        elif answer.kind == "choices" and isinstance(answer.value, tuple):
            instructions.extend(str(item) for item in answer.value)
        elif answer.kind == "long_text" and isinstance(answer.value, str):
            notes.append(answer.value)
    if event.remarks:
        notes = ["; ".join(f"{item.place}: {item.text}" if item.place else item.text for item in event.remarks)]
    return Level(
        sender=event.recorded_for.title if event.recorded_for else event.by.title,
        receiver=receiver,
        others=tuple(others),
        instructions=tuple(instructions),
        note=" ".join(notes),
        at=each.at.astimezone(zone),
        kind=event.tone,
        result=_RESULTS.get(event.tone, "diajukan" if event.draft is not None else ""),
        version=version,
    )
