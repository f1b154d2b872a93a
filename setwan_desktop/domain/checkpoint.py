"""Domain: the checkpoint on paper: a case's number and the head of its history, short enough for a QR code.

What is printed outlives the archive's file: whoever scans the paper later learns whether the archive still holds the history
that stood behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = "SETWAN1"
_HEAD = 16
_PATTERN = re.compile(rf"{_MARK} (?P<number>\S(?:.*\S)?) (?P<head>[0-9a-f]{{{_HEAD}}})", re.IGNORECASE)


@dataclass(frozen=True)
class Checkpoint:
    """What a paper says: the case's number, and how the id of its newest event began when the paper was made."""

    number: str
    head: str


@dataclass(frozen=True)
class Scanned:
    """The case of a paper that was scanned: ``fits`` is false where its history never had the head that the paper names."""

    case_id: str
    number: str
    fits: bool


def checkpoint_text(number: str, head: str) -> str:
    """Write a checkpoint; empty where the case has no number or no event yet."""
    return f"{_MARK} {number} {head[:_HEAD]}" if number and head else ""


def read_checkpoint(text: str) -> Checkpoint | None:
    """Read a checkpoint as a scanner types it, in letters of either size; None where it is none."""
    found = _PATTERN.fullmatch(" ".join(text.split()))
    return Checkpoint(found["number"], found["head"].lower()) if found else None


def begins_checkpoint(text: str) -> bool:
    """Tell whether a text under way can only become a checkpoint."""
    return text.upper().startswith(_MARK)
