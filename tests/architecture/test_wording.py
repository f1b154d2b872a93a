"""Architecture tests: every refusal and every trouble has its sentence in the one wording room."""

import ast
import importlib
import pkgutil

import pytest

import setwan_desktop
from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.domain.trouble import Trouble
from tests.architecture.source import PACKAGE, modules

WORDING = "setwan_desktop/ui/wording/"


def _kinds(base: type[Exception]) -> list[str]:
    """List the names of all classes below one, wherever in the program they are defined."""
    for module in pkgutil.walk_packages([str(PACKAGE)], "setwan_desktop."):
        # Windows refuse nothing themselves; the scripts of migrations run inside Alembic only.
        if not module.name.startswith("setwan_desktop.ui.") and ".migrations" not in module.name:
            importlib.import_module(module.name)
    found, waiting = set(), [base]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {kind.__name__ for kind in below if kind.__module__.startswith(setwan_desktop.__name__)}
    return sorted(found)


@pytest.mark.parametrize("base", [Refusal, Trouble])
def test_every_kind_has_a_sentence(base: type[Exception]) -> None:
    nodes = [node for module in modules() if module.path.startswith(WORDING) for node in ast.walk(module.tree)]
    assert nodes, f"{WORDING} is missing"
    named = {node.id for node in nodes if isinstance(node, ast.Name)}
    named |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert not set(_kinds(base)) - named
