"""Tests: a good service file, spoiled on purpose."""

from __future__ import annotations

from pathlib import Path

from setwan_desktop.definitions import DefinitionsRefused, Problem, load

GOOD = Path(__file__).parent / "services" / "kunjungan.1.toml"

Edit = tuple[str, str]
"""Words that stand in the good file exactly once, and what stands there instead."""


def spoiled(*edits: Edit) -> str:
    """Give the good file with edits made."""
    text = GOOD.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def problems_of(folder: Path, text: str, name: str = GOOD.name) -> tuple[Problem, ...]:
    """Load a service file from a folder of its own; give the faults it is refused for."""
    (folder / name).write_text(text, encoding="utf-8")
    try:
        load([folder])
    except DefinitionsRefused as refused:
        return refused.problems
    return ()
