"""Architecture tests: what the program imports is what pyproject.toml says it needs."""

import ast
import re
import sys
import tomllib
from importlib import metadata

from tests.architecture.source import ROOT, Module, modules


def test_every_imported_library_is_declared() -> None:
    """A library that only another library brings may be gone tomorrow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_plain(re.split(r"[\[<>=;]", line)[0]) for line in project["dependencies"]}
    brought_by = metadata.packages_distributions()
    wrong = {
        f"{module.path}: {name}"
        for module in modules()
        for name in _imported(module) - {"setwan_desktop"} - set(sys.stdlib_module_names)
        if not declared.intersection(_plain(each) for each in brought_by.get(name, ()))
    }
    assert not wrong


def _plain(distribution: str) -> str:
    """Write a distribution's name the one way that all indexes understand."""
    return re.sub(r"[-_.]+", "-", distribution.strip()).lower()


def _imported(module: Module) -> set[str]:
    """List the top-level names that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name.split(".")[0] for alias in aliases}
            case ast.ImportFrom(module=str(name), level=0):
                names.add(name.split(".")[0])
    return names
