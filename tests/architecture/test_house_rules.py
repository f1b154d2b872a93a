"""Architecture tests: rules of the house that no linter has."""

import ast
import re

from tests.architecture.source import Module, called_name, calls, modules

LONGEST_FILE = 400

# What the first word of a module's docstring may be, by the room it stands in.
ROOMS = {
    "bootstrap": "Bootstrap:",
    "clock": "Clock:",
    "definitions": "Definitions:",
    "demo": "Demo:",
    "domain": "Domain:",
    "letters": "Letters:",
    "office": "Office:",
    "resources": "Resources:",
    "self_test": "Self-test:",
    "store": "Store:",
    "ui": "UI:",
    "__init__": "Program:",
    "__main__": "Program:",
}

# Words that say nothing about what a thing is.
BANNED_WORDS = {"helper", "helpers", "manager", "misc", "util", "utils"}


def test_files_stay_short() -> None:
    long = {each.path: n for each in modules() if (n := len(each.text.splitlines())) > LONGEST_FILE}
    assert not long


def test_every_module_begins_with_its_room() -> None:
    wrong = [each.path for each in modules() if not (ast.get_docstring(each.tree) or "").startswith(_room(each))]
    assert not wrong


def _room(module: Module) -> str:
    """Give the word with which a module's docstring has to begin."""
    return ROOMS[module.path.split("/")[1].removesuffix(".py")]


def test_no_lambda_in_connect() -> None:
    """A lambda that holds ``self`` keeps its window alive after closing; give the button its own signal."""
    wrong = [
        f"{module.path}:{call.lineno}"
        for module in modules("setwan_desktop/ui")
        for call in calls(module)
        if called_name(call) == "connect" and any(isinstance(word, ast.Lambda) for word in call.args)
    ]
    assert not wrong


def test_no_window_is_asked_for_its_screen() -> None:
    """PySide6 frees the screen together with the window that was asked; ``room_of_screen`` does not ask a window."""
    wrong = _called("screen", *modules(), *modules("tests"))
    assert not wrong


def test_layouts_are_cleared_in_one_place() -> None:
    """What ``takeAt`` gives away is owned by nobody in PySide6 and stays for ever; ``clear_layout`` frees it."""
    wrong = _called("takeAt", *modules("setwan_desktop/ui"))
    assert [each.partition(":")[0].rpartition("/")[2] for each in wrong] == ["clearing.py"], wrong


def test_labels_show_plain_text() -> None:
    """QLabel reads what people typed as markup; the window has its own PlainLabel."""
    wrong = _called("QLabel", *modules("setwan_desktop/ui"))
    assert not wrong


def _called(name: str, *inside: Module) -> list[str]:
    """Tell where something of that name is called: path and line."""
    return [f"{each.path}:{call.lineno}" for each in inside for call in calls(each) if called_name(call) == name]


def test_names_say_what_things_are() -> None:
    wrong = [f"{module.path}: {name}" for module in modules() for name in _names(module) if BANNED_WORDS & _words(name)]
    assert not wrong


def _names(module: Module) -> set[str]:
    """List the names a module gives: its own, its functions', classes', arguments' and variables'."""
    names = set(module.path.removesuffix(".py").split("/"))
    for node in ast.walk(module.tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                names.add(name)
    return names


def _words(name: str) -> set[str]:
    """Split ``open_case`` and ``OpenCase`` into their words, in small letters."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
