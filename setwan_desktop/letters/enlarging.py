"""Letters: a paper made larger: an A4 as an A3 to hang up, its lines, letters and margins in the same ratio."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter

from setwan_desktop.letters.paper import MM

_A3 = (297 * MM, 420 * MM)


def as_a3(content: bytes) -> bytes:
    """Enlarge every page of a PDF to A3, upright or lying as it was."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for page in writer.pages:
        short, long = _A3
        lying = page.mediabox.width > page.mediabox.height
        page.scale_to(*((long, short) if lying else (short, long)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
