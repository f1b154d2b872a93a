"""UI tests: the pages before one is in, the settings, and the first run."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.first_run import FirstRun
from tests.ui.page_list import add, page
from tests.ui.stage import Stage

SECTIONS = {
    "admin": (
        "Profil kantor", "Kop surat", "Hari kerja & libur", "Ruang rapat", "Undangan rapat", "Pilihan & kalimat",
        "Ketentuan layanan", "Pengguna & peran", "Sebutan jabatan", "Penguncian layar", "Penomoran surat", "Buku nomor",
        "Contoh surat", "Cadangan data", "Tema & ukuran teks", "Kata sandi saya",
    ),
    "tata_usaha": ("Buku nomor", "Cetak tanda terima"),
}  # fmt: skip
"""Who sits here -> the sections of the settings to look at."""

STEPS = ("kantor", "pengguna", "kata sandi", "kop surat", "penomoran", "hari kerja", "cadangan")


# -- before one is in --------------------------------------------------------------------------------------------------------


@page("masuk", "01")
def door(stage: Stage) -> QWidget:
    return stage.show_door()


@page("masuk, kantor contoh", "01")
def door_of_example(stage: Stage) -> QWidget:
    return stage.show_door(example=True)


@page("masuk, kata sandi salah", "01")
def door_refused(stage: Stage) -> QWidget:
    form = stage.show_door().front.form
    form.password.setText("keliru")
    form.button.click()
    stage.settle()
    return stage.frame


@page("masuk, menunggu", "01")
def door_waiting(stage: Stage) -> QWidget:
    stage.show_door().front.form.tell_refused(120)
    stage.settle()
    return stage.frame


@page("masuk, Caps Lock", "01")
def door_caps_lock(stage: Stage) -> QWidget:
    stage.show_door().front.form.password.caps_lock_noticed.emit(True)
    stage.settle()
    return stage.frame


@page("membuka arsip", "14", acts=False)
def opening(stage: Stage) -> QWidget:
    stage.show_door().front.show_happening("Membuka arsip…")
    stage.settle()
    return stage.frame


@page("arsip rusak", "14", acts=False)
def damaged(stage: Stage) -> QWidget:
    stage.show_door().front.show_trouble(ArchiveDamaged("C:\\Users\\Maya\\Documents\\Setwan\\arsip.db"))
    stage.settle()
    return stage.frame


@page("arsip dipulihkan", "01")
def restored(stage: Stage) -> QWidget:
    front = stage.show_door().front
    front.show_note("ok", "Arsip dipulihkan dari cadangan arsip-2026-11-23.cadangan.", "Arsip sebelumnya disimpan.")
    stage.settle()
    return stage.frame


def _under_way(stage: Stage, kind: Kind, words: str, percent: int | None) -> None:
    """Show a work of care that is under way, though nothing is done."""
    job = Job(kind, lambda _job: None)
    job.words, job.percent = words, percent
    stage.frame._care.told.emit(job)
    stage.settle()


@page("masuk, cadangan sedang dibuat", "01")
def door_with_backup(stage: Stage) -> QWidget:
    stage.show_door().front.show_backup("Cadangan harian: menyalin arsip… 43%")
    stage.settle()
    return stage.frame


@page("menutup, cadangan sedang dibuat", "14", acts=False)
def farewell(stage: Stage) -> QWidget:
    stage.show_door()._stack.setCurrentWidget(stage.frame._farewell)
    _under_way(stage, Kind.BACKUP, "Menyalin arsip…", 43)
    return stage.frame


@page("cadangan sedang dibuat", "12")
def backup_under_way(stage: Stage) -> QWidget:
    stage.section("admin", "Cadangan data")
    _under_way(stage, Kind.BACKUP, "Memeriksa cadangan…", None)
    return stage.frame


@page("arsip sedang diperiksa", "12", acts=False)
def check_under_way(stage: Stage) -> QWidget:
    section = stage.section("admin", "Cadangan data")
    _under_way(stage, Kind.CHECK, "Menyalin arsip untuk diperiksa…", 43)
    section._bring_into_sight(section._checking)
    stage.settle()
    return stage.frame


@page("terkunci", "14", acts=False)
def locked(stage: Stage) -> QWidget:
    stage.sit_down("kabag_wasgar")
    stage.frame.lock()
    stage.settle()
    return stage.frame


@page("terkunci, kata sandi salah", "14", acts=False)
def locked_refused(stage: Stage) -> QWidget:
    locked(stage)
    stage.frame.lock_page.tell_refused(30)
    stage.settle()
    return stage.frame


@page("sebentar lagi terkunci", "14", acts=False)
def nearly_locked(stage: Stage) -> QWidget:
    stage.sit_down("sekretaris").go_to("page-cases")
    stage.frame.watch.warned.emit(30)
    stage.settle()
    return stage.frame


# -- settings ------------------------------------------------------------------------------------------------------------


def _section(stage: Stage, who: str, title: str) -> QWidget:
    stage.section(who, title)
    return stage.frame


for _who, _titles in SECTIONS.items():
    for _title in _titles:
        add(
            f"pengaturan {_title}" + ("" if _who == "admin" else f" ({_who})"),
            partial(_section, who=_who, title=_title),
            "12",
            acts=False,
        )


@page("pengaturan Profil kantor, belum disimpan", "12")
def unsaved(stage: Stage) -> QWidget:
    section = stage.section("admin", "Profil kantor")
    hand.click(section.lines.edit("phone"))
    hand.write_over("(0518) 21456")
    stage.settle()
    return stage.frame


@page("pengaturan Profil kantor, draf ditawarkan", "14", acts=False)
def draft_offered(stage: Stage) -> QWidget:
    stage.desk("admin").save_draft("", "pengaturan", "office", {"phone": "(0518) 21456"})
    return _section(stage, "admin", "Profil kantor")


# -- first run -----------------------------------------------------------------------------------------------------------


def _step(stage: Stage, place: int) -> QWidget:
    stage.show_door()
    wizard = stage.frame.findChild(FirstRun)
    assert wizard is not None
    wizard._founding.backs_up = False
    for _before in range(place):
        wizard.skip()
    stage.settle()
    return stage.frame


for _place, _words in enumerate(STEPS):
    add(f"penyiapan {_place + 1} {_words}", partial(_step, place=_place), "13", founded=False)


@page("penyiapan dengan galat", "13", founded=False)
def step_refused(stage: Stage) -> QWidget:
    _step(stage, 2)
    wizard = stage.frame.findChild(FirstRun)
    wizard.steps[2].line.setText("abc")
    wizard.next()
    stage.settle()
    return stage.frame


@page("penyiapan kantor belum lengkap", "13", founded=False)
def step_incomplete(stage: Stage) -> QWidget:
    _step(stage, 0)
    wizard = stage.frame.findChild(FirstRun)
    for key in ("name", "place"):
        wizard.steps[0].lines.edit(key).clear()
    wizard.next()
    stage.settle()
    return stage.frame


@page("penyiapan dilanjutkan", "13", founded=False)
def step_resumed(stage: Stage) -> QWidget:
    _step(stage, 1)
    wizard = stage.frame.findChild(FirstRun)
    next(iter(wizard.steps[1].edits.values())).setText("Maya Safitri")
    wizard.keep()
    stage.frame.open_archive()
    stage.settle()
    return stage.frame
