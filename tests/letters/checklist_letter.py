"""Letters tests: what a registry clerk checks on a letter: head, body, signature and foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from setwan_desktop.domain.letter import Line, Lines, Paragraph
from tests.letters.checklist_page import Found
from tests.letters.measuring import Measured, TextLine, squeezed
from tests.letters.reading import MM, Glyph, Run

_OF_LETTER = ("Nomor", "Sifat", "Lampiran", "Hal")
_OF_MEMO = ("Yth.", "Dari", "Tembusan", "Tanggal", "Nomor", "Sifat", "Lampiran", "Hal")
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_DATE = re.compile(rf"\d{{1,2}} ({_MONTHS}) \d{{4}}$")
_OPEN_DATE = re.compile(rf"({_MONTHS}) \d{{4}}$")
_ENCLOSURES = re.compile(r"-|\d+ \([a-z ]+\) [a-z]+")
_POLITICIAN = re.compile(r"(^|\n| )(WAKIL )?KETUA( [IV]+)?( DPRD|,)")
_NIP = re.compile(r"NIP\.? ?:? ?(?P<digits>[\d ]+)")
_GROUPED = re.compile(r"\d{8} \d{6} \d \d{3}")
_INDENT = 12.5


def place_and_date(paper: Measured) -> Found:
    """Place and date stand at the right on the line of Nomor, without a full stop (docs/SOURCES.md#letters)."""
    if not paper.is_letter or not paper.content.place:
        return
    for page, line in paper.find("Nomor", page=0)[:1]:
        draft = paper.content.state == "draft"
        if paper.content.place not in line.text or not (_OPEN_DATE if draft else _DATE).search(line.text):
            yield page, line.text
        elif abs(line.right - paper.right_edge) > 0.6:
            yield page, f"the date ends at {line.right:.1f} mm"


def order_of_head(paper: Measured) -> Found:
    """Nomor, Sifat, Lampiran, Hal stand at the left in this order; on a nota dinas Yth., Dari, Tembusan, Tanggal first."""
    wanted = {"letter": _OF_LETTER, "memo": _OF_MEMO}.get(paper.content.layout, ())
    if wanted:
        heads = [line for line in paper.body[0] if line.left < paper.left + 0.5 and _label(line) in wanted]
        found = [_label(line) for line in heads][: len(wanted)]
        needed = [each for each in wanted if each != "Tembusan" or each in found]
        if found[: len(needed)] != needed:
            yield 0, f"{found}"


def word_hal(paper: Measured) -> Found:
    """The word is Hal, not Perihal (docs/SOURCES.md#letters)."""
    for number, lines in enumerate(paper.body if paper.is_running else []):
        for line in lines:
            if re.match(r"(Perihal|Kepada Yth)", line.text):
                yield number, line.text


def enclosures_in_words(paper: Measured) -> Found:
    """Lampiran says - or a figure with its word: 1 (satu) berkas (docs/SOURCES.md#letters)."""
    for row in paper.content.head if paper.content.layout in {"letter", "memo"} else ():
        if row.label == "Lampiran":
            printed = [squeezed(line.text) for _, line in paper.find("Lampiran", page=0)]
            if not _ENCLOSURES.fullmatch(row.value) or f"Lampiran:{squeezed(row.value)}" not in "".join(printed):
                yield 0, f"{printed}"


def addressee(paper: Measured) -> Found:
    """Yth. stands at the left below Hal (docs/SOURCES.md#letters)."""
    if paper.is_letter and paper.content.addressees:
        found = [line for _, line in paper.find("Yth.", page=0)]
        subjects = [line for _, line in paper.find("Hal", page=0) if _label(line) == "Hal"]
        if not found or abs(found[0].left - paper.left) > 0.5:
            yield 0, "no Yth. at the left"
        elif not subjects or subjects[0].base > found[0].base:
            yield 0, "Yth. stands above Hal"


def type_size(paper: Measured) -> Found:
    """Running text is 12 pt, 11 where the office's rule allows (docs/SOURCES.md#letters)."""
    for page, lines, _ in _paragraphs(paper):
        if paper.is_running and lines[0].size not in {11.0, 12.0}:
            yield page, f"{lines[0].size} pt: {lines[0].text}"


def line_spacing(paper: Measured) -> Found:
    """From line to line is between single and one and a half (docs/SOURCES.md#letters)."""
    for page, lines, _ in _paragraphs(paper):
        for before, line in pairwise(lines):
            spacing = (line.base - before.base) * MM / line.size
            if not 1.14 <= spacing <= 1.5 * 1.17:
                yield page, f"{spacing:.2f} times the size at {line.text!r}"


def justified(paper: Measured) -> Found:
    """Running text ends at the right margin but for the last line of a paragraph."""
    for page, lines, block in _paragraphs(paper):
        for line in lines[:-1]:
            spare = (paper.right_edge - line.right) * MM
            torn = spare > line.size * max(line.text.count(" "), 1)
            if block.align == "justify" and abs(spare) > 1.5 and not torn:
                yield page, f"ends {spare / MM:.1f} mm early: {line.text}"


def first_line_indented(paper: Measured) -> Found:
    """The first line of a paragraph is indented by a tab, the others begin at the margin."""
    for page, lines, block in _paragraphs(paper):
        shift = _INDENT * lines[0].size / 12 if block.indent else 0.0
        if abs(lines[0].left - paper.left - shift) > 0.6:
            yield page, f"begins at {lines[0].left:.1f} mm: {lines[0].text}"
        for line in lines[1:]:
            if abs(line.left - paper.left) > 0.6:
                yield page, f"at {line.left:.1f} mm: {line.text}"


def colons_aligned(paper: Measured) -> Found:
    """The colons of a block of rows stand under each other."""
    groups = [paper.content.head, *(block.rows for block in paper.content.blocks if isinstance(block, Lines))]
    for rows in groups:
        found = {round(place, 1) for place in _colons(paper, [row for row in rows if row.label.strip() and row.value])}
        if found and max(found) - min(found) > 0.3:
            yield 0, f"{rows[0].label}: {sorted(found)}"


def times_with_a_dot(paper: Measured) -> Found:
    """Hours are written with a dot: pukul 09.00 WITA."""
    for number, lines in enumerate(paper.body):
        for line in lines:
            if re.search(r"\b\d{1,2}:\d{2}\b", line.text):
                yield number, line.text


def open_number(paper: Measured) -> Found:
    """A draft leaves the running number and the day open; an issued letter leaves nothing open (docs/SOURCES.md#numbers)."""
    draft = paper.content.state == "draft"
    for page, line in paper.find("Nomor", page=0) if paper.content.number and paper.is_running else []:
        if _label(line) != "Nomor":
            continue
        glyphs = _glyphs(paper, page, line)
        is_open = any(
            before.text == after.text == "/" and after.left - before.right > 11 for before, after in pairwise(glyphs)
        )
        if draft != is_open:
            yield page, line.text
    if draft and paper.content.date is not None:
        yield 0, "the day is not open"


def room_to_sign(paper: Measured) -> Found:
    """Between post and name are three lines at least; two on a slip, which is not sent (docs/SOURCES.md#signing)."""
    least = 3 if paper.is_running or paper.content.layout == "attendance" else 2
    for page, above, name in _signed(paper):
        lines = (name.base - above.base) * MM / (above.size * 1.17) - 1
        if lines < least - 0.05:
            yield page, f"{lines:.1f} lines above {name.text!r}"


def post_ends_in_a_comma(paper: Measured) -> Found:
    """The post above a signature ends in a comma (docs/SOURCES.md#signing)."""
    for page, above, _ in _signed(paper):
        if not above.text.endswith(","):
            yield page, above.text


def signature_keeps_its_text(paper: Measured) -> Found:
    """A signature block stands whole on one page with two lines of text above it at least."""
    running = paper.content.layout in {"letter", "memo", "document"}
    for signature in paper.content.signatures if running and paper.content.blocks else ():
        parts = [*signature.lines, *([signature.name] if signature.name else []), *signature.below]
        wanted = [squeezed(each) for each in parts if each.strip()]
        pages = [number for number in range(len(paper.body)) if all(each in paper.text_of(number) for each in wanted)]
        if not pages:
            yield 0, f"torn: {wanted}"
        for page in pages:
            first = next(
                place for place, line in enumerate(paper.body[page]) if squeezed(line.text) and _opens(line, wanted[0])
            )
            if first < 2:
                yield page, f"only {first} lines above {wanted[0]!r}"


def politicians_without_nip(paper: Measured) -> Found:
    """Ketua and Wakil Ketua DPRD have neither rank nor NIP: the name ends the block (docs/SOURCES.md#letters)."""
    for page, above, name in _signed(paper):
        column = [run for line in paper.body[page] for run in line.runs if abs(run.left - name.left) < 0.5]
        post = " ".join(run.text for run in column if above.base - 11 < run.base <= above.base)
        under = [run.text for run in column if name.base < run.base < name.base + 11]
        if _POLITICIAN.search(post) and any("NIP" in text or re.search(r"\([IV]+/[a-e]\)", text) for text in under):
            yield page, f"{under} under {name.text!r}"


def nip_in_groups(paper: Measured) -> Found:
    """A NIP is printed in groups: 19860314 201001 2 999 (docs/SOURCES.md#signing)."""
    for number, lines in enumerate(paper.body):
        for line in lines:
            for run in line.runs:
                found = _NIP.search(run.text)
                if re.search(r"\b\d{18}\b", run.text) or (found and not _GROUPED.match(found["digits"].strip())):
                    yield number, run.text


def copies_below(paper: Measured) -> Found:
    """Tembusan stands at the lower left, below the signature (docs/SOURCES.md#letters)."""
    if not paper.content.copies:
        return
    found = paper.find("Tembusan:")
    if not found or abs(found[0][1].left - paper.left) > 0.5:
        yield 0, "no Tembusan at the left"
    else:
        page, head = found[0]
        names = [name for on, _, name in _signed(paper) if on == page]
        if names and min(name.base for name in names) > head.base:
            yield page, "Tembusan stands above the signature"


def initials_on_drafts(paper: Measured) -> Found:
    """The table of paraf stands on drafts and file copies alone, with at most three officers (docs/SOURCES.md#paraf)."""
    tables = paper.find("PARAF HIERARKI")
    drawn = paper.content.state == "draft" or paper.name.endswith("arsip")
    if tables and not drawn:
        yield tables[0][0], "a table of paraf on a letter that leaves the house"
    if len(paper.content.initials) > 3:
        yield 0, f"{len(paper.content.initials)} paraf"
    if drawn and bool(tables) != bool(paper.content.initials):
        yield 0, f"{len(tables)} tables for {len(paper.content.initials)} paraf"


def appendix_signed(paper: Measured) -> Found:
    """A list of addressees has Lampiran, Nomor and Tanggal at its upper right and is signed again."""
    if not paper.is_letter or not paper.content.appendix_title or len(paper.content.addressees) <= 3:
        return
    pages = [page for page, _ in paper.find(paper.content.appendix_title)]
    if not pages:
        yield 0, "no list of addressees"
        return
    head = paper.body[pages[0]][:6]
    labels = [_label(line) for line in head if line.left > paper.width * 0.4]
    if labels[:1] != ["Lampiran"] or [each for each in labels if each in {"Nomor", "Tanggal"}] != ["Nomor", "Tanggal"]:
        yield pages[0], f"head {labels}"
    for signature in paper.content.signatures:
        after = "".join(paper.text_of(number) for number in range(pages[0], len(paper.body)))
        if signature.name and squeezed(signature.name) not in after:
            yield pages[0], "not signed again"


def no_stamp_on_memos(paper: Measured) -> Found:
    """A nota dinas is not stamped: nothing asks for a stamp, no ring is drawn (docs/SOURCES.md#letters)."""
    if paper.content.layout == "memo":
        for number, lines in enumerate(paper.body):
            for line in lines:
                if re.search(r"\b([Cc]ap|[Ss]tempel|L\.S\.)\b", line.text):
                    yield number, line.text


def _label(line: TextLine) -> str:
    """Give what stands before the colon of a row."""
    return line.text.split(":")[0].strip() if ":" in line.text else ""


def _opens(line: TextLine, first: str) -> bool:
    """Tell whether a run of this line begins a signature block."""
    return any(squeezed(run.text).startswith(first[:18]) or first.startswith(squeezed(run.text)) for run in line.runs)


def _paragraphs(paper: Measured) -> Iterator[tuple[int, list[TextLine], Paragraph]]:
    """Find the lines of each paragraph of running text, page by page from its first line on."""
    for block in paper.content.blocks if paper.is_running else ():
        if isinstance(block, Paragraph) and block.align == "justify":
            for text in block.text.split("\n"):
                found = _lines_of(paper, squeezed(text))
                if found:
                    yield found[0][0], [line for page, line in found if page == found[0][0]], block


def _lines_of(paper: Measured, text: str) -> Sequence[tuple[int, TextLine]]:
    """Find the lines that make up a text."""
    flat = [(number, line) for number, lines in enumerate(paper.body) for line in lines]
    for start in range(len(flat)):
        rest, place = text, start
        while rest and place < len(flat) and rest.startswith(squeezed(flat[place][1].text)):
            rest = rest[len(squeezed(flat[place][1].text)) :]
            place += 1
        if text and not rest:
            return flat[start:place]
    return ()


def _colons(paper: Measured, rows: Sequence[Line]) -> Iterator[float]:
    """Find where the colons of rows stand."""
    for row in rows:
        label = squeezed(row.label)
        wanted = f"{label}:{squeezed(row.value)}"[: len(label) + 13]
        for number, lines in enumerate(paper.body):
            for line in lines:
                appendix = paper.is_letter and line.left > paper.width * 0.4
                if squeezed(line.text).startswith(wanted) and len(label) < len(wanted) - 1 and not appendix:
                    yield _glyphs(paper, number, line)[len(label)].start / MM


def _glyphs(paper: Measured, number: int, line: TextLine) -> list[Glyph]:
    """Give what is black on a line, left to right."""
    page = paper.pages[number]
    glyphs = [each for each in page.glyphs if abs((page.height - each.base) / MM - line.base) < 0.3 and not each.turned]
    return [each for each in sorted(glyphs, key=lambda each: each.start) if each.text.strip()]


def _signed(paper: Measured) -> Iterator[tuple[int, Run, Run]]:
    """Find the last line of each post and the name, or the dots, below it, wherever they stand."""
    for signature in paper.content.signatures:
        name = squeezed(signature.name) or "......"
        last = squeezed(signature.lines[-1]) if signature.lines else ""
        for page, lines in enumerate(paper.body):
            runs = [run for line in lines for run in line.runs]
            for post in (run for run in runs if last and squeezed(run.text) == last):
                below = (run for run in runs if run.base > post.base and squeezed(run.text).startswith(name))
                yield from ((page, post, run) for run in islice(below, 1))


LETTER_RULES = (
    place_and_date, order_of_head, word_hal, enclosures_in_words, addressee, type_size, line_spacing, justified,
    first_line_indented, colons_aligned, times_with_a_dot, open_number, room_to_sign, post_ends_in_a_comma,
    signature_keeps_its_text, politicians_without_nip, nip_in_groups, copies_below, initials_on_drafts, appendix_signed,
    no_stamp_on_memos,
)  # fmt: skip
