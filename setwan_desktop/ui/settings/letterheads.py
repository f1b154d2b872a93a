"""UI: the kop of the office's letters, with a page that shows it while it is typed."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from setwan_desktop.domain.letter import LetterContent, Letterhead, Paragraph, Signature
from setwan_desktop.domain.letter import Line as LetterLine
from setwan_desktop.domain.office_profile import LetterheadProfile
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.paper.live_pages import LivePages
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.settings.lines import Line, Lines
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_LINES = (
    Line("pemda", "Baris &1"),
    Line("unit", "Baris &2"),
    Line("address", "&Alamat"),
    Line("contact", "&Telepon dan laman"),
)
_HEAD = (("Nomor", "–"), ("Sifat", "Biasa"), ("Lampiran", "-"), ("Hal", "Contoh surat"))
_SAMPLE = "Surat ini hanya contoh, untuk melihat bagaimana kop dicetak. Tidak ada nomor yang diberikan."


class LetterheadSection(Section):
    """The lines of each kop."""

    title = "Kop surat"
    symbol = "image"
    saves = "&Simpan kop"

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._typed: dict[str, LetterheadProfile] = dict(office.profile.letterheads)
        self.add_heading("Kop surat", "Kop dipilih otomatis menurut penanda tangan.")
        self.choices = SegmentedButtons([(key, _name_of(each)) for key, each in self._typed.items()])
        self.choices.set_current(next(iter(self._typed)))
        self.content.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines = Lines(_LINES)
        self.content.addWidget(self.lines)
        self.page = PageView()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.show_beside(self.page)
        self._live = LivePages(desk.render, self)
        self._live.rendered.connect(self.page.show_pdf)
        self.choices.chosen.connect(self._on_choices_chosen)
        self.lines.changed.connect(self._on_lines_changed)
        self.refresh()

    @override
    def refresh(self) -> None:
        self._typed = dict(self._office.profile.letterheads)
        self._show_chosen()
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return hasattr(self, "_typed") and self._typed != dict(self._office.profile.letterheads)

    @override
    def save(self) -> None:
        plain = {key: {**asdict(each), "sizes": list(each.sizes)} for key, each in self._typed.items()}
        self._acting.attempt(partial(self._desk.change_profile, "letterheads", plain))
        self.show_changed()

    def _show_chosen(self) -> None:
        chosen = self._typed[self.choices.current()]
        self.lines.show_values({line.key: str(getattr(chosen, line.key)) for line in _LINES})
        self._live.show(self._contents)

    def _contents(self) -> tuple[LetterContent, ...]:
        """Make a sample letter under the kop as it is typed."""
        kop = self._typed[self.choices.current()]
        first, second, small = kop.sizes
        lines = (
            (kop.pemda, first, True),
            (kop.unit, second, True),
            (kop.address, small, False),
            (kop.contact, small, False),
        )
        profile = self._office.profile
        return (
            LetterContent(
                kind="",
                layout="letter",
                title="",
                label="Contoh surat",
                paper="office",
                letterhead=Letterhead(lines, kop.emblem, kop.font, profile.paper, rule=kop.rule),
                place=profile.place,
                date=self._office.now().date(),
                head=(
                    LetterLine("Nomor", "–"),
                    LetterLine("Sifat", "Biasa"),
                    LetterLine("Lampiran", "-"),
                    LetterLine("Hal", "Contoh surat"),
                ),
                addressees=("Penerima Contoh",),
                address_place="Tempat",
                blocks=(Paragraph(_SAMPLE),),
                signatures=(Signature(("PENANDA TANGAN,",), ""),),
            ),
        )

    def _on_choices_chosen(self) -> None:
        self._show_chosen()

    def _on_lines_changed(self) -> None:
        key, typed = self.choices.current(), self.lines.values()
        self._typed[key] = replace(
            self._typed[key],
            pemda=typed["pemda"],
            unit=typed["unit"],
            address=typed["address"],
            contact=typed["contact"],
        )
        self._live.form_changed()
        self.show_changed()


def _name_of(letterhead: LetterheadProfile) -> str:
    """Give what tells a kop from the others, in a few words."""
    words = letterhead.pemda if letterhead.unit.startswith("KABUPATEN") else letterhead.unit
    return words.title().replace("Dewan Perwakilan Rakyat Daerah", "DPRD").strip()
