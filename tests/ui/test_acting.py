"""UI tests: acts tell what they changed; trouble is told, refusals are left to the page; signatures ask for the password."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from setwan_desktop import demo
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.refusals import NotForThisOfficer, StaleCase
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.domain.views import Change, Offer, Receipt
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.confirm_dialog import ConfirmDialog, consequence

SIGNING = Offer(
    "sign", "Tandatangani undangan", Form(), signs=True, prints=("Undangan", "Lembar konsep"), numbers=("Undangan",)
)


@pytest.fixture
def acting(office, desk_of) -> Acting:
    return Acting(desk_of(office.roles()[0][0]))


def full() -> Receipt:
    raise DiskFull("D: 2 MB")


def stale() -> Receipt:
    raise StaleCase("Ahmad")


def refused() -> Receipt:
    raise NotForThisOfficer


def test_a_write_tells_what_it_changed(qtbot, acting) -> None:
    receipt = Receipt("1", "PM/1", 2, change=Change(("1",), ("a",)))
    told: list[object] = []
    acting.changed.connect(told.append)
    acting.done.connect(told.append)
    assert acting.run(lambda: receipt) is receipt
    assert told == [receipt.change, receipt]


def test_trouble_is_told_and_gives_nothing(qtbot, acting) -> None:
    with qtbot.waitSignal(acting.troubled) as told:
        assert acting.run(full) is None
    trouble, words = told.args
    assert isinstance(trouble, DiskFull)
    assert "penuh (D: 2 MB)" in words.head
    assert words.code == DiskFull.code
    assert QApplication.overrideCursor() is None


def test_refusals_are_left_to_the_page(qtbot, acting) -> None:
    with pytest.raises(StaleCase):
        acting.run(stale)
    with qtbot.waitSignal(acting.refused) as told:
        assert not acting.attempt(refused)
    assert told.args[0].endswith(".")
    assert acting.attempt(Change)


def answer(qtbot, password: str, tries: list[str]) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConfirmDialog)
    for wrong in tries:
        dialog.password.setText(wrong)
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        assert "tidak cocok" in dialog.said()
        assert dialog.password.text() == ""
    if password:
        dialog.password.setText(password)
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("password", "goes_on"), [(demo.PASSWORD, True), ("", False)])
def test_a_signature_asks_for_the_password(qtbot, acting, password: str, goes_on: bool) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    QTimer.singleShot(0, lambda: answer(qtbot, password, ["salah"]))
    assert acting.confirmed(SIGNING, page) is goes_on


def test_an_act_that_is_no_signature_asks_nothing(qtbot, acting) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert acting.confirmed(Offer("move", "Sampaikan", Form()), page)


def test_the_question_says_what_will_happen() -> None:
    assert "Nomor akan diberikan kepada undangan dan isinya" in consequence(SIGNING)
    assert "Ikut dicetak: lembar konsep." in consequence(SIGNING)
    assert "ditutup" in consequence(Offer("close", "Arsipkan", Form(), closes=True))
