"""UI: the steps of the first start that are sections of the settings: the kop, the number books, the working days."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.office_forms import TOPICS
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.first_run_steps import Step
from setwan_desktop.ui.settings.letterheads import LetterheadSection
from setwan_desktop.ui.settings.numbering import NumberingSection
from setwan_desktop.ui.settings.office_forms import OfficeFormSection
from setwan_desktop.ui.settings.section import Section

_UNFINISHED = "Ada isian yang perlu diperbaiki. Perbaiki, atau lewati langkah ini dan lanjutkan nanti di Pengaturan."


class SectionStep(Step):
    """Shows a section of the settings; it is made when there is an office."""

    def __init__(self) -> None:
        super().__init__()
        self.section: Section | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def made(self, office: Office, desk: Desk, acting: Acting) -> Section:
        """Make the section."""
        raise NotImplementedError

    def open(self, office: Office, desk: Desk, acting: Acting) -> None:
        """Show the section, with what holds; the wizard's own button saves it."""
        self.section = self.made(office, desk, acting)
        self.section.join_wizard()
        self._layout.addWidget(self.section)
        self.section.refresh()

    @override
    def begin(self) -> None:
        if self.section is not None:
            first_field(self.section).setFocus()

    @override
    def take(self) -> str | None:
        if self.section is None or not self.section.is_changed():
            return None
        self.section.save()
        return _UNFINISHED if self.section.is_changed() else None


def first_field(section: QWidget) -> QWidget:
    """Give what Tab would lead to first in a section; the section itself where there is nothing."""
    part = section.nextInFocusChain()
    while part is not None and part is not section and section.isAncestorOf(part):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.isVisibleTo(section):
            return part
        part = part.nextInFocusChain()
    return section


class LetterheadStep(SectionStep):
    """The kop of the office's letters."""

    title = "Kop surat"
    question = "Bagaimana kop surat kantor ini?"
    about = "Kop dipilih menurut penanda tangan: kop DPRD untuk Ketua, kop Sekretariat DPRD untuk yang lain."
    hint = "Lambang boleh menyusul; sampai ada, tempatnya diisi gambar netral."

    @override
    def made(self, office: Office, desk: Desk, acting: Acting) -> Section:
        return LetterheadSection(office, desk, acting)


class NumberingStep(SectionStep):
    """Where the number books on paper end."""

    title = "Penomoran surat"
    question = "Sampai nomor berapa buku agenda kertas tahun ini?"
    about = "Pilih buku, lalu isi nomor terakhirnya; aplikasi melanjutkan dari nomor berikutnya."
    hint = "Bila kosong, nomor mulai dari 1."

    @override
    def made(self, office: Office, desk: Desk, acting: Acting) -> Section:
        return NumberingSection(office, desk, acting)


class CalendarStep(SectionStep):
    """Working days and days off."""

    title = "Hari kerja & libur"
    question = "Kapan kantor buka?"
    about = "Tenggat dan janji layanan dihitung dengan hari kerja. Libur nasional dan cuti bersama sudah terisi."
    hint = "Tambahkan libur daerah bila ada."

    @override
    def made(self, office: Office, desk: Desk, acting: Acting) -> Section:
        return OfficeFormSection(TOPICS["calendar"], office, desk, acting)
