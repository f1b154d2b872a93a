"""Office: the kop as the administrator sets them: emblems taken in, every fault told at once, all kept in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from setwan_desktop.domain.events import ProfileChanged
from setwan_desktop.domain.letterheads import EmblemPicture, problems_of
from setwan_desktop.domain.office_profile import LetterheadProfile
from setwan_desktop.domain.refusals import FieldProblem, FileRefused, FormRefused
from setwan_desktop.domain.values import Upload
from setwan_desktop.domain.views import Change
from setwan_desktop.office import house
from setwan_desktop.office.administration import Administration
from setwan_desktop.office.uploads import clean_name, media_of

_PNG, _SVG = "image/png", "image/svg+xml"


class Letterheads(Administration):
    """The kop of the office's letters. Letters made before keep theirs: it stands in them."""

    def emblem(self, sha256: str) -> bytes | None:
        """Give an emblem's picture; None for the placeholder."""
        return self._core.emblem(sha256)

    def prepare_emblem(self, upload: Upload, draw: Callable[[bytes, int], bytes]) -> EmblemPicture:
        """Make a file ready to be an emblem. Nothing is stored yet; letters rendered here can carry it already.

        Args:
            upload: PNG, JPEG or SVG, known by its content.
            draw: draws an SVG that was found harmless as PNG, so many pixels on its longer side; empty where it cannot.

        Returns:
            The picture.

        Raises:
            FileRefused: saying why it cannot be an emblem.
        """
        from setwan_desktop.letters.emblem_file import Unfit, made_ready

        self._must_administer()
        name = clean_name(upload.name)
        try:
            ready = made_ready(upload.bytes, draw)
        except Unfit as fault:
            raise FileRefused(name, str(fault)) from fault
        picture = EmblemPicture(ready.png, ready.width, ready.height, replace(upload, name=name))
        self._core.keep_emblem(picture.sha256, picture.png)
        return picture

    def change_letterheads(self, heads: Mapping[str, LetterheadProfile], pictures: Iterable[EmblemPicture]) -> Change:
        """Change the kop, given whole, and keep their emblems with them: all or nothing.

        Args:
            heads: by id, every one of the office.
            pictures: emblems made ready that are not stored yet.

        Raises:
            FormRefused: with every fault of every kop; a problem's field is the kop's id, a dot, and the field.
        """
        self._must_administer()
        given = {each.sha256: each for each in pictures}
        problems = [
            replace(problem, field=f"{key}.{problem.field}")
            for key, head in heads.items()
            for problem in (*problems_of(head), *self._emblem_problems(head, given))
        ]
        problems += [FieldProblem(key, "Kop", "missing") for key in self._core.profile.letterheads if key not in heads]
        if problems:
            raise FormRefused(tuple(problems))
        wanted = {head.emblem for head in heads.values()}
        content = {key: house.plain(head) for key, head in heads.items()}
        with self._core.archive.transaction() as tx:
            for sha256, picture in given.items():
                if sha256 in wanted:
                    tx.put_file(picture.png, f"{picture.source.name}.png", _PNG)
                    source = picture.source
                    tx.put_file(source.bytes, source.name, media_of(source.bytes) or _SVG)
            event = ProfileChanged("letterheads", content, self._actor())
            tx.append(house.PROFILE_STREAM, (event,), self._caller.officer, self._core.clock.now())
        return self._changed()

    def _emblem_problems(self, head: LetterheadProfile, given: Mapping[str, EmblemPicture]) -> list[FieldProblem]:
        known = not head.emblem or head.emblem in given or self._core.archive.file_size(head.emblem) is not None
        return [] if known else [FieldProblem("emblem", "Lambang", "missing")]
