"""UI tests: what is made of the pictures: a sheet of all looks for each page, and the list of findings."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from setwan_desktop.resources import resource

THUMB = (640, 362)
CAPTION, GAP, COLUMNS = 22, 10, 4


def sheets(folder: Path) -> int:
    """Put the pictures of each page side by side into ``lembar``; gives how many sheets there are."""
    pages: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*.png")):
        pages[path.name.partition("_")[0]].append(path)
    into = folder / "lembar"
    into.mkdir(exist_ok=True)
    for page, paths in pages.items():
        _sheet(sorted(paths, key=_order)).save(into / f"{page}.png")
    return len(pages)


def report(folder: Path, told: list[dict]) -> int:
    """Write each finding once, with the looks in which it was found; gives how many there are."""
    looks: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    figures: dict[tuple[str, str, str], str] = {}
    for each in told:
        key = (each["page"], each["rule"], each["where"])
        looks[key].append(each["look"])
        figures.setdefault(key, each["told"])
    lines = []
    for (page, rule, where), found in looks.items():
        seen = list(dict.fromkeys(found))
        lines.append(
            f"{page}\n    {rule}: {where}\n        {figures[page, rule, where]}\n        {len(seen)}: {', '.join(seen)}\n"
        )
    (folder / "findings.txt").write_text("".join(lines) or "nothing was found\n", encoding="utf-8")
    return len(lines)


def _order(path: Path) -> tuple[int, str]:
    size, *look = path.stem.split("_")[1:]
    return -int(size.partition("x")[0]), "_".join(look)


def _sheet(paths: list[Path]) -> Image.Image:
    font = ImageFont.truetype(str(resource("fonts", "liberation", "LiberationSans-Regular.ttf")), 14)
    wide, tall = THUMB[0] + GAP, THUMB[1] + CAPTION + GAP
    rows = -(-len(paths) // COLUMNS)
    whole = Image.new("RGB", (min(len(paths), COLUMNS) * wide + GAP, rows * tall + GAP), "#7d8790")
    pen = ImageDraw.Draw(whole)
    for place, path in enumerate(paths):
        with Image.open(path) as picture:
            thumb = picture.convert("RGB")
        thumb.thumbnail(THUMB, Image.Resampling.LANCZOS)
        left, top = GAP + place % COLUMNS * wide, GAP + place // COLUMNS * tall
        pen.text((left, top), path.stem.partition("_")[2], "white", font)
        whole.paste(thumb, (left, top + CAPTION))
    return whole
