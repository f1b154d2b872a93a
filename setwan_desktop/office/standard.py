"""Office: a service's published standard as a page to hang up: its six components, the steps among them."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.letter import Block, Heading, Items, LetterContent, Line, Paragraph
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.signatories import letterhead
from setwan_desktop.office.core import Core
from setwan_desktop.office.printing import render

A3 = "A3"

# On a wall nothing is bound or punched.
_MARGINS = (16.0, 18.0, 14.0, 18.0)
_UNSET = "Tidak ditetapkan"


def standard(core: Core, service: Service, paper: str) -> bytes:
    """Render the standard on one page of A4, or of A3 with everything in the same ratio."""
    told = service.standard
    decree = core.profile.decrees.get(service.id) or told.decree
    parts: tuple[tuple[str, Block], ...] = (
        ("Persyaratan", _listed(told.requirements)),
        ("Sistem, Mekanisme, dan Prosedur", _listed(told.procedure)),
        ("Jangka Waktu Penyelesaian", _listed((told.time,))),
        ("Biaya/Tarif", _listed((told.fee,))),
        ("Produk Pelayanan", _listed((told.product,))),
        ("Penanganan Pengaduan, Saran, dan Masukan", _listed(told.complaints)),
    )
    numbered = ((Heading(f"{number}. {title}"), block) for number, (title, block) in enumerate(parts, 1))
    content = LetterContent(
        kind="",
        layout="poster",
        title=f"STANDAR PELAYANAN\n{service.title.upper()}",
        label=f"Standar pelayanan {service.title}",
        paper="A4",
        letterhead=replace(letterhead(service.roles[service.unit_head].letterhead, core.profile), margins_mm=_MARGINS),
        head=(Line("Nomor SK", decree),) if decree else (),
        blocks=tuple(block for pair in numbered for block in pair),
        issued_at=core.now(),
    )
    page = render(core, content)
    if paper != A3:
        return page
    from setwan_desktop import letters

    return letters.as_a3(page)


def _listed(texts: tuple[str, ...]) -> Block:
    """List texts; one alone needs no number."""
    given = tuple(each for each in texts if each)
    if len(given) > 1:
        return Items(given)
    return Paragraph(given[0] if given else _UNSET, indent=False, align="left")
