"""Office: the whole of a case as one PDF: cover, contents, history, final letters, what was handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from setwan_desktop.domain.case import AttachmentState, LetterState
from setwan_desktop.domain.checkpoint import checkpoint_text
from setwan_desktop.domain.indonesian import clock_time, weekday_date
from setwan_desktop.domain.letter import (
    Block,
    Column,
    Heading,
    LetterContent,
    Letterhead,
    Line,
    Lines,
    Paragraph,
    Table,
)
from setwan_desktop.domain.sheet_rows import COVER
from setwan_desktop.domain.signatories import letterhead
from setwan_desktop.domain.views import CaseView, TimelineEntry
from setwan_desktop.office.core import CaseFile, Core
from setwan_desktop.office.printing import rendering

Fetch = Callable[[Callable[[], bytes]], bytes]
"""Calls what reads the archive on the thread that may read it, and gives what it gave."""

Progress = Callable[[int, int], None]
"""Told before each part how many are bound and how many there are; what it raises ends the binding."""

_PRINTED = {"application/pdf", "image/png", "image/jpeg"}
_KINDS = {"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Dokumen Word (docx)"}
_CHECKED = (
    "Kode QR memuat nomor berkas dan kepala riwayatnya. Pindai pada kolom pencarian aplikasi: berkas terbuka, dan riwayat yang "
    "tercetak di sini dicocokkan dengan arsip."
)


@dataclass(frozen=True)
class Part:
    """A part before it is bound: where it stands, and what reads it; ``stored`` ones are read from the archive."""

    group: str
    title: str
    read: Callable[[], bytes]
    stored: bool = False
    about: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Dossier:
    """A case ready to be bound. Nothing but the files is read from the archive any more, each when its turn comes.

    Attributes:
        number: of the case.
        title, author: for the file's metadata.
        cover: renders the first page.
        parts: in order.
    """

    number: str
    title: str
    author: str
    cover: Callable[[], bytes]
    parts: tuple[Part, ...]

    def pdf(self, fetch: Fetch | None = None, progress: Progress | None = None) -> bytes:
        """Bind it, on any thread.

        Args:
            fetch: calls what reads the archive on its thread; None: this is that thread.
            progress: told before each part; what it raises ends the binding.
        """
        from setwan_desktop import letters

        parts = [
            letters.Part(
                each.title, partial(fetch, each.read) if fetch and each.stored else each.read, each.group, each.about
            )
            for each in self.parts
        ]
        binding = letters.Binding(self.cover(), self.title, self.author, self.number)
        return letters.dossier(parts, binding, progress)


def dossier(core: Core, case: CaseFile, view: CaseView) -> Dossier:
    """Gather a case: its history, the final letters that stand, and every file; the others are named in the history."""
    return Dossier(
        number=view.number,
        title=f"Berkas lengkap {view.number} - {view.card.title}",
        author=core.profile.name,
        cover=rendering(core, _cover(core, case, view)),
        parts=(
            Part("Riwayat", "Ringkasan dan riwayat berkas", rendering(core, _history(core, case, view))),
            *(_letter_part(core, each) for each in case.state.letters if _is_bound(each)),
            *(_file_part(core, each) for each in case.state.attachments),
        ),
    )


def _is_bound(letter: LetterState) -> bool:
    """Tell whether a letter is printed: final and standing. The archive's cover is the dossier's own."""
    content = letter.issued.content
    return content.state == "issued" and content.layout != COVER and not (letter.replaced or letter.void_why)


def _letter_part(core: Core, letter: LetterState) -> Part:
    content = letter.issued.content
    return Part("Surat", f"{content.label} {content.number}".strip(), rendering(core, content, file_copy=True))


def _file_part(core: Core, each: AttachmentState) -> Part:
    file = each.file
    at = each.at.astimezone(core.now().tzinfo)
    about = (
        ("Nama berkas", file.name),
        ("Untuk", each.label),
        ("Jenis", _KINDS.get(file.media, file.media or "tidak dikenal")),
        ("Ukuran", f"{file.size:,} bita".replace(",", ".")),
        ("Diserahkan", f"{weekday_date(at.date())} pukul {clock_time(at)}, {each.who}"),
        ("SHA-256", file.sha256),
    )
    title = f"{each.label}: {file.name}" if each.label else file.name
    read = partial(core.archive.file, file.sha256) if file.media in _PRINTED else bytes
    return Part("Lampiran", title, read, stored=True, about=about)


def _cover(core: Core, case: CaseFile, view: CaseView) -> LetterContent:
    """Make the first page: what the case is, and the checkpoint of its history. A closed case is told as its cover tells it."""
    now = core.now()
    closed = [each.issued.content for each in case.state.letters if each.issued.content.layout == COVER]
    told = next((block.rows for block in closed[-1].blocks if isinstance(block, Lines)), ()) if closed else ()
    own = (
        Line("Nomor berkas", view.number),
        Line("Layanan", case.service.title),
        Line("Pemohon", view.card.applicant),
        Line("Uraian", view.card.title),
        Line("Diterima", weekday_date(view.card.received_on.date())),
    )
    state = (
        Line("Keadaan", f"ditutup: {view.closed}" if view.closed else view.card.step_title),
        Line("Kepala riwayat", case.state.head[:16]),
        Line("Dicetak", f"{weekday_date(now.date())} pukul {clock_time(now)}"),
    )
    return LetterContent(
        kind="",
        layout=COVER,
        title="BERKAS LENGKAP",
        label=f"Berkas lengkap {view.number}",
        paper="A4",
        letterhead=letterhead(case.service.roles[case.service.unit_head].letterhead, core.profile),
        head=(*(told or own), *state),
        blocks=(Paragraph(_CHECKED, indent=False),),
        qr=checkpoint_text(view.number, case.state.head),
        issued_at=now,
    )


def _history(core: Core, case: CaseFile, view: CaseView) -> LetterContent:
    """Tell the case: its answers, then what happened, with every paper that was made, drafts and former versions too."""
    names = {each.issued.letter_id: _paper_name(each) for each in case.state.letters}
    blocks: list[Block] = []
    for heading, facts in view.summary:
        blocks.append(Heading(heading))
        blocks.append(Lines(tuple(Line(fact.label, fact.value) for fact in facts), indent=False))
    blocks.append(Heading("Riwayat"))
    blocks.append(
        Table(
            (Column("Waktu", 0.9), Column("Pejabat", 1.4), Column("Kejadian", 3.2)),
            tuple(
                (f"{entry.at:%d-%m-%Y %H.%M}", f"{entry.who}\n{entry.post}".strip(), _happening(entry, names))
                for entry in view.timeline
            ),
        )
    )
    plain = replace(letterhead("", core.profile), lines=())
    return LetterContent(
        kind="",
        layout="document",
        title="RINGKASAN DAN RIWAYAT BERKAS",
        label=f"Riwayat {view.number}",
        paper="A4",
        letterhead=Letterhead((), font=plain.font, margins_mm=plain.margins_mm),
        blocks=tuple(blocks),
        issued_at=core.now(),
    )


def _paper_name(letter: LetterState) -> str:
    """Name a paper in the history: its number, or which draft it is, and whether it still stands."""
    content = letter.issued.content
    told = [content.label]
    if content.state == "draft":
        told.append(f"konsep ke-{content.version}" if content.version else "masih konsep")
    elif letter.issued.number_key:
        told.append(content.number)
    if letter.void_why:
        told.append(f"batal: {letter.void_why}")
    elif letter.replaced:
        told.append("diganti")
    return ", ".join(told)


def _happening(entry: TimelineEntry, names: dict[str, str]) -> str:
    """Tell an event in a cell: what was done, for whom, the corrections, its papers, and whether it still counts."""
    return "\n".join(_told(entry, names))


def _told(entry: TimelineEntry, names: dict[str, str]) -> Iterator[str]:
    yield entry.sentence[:1].upper() + entry.sentence[1:]
    if entry.recorded_for:
        yield f"(dicatat untuk {entry.recorded_for})"
    for number, remark in enumerate(entry.remarks, 1):
        yield f"{number}) {remark.place} {remark.text}".replace("  ", " ")
    if entry.text:
        yield entry.text
    if entry.kind not in {"print", "void"}:
        yield from (f"Naskah: {names[each]}" for each in entry.letters if each in names)
    if entry.files:
        yield f"Lampiran: {', '.join(entry.files)}"
    if entry.struck:
        yield f"({entry.struck_why})"
