"""Benches: invented people and matters, as many as one likes: names, subjects, stories, addresses, of Indonesian words.

Nobody in it is real: the NIK use a district that does not exist.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from setwan_desktop.domain import indonesian

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
FIRST, MIDDLE, LAST, BODIES, MEMBERS, THINGS, STATES, VILLAGES = (
    _WORDS[name].split() for name in ("first", "middle", "last", "bodies", "members", "things", "states", "villages")
)
AGENCIES, SENTENCES = _WORDS["agencies"], _WORDS["sentences"]
MONTHS = [indonesian.long_date(date(2026, month, 1)).split()[1] for month in range(1, 13)]
_EPOCH = date(1950, 1, 1)


@dataclass(frozen=True)
class Matter:
    """What distinguishes one case from another."""

    name: str
    body: str
    contact: str
    subject: str
    story: str
    address: str
    village: str
    born: date
    nik: str
    phone: str
    """As dialled: ``0812…``."""
    confidential: bool


class Inventor:
    """Invents matters; the same seed invents the same."""

    def __init__(self, seed: int) -> None:
        """Begin at ``seed``."""
        self._random = random.Random(seed)  # noqa: S311 - it only varies an example

    def matter(self) -> Matter:
        """Invent one."""
        pick, number = self._random.choice, self._random.randint
        village, thing, state = (pick(each).replace("-", " ") for each in (VILLAGES, THINGS, STATES))
        born, count = _EPOCH + timedelta(days=number(0, 19_000)), number(2, 99)
        return Matter(
            name=self.person(),
            body=f"{pick(BODIES)} {pick(MEMBERS)} {village}",
            contact=self.person(),
            subject=f"{thing.capitalize()} {state} di Desa {village} RT {count}",
            story=" ".join(
                sentence.format(
                    thing=thing, state=state, village=village, count=count, digit=number(1, 9), agency=pick(AGENCIES),
                    month=pick(MONTHS), person=self.person(),
                )
                for sentence in self._random.sample(SENTENCES, number(3, 5))
            ),
            address=f"Jalan {thing.capitalize()} Nomor {number(1, 400)}",
            village=village,
            born=born,
            nik=f"631099{born.day + 40 * number(0, 1):02d}{born:%m%y}{number(1, 9_999):04d}",
            phone=f"08{number(11, 59)}{number(10_000_000, 99_999_999)}",
            confidential=not number(0, 7),
        )  # fmt: skip

    def person(self) -> str:
        """Invent a name of two or three words."""
        middle = f" {self._random.choice(MIDDLE)}" if self._random.random() < 0.6 else ""
        return f"{self._random.choice(FIRST)}{middle} {self._random.choice(LAST)}"

    def pick(self, things: list, weights: list[float] | None = None) -> object:
        """Pick one thing."""
        return self._random.choices(things, weights)[0]

    def code(self) -> str:
        """Invent a tracking code."""
        letters = "".join(self._random.choices("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", k=6))
        return f"{letters[:4]}-{letters[4:]}"

    def id(self) -> str:
        """Invent the id of a case or a paper."""
        return f"{self._random.getrandbits(128):032x}"
