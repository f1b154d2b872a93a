"""Architecture tests: no Python file names a service, step, action, role, field or letter.

What differs between services is data. A word of the data that turns up in the code as a whole string
is either a branch on one service, which is forbidden, or an ordinary word listed here with its reason.
The sentences for users are left out: they decide nothing.
"""

import ast
import functools
import tomllib

from tests.architecture.source import ROOT, modules

# Ids that are also words of the program's own vocabulary, each with the reason.
ALLOWED = {
    "nik": "a kind of field; the forms name the field after it",
    "paraf": "the word on paper for an initial, in a sentence",
    "surat": "the word for any letter, in a sentence",
    "kode": "a word of the patterns of letter numbers",
    "place": "a key of the office's own data, and a column of the rows of corrections, which every service shares",
    "remark": "a column of the archive, and of the rows of corrections",
}


@functools.cache
def _ids() -> frozenset[str]:
    """Collect every value of a key ``id`` in the data files."""
    found: set[str] = set()
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        waiting: list[object] = [tomllib.loads(path.read_text(encoding="utf-8"))]
        while waiting:
            match waiting.pop():
                case dict() as table:
                    if isinstance(table.get("id"), str):
                        found.add(table["id"])
                    waiting += table.values()
                case list() as rows:
                    waiting += rows
    return frozenset(found)


def test_no_python_file_names_an_id_of_the_data() -> None:
    wrong = [
        f"{module.path}:{node.lineno} {node.value!r}"
        for module in modules()
        if not module.path.startswith("setwan_desktop/ui/wording/")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value in _ids() and node.value not in ALLOWED
    ]
    assert not wrong


def test_every_allowed_word_is_still_needed() -> None:
    assert not set(ALLOWED) - _ids()
