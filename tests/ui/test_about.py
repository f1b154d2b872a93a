"""UI tests: what the program says of itself, and the help with the letters of the page."""

import re

from PySide6.QtWidgets import QApplication, QLabel

import setwan_desktop
from setwan_desktop.resources import resource
from setwan_desktop.ui.about_dialog import PARTS, AboutDialog
from setwan_desktop.ui.help_dialog import HelpDialog
from setwan_desktop.ui.style.icons import APP_SIZES, app_icon


def test_version_archive_and_licences_are_told(office, window_of):
    window = window_of("resepsionis")
    window.keys.show_about()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    for row, part in enumerate(PARTS):
        dialog.table.setCurrentCell(row, 0)
        assert dialog.text.toPlainText()
        assert not part.text or len(dialog.text.toPlainText()) > 500
    dialog._on_copy_clicked()
    copied = QApplication.clipboard().text()
    assert f"Versi: {setwan_desktop.version()}" in copied
    assert str(office.place) in copied


def test_every_bundled_face_and_icon_has_its_licence_there():
    named = {part.text.rpartition("/")[0] for part in PARTS}
    carried = {each.parent.relative_to(resource()).as_posix() for each in resource().rglob("LICENSE.txt")}
    assert carried <= named


def test_the_help_lists_the_letters_of_the_page(window_of):
    window = window_of("kabag_wasgar")
    window.keys.show_help()
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    words = [each.text() for each in dialog.findChildren(QLabel)]
    assert words[words.index("Alt+K") + 1] == "Kotak Masuk"
    assert not [each for each in words if re.search(r"&\w", each)]


def test_the_icon_is_sharp_at_every_size():
    assert {each.width() for each in app_icon().availableSizes()} == set(APP_SIZES)
