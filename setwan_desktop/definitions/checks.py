"""Definitions: whether the words of a service's file fit together: every name leads somewhere, every case can end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.ways import can_close, reachable
from setwan_desktop.domain import numbering, texts
from setwan_desktop.domain.forms import Condition, Field
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.papers import BY_SIGNER
from setwan_desktop.domain.service import BUILT_IN_FACTS, Action, LetterDefinition, Service, Step

_REMARK_KINDS = {"text", "long_text", "rows"}


def check(service: Service, profile: Profile, problems: Problems, icons: Collection[str]) -> None:
    """Note every fault of a service's file that only shows when its parts are held together."""
    checker = _Checker(service, profile, problems)
    checker.service_itself(icons)
    for step in service.steps:
        checker.step(step)
    for action in service.case_actions:
        checker.action(action, f"case_actions.{action.id}", None)
    checker.ways()
    checker.letters()


def printed_letters(service: Service) -> set[str]:
    """Give the ids of the letters that some action of a service prints."""
    actions = [*(action for step in service.steps for action in step.actions), *service.case_actions]
    return {each.letter for action in actions for each in action.prints}


def check_texts(services: Sequence[Service], problems: Problems) -> None:
    """Note every fault of the letters' texts: a letter may name what any service that prints it asks."""
    printed: dict[int, tuple[LetterDefinition, list[Service]]] = {}
    for service in services:
        for letter_id in sorted(printed_letters(service) & set(service.letters)):
            definition = service.letters[letter_id]
            printed.setdefault(id(definition), (definition, []))[1].append(service)
    for definition, printing in printed.values():
        known: dict[str, str] = dict.fromkeys(BUILT_IN_FACTS, "fact")
        roles: set[str] = set()
        names: set[str] = set()
        for service in printing:
            for action in (*(each for step in service.steps for each in step.actions), *service.case_actions):
                known.update(dict.fromkeys(action.sets, "fact"))
                known.update({field.id: field.kind for field in action.fields})
            roles.update(service.roles)
            letters = printed_letters(service) & set(service.letters)
            names.update(letters, (service.letters[each].kind for each in letters))
        for fault in texts.faults(definition, known, roles=roles, letters=names):
            problems.add(f"letters.{definition.id}", fault)


class _Checker:
    def __init__(self, service: Service, profile: Profile, problems: Problems) -> None:
        self.service = service
        self.profile = profile
        self.problems = problems
        self.fields = {each.id: each for action in self._all_actions() for each in action.fields}
        self.facts = {key for action in self._all_actions() for key in action.sets} | set(BUILT_IN_FACTS)
        self.known = {*self.fields, *self.facts}
        self.step_ids = [step.id for step in service.steps]
        self.settings = [each.id for each in service.settings]

    def _all_actions(self) -> Iterator[Action]:
        for step in self.service.steps:
            yield from step.actions
        yield from self.service.case_actions

    # -- the service -----------------------------------------------------------------------------------------------------

    def service_itself(self, icons: Collection[str]) -> None:
        service, problems = self.service, self.problems
        for key in ("applicant", "subject"):
            self._is_field(getattr(service, key), key)
        if service.confidential:
            self._is_field(service.confidential, "confidential", kinds={"yes_no"})
        self._is_role(service.unit_head, "unit_head")
        if service.icon and icons and service.icon not in icons:
            problems.unknown("icon", "icon", service.icon, icons)
        for fault in numbering.faults(service.case_number):
            problems.add("case_number", fault)
        self._twice((step.id for step in service.steps), "steps", "step")
        self._twice(self.settings, "settings", "setting")
        if isinstance(service.promise_workdays, str):
            self._is_setting(service.promise_workdays, "promise_workdays")
        promised = service.promise_workdays is not None
        if promised and not any(action.starts_promise for step in service.steps for action in step.actions):
            problems.add("promise_workdays", "a time is promised, but no action starts it (starts_promise)")
        if not service.steps:
            problems.add("steps", "a service needs steps")
        for role in service.roles.values():
            for other in (*role.records_for, *([role.head] if role.head else [])):
                self._is_role(other, f"roles.{role.id}")
            if role.letterhead and role.letterhead not in self.profile.letterheads:
                problems.unknown(f"roles.{role.id}.letterhead", "letterhead", role.letterhead, self.profile.letterheads)

    # -- steps and actions -------------------------------------------------------------------------------------------------

    def step(self, step: Step) -> None:
        place = f"steps.{step.id}"
        self._twice((action.id for action in step.actions), f"{place}.actions", "action")
        if not step.waits_at:
            self.problems.add(f"{place}.waits_at", "nobody is waited for")
        for waits in step.waits_at:
            self._is_role(waits.role, f"{place}.waits_at")
            self._condition(waits.when, f"{place}.waits_at")
            for key in waits.named:
                self._is_field(key, f"{place}.waits_at.named", kinds={"officer", "officers"})
        if sum(action.primary for action in step.actions) > 1:
            self.problems.add(f"{place}.actions", "more than one primary action")
        if step.actions and not any(action.primary for action in step.actions):
            self.problems.add(f"{place}.actions", "no primary action")
        if not step.actions:
            self.problems.add(f"{place}.actions", "nothing can be done here")
        if isinstance(step.remind_workdays, str):
            self._is_setting(step.remind_workdays, f"{place}.remind_workdays")
        for action in step.actions:
            self.action(action, f"{place}.actions.{action.id}", step)

    def action(self, action: Action, place: str, step: Step | None) -> None:
        self._twice((each.id for each in action.fields), f"{place}.fields", "field")
        for field in action.fields:
            self._field(field, f"{place}.fields.{field.id}", action)
        for target in action.to:
            if target.step not in self.step_ids:
                self.problems.unknown(f"{place}.to", "step", target.step, self.step_ids)
            self._condition(target.when, f"{place}.to")
        for closing in action.closes:
            self._condition(closing.when, f"{place}.closes")
        if action.to and action.closes:
            self.problems.add(place, "an action either goes on (to) or closes, not both")
        if (action.to and action.to[-1].when) or (action.closes and action.closes[-1].when):
            self.problems.add(place, "the last way must hold without a condition")
        if action.returns and not action.to and step is not None:
            self.problems.add(place, "an action that returns must say where to")
        if action.returns and not action.reason:
            self.problems.add(f"{place}.reason", "a return needs a reason")
        if step is None and not (action.effect and action.who):
            self.problems.add(place, "an action of every case needs its effect and who may take it")
        if step is not None and (action.effect or action.who):
            self.problems.add(place, "only the actions of every case have an effect")
        self._conditions_of(action, place)
        self._names_of(action, place)
        self._draft_of(action, place)
        for wanted in action.prints:
            if wanted.letter not in self.service.letters:
                self.problems.unknown(f"{place}.prints", "letter", wanted.letter, self.service.letters)
            self._condition(wanted.when, f"{place}.prints")
            if wanted.signer and wanted.signer not in {each.id for each in action.fields}:
                self.problems.unknown(
                    f"{place}.prints.signer", "field", wanted.signer, [each.id for each in action.fields]
                )

    def _conditions_of(self, action: Action, place: str) -> None:
        self._condition(action.when, f"{place}.when")
        for demand in (*action.needs, *action.requires):
            self._condition(demand.when, f"{place}.requires")
            if demand.field and demand.field not in {each.id for each in action.fields}:
                self.problems.unknown(
                    f"{place}.requires.field", "field", demand.field, [each.id for each in action.fields]
                )
        for caution in action.warns:
            self._condition(caution.when, f"{place}.warns")
        if isinstance(action.offered_after_days, str):
            self._is_setting(action.offered_after_days, f"{place}.offered_after_days")

    def _names_of(self, action: Action, place: str) -> None:
        own = {each.id: each for each in action.fields}
        for key, kinds in (
            ("reason", _REMARK_KINDS),
            ("replies", {"text", "long_text"}),
            ("drafts", {"letter"}),
            ("books_slot", {"slot"}),
            ("follow_ups", {"rows"}),
            ("reminds", {"date", "slot"}),
            ("happened_on", {"date"}),
        ):
            name = getattr(action, key)
            if name and name not in own:
                self.problems.unknown(f"{place}.{key}", "field", name, own)
            elif name and own[name].kind not in kinds:
                self.problems.add(f"{place}.{key}", f"{name!r} must be of kind {' or '.join(sorted(kinds))}")
        for name in action.invites:
            if name not in own:
                self.problems.unknown(f"{place}.invites", "field", name, own)
        for name in action.waits_for:
            self._is_field(name, f"{place}.waits_for", kinds={"officer", "officers"})

    def _draft_of(self, action: Action, place: str) -> None:
        drafting = any(each.drafts for each in self._all_actions())
        if (action.initials or action.signs) and not drafting:
            self.problems.add(place, "there is no draft to initial or sign: no action drafts one")
        if action.drafts and not any(each.draft for each in action.prints):
            self.problems.add(f"{place}.prints", "an action that drafts must print the draft")

    def _field(self, field: Field, place: str, action: Action) -> None:
        self._condition(field.when, f"{place}.when")
        if field.names:
            self._is_role(field.names, f"{place}.names")
        if field.choices_from and field.choices_from not in self.profile.lists:
            self.problems.unknown(f"{place}.choices_from", "list", field.choices_from, self.profile.lists)
        if field.explains and field.explains not in {each.id for each in action.fields}:
            self.problems.unknown(f"{place}.explains", "field", field.explains, [each.id for each in action.fields])
        for column in field.columns:
            if column.choices_from and column.choices_from not in self.profile.lists:
                self.problems.unknown(
                    f"{place}.{column.id}.choices_from", "list", column.choices_from, self.profile.lists
                )

    # -- the whole ---------------------------------------------------------------------------------------------------------

    def ways(self) -> None:
        """Note steps that no case reaches, and those from which none can end."""
        if any(target.step not in self.step_ids for action in self._all_actions() for target in action.to):
            return
        reached = reachable(self.service)
        for step in self.service.steps:
            if step.id not in reached:
                self.problems.add(f"steps.{step.id}", "no action leads here")
            elif not can_close(self.service, step.id):
                self.problems.add(f"steps.{step.id}", "a case here can never be closed")

    def letters(self) -> None:
        for letter_id in sorted(printed_letters(self.service) & set(self.service.letters)):
            self._letter(self.service.letters[letter_id], f"letters.{letter_id}")

    def _letter(self, definition: LetterDefinition, place: str) -> None:
        if definition.book not in {"", BY_SIGNER, *self.profile.books}:
            self.problems.unknown(f"{place}.book", "book", definition.book, self.profile.books)
        if definition.letterhead and definition.letterhead not in self.profile.letterheads:
            self.problems.unknown(f"{place}.letterhead", "letterhead", definition.letterhead, self.profile.letterheads)
        initialling = {
            waits.role
            for step in self.service.steps
            for waits in step.waits_at
            if any(action.initials for action in step.actions)
        }
        for role in definition.chain:
            self._is_role(role, f"{place}.chain")
            if role in self.service.roles and role not in initialling:
                self.problems.add(f"{place}.chain", f"{role!r} never gives a paraf")

    # -- words -------------------------------------------------------------------------------------------------------------

    def _condition(self, condition: Condition, place: str) -> None:
        for key in condition:
            if key not in self.known:
                self.problems.unknown(place, "fact", key, self.known)

    def _is_field(self, name: str, place: str, kinds: Collection[str] = ()) -> None:
        if name not in self.fields:
            self.problems.unknown(place, "field", name, self.fields)
        elif kinds and self.fields[name].kind not in kinds:
            self.problems.add(place, f"{name!r} must be of kind {' or '.join(sorted(kinds))}")

    def _is_role(self, name: str, place: str) -> None:
        if name not in self.service.roles:
            self.problems.unknown(place, "role", name, self.service.roles)

    def _is_setting(self, name: str, place: str) -> None:
        if name not in self.settings:
            self.problems.unknown(place, "setting", name, self.settings)

    def _twice(self, names: Iterable[str], place: str, what: str) -> None:
        for name, count in Counter(names).items():
            if count > 1:
                self.problems.add(place, f"the {what} {name!r} stands {count} times")
