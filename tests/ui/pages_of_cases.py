"""UI tests: the pages on which cases are received, found and worked on."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.follow_ups_page import FollowUpsPage
from setwan_desktop.ui.inbox.list_pane import FOLLOWED
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.page_names import ARCHIVE, CASES, FOLLOW_UPS, intake_of
from tests.ui.page_list import add, page
from tests.ui.stage import Stage
from tests.ui.walking import Walker

COMPLAINT, AUDIENCE = "pengaduan", "audiensi"
LAND = "Ganti rugi lahan"
"""The complaint of the mock-ups."""

STEPS = {
    COMPLAINT: (
        "penerimaan", "pencatatan", "nota_dinas", "penyampaian", "disposisi", "penugasan_konsultasi", "konsultasi",
        "penjadwalan", "rapat", "rekap",
    ),
    AUDIENCE: (
        "penerusan", "disposisi_ketua", "penugasan_kabag", "penugasan_telaah", "telaah", "konsep", "periksa_kasubbag",
        "periksa_kabag", "periksa_sekretaris", "tanda_tangan", "tindak_lanjut", "penugasan_pengiriman",
        "penugasan_pelaksana", "pengiriman", "audiensi", "menunggu_jadwal", "arsip",
    ),
}  # fmt: skip
"""Service -> its steps at which a case of the example waits."""

TAKEN = [
    {"uraian": "Perbaiki pintu air dan bersihkan saluran tersier", "penanggung_jawab": "Dinas PUPR"},
    {"uraian": "Laporkan hasilnya kepada Komisi II", "penanggung_jawab": "Kasubbag Pengaduan"},
]


# -- receiving --------------------------------------------------------------------------------------------------------------


@page("resepsionis", "20")
def reception(stage: Stage) -> QWidget:
    stage.sit_down("resepsionis")
    return stage.frame


@page("resepsionis, sudah diterima", "20")
def received(stage: Stage) -> QWidget:
    """A visitor was just received: the outcome stands above the next form."""
    intake = stage.sit_down("resepsionis").page(IntakePage)
    answers = Walker(stage.office, stage.desk).answers(intake.panel.offer.form)
    told = {"nama": "Siti Aminah", "perihal": "Ganti rugi lahan pelebaran jalan desa belum dibayar"}
    intake.panel.set_answers({**answers, **told})
    intake.act()
    stage.close_dialogs()
    return stage.frame


@page("resepsionis, surat belum lengkap", "20")
def incomplete(stage: Stage) -> QWidget:
    intake = stage.sit_down("resepsionis").page(IntakePage)
    intake.panel.acts.offer_chosen.emit(
        next(at for at, each in enumerate(intake._service.openings) if not each.primary)
    )
    stage.settle()
    return stage.frame


@page("surat audiensi", "05")
def audience_intake(stage: Stage) -> QWidget:
    window = stage.sit_down("tata_usaha")
    window.go_to(intake_of(AUDIENCE))
    stage.settle()
    return stage.frame


@page("surat audiensi, terisi dengan galat", "05")
def audience_filled(stage: Stage) -> QWidget:
    window = stage.sit_down("tata_usaha")
    window.go_to(intake_of(AUDIENCE))
    intake = window.page(IntakePage)
    walker = Walker(stage.office, stage.desk)
    answers = walker.answers(intake.panel.offer.form)
    intake.panel.set_answers({**answers, "perihal": "", "pemohon": "Gabungan Kelompok Tani Tirta Makmur Sejahtera"})
    intake.act()
    stage.settle()
    return stage.frame


@page("pencatatan pengaduan dengan galat", "04")
def recording(stage: Stage) -> QWidget:
    """The complaint in full; the NIK is too short, and what is missing is told."""
    card = stage.card(COMPLAINT, "pencatatan")
    case = stage.open_case("staf_pengaduan", card, full=True)
    case.columns.panel.set_answers({"nik": "63101254", "uraian": "Sumur bor umum tidak mengalir sejak dua bulan lalu."})
    case.task.act()
    stage.settle()
    return stage.frame


# -- the inbox -----------------------------------------------------------------------------------------------------------


@page("kotak masuk", "02")
def inbox(stage: Stage) -> QWidget:
    stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    return stage.frame


@page("kotak masuk, daftar saja", "19", acts=False)
def inbox_list(stage: Stage) -> QWidget:
    window = stage.sit_down("sekretaris")
    window.back()
    stage.settle()
    return stage.frame


@page("kotak masuk, dipantau", "02", acts=False)
def inbox_followed(stage: Stage) -> QWidget:
    inbox = stage.sit_down("kabag_wasgar").page(InboxPage)
    inbox.pane.tabs.button(FOLLOWED).click()
    stage.settle()
    return stage.frame


@page("kotak masuk kosong", "14", acts=False)
def inbox_empty(stage: Stage) -> QWidget:
    stage.clear_inbox("staf_humas")
    stage.sit_down("staf_humas")
    return stage.frame


@page("kotak masuk, tersaring kosong", "14", acts=False)
def inbox_filtered(stage: Stage) -> QWidget:
    window = stage.sit_down("sekretaris")
    window.open_filter()
    hand.write("gerhana")
    stage.settle()
    return stage.frame


@page("kotak masuk, atas nama", "06")
def inbox_recording(stage: Stage) -> QWidget:
    window = stage.sit_down("tata_usaha")
    pane = window.page(InboxPage).pane
    pane.recording.click()
    stage.settle()
    card = stage.card(AUDIENCE, "disposisi_ketua")
    window.open_case(card.case_id)
    stage.settle()
    return stage.frame


def _at_step(stage: Stage, service: str, step: str, *, full: bool) -> QWidget:
    card = stage.card(service, step)
    stage.open_case(card.roles[0], card, full=full)
    return stage.frame


for _service, _steps in STEPS.items():
    for _step in _steps:
        add(f"langkah {_service} {_step}", partial(_at_step, service=_service, step=_step, full=False), "02")


# -- a case in full ----------------------------------------------------------------------------------------------------------


@page("berkas penuh", "03")
def case_full(stage: Stage) -> QWidget:
    _at_step(stage, AUDIENCE, "telaah", full=True)
    return stage.frame


@page("berkas penuh, pengaduan", "03")
def case_full_complaint(stage: Stage) -> QWidget:
    stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND), full=True)
    return stage.frame


def _tab(stage: Stage, place: int) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    tabs = case.columns.tabs
    if tabs.isTabVisible(place):  # in a wide window it stands beside the case
        tabs.setCurrentIndex(place)
        tabs.tabBarClicked.emit(place)
        stage.settle()
        assert tabs.currentWidget().height() > 48, "the tab that was asked for stays folded"
    return stage.frame


for _place, _tab_name in enumerate(("ringkasan", "riwayat", "surat dan lampiran", "langkah prosedur")):
    add(f"berkas, tab {_tab_name}", partial(_tab, place=_place), "02")


@page("berkas yang menunggu orang lain", "03", acts=False)
def case_of_others(stage: Stage) -> QWidget:
    window = stage.sit_down("kabag_wasgar")
    window.open_case(stage.card(COMPLAINT, "disposisi").case_id)
    stage.settle()
    return stage.frame


@page("berkas yang ditutup", "03", acts=False)
def case_closed(stage: Stage) -> QWidget:
    window = stage.sit_down("tata_usaha")
    window.open_case(stage.card(AUDIENCE, "arsip", closed=True).case_id)
    stage.settle()
    return stage.frame


def _common_act(stage: Stage, effect: str) -> QWidget:
    """Fill in an act that every case has."""
    case = stage.open_case("kasubbag_pengaduan", stage.card(COMPLAINT, "rapat"))
    offers = case.view.offers
    case.task.choose(next(at for at, each in enumerate(offers) if each.effect == effect))
    stage.settle()
    return stage.frame


for _effect in ("note", "attach", "withdraw"):
    add(f"berkas, tindakan {_effect}", partial(_common_act, effect=_effect))


@page("kembalikan untuk perbaikan")
def sending_back(stage: Stage) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    case.task.choose(next(at for at, each in enumerate(case.view.offers) if each.reason and not each.common))
    stage.settle()
    return stage.frame


@page("disposisi", "06")
def disposition(stage: Stage) -> QWidget:
    case = stage.open_case("ketua", stage.card(AUDIENCE, "disposisi_ketua"), full=True)
    stage.until(lambda: case.columns.preview.isHidden() or case.columns.preview.pages.page_count > 0)
    return stage.frame


@page("disposisi atas nama", "06")
def disposition_recorded(stage: Stage) -> QWidget:
    card = stage.card(AUDIENCE, "disposisi_ketua")
    window = stage.sit_down("tata_usaha")
    window.page(InboxPage).pane.recording.click()
    stage.settle()
    window.page(InboxPage).pane.list.entered.emit(card.case_id)
    stage.settle()
    return stage.frame


@page("disposisi sekretaris", "06")
def disposition_complaint(stage: Stage) -> QWidget:
    return _at_step(stage, COMPLAINT, "disposisi", full=True)


@page("notulen audiensi", "18")
def minutes(stage: Stage) -> QWidget:
    return _at_step(stage, AUDIENCE, "audiensi", full=True)


@page("notulen rapat pengaduan", "18")
def minutes_of_complaint(stage: Stage) -> QWidget:
    return _at_step(stage, COMPLAINT, "rapat", full=True)


# -- lists ---------------------------------------------------------------------------------------------------------------


@page("semua berkas", "09", acts=False)
def all_cases(stage: Stage) -> QWidget:
    stage.sit_down("sekretaris").go_to(CASES)
    stage.settle()
    return stage.frame


@page("semua berkas, tanpa hasil", "14", acts=False)
def no_cases(stage: Stage) -> QWidget:
    window = stage.sit_down("sekretaris")
    window.go_to(CASES)
    window.page(CasesPage).search("gerhana bulan")
    stage.settle()
    return stage.frame


@page("arsip", "09", acts=False)
def archive(stage: Stage) -> QWidget:
    stage.sit_down("tata_usaha").go_to(ARCHIVE)
    stage.settle()
    return stage.frame


def owing(stage: Stage) -> FollowUpsPage:
    """Let a meeting agree upon two things, and show them to whom they concern."""
    card = stage.card(COMPLAINT, "rapat")
    walker = Walker(stage.office, stage.desk)
    walker.act(card.case_id, "selesai_rapat", tindak_lanjut=tuple(TAKEN))
    window = stage.sit_down("kasubbag_pengaduan")
    window.go_to(FOLLOW_UPS)
    stage.settle()
    return window.page(FollowUpsPage)


@page("tindak lanjut", acts=False)
def follow_ups(stage: Stage) -> QWidget:
    owing(stage)
    return stage.frame


# -- search --------------------------------------------------------------------------------------------------------------


def _look_for(stage: Stage, words: str) -> QWidget:
    window = stage.sit_down("sekretaris")
    hand.press("Ctrl+F")
    hand.write_over(words)
    stage.until(window.popup.isVisible)
    stage.settle()
    return stage.frame


add("pencarian", partial(_look_for, words="irigasi"), "17", acts=False)
add("pencarian tanpa hasil", partial(_look_for, words="gerhana"), "14", acts=False)


# -- states --------------------------------------------------------------------------------------------------------------


@page("gagal tersimpan", "14")
def not_saved(stage: Stage) -> QWidget:
    """The disk is full: what was typed stays, and what can be done stands below it."""
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    next(each for each in case.findChildren(QPlainTextEdit) if not each.isReadOnly()).setPlainText("Perlu dibahas.")
    window = stage.frame.window_inside
    window._acting.tell_trouble(DiskFull("D:\\Setwan\\kantor.db: perlu 51 MB, tersedia 4 MB"))
    stage.settle()
    return stage.frame


@page("diubah di tempat lain", "14")
def changed_elsewhere(stage: Stage) -> QWidget:
    card = stage.card(COMPLAINT, "penyampaian", LAND)
    case = stage.open_case("kabag_wasgar", card)
    Walker(stage.office, stage.desk).act(card.case_id)
    case.task.notice_change(stage.desk("kabag_wasgar").case(card.case_id))
    stage.settle()
    return stage.frame


@page("pulihkan isian", "14")
def draft_offered(stage: Stage) -> QWidget:
    card = stage.card(COMPLAINT, "penyampaian", LAND)
    offer = next(each for each in stage.desk("kabag_wasgar").case(card.case_id).offers if each.primary)
    field = next(each for each in offer.form.fields if each.kind in {"text", "long_text"})
    stage.desk("kabag_wasgar").save_draft(card.case_id, "", offer.action, {field.id: "Perlu segera dibahas."})
    stage.open_case("kabag_wasgar", card)
    return stage.frame


@page("terkirim, dapat ditarik kembali", "02")
def sent(stage: Stage) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    walker = Walker(stage.office, stage.desk)
    case.columns.panel.set_answers(walker.answers(case.columns.panel.offer.form))
    case.task.act()
    stage.close_dialogs()
    return stage.frame
