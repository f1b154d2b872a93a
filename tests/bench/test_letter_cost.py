"""Benches: what one warm letter costs, beside the same page by WeasyPrint and by a LibreOffice process.

Both yardsticks are optional. ``SETWAN_WEASYPRINT`` names a Python that has WeasyPrint, in an environment of its own, such as
``/tmp/weasyprint/bin/python``; LibreOffice is ``soffice`` on the path, or what ``SETWAN_SOFFICE`` names. The ratios are what
counts: all are measured on the same machine, one after the other, and seconds are only told.
"""

from __future__ import annotations

import html
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from setwan_desktop.domain.letter import Lines, Paragraph
from setwan_desktop.letters import render
from setwan_desktop.resources import resource
from tests.letters.reading import read
from tests.letters.samples import INVITATION

pytestmark = pytest.mark.bench

EMBLEM = resource("style", "emblem-placeholder.png")
WEASYPRINT_SHARE, LIBREOFFICE_SHARE = 0.2, 0.02
ROUNDS, SLOW_ROUNDS = 30, 5

WEASYPRINT = """
import statistics, sys, time
from weasyprint import HTML
spent = []
for _ in range(int(sys.argv[2]) + 1):
    start = time.perf_counter()
    pdf = HTML(filename=sys.argv[1]).write_pdf()
    spent.append(time.perf_counter() - start)
assert pdf.startswith(b"%PDF")
print(statistics.median(spent[1:]))
"""
"""Run by its own Python: the first page warms it up and is not counted."""


def page() -> str:
    """The invitation as HTML: the same words, kop with emblem, and list on a second page."""
    kop = "".join(
        f"<div style='font-size:{size}pt;font-weight:{'bold' if bold else 'normal'}'>{html.escape(text)}</div>"
        for text, size, bold in INVITATION.letterhead.lines
    )
    head = "".join(f"<tr><td>{row.label}</td><td>: {html.escape(row.value)}</td></tr>" for row in INVITATION.head)
    body = []
    for block in INVITATION.blocks:
        if isinstance(block, Paragraph):
            body.append(f"<p>{html.escape(block.text)}</p>")
        elif isinstance(block, Lines):
            rows = (f"<tr><td>{row.label}</td><td>: {html.escape(row.value)}</td></tr>" for row in block.rows)
            body.append(f"<table class='inner'>{''.join(rows)}</table>")
    (chair,) = INVITATION.signatures
    signed = f"<div class='signed'>{'<br>'.join(chair.lines)}<br><br><br><br>{chair.name}</div>"
    copies = "".join(f"<li>{html.escape(each)}</li>" for each in INVITATION.copies)
    guests = "".join(f"<li>{html.escape(each)}</li>" for each in INVITATION.addressees)
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><style>
@page {{ size: A4; margin: 20mm 20mm 25mm 30mm }}
body {{ font: 12pt/16pt "Liberation Sans", Arial, sans-serif }}
p {{ text-align: justify; text-indent: 12.5mm; margin: 6pt 0 }}
.kop {{ text-align: center; border-bottom: 3px double black }}
.kop img {{ float: left; height: 22mm }}
.inner {{ margin-left: 12.5mm }} .signed {{ margin-left: 55% }} .list {{ page-break-before: always }}
</style></head><body><div class="kop"><img src="{EMBLEM.as_uri()}">{kop}</div>
<table>{head}</table><p>Sepunggur, 27 November 2026</p><p>Yth. (daftar terlampir)</p>{"".join(body)}{signed}
<p>Tembusan:</p><ol>{copies}</ol>
<div class="list"><p>{INVITATION.appendix_title}</p><ol>{guests}</ol>{signed}</div></body></html>"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The page as a file."""
    path = tmp_path / "surat.html"
    path.write_text(page(), encoding="utf-8")
    return path


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Measure some work, warm, in the middle of many times."""
    work()
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def told(name: str, ours: float, theirs: float, share: float) -> None:
    """Print the figures past pytest's capturing, then hold them to the share."""
    line = (
        f"\n{name}: {ours * 1000:.1f} ms against {theirs * 1000:.0f} ms, ratio {ours / theirs:.4f} (at most {share})\n"
    )
    print(line, file=sys.__stderr__, flush=True)
    assert ours <= share * theirs


def letter() -> bytes:
    return render(INVITATION, EMBLEM.read_bytes())


def test_the_yardsticks_print_the_same_words() -> None:
    words = " ".join(row.text for drawn in read(letter()) for row in drawn.rows)
    source = html.unescape(page())
    for text in ("DEWAN PERWAKILAN RAKYAT DAERAH", "H. ZAINAL ARIFIN, S.E.", "DAFTAR UNDANGAN", "Bupati Tanah Bumbu;"):
        assert text in words
        assert text in source


def test_a_letter_beside_weasyprint(paper: Path) -> None:
    python = os.environ.get("SETWAN_WEASYPRINT")
    if not python:
        pytest.skip("SETWAN_WEASYPRINT names no Python that has WeasyPrint; see docs/TESTING.md")
    command = [python, "-c", WEASYPRINT, str(paper), str(SLOW_ROUNDS)]
    told("WeasyPrint", seconds(letter, ROUNDS), float(subprocess.check_output(command, text=True)), WEASYPRINT_SHARE)


def test_a_letter_beside_a_libreoffice_process(paper: Path, tmp_path: Path) -> None:
    program = os.environ.get("SETWAN_SOFFICE") or shutil.which("soffice")
    if not program:
        pytest.skip("there is no LibreOffice on this machine; see docs/TESTING.md")
    command = [
        program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(tmp_path), str(paper),
    ]  # fmt: skip

    def convert() -> None:
        subprocess.run(command, check=True, capture_output=True)

    spent = seconds(convert, SLOW_ROUNDS)
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF")
    told("LibreOffice", seconds(letter, ROUNDS), spent, LIBREOFFICE_SHARE)
