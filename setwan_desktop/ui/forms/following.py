"""UI: an answer that is put into a second field too, until another is given there."""

from __future__ import annotations

from setwan_desktop.ui.forms.field_box import FieldBox


class Following:
    """Keeps one field like another.

    Args:
        leader: the field that is answered.
        follower: the one that takes the answer over.
    """

    def __init__(self, leader: FieldBox, follower: FieldBox) -> None:
        self._leader, self._follower = leader, follower
        self._given: object = None

    def follow(self, field_id: str) -> None:
        """Take note that a field changed."""
        if field_id != self._leader.field.id:
            return
        value = self._leader.control.value()
        if self._follower.control.value() in (None, self._given):
            self._given = value
            self._follower.control.set_value(value)  # type: ignore[arg-type]  # it is of the follower's kind
