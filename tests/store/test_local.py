"""Store tests: what lies beside the history."""

from datetime import date, timedelta

from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.store import Archive
from tests.store.conftest import Opener
from tests.store.specimens import DRAFT, NOW, SLOT, derive


def saved(case_id: str = "c-1", minutes: int = 0, **answers: object) -> SavedDraft:
    return SavedDraft(case_id, "layanan", "catat", answers or {"hal": "Jalan"}, NOW + timedelta(minutes=minutes))


def test_a_half_filled_form_is_found_again(archive: Archive, opened: Opener) -> None:
    half = saved(hal="Jalan", kosong=None, hari=date(2026, 11, 3), slot=SLOT, naskah=DRAFT, banyak=("a", "b"))
    archive.put_draft("o-7", half)
    archive.close()
    again = opened()
    assert again.draft("o-7", "c-1", "layanan", "catat") == half
    assert again.draft("o-8", "c-1", "layanan", "catat") is None
    assert again.draft("o-7", "c-1", "layanan", "lain") is None


def test_a_form_is_kept_once_and_the_newest_listed_first(archive: Archive) -> None:
    archive.put_draft("o-7", saved("c-1"))
    archive.put_draft("o-7", saved("c-2", 1))
    archive.put_draft("o-7", saved("c-1", 2, hal="Jembatan"))
    archive.put_draft("o-8", saved("c-3", 3))
    assert archive.drafts("o-7") == [saved("c-1", 2, hal="Jembatan"), saved("c-2", 1)]
    archive.discard_draft("o-7", "c-1", "layanan", "catat")
    archive.discard_draft("o-7", "c-1", "layanan", "catat")
    assert archive.drafts("o-7") == [saved("c-2", 1)]


def test_a_form_is_discarded_with_the_act_or_not_at_all(archive: Archive) -> None:
    archive.put_draft("o-7", saved())
    try:
        with archive.transaction() as tx:
            tx.discard_draft("o-7", "c-1", "layanan", "catat")
            raise LookupError  # noqa: TRY301
    except LookupError:
        pass
    assert archive.drafts("o-7") == [saved()]


def test_credentials_are_replaced(archive: Archive) -> None:
    assert archive.credential("o-7") is None
    for each in ("satu", "dua"):
        with archive.transaction() as tx:
            tx.set_credential("o-7", each)
    assert archive.credential("o-7") == "dua"


def test_read_marks_belong_to_one_officer(archive: Archive) -> None:
    archive.put_read_mark("o-7", "c-1", 3)
    archive.put_read_mark("o-7", "c-1", 5)
    assert archive.read_mark("o-7", "c-1") == 5
    assert archive.read_mark("o-8", "c-1") == 0
    assert archive.read_marks("o-7", ["c-1", "c-2"]) == {"c-1": 5}


def test_local_values(archive: Archive) -> None:
    assert archive.local("terakhir") is None
    archive.put_local("terakhir", "o-7")
    archive.put_local("terakhir", "o-8")
    assert archive.local("terakhir") == "o-8"
    archive.put_local("terakhir", None)
    assert archive.local("terakhir") is None


def test_what_lies_beside_the_history_is_not_part_of_it(archive: Archive) -> None:
    archive.put_draft("o-7", saved())
    archive.put_read_mark("o-7", "c-1", 3)
    assert list(archive.streams()) == []
    assert archive.check(derive) == []
