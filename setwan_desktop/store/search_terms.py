"""Store: how the words of a question become words of the search index."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from setwan_desktop.domain import spelling
from setwan_desktop.store.search_docs import asked_secret

WHOLE, BEGINS, INSIDE, ALIKE, NEAR = range(5)
"""How well a word of a text fits: it is the word, begins with it, has it inside, sounds like it, is nearly it."""

_MOST = 120
"""Words that one typed word may stand for: the most usual of them. Whoever types on narrows them."""

_MOST_NEAR, _MOST_KEPT = 40, 500
_KEPT = "search_terms"

_HAVING = text(
    "SELECT word FROM search_word WHERE word >= 'a' AND (instr(word, :typed) OR instr(sound, :sound)) "
    "ORDER BY word = :typed DESC, instr(word, :typed) = 1 DESC, instr(word, :typed) > 0 DESC, texts DESC, word LIMIT :most"
)
# A single wrong letter leaves the first or the last half of a word whole, give or take a place; two that changed places may
# stand in the middle.
_PERHAPS = text(
    "SELECT word FROM search_word WHERE word >= 'a' AND length(word) >= :length - 1 "
    "AND (substr(word, 1, :half) IN (:first, :turned) "
    "OR :last IN (substr(word, :half, :rest), substr(word, :half + 1, :rest), substr(word, :half + 2, :rest))) "
    "ORDER BY abs(length(word) - :length), texts DESC, word LIMIT 4000"
)


@dataclass(frozen=True)
class Term:
    """A typed word: the words of the index it stands for, each with how well it fits, and the beginning all others share."""

    words: dict[str, int] = field(default_factory=dict)
    prefix: str = ""

    def fit(self, words: Collection[str]) -> int | None:
        """Tell how well the best of some words fits; None where none does."""
        own = self.words
        fits = [own[word] for word in words if word in own]
        if self.prefix:
            begin = self.prefix
            fits += [WHOLE if word == begin else BEGINS for word in words if word.startswith(begin)]
        return min(fits) if fits else None

    @property
    def expression(self) -> str:
        """The question to the index: any of the words."""
        ways = [f'"{word}"' for word in self.words]
        if self.prefix:
            ways.append(f'"{self.prefix}"*')
        return f"({' OR '.join(ways)})"


def terms_of(connection: Connection, words: Sequence[str], *, near: bool) -> list[Term]:
    """Find what each word of a question stands for.

    Args:
        connection: of the archive.
        words: of the question, normal.
        near: words that may have been meant count too.

    Returns:
        A term for each word; none at all where one of them stands nowhere.
    """
    terms = [_term(connection, each, near=near) for each in words]
    return terms if all(each.words or each.prefix for each in terms) else []


def _term(connection: Connection, typed: str, *, near: bool) -> Term:
    if len(typed) == 1:
        return Term({f"#{typed}" if spelling.has_digit(typed) else typed: WHOLE})
    if spelling.has_digit(typed):
        secret = dict.fromkeys(asked_secret(typed), WHOLE)
        return Term(secret, f"#{typed}")
    if not spelling.is_found_anywhere(typed):
        return Term(prefix=typed)
    found = {word: _fit(word, typed) for word in _kept(connection, typed, _having)}
    if near and spelling.may_be_misspelt(typed):
        found |= {word: NEAR for word in _kept(connection, typed, _near) if word not in found}
    return Term(found)


def forget_terms(connection: Connection) -> None:
    """Forget what words stood for: there are other words now."""
    connection.info.pop(_KEPT, None)


def _kept(connection: Connection, typed: str, look: Callable[[Connection, str], list[str]]) -> list[str]:
    """Look for a word once: with each key that is pressed all words of the question are asked for again."""
    kept: dict[tuple[str, str], list[str]] = connection.info.setdefault(_KEPT, {})
    key = (look.__name__, typed)
    if key not in kept:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[key] = look(connection, typed)
    return kept[key]


def _having(connection: Connection, typed: str) -> list[str]:
    heard = spelling.sound(typed)
    # Too little is left of some words: they are looked for as they are spelled.
    asked = {"typed": typed, "sound": heard if spelling.is_found_anywhere(heard) else typed, "most": _MOST}
    return list(connection.scalars(_HAVING, asked))


def _fit(word: str, typed: str) -> int:
    if word == typed:
        return WHOLE
    if word.startswith(typed):
        return BEGINS
    return INSIDE if typed in word else ALIKE


def _near(connection: Connection, typed: str) -> list[str]:
    half = len(typed) // 2
    asked = {
        "length": len(typed),
        "half": half,
        "rest": len(typed) - half,
        "first": typed[:half],
        "turned": typed[: half - 1] + typed[half],
        "last": typed[half:],
    }
    perhaps = connection.scalars(_PERHAPS, asked)
    return [word for word in perhaps if spelling.is_near(word, typed)][:_MOST_NEAR]
