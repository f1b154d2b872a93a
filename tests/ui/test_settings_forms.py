"""UI tests: what the office decides by its forms is asked with what holds, kept on saving, refused beside its field."""

import pytest
from PySide6.QtCore import Qt

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
