"""Letters: faces: which file draws which glyph, and how wide it stands."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from setwan_desktop.letters.joined import in_joined_forms
from setwan_desktop.letters.text import in_visual_order
from setwan_desktop.resources import resource

_FAMILIES = {"Arial": ("liberation", "LiberationSans"), "Bookman": ("bonum", "SetwanBonum")}
_STANDARD = "Arial"
_LAST_RESORT = "\u25a1"


@dataclass(frozen=True)
class Type:
    """How letters look: family, size in points, bold, italic."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False

    def at(self, size: float) -> Type:
        """Give the same in another size."""
        return replace(self, size=size)


@dataclass(frozen=True)
class Run:
    """Glyphs of one face, side by side."""

    face: str
    text: str
    width: float


@functools.cache
def _face(family: str, *, bold: bool, italic: bool) -> TTFont:
    """Read a face when it is first needed; reading one takes some ten milliseconds."""
    folder, stem = _FAMILIES.get(family, _FAMILIES[_STANDARD])
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    return _registered(f"{stem}-{style}", resource("fonts", folder, f"{stem}-{style}.ttf").as_posix())


def first_face(family: str) -> str:
    """Give the name of a family's regular face, for a canvas to begin with: else it lists Helvetica, not embedded."""
    return _face(family, bold=False, italic=False).fontName


@functools.cache
def _fallback(bold: bool) -> TTFont:
    """Read the face that has nearly every glyph."""
    name = "DejaVuSans-Bold" if bold else "DejaVuSans"
    return _registered(name, resource("fonts", "dejavu", f"{name}.ttf").as_posix())


def _registered(name: str, path: str) -> TTFont:
    """Read a file and make it known to ReportLab under ``name``."""
    font = TTFont(name, path)
    pdfmetrics.registerFont(font)
    return font


@functools.lru_cache(maxsize=16_384)
def runs(text: str, type_: Type) -> tuple[Run, ...]:
    """Part clean text by the faces that have its glyphs; what no face has becomes a box."""
    main = _face(type_.family, bold=type_.bold, italic=type_.italic)
    text = in_visual_order(in_joined_forms(text))
    if all(ord(each) in main.face.charToGlyph for each in set(text)):
        return (_run(main, text, type_.size),) if text else ()
    spare = _fallback(type_.bold)
    parts: list[tuple[TTFont, str]] = []
    for character in text:
        font, drawn = _font_for(character, main, spare)
        if parts and parts[-1][0] is font:
            parts[-1] = (font, parts[-1][1] + drawn)
        else:
            parts.append((font, drawn))
    return tuple(_run(font, part, type_.size) for font, part in parts)


def _font_for(character: str, main: TTFont, spare: TTFont) -> tuple[TTFont, str]:
    """Choose the face of one character, and what is drawn for it."""
    code = ord(character)
    if code in main.face.charToGlyph:
        return main, character
    return spare, character if code in spare.face.charToGlyph else _LAST_RESORT


def _run(font: TTFont, text: str, size: float) -> Run:
    """Measure a run."""
    return Run(font.fontName, text, font.stringWidth(text, size))


def measure(text: str, type_: Type) -> float:
    """Give the width of clean text in points."""
    return sum(run.width for run in runs(text, type_))
