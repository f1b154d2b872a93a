"""UI: how the parts of forms and cases look: rules for the style sheet, with the names of the style's table in angle brackets."""

CASE_SHEET = """
*[kind="plain"] { background: <surface>; }
*[kind="ground"] { background: <bg>; }
QWidget[kind="case-head"] { background: <surface>; }
QLabel[kind="label"] { color: <text2>; font-size: 12.5px; }
QLabel[kind="hint"], QLabel[kind="second-line"] { color: <text3>; font-size: 12px; }
QLabel[kind="second-line"] { font-size: 13px; }
QLabel[kind="number-line"] { color: <text2>; }
QLabel[kind="section"] { font-size: 14px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="case-title"] { font-size: 17px; font-weight: 600; }
QLabel[kind="problem"] { color: <danger>; font-size: 12px; }
QLabel[kind="caution"] { color: <warn>; font-size: 12px; }

QFrame[kind="task"] { background: <surface>; border: 1px solid <softline>; border-radius: 6px; }
QFrame[kind="task-head"] { background: <soft>; border: none; border-bottom: 1px solid <softline>;
  border-top-left-radius: 5px; border-top-right-radius: 5px; }
QFrame[kind="card"] { background: <surface>; border: 1px solid <line>; border-radius: 6px; }
QFrame[kind="group"] { background: <surface>; border: 1px solid <line>; border-radius: 4px; }
QFrame[kind="drop"] { background: <surface>; border: 1px dashed <line2>; border-radius: 4px; }
QFrame[kind="file"] { background: transparent; border: none; border-bottom: 1px solid <line>; }
QFrame[kind="chip-box"] { background: <surface>; border: 1px solid <line2>; border-radius: 4px; }
*[wrong="true"] { border: 2px solid <danger>; }

QFrame[kind="return"] { background: <warn_soft>; border: 1px solid <warn>; border-left: 4px solid <warn>; border-radius: 4px; }
QLabel[kind="return-title"] { color: <text>; font-size: 14px; font-weight: 600; background: transparent; }
QLabel[kind="warn-chip"] { color: <warn>; background: <surface>; border-radius: 9px; padding: 1px 9px; font-size: 11px; font-weight: 600; }
QFrame[kind="correction"] { background: <surface>; border: 1px solid <softline>; border-radius: 4px; }
QLabel[kind="number"] { color: <warn>; background: <warn_soft>; border-radius: 9px; padding: 1px 8px; font-weight: 600; }
QFrame[kind="outcome"] { background: <ok_soft>; border: none; border-bottom: 1px solid <line>; }

QPushButton[kind="small"] { padding: 3px 10px; min-height: 20px; }
QPushButton[kind="chip"] { background: <sunken>; color: <text>; border: 1px solid transparent; border-radius: 3px; padding: 2px 6px; min-height: 20px; }
QPushButton[kind="chip"]:hover, QPushButton[kind="chip"]:focus { border: 1px solid <link>; }
QPushButton[kind="link"] { background: transparent; border: none; color: <link>; padding: 2px 4px; min-height: 20px; text-align: left; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus { text-decoration: underline; }
QPushButton[kind="flat"] { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0; min-height: 20px; }
QPushButton[kind="flat"]:hover { background: <sunken>; }
QPushButton[kind="flat"]:focus { border: 1px solid <link>; }
QPushButton[kind="paper-row"] { background: transparent; border: none; border-top: 1px solid <line>; border-radius: 0; text-align: left; }
QPushButton[kind="paper-row"]:hover { background: <bg>; }
QPushButton[kind="paper-row"]:focus { border: 2px solid <link>; }
QLineEdit[kind="bare"], QPlainTextEdit[kind="bare"] { background: transparent; border: none; padding: 2px; }
QPlainTextEdit[kind="bare"] { border-bottom: 1px solid <line>; }
QPlainTextEdit[kind="bare"]:focus { border-bottom: 2px solid <link>; }
QComboBox[kind="flat"] { background: transparent; border: 1px solid transparent; color: <text2>; }
QComboBox[kind="flat"]:hover, QComboBox[kind="flat"]:focus { border: 1px solid <line2>; }
QListView[kind="timeline"] { background: <surface>; border: none; outline: none; }
QTabWidget[kind="case-tabs"]::pane { border: none; border-top: 1px solid <line>; background: <surface>; }
QTabWidget[kind="case-tabs"] QTabBar::tab { background: <surface>; border: none; padding: 9px 12px; color: <text2>; }
QTabWidget[kind="case-tabs"] QTabBar::tab:selected { color: <text>; font-weight: 600; border-bottom: 2px solid <link>; }
QTabWidget[kind="case-tabs"] QTabBar::tab:hover { color: <text>; }
QTabWidget[kind="case-tabs"] QTabBar { background: <surface>; }
QSplitter::handle { background: <line>; }
"""
"""Appended to the program's own sheet."""
