"""Letters tests: all papers of the house as pictures: ``python3 -m tests.letters.contact_sheet FOLDER``.

Four cases are played from intake to archive in an office of their own; each page of each paper becomes a PNG file, and
``surat.png`` shows them all side by side.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from setwan_desktop import bootstrap  # noqa: E402 - found only now that the root is on the path

if TYPE_CHECKING:  # the program's own libraries are there only once bootstrap has seen to them
    from PIL.Image import Image

DOTS_PER_INCH = 110
MOST_PAGES = 6
THUMB = (300, 432)
CAPTION, GAP, COLUMNS = 34, 14, 9


def main(arguments: list[str]) -> int:
    """Write the pictures; gives 0, or 2 where no folder was named."""
    places = [each for each in arguments if not each.startswith("-")]
    if len(places) != 1:
        print("python3 -m tests.letters.contact_sheet FOLDER", file=sys.stderr)
        return 2
    folder = Path(places[0])
    folder.mkdir(parents=True, exist_ok=True)
    shown = [(name, page) for name, pdf in papers().items() for page in pages_of(name, pdf)]
    for caption, picture in ((caption, picture) for _, (caption, picture) in shown):
        picture.save(folder / f"{caption.replace(' ', '-')}.png")
    sheet([page for _, page in shown]).save(folder / "surat.png")
    print(f"{len(shown)} halaman dan surat.png di {folder.resolve()}")
    return 0


def papers() -> dict[str, bytes]:
    """Print every paper of the house."""
    from tests.letters.played import play

    with tempfile.TemporaryDirectory(prefix="setwan-surat-", ignore_cleanup_errors=True) as place:
        return {name: printed.pdf for name, printed in play(Path(place)).items()}


def pages_of(name: str, pdf: bytes) -> list[tuple[str, Image]]:
    """Draw the first pages of a paper, each with its caption."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        count = min(len(document), MOST_PAGES)
        return [
            (f"{name} {number + 1}", document[number].render(scale=DOTS_PER_INCH / 72).to_pil())
            for number in range(count)
        ]
    finally:
        document.close()


def sheet(shown: list[tuple[str, Image]]) -> Image:
    """Put all pages on one sheet, captions below."""
    from PIL import Image, ImageDraw, ImageFont

    from setwan_desktop.resources import resource

    font = ImageFont.truetype(str(resource("fonts", "liberation", "LiberationSans-Regular.ttf")), 17)
    rows = -(-len(shown) // COLUMNS)
    wide, tall = THUMB[0] + GAP, THUMB[1] + CAPTION + GAP
    whole = Image.new("RGB", (COLUMNS * wide + GAP, rows * tall + GAP), "#7d8790")
    pen = ImageDraw.Draw(whole)
    for place, (caption, picture) in enumerate(shown):
        thumb = picture.convert("RGB")
        thumb.thumbnail(THUMB, Image.Resampling.LANCZOS)
        left, top = GAP + place % COLUMNS * wide, GAP + place // COLUMNS * tall
        whole.paste(thumb, (left + (THUMB[0] - thumb.width) // 2, top))
        pen.text((left + THUMB[0] / 2, top + THUMB[1] + 4), caption, "white", font, anchor="ma")
    return whole


if __name__ == "__main__":
    bootstrap.prepare(tests=True)
    sys.exit(main(sys.argv[1:]))
