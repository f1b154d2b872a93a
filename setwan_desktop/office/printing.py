"""Office: from a letter's content to paper: the one place where the office calls the letters room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from setwan_desktop.domain.letter import Heading, Items, LetterContent, Line, Lines, Paragraph
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.signatories import letterhead
from setwan_desktop.office.core import Core


def render(core: Core, content: LetterContent) -> bytes:
    """Render a letter as PDF."""
    return rendering(core, content)()


def rendering(core: Core, content: LetterContent, *, file_copy: bool = False) -> Callable[[], bytes]:
    """Read what a letter needs of the archive; what is given renders it, on any thread; ``file_copy`` stays in the house."""
    from setwan_desktop import letters

    return partial(letters.render, content, core.emblem(content.letterhead.emblem), file_copy=file_copy)


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
