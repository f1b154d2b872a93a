"""Domain: the office's own data: officers and their posts, kop, books, rooms, organs, calendar, lists, settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from setwan_desktop.domain.letter_texts import OwnTexts
from setwan_desktop.domain.values import Value


@dataclass(frozen=True)
class Officer:
    """A person of the office. ``full_name`` carries titles as letters print them; NIP and rank may be empty."""

    id: str
    sign_in: str
    name: str
    full_name: str
    nip: str = ""
    rank: str = ""
    active: bool = True


@dataclass(frozen=True)
class Holding:
    """Who holds a role from when to when (both days included; ``ends`` None: open), and how; see ``events.PostHeld``."""

    id: str
    officer: str
    role: str
    begins: date
    ends: date | None = None
    manner: str = "definitif"
    order: str = ""
    own_post: str = ""
    between: str = ""

    def covers(self, day: date) -> bool:
        """Tell whether the role is held so on ``day``."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class LetterheadProfile:
    """A kop.

    Attributes:
        pemda, unit, third: its lines, top to bottom; ``third`` goes on with the unit's name and may be empty.
        address: as printed below them.
        contact: phone and site in one text, as the first archives have it; ``phone`` and ``site`` take its place.
        emblem: hex SHA-256 of the picture in the archive; empty: the neutral placeholder.
        font: ``Arial`` or ``Bookman``.
        rule: ``double``, ``single`` or ``none``.
        sizes: of the first line, of the unit and of the address, in points.
        phone, site: on one line below the address; empty ones are left out.
        bold_first: whether the first line is bold as the unit is.
        paper: ``A4`` or ``F4``; empty: the office's.
        margins_mm: top, right, bottom, left.
        emblem_mm: height of the emblem.
        colour: whether the emblem is printed in its colours, else in greys.
        emblem_source: hex SHA-256 of the file the picture was made from; empty: none.
    """

    pemda: str
    unit: str
    address: str
    contact: str = ""
    emblem: str = ""
    font: str = "Arial"
    rule: str = "double"
    sizes: tuple[float, float, float] = (14.0, 16.0, 10.0)
    third: str = ""
    phone: str = ""
    site: str = ""
    bold_first: bool = False
    paper: str = ""
    margins_mm: tuple[float, float, float, float] = (20.0, 20.0, 25.0, 30.0)
    emblem_mm: float = 22.0
    colour: bool = True
    emblem_source: str = ""


@dataclass(frozen=True)
class Book:
    """A number book.

    Attributes:
        pattern: with the tokens kode, urut, unit, romawi, bulan, tahun, derajat; one series a year.
        per_unit: each unit has a series of its own.
        code: classification code where the letter names none.
        unit: code of the unit in every number; empty: the signer's.
        letterhead: the outgoing book of whoever signs under this kop; empty: it is no such book.
    """

    id: str
    title: str
    pattern: str
    per_unit: bool = False
    code: str = ""
    unit: str = ""
    letterhead: str = ""


@dataclass(frozen=True)
class LetterNumbering:
    """How the office numbers one kind of letter: in which book (empty: as shipped), with which classification code (the same)."""

    book: str = ""
    code: str = ""


@dataclass(frozen=True)
class Holiday:
    """A day off: ``kind`` is national, joint leave or local."""

    day: date
    name: str
    kind: str = "national"


@dataclass(frozen=True)
class Hours:
    """The office's week: weekday (0 is Monday) -> opening and closing time; and the hour after which a receipt counts tomorrow."""

    days: Mapping[int, tuple[time, time]]
    cut_off: time = time(15, 0)


@dataclass(frozen=True)
class Profile:
    """Everything the office may edit about itself.

    Attributes:
        name: of the secretariat; ``regency``: as in ``Kabupaten Tanah Bumbu``.
        place: before a letter's date.
        address, phone, site: as printed.
        zone: IANA name; ``zone_label`` as printed behind hours.
        paper: of official letters, ``A4`` or ``F4``.
        letterheads: by id.
        books: by id.
        rooms: name -> how many it holds (0: not known).
        organs, agencies: whom meetings can invite.
        lists: name -> the office's choices, such as instructions and fields of complaint.
        holidays, hours: the calendar.
        settings: service id and setting id (``service.setting``) -> value that replaces the default.
        role_titles: role id -> (title, short) where the office names it otherwise.
        decrees: service id -> number of the SK.
        letter_numbers: letter id -> book and code where the office chose others than those shipped.
        letter_texts: key of a letter -> its texts where the office words them itself.
        lock_minutes: so long nobody may be at the keyboard before the window locks itself.
        letter_qr: issued letters bear the QR code of their case at the foot of the first page.
    """

    name: str
    regency: str
    place: str
    address: str
    phone: str
    site: str
    zone: str
    zone_label: str
    paper: str
    letterheads: Mapping[str, LetterheadProfile]
    books: Mapping[str, Book]
    rooms: Mapping[str, int]
    organs: tuple[str, ...]
    agencies: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]
    holidays: tuple[Holiday, ...]
    hours: Hours
    settings: Mapping[str, Value] = field(default_factory=dict)
    role_titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    decrees: Mapping[str, str] = field(default_factory=dict)
    letter_numbers: Mapping[str, LetterNumbering] = field(default_factory=dict)
    letter_texts: Mapping[str, OwnTexts] = field(default_factory=dict)
    letter_qr: bool = False
    lock_minutes: int = 10
