"""UI tests: the tour of the example office, and what the hands refuse to touch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from setwan_desktop.demo import tour
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.hand import OutOfReach


@pytest.fixture
def shelf(qtbot) -> QWidget:
    """Two buttons that a person can see."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for name in ("Buka", "Simpan"):
        layout.addWidget(QPushButton(name))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_hands_click_what_is_seen(shelf: QWidget, qtbot) -> None:
    button = shelf.findChildren(QPushButton)[0]
    with qtbot.waitSignal(button.clicked, timeout=1_000):
        hand.click(button)


@pytest.mark.parametrize(
    "hinder", [QPushButton.hide, lambda button: button.setEnabled(False)], ids=["hidden", "disabled"]
)
def test_hands_do_not_click_what_a_person_cannot(shelf: QWidget, hinder) -> None:
    button = shelf.findChildren(QPushButton)[0]
    hinder(button)
    with pytest.raises(OutOfReach):
        hand.click(button)


def test_hands_do_not_click_through_what_covers(shelf: QWidget) -> None:
    button = shelf.findChildren(QPushButton)[0]
    cover = QWidget(shelf)
    cover.setGeometry(shelf.rect())
    cover.show()
    with pytest.raises(OutOfReach, match="lies under"):
        hand.click(button)


@pytest.mark.timeout(600)
@pytest.mark.release
def test_tour_keeps_a_picture_of_every_window_and_every_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tur"
    assert tour.run(folder) == 0, capsys.readouterr().err
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) > 40
    assert all(not QImage(str(each)).isNull() for each in pictures)
    papers = sorted(folder.glob("surat/*/*.pdf"))
    assert len({each.parent for each in papers}) == 2
    assert all(each.read_bytes().startswith(b"%PDF") for each in papers)
    assert str(folder) in capsys.readouterr().out


def test_tour_says_in_a_sentence_why_it_cannot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    in_the_way = tmp_path / "tur"
    in_the_way.write_text("sebuah berkas", encoding="utf-8")
    assert tour.run(in_the_way) == 1
    assert "Tur terhenti" in capsys.readouterr().err
