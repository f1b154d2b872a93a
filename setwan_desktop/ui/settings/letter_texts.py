"""UI: the texts of the office's letters: a list, and for the one chosen its editor beside the page it makes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_text_views import LetterTextView
from setwan_desktop.domain.letter_texts import LetterTexts, plain, read
from setwan_desktop.domain.text_fault import TextFault
from setwan_desktop.office import Desk
from setwan_desktop.ui import messages
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.paper.live_pages import LivePages
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.settings.letter_text_editor import LetterTextEditor
from setwan_desktop.ui.settings.letter_text_list import LetterTextList
from setwan_desktop.ui.settings.name_palette import NamePalette
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.wording.letter_texts import texts_refused_sentence

_PAUSE_MS = 120
_PASSES = 6


class LetterTextSection(Section):
    """The letters' texts."""

    title = "Contoh surat"
    symbol = "file-text"
    kept_as = "letter_texts"
    saves = "&Simpan naskah"

    def __init__(self, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acting = desk, acting
        self._view: LetterTextView | None = None
        self._held: LetterTexts | None = None
        self._block = -1
        self.editor: LetterTextEditor | None = None
        self.palette_of_names: NamePalette | None = None
        self.list = LetterTextList()
        self.list.chosen.connect(self._on_list_chosen)
        self.rows.insertWidget(0, self.list, 100)
        self._head = self._build_head()
        self.rows.insertWidget(1, self._head)
        self.note = Note("warn")
        self.content.addWidget(self.note)
        self.page = PageView()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that comes and goes would change the width to which the page is fitted.
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.show_beside(self.page)
        self._columns.setStretch(0, 6)
        self._columns.setStretch(1, 5)
        self._live = LivePages(desk.render, self)
        self._live.rendered.connect(self.page.show_pdf)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.check_now)
        self._show_list()

    @override
    def refresh(self) -> None:
        if self._view is not None:
            self._open(self._view.entry.key)
        else:
            self._show_list()

    @override
    def is_changed(self) -> bool:
        editor = getattr(self, "editor", None)
        return editor is not None and editor.texts() != self._held

    @override
    def typed(self) -> Mapping[str, Clean]:
        if self.editor is None or self._view is None:
            return {}
        return {self._view.entry.key: json.dumps(plain(self.editor.texts()))}

    @override
    def set_values(self, answers: Mapping[str, object]) -> None:
        """Open the letter of which the texts were typed."""
        known = {each.key for each in self._desk.letter_texts()}
        key = next((each for each in answers if each in known), "")
        texts = read(json.loads(str(answers[key]))) if key else None
        if texts is not None:
            self._open(key, texts)

    @override
    def save(self) -> None:
        """Save; with a fault anywhere nothing is saved, and everything typed stays."""
        if self.editor is None or self._view is None:
            return
        found = self.check_now()
        if found:
            self.note.show_words(texts_refused_sentence(found))
            self.note.show()
            box = next((box for _, box in self.editor.boxes() if box.problem()), None)
            if box is not None:
                box.edit.setFocus()
            return
        texts = self.editor.texts()
        kept = tuple(each for each in texts.body if each != {"paragraph": ""})
        key = self._view.entry.key
        if self._acting.attempt(partial(self._desk.change_letter_text, key, replace(texts, body=kept))):
            self._open(key)

    def check_now(self) -> tuple[TextFault, ...]:
        """Name what is wrong with what is typed, each fault beside its box."""
        self._pause.stop()
        if self.editor is None or self._view is None:
            return ()
        found = self._desk.letter_text_faults(self._view.entry.key, self.editor.texts())
        self.editor.show_faults(found)
        return found

    def open_letter(self, key: str) -> None:
        """Open a letter's editor."""
        self._open(key)

    def _show_list(self) -> None:
        self._view = self.editor = self._held = None
        self.list.show_entries(self._desk.letter_texts())
        self._live.show(None)
        self.list.show()
        for part in (self._head, self.both):
            part.hide()
        self.show_changed()

    def _open(self, key: str, typed: LetterTexts | None = None) -> None:
        if self._view is None or self._view.entry.key != key:
            self.area.verticalScrollBar().setValue(0)
        self._take_away()
        self._view = self._desk.letter_text(key)
        self.editor = LetterTextEditor(self._view, self._view.texts)
        self._held = self.editor.texts()
        if typed is not None:
            self.editor.deleteLater()
            self.editor = LetterTextEditor(self._view, typed)
        self.editor.changed.connect(self._on_editor_changed)
        self.editor.block_entered.connect(self._on_editor_block_entered)
        self.content.addWidget(self.editor)
        self.palette_of_names = NamePalette(self._view.names, self)
        self.palette_of_names.chosen.connect(self._on_palette_chosen)
        entry = self._view.entry
        self._title.setText(entry.label)
        self._original.setEnabled(entry.changed)
        self._tell_entry()
        self.list.hide()
        for part in (self._head, self.both, self.editor):
            part.show()
        self._settle()
        self._block = -1
        self._live.show(self._contents)
        self.check_now()
        self.show_changed()

    def _settle(self) -> None:
        """Let every box find its height before anything is painted: their lines break only when their width is known."""
        for _ in range(_PASSES):
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))

    def _take_away(self) -> None:
        for part in (self.editor, self.palette_of_names):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.editor = self.palette_of_names = None

    def _tell_entry(self) -> None:
        """Say what is particular about the letter."""
        assert self._view is not None
        entry = self._view.entry
        if entry.unused:
            self.note.show_words(
                "Naskah kantor tidak dipakai.", "Ada isian yang tidak dikenal lagi; yang dicetak naskah asli program."
            )
        elif entry.original_changed:
            self.note.show_words(
                "Naskah asli program telah berubah.",
                "Naskah kantor tetap dipakai. Bandingkan dengan “Naskah asli” bila perlu.",
            )
        elif self._view.written:
            self.note.show_words(
                "Alinea surat ini ditulis petugas pada setiap berkas.",
                "Yang diatur di sini adalah usulan yang pertama dilihatnya.",
            )
        self.note.setVisible(entry.unused or entry.original_changed or self._view.written)

    def _contents(self) -> tuple[LetterContent, ...]:
        assert self.editor is not None
        assert self._view is not None
        block = self._block if self._block >= 0 else None
        return (self._desk.sample_letter(self._view.entry.key, self.editor.texts(), block),)

    def _on_list_chosen(self, key: str) -> None:
        self._open(key)

    def _on_editor_changed(self) -> None:
        self._pause.start()
        self._live.form_changed()
        self.show_changed()

    def _on_editor_block_entered(self, block: int) -> None:
        if block != self._block:
            self._block = block
            self._live.form_changed()

    def _on_palette_chosen(self, name: str) -> None:
        if self.editor is not None:
            self.editor.insert(f"{{{name}}}")

    def _on_insert_clicked(self) -> None:
        if self.palette_of_names is not None:
            self.palette_of_names.show_below(self._insert)

    def _on_back_clicked(self) -> None:
        if self.is_changed():
            words = "Yang Anda ubah pada naskah ini belum disimpan."
            wanted = messages.ask_to_save(self, "Simpan perubahan naskah?", words)
            if wanted:
                self.save()
            if wanted is None or (wanted and self.is_changed()):
                return
        self._take_away()
        self._show_list()

    def _on_original_clicked(self) -> None:
        assert self._view is not None
        words = (
            "Surat ini kembali memakai naskah yang dibawa program. Naskah kantor tidak dipakai lagi untuk surat berikutnya; "
            "surat yang sudah dibuat tidak berubah."
        )
        key = self._view.entry.key
        if messages.ask(
            self, "Kembalikan ke naskah asli?", words, "Kembalikan ke naskah asli"
        ) and self._acting.attempt(partial(self._desk.reset_letter_text, key)):
            self._open(key)

    def _build_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("kind", "bar")
        back = IconButton("&Daftar surat", "chevron-left", "small")
        back.clicked.connect(self._on_back_clicked)
        self._title = ElidedLabel()
        self._title.setProperty("kind", "section")
        self._insert = IconButton("S&isipkan isian…", "plus", "small")
        # The caret stays where the name shall go.
        self._insert.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._insert.clicked.connect(self._on_insert_clicked)
        self._original = QPushButton("&Naskah asli…")
        self._original.setProperty("kind", "small")
        self._original.setAutoDefault(False)
        self._original.clicked.connect(self._on_original_clicked)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 8, 14, 8)
        row.setSpacing(8)
        for part in (back, self._insert, self._original):
            row.addWidget(part)
        row.insertWidget(1, self._title, 1)
        return head
