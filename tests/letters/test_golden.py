"""Letters tests: where every line of one example of each layout stands."""

from pathlib import Path

import pytest

from setwan_desktop.letters import render
from tests.letters.reading import read
from tests.letters.samples import SAMPLES

GOLDEN = Path(__file__).parent.parent / "golden" / "letters"


@pytest.mark.parametrize("name", SAMPLES)
def test_lines_stand_where_they_stood(name: str, update_golden: bool) -> None:
    """Each golden line is the left edge, the upper edge and the text of a row, in points; pages begin with ``page``."""
    found = _described(render(SAMPLES[name]))
    golden = GOLDEN / f"{name}.txt"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


def _described(pdf: bytes) -> str:
    lines = []
    for number, page in enumerate(read(pdf), start=1):
        turned = "".join(glyph.text for glyph in page.glyphs if glyph.turned)
        lines.append(f"page {number} {page.width:.0f} x {page.height:.0f} {turned}".rstrip())
        lines += [f"{row.left:5.0f} {row.top:5.0f}  {row.text}" for row in page.rows]
    return "\n".join(lines) + "\n"
