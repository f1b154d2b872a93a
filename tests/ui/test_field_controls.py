"""UI tests: what a control is given it gives back, and what is typed is understood."""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.forms import KINDS, Field, Form
from setwan_desktop.domain.values import Choice, Draft, FileRef, Slot, Upload
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.chips_control import Chip
from setwan_desktop.ui.forms.controls import control_for
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.phrases import PhrasesButton
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.appearance import LIGHT
from setwan_desktop.ui.style.tokens import SCALES
from tests.robot import Robot
from tests.ui.forms import LISTS, field_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def around(desk_of) -> Surroundings:
    return Surroundings(desk_of("kasubbag_humas"), TODAY)


def clean(field: Field, value: object) -> object:
    answers, problems = check_form(Form((field,)), {field.id: value}, lambda _key: None)
    assert not problems
    value = answers[field.id]
    # Ticks stand in the order of the list, whatever the order in which they were made.
    return tuple(sorted(value)) if field.kind in {"choices", "officers"} and value else value


@pytest.mark.parametrize("kind", KINDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(seed=st.integers(0, 10_000))
def test_every_kind_gives_back_what_it_was_given(qtbot, around, kind, seed) -> None:
    field = field_of(kind)
    value = Robot(seed, TODAY).value(field)
    value = clean(field, value)
    control = control_for(field, around)
    qtbot.addWidget(control)
    control.set_value(value)
    assert clean(field, control.value()) == value
    control.set_value(None)
    assert control.value() in (None, False)


@pytest.mark.parametrize("kind", KINDS)
def test_a_prefill_is_shown_at_once(qtbot, around, kind) -> None:
    value = clean(field_of(kind), Robot(7, TODAY).value(field_of(kind)))
    control = control_for(field_of(kind, prefill=value), around)
    qtbot.addWidget(control)
    assert clean(control.field, control.value()) == value


def test_few_short_choices_stand_side_by_side(qtbot, around) -> None:
    few = Field("a", "A", "choice", choices=tuple(map(Choice, ("Biasa", "Segera"))), span=6)
    control = control_for(few, around)
    qtbot.addWidget(control)
    control.set_value("Segera")
    assert control.value() == "Segera"
    assert type(control).__name__ == "ButtonsControl"


def test_a_day_is_written_out_on_leaving(qtbot, around) -> None:
    control = control_for(field_of("date"), around)
    qtbot.addWidget(control)
    control.resize(400, 40)
    control.show()
    line = control.findChild(QLineEdit)
    qtbot.keyClicks(line, "3 des")
    assert control.value() == date(2026, 12, 3)
    line.editingFinished.emit()
    assert line.text() == "Kamis, 3 Desember 2026"


def test_a_day_that_is_none_says_so(qtbot, around) -> None:
    control = control_for(field_of("date"), around)
    qtbot.addWidget(control)
    qtbot.keyClicks(control.findChild(QLineEdit), "entah")
    assert control.value() == "entah"
    assert "tidak dimengerti" in control.complaint()


def test_a_nik_is_grouped_while_it_is_typed(qtbot, around) -> None:
    control = control_for(field_of("nik"), around)
    qtbot.addWidget(control)
    line = control.findChild(QLineEdit)
    qtbot.keyClicks(line, "6310994505850007")
    assert line.text() == "6310 9945 0585 0007"
    assert control.value() == "6310994505850007"
    line.setCursorPosition(7)
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text() == "6310 9450 5850 007"
    assert line.cursorPosition() == 6


def test_digits_tick_the_list(qtbot, around) -> None:
    control = control_for(field_of("choices"), around)
    qtbot.addWidget(control)
    with qtbot.waitExposed(control):
        control.show()
    boxes = control.findChildren(QCheckBox)
    boxes[0].setFocus()
    qtbot.keyClick(boxes[0], Qt.Key.Key_2)
    qtbot.keyClick(boxes[1], Qt.Key.Key_4)
    assert control.value() == (LISTS[1], LISTS[3])
    qtbot.keyClick(boxes[3], Qt.Key.Key_4)
    assert control.value() == (LISTS[1],)


def test_chips_come_by_enter_and_go_by_backspace(qtbot, around) -> None:
    control = control_for(field_of("organs"), around)
    qtbot.addWidget(control)
    line = control.findChild(QLineEdit)
    qtbot.keyClicks(line, "untuk diketahui")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClicks(line, "Dinas baru")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert control.value() == ("Untuk diketahui", "Dinas baru")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert control.value() == ("Untuk diketahui",)
    qtbot.keyClicks(line, "masih diketik")
    assert control.value() == ("Untuk diketahui", "masih diketik")


def test_a_chip_is_shortened_only_where_there_is_no_room(qtbot, around) -> None:
    control = control_for(field_of("organs"), around)
    qtbot.addWidget(control)
    control.resize(600, 120)
    control.show()
    name = "Dinas Pemberdayaan Masyarakat & Desa Kabupaten Tanah Bumbu"
    others = (
        "Kepala Dinas Kesehatan",
        "Pimpinan DPRD",
        "Persatuan Guru Pendidikan Anak Usia Dini",
        "Kabag Persidangan",
    )
    control.set_value((*others, name))
    chip = control.findChildren(Chip)[-1]
    qtbot.waitUntil(lambda: chip.text() == name.replace("&", "&&"))
    assert [each.text() for each in control.findChildren(Chip)[:-1]] == list(others)
    control.resize(260, 120)
    qtbot.waitUntil(lambda: chip.text().endswith("…"))
    assert chip.fontMetrics().horizontalAdvance(chip.text()) < 260
    assert control.value() == (*others, name)
    control.resize(600, 120)
    qtbot.waitUntil(lambda: chip.text() == name.replace("&", "&&"))


def test_chips_bear_the_frame_of_the_focus(qtbot, around) -> None:
    control = control_for(field_of("organs"), around)
    qtbot.addWidget(control)
    with qtbot.waitActive(control):
        control.show()
        control.activateWindow()
    control.buddy().setFocus()
    assert control._box.property("typing")
    control.buddy().clearFocus()
    assert not control._box.property("typing")


@pytest.mark.parametrize("lines", [1, 2, 3, 5])
@pytest.mark.parametrize("size", SCALES)
def test_a_text_that_is_seen_whole_does_not_scroll(qtbot, around, appearance, lines, size) -> None:
    appearance.choose(LIGHT, size)
    control = control_for(field_of("long_text"), around)
    qtbot.addWidget(control)
    control.resize(400, 300)
    control.show()
    control.set_value("\n".join(["Warga menunggu sejak subuh."] * lines))
    qtbot.waitUntil(lambda: control.buddy().height() == control.buddy().sizeHint().height())
    assert control.buddy().verticalScrollBar().maximum() == 0


def test_files_are_taken_from_a_paste(qtbot, around, tmp_path) -> None:
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.4 isi")
    control = control_for(field_of("files"), around)
    qtbot.addWidget(control)
    given_files = QMimeData()
    given_files.setUrls(
        [QUrl.fromLocalFile(str(tmp_path / "surat.pdf")), QUrl.fromLocalFile(str(tmp_path / "hilang.pdf"))]
    )
    control.take(given_files)
    assert control.value() == (Upload("surat.pdf", b"%PDF-1.4 isi"),)
    assert "hilang.pdf" in control._unreadable.text()


def test_a_narrow_place_for_files_has_no_half_a_sentence(qtbot, around) -> None:
    control = control_for(field_of("files"), around)
    qtbot.addWidget(control)
    control.resize(480, 60)
    control.show()
    assert control._hint.isVisible()
    control.resize(260, 60)
    assert not control._hint.isVisible()
    assert control._paste.isVisible()


def test_files_of_the_archive_stay_as_they_are(qtbot, around) -> None:
    kept = FileRef("lama.pdf", "ab" * 32, 1_200, "application/pdf")
    control = control_for(field_of("files", prefill=(kept,)), around)
    qtbot.addWidget(control)
    control.add([Upload("baru.pdf", b"%PDF")])
    assert control.value() == (kept, Upload("baru.pdf", b"%PDF"))


def test_a_slot_says_what_is_missing(qtbot, around) -> None:
    control = control_for(field_of("slot"), around)
    qtbot.addWidget(control)
    control._day.set_value(date(2026, 12, 3))
    assert not isinstance(control.value(), Slot)
    assert "mulai" in control.complaint()


def test_a_meeting_nobody_gave_a_day_is_proposed_the_first_free_morning(qtbot, office, desk_of) -> None:
    around = Surroundings(desk_of("banmus"), office.now().date())
    rooms = tuple(Choice(each) for each in office.profile.rooms)
    taken = around.first_free_slot(rooms[0])
    desk_of("admin").enter_agenda(taken, "Rapat paripurna")
    form = FormView(Form((field_of("slot", choices=rooms),)), around, AccessKeys(""))
    qtbot.addWidget(form)
    found = next(iter(form.values().values()))
    assert isinstance(found, Slot)
    assert found.room == rooms[0]
    assert found != taken
    assert not around.clashes(found, ())
    assert around.clashes(taken, ())


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_a_ready_phrase_is_put_where_the_caret_stands(qtbot, around, kind) -> None:
    phrases = (Choice("Mohon ditindaklanjuti."), Choice("Untuk diketahui & dipelajari."))
    form = FormView(Form((field_of(kind, choices=phrases),)), around, AccessKeys(""))
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    target = form.box(kind).control.buddy()
    target.setFocus()
    qtbot.keyClicks(target, "Segera.")
    qtbot.keyClick(target, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert form.values() == {kind: "Segera. Untuk diketahui & dipelajari."}


def test_a_written_answer_without_phrases_has_no_list(qtbot, around) -> None:
    form = FormView(Form((field_of("text"),)), around, AccessKeys(""))
    qtbot.addWidget(form)
    assert not form.findChildren(PhrasesButton)


def test_a_clash_is_told_with_free_slots_to_take(qtbot, office, desk_of) -> None:
    desk = desk_of("kasubbag_humas")
    today = office.now().date()
    entry = desk.agenda(today, date(2027, 12, 31))[0]
    taken = Slot(entry.day, entry.start, entry.end, entry.room)
    field = field_of("slot", choices=tuple(Choice(each) for each in office.profile.rooms))
    control = control_for(field, Surroundings(desk, today))
    qtbot.addWidget(control)
    control.show()
    control.set_value(taken)
    qtbot.waitUntil(lambda: not control._note.isHidden(), timeout=2_000)
    free = control._free.findChildren(type(control._free_flow.itemAt(1).widget()))
    assert len(free) == 3
    qtbot.mouseClick(free[0], Qt.MouseButton.LeftButton)
    assert control.value() == free[0].slot
    hand.settle()
    assert free[0].isVisible(), "a second click hits no other"
    qtbot.waitUntil(control._note.isHidden, timeout=2_000)


def test_enter_makes_the_next_paragraph(qtbot, around) -> None:
    control = control_for(field_of("letter"), around)
    qtbot.addWidget(control)
    control.set_value(Draft(("A",), "Biasa", "-", "Hal", "", ("Satu dua", "Tiga")))
    editor = control._paragraphs
    first = editor.first()
    cursor = first.textCursor()
    cursor.setPosition(4)
    first.setTextCursor(cursor)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert editor.texts() == ("Satu", "dua", "Tiga")


def test_a_row_is_added_and_taken_away(qtbot, around) -> None:
    control = control_for(field_of("rows"), around)
    qtbot.addWidget(control)
    control.set_value(({"what": "Satu", "who": "A"}, {"what": "Dua", "who": "B", "until": TODAY}))
    assert [row["what"] for row in control.value()] == ["Satu", "Dua"]
    control._on_more_clicked()
    control._rows[2][0].set_value("Tiga")
    control._on_remove_pressed_for(control._rows[0][0])
    assert [row["what"] for row in control.value()] == ["Dua", "Tiga"]


def test_questions_come_and_go_with_the_answers(qtbot, around) -> None:
    form = Form(
        (
            Field("for", "Mewakili", "choice", choices=tuple(map(Choice, ("Sendiri", "Kelompok")))),
            Field("count", "Jumlah", "number", when={"for": ("Kelompok",)}),
        )
    )
    view = FormView(form, around, AccessKeys())
    qtbot.addWidget(view)
    view.show()
    assert list(view.values()) == ["for"]
    view.set_values({"for": "Kelompok"})
    assert list(view.values()) == ["for", "count"]
    assert view.box("count").isVisible()
    view.set_values({"for": "Sendiri"})
    assert not view.box("count").isVisible()


def test_enter_goes_to_the_next_field(qtbot, around) -> None:
    view = FormView(Form((field_of("text"), field_of("phone"), field_of("long_text"))), around, AccessKeys())
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.focus_field("text")
    qtbot.keyClick(view.box("text").control.buddy(), Qt.Key.Key_Return)
    assert view.box("phone").control.buddy().hasFocus()
    qtbot.keyClick(view.box("phone").control.buddy(), Qt.Key.Key_Return)
    assert view.box("long_text").control.buddy().hasFocus()


def test_times_are_read_as_they_are_typed(qtbot, around) -> None:
    control = control_for(field_of("time"), around)
    qtbot.addWidget(control)
    qtbot.keyClicks(control.findChild(QLineEdit), "0930")
    assert control.value() == time(9, 30)
