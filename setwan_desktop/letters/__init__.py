"""Letters: paper. A ``LetterContent`` becomes the bytes of a PDF; nothing here knows services, cases or windows.

ReportLab is read when the first letter is made: importing this room costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters.parts import Binding, Part, Progress

__all__ = ["Binding", "Part", "as_a3", "dossier", "mark_copy", "render"]


def render(content: LetterContent, emblem: bytes | None = None, *, file_copy: bool = False) -> bytes:
    """Print a letter.

    Args:
        content: everything that stands on it.
        emblem: the emblem's picture (PNG or JPEG); without one the neutral placeholder is drawn.
        file_copy: the copy that stays in the house: an issued letter bears its table of paraf there alone.

    Returns:
        A PDF with embedded faces; the same content gives the same bytes, today and in ten years.
    """
    from setwan_desktop.letters.rendering import render_letter

    return render_letter(content, emblem, file_copy=file_copy)


def dossier(parts: Sequence[Part], binding: Binding | None = None, progress: Progress | None = None) -> bytes:
    """Bind files into one PDF: a cover, the contents, then part after part, with bookmarks by group.

    One part is held at a time; pages larger than F4 or smaller than A5 come onto A4. May run beside the archive's thread,
    where ``read`` of every part may.

    Args:
        parts: in order; what cannot be read gets a page that tells about it.
        binding: cover, metadata and stamp.
        progress: told before each part; what it raises ends the binding.

    Returns:
        The PDF; page numbers in its contents are those stamped on the pages.
    """
    from setwan_desktop.letters.binding import bind

    return bind(parts, binding or Binding(), progress or (lambda _done, _of: None))


def mark_copy(content: bytes) -> bytes:
    """Stamp SALINAN over every page of a PDF; what stands on the pages stays as it is.

    Args:
        content: the whole file.

    Returns:
        The stamped file.
    """
    from setwan_desktop.letters import copy_mark

    return copy_mark.mark_copy(content)


def as_a3(content: bytes) -> bytes:
    """Enlarge a paper to A3, everything in the same ratio.

    Args:
        content: the whole file, of A4 pages.

    Returns:
        The larger file.
    """
    from setwan_desktop.letters import enlarging

    return enlarging.as_a3(content)
