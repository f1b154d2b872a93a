"""Letters tests: where every line of every paper of the house stands."""

from pathlib import Path

import pytest

from tests.letters.played import ALL, Printed, without_chance
from tests.letters.reading import MM

GOLDEN = Path(__file__).parent.parent / "golden" / "letters"
DRAFTS = ("surat_penundaan-konsep", "surat_undangan-konsep", "undangan_rapat-konsep")
BOUND = ("berkas_lengkap", "standar_pelayanan_audiensi", "standar_pelayanan_pengaduan")
# Of a bound case the contents and the history; its letters have files of their own.
PAGES = {"berkas_lengkap": 5}
FACES = {"LiberationSans": "Sans", "LiberationSans-Bold": "Bold", "LiberationSans-Italic": "Ital"}


@pytest.mark.parametrize("name", sorted((*ALL, *DRAFTS, *BOUND)))
def test_lines_stand_where_they_stood(name: str, printed: dict[str, Printed], update_golden: bool) -> None:
    """Each golden line is left edge and base line from the top in mm, face, size in points and text of a run."""
    found = _described(printed[name])
    golden = GOLDEN / f"{name}.txt"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


def test_every_paper_has_its_golden_file(printed: dict[str, Printed]) -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(printed)


def _described(paper: Printed) -> str:
    lines = []
    for number, page in enumerate(paper.pages[: PAGES.get(paper.name)], start=1):
        across = f", {page.across}" if page.across else ""
        lines.append(f"halaman {number}: {page.width / MM:.1f} x {page.height / MM:.1f} mm{across}")
        lines += [
            f"{run.left:6.1f} {run.base:6.1f}  {FACES.get(run.face, run.face)} {run.size:5.2f}  {run.text}"
            for run in page.runs
        ]
    return without_chance("\n".join(lines) + "\n")
