"""UI tests: the table of cases: order, filters, columns, copying, and reading on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from setwan_desktop.ui import cases_model
from setwan_desktop.ui.cases_model import COLUMNS, CasesModel, Column
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.page_names import CASES
from setwan_desktop.ui.style.appearance import LIGHT
from tests.ui.looking import findings
from tests.ui.walking import Walker

SUBJECT, RECEIVED = COLUMNS.index(Column.SUBJECT), COLUMNS.index(Column.RECEIVED)
DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def page_of(walker, window_of):
    """Open the table of an officer's window over some cases of both services."""
    for service in ("pengaduan", "audiensi", "pengaduan"):
        walker._office._core.clock.advance(minutes=5)
        walker.begin(service)

    def opened(role: str = "sekretaris") -> CasesPage:
        window = window_of(role)
        window.go_to(CASES)
        return window.page(CasesPage)

    return opened


def words(page: CasesPage, column: int) -> list[str]:
    rows = page.table.model()
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def test_a_click_on_a_head_puts_the_rows_in_order_and_the_next_turns_them(page_of):
    page = page_of()
    head = page.table.horizontalHeader()
    head.sectionClicked.emit(SUBJECT)
    up = words(page, SUBJECT)
    assert up == sorted(up, key=str.casefold)
    head.sectionClicked.emit(SUBJECT)
    assert words(page, SUBJECT) == up[::-1]
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (SUBJECT, DOWN)


def test_the_keys_of_rows_are_told_where_there_are_rows(page_of):
    page = page_of()
    keys = next(each for each in page.findChildren(QLabel) if "Enter membuka berkas" in each.text())
    page.search("gerhana bulan")
    assert not keys.isVisible()
    page._clear.click()
    assert keys.isVisible()


def test_order_filters_and_columns_are_there_again_next_time(page_of, appearance):
    first = page_of()
    first._orders.menu().actions()[2 * SUBJECT].trigger()
    first._states.set_current("open")
    first._states.chosen.emit("open")
    first._services.setCurrentIndex(1)
    first._shown.menu().actions()[0].trigger()
    first.table.setColumnWidth(1, 200)
    again = page_of()
    assert words(again, SUBJECT) == words(first, SUBJECT) != []
    assert again._states.current() == "open"
    assert again._services.currentText() == first._services.currentText() != "Semua layanan"
    assert again.table.isColumnHidden(0)
    assert again.table.columnWidth(1) == 200
    appearance.choose(LIGHT, 1.3)
    assert page_of().table.columnWidth(1) == 260


def test_all_results_of_a_search_ignore_the_filters_and_are_not_kept(page_of):
    page = page_of()
    page._services.setCurrentIndex(1)
    page.search("")
    assert len(words(page, 0)) == 3
    assert page_of()._services.currentIndex() == 1


def test_marked_rows_are_copied_as_text_of_the_columns_in_sight(page_of, qtbot):
    page = page_of()
    page._shown.menu().actions()[1].trigger()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert all(line.count("\t") == len(COLUMNS) - 2 for line in lines)
    assert lines[0].startswith(words(page, 0)[0])


def test_what_another_desk_changes_is_told_row_by_row(walker, page_of):
    page = page_of()
    window = page.window()
    page.table.selectRow(1)
    chosen, told = page.current_case(), []
    page.table.model().modelReset.connect(lambda: told.append("all"))
    walker._office._core.clock.advance(minutes=5)
    walker.act(page._rows.card_at(2).case_id)
    new = walker.begin("pengaduan")
    window.around.arrivals.look()
    assert told == []
    assert page._rows.card_at(0).case_id == new
    assert page.current_case() == chosen
    assert [page._rows.card_at(row) for row in range(4)] == page._desk.cases()


def test_too_many_are_refused_another_order_and_say_so(page_of, qtbot, monkeypatch):
    monkeypatch.setattr(cases_model, "MOST_SORTED", 2)
    page = page_of()
    page.table.horizontalHeader().sectionClicked.emit(SUBJECT)
    qtbot.waitUntil(lambda: "persempit" in page._count.text(), timeout=2_000)
    assert page.table.horizontalHeader().sortIndicatorSection() == RECEIVED
    assert words(page, RECEIVED)
    assert len(words(page, 0)) == 3


def test_filtered_rows_are_in_the_order_of_last_time_however_many_there_are_without_the_filter(page_of, monkeypatch):
    monkeypatch.setattr(cases_model, "MOST_SORTED", 2)
    page = page_of()
    page._services.setCurrentIndex(page._services.findData("pengaduan"))
    for direction in (0, 1):
        page._orders.menu().actions()[2 * SUBJECT + direction].trigger()
        shown = words(page, SUBJECT)
        assert shown == sorted(shown, key=str.casefold, reverse=bool(direction))
        assert words(page_of(), SUBJECT) == shown


def test_pages_are_read_as_one_scrolls(office, desk_of, walker, monkeypatch):
    monkeypatch.setattr(cases_model, "_PAGE", 2)
    for _ in range(5):
        walker._office._core.clock.advance(minutes=5)
        walker.begin("pengaduan")
    rows = CasesModel(desk_of("sekretaris"), office)
    rows.read(closed=None, text="", service="")
    assert rows.rowCount() == 2
    while rows.canFetchMore():
        rows.fetchMore(rows.index(-1, -1))
    assert [rows.card_at(row) for row in range(rows.rowCount())] == desk_of("sekretaris").cases()


def test_a_masked_name_is_put_in_order_by_what_is_shown(page_of):
    page = page_of("kabag_persidangan")
    page.table.model().sort(COLUMNS.index(Column.APPLICANT), UP)
    shown = words(page, COLUMNS.index(Column.APPLICANT))
    assert shown == sorted(shown, key=str.casefold)
    assert any("dirahasiakan" in each for each in shown)


@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_a_narrow_page_keeps_the_filters_whole_and_the_keys_of_its_buttons(page_of, appearance, text_size, qtbot):
    appearance.choose(LIGHT, text_size)
    page = page_of()
    window = page.window()
    window.resize(1920, 1004)
    qtbot.wait(20)
    assert page._orders.text().strip() == "&Urutan"
    window.resize(880, 420)
    qtbot.wait(20)
    narrow = page.width() < 760 * text_size
    assert bool(page._orders.text()) is not narrow
    assert [each.accessibleName() for each in (page._orders, page._shown)] == ["Urutan", "Kolom"]
    assert all(not each.shortcut().isEmpty() for each in (page._orders, page._shown))
    qtbot.waitUntil(lambda: not [each for each in findings(page) if each.rule == "clipped"])


def test_who_comes_back_from_a_case_far_down_finds_the_table_where_it_was(walker, page_of, monkeypatch):
    monkeypatch.setattr(cases_model, "_PAGE", 2)
    page = page_of()
    window, rows = page.window(), page.table.model()
    for _ in range(3):
        walker._office._core.clock.advance(minutes=5)
        walker.begin("pengaduan")
    window.around.arrivals.look()
    while rows.canFetchMore():
        rows.fetchMore(rows.index(-1, -1))
    last = rows.rowCount() - 1
    assert last == 5
    page.table.selectRow(last)
    chosen = page.current_case()
    window.open_case(chosen)
    walker.act(chosen)
    window.around.arrivals.look()
    window.back()
    assert (page.current_case(), page.table.current_row()) == (chosen, last)
    window.refresh()
    assert (page.current_case(), page.table.current_row()) == (chosen, last)
