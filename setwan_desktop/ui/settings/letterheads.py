"""UI: the kop of the office's letters, with a page that shows it while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.letter import LetterContent, Letterhead
from setwan_desktop.domain.letterhead_samples import ruler_sheet, sample_letter
from setwan_desktop.domain.letterheads import EmblemPicture, advice_of, head_of, typed_of
from setwan_desktop.domain.office_profile import LetterheadProfile
from setwan_desktop.domain.refusals import FieldProblem, FileRefused
from setwan_desktop.domain.signatories import letterhead_of
from setwan_desktop.domain.values import Upload
from setwan_desktop.office import Desk, Office
from setwan_desktop.resources import resource
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.paper.live_pages import LivePages
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.settings.letterheads_drawing import draw_svg, shown_on_paper
from setwan_desktop.ui.settings.letterheads_emblem import EmblemPanel
from setwan_desktop.ui.settings.letterheads_form import LetterheadForm
from setwan_desktop.ui.settings.letterheads_page import LetterheadPage
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_YES = "ya"
_EMBLEM = ("emblem", "emblem_source")


class LetterheadSection(Section):
    """Each kop: emblem, lines, paper."""

    title = "Kop surat"
    symbol = "image"
    kept_as = "letterheads"
    saves = "&Simpan kop"
    room_for_both = 760

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._typed: dict[str, dict[str, str]] = {}
        self._pictures: dict[str, EmblemPicture] = {}
        self._printing: PrintDialog | None = None
        self.choices = SegmentedButtons(
            [(key, _name_of(each)) for key, each in office.profile.letterheads.items()], "Kop"
        )
        self.choices.set_current(next(iter(office.profile.letterheads)))
        self.choices.setAccessibleName("Kop yang diatur")
        self.lines = LetterheadForm()
        self.emblem = EmblemPanel(self.lines.emblem_height)
        self.content.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(labelled("Kop dipilih otomatis menurut penanda tangan.", "hint", wraps=True))
        self.content.addSpacing(5)
        self.content.addWidget(labelled("Lambang", "section"))
        self.content.addWidget(self.emblem)
        self.content.addSpacing(5)
        self.content.addWidget(self.lines)
        self.page = LetterheadPage()
        self.show_beside(self.page)
        self._live = LivePages(desk.render, self)
        self._connect_parts()

    @override
    def refresh(self) -> None:
        self._typed = self._held()
        self._pictures = {}
        self.emblem.show_refusal("")
        self.emblem.shared.setChecked(len({each["emblem"] for each in self._typed.values()}) == 1)
        self._show_chosen()
        self._live.show(self._contents)
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return hasattr(self, "_typed") and self._typed != self._held()

    @override
    def typed(self) -> Mapping[str, Clean]:
        """Give the fields of every kop that were changed; a picture that was just chosen is not in the archive yet."""
        held = self._held()
        return {
            f"{key}.{field}": text
            for key, typed in self._typed.items()
            for field, text in typed.items()
            if text != held[key][field] and not (field in _EMBLEM and typed["emblem"] in self._pictures)
        }

    @override
    def set_values(self, answers: Mapping[str, object]) -> None:
        for name, text in answers.items():
            key, _, field = name.partition(".")
            if field in self._typed.get(key, {}):
                self._typed[key][field] = str(text)
        self._show_chosen()
        self._tell_changed()

    @override
    def save(self) -> None:
        heads: dict[str, LetterheadProfile] = {}
        for key in self._typed:
            heads[key], problems = self._read(key)
            if problems:
                self._show_problems(key, problems[0])
                return
        call = partial(self._desk.change_letterheads, heads, tuple(self._pictures.values()))
        if self._acting.attempt(call):
            self.refresh()

    def printing(self) -> PrintDialog | None:
        """Give the dialog that is open."""
        return self._printing

    def _held(self) -> dict[str, dict[str, str]]:
        """Give every kop as it is stored, as texts."""
        return {key: typed_of(each) for key, each in self._office.profile.letterheads.items()}

    def _read(self, key: str) -> tuple[LetterheadProfile, tuple[FieldProblem, ...]]:
        """Read what is typed for a kop."""
        return head_of(self._typed[key], self._office.profile.letterheads[key])

    def _show_chosen(self) -> None:
        """Show the kop that is chosen, with all that is wrong with it."""
        typed = self._typed[self.choices.current()]
        self.lines.show_paper_of_office(self._office.profile.paper)
        self.lines.show_typed(typed)
        self.emblem.coloured.setChecked(typed["colour"] == _YES)
        self._show_emblem(typed)
        self._show_faults()

    def _show_emblem(self, typed: Mapping[str, str]) -> None:
        own = bool(typed["emblem"])
        png = self._acting.read(partial(self._desk.emblem, typed["emblem"])) if own else None
        png = png or resource("style", "emblem-placeholder.png").read_bytes()
        self.emblem.show_emblem(shown_on_paper(png, colour=typed["colour"] == _YES), own=own)

    def _show_faults(self) -> None:
        head, problems = self._read(self.choices.current())
        self.lines.tell(problems, advice_of(head))

    def _show_problems(self, key: str, first: FieldProblem) -> None:
        """Bring the kop that has problems to view, and put the focus where the first is."""
        self.tabs.setCurrentIndex(0)
        if key != self.choices.current():
            self.choices.set_current(key)
            self._on_choices_chosen()
        self._show_faults()
        control = self.lines.control(first.field)
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(control)

    def _kop(self) -> Letterhead:
        """Give the kop that is chosen as letters would carry it now; what cannot be read is as it was stored."""
        return letterhead_of(self._read(self.choices.current())[0], self._office.profile)

    def _contents(self) -> tuple[LetterContent, ...]:
        """Make a sample letter under the kop as it is typed."""
        kop = self._kop()
        self.page.show_paper(kop.paper, kop.margins_mm)
        # Rendered beside the archive's thread, which must have read the emblem before.
        self._desk.emblem(kop.emblem)
        return (sample_letter(kop, self._office.profile.place, self._office.now().date()),)

    def _take(self, upload: Upload) -> None:
        """Make a file the emblem, or say why it cannot be."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            picture = self._desk.prepare_emblem(upload, draw_svg)
        except FileRefused as refused:
            self.emblem.show_refusal(wording.refusal_sentence(refused))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._pictures[picture.sha256] = picture
        self.emblem.show_size(picture.width, picture.height)
        self._put_emblem(picture.sha256, picture.source_sha256)

    def _put_emblem(self, sha256: str, source: str) -> None:
        """Let the chosen kop, or all of them, have an emblem."""
        keys = list(self._typed) if self.emblem.shared.isChecked() else [self.choices.current()]
        for key in keys:
            self._typed[key] |= {"emblem": sha256, "emblem_source": source}
        self._show_emblem(self._typed[self.choices.current()])
        self._tell_changed()

    def _tell_changed(self) -> None:
        self._show_faults()
        self._live.form_changed()
        self.show_changed()

    def _print(self, content: LetterContent) -> None:
        pdf = self._desk.render(content)
        self._printing = PrintDialog(content.label, pdf, f"{content.label}.pdf", self)
        self._printing.finished.connect(self._on_printing_finished)
        self._printing.open()

    def _connect_parts(self) -> None:
        self._live.rendered.connect(self.page.view.show_pdf)
        self.choices.chosen.connect(self._on_choices_chosen)
        self.lines.changed.connect(self._on_lines_changed)
        self.emblem.picked.connect(self._take)
        self.emblem.removed.connect(self._on_emblem_removed)
        self.emblem.changed.connect(self._on_emblem_changed)
        self.page.sample_wanted.connect(self._on_page_sample_wanted)
        self.page.rulers_wanted.connect(self._on_page_rulers_wanted)

    def _on_choices_chosen(self) -> None:
        self.emblem.show_refusal("")
        self._show_chosen()
        self._live.refresh()

    def _on_lines_changed(self) -> None:
        self._typed[self.choices.current()] |= self.lines.typed()
        self._tell_changed()

    def _on_emblem_removed(self) -> None:
        self._put_emblem("", "")

    def _on_emblem_changed(self) -> None:
        typed = self._typed[self.choices.current()]
        typed["colour"] = _YES if self.emblem.coloured.isChecked() else ""
        self._put_emblem(typed["emblem"], typed["emblem_source"])

    def _on_page_sample_wanted(self) -> None:
        self._print(self._contents()[0])

    def _on_page_rulers_wanted(self) -> None:
        self._print(ruler_sheet(self._kop()))

    def _on_printing_finished(self) -> None:
        if self._printing is not None:
            self._printing.deleteLater()
            self._printing = None


def _name_of(letterhead: LetterheadProfile) -> str:
    """Give what tells a kop from the others, in a few words."""
    words = letterhead.pemda if letterhead.unit.startswith("KABUPATEN") else letterhead.unit
    return words.title().replace("Dewan Perwakilan Rakyat Daerah", "DPRD").strip()
