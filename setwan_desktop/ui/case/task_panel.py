"""UI: what the officer is to do with a case: why it came back, the form of the act, and its buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.event_parts import Remark
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.case.action_row import ActionRow
from setwan_desktop.ui.case.return_box import ReturnBox
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.in_sight import InSight
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel

OWN_TASK = "Tugas Anda"
_HEAD_HEIGHT = 36
_LINES = 5
"""Border and frame, above and below, and the line above the buttons."""
_LINES_OF_HEAD = 3
_SMALLEST_BODY, _SLICE = 90, 20


class TaskPanel(QFrame):
    """Head, reason of a return, notes, form, buttons. Only the form scrolls.

    Signals:
        answers_changed: something was typed or chosen.
        height_changed: the form needs more or less room.
        form_wanted: the folded form is to be seen again.
        form_coming: of the act in ``offer``; the panel is empty still.
    """

    answers_changed = Signal()
    height_changed = Signal()
    form_wanted = Signal()
    form_coming = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "task")
        self.form: FormView | None = None
        self.offer: Offer | None = None
        self._has_body, self._is_folded = False, False
        self._caret: QWidget | None = None
        self.acts = ActionRow()
        self.return_box = ReturnBox()
        self.return_box.ticked.connect(self._on_return_box_ticked)
        self._notes: list[Note] = []
        self._below: QWidget | None = None
        self._body = QWidget()
        self._body.setProperty("kind", "plain")
        self._body_layout = QVBoxLayout(self._body)
        self._body_layout.setContentsMargins(14, 12, 14, 8)
        self._body_layout.setSpacing(10)
        self._body_layout.addWidget(self.return_box)
        self._body_layout.addStretch()
        self._body.installEventFilter(self)
        self.acts.installEventFilter(self)
        self.form_area = QScrollArea()
        self.form_area.setWidgetResizable(True)
        self.form_area.setFrameShape(QFrame.Shape.NoFrame)
        self.form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_area.setWidget(self._body)
        InSight(self.form_area, self._body)
        self.form_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_area.setMinimumHeight(1)
        self.form_area.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        self._rule = QFrame()
        self._rule.setProperty("kind", "rule")
        keeps = self._rule.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._rule.setSizePolicy(keeps)
        self._rule.hide()
        self._above_acts = QVBoxLayout()
        self._above_acts.setContentsMargins(14, 6, 14, 0)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self._head = self._build_head()
        layout.addWidget(self._head)
        layout.addWidget(self.form_area, 1)
        layout.addWidget(self._rule)
        layout.addLayout(self._above_acts)
        layout.addWidget(self.acts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_return(self, remarks: Sequence[Remark], by: str, who: Sequence[str] = ()) -> None:
        """Show why the case came back, above everything else; ``who`` asked for each remark, and when."""
        self.return_box.show_remarks(remarks, by, who)

    def set_bare(self, bare: bool, acts_to: QBoxLayout | None = None) -> None:
        """Do without head, frame and buttons, where the page has places of its own for them.

        Args:
            bare: or with them again.
            acts_to: takes the buttons meanwhile.
        """
        self._head.setVisible(not bare)
        set_look(self, "kind", "task-bare" if bare else "task")
        self._body_layout.setContentsMargins(*((14, 8, 14, 8) if bare else (14, 12, 14, 8)))
        self.acts.set_in_one_line(bare)
        if acts_to is not None and bare:
            acts_to.addWidget(self.acts)
        elif not bare:
            self._layout.addWidget(self.acts)
        self.acts.setVisible(self.offer is not None)
        self.acts.set_saved(self._saved.text() if bare else "")

    def take_back(self, return_box: ReturnBox) -> None:
        """Put the corrections back on top of the form, after they stood in a column of their own."""
        self._body_layout.insertWidget(0, return_box)

    def show_form(self, title: str, offer: Offer, around: Surroundings, keys: AccessKeys) -> FormView:
        """Show the form of an act in place of the former one.

        Args:
            title: what is to be done, in the head.
            offer: the act.
            around: what its fields may ask.
            keys: hands out the access keys.
        """
        self._take_form()
        self.offer = offer
        self.form_coming.emit()
        self._set_title(title)
        self.set_saved("")
        self.acts.show()
        self.form = FormView(offer.form, around, keys, self._body)
        self.form.changed.connect(self._on_form_changed)
        self._body_layout.insertWidget(self._body_layout.count() - 1, self.form)
        self._leave_out_body()
        self.form_area.verticalScrollBar().setValue(0)
        self.updateGeometry()
        return self.form

    def put_below(self, widget: QWidget) -> None:
        """Put something below the form that is shown; it goes with the form."""
        assert self.form is not None
        self._below = widget
        self._body_layout.insertWidget(self._body_layout.indexOf(self.form) + 1, widget)

    def show_waiting(self, words: str, notes: Sequence[Note]) -> None:
        """Show only whom the case waits for: there is nothing to be done here now."""
        self._take_form()
        self.offer = None
        self._set_title(words)
        self.set_saved("")
        self.show_notes(notes)
        self.acts.hide()
        self.updateGeometry()

    def writes_letter(self) -> bool:
        """Tell whether the form holds the text of a letter."""
        return self.offer is not None and any(each.kind == "letter" for each in self.offer.form.fields)

    def asks_plainly(self) -> bool:
        """Tell whether the form asks in short fields side by side, and neither a letter nor tables."""
        fields = self.offer.form.fields if self.offer is not None else ()
        return bool(fields) and not any(each.kind in {"letter", "rows", "slot"} for each in fields)

    def can_act(self) -> bool:
        """Tell whether the primary button may be pressed."""
        return self.acts.primary is not None and self.acts.primary.isEnabled()

    def drop_note(self, note: Note) -> None:
        """Take one note away."""
        self._notes = [each for each in self._notes if each is not note]
        self._body_layout.removeWidget(note)
        note.hide()
        note.deleteLater()
        self.updateGeometry()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show notes above the form in place of the former ones."""
        for note in self._notes:
            self._body_layout.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = list(notes)
        for place, note in enumerate(self._notes, 1):
            self._body_layout.insertWidget(place, note)
        self._leave_out_body()
        self.updateGeometry()

    def add_note(self, note: Note, *, above_buttons: bool = False) -> None:
        """Show one more note: on top of the form, or right above the buttons."""
        if above_buttons:
            self._above_acts.addWidget(note)
        else:
            self._notes.append(note)
            self._body_layout.insertWidget(1, note)
            self._leave_out_body()
            self.form_area.verticalScrollBar().setValue(0)
            self._want_form()
        self.updateGeometry()

    def clear_notes_above_buttons(self) -> None:
        """Take away what was said about a failed act."""
        clear_layout(self._above_acts)

    def set_headless(self) -> None:
        """Do without the head, where the page says already what is to be done."""
        self._head.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_saved(self, words: str) -> None:
        """Say since when the draft is kept."""
        self._saved.setText(words)
        self.acts.set_saved(words if self._head.isHidden() else "")

    def answers(self) -> dict[str, object]:
        """Give what stands in the form now."""
        return self.form.values() if self.form else {}

    def set_answers(self, answers: Mapping[str, object]) -> None:
        """Fill the form."""
        if self.form:
            self.form.set_values(answers)

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Show what is wrong beside the fields, and name the fields by the buttons."""
        if self.form:
            if problems:
                self._want_form()
            self.form.show_problems(problems)
            loose = [problem for problem in problems if self.form.form.field(problem.field.split("[")[0]) is None]
            self.tell_problems([each.label or each.detail for each in loose])

    def tell_problems(self, further: Sequence[str] = ()) -> None:
        """Name the fields that have a problem by the buttons."""
        labels = [*(self.form.faulty_labels() if self.form else []), *further]
        if labels:
            count = "1 isian" if len(labels) == 1 else f"{len(labels)} isian"
            self.acts.tell(f"{count} perlu diperbaiki: {', '.join(labels)}")
        elif self.offer is not None and not self.offer.enabled:
            self.acts.tell(self.offer.why_not)
        elif (
            self.return_box.isVisibleTo(self) and self.return_box.open_count() > 0 and self.offer and self.offer.primary
        ):
            self.acts.tell(f"{self.return_box.open_count()} koreksi belum ditandai selesai", only_caution=True)
        else:
            self.acts.tell("")

    def full_height(self) -> int:
        """Give the height at which the form need not scroll."""
        if self.offer is None:
            return _HEAD_HEIGHT + (_LINES + self._body.sizeHint().height() if self._has_body else _LINES_OF_HEAD)
        body = (
            self._body_layout.heightForWidth(self.form_area.viewport().width())
            if self._body_layout.hasHeightForWidth()
            else -1
        )
        body = max(body, self._body.sizeHint().height())
        return self.folded_height() + (body if self._has_body else 0)

    def folded_height(self) -> int:
        """Give the height of head and buttons alone."""
        return _HEAD_HEIGHT + self._foot_height() + _LINES

    def fold_where_less(self, room: int, *, read: bool = False) -> bool:
        """Fold the form away where there is too little room for the panel; head and buttons stay. Tells whether it is folded.

        Args:
            room: for the panel.
            read: something else is read meanwhile: a field needs room of some use, and the head leads back.
        """
        least = scaled(_SMALLEST_BODY if read else _SLICE)
        folded = self._has_body and room < min(self.folded_height() + least, self.full_height())
        self._unfold.setVisible(folded and read)
        if folded is not self._is_folded:
            self._is_folded = folded
            caret = self.window().focusWidget()
            if folded and self.form_area.isAncestorOf(caret):
                self._caret = caret  # else the button of the act gets it, which a space presses
                self.setFocus()
            self.form_area.setVisible(self._has_body and not folded)
            if not folded and self.hasFocus() and self._caret is not None:
                self._caret.setFocus()
            self.updateGeometry()
        return folded

    def _want_form(self) -> None:
        if self._is_folded:
            self.form_wanted.emit()

    def _leave_out_body(self) -> None:
        """Leave the middle out where the act asks nothing and there is nothing to read."""
        asks = self.form is not None and bool(self.form.values())
        has_reason = not self.return_box.isHidden() and self.return_box.parentWidget() is self._body
        self._has_body = asks or bool(self._notes) or has_reason
        self.form_area.setVisible(self._has_body and not self._is_folded)
        self._set_alone(self.offer is None and not self._has_body)

    def _set_alone(self, alone: bool) -> None:
        """Let a head with nothing below it be a plain bar, without a line of its own."""
        self._rule.setVisible(self._rule.isVisible() and not alone)
        for each in (self, self._head):
            set_look(each, "alone", alone)

    def _set_title(self, title: str) -> None:
        """Say what is to be done; a narrow head says it without whose task it is."""
        before, _, rest = title.partition(": ")
        self._title.short = f"{rest[:1].upper()}{rest[1:]}" if before == OWN_TASK else ""
        self._title.setText(title)

    def _foot_height(self) -> int:
        if self.acts.isHidden() or self.acts.parentWidget() is not self:
            return 0
        width, above = max(200, self.width() - 2), self._above_acts
        notes = above.heightForWidth(width) if above.hasHeightForWidth() else above.sizeHint().height()
        return self.acts.heightForWidth(width) + notes

    def _take_form(self) -> None:
        if self.form is not None:
            # Hiding it takes its focus, which is no leaving of a field.
            self.form.blockSignals(True)
            self._body_layout.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = self._caret = None
        if self._below is not None:
            self._body_layout.removeWidget(self._below)
            self._below.hide()
            self._below.deleteLater()
            self._below = None
        self.clear_notes_above_buttons()

    def _on_form_changed(self) -> None:
        self.tell_problems()
        self.answers_changed.emit()

    def _on_unfold_clicked(self) -> None:
        self.form_wanted.emit()
        if self.form is not None:
            self.form.focus_first()

    def _on_scroll_range_changed(self, _least: int, most: int) -> None:
        """Draw a line above the panel's own buttons where there is more of the form than is seen."""
        self._rule.setVisible(most > 0 and self.offer is not None and self.acts.parentWidget() is self)

    def _on_return_box_ticked(self) -> None:
        self.tell_problems()

    def _build_head(self) -> QFrame:
        head = QFrame()
        head.setProperty("kind", "task-head")
        head.setFixedHeight(_HEAD_HEIGHT)
        sign = PlainLabel()
        sign.setPixmap(icon("list-checks", "link", 18).pixmap(QSize(18, 18)))
        self._title = ElidedLabel()
        self._title.setProperty("kind", "strong")
        self._saved = PlainLabel()
        self._saved.setProperty("kind", "hint")
        self._unfold = IconButton("Tampilkan isian", "chevron-down", "link", "link")
        self._unfold.clicked.connect(self._on_unfold_clicked)
        self._unfold.hide()
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(9)
        row.addWidget(sign)
        row.addWidget(self._title, 1)
        row.addWidget(self._saved)
        row.addWidget(self._unfold)
        return head

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the form was laid out anew."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.height_changed.emit()
        return False

    @override
    def hasHeightForWidth(self) -> bool:
        """Ask for the height that ``sizeHint`` gives: the layout's own reckoning leaves out what the form would scroll."""
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        # Asking for more than there may be would squeeze the buttons as well.
        least = self.folded_height() + (0 if self._is_folded else _SLICE)
        return QSize(240, min(least, self.full_height()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, self.folded_height() if self._is_folded else self.full_height())
