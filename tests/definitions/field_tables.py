"""Tests: the tables of docs/SERVICES.md: what every act of every service asks, goes to and prints.

Run as ``python -m tests.definitions.field_tables`` it writes them anew, between their two marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from setwan_desktop.definitions import load
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.service import Action, Service

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "SERVICES.md"
BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def tables(services: Iterable[Service]) -> str:
    """Write a table for each service, and one for the acts of every case."""
    parts = []
    common: tuple[Action, ...] = ()
    for service in sorted(services, key=lambda each: each.id):
        rows = [_row(f"{step.sop} `{step.id}`", action) for step in service.steps for action in step.actions]
        parts.append(_table(f"`{service.id}` {service.version}: {service.title}", rows))
        common = service.case_actions
    parts.append(_table("Every case", [_row("", action) for action in common]))
    return "\n\n".join(parts)


def written_into(text: str, services: Iterable[Service]) -> str:
    """Give a text with the tables between the marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables(services)}\n\n{END}{after}"


def _table(title: str, rows: list[str]) -> str:
    return "\n".join(
        (
            f"### {title}",
            "",
            "| step | act | goes to | asks (`?` may stay empty) | prints |",
            "|---|---|---|---|---|",
            *rows,
        )
    )


def _row(step: str, action: Action) -> str:
    leads = [target.step for target in action.to] + [f"*{closing.outcome}*" for closing in action.closes]
    cells = (
        step,
        f"`{action.id}`",
        ", ".join(dict.fromkeys(leads)) or "stays",
        ", ".join(_asked(field) for field in action.fields),
        ", ".join(dict.fromkeys(each.letter for each in action.prints)),
    )
    return "| " + " | ".join(cells) + " |"


def _asked(field: Field) -> str:
    columns = f" ({', '.join(column.id for column in field.columns)})" if field.columns else ""
    return f"`{field.id}`{'' if field.required else '?'} {field.kind}{columns}"


def main() -> None:
    """Write the tables of the shipped services into the guide."""
    text = written_into(GUIDE.read_text(encoding="utf-8"), load(()).services.values())
    GUIDE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
