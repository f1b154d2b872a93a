"""Architecture tests: the project's own Python files, read once."""

import ast
import functools
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "setwan_desktop"


class Module(NamedTuple):
    """One Python file.

    Attributes:
        path: relative to the root, with forward slashes, as a person would name it.
        text: what stands in it.
        tree: the same, parsed.
    """

    path: str
    text: str
    tree: ast.Module


@functools.cache
def modules(folder: str = "setwan_desktop") -> tuple[Module, ...]:
    """Read every Python file below a folder of the root, in the order of their names."""
    return tuple(_read(path) for path in sorted((ROOT / folder).rglob("*.py")))


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def calls(module: Module) -> list[ast.Call]:
    """List every call in a module."""
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.Call)]


def called_name(call: ast.Call) -> str:
    """Give the last word of what is called: ``connect`` for ``self.button.clicked.connect(...)``."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
