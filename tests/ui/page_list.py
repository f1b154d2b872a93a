"""UI tests: the list of pages, which fills itself as the modules with their functions are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage

Bring = Callable[[Stage], QWidget | None]


@dataclass(frozen=True)
class Page:
    """A page, dialog or pop-up.

    Attributes:
        name: plain words, of which file names are made.
        bring: brings it up and gives the widget to look at; None: it was looked at already.
        mockup: the number of its mock-up; empty: it has none.
        acts: it has an act of its own, and therefore exactly one primary button.
        founded: it stands in the filled office; False: in one that nobody has founded.
    """

    name: str
    bring: Bring
    mockup: str = ""
    acts: bool = True
    founded: bool = True


PAGES: dict[str, Page] = {}
"""Name -> page."""


def page(name: str, mockup: str = "", *, acts: bool = True, founded: bool = True) -> Callable[[Bring], Bring]:
    """List a function as a page."""

    def listed(bring: Bring) -> Bring:
        add(name, bring, mockup, acts=acts, founded=founded)
        return bring

    return listed


def add(name: str, bring: Bring, mockup: str = "", *, acts: bool = True, founded: bool = True) -> None:
    """List a page."""
    assert name not in PAGES, name
    PAGES[name] = Page(name, bring, mockup, acts, founded)
