"""UI tests: a window keeps its access keys unique, whatever is shown beside what."""

from itertools import permutations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.forms.access_keys import letter_of
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu


def window_with(qtbot, buttons: list[str], labels: list[str]) -> tuple[QWidget, list]:
    window = QWidget()
    qtbot.addWidget(window)
    AccessKeyKeeper(window)
    row, parts = QVBoxLayout(window), []
    for words in labels:
        label, edit = QLabel(words), QLineEdit()
        label.setBuddy(edit)
        parts.append(label)
        row.addWidget(label)
        row.addWidget(edit)
    for words in buttons:
        parts.append(QPushButton(words))
        row.addWidget(parts[-1])
    window.show()
    qtbot.waitExposed(window)
    return window, parts


def letters(parts: list) -> list[str]:
    return [letter_of(each.text()) for each in parts]


def test_two_parts_that_like_one_letter_get_two(qtbot):
    _window, parts = window_with(qtbot, ["&Perkecil", "&Pulihkan", "Buang"], ["&Pertimbangan"])
    qtbot.waitUntil(lambda: len(set(letters(parts))) == 4 and all(letters(parts)))
    assert letters(parts)[1] == "p"
    assert [each.text().replace("&", "") for each in parts] == ["Pertimbangan", "Perkecil", "Pulihkan", "Buang"]


def test_what_appears_later_gets_a_letter_too(qtbot):
    window, parts = window_with(qtbot, ["&Simpan"], [])
    qtbot.waitUntil(lambda: letters(parts) == ["s"])
    late = QPushButton("&Salin && tempel", window)
    late.show()
    qtbot.waitUntil(lambda: letter_of(late.text()) not in {"", "s"})
    assert late.text().replace("&&", "+").replace("&", "") == "Salin + tempel"
    assert letters(parts) == ["s"]


def test_a_button_goes_before_a_label_where_letters_run_out(qtbot):
    _window, parts = window_with(qtbot, ["Aa"], ["&Aa"])
    qtbot.waitUntil(lambda: letters(parts) == ["", "a"])


def test_a_button_moves_for_another_that_has_no_other_letter(qtbot):
    _window, parts = window_with(qtbot, ["&Ab", "Aa"], [])
    qtbot.waitUntil(lambda: letters(parts) == ["b", "a"])


def test_a_letter_belongs_to_one_window(qtbot):
    first, parts = window_with(qtbot, ["&Simpan"], [])
    inner = QWidget(first)
    QHBoxLayout(inner).addWidget(QPushButton("&Simpan"))
    inner.hide()
    qtbot.wait(150)
    assert letters(parts) == ["s"]


def test_entries_of_a_menu_get_letters_when_it_opens(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    menu: QMenu = LetteredMenu(page)
    for words in ("Standar pelayanan", "Surat && lampiran\tCtrl+P", "&Tenggat"):
        menu.addAction(words)
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == ["&Standar pelayanan", "Surat && &lampiran\tCtrl+P", "&Tenggat"]


def test_a_page_has_the_same_letters_in_whatever_order_its_parts_came(qtbot):
    found = set()
    for order in permutations(range(4)):
        window, parts = window_with(qtbot, ["Kirim", "&Kembalikan", "&Keterangan"], ["&Kepada"])
        for each in parts:
            each.hide()
        for place in order:
            parts[place].show()
            window.findChild(AccessKeyKeeper).tidy()
        found.add(tuple(letters(parts)))
    assert len(found) == 1
    assert len(set(found.pop())) == 4
