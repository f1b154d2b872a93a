"""Domain: refusals, the expected noes. Each carries what a sentence needs; sentences stand in the desk's wording."""

from __future__ import annotations

from dataclasses import dataclass

from setwan_desktop.domain.text_fault import TextFault


class Refusal(Exception):
    """An act that the rules do not allow. Nothing was changed."""


@dataclass(frozen=True)
class FieldProblem:
    """What is wrong with one answer.

    Attributes:
        field: id of the field; for a row ``field[row].column`` with rows counted from 0.
        label: the field's label.
        fault: short stable name of the fault, such as ``missing`` or ``too_long``.
        detail: what the sentence needs, such as the bound or the nearest valid value; may be empty.
    """

    field: str
    label: str
    fault: str
    detail: str = ""


class FormRefused(Refusal):
    """Answers that cannot be taken. ``problems`` lists every field's problem, in the form's order."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        """Refuse for ``problems``, of which there is at least one."""
        super().__init__("; ".join(f"{each.field}: {each.fault} {each.detail}".strip() for each in problems))
        self.problems = problems


class StaleCase(Refusal):
    """The case has moved since the officer saw it.

    Attributes:
        by: name of the officer who moved it; empty if not known.
    """

    def __init__(self, by: str = "") -> None:
        """Refuse because ``by`` acted meanwhile."""
        super().__init__(f"the case was moved by {by}" if by else "the case has moved")
        self.by = by


class NotOffered(Refusal):
    """The action is not open to this officer on this case now.

    Attributes:
        action: the action's id.
        reason: why, in words for the officer, where the offer carries one; else empty.
    """

    def __init__(self, action: str, reason: str = "") -> None:
        """Refuse ``action``."""
        super().__init__(f"{action} is not offered" + (f": {reason}" if reason else ""))
        self.action = action
        self.reason = reason


class NoSuchCase(Refusal):
    """There is no case of that id, or none that this officer may see."""


class NotForThisOfficer(Refusal):
    """The officer may not see or do this at all."""


class SignInRefused(Refusal):
    """Wrong name or password: one and the same answer.

    Attributes:
        wait_seconds: how long to wait before the next try counts; 0 for none.
    """

    def __init__(self, wait_seconds: float = 0.0) -> None:
        """Refuse, with a wait after repeated failures."""
        super().__init__("wrong name or password")
        self.wait_seconds = wait_seconds


class FileRefused(Refusal):
    """A file of a kind or size the office does not take.

    Attributes:
        name: the file's name.
        fault: ``kind``, ``size``, ``empty`` or ``name``.
    """

    def __init__(self, name: str, fault: str) -> None:
        """Refuse the file ``name``."""
        super().__init__(f"{name}: {fault}")
        self.name = name
        self.fault = fault


class TextsRefused(Refusal):
    """Texts of a letter that would leave a hole or a brace on the paper. ``faults`` lists every one of them."""

    def __init__(self, faults: tuple[TextFault, ...]) -> None:
        """Refuse for ``faults``, of which there is at least one."""
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


class PasswordRefused(Refusal):
    """A new password that is too short, or one that is not the officer's own.

    Attributes:
        shortest: how many signs it must have at least; 0: its length is not what is wrong, it does not match.
    """

    def __init__(self, shortest: int = 0) -> None:
        """Refuse a password that does not match, or one shorter than ``shortest``."""
        super().__init__(f"the password has fewer than {shortest} signs" if shortest else "the password does not match")
        self.shortest = shortest
