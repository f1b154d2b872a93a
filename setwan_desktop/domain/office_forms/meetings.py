"""Domain: where the house meets, and whom it invites, as its administrator enters them."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.office_forms.topic import Clean, Ground, Topic, rows_of, twice
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Row

_MOST_ROOMS, _MOST_INVITED = 40, 60
_MOST_SEATS = 5_000


def _rooms_form(ground: Ground) -> Form:
    held: tuple[Row, ...] = tuple(
        {"name": name, "seats": seats or None} for name, seats in ground.profile.rooms.items()
    )
    return Form(
        (
            Field(
                "rooms",
                "Ruang rapat",
                "rows",
                minimum=1,
                maximum=_MOST_ROOMS,
                columns=(
                    Field("name", "Nama ruang", "text", max_length=80),
                    Field("seats", "Jumlah kursi", "number", required=False, minimum=1, maximum=_MOST_SEATS),
                ),
                prefill=held,
            ),
        )
    )


def _with_rooms(ground: Ground, answers: Clean) -> Profile:
    rooms = {}
    for row in rows_of(answers, "rooms"):
        seats = row.get("seats")
        rooms[str(row["name"])] = seats if isinstance(seats, int) else 0
    return replace(ground.profile, rooms=rooms)


def _rooms_faults(_ground: Ground, answers: Clean) -> tuple[FieldProblem, ...]:
    return twice(answers, "rooms", "name", "Nama ruang")


def _invited_form(ground: Ground) -> Form:
    def names(field: str, label: str, hint: str, held: tuple[str, ...]) -> Field:
        rows: tuple[Row, ...] = tuple({"name": each} for each in held)
        return Field(
            field,
            label,
            "rows",
            minimum=1,
            maximum=_MOST_INVITED,
            hint=hint,
            columns=(Field("name", "Nama", "text", max_length=120),),
            prefill=rows,
        )

    profile = ground.profile
    return Form(
        (
            names("organs", "Alat kelengkapan DPRD", "yang dapat memimpin atau diundang", profile.organs),
            names("agencies", "Perangkat daerah dan instansi", "yang dapat diundang", profile.agencies),
        )
    )


def _with_invited(ground: Ground, answers: Clean) -> Profile:
    def names(field: str) -> tuple[str, ...]:
        return tuple(str(row["name"]) for row in rows_of(answers, field))

    return replace(ground.profile, organs=names("organs"), agencies=names("agencies"))


def _invited_faults(_ground: Ground, answers: Clean) -> tuple[FieldProblem, ...]:
    return (*twice(answers, "organs", "name", "Nama"), *twice(answers, "agencies", "name", "Nama"))


ROOMS = Topic(
    "rooms",
    "Ruang rapat",
    "Ruang yang dapat dipilih untuk rapat dan audiensi. Jumlah kursi dipakai untuk mengingatkan bila peserta terlalu banyak.",
    "building-2",
    _rooms_form,
    _with_rooms,
    _rooms_faults,
)
INVITED = Topic(
    "invited",
    "Undangan rapat",
    "Alat kelengkapan dan perangkat daerah yang ditawarkan saat memilih siapa yang diundang.",
    "users",
    _invited_form,
    _with_invited,
    _invited_faults,
)
