"""Domain: the blocks of a definition's body, filled from a scene; one whose placeholder has no value is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.letter import (
    Block,
    Column,
    CutLine,
    Grid,
    Heading,
    Items,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Table,
    Tick,
    Ticks,
)
from setwan_desktop.domain.placeholders import Lookup, Meaning, fill, fill_entries
from setwan_desktop.domain.vocabulary import Vocabulary

Plain = Mapping[str, object]
"""A block as its file has it; ``texts.faults`` has seen that every key is of its type."""

_HANGING = "\u00a0" * 4  # as wide as "1. " in Arial, so that the labels of one group stand under each other


@dataclass(frozen=True)
class Built:
    """One block of a letter.

    Attributes:
        block: as it stands on the paper.
        fixed: it stands there whatever a writer makes of the paragraphs.
        head: it belongs to the rows under the title, above the text.
    """

    block: Block
    fixed: bool
    head: bool = False


def built(body: Iterable[Plain], words: Vocabulary) -> tuple[Built, ...]:
    """Fill the blocks of a body; a heading that lost what stood under it is left out with it."""
    found = [
        Built(block, bool(plain.get("fixed")) or not isinstance(block, Paragraph), bool(plain.get("head")))
        for plain in body
        if stands(plain, words)
        for block in _blocks(plain, words)
    ]
    followers = [*found[1:], None]
    return tuple(each for each, follower in zip(found, followers, strict=False) if not _is_bare(each, follower))


def stands(plain: Plain, words: Vocabulary) -> bool:
    """Tell whether a block is wanted here: its conditions hold, what it needs is there, what excludes it is not."""
    condition = {key: tuple(_listed(allowed)) for key, allowed in _table(plain, "when").items()}
    return (
        holds(condition, words.facts)  # type: ignore[arg-type]  # plain values of a data file are Values
        and all(words(name) is not None for name in _texts(plain, "given"))
        and all(words(name) is None for name in _texts(plain, "missing"))
    )


def _is_bare(each: Built, follower: Built | None) -> bool:
    ends = follower is None or isinstance(follower.block, Heading | CutLine | PageBreak)
    return isinstance(each.block, Heading) and ends


def _blocks(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    for kind, build in _BUILDERS.items():
        if kind in plain:
            yield from build(plain, words)


def _paragraph(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    text = fill(_text(plain, "paragraph"), words)
    indent, align = bool(plain.get("indent", True)), _text(plain, "align", "justify")
    # What a person wrote in several paragraphs stays several paragraphs.
    yield from (Paragraph(part.strip(), indent, align) for part in (text or "").split("\n") if part.strip())


def _heading(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    text = fill(_text(plain, "heading"), words)
    if text:
        yield Heading(text)


def _lines(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    sources = _texts(plain, "rows")
    pairs = _pairs(plain["lines"])
    if sources:
        rows = _rows_of(sources, words)
        groups = [group for row in rows if (group := filled_lines(pairs, _of_row(row, words)))]
        lines = tuple(line for number, group in enumerate(groups, 1) for line in _hung(group, number, len(groups)))
    else:
        lines = filled_lines(pairs, words)
    if lines:
        yield Lines(lines, bool(plain.get("indent", True)))


def _hung(lines: tuple[Line, ...], number: int, groups: int) -> tuple[Line, ...]:
    """Number the first line of a group where there are several groups."""
    if groups < 2:
        return lines
    marks = (f"{number}. ", *(_HANGING for _ in lines[1:]))
    return tuple(Line(mark + line.label, line.value) for mark, line in zip(marks, lines, strict=True))


def filled_lines(pairs: Iterable[tuple[str, str]], words: Lookup) -> tuple[Line, ...]:
    """Fill rows of label and text; a list that stands alone takes one row an entry; a row without value is left out."""
    lines: list[Line] = []
    for label, text in pairs:
        shown = fill(label, words)
        entries = tuple(entry for entry in fill_entries(text, words) if entry)
        if shown is not None and len(entries) > 1:
            entries = tuple(f"{number}. {entry}" for number, entry in enumerate(entries, 1))
        if shown is not None:
            lines.extend(Line(shown if place == 0 else "", entry) for place, entry in enumerate(entries))
    return tuple(lines)


def _items(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    items = tuple(entry for text in _texts(plain, "items") for entry in fill_entries(text, words) if entry)
    if items:
        yield Items(items, _text(plain, "style", "number"))


def _ruled(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    spec = _table(plain, "table")
    columns = [_as_table(each) for each in _listed(spec["columns"])]
    rows = [row for row in _rows_of(_texts(spec, "rows"), words) if _is_taken(row, spec)]
    blank = spec.get("blank", 0)
    empty = max((blank if isinstance(blank, int) else 0) - len(rows), 0)
    cells = tuple(
        tuple(fill(_text(column, "cell"), _of_row({**row, "number": str(number)}, words)) or "" for column in columns)
        for number, row in enumerate([*rows, *({"blank": "yes"} for _ in range(empty))], 1)
    )
    if cells:
        heads = tuple(Column(_text(each, "title"), _share(each), _text(each, "align", "left")) for each in columns)
        yield Table(heads, cells, bool(spec.get("signing")), _text(spec, "caption", ""))
    elif "otherwise" in spec:
        yield Paragraph(_text(spec, "otherwise"))


def _is_taken(row: Mapping[str, str], spec: Plain) -> bool:
    return all(row.get(part, "") in _listed(allowed) for part, allowed in _table(spec, "only").items())


def _share(column: Plain) -> float:
    share = column.get("share", 1.0)
    return float(share) if isinstance(share, int | float) else 1.0


def _ticked(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    spec = _table(plain, "ticks")
    chosen = words(_text(spec, "field"))
    ticked = (chosen.entries or (chosen.text,)) if chosen else ()
    proposed = words.choices(_text(spec, "field"), _text(spec, "list", ""))
    # What was chosen when the office's list was another one stays on the sheet.
    options = (*proposed, *(each for each in ticked if each not in proposed))
    columns = spec.get("columns", 2)
    if options:
        boxes = tuple(Tick(each, each in ticked) for each in options)
        yield Ticks(_text(spec, "label", ""), boxes, columns if isinstance(columns, int) else 2)


def _grid(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    rows = []
    for row in _listed(plain["grid"]):
        cells = tuple(filled_lines(_pairs(cell), words) for cell in _listed(row))
        if any(cells):
            rows.append(cells)
    if rows:
        yield Grid(tuple(rows))


def _cut(plain: Plain, words: Vocabulary) -> Iterator[Block]:
    yield CutLine(fill(_text(plain, "cut"), words) or "")


def _page(_: Plain, __: Vocabulary) -> Iterator[Block]:
    yield PageBreak()


_BUILDERS: Mapping[str, Callable[[Plain, Vocabulary], Iterator[Block]]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "lines": _lines,
    "items": _items,
    "table": _ruled,
    "ticks": _ticked,
    "grid": _grid,
    "cut": _cut,
    "page": _page,
}


def _rows_of(sources: Iterable[str], words: Lookup) -> list[Mapping[str, str]]:
    """Give the rows of several lists one after another; what an earlier list has named is not named again."""
    rows: list[Mapping[str, str]] = []
    for source in sources:
        meaning = words(source)
        known = list(rows)
        rows.extend(row for row in (meaning.rows if meaning else ()) if row not in known)
    return rows


def _of_row(row: Mapping[str, str], words: Lookup) -> Lookup:
    """Look ``row.<part>`` up in one row of a table, everything else as usual; a blank row knows its number alone."""

    def lookup(name: str) -> Meaning | None:
        group, _, part = name.partition(".")
        if group == "row":
            return Meaning(row[part]) if row.get(part) else None
        return words(name) if "blank" not in row else None

    return lookup


def _text(plain: Plain, key: str, otherwise: str = "") -> str:
    text = plain.get(key, otherwise)
    return text if isinstance(text, str) else otherwise


def _texts(plain: Plain, key: str) -> tuple[str, ...]:
    return tuple(text for text in _listed(plain.get(key, ())) if isinstance(text, str))


def _listed(value: object) -> Sequence[object]:
    """Give a list as it is, and one value as a list of it."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)


def _table(plain: Plain, key: str) -> Plain:
    return _as_table(plain.get(key, {}))


def _as_table(value: object) -> Plain:
    return value if isinstance(value, Mapping) else {}


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(label), str(text)) for label, text in map(_pair, _listed(value)))


def _pair(value: object) -> tuple[object, object]:
    label, text = _listed(value)
    return label, text
