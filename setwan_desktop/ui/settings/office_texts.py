"""UI: the office's name and address, as screens and letters show them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.office import Desk, Office, office_text_faults
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.settings.lines import Line, Lines
from setwan_desktop.ui.settings.section import Section

OFFICE_LINES = (
    Line("name", "&Nama kantor", 6),
    Line("regency", "Ka&bupaten / kota", 6),
    Line("address", "&Alamat"),
    Line("phone", "&Telepon", 4),
    Line("site", "&Laman", 8),
    Line("place", "Tem&pat pada tanggal surat", 6),
)
"""The texts of the office that are asked for here and at the first start."""

_QR = "letter_qr"


class OfficeSection(Section):
    """Texts of the office."""

    title = "Profil kantor"
    symbol = "building-2"
    kept_as = "office"
    saves = "&Simpan profil"

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self.introduce("Dipakai pada layar masuk, bilah samping, dan tanggal surat.")
        self.lines = Lines(OFFICE_LINES)
        self.content.addWidget(self.lines)
        self.lines.changed.connect(self.show_changed)
        self.add_heading(
            "Kode QR",
            "Tanda terima dan berkas lengkap selalu memuatnya: dipindai pada kolom pencarian, berkas terbuka dan riwayatnya "
            "dicocokkan.",
        )
        self.letter_qr = QCheckBox("Cetak juga kode &QR di kaki halaman pertama surat keluar")
        self.content.addWidget(self.letter_qr)
        self.letter_qr.toggled.connect(self.show_changed)

    @override
    def refresh(self) -> None:
        self.lines.show_values(self._held())
        self.letter_qr.setChecked(self._office.profile.letter_qr)
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        if not hasattr(self, "letter_qr"):
            return False
        return self.lines.values() != self._held() or self.letter_qr.isChecked() != self._office.profile.letter_qr

    @override
    def typed(self) -> Mapping[str, Clean]:
        held = self._held()
        texts = {key: text for key, text in self.lines.values().items() if text != held[key]}
        prints = self.letter_qr.isChecked()
        return texts if prints == self._office.profile.letter_qr else {**texts, _QR: prints}

    @override
    def set_values(self, answers: Mapping[str, object]) -> None:
        texts = self.lines.values()
        self.lines.show_values({key: str(answers.get(key, text)) for key, text in texts.items()})
        self.letter_qr.setChecked(bool(answers.get(_QR, self.letter_qr.isChecked())))
        self.show_changed()

    @override
    def save(self) -> None:
        texts = {**self.lines.values(), _QR: self.letter_qr.isChecked()}
        problems = office_text_faults(texts)
        self.lines.told.refuse(problems)
        if not problems:
            self._acting.attempt(partial(self._desk.change_profile, "office", texts))
        self.show_changed()

    def _held(self) -> dict[str, str]:
        profile = self._office.profile
        return {line.key: str(getattr(profile, line.key)) for line in OFFICE_LINES}
