"""The classification codes are read whole or refused with every fault, and found by digits and by words."""

from __future__ import annotations

from pathlib import Path

import pytest

from setwan_desktop.definitions.classification_file import classification, read_classification
from setwan_desktop.definitions.problem import DefinitionsRefused

NEEDED = (
    "400.14.6 700.1.2.4 000.8.3.4 000.8.3.2 000.8.3.3 000.1.5 000.1.4 000.1.6 100.1.4.2 100.1.4.4 000.5.3.1 000.5.3.2 "
    "800.1.11.1 400.14.1.2 400.14.1.4 400.14.5.1 400.14.5.2 500.12.18.1 000.1.2.2"
)
FORMER = "005 019.3 045 067 080 090 094 170 172 175 337 489 490 717"


def codes(text: str, limit: int = 50) -> list[str]:
    return [each.code for each in classification().search(text, limit)]


def test_every_code_a_secretariat_needs_is_there() -> None:
    for code in NEEDED.split():
        found = classification().find(code)
        assert found is not None, code
        assert found.in_force
    for code in FORMER.split():
        found = classification().find(code)
        assert found is not None, code
        assert not found.in_force
    groups = [each for each in classification().codes if each.in_force and "." not in each.code]
    assert [each.code for each in groups] == [f"{number}00" for number in range(10)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("400.14.6", "400.14.6"),
        ("hearing", "400.14.6"),
        ("DENGAR pendapat", "400.14.6"),
        ("pengaduan masyarakat surat", "700.1.2.4"),
        ("surat tugas", "800.1.11.1"),
        ("konsumsi", "000.1.6"),
    ],
)
def test_a_code_is_found_by_digits_and_by_words(typed: str, first: str) -> None:
    assert first in codes(typed)[:3]


def test_digits_find_what_begins_with_them_in_order() -> None:
    found = codes("400.14.")
    assert found[:2] == ["400.14", "400.14.1"]
    assert all(each.startswith("400.14") for each in found)


def test_codes_in_force_come_before_former_ones() -> None:
    found = classification().search("undangan", 500)
    in_force = [each.in_force for each in found]
    assert in_force == sorted(in_force, reverse=True)
    assert "005" in [each.code for each in found]


def test_nothing_is_found_by_nothing_and_a_limit_holds() -> None:
    assert codes(" ") == []
    assert codes("xyzzy") == []
    assert codes("-/") == []
    assert len(codes("pem", 7)) == 7


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "codes.toml"
    path.write_text(
        '[in_force]\n"000" = "Umum"\n"100.1" = "Yatim"\n"abc" = "x"\n"200" = ""\n"300" = " dua  spasi"\n[lain]\n',
        encoding="utf-8",
    )
    with pytest.raises(DefinitionsRefused) as refused:
        read_classification(path)
    told = " | ".join(map(str, refused.value.problems))
    for part in ("in_force.100.1", "in_force.abc", "in_force.200", "in_force.300", "lain", "former"):
        assert part in told


@pytest.mark.parametrize("text", ["[in_force]\n'000' = 'a'\n'000' = 'b'\n", "[in_force", "\x00"])
def test_a_file_that_is_no_table_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "codes.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionsRefused, match="cannot be read"):
        read_classification(path)
