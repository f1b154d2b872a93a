"""Office: from a letter's content to paper: the one place where the office calls the letters room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from setwan_desktop.domain.indonesian import weekday_date
from setwan_desktop.domain.letter import Column, Heading, Items, LetterContent, Line, Lines, Paragraph, Table
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.signatories import letterhead
from setwan_desktop.domain.views import CaseView, TimelineEntry
from setwan_desktop.office.core import CaseFile, Core


def render(core: Core, content: LetterContent) -> bytes:
    """Render a letter as PDF."""
    return rendering(core, content)()


def rendering(core: Core, content: LetterContent) -> Callable[[], bytes]:
    """Read what a letter needs of the archive; what is given renders it, on any thread."""
    from setwan_desktop import letters

    return partial(letters.render, content, core.emblem(content.letterhead.emblem))


def dossier(core: Core, case: CaseFile, view: CaseView) -> bytes:
    """Bind a whole case into one PDF: cover and history, every letter, every file that has pages."""
    from setwan_desktop import letters

    parts = [("Riwayat berkas", render(core, _history(core, case, view)))]
    for letter in reversed(case.state.letters):
        if not letter.replaced:
            content = letter.issued.content
            parts.append((f"{content.label} {content.number}".strip(), render(core, content)))
    parts.extend(
        (each.file.name, core.archive.file(each.file.sha256))
        for each in case.state.attachments
        if each.file.media in {"application/pdf", "image/png", "image/jpeg"}
    )
    return letters.dossier(parts)


def _history(core: Core, case: CaseFile, view: CaseView) -> LetterContent:
    now = core.now()
    blocks: list[Lines | Heading | Table] = [
        Lines(
            (
                Line("Nomor berkas", view.number),
                Line("Pemohon", view.card.applicant),
                Line("Hal", view.card.title),
                Line("Diterima", weekday_date(view.card.received_on.date())),
                Line("Keadaan", view.closed or view.card.step_title),
            ),
            indent=False,
        )
    ]
    for heading, facts in view.summary:
        blocks.append(Heading(heading))
        blocks.append(Lines(tuple(Line(fact.label, fact.value) for fact in facts), indent=False))
    blocks.append(Heading("Riwayat"))
    blocks.append(
        Table(
            (Column("Waktu", 0.9), Column("Pejabat", 1.4), Column("Kejadian", 3.2)),
            tuple(
                (f"{entry.at:%d-%m-%Y %H.%M}", f"{entry.who}\n{entry.post}".strip(), _happening(entry))
                for entry in view.timeline
            ),
        )
    )
    return LetterContent(
        kind="",
        layout="document",
        title="BERKAS LENGKAP",
        label=f"Berkas lengkap {view.number}",
        paper="A4",
        letterhead=letterhead(case.service.roles[case.service.unit_head].letterhead, core.profile),
        blocks=tuple(blocks),
        footer=f"{view.number} dicetak {weekday_date(now.date())}; kepala riwayat {case.state.head[:16]}",
        qr=f"{view.number} {case.state.head[:32]}",
        issued_at=now,
    )


def _happening(entry: TimelineEntry) -> str:
    """Tell an event in a cell: what was done, for whom, the corrections, and whether it still counts."""
    parts = [entry.sentence[:1].upper() + entry.sentence[1:]]
    if entry.recorded_for:
        parts.append(f"(dicatat untuk {entry.recorded_for})")
    parts.extend(
        f"{number}) {remark.place} {remark.text}".replace("  ", " ") for number, remark in enumerate(entry.remarks, 1)
    )
    parts.extend(filter(None, (entry.text, f"({entry.struck_why})" if entry.struck else "")))
    return "\n".join(parts)


def standard(core: Core, service: Service) -> bytes:
    """Render a service's published standard: its six components, to hang up."""
    told = service.standard
    decree = core.profile.decrees.get(service.id) or told.decree
    blocks = (
        *((Lines((Line("No. SK", decree),), indent=False),) if decree else ()),
        Heading("Persyaratan"),
        Items(told.requirements),
        Heading("Sistem, Mekanisme, dan Prosedur"),
        Items(told.procedure),
        Heading("Waktu Penyelesaian"),
        Paragraph(told.time or "Tidak ditetapkan", indent=False),
        Heading("Biaya / Tarif"),
        Paragraph(told.fee, indent=False),
        Heading("Produk Pelayanan"),
        Paragraph(told.product, indent=False),
        Heading("Pengaduan Layanan"),
        Items(told.complaints),
    )
    content = LetterContent(
        kind="",
        layout="document",
        title="STANDAR PELAYANAN\n" + service.title.upper(),
        label=f"Standar pelayanan {service.title}",
        paper="A4",
        letterhead=letterhead(service.roles[service.unit_head].letterhead, core.profile),
        blocks=blocks,
        issued_at=core.now(),
    )
    return render(core, content)
