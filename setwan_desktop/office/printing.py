"""Office: from a letter's content to paper: the one place where the office calls the letters room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.office.core import Core


def render(core: Core, content: LetterContent) -> bytes:
    """Render a letter as PDF."""
    return rendering(core, content)()


def rendering(core: Core, content: LetterContent, *, file_copy: bool = False) -> Callable[[], bytes]:
    """Read what a letter needs of the archive; what is given renders it, on any thread; ``file_copy`` stays in the house."""
    from setwan_desktop import letters

    return partial(letters.render, content, core.emblem(content.letterhead.emblem), file_copy=file_copy)
