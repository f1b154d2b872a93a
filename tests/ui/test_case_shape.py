"""UI tests: a case in a window of another shape: its buttons, its form beside what is read, its answers."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from setwan_desktop.demo.hands import hand
from setwan_desktop.ui.case.action_row import OfferButton
from setwan_desktop.ui.forms.addressees_control import AddresseesControl
from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from tests.ui.test_case_page import page_on, panel_of, walker

__all__ = ["page_on", "walker"]


def test_a_window_made_low_keeps_its_buttons_in_one_line(qtbot, walker, page_on) -> None:
    """What has no room goes into the menu, and comes back with the room."""
    page = page_on(walker.bring("pengaduan", "penyampaian"), 700, 760)
    acts = panel_of(page).acts
    others = [each for each in page.view.offers if not each.common and not each.primary]

    def seen() -> tuple[set[str], set[str]]:
        menus = [each.menu() for each in acts.findChildren(QPushButton) if each.menu() is not None and each.isVisible()]
        told = {action.data() for menu in menus for action in menu.actions() if action.isVisible()}
        return {each.place for each in acts.findChildren(OfferButton) if each.isVisible()}, told

    places = {page.view.offers.index(each) for each in others}
    assert seen() == (places, set())
    page.resize(700, 430)
    qtbot.wait(20)
    shown, told = seen()
    assert shown | told == places | {None}, "the preview stands in the menu too"
    assert not shown & told
    assert len({each.y() for each in acts.findChildren(QPushButton) if each.isVisible()}) == 1
    page.resize(900, 430)
    qtbot.wait(20)
    assert seen() == (places, set()), "a low window with room for all of them in one line needs no menu"
    page.resize(700, 760)
    qtbot.wait(20)
    assert seen() == (places, set())


def test_the_field_that_is_written_in_stays_in_sight_when_the_window_becomes_low(qtbot, walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "nota_dinas"), 840, 760)
    field = page.focusWidget()
    page.resize(840, 400)
    qtbot.wait(50)
    assert page.focusWidget() is field
    assert panel_of(page).form_area.viewport().height() >= field.height()
    assert field.visibleRegion().boundingRect().height() == field.height()


def test_a_low_form_opens_no_further_down_than_its_first_field_asks(qtbot, walker, page_on) -> None:
    """While a page is laid out its form is a slit for a moment; what that would bring into sight hides what stands above."""
    page = page_on(walker.bring("pengaduan", "disposisi"), 840, 400)
    receivers = panel_of(page).form.findChild(AddresseesControl)
    hand.settle()
    assert isinstance(page.focusWidget(), KeyedBox)
    assert not page.focusWidget().visibleRegion().isEmpty()
    assert receivers.visibleRegion().boundingRect().height() == receivers.height()


def test_a_list_of_ticks_leaves_the_receivers_above_it_in_sight(walker, page_on) -> None:
    """Where all of the list would just fit, it is the tick with the caret that is brought into sight."""
    page = page_on(walker.bring("pengaduan", "disposisi"), 840, 400)
    hand.settle()
    area, ticks = panel_of(page).form_area, page.focusWidget().parentWidget()
    while not isinstance(ticks, FieldBox):
        ticks = ticks.parentWidget()
    for height in range(400, 400 + 2 * ticks.height(), 20):
        page.resize(840, height)
        hand.settle()
        if area.viewport().height() >= ticks.height():
            break
    assert area.viewport().height() >= ticks.height()
    receivers = panel_of(page).form.findChild(AddresseesControl)
    assert receivers.visibleRegion().boundingRect().height() == receivers.height()
    assert not page.focusWidget().visibleRegion().isEmpty()


def test_what_gave_way_in_a_lower_window_comes_back(qtbot, walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "disposisi"), 840, 400)
    bar = panel_of(page).form_area.verticalScrollBar()
    hand.settle()  # while the page is laid out its form is a slit for a moment
    before, seen = bar.value(), []
    for height in (300, 400):
        page.resize(840, height)
        hand.settle()
        seen.append(bar.value())
    assert seen[0] > before
    assert seen[1] == before


def test_a_form_that_folds_for_a_moment_gets_its_caret_back(walker, page_on) -> None:
    """And as long as it is folded no button of an act has the caret, where a space would take it."""
    page = page_on(walker.bring("pengaduan", "nota_dinas"), 840, 400)
    panel, field = panel_of(page), page.focusWidget()
    panel.fold_where_less(panel.folded_height())
    assert page.focusWidget() is panel
    panel.fold_where_less(page.height())
    assert page.focusWidget() is field


def test_a_low_window_folds_the_form_while_a_tab_is_read_and_gives_it_back(qtbot, walker, page_on) -> None:
    """A slice of a field is no use to anybody; and a fault in the folded form is shown."""
    page = page_on(walker.bring("pengaduan", "nota_dinas"), 840, 400)
    panel, tabs = panel_of(page), page.columns.tabs
    field = page.focusWidget()
    assert panel.form_area.isVisible()
    tabs.setCurrentIndex(1)  # as its key does
    qtbot.wait(20)
    assert not panel.form_area.isVisible()
    assert panel.acts.primary.isVisible()
    assert tabs.currentWidget().height() > 100
    assert page.focusWidget() is tabs.tabBar(), "a space shall not take the act"
    qtbot.mouseClick(panel._unfold, Qt.MouseButton.LeftButton)
    assert page.focusWidget() is field
    assert tabs.currentIndex() == 1
    QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(0).center())
    qtbot.wait(20)
    assert not panel.form_area.isVisible()
    page.task.act()
    assert page.focusWidget() is field


def test_another_width_leaves_the_tab_that_is_read(qtbot, walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "penyampaian"), 840, 760)
    page.columns.tabs.setCurrentIndex(2)
    page.resize(800, 760)
    assert page.columns.tabs.currentIndex() == 2
    page.show_case(page.view.case_id)
    assert page.columns.tabs.currentIndex() == 0


def test_every_answer_is_told_whole_at_every_width(walker, page_on, appearance) -> None:
    appearance.choose("light", 1.3)
    page = page_on(walker.bring("audiensi", "pengiriman"), 840, 760)
    summary = page.columns.tabs.summary
    page.columns.tabs.setCurrentIndex(0)
    cut = []
    for width in range(660, 1_000, 17):
        for each in (1_100, width):
            page.resize(each, 760)
            QCoreApplication.processEvents()
            QCoreApplication.processEvents()
        labels = [each for each in summary.findChildren(PlainLabel) if each.isVisible() and each.wordWrap()]
        assert labels
        cut += [(width, each.text()) for each in labels if each.height() < each.heightForWidth(each.width())]
    assert not cut
