"""Letters tests: the QR code at the foot of a letter takes no room from its text."""

import io
from dataclasses import replace

import pypdfium2
import pytest

from setwan_desktop.letters import render
from setwan_desktop.letters.paper import MM
from tests.letters.reading import read
from tests.letters.samples import INVITATION

CODE = "AUD-2026-0014 7K4Q-2M " + "ab" * 32


def test_the_code_stands_below_the_text_of_the_first_page_alone() -> None:
    bare, marked = render(INVITATION), render(replace(INVITATION, qr=CODE))
    assert [page.rows for page in read(bare)] == [page.rows for page in read(marked)]
    first, second = _black_at_the_foot(marked)
    assert first > 200
    assert (second, *_black_at_the_foot(bare)) == (0, 0, 0)


@pytest.mark.parametrize("bottom", [5.0, 15.0, 25.0, 40.0])
def test_it_never_reaches_into_the_text(bottom: float) -> None:
    kop = replace(INVITATION.letterhead, margins_mm=(20.0, 20.0, bottom, 30.0))
    bare, marked = replace(INVITATION, letterhead=kop), replace(INVITATION, letterhead=kop, qr=CODE)
    above = int((297 - bottom) * 2)
    assert _grey(render(bare))[:above] == _grey(render(marked))[:above]


def _grey(pdf: bytes, number: int = 0) -> list[bytes]:
    """Draw a page at two dots a millimetre, as rows of grey."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    picture = document[number].render(scale=2 / MM, grayscale=True).to_pil()
    document.close()
    width, height = picture.size
    data = picture.tobytes()
    return [data[row * width : (row + 1) * width] for row in range(height)]


def _black_at_the_foot(pdf: bytes) -> list[int]:
    count = len(read(pdf))
    return [sum(dot < 90 for row in _grey(pdf, number)[-50:] for dot in row) for number in range(count)]
