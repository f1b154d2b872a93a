"""Signature blocks: every manner of holding a post, for politicians and civil servants, with and without rank and NIP."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from setwan_desktop.domain.office_profile import Hours, LetterheadProfile, Profile
from setwan_desktop.domain.scene import Holder
from setwan_desktop.domain.service import Role
from setwan_desktop.domain.signatories import letterhead, post_lines, sender_title, short_title, signature

KETUA = ("KETUA DPRD", "KABUPATEN CONTOH")
SEKRETARIS = ("SEKRETARIS DPRD",)
KASUBBAG = ("Kepala Subbagian Pengaduan", "dan Layanan Aspirasi")
HOLDER = Holder("o1", "Ahmad Yani", "Drs. H. Ahmad Yani, M.AP.", "196901011994031999", "Pembina Utama Muda (IV/c)")

PROFILE = Profile(
    name="Sekretariat DPRD",
    regency="Kabupaten Contoh",
    place="Contoh",
    address="Jalan Contoh 1",
    phone="(0518) 1",
    site="",
    zone="Asia/Makassar",
    zone_label="WITA",
    paper="F4",
    letterheads={"dprd": LetterheadProfile("DEWAN PERWAKILAN RAKYAT DAERAH", "KABUPATEN CONTOH", "Jalan Contoh 1", "")},
    books={},
    rooms={},
    organs=(),
    agencies=(),
    lists={},
    holidays=(),
    hours=Hours({}),
)

# Written down from the rule: manner, post -> the lines above the name.
MATRIX = {
    ("definitif", KETUA): ("KEPALA BAGIAN UMUM,",),
    ("definitif", SEKRETARIS): ("KEPALA BAGIAN UMUM,",),
    ("definitif", KASUBBAG): ("Kepala Bagian Umum,",),
    ("Plt.", KETUA): ("Plt. KETUA DPRD", "KABUPATEN CONTOH,", "KEPALA BAGIAN UMUM,"),
    ("Plt.", SEKRETARIS): ("Plt. SEKRETARIS DPRD,", "KEPALA BAGIAN UMUM,"),
    ("Plt.", KASUBBAG): ("Plt. Kepala Subbagian Pengaduan", "dan Layanan Aspirasi,", "Kepala Bagian Umum,"),
    ("Plh.", KETUA): ("Plh. KETUA DPRD", "KABUPATEN CONTOH,", "KEPALA BAGIAN UMUM,"),
    ("Plh.", SEKRETARIS): ("Plh. SEKRETARIS DPRD,", "KEPALA BAGIAN UMUM,"),
    ("Plh.", KASUBBAG): ("Plh. Kepala Subbagian Pengaduan", "dan Layanan Aspirasi,", "Kepala Bagian Umum,"),
    ("Pj.", KETUA): ("Pj. KETUA DPRD", "KABUPATEN CONTOH,"),
    ("Pj.", SEKRETARIS): ("Pj. SEKRETARIS DPRD,",),
    ("Pj.", KASUBBAG): ("Pj. Kepala Subbagian Pengaduan", "dan Layanan Aspirasi,"),
    ("a.n.", KETUA): ("a.n. KETUA DPRD KABUPATEN CONTOH", "KEPALA BAGIAN UMUM,"),
    ("a.n.", SEKRETARIS): ("a.n. SEKRETARIS DPRD", "KEPALA BAGIAN UMUM,"),
    ("a.n.", KASUBBAG): ("a.n. Kepala Subbagian Pengaduan dan Layanan Aspirasi", "Kepala Bagian Umum,"),
    ("u.b.", KETUA): ("a.n. KETUA DPRD KABUPATEN CONTOH", "SEKRETARIS DPRD,", "u.b.", "KEPALA BAGIAN UMUM,"),
    ("u.b.", SEKRETARIS): ("a.n. SEKRETARIS DPRD", "SEKRETARIS DPRD,", "u.b.", "KEPALA BAGIAN UMUM,"),
    ("u.b.", KASUBBAG): (
        "a.n. Kepala Subbagian Pengaduan dan Layanan Aspirasi",
        "Sekretaris DPRD,",
        "u.b.",
        "Kepala Bagian Umum,",
    ),
}


@pytest.mark.parametrize(("manner", "post"), MATRIX)
def test_the_post_is_written_by_the_manner_it_is_held(manner: str, post: tuple[str, ...]) -> None:
    holder = replace(HOLDER, manner=manner, own_post="Kepala Bagian Umum", between="Sekretaris DPRD")
    block = signature(post, holder, has_nip=True)
    assert block.lines == MATRIX[manner, post]
    assert block.name == ("Drs. H. AHMAD YANI, M.AP." if post[0].isupper() else "Drs. H. Ahmad Yani, M.AP.")


@pytest.mark.parametrize(("manner", "post"), MATRIX)
def test_without_an_own_post_nothing_stands_in_its_place(manner: str, post: tuple[str, ...]) -> None:
    block = signature(post, replace(HOLDER, manner=manner), has_nip=True)
    assert block.lines[-1].endswith(",")
    assert all(line.strip(", ") for line in block.lines)
    assert len(block.lines) == len(post)


@pytest.mark.parametrize(
    ("has_nip", "nip", "rank"), list(product((True, False), ("196901011994031999", ""), ("Penata", "")))
)
def test_the_block_closes_up_where_rank_or_nip_is_empty(has_nip: bool, nip: str, rank: str) -> None:
    below = signature(SEKRETARIS, replace(HOLDER, nip=nip, rank=rank), has_nip=has_nip).below
    wanted = [rank, "NIP. 19690101 199403 1 999" if nip else ""] if has_nip else []
    assert below == tuple(line for line in wanted if line)


def test_a_post_nobody_holds_leaves_room_for_a_name() -> None:
    block = signature(KETUA, None, has_nip=False, place_and_date="Contoh, 3 Desember 2026", side="left")
    assert (block.name, block.below, block.lines) == ("", (), ("KETUA DPRD", "KABUPATEN CONTOH,"))
    assert (block.place_and_date, block.side) == ("Contoh, 3 Desember 2026", "left")


def test_a_role_signs_with_its_own_lines_and_the_regency() -> None:
    role = Role("satu", "Ketua DPRD", "Ketua", signs_as=("KETUA DPRD", "{office.regency},"))
    assert post_lines(role, PROFILE) == KETUA
    assert post_lines(Role("dua", "Kepala Bagian Umum", "Kabag"), PROFILE) == ("Kepala Bagian Umum",)


def test_an_office_that_renamed_a_role_has_its_own_title() -> None:
    profile = replace(PROFILE, role_titles={"satu": ("Sekretaris Dewan", "Sekwan")})
    role = Role("satu", "Sekretaris DPRD", "Sekretaris", signs_as=("SEKRETARIS DPRD,",))
    assert post_lines(role, profile) == ("SEKRETARIS DEWAN",)
    assert (sender_title(role, HOLDER, profile), short_title(role, profile)) == ("Sekretaris Dewan", "Sekwan")


@pytest.mark.parametrize(
    ("manner", "title"),
    [
        ("definitif", "Sekretaris DPRD"),
        ("Plt.", "Plt. Sekretaris DPRD"),
        ("Plh.", "Plh. Sekretaris DPRD"),
        ("Pj.", "Pj. Sekretaris DPRD"),
        ("a.n.", "a.n. Sekretaris DPRD"),
        ("u.b.", "a.n. Sekretaris DPRD"),
    ],
)
def test_the_sender_of_a_nota_dinas_is_named_by_his_post(manner: str, title: str) -> None:
    role = Role("satu", "Sekretaris DPRD", "Sekretaris")
    assert sender_title(role, replace(HOLDER, manner=manner), PROFILE) == title
    assert sender_title(role, None, PROFILE) == "Sekretaris DPRD"


def test_the_kop_keeps_its_sizes_and_leaves_out_empty_lines() -> None:
    kop = letterhead("dprd", PROFILE)
    assert kop.lines == (
        ("DEWAN PERWAKILAN RAKYAT DAERAH", 14.0, False),
        ("KABUPATEN CONTOH", 16.0, True),
        ("Jalan Contoh 1", 10.0, False),
    )
    assert (kop.paper, kop.rule, kop.font) == ("F4", "double", "Arial")


def test_an_unknown_kop_still_names_the_office() -> None:
    assert letterhead("tidak ada", PROFILE).lines[0][0] == "KABUPATEN CONTOH"
