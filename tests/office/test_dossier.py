"""The dossier of a real case: what it holds, what it only names, and who may have it."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256

import pytest
from PIL import Image
from pypdf import PdfReader

from setwan_desktop.domain.checkpoint import checkpoint_text
from setwan_desktop.domain.printing import Printout
from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.domain.values import Upload
from setwan_desktop.office.dossier import Dossier
from tests.letters.reading import read
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def photo() -> Upload:
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "teal").save(out, "JPEG")
    return Upload("lokasi.jpg", out.getvalue())


def word_file() -> Upload:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("word/document.xml", "<x/>")
    return Upload("kronologi.docx", out.getvalue())


def gathered(desks: Desks, who: str = "sekretaris") -> Dossier:
    return desks.desk(who).dossier(desks.case_id)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(row.text for row in page.rows) for page in read(pdf)]


@pytest.fixture
def closed(desks: Desks) -> Desks:
    """A closed audience."""
    lead(desks, "audiensi")
    return desks


def test_a_closed_case_is_bound_in_order(closed: Desks) -> None:
    pdf = closed.desk("sekretaris").dossier_pdf(closed.case_id)
    view = closed.desk("sekretaris").case(closed.case_id)
    pages = texts(pdf)
    assert "BERKAS LENGKAP" in pages[0]
    assert view.number in pages[0]
    assert "Kode klasifikasi : 400.14.6" in pages[0]
    assert "DAFTAR ISI BERKAS" in pages[1]
    assert "RINGKASAN DAN RIWAYAT BERKAS" in pages[2]
    outline = PdfReader(io.BytesIO(pdf)).outline
    assert [each.title for each in outline if not isinstance(each, list)] == [
        "Sampul",
        "Daftar isi",
        "Riwayat",
        "Surat",
    ]


def test_final_letters_are_bound_and_former_versions_are_named(closed: Desks) -> None:
    desk = closed.desk("sekretaris")
    view = desk.case(closed.case_id)
    dossier = desk.dossier(closed.case_id)
    bound = [each.title for each in dossier.parts if each.group == "Surat"]
    final = [f"{each.title} {each.number}".strip() for each in reversed(view.letters) if each.kind != "sampul_arsip"]
    assert bound == final
    everything = " ".join(texts(dossier.pdf()))
    assert "konsep ke-1, diganti" in everything
    assert "Naskah: Lembar disposisi, diganti" in everything


def test_a_draft_is_named_and_not_bound(desks: Desks) -> None:
    lead(desks, "audiensi", "periksa_kabag")
    view = desks.desk("kasubbag_humas").case(desks.case_id)
    assert any(each.state == "draft" for each in view.letters)
    dossier = gathered(desks, "kasubbag_humas")
    assert not any("ndangan" in each.title for each in dossier.parts)
    assert "konsep ke-1" in " ".join(texts(dossier.pdf()))


def test_what_was_handed_in_is_bound_or_told_about(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    picture, words = photo(), word_file()
    act(desks, "kasubbag_pengaduan", "lampirkan", berkas_lampiran=(picture, words))
    pages = texts(gathered(desks, "kasubbag_pengaduan").pdf())
    assert any("lokasi.jpg" in page for page in pages[3:])
    told = next(page for page in pages if "tidak dapat dicetak" in page)
    assert "kronologi.docx" in told
    assert sha256(words.bytes).hexdigest() in told.replace(" ", "")
    assert f"{len(words.bytes)} bita" in told


def test_files_are_fetched_one_at_a_time_by_whoever_may_read_the_archive(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    act(desks, "kasubbag_pengaduan", "lampirkan", berkas_lampiran=(photo(),))
    fetched = []

    def fetch(read: object) -> bytes:
        fetched.append(read)
        return read()

    dossier = gathered(desks, "kasubbag_pengaduan")
    assert dossier.pdf(fetch) == dossier.pdf()
    assert len(fetched) == 1


def test_the_cover_bears_the_head_of_the_history(closed: Desks) -> None:
    case = closed.desk("sekretaris")._core.case(closed.case_id)
    text = checkpoint_text(case.state.number, case.history[-1].id)
    assert gathered(closed).cover.args[0].qr == text


def test_the_receipt_names_the_opening(desks: Desks) -> None:
    case_id = lead(desks, "pengaduan", "pencatatan")
    case = desks.desk("sekretaris")._core.case(case_id)
    receipt = case.state.letters[0].issued.content
    assert receipt.qr == checkpoint_text(case.state.number, case.history[0].id)


def test_the_archives_cover_lists_the_letters_of_its_own_act_too(desks: Desks) -> None:
    lead(desks, "pengaduan")
    desk = desks.desk("sekretaris")
    view = desk.case(desks.case_id)
    cover = next(each for each in view.letters if each.kind == "sampul_arsip")
    (table,) = [each for each in desk.letter_content(desks.case_id, cover.letter_id).blocks if hasattr(each, "columns")]
    final = [each.title for each in reversed(view.letters) if each.state == "issued" and each.kind != "sampul_arsip"]
    assert [row[1] for row in table.rows] == final


def test_printing_it_is_told_in_the_history(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    desk = desks.desk("kasubbag_pengaduan")
    desk.dossier_printed(desks.case_id, Printout(copies=2))
    told = desk.case(desks.case_id).timeline[-1]
    assert (told.kind, told.letters) == ("print", ())
    assert told.sentence.startswith("mencetak berkas lengkap")
    with pytest.raises(NotForThisOfficer):
        desks.desk("resepsionis").dossier_printed(desks.case_id)
