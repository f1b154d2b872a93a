"""Letters: paper. A ``LetterContent`` becomes the bytes of a PDF; nothing here knows services, cases or windows.

ReportLab is read when the first letter is made: importing this room costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.letter import LetterContent

__all__ = ["dossier", "mark_copy", "render"]


def render(content: LetterContent, emblem: bytes | None = None) -> bytes:
    """Print a letter.

    Args:
        content: everything that stands on it.
        emblem: the emblem's picture (PNG or JPEG); without one the neutral placeholder is drawn.

    Returns:
        A PDF with embedded faces; the same content gives the same bytes, today and in ten years.
    """
    from setwan_desktop.letters.rendering import render_letter

    return render_letter(content, emblem)


def dossier(parts: Sequence[tuple[str, bytes]], title: str = "DAFTAR ISI BERKAS") -> bytes:
    """Bind files into one PDF behind a contents page, with a bookmark for each.

    Args:
        parts: name and bytes of each file, PDF, PNG or JPEG; what cannot be read gets a page that says so.
        title: what stands over the contents.

    Returns:
        The PDF; page numbers in its contents count from the contents page as 1.
    """
    from setwan_desktop.letters.binding import bind

    return bind(parts, title)


def mark_copy(content: bytes) -> bytes:
    """Stamp SALINAN over every page of a PDF; what stands on the pages stays as it is.

    Args:
        content: the whole file.

    Returns:
        The stamped file.
    """
    from setwan_desktop.letters import copy_mark

    return copy_mark.mark_copy(content)
