"""Letters tests: letters at random: any layout, paper, kop, count and length, with whatever people can type."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from setwan_desktop.domain.compose import compose, compose_draft, proposed_draft
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.letter import (
    Block,
    Column,
    CutLine,
    Grid,
    Heading,
    Initial,
    Items,
    LetterContent,
    Letterhead,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Tick,
    Ticks,
)
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Field, Service
from setwan_desktop.domain.values import Value
from setwan_desktop.domain.vocabulary import fields_of
from tests.domain.letter_scenes import letters, level, printed_by, scene, services, value_for
from tests.domain.test_texts_of_letters import scene_with_letters

LAYOUTS = ("letter", "memo", "document", "slip", "sheet", "attendance", "cover")
MOST_ADDRESSEES, MOST_ROWS = 60, 40

nasty = st.sampled_from(
    (
        "<b>tebal</b> & <para>\"'</para> &amp; {{nama}} %s",
        "x" * 400,
        "400.14.6/112/DPRD/XI/2026/" * 20,
        "kata " * 300,
        "\U0001f600\U0001f469\u200d\U0001f4bb\u2764\ufe0f",
        "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645",
        "\x00\x07\x1b[31m\x7f\u202emoh\u200b",
        "\ud800 \udfff",
        "e\u0301" * 80,
        "satu\r\ndua\n\n\ntiga\u2028empat\x0blima",
        " " * 60 + "jauh" + " " * 200 + "lebar",
        "\u4e2d\u6587\u5b57" * 30,
        "\U000e0041\ufffe\ue000",
        "\u200b\u200d\ufeff",
        "",
    )
)
ordinary = st.sampled_from(
    ("Kepala Dinas Pendidikan dan Kebudayaan", "Hj. Siti Rahmah, S.Sos., M.M.", "Komisi I DPRD", "Ketua RT 03 RW 01")
)
texts = st.one_of(nasty, ordinary, st.text(max_size=60), st.text(st.characters(codec="utf-8"), max_size=200))
short = st.one_of(st.sampled_from(("Nomor", "Hal", "1. Nama", "")), texts)
brief = texts.map(lambda text: text[:60])
"""What stands in long lists: they are to be many, not each long."""
huge = st.sampled_from((("kata panjang " * 800)[:10_000], "x" * 10_000, "Yth. Bapak\n" * 900))


def few(of: st.SearchStrategy[Any], most: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    """Take a few."""
    return st.lists(of, max_size=most).map(tuple)


def many(of: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """Take up to so many, of a few kinds: counts matter more than that all differ."""
    return st.builds(
        lambda kinds, count: tuple(kinds[place % len(kinds)] for place in range(count)) if kinds else (),
        st.lists(of, max_size=3),
        st.integers(0, most),
    )


def _tagged(names: tuple[str, ...]) -> tuple[str, ...]:
    """Begin each name with a word of its own, so that it can be found on paper."""
    return tuple(f"Penerima{place}_ {name}" for place, name in enumerate(names))


lines = st.builds(Line, short, texts)
tables = st.builds(
    Table,
    few(st.builds(Column, short, st.floats(0, 4), st.sampled_from(("left", "center", "right"))), 5),
    many(few(brief), MOST_ROWS) | few(few(texts), 3),
    st.booleans(),
    short,
)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, texts, st.booleans(), st.sampled_from(("justify", "left", "center", "right"))),
    st.builds(Heading, texts),
    st.builds(Lines, few(lines), st.booleans()),
    st.builds(Items, many(brief, MOST_ROWS) | few(texts), st.sampled_from(("number", "letter", "dash"))),
    tables,
    st.builds(Ticks, short, few(st.builds(Tick, texts, st.booleans())), st.integers(0, 9)),
    st.builds(Grid, few(few(few(lines, 3), 2), 3)),
    st.builds(CutLine, texts),
    st.just(PageBreak()),
)
letterheads = st.builds(
    Letterhead,
    few(st.tuples(texts, st.floats(1, 40), st.booleans())),
    font=st.sampled_from(("Arial", "Bookman", "?")),
    paper=st.sampled_from(("A4", "F4")),
    rule=st.sampled_from(("double", "single", "none")),
    emblem_mm=st.floats(-10, 1_000),
    colour=st.booleans(),
)
signature = st.builds(
    Signature, few(texts, 3), texts, few(texts, 2), short, st.sampled_from(("left", "right", "center"))
)
plain_contents = st.builds(
    LetterContent,
    kind=st.just("any"),
    layout=st.sampled_from(LAYOUTS),
    title=texts,
    label=texts,
    paper=st.sampled_from(("A4", "A5", "F4", "A4 landscape", "office", "office")),
    letterhead=letterheads,
    number=short,
    place=texts,
    date=st.none() | st.dates(),
    draft_month=short,
    head=few(lines),
    addressees=(many(brief, MOST_ADDRESSEES) | few(texts)).map(_tagged),
    address_place=texts,
    blocks=few(blocks),
    signatures=few(signature, 3),
    copies=few(texts),
    appendix_title=short,
    initials=few(st.builds(Initial, texts, texts, texts), 3),
    state=st.sampled_from(("draft", "issued")),
    footer=texts,
    qr=texts,
)
contents = st.builds(
    lambda content, text: replace(content, blocks=(*content.blocks, Paragraph(text))) if text else content,
    plain_contents,
    # One in so many bears a text as long as a field may be.
    st.integers(0, 24).flatmap(lambda one: huge if one == 0 else st.just("")),
)
PRINTED = sorted((service.id, letter) for service in services().values() for letter in printed_by(service))


@functools.cache
def _questions(service: str) -> Mapping[str, Field]:
    return {key: asked[0] for key, asked in fields_of(services()[service]).items()}


def _typed(kind: str, typed: st.SearchStrategy[str] = texts) -> st.SearchStrategy[Value]:
    """Answer a question with whatever can be typed, but braces, which only a placeholder may then have left."""
    if kind in {"text", "long_text", "choice", "email"}:
        return typed.map(lambda text: text.replace("{", "(").replace("}", ")"))
    if kind in {"choices", "organs", "agencies"}:
        return many(_typed("text", brief), MOST_ADDRESSEES)  # type: ignore[return-value]
    return st.just(value_for(kind))


@st.composite
def scenes(draw: st.DrawFn, service: Service) -> Scene:
    """A case of which some questions are answered, others not."""
    asked = _questions(service.id)
    answers: dict[str, Answer] = {}
    for key in draw(st.sets(st.sampled_from(sorted(asked)))):
        field = asked[key]
        if field.kind == "rows":
            row = st.fixed_dictionaries({column.id: _typed(column.kind, brief) for column in field.columns})
            value: Any = draw(many(row, MOST_ROWS))
        else:
            value = draw(_typed(field.kind))
        answers[key] = Answer(key, field.label, field.kind, value)
    known = scene(service, answers, facts=draw(st.sampled_from(({}, {"jenis_surat": "undangan"}))))
    return replace(scene_with_letters(known), levels=(level("assign"), level("move", "diajukan", 1)))


@st.composite
def composed(draw: st.DrawFn) -> LetterContent:
    """A letter of the house made of such a case, as its office would make it, or of a text that an officer wrote."""
    service_id, letter = draw(st.sampled_from(PRINTED))
    here, definition = draw(scenes(services()[service_id])), letters()[letter]
    draft = draw(st.booleans())
    number = "" if draft else "400.14.6/112/DPRD/XI/2026"
    if not definition.chain:
        return compose(definition, here, draft=draft, number=number, signer=definition.signer or "ketua")
    written = replace(proposed_draft(definition, here), paragraphs=draw(few(_typed("long_text"), 6)))
    return compose_draft(definition, here, written, issued=not draft, number=number, version=1)
