"""UI: what is typed on a page, as plain text: it can be kept elsewhere where the archive cannot be written."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from setwan_desktop.ui.filter_line import FilterLine


def typed_words(top: QWidget) -> str:
    """Give what stands in the fields that are shown, each below its name; passwords and filters are left out."""
    return "\n\n".join(f"{name}\n{words}" for name, words in _fields(top))


def _fields(top: QWidget) -> Iterator[tuple[str, str]]:
    for each in top.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, FilterLine) or isinstance(each.parentWidget(), QAbstractSpinBox):
            continue
        words = ""
        if isinstance(each, QLineEdit) and each.echoMode() == QLineEdit.EchoMode.Normal and not each.isReadOnly():
            words = each.text().strip()
        elif isinstance(each, QPlainTextEdit) and not each.isReadOnly():
            words = each.toPlainText().strip()
        if words and each.accessibleName():
            yield each.accessibleName(), words
