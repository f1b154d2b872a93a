"""UI tests: what stands over a page: dialogs, questions, menus and pop-ups."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabWidget, QWidget

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.archive_views import BackupEntry
from setwan_desktop.domain.trouble import ArchiveDamaged, BackupFailed
from setwan_desktop.ui import messages
from setwan_desktop.ui.about_dialog import AboutDialog
from setwan_desktop.ui.care.care import Sound
from setwan_desktop.ui.confirm_dialog import ConfirmDialog
from setwan_desktop.ui.crash_dialog import CrashDialog
from setwan_desktop.ui.follow_up_dialog import FollowUpDialog
from setwan_desktop.ui.forms.date_controls import DateControl
from setwan_desktop.ui.forms.phrases import PhrasesButton
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.standard_card import StandardCard
from setwan_desktop.ui.paper.dossier_job import _Progress
from setwan_desktop.ui.settings.numbering_insert import InsertDialog
from setwan_desktop.ui.settings.numbering_kinds import KindDialog
from setwan_desktop.ui.settings.people_dialogs import EndPostDialog, NewOfficerDialog, PasswordDialog, PostDialog
from tests.ui.page_list import add, page
from tests.ui.pages_of_cases import AUDIENCE, COMPLAINT, LAND, owing
from tests.ui.stage import TUESDAY, Stage


def _popup(stage: Stage) -> QWidget:
    stage.settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


# -- help and menus ------------------------------------------------------------------------------------------------------


@page("bantuan", acts=False)
def help_(stage: Stage) -> QWidget:
    stage.sit_down("resepsionis")
    hand.press("F1")
    stage.settle()
    return QApplication.activeWindow() or QApplication.activeModalWidget()


@page("tentang aplikasi", acts=False)
def about(stage: Stage) -> QWidget:
    window = stage.sit_down("resepsionis")
    window.keys.show_about()
    stage.settle()
    return window.findChild(AboutDialog)


@page("menu aplikasi", acts=False)
def application_menu(stage: Stage) -> QWidget:
    stage.sit_down("sekretaris")
    hand.press("F10")
    return _popup(stage)


@page("menu berkas", "03", acts=False)
def case_menu(stage: Stage) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    return stage.dropped(case.header.menu, case.header._more)


@page("menu urutan kotak masuk", "02", acts=False)
def order_menu(stage: Stage) -> QWidget:
    window = stage.sit_down("sekretaris")
    inbox = window.page(InboxPage)
    inbox.back()  # where only one pane has room, to the list
    stage.settle()
    return stage.dropped(inbox.pane._order_menu, inbox.pane._order_button)


@page("menu standar pelayanan", "20", acts=False)
def standard_menu(stage: Stage) -> QWidget:
    window = stage.sit_down("resepsionis")
    card = window.findChild(StandardCard)
    button = next(each for each in card.findChildren(QPushButton) if each.menu() is card.menu)
    for tabs in window.findChildren(QTabWidget):
        page = next((each for each in map(tabs.widget, range(tabs.count())) if each.isAncestorOf(button)), None)
        if page is not None:
            tabs.setCurrentWidget(page)
    hand.bring_into_view(button)
    return stage.dropped(card.menu, button)


@page("kalimat siap pakai", acts=False)
def phrases(stage: Stage) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND), full=True)
    button = case.findChild(PhrasesButton)
    hand.bring_into_view(button)
    button.open_list()
    return _popup(stage)


@page("kalender", acts=False)
def calendar(stage: Stage) -> QWidget:
    stage.sit_down("tata_usaha").go_to("page-intake:audiensi")
    stage.settle()
    control = next(each for each in stage.frame.findChildren(DateControl) if each.isVisible())
    hand.bring_into_view(control)
    line = control.findChild(QLineEdit)
    next(each for each in line.actions() if "kalender" in each.text()).trigger()
    return _popup(stage)


# -- questions -----------------------------------------------------------------------------------------------------------


def _confirm(stage: Stage, service: str, step: str, *, signs: bool) -> QWidget:
    card = stage.card(service, step)
    case = stage.open_case(card.roles[0], card)
    offer = next(each for each in case.view.offers if (each.signs if signs else each.closes) and not each.common)
    return stage.opened(ConfirmDialog(offer, (lambda _password: "Kata sandi tidak cocok.") if signs else None, case))


add("konfirmasi tanda tangan", partial(_confirm, service=AUDIENCE, step="tanda_tangan", signs=True), "14")
add("konfirmasi arsip", partial(_confirm, service=COMPLAINT, step="rekap", signs=False), "14")


@page("konfirmasi tanda tangan, kata sandi salah", "14")
def confirm_refused(stage: Stage) -> QWidget:
    dialog = _confirm(stage, AUDIENCE, "tanda_tangan", signs=True)
    dialog.password.setText("keliru")
    dialog.go.click()
    stage.settle()
    return dialog


@page("simpan perubahan pengaturan?", "12", acts=False)
def question(stage: Stage) -> None:
    section = stage.section("admin", "Profil kantor")
    section.lines.edit("phone").setText("(0518) 21 456 789")
    stage.asked(lambda: stage.frame.window_inside.go_to("page-settings") or stage.frame.window_inside.leave())


@page("gangguan di luar jendela", "14", acts=False)
def trouble_told(stage: Stage) -> None:
    stage.sit_down("sekretaris")
    stage.asked(lambda: messages.tell_trouble(BackupFailed("E:\\Cadangan Setwan"), stage.frame))


@page("kesalahan program", acts=False)
def crash(stage: Stage) -> QWidget:
    stage.sit_down("sekretaris")
    return stage.opened(
        CrashDialog("Setwan Desktop 0.1.0\nLinux\n\nTraceback\n  ValueError: sebuah kesalahan", stage.frame)
    )


# -- printing ------------------------------------------------------------------------------------------------------------


@page("cetak surat")
def print_letter(stage: Stage) -> QWidget:
    case = stage.open_case("kabag_wasgar", stage.card(COMPLAINT, "penyampaian", LAND))
    letter = next(each for each in case.view.letters if each.number)
    case.papers.print_letter(case.view.case_id, letter.letter_id)
    stage.until(lambda: case.papers._printer.dialog is not None)
    stage.settle()
    return case.papers._printer.dialog


@page("cetak banyak surat")
def print_many(stage: Stage) -> QWidget:
    case = stage.open_case("kasubbag_pengaduan", stage.card(COMPLAINT, "rapat"))
    dialog = case.papers._printer.print_many([case.view.case_id])
    stage.settle()
    return dialog


@page("menyusun berkas lengkap", "14", acts=False)
def dossier(stage: Stage) -> QWidget:
    case = stage.open_case("kasubbag_pengaduan", stage.card(COMPLAINT, "rapat"))
    progress = _Progress(case.view.number, stage.frame)
    progress.show_count(3, 9)
    return stage.opened(progress)


# -- forms in dialogs ----------------------------------------------------------------------------------------------------


@page("tandai tindak lanjut selesai")
def follow_up(stage: Stage) -> QWidget:
    follow_ups = owing(stage)
    return stage.opened(FollowUpDialog(follow_ups._rows.owed_at(0), follow_ups))


@page("nomor sisipan")
def insert_number(stage: Stage) -> QWidget:
    section = stage.section("tata_usaha", "Buku nomor")
    series = next(each for each in section._series if section._desk.numbers(each.series, each.year))
    today = stage.office.now().date()
    return stage.opened(InsertDialog(series, section._code_of(series) or "005", section._desk, today, section))


@page("nomor satu jenis surat")
def kind(stage: Stage) -> QWidget:
    section = stage.section("admin", "Penomoran surat")
    kinds = section._desk.numbered_kinds()
    return stage.opened(KindDialog(kinds[0], stage.office, section._desk, section))


def _about_people(stage: Stage, sort: str) -> QWidget:
    section = stage.section("admin", "Pengguna & peran")
    person, roles = section._desk.officers()[0], stage.office.roles()
    around = Surroundings(section._desk, stage.office.now().date())
    posts = section._desk.posts_of(person.id)
    dialogs = {
        "tambah petugas": lambda: NewOfficerDialog(roles, section),
        "beri peran": lambda: PostDialog(person, roles, around, section),
        "akhiri peran": lambda: EndPostDialog(person, posts, roles, around, section),
        "kata sandi baru": lambda: PasswordDialog(person, section),
    }
    return stage.opened(dialogs[sort]())


for _sort in ("tambah petugas", "beri peran", "akhiri peran", "kata sandi baru"):
    add(f"orang, {_sort}", partial(_about_people, sort=_sort), "12")


@page("isian contoh surat", "12", acts=False)
def names(stage: Stage) -> QWidget:
    section = stage.section("admin", "Contoh surat")
    section.open_letter(section._desk.letter_texts()[0].key)
    section._insert.click()
    return _popup(stage)


# -- ways out ------------------------------------------------------------------------------------------------------------


@page("arsip rusak, ada cadangan", "14")
def rescue(stage: Stage) -> QWidget:
    """The way out of a damaged archive: the last backup that is sound."""
    stage.show_door().front.show_trouble(ArchiveDamaged("C:\\Users\\Maya\\Documents\\Setwan\\arsip.db"))
    stage.frame._rescue._on_found(Sound(BackupEntry("arsip-2026-11-23.cadangan", TUESDAY, 4_096, 60, 512), 60, 512))
    stage.settle()
    return stage.frame
