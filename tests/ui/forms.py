"""UI tests: forms by hand, one field of every kind."""

from datetime import date, time

from setwan_desktop.domain.forms import KINDS, Field, Form
from setwan_desktop.domain.values import Choice

ROLES = tuple(Choice(each, f"Petugas {each.upper()}", "Staf") for each in "abc")
LISTS = tuple(map(Choice, ("Untuk ditindaklanjuti", "Untuk diketahui", "Jadwalkan", "Arsipkan", "Telaah")))
ROOMS = (Choice("Ruang Komisi", "Ruang Komisi", "40 kursi"), Choice("Aula"))
COLUMNS = (
    Field("what", "Tindak lanjut", "text"),
    Field("who", "Penanggung jawab", "text"),
    Field("until", "Tenggat", "date", required=False),
)


def field_of(kind: str, **more: object) -> Field:
    """Make a field of a kind, with choices or columns where it needs them."""
    given: dict[str, object] = {"id": kind, "label": f"Isian {kind}", "kind": kind}
    if kind in {"officer", "officers"}:
        given["choices"] = ROLES
    if kind in {"choice", "choices", "organs", "agencies"}:
        given["choices"] = LISTS
    if kind == "slot":
        given["choices"] = ROOMS
    if kind == "rows":
        given["columns"] = COLUMNS
    return Field(**{**given, **more})


WHOLE_FORM = Form(tuple(field_of(kind) for kind in KINDS))

DAY, HOUR = date(2026, 12, 3), time(9, 30)
