"""Domain tests: the parts of a letter, and what changed in them word by word."""

from __future__ import annotations

from setwan_desktop.domain.letter_parts import Part, changes, key_of_place, words_of


def paragraphs(*texts: str) -> tuple[Part, ...]:
    return tuple(Part(f"paragraph {place}", f"alinea {place + 1}", text) for place, text in enumerate(texts))


def test_changed_words_are_named_by_their_places() -> None:
    (change,) = changes(paragraphs("pukul 13.30 s.d. selesai"), paragraphs("pukul 13.30 sampai 15.00 WITA"))
    assert (change.place, change.gone, change.come) == ("alinea 1", (2, 3), (2, 3, 4))


def test_a_paragraph_put_between_others_changes_none_of_them() -> None:
    (change,) = changes(paragraphs("satu", "dua", "tiga"), paragraphs("satu", "baru", "dua", "tiga"))
    assert (change.old_key, change.new_key, change.come) == ("", "paragraph 1", (0,))


def test_what_is_gone_altogether_is_told_too() -> None:
    (change,) = changes((Part("copies", "Tembusan", "Arsip"),), ())
    assert (change.new_key, change.gone) == ("", (0,))


def test_equal_texts_have_no_change() -> None:
    text = paragraphs("satu", "dua")
    assert changes(text, text) == ()


def test_a_place_is_found_however_it_is_typed() -> None:
    parts = (Part("subject", "Hal", "x"), Part("addressees", "Yth.", "y"), *paragraphs("a", "b"))
    assert key_of_place("HAL", parts) == "subject"
    assert key_of_place(" Alinea  2", parts) == "paragraph 1"
    assert key_of_place("kepada", parts) == "addressees"
    assert key_of_place("alinea 9", parts) == ""


def test_words_are_what_stands_between_spaces() -> None:
    assert words_of("dua  kata\nlagi") == [(0, 3), (5, 9), (10, 14)]
