"""Office tests: what an act is said to print and to number is what it then makes."""

from __future__ import annotations

from setwan_desktop import demo
from setwan_desktop.office import Office
from tests.office.leading import act, lead
from tests.robot import Robot
from tests.scenarios.at_desks import Desks
from tests.walk import Walkers, taken


def test_the_signature_numbers_the_letter_that_is_signed_and_no_other(desks: Desks) -> None:
    case_id = lead(desks, "audiensi", "tanda_tangan")
    offer = next(each for each in desks.desk("ketua").case(case_id).offers if each.signs)
    assert offer.numbers == ("Surat undangan audiensi",)
    assert "Surat penundaan audiensi" not in offer.prints
    before = {each.letter_id for each in desks.desk("ketua").case(case_id).letters}
    act(desks, "ketua", offer.action)
    made = [each for each in desks.desk("ketua").case(case_id).letters if each.letter_id not in before]
    assert [each.title for each in made if each.number] == list(offer.numbers)


def test_nothing_is_made_that_was_not_told_before(office: Office) -> None:
    told = 0
    for seed in (3, 11):
        walkers, robot = Walkers(office, demo.PASSWORD), Robot(seed, office.now().date())
        case_id = walkers.open_case("audiensi", robot)
        for _ in range(18):
            desk, view, offer = robot.pick(walkers.ways(case_id))
            before = {each.issued.letter_id for each in office._core.case(case_id).state.letters}
            taken(robot, offer, lambda answers, desk=desk, view=view, offer=offer: desk.act(
                view.case_id, offer.action, answers, view.version, offer.recorded_for
            ))  # fmt: skip
            state = office._core.case(case_id).state
            made = [each.issued for each in state.letters if each.issued.letter_id not in before]
            labels = office._core.case(case_id).service.letters
            assert {labels[each.letter].label for each in made} <= set(offer.prints)
            numbered = {labels[each.letter].label for each in made if each.number_key}
            assert numbered == set(offer.numbers) & {labels[each.letter].label for each in made}
            told += len(made)
            if state.outcome:
                break
    assert told
