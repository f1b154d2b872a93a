"""Architecture tests: a desk is put together of parts, and no part hides a name of another."""

from collections import Counter

from setwan_desktop.office import Desk


def test_no_part_of_a_desk_hides_a_name_of_another() -> None:
    names = Counter(name for part in Desk.__mro__[:-1] for name in vars(part) if not name.startswith("__"))
    assert [name for name, times in names.items() if times > 1] == []
