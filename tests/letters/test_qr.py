"""Letters tests: the QR codes, read off the rendered page as a scanner would."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from setwan_desktop.domain.checkpoint import checkpoint_text, read_checkpoint
from setwan_desktop.letters import Binding, dossier, render
from tests.letters.samples import INVITATION, SAMPLES

TEXT = checkpoint_text("PM/0031/XI/2026", "0123456789abcdef" * 4)
# A desk printer has 300 dots an inch or more; a poor copy of its paper has a third of that.
FINE, POOR = 300, 100


def codes(pdf: bytes, dots: int, page: int = 0) -> list[str]:
    """Read every code of a page drawn in so many dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=dots / 72).to_pil().convert("L")
    document.close()
    found = zxingcpp.read_barcodes(picture)
    assert all(each.format == zxingcpp.BarcodeFormat.QRCode for each in found)
    return [each.text for each in found]


@pytest.mark.parametrize("dots", [FINE, POOR])
@pytest.mark.parametrize("name", ["slip", "cover"])
def test_receipt_and_cover_bear_the_checkpoint(name: str, dots: int) -> None:
    assert codes(render(replace(SAMPLES[name], qr=TEXT)), dots) == [TEXT]


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_a_small_receipt_is_read_too(paper: str) -> None:
    assert codes(render(replace(SAMPLES["slip"], paper=paper, qr=TEXT)), POOR) == [TEXT]


def test_the_foot_of_a_letter_bears_it() -> None:
    assert codes(render(replace(INVITATION, qr=TEXT)), FINE) == [TEXT]
    assert codes(render(INVITATION), FINE) == []


def test_the_dossiers_cover_bears_it() -> None:
    bound = dossier((), Binding(cover=render(replace(SAMPLES["cover"], qr=TEXT)), stamp="PM/0031"))
    assert codes(bound, FINE) == [TEXT]


@pytest.mark.parametrize("number", ["PM-2026-0031", "400.14.6/0031/SETWAN-PLA/XII/2026", "Nomor 7 & <b>; \u2013"])
def test_whatever_numbers_look_like_they_are_read_back(number: str) -> None:
    text = checkpoint_text(number, "ab" * 32)
    (found,) = codes(render(replace(SAMPLES["slip"], qr=text)), FINE)
    assert read_checkpoint(found) == read_checkpoint(text)
