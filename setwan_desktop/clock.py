"""Clock: the only reader of the time."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Whatever can say what time it is."""

    def now(self) -> datetime:
        """Give the present moment, aware of its zone."""
        ...


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """Give the present moment in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is advanced, for tests and checks.

    Attributes:
        _at: the moment at which the clock stands, aware of its zone.
    """

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("FixedClock needs an aware datetime")
        self._at = at

    def now(self) -> datetime:
        """Give the moment at which the clock stands."""
        return self._at

    def advance(self, **span: float) -> datetime:
        """Move the clock forward.

        Args:
            span: the words of timedelta, such as days=2 or minutes=30.

        Returns:
            The moment at which the clock stands now.
        """
        self._at += timedelta(**span)
        return self._at
