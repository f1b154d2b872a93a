"""UI tests: the letter desk: a letter written, sent back, checked, compared, signed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.ui.page_list import page
from tests.ui.pages_of_cases import AUDIENCE
from tests.ui.stage import Stage
from tests.ui.walking import Walker


@page("konsep surat", "07")
def letter_written(stage: Stage) -> QWidget:
    stage.open_letter("staf_humas", stage.card(AUDIENCE, "konsep"))
    return stage.frame


@page("konsep surat dikembalikan", "07")
def letter_returned(stage: Stage) -> QWidget:
    card = returned(stage)
    stage.open_letter("staf_humas", card)
    return stage.frame


@page("periksa surat", "07")
def letter_checked(stage: Stage) -> QWidget:
    stage.open_letter("kasubbag_humas", stage.card(AUDIENCE, "periksa_kasubbag"))
    return stage.frame


@page("periksa surat, menulis koreksi", "07")
def letter_commented(stage: Stage) -> QWidget:
    case = stage.open_letter("kasubbag_humas", stage.card(AUDIENCE, "periksa_kasubbag"))
    case.letter.comment_on("paragraph 1")
    stage.settle()
    return stage.frame


@page("bandingkan versi surat", "07", acts=False)
def letter_compared(stage: Stage) -> QWidget:
    card = returned(stage)
    desk = stage.desk("staf_humas")
    view = desk.case(card.case_id)
    offer = next(each for each in view.offers if each.primary)
    field = next(each for each in offer.form.fields if each.kind == "letter")
    draft = replace(field.prefill, subject="Undangan Rapat Audiensi", urgency="Biasa")
    answers = Walker(stage.office, stage.desk).answers(offer.form)
    desk.act(card.case_id, offer.action, {**answers, field.id: draft}, view.version)
    case = stage.open_letter("kasubbag_humas", card)
    case.letter.compare_button().click()
    stage.settle()
    return stage.frame


@page("tanda tangan surat", "07")
def letter_signed(stage: Stage) -> QWidget:
    stage.open_letter("ketua", stage.card(AUDIENCE, "tanda_tangan"))
    return stage.frame


def returned(stage: Stage):
    """Send a letter back to its writer with two corrections; gives the case."""
    card = stage.card(AUDIENCE, "periksa_kasubbag")
    desk = stage.desk("kasubbag_humas")
    view = desk.case(card.case_id)
    back = next(
        each for each in view.offers if each.reason and not each.common and each.form.field(each.reason).columns
    )
    rows = (
        {"place": "Waktu", "remark": "Cantumkan waktu selesai, sesuai jadwal ruang rapat."},
        {"place": "Hal", "remark": "Perbaiki: undangan rapat audiensi."},
    )
    desk.act(card.case_id, back.action, {back.reason: rows}, view.version)
    return card
