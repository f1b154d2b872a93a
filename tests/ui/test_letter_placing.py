"""UI tests: the parts of a letter are found on its pages by their words."""

from __future__ import annotations

from setwan_desktop.domain.letter_parts import Part
from setwan_desktop.ui.paper.placing import Stretch, placed


def test_a_part_is_found_wherever_its_lines_break() -> None:
    page = "KONSEP\r\nHal : Undangan Audiensi\r\nDengan hormat, kami meng-\r\nundang Saudara."
    found = placed((Part("paragraph 0", "alinea 1", "Dengan hormat, kami mengundang Saudara."),), [page])
    (stretch,) = found["paragraph 0"].stretches
    assert page[stretch.start : stretch.start + stretch.count].startswith("Dengan hormat")
    assert page[stretch.start : stretch.start + stretch.count].endswith("Saudara")


def test_a_part_goes_on_behind_the_catchword() -> None:
    first, second = (
        "Perlu disampaikan bahwa hasil pembahasan\r\nbersama…",
        "KONSEP\r\n2\r\nbersama perangkat daerah selesai.",
    )
    text = "Perlu disampaikan bahwa hasil pembahasan bersama perangkat daerah selesai."
    stretches = placed((Part("paragraph 0", "alinea 1", text),), [first, second])["paragraph 0"].stretches
    assert stretches[0] == Stretch(0, 0, first.index("\r\n"))
    assert stretches[1].page == 1
    assert second[stretches[1].start :].startswith("bersama perangkat")


def test_equal_paragraphs_are_told_apart_by_their_order() -> None:
    page = "Kalimat yang sama berulang.\r\nKalimat yang sama berulang."
    parts = tuple(Part(f"paragraph {n}", f"alinea {n + 1}", "Kalimat yang sama berulang.") for n in range(2))
    found = placed(parts, [page])
    assert found["paragraph 0"].stretches[0].start < found["paragraph 1"].stretches[0].start


def test_each_word_has_its_place() -> None:
    page = "waktu : pukul 13.30 WITA"
    (one, two, three) = placed((Part("row", "Waktu", "pukul 13.30 WITA"),), [page], words=True)["row"].words
    assert [page[each.start : each.start + each.count] for (each,) in (one, two, three)] == ["pukul", "13.30", "WITA"]


def test_what_is_not_there_is_left_out() -> None:
    assert placed((Part("row", "Waktu", "tidak ada di sini"),), ["Hal : Undangan"]) == {}
