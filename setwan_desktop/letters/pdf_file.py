"""Letters: a PDF written object by object, so that however much is bound, only one part of it is held as objects."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline: its title, the object of the page it opens, and the entries under it."""

    title: str
    page: int
    under: tuple[Bookmark, ...] = ()


def reference(number: int) -> IndirectObject:
    """Refer to an object by its number."""
    return IndirectObject(number, 0, None)


def name(text: str) -> NameObject:
    """Make a name, such as ``Type``."""
    return NameObject(f"/{text}")


def dictionary(**entries: PdfObject) -> DictionaryObject:
    """Make a dictionary of names and values."""
    return DictionaryObject({name(key): value for key, value in entries.items()})


def numbers(*values: float) -> ArrayObject:
    """Make an array of numbers, as boxes and matrices are."""
    return ArrayObject([FloatObject(round(each, 4)) for each in values])


def stream_of(content: bytes) -> DecodedStreamObject:
    """Make a stream."""
    made = DecodedStreamObject()
    made.set_data(content)
    return made


class PdfFile:
    """A PDF under way. Objects are numbered before they are written, so that others can refer to them already."""

    def __init__(self) -> None:
        """Begin a file."""
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._places: list[int] = []
        self.tree = self.reserve()
        self.pages: list[int] = []

    def reserve(self) -> int:
        """Give a number for an object that is written later."""
        self._places.append(0)
        return len(self._places)

    def write(self, number: int, value: PdfObject | bytes) -> int:
        """Write an object, or what was written of one before; gives its number."""
        self._places[number - 1] = self._out.tell()
        self._out.write(b"%d 0 obj\n" % number)
        if isinstance(value, bytes):
            self._out.write(value)
        else:
            value.write_to_stream(self._out)
        self._out.write(b"\nendobj\n")
        return number

    def put(self, value: PdfObject) -> IndirectObject:
        """Write an object, and refer to it."""
        return reference(self.write(self.reserve(), value))

    def finish(self, bookmarks: Sequence[Bookmark], title: str, author: str) -> bytes:
        """Write what holds the pages together, and give the file."""
        kids = ArrayObject([reference(each) for each in self.pages])
        self.write(self.tree, dictionary(Type=name("Pages"), Kids=kids, Count=NumberObject(len(kids))))
        root = self.put(
            dictionary(
                Type=name("Catalog"),
                Pages=reference(self.tree),
                Lang=TextStringObject("id-ID"),
                Outlines=self._outline(bookmarks),
                PageMode=name("UseOutlines"),
                ViewerPreferences=dictionary(DisplayDocTitle=BooleanObject(value=True)),
            )
        )
        told = dictionary(Title=TextStringObject(title), Creator=TextStringObject("Setwan Desktop"))
        if author:
            told[name("Author")] = TextStringObject(author)
        info = self.put(told)
        # A number that was reserved and never written is an object that is not there.
        start, count = self._out.tell(), len(self._places) + 1
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        self._out.write(b"".join(b"%010d %05d %s \n" % (at, 0, b"n" if at else b"f") for at in self._places))
        self._out.write(b"trailer\n")
        dictionary(Size=NumberObject(count), Root=root, Info=info).write_to_stream(self._out)
        self._out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
        return self._out.getvalue()

    def _outline(self, bookmarks: Sequence[Bookmark]) -> IndirectObject:
        top = self.reserve()
        self.write(top, dictionary(Type=name("Outlines"), **self._entries(bookmarks, top)))
        return reference(top)

    def _entries(self, bookmarks: Sequence[Bookmark], parent: int) -> dict[str, PdfObject]:
        """Write the entries under one, and give what refers to them; they stand open."""
        places = [self.reserve() for _ in bookmarks]
        for at, each in enumerate(bookmarks):
            entry = dictionary(
                Title=TextStringObject(each.title),
                Parent=reference(parent),
                Dest=ArrayObject([reference(each.page), name("Fit")]),
                **self._entries(each.under, places[at]),
            )
            if at:
                entry[name("Prev")] = reference(places[at - 1])
            if at + 1 < len(places):
                entry[name("Next")] = reference(places[at + 1])
            self.write(places[at], entry)
        if not places:
            return {}
        shown = len(places) + sum(len(each.under) for each in bookmarks)
        return {"First": reference(places[0]), "Last": reference(places[-1]), "Count": NumberObject(shown)}
