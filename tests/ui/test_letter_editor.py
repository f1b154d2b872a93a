"""UI tests: the letter desk in the real window: chain, page, corrections by mouse and keys, versions, paraf, signature."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from setwan_desktop import demo
from setwan_desktop.demo.hands.answering import answering
from setwan_desktop.domain.values import Draft
from setwan_desktop.ui.case.case_columns import Arrangement
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.paper.page_marks import MarkKind
from setwan_desktop.ui.sidebar import RAIL_WIDTH
from tests.ui.walking import Walker

LEFT, NONE, BAR = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
WRITER, FIRST, SECOND = "staf_humas", "kasubbag_humas", "kabag_persidangan"


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def at_letter(qtbot, window_of):
    """Open a case over the whole page of somebody's window, where its letter is worked on."""
    opened = []

    def open_(role: str, case_id: str, width: int = 1_366, height: int = 692) -> tuple[MainWindow, CasePage]:
        window = window_of(role, width, height)
        window.activateWindow()
        window.open_case(case_id)
        shown = window.stack.currentWidget()
        page = getattr(shown, "case", shown)
        page.full_requested.emit(True)
        qtbot.waitUntil(lambda: page.letter.is_open and page.columns.preview.pages.page_count > 0)
        opened.append(page)
        settle()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window, page

    yield open_
    for page in opened:
        page.leave()
        page.papers.live.wait()


def settle() -> None:
    QTest.qWait(120)
    QThreadPool.globalInstance().waitForDone()
    QTest.qWait(20)


def click_part(page: CasePage, key: str) -> None:
    pages = page.columns.preview.pages
    spot = pages.spot_of(key)
    assert spot is not None, key
    QTest.mouseClick(pages.viewport(), LEFT, NONE, spot)


def kinds(page: CasePage) -> list[MarkKind]:
    return [mark.kind for mark in page.columns.preview.pages.marks()]


def returned_twice(walker: Walker) -> str:
    """Give a case whose letter came back from the second to the first, and from him to its writer."""
    case_id = walker.bring("audiensi", "periksa_kabag").case_id
    for role, rows in (
        (
            SECOND,
            ({"place": "Waktu", "remark": "Cantumkan waktu selesai."}, {"place": "alinea 2", "remark": "Ringkas."}),
        ),
        (FIRST, ({"place": "Hal", "remark": "Perbaiki."},)),
    ):
        desk = walker.desk(role)
        view = desk.case(case_id)
        back = next(
            each for each in view.offers if each.reason and not each.common and each.form.field(each.reason).columns
        )
        desk.act(case_id, back.action, {back.reason: rows}, view.version)
    return case_id


def submit(walker: Walker, case_id: str, **parts: object) -> None:
    """Let the writer hand in another text."""
    desk = walker.desk(WRITER)
    view = desk.case(case_id)
    offer = next(each for each in view.offers if each.primary)
    field = next(each for each in offer.form.fields if each.kind == "letter")
    assert isinstance(field.prefill, Draft)
    desk.act(case_id, offer.action, {field.id: replace(field.prefill, **parts)}, view.version)


def test_chain_text_page_and_corrections_stand_side_by_side(walker, at_letter) -> None:
    case_id = returned_twice(walker)
    window, page = at_letter(WRITER, case_id)
    assert page.columns.arrangement is Arrangement.LETTER
    told = [card.accessibleName() for card in page.letter.chain.cards()]
    assert [each.split(": ")[1] for each in told] == [
        "Sedang diperbaiki",
        "Dikembalikan 09.00, 1 koreksi",
        "Dikembalikan 09.00, 2 koreksi",
        "Belum memaraf",
        "Tanda tangan",
    ]
    columns = (page.columns.panel, page.columns.preview, page.columns.corrections)
    lefts = [each.mapTo(window, QPoint()).x() for each in columns]
    assert lefts == sorted(lefts)
    for each in (*columns, page.letter.chain, page.columns.panel.acts.primary):
        assert each.isVisible()
        assert window.rect().contains(each.mapTo(window, each.rect().bottomRight()))
    assert "3 koreksi belum ditandai selesai" in page.columns.panel.acts.told()


def test_the_sidebar_gives_its_room_and_takes_it_back(walker, at_letter, qtbot) -> None:
    stop = walker.bring("audiensi", "periksa_kabag")
    window, page = at_letter(SECOND, stop.case_id)
    assert window.sidebar.width() == RAIL_WIDTH
    QTest.mouseClick(page.letter.chain._whole, LEFT)
    assert page.columns.arrangement is Arrangement.FULL
    assert page.header.isVisible()
    qtbot.waitUntil(lambda: window.sidebar.width() > RAIL_WIDTH)


def test_a_click_on_the_page_pins_a_correction(walker, at_letter, qtbot) -> None:
    stop = walker.bring("audiensi", "periksa_kabag")
    _, page = at_letter(SECOND, stop.case_id)
    primary = page.columns.panel.acts.primary
    assert stop.offer().label in primary.text().replace("&&", "§").replace("&", "").replace("§", "&")
    click_part(page, "paragraph 1")
    QTest.keyClicks(QApplication.focusWidget(), "Ringkas kalimat ini.")
    QTest.mouseClick(page.columns.parts.button("row waktu"), LEFT)
    QTest.keyClicks(QApplication.focusWidget(), "Cantumkan waktu selesai.")
    assert page.columns.panel.acts.primary.text().replace("&", "") == "Kembalikan dengan 2 koreksi"
    assert kinds(page).count(MarkKind.MEND) == 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, BAR)
    after = walker.desk(FIRST).case(stop.case_id)
    assert [(each.place, each.text) for each in after.remarks] == [
        ("alinea 2", "Ringkas kalimat ini."),
        ("Waktu", "Cantumkan waktu selesai."),
    ]


def test_without_corrections_the_paraf_is_offered_again(walker, at_letter, qtbot) -> None:
    stop = walker.bring("audiensi", "periksa_kabag")
    _, page = at_letter(SECOND, stop.case_id)
    click_part(page, "subject")
    offer = page.columns.panel.offer
    control = page.columns.panel.form.box(offer.reason).control
    assert control.cards()[0].place.text() == "Hal"
    QTest.mouseClick(control.cards()[0].remove_button(), LEFT)
    qtbot.waitUntil(lambda: page.columns.panel.offer.primary)
    assert page.columns.panel.offer.initials


def test_corrections_stand_at_their_places_and_stay_ticked(walker, at_letter) -> None:
    case_id = returned_twice(walker)
    window, page = at_letter(WRITER, case_id)
    letter = page.columns.panel.form.letter()
    assert letter._badges["subject"].text() == "3"
    assert letter._badges["subject"].isVisible()
    marks = [mark for mark in page.columns.preview.pages.marks() if mark.kind is MarkKind.MEND]
    assert [mark.label for mark in marks] == ["1", "2", "3"]
    assert all(mark.boxes for mark in marks)
    card = page.columns.panel.return_box.cards()[1]
    page.columns.corrections.area.ensureWidgetVisible(card)
    QTest.mouseClick(card._done, LEFT)
    assert card._done.text().replace("\u2009", "").strip().endswith("Urungkan")
    assert "2 koreksi belum ditandai selesai" in page.columns.panel.acts.told()
    page.leave()
    window.close()
    _, again = at_letter(WRITER, case_id)
    assert [each.is_done() for each in again.columns.panel.return_box.cards()] == [False, True, False]


def test_the_page_follows_the_field(walker, at_letter, qtbot) -> None:
    stop = walker.bring("audiensi", "konsep")
    _, page = at_letter(stop.role, stop.case_id)
    letter, pages = page.columns.panel.form.letter(), page.columns.preview.pages
    draft = letter.value()
    more = tuple(
        f"Alinea tambahan nomor {number}. " + "Perlu disampaikan hasil pembahasan. " * 12 for number in range(12)
    )
    letter.set_value(replace(draft, paragraphs=(*draft.paragraphs[:1], *more, *draft.paragraphs[1:])))
    key = f"paragraph {len(more)}"
    qtbot.waitUntil(lambda: key in {each.key for each in page.letter.marks.parts}, timeout=10_000)
    settle()
    pages.show_page(0)
    last = letter.part(key)
    last.setFocus()
    tint = next(mark for mark in pages.marks() if mark.kind is MarkKind.TINT)
    assert pages.page() == tint.boxes[0][0] > 0
    QTest.keyClicks(last, "Kata baru")
    qtbot.waitUntil(lambda: "Kata baru" in pages.accessibleDescription(), timeout=10_000)
    QTest.mouseClick(letter.part("subject"), LEFT)
    assert pages.page() == 0


def test_versions_are_compared_word_by_word(walker, at_letter, qtbot) -> None:
    case_id = returned_twice(walker)
    submit(walker, case_id, subject="Undangan Rapat Audiensi", urgency="Biasa")
    _, page = at_letter(FIRST, case_id)
    assert "Sifat" in page.columns.corrections.since_words()
    assert "versi 1" in page.columns.corrections.since_words()
    QTest.mouseClick(page.letter.compare_button(), LEFT)
    view = page.letter.comparing.view
    assert view.isVisible()
    assert view.words() == "2 bagian berubah: Sifat, Hal"
    gone, come = view.old.marks()[0], view.new.marks()[0]
    assert (gone.kind, come.kind) == (MarkKind.GONE, MarkKind.COME)
    assert len(gone.boxes) == 1  # Segera
    assert len(come.boxes) == 2  # Biasa, Rapat
    QTest.mouseClick(view.close_button(), LEFT)
    assert not view.isVisible()
    assert page.columns.isVisible()


def test_paraf_fall_only_after_a_warning(walker, at_letter) -> None:
    stop = walker.bring("audiensi", "periksa_kabag")
    _, page = at_letter(SECOND, stop.case_id)
    place = next(at for at, each in enumerate(page.view.offers) if any(f.kind == "letter" for f in each.form.fields))
    page.task.choose(place)
    subject = page.columns.panel.form.letter().part("subject")
    before = subject.text()
    QTest.mouseClick(subject, LEFT)
    QTest.keyClick(subject, Qt.Key.Key_X)
    assert subject.text() == before
    ask = page.letter.guard.button()
    assert QApplication.focusWidget() is ask
    QTest.keyClick(ask, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is subject
    QTest.keyClick(subject, Qt.Key.Key_End)
    QTest.keyClick(subject, Qt.Key.Key_X)
    assert subject.text() == f"{before}x"


def test_a_signed_letter_is_shown_with_its_number(walker, at_letter, qtbot) -> None:
    stop = walker.bring("audiensi", "tanda_tangan")
    _, page = at_letter("ketua", stop.case_id)
    assert "KONSEP" in page.columns.preview.pages.accessibleDescription()
    with answering(demo.PASSWORD):
        QTest.mouseClick(page.columns.panel.acts.primary, LEFT)
    signed = next(each for each in stop.desk.case(stop.case_id).letters if each.signed)
    qtbot.waitUntil(lambda: signed.number in page.columns.preview.pages.accessibleDescription())
    assert "KONSEP" not in page.columns.preview.pages.accessibleDescription()
    assert not page.letter.is_open


def test_in_a_narrow_window_the_page_stands_behind_its_tab(walker, at_letter) -> None:
    stop = walker.bring("audiensi", "konsep")
    window, page = at_letter(stop.role, stop.case_id, 960, 464)
    assert page.letter.tabs.isVisible()
    assert page.columns.panel.isVisible()
    assert not page.columns.preview.isVisible()
    page.letter.tabs.setCurrentIndex(1)
    assert page.columns.preview.isVisible()
    assert not page.columns.panel.isVisible()
    primary = page.columns.panel.acts.primary
    assert window.rect().contains(primary.mapTo(window, primary.rect().bottomRight()))


@pytest.mark.parametrize(("step", "role"), [("konsep", WRITER), ("periksa_kabag", SECOND)])
def test_another_width_leaves_the_letter_on_the_desk(walker, at_letter, step, role) -> None:
    """What stands there is laid out anew; the letter is neither read nor drawn again."""
    stop = walker.bring("audiensi", step)
    window, page = at_letter(role, stop.case_id)
    cards, document = page.letter.chain.cards(), page.columns.preview.pages.document
    for width in (1_200, 940, 1_366):
        window.resize(width, 692)
        settle()
        assert page.letter.tabs.isVisible() is (width == 940)
    assert page.letter.chain.cards() == cards
    assert page.columns.preview.pages.document is document


def test_a_letter_is_drawn_once_when_its_case_is_shown(walker, at_letter) -> None:
    stop = walker.bring("audiensi", "konsep")
    _, page = at_letter(WRITER, stop.case_id)
    drawn = []
    page.papers.live.drawn.connect(drawn.append)
    page.show_case(stop.case_id)
    settle()
    assert len(drawn) == 1
    page.show_case(stop.case_id)
    settle()
    assert len(drawn) == 2
