"""UI tests: the office words its letters: nothing faulty is saved, nothing typed is lost, names are put in by a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from setwan_desktop.domain import known_names
from setwan_desktop.domain.case_papers import ISSUED_PARTS
from setwan_desktop.domain.letter_law import law_faults
from setwan_desktop.domain.letter_texts import LetterTexts
from setwan_desktop.domain.meanings import LISTS, PARTS
from setwan_desktop.domain.text_fault import TextFault
from setwan_desktop.ui import messages
from setwan_desktop.ui.settings.letter_texts import LetterTextSection
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.wording import placeholder_names
from setwan_desktop.ui.wording.letter_texts import condition_sentence, text_fault_sentence
from tests.architecture.source import called_name, calls, modules

RECEIPT = "tanda_terima_pengaduan"
TITLE = "Contoh surat"


@pytest.fixture
def page(window_of) -> SettingsPage:
    window = window_of("admin")
    window.go_to("page-settings")
    return window.page(SettingsPage)


@pytest.fixture
def section(page: SettingsPage) -> LetterTextSection:
    page.show_section(TITLE)
    return next(each for each in page.sections if each.title == TITLE)


def box(section: LetterTextSection, *path: str | int):
    return dict(section.editor.boxes())[path]


def paragraph(section: LetterTextSection) -> int:
    body = section.editor.texts().body
    return next(at for at, each in enumerate(body) if "paragraph" in each)


def shown(section: LetterTextSection) -> str:
    return section.page.accessibleDescription().replace("\r\n", " ").replace("\n", " ")


def rows(section: LetterTextSection) -> list[tuple[str, str]]:
    found = []
    tops = [section.list.tree.topLevelItem(at) for at in range(section.list.tree.topLevelItemCount())]
    for top in tops:
        found += [(top.child(at).text(0), top.child(at).text(1)) for at in range(top.childCount())]
    return found


def test_every_letter_is_listed_and_opens(section: LetterTextSection) -> None:
    entries = section._desk.letter_texts()
    assert len(rows(section)) == len(entries)
    for entry in entries:
        section.open_letter(entry.key)
        assert not section.is_changed()
        assert section.check_now() == ()
        assert section.editor.texts() == section._view.texts


def test_the_list_stands_alone_in_every_width(section: LetterTextSection) -> None:
    for width in (910, 1366):
        section.window().resize(width, 692)
        assert section.list.isVisible()
        assert not section.form.isVisible()
        assert not section.page.isVisible()
    section.open_letter(RECEIPT)
    assert section.form.isVisible()
    assert section.page.isVisible()
    section.window().resize(910, 692)
    assert section.form.isVisible()
    assert not section.page.isVisible()


def test_a_text_is_typed_seen_and_saved(section: LetterTextSection, office, qtbot) -> None:
    section.open_letter(RECEIPT)
    line = box(section, "body", paragraph(section), "paragraph")
    line.set_text("Simpan lembar ini, Saudara {nama}.")
    qtbot.waitUntil(lambda: "Simpan lembar ini, Saudara Rusdiana." in shown(section), timeout=15_000)
    assert section.is_changed()
    section.save()
    assert not section.is_changed()
    assert list(office.profile.letter_texts) == [RECEIPT]
    section._on_back_clicked()
    assert ("Tanda terima pengaduan", "diubah") in rows(section)


def test_every_fault_stands_beside_its_box_and_nothing_typed_is_lost(section: LetterTextSection, office) -> None:
    section.open_letter(RECEIPT)
    at = paragraph(section)
    box(section, "title").set_text("BUKTI {nam")
    box(section, "body", at, "paragraph").set_text("Untuk {perihl}.")
    section.save()
    assert office.profile.letter_texts == {}
    assert "belum ditutup" in box(section, "title").problem()
    assert "{perihal}" in box(section, "body", at, "paragraph").problem()
    assert section.note.isVisible()
    assert box(section, "body", at, "paragraph").text() == "Untuk {perihl}."
    box(section, "title").set_text("BUKTI")
    box(section, "body", at, "paragraph").set_text("Untuk {perihal}.")
    section.save()
    assert office.profile.letter_texts[RECEIPT].texts.title == "BUKTI"
    assert not any(each.problem() for _, each in section.editor.boxes())


def test_a_faulty_text_is_never_shown_on_the_page(section: LetterTextSection, qtbot) -> None:
    section.open_letter(RECEIPT)
    before = shown(section)
    box(section, "title").set_text("BUKTI {nam")
    qtbot.waitUntil(lambda: bool(box(section, "title").problem()), timeout=5_000)
    qtbot.wait(200)
    assert shown(section) == before


def test_leaving_with_a_fault_stays_with_what_was_typed(page, section, monkeypatch) -> None:
    section.open_letter(RECEIPT)
    box(section, "title").set_text("BUKTI {")
    monkeypatch.setattr(messages, "ask_to_save", lambda *words: True)
    page.show_section("Kop surat")
    assert page.section == TITLE
    assert box(section, "title").text() == "BUKTI {"
    page.refresh()
    assert box(section, "title").text() == "BUKTI {"
    monkeypatch.setattr(messages, "ask_to_save", lambda *words: False)
    page.show_section("Kop surat")
    assert page.section == "Kop surat"
    assert not section.is_changed()


def test_blocks_are_added_moved_and_removed(section: LetterTextSection, office) -> None:
    section.open_letter(RECEIPT)
    former = section.editor.texts().body
    first = section.editor.blocks()[0]
    first.added.emit()
    box(section, "body", 1, "paragraph").set_text("Alinea baru.")
    section.editor.blocks()[1].moved.emit(-1)
    section.editor.blocks()[-1].removed.emit()
    section.save()
    assert office.profile.letter_texts[RECEIPT].texts.body == ({"paragraph": "Alinea baru."}, *former[:-1])


def test_rows_of_labels_are_added_and_emptied(section: LetterTextSection, office) -> None:
    section.open_letter(RECEIPT)
    at = next(place for place, each in enumerate(section.editor.texts().body) if each.get("head"))
    former = section.editor.texts().body[at]["lines"]
    part = section.editor.blocks()[at]._parts[0]
    part._on_add_clicked()
    label, text = part._lines[-1][1]
    label.set_text("Loket")
    text.set_text("{office.name}")
    for each in part._lines[0][1]:
        each.set_text("")
    section.save()
    assert office.profile.letter_texts[RECEIPT].texts.body[at]["lines"] == (*former[1:], ("Loket", "{office.name}"))


def item(tree, name: str) -> QTreeWidgetItem:
    waiting = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    while waiting:
        each = waiting.pop()
        if each.data(0, Qt.ItemDataRole.UserRole) == name:
            return each
        waiting += [each.child(at) for at in range(each.childCount())]
    raise LookupError(name)


def test_a_name_is_put_where_the_caret_is(section: LetterTextSection, qtbot) -> None:
    section.open_letter(RECEIPT)
    line = box(section, "body", paragraph(section), "paragraph")
    line.set_text("Dari  untuk")
    section.window().activateWindow()
    line.edit.setFocus()
    qtbot.waitUntil(line.edit.hasFocus)
    cursor = line.edit.textCursor()
    cursor.setPosition(5)
    line.edit.setTextCursor(cursor)
    section._insert.click()
    tree = section.palette_of_names.tree
    chosen = item(tree, "case.received.day")
    assert chosen.text(1)
    tree.itemClicked.emit(chosen, 0)
    assert line.text() == "Dari {case.received.day} untuk"
    assert not section.palette_of_names.isVisible()


def test_the_palette_is_searched_by_indonesian_words(section: LetterTextSection, qtbot) -> None:
    section.open_letter(RECEIPT)
    section._insert.click()
    palette = section.palette_of_names
    palette.search.setText("kode lacak")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    caret = section.window().focusWidget()
    assert any("{case.tracking}" in each.text() for _, each in section.editor.boxes() if each.edit is caret)


def test_reset_is_asked_and_brings_the_original_back(section, office, monkeypatch) -> None:
    section.open_letter(RECEIPT)
    assert not section._original.isEnabled()
    box(section, "title").set_text("BUKTI")
    section.save()
    assert section._original.isEnabled()
    monkeypatch.setattr(messages, "ask", lambda *words: False)
    section._original.click()
    assert office.profile.letter_texts
    monkeypatch.setattr(messages, "ask", lambda *words: True)
    section._original.click()
    assert office.profile.letter_texts == {}
    assert box(section, "title").text() == "TANDA TERIMA PENGADUAN MASYARAKAT"


def test_a_block_for_some_cases_only_is_shown_while_it_is_edited(section: LetterTextSection, qtbot) -> None:
    section.open_letter("daftar_hadir_rapat")
    assert "B. Perangkat Daerah" not in shown(section)
    at = next(place for place, each in enumerate(section.editor.texts().body) if "heading" in each)
    box(section, "body", at, "heading").entered.emit(box(section, "body", at, "heading"))
    qtbot.waitUntil(lambda: "B. Perangkat Daerah" in shown(section), timeout=15_000)
    assert "tidak diisi" in condition_sentence(section.editor.texts().body[at], section._view)


def test_only_who_may_word_letters_sees_the_section(window_of) -> None:
    titles = {}
    for role in ("tata_usaha", "kabag_wasgar"):
        window = window_of(role)
        window.go_to("page-settings")
        titles[role] = window.page(SettingsPage).titles
    assert TITLE in titles["tata_usaha"]
    assert TITLE not in titles["kabag_wasgar"]


def text_faults_in_the_program() -> set[str]:
    """Read the names of all faults of texts out of the domain."""
    found = set()
    for module in modules("setwan_desktop/domain"):
        for call in calls(module):
            place = {"TextFault": 1, "Stray": 0}.get(called_name(call))
            if place is not None and len(call.args) > place and hasattr(call.args[place], "value"):
                found.add(call.args[place].value)
    return {each for each in found if isinstance(each, str)}


# What only a data file can be wrong with; the office cannot type it.
OF_FILES = {"not_table", "two_blocks", "not_of_type", "missing_key", "not_pair"}


@pytest.mark.parametrize("fault", sorted(text_faults_in_the_program() - OF_FILES))
def test_every_fault_of_a_text_has_its_own_sentence(fault: str) -> None:
    sentence = text_fault_sentence(TextFault(("title",), fault, "nama"))
    assert sentence.endswith(".")
    assert sentence != text_fault_sentence(TextFault(("title",), "no such fault", "nama"))
    assert "{word}" not in sentence


def test_a_fault_of_structure_has_its_sentence_too() -> None:
    [fault] = law_faults(LetterTexts(body=({"page": True},)), LetterTexts())
    assert text_fault_sentence(fault) != text_fault_sentence(TextFault((), "no such fault"))


def test_every_name_of_the_program_is_told_in_indonesian() -> None:
    own = {name for name in known_names.BUILT_IN if not name.startswith("newest.")} | set(known_names.OWN)
    assert own == set(placeholder_names.NAMES)
    assert set(ISSUED_PARTS) == set(placeholder_names.OF_PAPERS)
    assert {part for part in known_names.ROLE_PARTS if part} == set(placeholder_names.OF_ROLES)
    parts = {part for parts in (*PARTS.values(), *LISTS.values()) for part in parts}
    assert parts == set(placeholder_names.PARTS)
