"""The office's own letter texts: changed, refused, printed, reset, and kept under a draft that bears paraf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from setwan_desktop.clock import FixedClock
from setwan_desktop.definitions import Definitions, load
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.letter_law import LONGEST_TEXT, MOST_BLOCKS
from setwan_desktop.domain.letter_texts import LetterTexts
from setwan_desktop.domain.refusals import NotForThisOfficer, NotOffered, TextsRefused
from setwan_desktop.office import Desk, Office
from tests.conftest import MONDAY_AT_NINE
from tests.letters.reading import read
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

RECEIPT = "tanda_terima_pengaduan"
INVITATION = "surat_undangan"


@pytest.fixture
def admin(office: Office) -> Desk:
    return office.sign_in("admin", PASSWORD)


def texts(desk: Desk, key: str) -> LetterTexts:
    return desk.letter_text(key).texts


def with_block(wanted: LetterTexts, kind: str, value: object) -> LetterTexts:
    """Give texts with another value in their first block of a kind."""
    place = next(at for at, each in enumerate(wanted.body) if kind in each)
    body = [{**each, kind: value} if at == place else each for at, each in enumerate(wanted.body)]
    return replace(wanted, body=tuple(body))


def printed(pdf: bytes) -> str:
    """Read all that stands on a paper, its lines joined."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [document[place].get_textpage() for place in range(len(document))]
        return re.sub(r"\s+", " ", " ".join(page.get_text_range() for page in pages))


def paper(desks: Desks, letter: str, who: str) -> str:
    """Read the newest paper of a letter of the case at hand."""
    desk = desks.desk(who)
    entries = [each for each in desk.case(desks.case_id).letters if each.letter_id]
    contents = [(each, desk.letter_content(desks.case_id, each.letter_id)) for each in entries]
    label = desk._core.definitions.letters[letter].label
    found = [each for each, content in contents if content.label == label]
    return printed(desk.letter_pdf(desks.case_id, found[0].letter_id))


# -- changed and printed ------------------------------------------------------------------------------------------------


def test_a_changed_paragraph_stands_on_the_letters_made_from_then_on(desks: Desks, admin: Desk) -> None:
    former = lead(desks, "pengaduan", "pencatatan", nama="Rusdiana")
    before = paper(desks, RECEIPT, "resepsionis")
    changed = with_block(
        texts(admin, RECEIPT), "paragraph", "Terima kasih, Saudara {nama}. Simpan lembar ini baik-baik."
    )
    admin.change_letter_text(RECEIPT, changed)
    assert paper(desks, RECEIPT, "resepsionis") == before
    assert "Simpan lembar ini" not in before

    latter = lead(desks, "pengaduan", "pencatatan", nama="Abdul Halim")
    assert latter != former
    assert "Terima kasih, Saudara Abdul Halim. Simpan lembar ini baik-baik." in paper(desks, RECEIPT, "resepsionis")
    assert desks.office.check() == []


def test_it_outlives_a_restart_and_is_an_event_of_the_office(office: Office, admin: Desk, clock: FixedClock) -> None:
    changed = with_block(texts(admin, RECEIPT), "paragraph", "Simpan lembar ini.")
    assert admin.change_letter_text(RECEIPT, changed).profile
    place = office.place
    history = admin._core.archive.history("office/profile")
    assert (history[-1].event.part, list(history[-1].event.content)) == ("letter_texts", [RECEIPT])
    office.close()
    again = Office.open(place, clock=clock)
    desk = again.sign_in("admin", PASSWORD)
    assert texts(desk, RECEIPT) == changed
    entry = next(each for each in desk.letter_texts() if each.key == RECEIPT)
    assert (entry.changed, entry.original_changed, entry.unused) == (True, False, False)
    again.close()


def test_reset_brings_the_programs_own_text_back(desks: Desks, admin: Desk) -> None:
    original = texts(admin, RECEIPT)
    admin.change_letter_text(RECEIPT, with_block(original, "paragraph", "Simpan lembar ini."))
    admin.reset_letter_text(RECEIPT)
    assert texts(admin, RECEIPT) == original
    assert not any(each.changed for each in admin.letter_texts())
    lead(desks, "pengaduan", "pencatatan")
    assert "Simpan lembar ini" not in paper(desks, RECEIPT, "resepsionis")


def test_texts_like_the_programs_own_are_no_texts_of_the_office(admin: Desk) -> None:
    admin.change_letter_text(RECEIPT, with_block(texts(admin, RECEIPT), "paragraph", "Simpan."))
    admin.change_letter_text(RECEIPT, admin.letter_text(RECEIPT).original)
    assert not any(each.changed for each in admin.letter_texts())


def test_blocks_are_added_moved_and_removed(desks: Desks, admin: Desk) -> None:
    head, *others = texts(admin, RECEIPT).body
    body = ({"paragraph": "Paling atas."}, *reversed(others), head)
    admin.change_letter_text(RECEIPT, replace(texts(admin, RECEIPT), body=body, title="BUKTI TERIMA"))
    lead(desks, "pengaduan", "pencatatan")
    shown = paper(desks, RECEIPT, "resepsionis")
    assert "BUKTI TERIMA" in shown
    assert "Paling atas." in shown


def test_who_may_word_letters(office: Office, admin: Desk) -> None:
    registry = office.sign_in("tata_usaha", PASSWORD)
    changed = with_block(texts(registry, RECEIPT), "paragraph", "Simpan lembar ini.")
    registry.change_letter_text(RECEIPT, changed)
    other = office.sign_in("kabag_wasgar", PASSWORD)
    assert not other.may_word_letters
    for call in (
        other.letter_texts,
        lambda: other.letter_text(RECEIPT),
        lambda: other.change_letter_text(RECEIPT, changed),
        lambda: other.reset_letter_text(RECEIPT),
        lambda: other.sample_letter(RECEIPT, changed),
        lambda: admin.letter_text("surat_yang_tidak_ada"),
        lambda: admin.change_profile("letter_texts", {RECEIPT: {}}),
    ):
        with pytest.raises(NotForThisOfficer):
            call()


# -- refused ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fault", "near"),
    [
        ("{perihl}", "unknown_name", "perihal"),
        ("{jadwal", "unclosed", ""),
        ("perihal}", "unopened", ""),
        ("{perihal.}", "partless", "perihal"),
        ("{perihal.day}", "unknown_part", ""),
        ("{case.received.hari}", "unknown_part", ""),
        ("{nama pengadu}", "unnamed", ""),
        ("{}", "unnamed", ""),
        ("{{nama}}", "unclosed", ""),
        ("{1+1}", "unnamed", ""),
        ("{nama.__class__}", "unknown_part", ""),
        ("{case.levels}", "table_in_text", ""),
        ("{setting.apa_saja}", "unknown_name", ""),
        ("{nama|{alamt}}", "unknown_name", "alamat"),
        ("{row.nama}", "unknown_name", ""),
        ("a" * (LONGEST_TEXT + 1), "too_long", ""),
    ],
)
def test_every_fault_is_refused_with_its_place(admin: Desk, text: str, fault: str, near: str) -> None:
    faulty = with_block(texts(admin, RECEIPT), "paragraph", text)
    with pytest.raises(TextsRefused) as refused:
        admin.change_letter_text(RECEIPT, faulty)
    first = refused.value.faults[0]
    place = next(at for at, each in enumerate(faulty.body) if "paragraph" in each)
    assert (first.path, first.fault) == (("body", place, "paragraph"), fault)
    assert not near or first.near == near
    assert not any(each.changed for each in admin.letter_texts())


def test_all_faults_are_told_at_once_each_at_its_box(admin: Desk) -> None:
    wanted = texts(admin, INVITATION)
    lines = next(each["lines"] for each in wanted.body if "lines" in each)
    faulty = with_block(wanted, "lines", (*lines[:-1], ("tempat", "{ruang}")))
    faulty = replace(faulty, subject="{hal", copies=("Arsip", "{tembusan}"))
    found = admin.letter_text_faults(INVITATION, faulty)
    place = next(at for at, each in enumerate(faulty.body) if "lines" in each)
    assert {each.path for each in found} == {("subject",), ("copies", 1), ("body", place, "lines", len(lines) - 1, 1)}


@pytest.mark.parametrize(
    "block",
    [
        {"paragraph": "x", "when": {"rahasia": True}},
        {"table": {"rows": "case.levels", "columns": ({"title": "x", "cell": "{row.note}"},)}},
        {"page": True},
        {"lines": (("a", "b"),), "rows": "kehadiran"},
        {"paragraf": "x"},
    ],
)
def test_the_structure_of_a_letter_is_not_the_offices_to_change(admin: Desk, block: dict[str, object]) -> None:
    wanted = texts(admin, RECEIPT)
    with pytest.raises(TextsRefused) as refused:
        admin.change_letter_text(RECEIPT, replace(wanted, body=(*wanted.body, block)))
    assert "foreign_block" in {each.fault for each in refused.value.faults}


def test_a_letter_does_not_grow_without_end(admin: Desk) -> None:
    many = replace(texts(admin, RECEIPT), body=({"paragraph": "x"},) * (MOST_BLOCKS + 1))
    assert {each.fault for each in admin.letter_text_faults(RECEIPT, many)} == {"too_many"}


@pytest.mark.parametrize(
    "text",
    [
        "<b>tebal</b> & <para> &lt; %s %(nama)s $nama \\n",
        "kata " * 2_000,
        "\u202eterbalik\u202c \u200b\u0000\x07 \ud800 😀",
        "A" * LONGEST_TEXT,
    ],
    ids=["markup", "long", "strange", "one word"],
)
def test_hostile_texts_stay_text(desks: Desks, admin: Desk, text: str) -> None:
    admin.change_letter_text(RECEIPT, with_block(texts(admin, RECEIPT), "paragraph", text))
    lead(desks, "pengaduan", "pencatatan")
    desk = desks.desk("resepsionis")
    pdf = desk.letter_pdf(desks.case_id, desk.case(desks.case_id).letters[0].letter_id)
    assert read(pdf)
    if text.startswith("<b>"):
        assert "<b>tebal</b> & <para> &lt; %s %(nama)s $nama" in printed(pdf)


# -- under a draft that bears paraf ---------------------------------------------------------------------------------------


def invitation_otherwise(admin: Desk) -> None:
    """Word the part of the invitation that no officer writes otherwise."""
    wanted = texts(admin, INVITATION)
    lines = next(each["lines"] for each in wanted.body if "lines" in each)
    admin.change_letter_text(INVITATION, with_block(wanted, "lines", (("pada hari", lines[0][1]), *lines[1:])))


def test_a_draft_with_paraf_is_signed_as_it_was_initialled(desks: Desks, admin: Desk) -> None:
    lead(desks, "audiensi", "tanda_tangan")
    before = paper(desks, INVITATION, "sekretaris")
    parafs = desks.desk("sekretaris").case(desks.case_id).parafs
    assert parafs
    invitation_otherwise(admin)
    assert desks.desk("sekretaris").case(desks.case_id).parafs == parafs
    act(desks, "ketua", "tandatangani")
    signed = paper(desks, INVITATION, "sekretaris")
    assert "pada hari" not in signed
    assert "hari/tanggal" in before
    assert "hari/tanggal" in signed


def test_a_new_text_takes_the_new_words_and_every_paraf_is_given_anew(desks: Desks, admin: Desk) -> None:
    lead(desks, "audiensi", "tanda_tangan")
    invitation_otherwise(admin)
    correction = [{"place": "alinea 2", "remark": "Perbaiki."}]
    for who in ("ketua", "sekretaris", "kabag_persidangan"):
        act(desks, who, "koreksi", koreksi=correction)
    view = desks.desk("kasubbag_humas").case(desks.case_id)
    offer = next(each for each in view.offers if each.action == "perbaiki")
    written = next(each.prefill for each in offer.form.fields if each.kind == "letter")
    act(desks, "kasubbag_humas", "perbaiki", surat=written)
    assert "pada hari" in paper(desks, INVITATION, "sekretaris")
    assert desks.desk("sekretaris").case(desks.case_id).parafs == ()
    with pytest.raises(NotOffered):
        desks.desk("ketua").act(desks.case_id, "tandatangani", {}, desks.desk("ketua").case(desks.case_id).version)
    act(desks, "kasubbag_humas", "paraf", tanggapan="Diperbarui.")
    for who in ("kabag_persidangan", "sekretaris"):
        act(desks, who, "paraf")
    act(desks, "ketua", "tandatangani")
    assert "pada hari" in paper(desks, INVITATION, "sekretaris")


# -- a program update -------------------------------------------------------------------------------------------------------


def updated(letter: str, **changes: object) -> Definitions:
    """Give the definitions of a program that ships a letter with other texts."""
    shipped = load(())
    former = shipped.letters[letter]
    later = replace(former, **changes)
    services = {
        key: replace(each, letters={name: later if one is former else one for name, one in each.letters.items()})
        for key, each in shipped.versions.items()
    }
    newest = {each.id: services[each.id, each.version] for each in shipped.services.values()}
    printed_letters = tuple(
        replace(
            each,
            definition=later if each.definition is former else each.definition,
            services=tuple(services[one.id, one.version] for one in each.services),
        )
        for each in shipped.printed
    )
    letters = {**shipped.letters, letter: later}
    return replace(shipped, services=newest, versions=services, letters=letters, printed=printed_letters)


@pytest.fixture
def reopened(office: Office, admin: Desk, clock: FixedClock) -> Iterator[object]:
    """Open the office again under a program that ships other texts."""
    opened: list[Office] = []

    def again(definitions: Definitions) -> Desk:
        office.close()
        opened.append(Office.open(office.place, clock=clock, definitions=definitions))
        return opened[-1].sign_in("admin", PASSWORD)

    yield again
    for each in opened:
        each.close()


def test_the_offices_words_survive_an_update_that_is_told(admin: Desk, reopened) -> None:
    changed = replace(texts(admin, RECEIPT), title="BUKTI TERIMA")
    admin.change_letter_text(RECEIPT, changed)
    desk = reopened(updated(RECEIPT, title="TANDA TERIMA BARU"))
    entry = next(each for each in desk.letter_texts() if each.key == RECEIPT)
    assert (entry.changed, entry.original_changed, entry.unused) == (True, True, False)
    assert texts(desk, RECEIPT) == changed
    assert desk.sample_letter(RECEIPT, changed).title == "BUKTI TERIMA"
    desk.change_letter_text(RECEIPT, changed)
    assert not any(each.original_changed for each in desk.letter_texts())


def test_words_that_name_what_is_no_more_are_not_used_and_that_is_told(admin: Desk, reopened) -> None:
    admin.change_letter_text(RECEIPT, with_block(texts(admin, RECEIPT), "paragraph", "Bidang {bidang}."))
    shipped = load(())
    without = tuple(
        replace(each, known={key: kind for key, kind in each.known.items() if key != "bidang"})
        for each in shipped.printed
    )
    desk = reopened(replace(shipped, printed=without))
    entry = next(each for each in desk.letter_texts() if each.key == RECEIPT)
    assert (entry.changed, entry.unused) == (True, True)
    service = desk._core.wordings.present(desk._core.definitions.services["pengaduan"])
    assert service.letters[RECEIPT] is shipped.letters[RECEIPT]


# -- whatever is written ------------------------------------------------------------------------------------------------------

_pieces = st.sampled_from([
    "{", "}", "{{", "}}", "|", ".", " ", "\n", "nama", "perihal", "case.received", "day", "upper", "{nama}", "{perihal.upper}",
    "{nomor_surat|-}", "{case.promise.day}", "{rahasia.yes}", "{tidak_ada}", "{tidak_ada|{nama}}", "<b>", "&amp;", "\x00", "é", "…",
])  # fmt: skip
_templates = st.lists(_pieces | st.text(max_size=4), max_size=12).map("".join)


@pytest.fixture(scope="module")
def wording(tmp_path_factory: pytest.TempPathFactory, founded: Path) -> Iterator[Desk]:
    """One desk for all examples: nothing is written at it."""
    place = tmp_path_factory.mktemp("wording") / "kantor.db"
    place.write_bytes(founded.read_bytes())
    office = Office.open(place, clock=FixedClock(MONDAY_AT_NINE))
    yield office.sign_in("admin", PASSWORD)
    office.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("{a|" * 3_000, "nama_kosong", 0)
@example("{" * 5_000, "", 1)
@given(_templates, _templates, st.integers(0, 24))
def test_no_template_raises_or_leaves_a_placeholder_on_paper(wording: Desk, first: str, second: str, at: int) -> None:
    entries = wording.letter_texts()
    key = entries[at % len(entries)].key
    wanted = texts(wording, key)
    wanted = replace(
        wanted,
        title=first,
        subject=second,
        addressees=(first, second),
        body=(
            {"paragraph": first},
            *({**each, "heading": second} if "heading" in each else each for each in wanted.body),
        ),
    )
    if wording.letter_text_faults(key, wanted):
        return
    assert not re.search(r"[{}]", printed(wording.render(wording.sample_letter(key, wanted, at))))
