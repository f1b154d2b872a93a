"""Letters: an emblem as SVG: read without trust, for a drawing may run programs, fetch files or never end."""

from __future__ import annotations

import re
from xml.parsers import expat

MOST_BYTES = 4 * 1024 * 1024
MOST_PARTS = 20_000
"""Shapes as drawn, those counted anew that are used again."""
_DEEPEST, _DEEPEST_DRAWN = 60, 200
_SNIFFED = 4096

_FORBIDDEN = {"script", "foreignObject", "iframe", "audio", "video", "handler", "listener"}
_OUTSIDE = re.compile(r"url\((?!\s*['\"]?\s*#)|@import|javascript:", re.IGNORECASE)
_LINKS = ("href", "src")


class _Stop(Exception):
    """The drawing is refused; its one argument is the fault."""


class _Part:
    """An element: its id, what it holds, and the ids of what it draws again."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.inside: list[_Part] = []
        self.again: list[str] = []


def is_drawing(content: bytes) -> bool:
    """Tell whether a file may be an SVG: XML whose beginning speaks of one."""
    head = content[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and (b"<svg" in head or b":svg" in head)


def drawing_fault(content: bytes) -> str:
    """Name why a drawing is not taken: ``drawing_large``, ``drawing_script``, ``drawing_link``, ``emblem_damaged``; or nothing."""
    if len(content) > MOST_BYTES:
        return "drawing_large"
    reading = _Reading()
    try:
        reading.parser.Parse(content, True)
        if reading.first is None or reading.first.name != "svg":
            return "emblem_kind"
        _count(reading.first, reading.by_id, 0, [MOST_PARTS])
    except _Stop as stop:
        return str(stop)
    except (expat.ExpatError, ValueError):
        return "emblem_damaged"
    return ""


class _Reading:
    """Reads a drawing part by part."""

    def __init__(self) -> None:
        self.first: _Part | None = None
        self.by_id: dict[str, _Part] = {}
        self._open: list[_Part] = []
        self._parts = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._on_start
        self.parser.EndElementHandler = self._on_end
        self.parser.CharacterDataHandler = self._on_text
        self.parser.EntityDeclHandler = self._on_entity
        self.parser.ProcessingInstructionHandler = self._on_instruction

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        part = _Part(name.rsplit(" ", 1)[-1])
        self._parts += 1
        if self._parts > MOST_PARTS or len(self._open) >= _DEEPEST:
            raise _Stop("drawing_large")
        if part.name in _FORBIDDEN:
            raise _Stop("drawing_script")
        for full, value in attributes.items():
            self._judge(part, full.rsplit(" ", 1)[-1], value)
        if self._open:
            self._open[-1].inside.append(part)
        else:
            self.first = part
        self._open.append(part)

    def _judge(self, part: _Part, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            raise _Stop("drawing_script")
        if name in _LINKS:
            if not value.startswith("#"):
                raise _Stop("drawing_link")
            part.again.append(value[1:])
        elif _OUTSIDE.search(value):
            raise _Stop("drawing_link")
        else:
            part.again += re.findall(r"url\(\s*['\"]?#([^)'\"]+)", value)
        if name == "id":
            self.by_id.setdefault(value, part)

    def _on_end(self, _name: str) -> None:
        self._open.pop()

    def _on_text(self, text: str) -> None:
        if self._open and self._open[-1].name == "style" and _OUTSIDE.search(text):
            raise _Stop("drawing_link")

    def _on_entity(self, *_about: object) -> None:
        raise _Stop("drawing_script")

    def _on_instruction(self, target: str, _text: str) -> None:
        if target != "xpacket":
            raise _Stop("drawing_link")


def _count(part: _Part, by_id: dict[str, _Part], depth: int, left: list[int]) -> None:
    """Count what is drawn; a drawing that draws itself goes too deep, one that repeats itself is too much."""
    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST_DRAWN:
        raise _Stop("drawing_large")
    for each in part.inside:
        _count(each, by_id, depth + 1, left)
    for name in part.again:
        if name in by_id:
            _count(by_id[name], by_id, depth + 1, left)
