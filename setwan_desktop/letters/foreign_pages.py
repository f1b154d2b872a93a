"""Letters: the pages of a PDF from anywhere, copied with what they draw and nothing else: no scripts, links or forms."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

from setwan_desktop.letters.pdf_file import PdfFile, reference

# What broken files make pypdf raise, beside its own errors.
FAULTS = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    ArithmeticError,
)

# What a page does or hangs together with, rather than what it shows.
_LEFT_OUT = {"/Parent", "/A", "/AA", "/JS", "/B", "/StructParents", "/StructParent", "/Metadata", "/Popup", "/P"}
_A4 = (0.0, 0.0, 595.28, 841.89)
_LEAST_SIDE, _MOST_SIDE = 3.0, 14_400.0


@dataclass(frozen=True)
class ForeignPage:
    """A page that was copied.

    Attributes:
        resources, group: as its dictionary has them; ``resources`` without what is drawn.
        drawn: the pictures and forms its strokes draw, by name.
        notes: what was laid over it, such as filled fields, each with its place on the page.
        contents: what refers to its strokes.
        box: left, bottom, right and top of what is seen, before it is turned.
        turn: how it is turned to be read, clockwise: 0, 90, 180 or 270 degrees.
    """

    resources: DictionaryObject
    group: PdfObject | None
    drawn: DictionaryObject
    notes: list[DictionaryObject]
    contents: ArrayObject
    box: tuple[float, float, float, float]
    turn: int


def copied_pages(pdf: PdfFile, content: bytes) -> list[ForeignPage] | None:
    """Copy a PDF's pages; None where it is broken, locked or empty, and then nothing was written.

    Args:
        pdf: what they are written to.
        content: the whole file.
    """
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return None
        copying = _Copying(pdf, reader)
        pages = [copying.page(each) for each in reader.pages]
        written = list(copying.rest())
    except FAULTS:
        return None
    for number, value in written:
        pdf.write(number, value)
    return pages or None


class _Copying:
    """Copies the objects that pages refer to, each once."""

    def __init__(self, pdf: PdfFile, reader: PdfReader) -> None:
        self._pdf = pdf
        self._reader = reader
        self._known: dict[tuple[int, int], int] = {}
        self._waiting: list[tuple[int, IndirectObject]] = []

    def page(self, page: PageObject) -> ForeignPage:
        """Copy a page; what it refers to waits."""
        parts = page.get("/Contents", NullObject()).get_object()
        streams = (
            list(parts)
            if isinstance(parts, ArrayObject)
            else [page.raw_get("/Contents")] * isinstance(parts, StreamObject)
        )
        resources = self._plain(page, "/Resources")
        drawn = self._plain(resources, "/XObject")
        return ForeignPage(
            resources=self._own({key: value for key, value in resources.items() if key != "/XObject"}),
            group=self._copied(page.raw_get("/Group")) if "/Group" in page else None,
            drawn=self._own(drawn),
            notes=[self._own(each) for each in self._notes(page)],
            contents=ArrayObject(self._copied(each) for each in streams),
            box=_box(page),
            turn=_turn(page),
        )

    def rest(self) -> Iterator[tuple[int, bytes]]:
        """Copy what waits, until nothing does: number and bytes of each object."""
        while self._waiting:
            number, wanted = self._waiting.pop()
            found = self._reader.get_object(wanted)
            out = io.BytesIO()
            self._copied(found if found is not None else NullObject()).write_to_stream(out)
            yield number, out.getvalue()

    @staticmethod
    def _plain(owner: DictionaryObject, key: str) -> DictionaryObject:
        """Give a dictionary that another holds or refers to; an empty one where it is none."""
        found = owner.get(key, NullObject()).get_object()
        return found if isinstance(found, DictionaryObject) else DictionaryObject()

    @staticmethod
    def _notes(page: PageObject) -> Iterator[DictionaryObject]:
        """Give what is laid over a page and can be seen."""
        listed = page.get("/Annots", NullObject()).get_object()
        for each in listed if isinstance(listed, ArrayObject) else ():
            note = each.get_object()
            if isinstance(note, DictionaryObject) and "/AP" in note and "/Rect" in note:
                yield note

    def _own(self, value: Mapping[str, PdfObject]) -> DictionaryObject:
        """Copy a dictionary itself, rather than what refers to it."""
        kept = (key for key in value if key not in _LEFT_OUT)
        raw = value.raw_get if isinstance(value, DictionaryObject) else value.__getitem__
        return DictionaryObject({NameObject(key): self._copied(raw(key)) for key in kept})

    def _copied(self, value: PdfObject) -> PdfObject:
        """Copy a value, its references turned to the new numbers."""
        if isinstance(value, IndirectObject):
            key = (value.idnum, value.generation)
            if key not in self._known:
                self._known[key] = self._pdf.reserve()
                self._waiting.append((self._known[key], value))
            return reference(self._known[key])
        if isinstance(value, ArrayObject):
            return ArrayObject(self._copied(each) for each in value)
        if isinstance(value, DictionaryObject):
            return self._copied_dictionary(value)
        return value

    def _copied_dictionary(self, value: DictionaryObject) -> PdfObject:
        if value.get("/Type") in {"/Page", "/Pages", "/Catalog"}:
            # Whatever refers to a page of the file leads away from what is shown.
            return NullObject()
        made = self._own(value)
        if isinstance(value, StreamObject):
            packed = EncodedStreamObject()
            packed.update(made)
            made = packed
            made._data = value._data  # noqa: SLF001  # as it stands, still packed; pypdf has no other door to it
        return made


def _box(page: PageObject) -> tuple[float, float, float, float]:
    """Give what is seen of a page; A4 where it says nothing that paper could be."""
    for box in (page.cropbox, page.mediabox):
        left, right = sorted((float(box.left), float(box.right)))
        bottom, top = sorted((float(box.bottom), float(box.top)))
        if min(right - left, top - bottom) >= _LEAST_SIDE and max(right - left, top - bottom) <= _MOST_SIDE:
            return left, bottom, right, top
    return _A4


def _turn(page: PageObject) -> int:
    return round(page.rotation / 90) % 4 * 90
