"""Office: the office's own data as its administrator changes it: officers, posts, passwords, profile, agenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.events import (
    AgendaEntered,
    Event,
    OfficerEntered,
    PostHeld,
    ProfileChanged,
)
from setwan_desktop.domain.new_officer import NewOfficer
from setwan_desktop.domain.office_profile import Holding, Officer, Profile
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.refusals import FieldProblem, FormRefused, NotForThisOfficer, PasswordRefused
from setwan_desktop.domain.scene import DEFINITIVE
from setwan_desktop.domain.values import Slot
from setwan_desktop.domain.views import Change, OfficerView
from setwan_desktop.office import house
from setwan_desktop.office.core import Core, new_id
from setwan_desktop.office.number_settings import text_faults
from setwan_desktop.office.seat import Seat
from setwan_desktop.store import Transaction, hash_password, verify_password

SHORTEST_PASSWORD = 6


def officer_view(core: Core, officer: str) -> OfficerView:
    """Show an officer with the roles held today."""
    person = core.officers[officer]
    now = core.office_now()
    roles = now.roles_of(officer)
    return OfficerView(
        person.id,
        person.name,
        person.full_name,
        roles,
        {role: now.post(officer, role) for role in roles},
        person.sign_in,
    )


_OFFICE = "office"
_OFFICE_MUST = {"name": "Nama kantor", "regency": "Kabupaten / kota", "place": "Tempat pada tanggal surat"}
"""Texts of the office that no letter and no screen can do without -> how they are called."""


def office_text_faults(content: Mapping[str, object]) -> tuple[FieldProblem, ...]:
    """Say what is wrong with texts of the office; those that are not given stay as they are."""
    asked = ((key, label, str(content[key])) for key, label in _OFFICE_MUST.items() if key in content)
    return tuple(problem for each in asked for problem in text_faults(*each))


def password_faults(password: str) -> tuple[FieldProblem, ...]:
    """Say what is wrong with a new password."""
    is_short = len(password) < SHORTEST_PASSWORD
    return (FieldProblem("password", "Kata sandi", "too_short", str(SHORTEST_PASSWORD)),) if is_short else ()


def enrol(core: Core, tx: Transaction, people: Iterable[NewOfficer], by: Actor) -> None:
    """Enter new officers with their posts and passwords.

    Raises:
        FormRefused: if a sign-in name is taken or empty, or a password is too short.
    """
    today = core.now().date()
    taken = {each.sign_in.casefold() for each in core.officers.values()}
    events: list[Event] = []
    for person in people:
        problems = _faults(person, taken)
        if problems:
            raise FormRefused(tuple(problems))
        taken.add(person.sign_in.casefold())
        events.append(
            OfficerEntered(
                person.sign_in, person.sign_in, person.name, person.full_name, person.nip, person.rank, True, by
            )
        )
        events.extend(
            PostHeld(
                f"{person.sign_in}:{role}:{today.isoformat()}",
                person.sign_in,
                role,
                today,
                None,
                DEFINITIVE,
                "",
                by,
                person.own_post,
            )
            for role in person.roles
        )
        tx.set_credential(person.sign_in, hash_password(person.password))
    tx.append(house.OFFICERS_STREAM, events, by.officer, core.clock.now())


def _faults(person: NewOfficer, taken: set[str]) -> list[FieldProblem]:
    problems = []
    if not person.sign_in.strip():
        problems.append(FieldProblem("sign_in", "Nama masuk", "missing"))
    elif person.sign_in.casefold() in taken:
        problems.append(FieldProblem("sign_in", "Nama masuk", "taken", person.sign_in))
    if not person.name.strip():
        problems.append(FieldProblem("name", "Nama", "missing"))
    return [*problems, *password_faults(person.password)]


class Administration(Seat):
    """Changes to the office itself. All but one's own password are the administrator's, and each is an event."""

    @property
    def may_administer(self) -> bool:
        """Whether this officer may change the office's own data: he holds a role that sees no case."""
        roles = self._core.roles
        return any(not roles[role].sees_cases for role in self._core.office_now().roles_of(self._caller.officer))

    def officers(self) -> tuple[OfficerView, ...]:
        """List everybody who belongs to the office, by name."""
        active = [each for each in self._core.officers.values() if each.active]
        return tuple(officer_view(self._core, each.id) for each in sorted(active, key=lambda each: each.name))

    def enter_officer(self, person: NewOfficer) -> Change:
        """Let a person join the office."""
        self._must_administer()
        with self._core.archive.transaction() as tx:
            enrol(self._core, tx, (person,), self._actor())
        return self._changed()

    def change_officer(self, officer: Officer) -> Change:
        """Change an officer's data; with ``active`` False he leaves, and what he did stays under his name."""
        self._must_administer()
        event = OfficerEntered(
            officer.id,
            officer.sign_in,
            officer.name,
            officer.full_name,
            officer.nip,
            officer.rank,
            officer.active,
            self._actor(),
        )
        return self._entered(house.OFFICERS_STREAM, event)

    def posts_of(self, officer: str) -> tuple[Holding, ...]:
        """Give the posts an officer holds or will hold, in the order they begin."""
        self._must_administer()
        today = self._core.now().date()
        held = (each for each in self._core.holdings if each.officer == officer)
        open_ = (each for each in held if each.ends is None or each.ends >= today)
        return tuple(sorted(open_, key=lambda each: each.begins))

    def hold_post(self, post: Holding) -> Change:
        """Give an officer a role from a day to a day; a post with an id takes the place of the one that has it."""
        self._must_administer()
        if post.officer not in self._core.officers or post.role not in self._core.roles:
            raise NotForThisOfficer
        if post.ends is not None and post.ends < post.begins:
            raise FormRefused((FieldProblem("ends", "Sampai dengan", "ends_first"),))
        event = PostHeld(
            post.id or new_id(),
            post.officer,
            post.role,
            post.begins,
            post.ends,
            post.manner,
            post.order,
            self._actor(),
            post.own_post,
            post.between,
        )
        return self._entered(house.OFFICERS_STREAM, event)

    def set_password(self, officer: str, new: str) -> Change:
        """Give an officer a new password.

        Raises:
            NotForThisOfficer: if he does not administer the office, or there is no such officer.
            PasswordRefused: if it is too short.
        """
        self._must_administer()
        self._set_password(officer, new)
        return self._changed()

    def change_password(self, old: str, new: str) -> None:
        """Change one's own password.

        Raises:
            PasswordRefused: if the old one does not match, or the new one is too short.
        """
        if not verify_password(self._core.archive.credential(self._caller.officer), old):
            raise PasswordRefused
        self._set_password(self._caller.officer, new)

    def change_profile(self, part: str, content: Mapping[str, object]) -> Change:
        """Change a part of the office's own data: ``office`` for its texts, else the name of a part, given whole.

        Raises:
            NotForThisOfficer: if he does not administer the office, or for the texts of letters: ``change_letter_text`` reads
                them first, or for a part that the office's data does not have.
            FormRefused: if a text that must be there is missing, or one is too long.
        """
        self._must_administer()
        parts = {each.name for each in fields(Profile)}
        if part == house.LETTER_TEXTS or (part != _OFFICE and part not in parts):
            raise NotForThisOfficer
        if part == _OFFICE:
            if not set(content) <= parts:
                raise NotForThisOfficer
            problems = office_text_faults(content)
            if problems:
                raise FormRefused(problems)
        return self._entered(house.PROFILE_STREAM, ProfileChanged(part, content, self._actor()))

    def enter_agenda(
        self, slot: Slot, title: str, concerns: tuple[str, ...] = (), entry: str = "", state: str = "tetap"
    ) -> AgendaRow:
        """Enter a meeting of the house's own; ``entry`` names one that this takes the place of.

        Raises:
            NotForThisOfficer: if that entry belongs to a case: it is changed by an act on the case.
            FormRefused: if the meeting ends before it begins.
        """
        former = self._core.archive.agenda_entry(entry) if entry else None
        if former is not None and former.case_id:
            raise NotForThisOfficer
        if slot.end <= slot.start:
            raise FormRefused((FieldProblem("slot", "Waktu dan ruang", "slot_ends_first"),))
        entry_id = entry or new_id()
        row = AgendaRow(entry_id, "", slot.date, slot.start, slot.end, slot.room, title, tuple(concerns), state)
        with self._core.archive.transaction() as tx:
            event = AgendaEntered(entry_id, slot, title, tuple(concerns), state, self._actor())
            tx.append(house.AGENDA_STREAM, (event,), self._caller.officer, self._core.clock.now())
            tx.put_agenda_row(row)
        return row

    def _set_password(self, officer: str, new: str) -> None:
        if password_faults(new):
            raise PasswordRefused(SHORTEST_PASSWORD)
        if officer not in self._core.officers:
            raise NotForThisOfficer
        with self._core.archive.transaction() as tx:
            tx.set_credential(officer, hash_password(new))

    def _must_administer(self) -> None:
        if not self.may_administer:
            raise NotForThisOfficer

    def _entered(self, stream: str, event: Event) -> Change:
        with self._core.archive.transaction() as tx:
            tx.append(stream, (event,), self._caller.officer, self._core.clock.now())
        return self._changed()

    def _changed(self) -> Change:
        self._core.forget()
        return replace(Change(), profile=True)
