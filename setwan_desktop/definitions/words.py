"""Definitions: the closed vocabulary of the data files, beside the kinds of fields, which the domain keeps."""

from __future__ import annotations

TONES = ("move", "assign", "return", "stay", "initial", "sign", "close", "withdraw", "note", "file")
EFFECTS = ("note", "attach", "recall", "reassign", "withdraw", "reopen")
WHO = ("anyone", "last", "head", "withdrawer", "unit_head")
SLOT_STATES = ("ditunda", "batal")
LAYOUTS = ("letter", "memo", "document", "slip", "sheet", "attendance", "cover")
PAPERS = ("A4", "A5", "F4", "A4 landscape", "office")
HUES = ("plum", "teal", "indigo", "rust", "moss", "slate")
HOLIDAYS = ("national", "joint", "local")
COLUMN_KINDS = ("text", "long_text", "date", "time", "number", "choice", "yes_no", "phone", "email")
"""Kinds of fields that may be a column of ``rows``: those with one plain value."""
FINDS = ("classification",)
"""Lists too long to choose from, in which the answer of a text can be searched."""
FILLED = {"born": {"date"}, "sex": {"choice"}}
"""What a ``nik`` tells -> the kinds of fields it may be put into."""
REMARK_COLUMNS = ("place", "remark")
"""Columns of numbered corrections, the same in every service, so that every window and paper can show them."""
