"""UI tests: access keys are given once on a page."""

from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.ui.forms.access_keys import AccessKeys


def letter_of(marked: str) -> str:
    bare = marked.replace("&&", "")
    return bare[bare.index("&") + 1].lower() if "&" in bare else ""


def test_the_first_letters_of_words_come_first() -> None:
    keys = AccessKeys("k")
    assert keys.marked("Kepada") == "K&epada"
    assert keys.marked("Perihal") == "&Perihal"
    assert keys.marked("Perihal surat") == "Perihal &surat"


def test_an_ampersand_of_the_data_stays_one() -> None:
    assert AccessKeys().marked("Catat & cetak") == "&Catat && cetak"


@given(st.lists(st.text(max_size=20), max_size=40))
def test_no_letter_is_given_twice(labels: list[str]) -> None:
    keys = AccessKeys()
    given_letters = [letter for each in labels if (letter := letter_of(keys.marked(each)))]
    assert len(set(given_letters)) == len(given_letters)


@given(st.text(st.characters(exclude_characters="\0"), max_size=20))
def test_a_marked_label_still_says_the_same(label: str) -> None:
    marked = AccessKeys().marked(label)
    assert marked.replace("&&", "\0").replace("&", "").replace("\0", "&") == label
