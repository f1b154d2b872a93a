"""Office tests: the kop are changed as one, with their emblems; letters made before keep theirs."""

import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.letterheads import EmblemPicture
from setwan_desktop.domain.office_profile import LetterheadProfile
from setwan_desktop.domain.refusals import FileRefused, FormRefused, NotForThisOfficer
from setwan_desktop.office import Desk, Office, Upload
from setwan_desktop.office.house import PROFILE_STREAM
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks


def _no_drawing(_content: bytes, _side: int) -> bytes:
    return b""


def picture(colour: str = "red", side: int = 700) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(out, "PNG")
    return out.getvalue()


def prepared(desk: Desk, colour: str = "red") -> EmblemPicture:
    return desk.prepare_emblem(Upload("C:\\gambar\\lambang.png", picture(colour)), _no_drawing)


def with_emblem(office: Office, emblem: EmblemPicture, **more: object) -> dict[str, LetterheadProfile]:
    kept = {"emblem": emblem.sha256, "emblem_source": emblem.source_sha256, **more}
    return {key: replace(each, **kept) for key, each in office.profile.letterheads.items()}


def image_of(pdf: bytes) -> Image.Image:
    return pypdf.PdfReader(io.BytesIO(pdf)).pages[0].images[0].image


def test_an_emblem_is_kept_once_with_the_event_that_names_it(office: Office, archive_again) -> None:
    desk = office.sign_in("admin", PASSWORD)
    emblem = prepared(desk)
    desk.change_letterheads(with_emblem(office, emblem), [emblem, emblem])
    events = office._core.archive.history(PROFILE_STREAM)
    assert len(events) == 1
    assert office.check() == []
    again = archive_again()
    head = again.profile.letterheads["setwan"]
    assert again._core.archive.file(head.emblem) == emblem.png
    assert again._core.archive.file(head.emblem_source) == picture()
    assert again.sign_in("admin", PASSWORD).emblem(head.emblem) == emblem.png


@pytest.fixture
def archive_again(office: Office, clock: FixedClock):
    """Close the office and open its archive anew."""
    opened: list[Office] = []

    def again() -> Office:
        place = Path(office.place)
        office.close()
        opened.append(Office.open(place, clock=clock))
        return opened[-1]

    yield again
    for each in opened:
        each.close()


def test_nothing_is_kept_where_something_is_wrong(office: Office) -> None:
    desk = office.sign_in("admin", PASSWORD)
    emblem = prepared(desk)
    heads = with_emblem(office, emblem)
    heads["dprd"] = replace(heads["dprd"], pemda="", margins_mm=(20.0, 20.0, 25.0, 5.0))
    heads["setwan"] = replace(heads["setwan"], font="Comic Sans", emblem="ff" * 32)
    with pytest.raises(FormRefused) as refused:
        desk.change_letterheads(heads, [emblem])
    assert [(each.field, each.fault) for each in refused.value.problems] == [
        ("dprd.pemda", "missing"),
        ("dprd.margin_left", "too_small"),
        ("setwan.font", "not_a_choice"),
        ("setwan.emblem", "missing"),
    ]
    assert office._core.archive.file_size(emblem.sha256) is None
    assert not office._core.archive.history(PROFILE_STREAM)


def test_no_kop_is_lost(office: Office) -> None:
    desk = office.sign_in("admin", PASSWORD)
    heads = dict(office.profile.letterheads)
    del heads["dprd"]
    with pytest.raises(FormRefused):
        desk.change_letterheads(heads, ())
    assert set(office.profile.letterheads) == {"dprd", "setwan"}


@pytest.mark.parametrize("role", ["ketua", "sekretaris", "tata_usaha"])
def test_only_the_administrator_sets_the_kop(office: Office, role: str) -> None:
    desk = office.sign_in(role, PASSWORD)
    with pytest.raises(NotForThisOfficer):
        desk.change_letterheads(office.profile.letterheads, ())
    with pytest.raises(NotForThisOfficer):
        prepared(desk)


def test_what_is_no_emblem_is_refused_by_its_name(office: Office) -> None:
    desk = office.sign_in("admin", PASSWORD)
    with pytest.raises(FileRefused) as refused:
        desk.prepare_emblem(Upload("gambar/../surat.pdf", b"%PDF-1.7"), _no_drawing)
    assert (refused.value.name, refused.value.fault) == ("surat.pdf", "emblem_kind")


def test_a_letter_made_before_is_printed_as_it_was(desks: Desks) -> None:
    lead(desks, "pengaduan", "penyampaian")
    office, desk = desks.office, desks.desk("kabag_wasgar")
    old = {each.letter_id: desk.letter_pdf(desks.case_id, each.letter_id) for each in desk.case(desks.case_id).letters}
    assert old
    admin = desks.desk("admin")
    emblem = prepared(admin, "blue")
    heads = with_emblem(
        office,
        emblem,
        font="Bookman",
        rule="single",
        paper="F4",
        margins_mm=(25.0, 15.0, 30.0, 40.0),
        unit="SEKRETARIAT BARU",
    )
    admin.change_letterheads(heads, [emblem])
    assert {each: desk.letter_pdf(desks.case_id, each) for each in old} == old

    act(desks, "kabag_wasgar", "sampaikan")
    new = next(
        each for each in desk.case(desks.case_id).letters if each.letter_id not in old and each.kind == "nota_dinas"
    )
    kop = desk.letter_content(desks.case_id, new.letter_id).letterhead
    assert (kop.font, kop.rule, kop.paper, kop.margins_mm) == ("Bookman", "single", "F4", (25.0, 15.0, 30.0, 40.0))
    assert kop.lines[1][0] == "SEKRETARIAT BARU"
    assert image_of(desk.letter_pdf(desks.case_id, new.letter_id)).getpixel((20, 20)) == (0, 0, 255)


def test_a_kop_of_an_old_archive_is_read(office: Office) -> None:
    """The first archives hold phone and site in one text, and nothing of paper, margins and colour."""
    old = {
        "dprd": {
            "pemda": "DEWAN PERWAKILAN RAKYAT DAERAH",
            "unit": "KABUPATEN CONTOH",
            "address": "Jalan Contoh 1",
            "contact": "Telepon (0518) 1, laman a.go.id",
            "emblem": "",
            "font": "Bookman",
            "rule": "single",
            "sizes": [13.0, 15.5, 9.0],
            "of_a_newer_program": True,
        }
    }
    office.sign_in("admin", PASSWORD).change_profile("letterheads", old)
    head = office.profile.letterheads["dprd"]
    assert (head.phone, head.site, head.contact) == ("(0518) 1", "a.go.id", "")
    assert (head.sizes, head.margins_mm, head.colour) == ((13.0, 15.5, 9.0), (20.0, 20.0, 25.0, 30.0), True)
