"""Letters: what a dossier is bound of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Told before each part how many are bound and how many there are; what it raises ends the binding."""


@dataclass(frozen=True)
class Part:
    """Something that is bound into a dossier.

    Attributes:
        title: in the contents and as bookmark.
        read: gives its bytes when its turn comes: PDF, PNG or JPEG; anything else gets a page that tells about it.
        group: what stands over it and its neighbours in the contents; empty for none.
        about: label and text, printed where it has no pages of its own.
    """

    title: str
    read: Callable[[], bytes]
    group: str = ""
    about: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Binding:
    """How a dossier is bound.

    Attributes:
        cover: PDF of its first pages; empty for none.
        title, author: in the file's metadata.
        stamp: stands before the number of each page.
    """

    cover: bytes = b""
    title: str = "Berkas lengkap"
    author: str = ""
    stamp: str = ""
