"""UI tests: what the office decides by its forms is asked with what holds, kept on saving, refused beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from setwan_desktop.domain.office_forms import TOPICS
from setwan_desktop.ui.settings.office_forms import OfficeFormSection
from setwan_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def page(window_of) -> SettingsPage:
    window = window_of("admin")
    window.go_to("page-settings")
    return window.page(SettingsPage)


def section(page: SettingsPage, topic: str) -> OfficeFormSection:
    title = TOPICS[topic].title
    page.show_section(title)
    return next(each for each in page.sections if each.title == title)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_form_opens_with_nothing_to_save(page, topic) -> None:
    shown = section(page, topic)
    assert shown.form_view.form.fields
    assert not shown.is_changed()


def test_a_promise_is_typed_and_saved(qtbot, office, page) -> None:
    shown = section(page, "terms")
    line = shown.form_view.box("pengaduan.janji").control.buddy()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "4")
    assert shown.is_changed()
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.profile.settings.get("pengaduan.janji") == 4, timeout=2_000)
    assert not shown.is_changed()


def test_a_fault_stands_beside_its_field_and_nothing_typed_is_lost(qtbot, office, page) -> None:
    shown = section(page, "calendar")
    before = office.profile.hours
    shown.form_view.box("closes_0").control.set_value(None)
    shown.save()
    assert shown.form_view.problem_of("closes_0") == "Belum diisi."
    assert shown.is_changed()
    assert office.profile.hours == before
    shown._on_drop_clicked()
    assert not shown.is_changed()


def typed_into(qtbot, page: SettingsPage, title: str) -> None:
    """Change something in a section that saves."""
    page.show_section(title)
    shown = next(each for each in page.sections if each.title == title)
    if isinstance(shown, OfficeFormSection):
        first = shown.form_view.form.fields[0]
        line = shown.form_view.box(first.id).control.buddy()
    else:
        line = next(each for each in shown.findChildren(QLineEdit) if each.isVisible() and not each.isReadOnly())
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "17")


@pytest.mark.parametrize(
    "title", ["Profil kantor", "Kop surat", "Ketentuan layanan", "Penguncian layar", "Penomoran surat"]
)
def test_looking_for_changes_leaves_what_is_typed(qtbot, window_of, title) -> None:
    window = window_of("admin")
    with qtbot.waitExposed(window):
        window.show()
    window.go_to("page-settings")
    page = window.page(SettingsPage)
    typed_into(qtbot, page, title)
    shown = next(each for each in page.sections if each.title == title)
    assert shown.is_changed()
    window.refresh()
    assert shown.is_changed()
    shown._on_drop_clicked()
    assert not shown.is_changed()


def test_what_says_the_same_is_saved_too(qtbot, page) -> None:
    shown = section(page, "titles")
    line = next(iter(shown.form_view.findChildren(QLineEdit)))
    line.setText(f"{line.text()}.")
    shown.save()
    assert not shown.is_changed()
    line = next(iter(shown.form_view.findChildren(QLineEdit)))
    line.setText(line.text().replace(".", "\u200b"))
    assert shown.is_changed()
    shown.save()
    assert not shown.is_changed()


@pytest.mark.parametrize("title", ["Ketentuan layanan", "Penomoran surat", "Kop surat", "Profil kantor"])
def test_what_could_not_be_written_stays_typed(qtbot, office, window_of, title) -> None:
    window = window_of("admin")
    with qtbot.waitExposed(window):
        window.show()
    window.go_to("page-settings")
    page = window.page(SettingsPage)
    typed_into(qtbot, page, title)
    shown = next(each for each in page.sections if each.title == title)
    may_write(office, "ON")
    shown.save()
    assert shown.is_changed()
    may_write(office, "OFF")
    shown.save()
    assert not shown.is_changed()


def may_write(office, query_only: str) -> None:
    """Let the archive be a file that cannot be written, or one that can."""
    office._core.archive._connection.connection.dbapi_connection.execute(f"PRAGMA query_only = {query_only}")
