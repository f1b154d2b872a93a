"""Office tests: who is named as the receiver of an act is whom the case waits for afterwards."""

from setwan_desktop import demo
from setwan_desktop.office import Office
from tests.office.leading import act, lead
from tests.robot import Robot
from tests.scenarios.at_desks import Desks
from tests.walk import Walkers, taken


def test_what_an_act_sets_decides_who_receives_the_case(desks: Desks) -> None:
    case_id = lead(desks, "audiensi", "disposisi_ketua")
    offer = next(each for each in desks.desk("ketua").case(case_id).offers if each.action == "tidak_dilanjutkan")
    act(desks, "ketua", "tidak_dilanjutkan", alasan_tidak="Di luar wewenang.")
    titles = [each.title for each in desks.office._core.case(case_id).state.arrival.waiting]
    assert titles == [offer.receiver.partition(", ")[0]]


def test_every_receiver_is_told_truly(office: Office) -> None:
    walkers, robot = Walkers(office, demo.PASSWORD), Robot(7, office.now().date())
    case_id, told = walkers.open_case("audiensi", robot), 0
    for _ in range(15):
        desk, view, offer = robot.pick(walkers.ways(case_id))
        taken(robot, offer, lambda answers, desk=desk, view=view, offer=offer: desk.act(
            case_id, offer.action, answers, view.version, offer.recorded_for
        ))  # fmt: skip
        state = office._core.case(case_id).state
        if state.outcome:
            break
        if offer.receiver and not offer.effect:
            told += 1
            assert state.arrival.waiting[0].title == offer.receiver.partition(", ")[0]
    assert told
