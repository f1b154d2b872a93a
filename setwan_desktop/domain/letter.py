"""Domain: a letter as issued: everything that stands on the paper, so that a reprint in ten years is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Line:
    """One row of an aligned block: ``label : value``. An empty label continues the row before."""

    label: str
    value: str


@dataclass(frozen=True)
class Paragraph:
    """Running text, justified; the first line indented where ``indent``. ``align`` is justify, left, center or right."""

    text: str
    indent: bool = True
    align: str = "justify"


@dataclass(frozen=True)
class Heading:
    """A heading of a part, bold."""

    text: str


@dataclass(frozen=True)
class Lines:
    """Rows aligned at the colon; indented under the paragraph where ``indent``."""

    rows: tuple[Line, ...]
    indent: bool = True


@dataclass(frozen=True)
class Items:
    """A list. ``style`` is number, letter or dash."""

    items: tuple[str, ...]
    style: str = "number"


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, its share of the width, and how its cells stand (left, center, right)."""

    title: str
    share: float = 1.0
    align: str = "left"


@dataclass(frozen=True)
class Table:
    """A ruled table. ``signing`` makes the last column a zig-zag of numbered places for signatures."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    signing: bool = False
    caption: str = ""


@dataclass(frozen=True)
class Tick:
    """A box with its text, ticked or not."""

    text: str
    ticked: bool


@dataclass(frozen=True)
class Ticks:
    """Boxes under a label, in so many columns."""

    label: str
    options: tuple[Tick, ...]
    columns: int = 2


@dataclass(frozen=True)
class Grid:
    """A ruled grid: each row holds one or two cells, each cell some aligned lines."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]


@dataclass(frozen=True)
class CutLine:
    """The rest is the other part of a slip, below a line to cut; ``note`` stands on the line."""

    note: str = ""


@dataclass(frozen=True)
class PageBreak:
    """The rest begins on a new page."""


Block = Paragraph | Heading | Lines | Items | Table | Ticks | Grid | CutLine | PageBreak


@dataclass(frozen=True)
class Letterhead:
    """A kop as it was.

    Attributes:
        lines: top to bottom with their sizes in points; the last ones are address and contact.
        emblem: hex SHA-256 of the emblem's file in the archive; empty: the neutral placeholder.
        font: family of the whole letter, ``Arial`` or ``Bookman``.
        paper: the office's paper, ``A4`` or ``F4``.
        margins_mm: top, right, bottom, left.
        rule: ``double``, ``single`` or ``none``.
        emblem_mm: height of the emblem.
        colour: whether the emblem is printed in its colours, else in greys.
    """

    lines: tuple[tuple[str, float, bool], ...]
    emblem: str = ""
    font: str = "Arial"
    paper: str = "A4"
    margins_mm: tuple[float, float, float, float] = (20.0, 20.0, 25.0, 30.0)
    rule: str = "double"
    emblem_mm: float = 22.0
    colour: bool = True


@dataclass(frozen=True)
class Signature:
    """A signature block.

    Attributes:
        lines: above the room for signing: post, ``a.n.``/``Plt.`` lines, the last ending in a comma.
        name: with titles, as printed; empty: dots to write on.
        below: rank and NIP lines; empty for a politician or a visitor.
        place_and_date: printed over the block where the layout dates there; else empty.
        side: ``right``, ``left`` or ``center``.
    """

    lines: tuple[str, ...]
    name: str
    below: tuple[str, ...] = ()
    place_and_date: str = ""
    side: str = "right"


@dataclass(frozen=True)
class Initial:
    """One row of the table of paraf on the file copy."""

    post: str
    name: str
    at: str


@dataclass(frozen=True)
class LetterContent:
    """Everything that stands on a letter.

    Attributes:
        kind: id of the official kind.
        layout: ``letter`` (official letter), ``memo`` (nota dinas, telaahan), ``document`` (titled: surat tugas, notula,
            laporan, berita acara), ``slip`` (receipt), ``sheet`` (ruled form), ``attendance``, ``cover``, ``ruler`` (to check a
            printer).
        title: as printed on top of memo, document, slip, sheet, attendance, cover; on a letter not printed.
        label: the name in lists and in the PDF's metadata.
        paper: ``A4``, ``A5``, ``F4``, ``A4 landscape`` or ``office`` (the letterhead's paper).
        letterhead: the kop as it was.
        number: as given; empty for none; on a draft with a gap where the running number will stand.
        place: before the date; empty where the letter has none.
        date: the letter's date; None on a draft (the day is left open).
        draft_month: on a draft, month and year to print after the gap of the day; else empty.
        head: rows under the title or at the upper left (Nomor, Sifat, Lampiran, Hal; Yth., Dari, ...), in order and complete.
        addressees: whom it goes to; more than three go to an appendix.
        address_place: under ``di``.
        blocks: the body.
        signatures: in reading order; all kept with the last lines of the body.
        copies: Tembusan.
        appendix_title: heading of the list of invited; empty: no appendix.
        appendix_of: what the head of the appendix names, such as ``Surat Ketua DPRD``; empty: the label.
        initials: rows of the table of paraf; empty: none is drawn.
        state: ``draft`` (KONSEP across the page) or ``issued``.
        version: of the draft, from 1; 0 where there are no versions.
        footer: small line at the foot, such as case number and version; may be empty.
        qr: text of the QR code; empty for none.
        issued_at: when it was made, aware.
    """

    kind: str
    layout: str
    title: str
    label: str
    paper: str
    letterhead: Letterhead
    number: str = ""
    place: str = ""
    date: date | None = None
    draft_month: str = ""
    head: tuple[Line, ...] = ()
    addressees: tuple[str, ...] = ()
    address_place: str = ""
    blocks: tuple[Block, ...] = ()
    signatures: tuple[Signature, ...] = ()
    copies: tuple[str, ...] = ()
    appendix_title: str = ""
    initials: tuple[Initial, ...] = ()
    state: str = "issued"
    version: int = 0
    footer: str = ""
    qr: str = ""
    issued_at: datetime | None = None
    appendix_of: str = ""
