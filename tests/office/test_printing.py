"""Office tests: what was printed is remembered, of many letters at once or of none; letters render beside the archive's thread."""

import io
import threading
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from setwan_desktop.domain.printing import Printout
from setwan_desktop.domain.refusals import NoSuchCase
from tests.letters.samples import INVITATION
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks


def told(desks: Desks) -> list[str]:
    return [each.sentence for each in desks.desk("sekretaris").case(desks.case_id).timeline if each.kind == "print"]


def test_many_letters_are_remembered_in_one_go(desks: Desks, office) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    desk = desks.desk("sekretaris")
    letters = desk.case(desks.case_id).letters
    change = desk.printed_many(
        [
            (desks.case_id, letters[0].letter_id, Printout(60)),
            (desks.case_id, letters[1].letter_id, Printout(1, "file")),
            (desks.case_id, letters[2].letter_id, Printout(2, pages="1", copy_mark=True)),
        ]
    )
    assert change.case_ids == (desks.case_id,)
    said = told(desks)
    assert len(said) == 3
    assert [each for each in said if each.startswith(f"mencetak {letters[0].title}") and each.endswith("60 lembar")]
    assert [each for each in said if each.startswith(f"menyimpan PDF {letters[1].title}")]
    assert [each for each in said if "2 lembar, hanya halaman 1, bercap SALINAN" in each]
    assert [each.printed for each in desk.case(desks.case_id).letters[:3]] == [1, 1, 1]
    assert office.check() == []


def test_one_letter_that_is_not_seen_keeps_all_from_being_remembered(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    desk = desks.desk("sekretaris")
    letter = desk.case(desks.case_id).letters[0].letter_id
    with pytest.raises(NoSuchCase):
        desk.printed_many([(desks.case_id, letter, Printout()), (desks.case_id, "tidak ada", Printout())])
    assert told(desks) == []
    stranger = desks.desk("resepsionis")
    with pytest.raises(NoSuchCase):
        stranger.printed(desks.case_id, letter)


def test_a_draft_is_told_as_one(desks: Desks) -> None:
    lead(desks, "audiensi", "periksa_kasubbag")
    desk = desks.desk("sekretaris")
    draft = next(each for each in desk.case(desks.case_id).letters if each.state == "draft")
    desk.printed(desks.case_id, draft.letter_id)
    assert "(konsep), 1 lembar" in told(desks)[0]
    assert (
        "KONSEP" in pypdf.PdfReader(io.BytesIO(desk.letter_pdf(desks.case_id, draft.letter_id))).pages[0].extract_text()
    )


def test_a_letter_with_an_emblem_renders_on_any_thread(desks: Desks, office) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "navy").save(out, "PNG")
    with office._core.archive.transaction() as tx:
        emblem = tx.put_file(out.getvalue(), "lambang.png", "image/png").sha256
    content = replace(INVITATION, letterhead=replace(INVITATION.letterhead, emblem=emblem))
    desk, made = desks.desk("sekretaris"), []
    rendering = desk.rendering(content)
    for work in (rendering, lambda: desk.render(replace(content, label="Lain"))):
        thread = threading.Thread(target=lambda work=work: made.append(work()))
        thread.start()
        thread.join()
    assert len(made) == 2
    assert made[0] == desk.render(content)
    assert made[0] != desk.render(INVITATION)


def test_a_copy_is_marked_and_the_letter_stays_as_it_was(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    desk = desks.desk("sekretaris")
    letter = desk.case(desks.case_id).letters[0].letter_id
    before = desk.letter_pdf(desks.case_id, letter)
    assert desk.marked_copy(before) != before
    assert desk.letter_pdf(desks.case_id, letter) == before
