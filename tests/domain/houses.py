"""Tests: the office of the two services in memory, and cases led along their straight way."""

from __future__ import annotations

from functools import cache

from setwan_desktop.definitions import Definitions, load
from tests.histories import Case, House
from tests.law import STRAIGHT

PEOPLE = {
    **{
        role: (role,)
        for role in (
            "resepsionis", "staf_pengaduan", "kasubbag_pengaduan", "kabag_wasgar", "sekretaris", "ketua", "pimpinan",
            "banmus", "tata_usaha", "kabag_persidangan", "kasubbag_humas", "staf_humas", "admin",
        )
    },
    "staf_humas_2": ("staf_humas",),
    "pengirim": ("pelaksana",),
    "pencatat": ("pelaksana",),
    "pengarsip": ("pelaksana",),
    "wakil_ketua": ("pimpinan",),
}  # fmt: skip
NAMED = {
    "konseptor": "staf_humas",
    "pelaksana_kirim": ["pengirim"],
    "pelaksana_catat": ["pencatat"],
    "pelaksana_arsip": ["pengarsip"],
}
"""Who is named wherever somebody is to be named."""


@cache
def shipped() -> Definitions:
    """The shipped services."""
    return load(())


def house(**changes: object) -> House:
    """An office with one officer for each role, and more where officers are named."""
    return House(shipped().services, shipped().profile, **{"people": PEOPLE, **changes})


def opened(service: str, at: House | None = None, **given: object) -> Case:
    """A case just received."""
    who, action = STRAIGHT[service][0].split()
    return (at or house()).open(service, who, action, **{"membawa_surat": True, "rahasia": False, **given})


def led(service: str, step: str, at: House | None = None, **given: object) -> Case:
    """A case led along the straight way to a step."""
    case = opened(service, at, **given)
    for way in STRAIGHT[service][1:]:
        if case.step == step:
            return case
        who, action = way.split()
        if who == "pelaksana":
            who = {"pengiriman": "pengirim", "audiensi": "pencatat", "arsip": "pengarsip"}[case.step]
        case.take(who, action, **NAMED, **given)
    assert step in {case.step, "closed"}, f"the straight way does not pass {step}"
    return case


def at_step(service: str, step: str, at: House | None = None) -> Case:
    """A case at any step, those off the straight way included."""
    match service, step:
        case _, "penerimaan" if service == "pengaduan":
            return (at or house()).open("pengaduan", "resepsionis", "belum_lengkap")
        case _, "penerimaan":
            case_ = opened("audiensi", at)
            case_.take("sekretaris", "kembalikan")
            return case_
        case _, "menunggu_jadwal":
            case_ = led("audiensi", "telaah", at)
            case_.take("kasubbag_humas", "tunda", **NAMED)
            for way in STRAIGHT["audiensi"][6:15]:
                who, action = way.split()
                case_.take("pengirim" if who == "pelaksana" else who, action, **NAMED)
            return case_
        case _:
            return led(service, step, at)
