"""UI tests: the words of a page: none is English, none is one the office does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from setwan_desktop.ui.qt_words import WORDS
from tests.ui.accessibility import shown

_ENGLISH = """
a about above abort accept access account action active activity add added address after agenda all already an and
any apply approve approved are as ask assign assigned at attach attachment attachments author available back
background be been before begin below between body bottom browse button by calendar can cancel cannot case cases
change changed changes check checked choose city clear click clock close closed code color column columns comment
comments complaint computer confirm confirmed contact content contents continue copies copy count create created
current custom cut damaged dark data day days deadline default delete deleted description desk detail details dialog
directory disabled discard display document documents done double down download draft drop due each edit edited
editor email empty enable enabled end enter entry error errors every example exit failed false field fields file
filename files filter find finish first folder font for form forward found from front full further future general
get given go group has have head header heading hearing height help hidden hide history home hour hours icon if
ignore image in inbox incomplete info information input insert into invalid is it item items job keep key keyboard
keys kind label language large last later left letter letters license light line link list load loading local
location lock locked log login logout long loop mail main manage mark member menu message messages middle minutes
missing mode more most mouse move name names new next no none not note notes nothing now number numbers of off
office officer officers ok on only open opened or order original other out output overdue owner page pages paper
password paste path pending people permission phone place please portrait post postpone press preview previous
primary print printer priority private problem process profile progress properties public queue quit read ready
reason receipt receive received recent redo refresh register reject rejected reload reminder remove removed rename
repeat replace reply report reports request required reset restore result results resume retry return review right
role roles room rooms row rows rule rules run save saved saving scan scanned scanner scroll search second section
security select selected send sent service services session set settings shape share shortcut show side sidebar sign
signature signed size skip small sort source space stack start started state status step steps stop subject submit
success summary sync tab table tag task tasks test text the their then theme there this ticket time timeline title
to today toggle token tool tools top track trouble true try type undo unit unknown unlock unread up update updated
upload urgent use user users value version view visible waiting warning was watch week welcome what when where which
width will window with without word words work write wrong year yes yesterday you your zoom
"""
ENGLISH = frozenset(_ENGLISH.split())
"""Words of English screens."""

_INDONESIAN = """
a agenda alt ctrl d data email enter file folder form hearing menu mode no register shift unit
"""
INDONESIAN = frozenset(_INDONESIAN.split())
"""Those of them that Indonesian has too, that everybody uses, or that stand on keys."""

_NOT_SAID = """
tiket pending assigned tolak deadline sla bentrok conflict approve backup sinkronisasi password scan error login
"""
NOT_SAID = frozenset(_NOT_SAID.split())
"""What the office says otherwise."""

DATA = re.compile(
    r"\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b|\bhttps?://\S+|[A-Z]:\\\S+|/\S+/\S*|\b[\w-]+\.(pdf|jpg|png|db|cadangan|id)\b"
)
"""Addresses and names of files."""

ON_KEYS = re.compile(r"Caps Lock|Ctrl\+\w+|F\d+|GUST Font License|\b[A-Z0-9]{4}-[A-Z0-9]{2}\b")
"""What stands on keys, the name of a licence, and the head of a history as letters."""


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text that is shown or read out, and where."""
    yield "window title", top.windowTitle()
    for widget in shown(top):
        kind = type(widget).__name__
        yield f"{kind} tooltip", widget.toolTip()
        yield f"{kind} name", widget.accessibleName()
        yield f"{kind} description", widget.accessibleDescription()
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield kind, widget.text()
        elif isinstance(widget, QLineEdit):
            yield f"{kind} placeholder", widget.placeholderText()
            for action in widget.actions():
                yield f"{kind} action", action.text()
        elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
            yield f"{kind} placeholder", widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from ((kind, widget.tabText(each)) for each in range(widget.count()))
        elif isinstance(widget, QMenu):
            yield from ((kind, each.text()) for each in widget.actions())
        elif isinstance(widget, QComboBox):
            yield from ((kind, widget.itemText(each)) for each in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _of_model(kind, widget.model())


def _of_model(kind: str, model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
        yield f"{kind} head", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 40)):
            yield from ((kind, str(model.index(row, column).data(role) or "")) for role in roles)


def words(top: QWidget) -> Iterator[str]:
    """No word is English or one the office does not use, and nothing is cried out."""
    told = set()
    for where, text in texts(top):
        plain = ON_KEYS.sub(" ", DATA.sub(" ", text)).replace("&&", "+").replace("&", "")
        found = set(re.findall(r"[a-zA-Z]+(?:'[a-z]+)?", plain.lower()))
        wrong = (found & ENGLISH - INDONESIAN) | (found & NOT_SAID)
        if wrong or "!" in plain or (text in WORDS and WORDS[text] != text):
            told.add(f"{where}: “{text[:120]}” ({', '.join(sorted(wrong)) or '!'})")
    yield from sorted(told)
