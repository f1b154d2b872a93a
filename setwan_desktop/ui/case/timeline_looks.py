"""UI: how each kind of event looks in the history: its icon and colours."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """An icon, its colour and the colour of the disc under it (names of the style's table)."""

    icon: str
    colour: str
    disc: str


_PLAIN = Look("circle-dot", "text2", "sunken")
_LOOKS = {
    "open": Look("user", "text2", "sunken"),
    "move": Look("send", "link", "soft"),
    "assign": Look("user-check", "link", "soft"),
    "return": Look("corner-up-left", "warn", "warn_soft"),
    "stay": Look("pencil", "text2", "sunken"),
    "initial": Look("stamp", "ok", "ok_soft"),
    "sign": Look("signature", "ok", "ok_soft"),
    "close": Look("archive", "ok", "ok_soft"),
    "withdraw": Look("circle-x", "danger", "danger_soft"),
    "note": Look("message-square", "text2", "sunken"),
    "file": Look("paperclip", "text2", "sunken"),
    "letter": Look("file-text", "link", "soft"),
    "print": Look("printer", "text2", "sunken"),
    "recall": Look("undo-2", "warn", "warn_soft"),
    "correct": Look("pencil", "text2", "sunken"),
    "view": Look("eye", "text2", "sunken"),
    "void": Look("ban", "danger", "danger_soft"),
}


def look_of(kind: str) -> Look:
    """Give the look of a kind of event, or a plain one for a kind that is not known."""
    return _LOOKS.get(kind, _PLAIN)


def waited_in_words(seconds: float) -> str:
    """Say how long a step took, in its largest unit."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{max(1, minutes)} menit"
    hours = round(minutes / 60)
    return f"{hours} jam" if hours < 36 else f"{round(hours / 24)} hari"
