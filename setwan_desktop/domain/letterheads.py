"""Domain: the kop as the office fills it in: what is printed of it, what is refused, and what is only advised."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from setwan_desktop.domain.office_profile import LetterheadProfile
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Upload

FONTS = ("Arial", "Bookman")
PAPERS = ("A4", "F4")
RULES = ("double", "single", "none")

LONGEST_LINE = 120
"""Most characters of one line of a kop."""

TEXTS = {
    "pemda": "Baris 1",
    "unit": "Baris 2",
    "third": "Baris 3",
    "address": "Alamat",
    "phone": "Telepon",
    "site": "Laman",
}
"""Text fields and their names."""

NUMBERS = {
    "size_pemda": ("Ukuran baris 1", 8, 24, "pt"),
    "size_unit": ("Ukuran baris 2 dan 3", 8, 28, "pt"),
    "size_address": ("Ukuran alamat", 7, 14, "pt"),
    "emblem_mm": ("Tinggi lambang", 10, 40, "mm"),
    "margin_top": ("Tepi atas", 10, 50, "mm"),
    "margin_right": ("Tepi kanan", 10, 50, "mm"),
    "margin_bottom": ("Tepi bawah", 10, 50, "mm"),
    "margin_left": ("Tepi kiri", 10, 50, "mm"),
}
"""Number fields: name, least, most, unit."""

CHOICES = {"font": ("Huruf", FONTS), "rule": ("Garis bawah kop", RULES), "paper": ("Kertas", ("", *PAPERS))}
"""Fields that are one of a few."""

_SIZES = ("size_pemda", "size_unit", "size_address")
_MARGINS = ("margin_top", "margin_right", "margin_bottom", "margin_left")
_YES = "ya"
_IN_CAPITALS = ("pemda", "unit", "third")
_ORGANS = {"setwan", "sekwan", "pemkab", "pemda", "pemkot", "dprd", "dpr", "kab", "prov"}
_PLACES = {"kab", "prov", "kec", "kel", "jl", "jln", "ds"}
_NEVER_SHORT = {"pemda": _ORGANS, "unit": _ORGANS, "third": _ORGANS, "address": _PLACES}
_WORD = re.compile(r"\w+\.?")
_NUMBER = re.compile(r"-?\d{1,6}(?:[.,]\d{1,3})?")
_BEGINS_A_NUMBER = re.compile(r"[(+\d]")
_CONTACT = re.compile(r"Telepon (?P<phone>[^,]+), laman (?P<site>\S+)")


@dataclass(frozen=True)
class EmblemPicture:
    """An emblem made ready for paper.

    Attributes:
        png: the picture, turned upright, at most as fine as paper can show.
        width, height: of the file it was made from, in pixels; of a drawing, of the picture.
        source: the file as it was handed in.
    """

    png: bytes
    width: int
    height: int
    source: Upload

    @property
    def sha256(self) -> str:
        """The name of the picture in the archive."""
        return hashlib.sha256(self.png).hexdigest()

    @property
    def source_sha256(self) -> str:
        """The name of the file it was made from."""
        return hashlib.sha256(self.source.bytes).hexdigest()


def contact_line(head: LetterheadProfile) -> str:
    """Write phone and site on one line; a phone that does not begin with a number says itself what it is."""
    if not (head.phone or head.site):
        return head.contact
    phone = f"Telepon {head.phone}" if _BEGINS_A_NUMBER.match(head.phone) else head.phone
    site = f"laman {head.site}" if phone else f"Laman {head.site}"
    return ", ".join(part for part in (phone, site if head.site else "") if part)


def contact_parted(head: LetterheadProfile) -> LetterheadProfile:
    """Put what an old kop says of phone and site into the fields of their own."""
    if not head.contact or head.phone or head.site:
        return head
    found = _CONTACT.fullmatch(head.contact)
    if found and _BEGINS_A_NUMBER.match(found["phone"]):
        return replace(head, contact="", phone=found["phone"], site=found["site"])
    return replace(head, contact="", phone=head.contact)


def typed_of(head: LetterheadProfile) -> dict[str, str]:
    """Give a kop as a form shows it: every field as text."""
    numbers = dict(zip((*_SIZES, *_MARGINS), (*head.sizes, *head.margins_mm), strict=True))
    numbers["emblem_mm"] = head.emblem_mm
    return {
        **{key: getattr(head, key) for key in (*TEXTS, *CHOICES, "emblem", "emblem_source")},
        **{key: decimal(numbers[key]) for key in NUMBERS},
        "colour": _YES if head.colour else "",
        "bold_first": _YES if head.bold_first else "",
    }


def head_of(typed: Mapping[str, str], former: LetterheadProfile) -> tuple[LetterheadProfile, tuple[FieldProblem, ...]]:
    """Read a form.

    Args:
        typed: every field as text, as ``typed_of`` gives it.
        former: what a field keeps that cannot be taken.

    Returns:
        The kop, and what is wrong with it: every fault, in the form's order.
    """
    problems: list[FieldProblem] = []
    kept = typed_of(former)
    values = {key: typed[key].strip() for key in kept}
    for key, (label, least, most, unit) in NUMBERS.items():
        problem = _number_problem(key, label, values[key], (least, most, unit))
        if problem is not None:
            problems.append(problem)
            values[key] = kept[key]
    head = LetterheadProfile(
        **{key: values[key] for key in (*TEXTS, *CHOICES, "emblem", "emblem_source")},
        sizes=(_number(values["size_pemda"]), _number(values["size_unit"]), _number(values["size_address"])),
        margins_mm=(
            _number(values["margin_top"]),
            _number(values["margin_right"]),
            _number(values["margin_bottom"]),
            _number(values["margin_left"]),
        ),
        emblem_mm=_number(values["emblem_mm"]),
        colour=values["colour"] == _YES,
        bold_first=values["bold_first"] == _YES,
    )
    return head, (*problems_of(head), *problems)


def problems_of(head: LetterheadProfile) -> tuple[FieldProblem, ...]:
    """List what is wrong with a kop."""
    problems = [] if head.pemda.strip() else [FieldProblem("pemda", TEXTS["pemda"], "missing")]
    for key, label in TEXTS.items():
        if len(getattr(head, key)) > LONGEST_LINE:
            problems.append(FieldProblem(key, label, "too_long", str(LONGEST_LINE)))
    for key, (label, words) in CHOICES.items():
        if getattr(head, key) not in words:
            problems.append(FieldProblem(key, label, "not_a_choice", str(getattr(head, key))))
    typed = typed_of(head)
    for key, (label, least, most, unit) in NUMBERS.items():
        problem = _number_problem(key, label, typed[key], (least, most, unit))
        if problem is not None:
            problems.append(problem)
    return tuple(problems)


def advice_of(head: LetterheadProfile) -> tuple[FieldProblem, ...]:
    """List where a kop departs from the usual form: small letters, abbreviations. Nothing of it is refused."""
    found = []
    for key, label in TEXTS.items():
        text = str(getattr(head, key))
        words = _WORD.findall(text)
        short = next((each for each in words if each.rstrip(".").lower() in _NEVER_SHORT.get(key, ())), "")
        if short:
            found.append(FieldProblem(key, label, "abbreviated", short))
        elif key in _IN_CAPITALS and text != text.upper():
            found.append(FieldProblem(key, label, "capitals"))
    return tuple(found)


def decimal(number: float) -> str:
    """Write a number as a form shows it: ``25``, ``22,5``."""
    return f"{number:.3f}".rstrip("0").rstrip(".").replace(".", ",")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _number_problem(key: str, label: str, text: str, bounds: tuple[int, int, str]) -> FieldProblem | None:
    least, most, unit = bounds
    if not text:
        return FieldProblem(key, label, "missing")
    if not _NUMBER.fullmatch(text):
        return FieldProblem(key, label, "type", "decimal")
    if _number(text) < least:
        return FieldProblem(key, label, "too_small", f"{least} {unit}")
    if _number(text) > most:
        return FieldProblem(key, label, "too_large", f"{most} {unit}")
    return None
