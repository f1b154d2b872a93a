"""Domain tests: words that mean the same meet; a slip of one letter is forgiven; marks stand where the words stand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from setwan_desktop.domain.search_results import excerpt
from setwan_desktop.domain.spelling import is_near, marks, normal, sound, words_of

LETTERS = "abcdefghijklmnoprstuwyz"


@given(st.text())
def test_normal_text_is_normal_already(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text())
def test_normal_text_holds_words_alone(text: str) -> None:
    plain = normal(text)
    assert plain.startswith(" ")
    assert plain.endswith(" ")
    assert "  " not in plain
    assert not set(plain) & set("%_\"'\\\0\n")
    assert plain == plain.casefold()


@given(st.text(), st.text())
def test_words_stay_words_beside_others(one: str, other: str) -> None:
    assert normal(f"{one} {other}").split() == normal(one).split() + normal(other).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno", "Sukarno"),
        ("Tjipto", "Cipto"),
        ("Djoko", "Joko"),
        ("Pérez", "perez"),
        ("STRASSE", "straße"),
        ("12-34.5", "12345"),
    ],
)
def test_spellings_that_mean_the_same(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jusuf", "yusuf"), ("achmad", "ahmad"), ("akhmad", "ahmad"), ("surabaja", "surabaya"), ("njoman", "nyoman"),
        ("sjarif", "syarif"), ("thamrin", "tamrin"), ("fauzi", "pauji"), ("muhammad", "muhamad"),
    ],
)  # fmt: skip
def test_spellings_that_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def slips(word: str) -> set[str]:
    """Give every way to type a word with one letter wrong, missing, too much, or two in each other's place."""
    found = set()
    for at in range(len(word) + 1):
        found.add(word[:at] + word[at + 1 :])
        found.add(word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
        found.update(word[:at] + letter + word[at:] for letter in LETTERS)
        found.update(word[:at] + letter + word[at + 1 :] for letter in LETTERS)
    return found - {word}


@given(st.text(LETTERS, min_size=5, max_size=9))
def test_every_slip_of_one_letter_is_near(word: str) -> None:
    assert all(is_near(word, typed) for typed in slips(word))


@given(st.text(LETTERS, min_size=4, max_size=5), st.text(LETTERS, min_size=4, max_size=5))
def test_what_is_near_is_a_slip(word: str, typed: str) -> None:
    assume(word != typed)
    assert is_near(word, typed) == (typed in slips(word))


def test_a_slip_in_a_word_under_way_is_near() -> None:
    assert is_near("pembangunan", "pemabng")
    assert is_near("pembangunan", "pembngun")
    assert not is_near("pembangunan", "pembax")
    assert not is_near("jalan", "jxlbn")
    assert not is_near("ali", "alo")


def marked(text: str, asked: str, *, near: bool = False) -> list[str]:
    return [text[start:end] for start, end in marks(text, words_of(asked), near=near)]


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("Saluran irigasi tersier", "irigasi", ["irigasi"]),
        ("Saluran Irigasi tersier", "rigas", ["rigas"]),
        ("Ir. Soekarno, di Soekamto", "sukarno", ["Soekarno"]),
        ("R. Achmad Jusuf", "yusuf ahmad", ["Achmad", "Jusuf"]),
        ("Perihal jalan", "ja", ["ja"]),
        ("Rajawali", "ja", []),
        ("PM/0146/XI/2026", "146", ["146"]),
        ("PM/0146/XI/2026", "pm0146", ["PM/0146"]),
        ("PM/0146/XI/2026", "pm/0146", ["PM", "0146"]),
        ("Telepon 0812-3456-7890", "081234567890", ["0812-3456-7890"]),
        ("José Pérez", "perez", ["Pérez"]),
        ("", "jalan", []),
        ("jalan", "", []),
    ],
)
def test_marks_stand_where_the_words_stand(text: str, asked: str, expected: list[str]) -> None:
    assert marked(text, asked) == expected


def test_slips_are_marked_only_where_they_count() -> None:
    assert marked("Jembatan roboh", "jemabtan") == []
    assert marked("Jembatan roboh", "jemabtan", near=True) == ["Jembatan"]


@given(st.text(), st.text(), st.booleans())
def test_marks_lie_in_the_text_in_order_and_apart(text: str, asked: str, near: bool) -> None:
    end = -1
    for start, stop in marks(text, words_of(asked), near=near):
        assert end < start < stop <= len(text)
        end = stop


def test_an_excerpt_is_cut_between_words_where_most_of_them_stand() -> None:
    text = f"{'Pembukaan surat. ' * 20}Jalan. {'Isi lain. ' * 20}Perbaikan jalan dan jembatan diusulkan. {'Penutup. ' * 20}"
    cut = excerpt(text, words_of("jalan jembatan"))
    assert "Perbaikan jalan dan jembatan diusulkan." in cut
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert len(cut) < 140
    assert excerpt("Pendek saja", words_of("saja")) == "Pendek saja"


@given(st.lists(st.sampled_from(["6310991203850001", "6310 9912 0385 0001", "63.10.99.12.03.85.00.01", "kata"])))
def test_an_excerpt_shows_no_identity_number(words: list[str]) -> None:
    cut = excerpt(" ".join(words), words_of("kata 0001 6310991203850001"))
    assert "0001" not in cut
