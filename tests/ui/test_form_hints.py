"""UI tests: what a form says by itself while it is typed: a NIK fills what it tells, a day what the agenda holds."""

from datetime import date, time

from PySide6.QtCore import Qt

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.values import Choice
from setwan_desktop.ui.forms.day_hint import DayHint
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from tests.ui.forms import scrolled
from tests.ui.walking import Walker

__all__ = ["scrolled"]

WOMAN, BORN = "6310994503880007", date(1988, 3, 5)
PERSON = Form(
    (
        Field("nik", "NIK", "nik", fills={"born": "lahir", "sex": "kelamin"}),
        Field("lahir", "Tanggal lahir", "date"),
        Field("kelamin", "Jenis kelamin", "choice", choices=(Choice("Laki-laki"), Choice("Perempuan"))),
    )
)
WISH = Form((Field("hari", "Hari", "date", hour="jam"), Field("jam", "Mulai", "time", required=False)))


def test_a_nik_fills_birth_and_sex(qtbot, scrolled) -> None:
    view = scrolled(PERSON).widget()
    qtbot.keyClicks(view.box("nik").control.buddy(), WOMAN)
    assert view.values() == {"nik": WOMAN, "lahir": BORN, "kelamin": "Perempuan"}


def test_another_nik_fills_anew_what_was_filled_and_leaves_what_was_typed(qtbot, scrolled) -> None:
    view = scrolled(PERSON).widget()
    line = view.box("nik").control.buddy()
    qtbot.keyClicks(line, WOMAN)
    view.set_values({"kelamin": "Laki-laki"})
    line.clear()
    qtbot.keyClicks(line, "6310994604900007")  # of a woman again
    assert view.values()["lahir"] == date(1990, 4, 6)
    assert view.values()["kelamin"] == "Laki-laki"


def test_a_difference_is_told_and_does_not_hinder(qtbot, scrolled) -> None:
    view = scrolled(PERSON).widget()
    qtbot.keyClicks(view.box("nik").control.buddy(), WOMAN)
    view.set_values({"lahir": date(1988, 3, 6)})
    told = [each.text() for each in view.box("nik").findChildren(PlainLabel) if each.isVisible()]
    assert any("Menurut NIK: tanggal lahir 5 Maret 1988" in each for each in told)
    assert view.box("nik").problem() == ""
    view.set_values({"lahir": BORN})
    told = [each.text() for each in view.box("nik").findChildren(PlainLabel) if each.isVisible()]
    assert not any("Berbeda" in each for each in told)


def test_a_day_that_is_taken_is_told_at_once(qtbot, scrolled, office, desk_of) -> None:
    """The meeting of another case is told by its hours; at another hour it is no clash."""
    stop = Walker(office, desk_of).bring("audiensi", "konsep")
    slot = next(each for each in stop.view.answers.values() if hasattr(each, "room"))
    view = scrolled(WISH).widget()
    hint = view.findChild(DayHint)
    assert hint.isHidden()
    view.set_values({"hari": slot.date, "jam": slot.start})
    qtbot.waitUntil(lambda: "berbenturan" in hint.told())
    view.set_values({"jam": time(6, 0) if slot.start > time(8, 0) else time(15, 0)})
    qtbot.waitUntil(lambda: hint.told().startswith("Agenda DPRD pada"))
    assert "pukul" in hint.told()


def test_a_day_off_is_told(qtbot, scrolled) -> None:
    view = scrolled(WISH).widget()
    hint = view.findChild(DayHint)
    qtbot.keyClicks(view.box("hari").control.buddy(), "25 des")
    qtbot.keyClick(view.box("hari").control.buddy(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "bukan hari kerja" in hint.told())


def test_long_labels_stand_in_fewer_columns_before_the_form_scrolls_sideways(qtbot, scrolled) -> None:
    labels = ("Mengirim dan menyiapkan ruangan", "Mendampingi dan mencatat", "Mengarsipkan seluruh berkas")
    form = Form(tuple(Field(f"n{at}", label, "text", span=4) for at, label in enumerate(labels)))
    area = scrolled(form, 900, 300)
    view = area.widget()

    def lines() -> int:
        return len({view.box(f"n{at}").y() for at in range(3)})

    assert lines() == 1
    area.resize(490, 300)
    qtbot.wait(20)
    assert lines() == 2
    assert view.width() <= area.viewport().width()
    area.resize(900, 300)
    qtbot.wait(20)
    assert lines() == 1
