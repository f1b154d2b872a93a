"""UI tests: the history of a case as a list: spoken, filtered, painted."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from setwan_desktop.domain.event_parts import Remark
from setwan_desktop.domain.views import TimelineEntry
from setwan_desktop.ui.case.timeline import Timeline, TimelineList
from setwan_desktop.ui.case.timeline_model import CORRECTIONS, MOVES, ROW_ROLE, Day
from tests.ui.walking import Walker


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


REMARKS = (Remark("Waktu", "Cantumkan waktu selesai."), Remark("Undangan", "Tambahkan Dinas Perikanan."))
VOID = "gugur karena isi surat diubah"
ENTRIES = (
    TimelineEntry("1", at(23, 8), "open", "Maya Safitri", "Resepsionis", "membuka berkas"),
    TimelineEntry(
        "2",
        at(23, 9),
        "move",
        "Lina Marlina",
        "Kasubbag",
        "menyampaikan nota dinas",
        to="Kabag",
        letters=("L",),
        papers=("Nota dinas",),
    ),
    TimelineEntry(
        "3", at(24, 9), "return", "Ahmad Fikri", "Kabag", "mengembalikan konsep", to="Kasubbag", remarks=REMARKS
    ),
    TimelineEntry(
        "4", at(24, 10), "note", "Lina", "Kasubbag", "menambahkan catatan", text="Sudah ditelepon.", recallable=True
    ),
    TimelineEntry("5", at(24, 11), "initial", "Dedy", "Kasubbag", "memaraf", struck=True, struck_why=VOID),
)


@pytest.fixture
def shown(qtbot) -> TimelineList:
    view = TimelineList()
    qtbot.addWidget(view)
    view.resize(560, 600)
    view.rows.show_entries(ENTRIES, {"L": "Nota Dinas"})
    view.show()
    return view


def sentences(view: TimelineList) -> list[str]:
    return [view.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.rows.rowCount())]


def events(view: TimelineList) -> list[str]:
    rows = [view.rows.row(place) for place in range(view.rows.rowCount())]
    return [row.event_id for row in rows if not isinstance(row, Day)]


def test_newest_comes_first_under_its_day(shown) -> None:
    rows = [shown.rows.row(place) for place in range(shown.rows.rowCount())]
    assert isinstance(rows[0], Day)
    assert [each.event_id for each in rows if not isinstance(each, Day)] == ["5", "4", "3", "2", "1"]
    shown.rows.show_only("all", newest_first=False)
    assert shown.rows.row(1).event_id == "1"


def test_every_row_is_a_sentence(shown) -> None:
    told = sentences(shown)
    assert told[0] == "Selasa, 24 November 2026"
    assert told[3] == (
        "Selasa, 24 November 2026 pukul 09.00: Ahmad Fikri sebagai Kabag mengembalikan konsep kepada Kasubbag; "
        "1. Waktu Cantumkan waktu selesai.; 2. Undangan Tambahkan Dinas Perikanan."
    )
    assert told[1].endswith("gugur karena isi surat diubah; tidak berlaku lagi")
    assert all(told)


def test_days_cannot_be_chosen(shown) -> None:
    assert shown.rows.flags(shown.rows.index(0)) == Qt.ItemFlag.NoItemFlags
    assert shown.rows.flags(shown.rows.index(1)) & Qt.ItemFlag.ItemIsEnabled


def test_only_steps_or_only_corrections(shown) -> None:
    shown.rows.show_only(MOVES, newest_first=True)
    assert events(shown) == ["5", "3", "2", "1"]
    shown.rows.show_only(CORRECTIONS, newest_first=True)
    assert events(shown) == ["3"]


def test_a_letter_is_opened_where_it_is_painted(qtbot, shown) -> None:
    index = next(shown.rows.index(row) for row in range(shown.rows.rowCount()) if "nota dinas" in sentences(shown)[row])
    shown.grab()
    layout = shown.painter_of_rows._layout(index, index.data(ROW_ROLE))
    rect = QRectF(shown.visualRect(index))
    centre = rect.topLeft() + layout.buttons[0].rect.center() + QPointF(4, 4)
    with qtbot.waitSignal(shown.pressed) as pressed:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=centre.toPoint())
    assert pressed.args == ["L"]


def test_enter_opens_the_letter(qtbot, shown) -> None:
    index = next(shown.rows.index(row) for row in range(shown.rows.rowCount()) if "nota dinas" in sentences(shown)[row])
    shown.setCurrentIndex(index)
    with qtbot.waitSignal(shown.pressed) as pressed:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert pressed.args == ["L"]


def test_rows_grow_when_the_list_is_narrow(shown) -> None:
    shown.grab()
    wide = sum(shown.sizeHintForRow(row) for row in range(shown.rows.rowCount()))
    shown.resize(260, 600)
    shown.grab()
    assert sum(shown.sizeHintForRow(row) for row in range(shown.rows.rowCount())) > wide


def test_five_hundred_events_are_painted(qtbot) -> None:
    view = TimelineList()
    qtbot.addWidget(view)
    view.resize(560, 600)
    many = tuple(
        TimelineEntry(
            str(number), at(1 + number % 28, number % 24), "move", "Lina", "Kasubbag", "menyampaikan berkas " * 9
        )
        for number in range(500)
    )
    view.rows.show_entries(many, {})
    view.show()
    view.scrollToBottom()
    assert not view.grab().isNull()


def test_a_real_case_is_told(qtbot, office, desk_of) -> None:
    stop = Walker(office, desk_of).bring("pengaduan", "disposisi")
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.show_case(stop.view)
    told = sentences(shown.list)
    assert len(told) > len(stop.view.timeline)
    assert any("Sekretaris" in each for each in told)


def test_whom_a_sentence_names_is_not_named_again(qtbot, office, desk_of) -> None:
    stop = Walker(office, desk_of).bring("audiensi", "telaah")
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.show_case(stop.view)
    (told,) = (each for each in sentences(shown.list) if "menelaah" in each)
    assert "menugaskan Kasubbag Humas menelaah permohonan;" in told


def test_a_history_without_rows_says_why(qtbot, office, desk_of) -> None:
    case_id = Walker(office, desk_of).begin("pengaduan")
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.show_case(desk_of("kasubbag_humas").case(case_id))
    assert shown.list.isHidden()
    assert shown.empty.words().startswith("Riwayat tidak ditampilkan")
    shown.show_case(desk_of("kasubbag_pengaduan").case(case_id))
    assert not shown.list.isHidden()
    assert shown.empty.isHidden()
    shown._sort.setCurrentIndex(shown._sort.findData(CORRECTIONS))
    assert shown.empty.words().startswith("Tidak ada kejadian yang cocok")
    assert shown.list.isHidden()


def test_a_former_version_is_called_by_its_paper(shown: TimelineList) -> None:
    assert shown.rows.letter_title("L") == "Nota Dinas"
    shown.rows.show_entries(ENTRIES, {})
    assert shown.rows.letter_title("L") == "Nota dinas (versi terdahulu)"
