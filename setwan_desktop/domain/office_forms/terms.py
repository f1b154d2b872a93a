"""Domain: what the office decides about its services, and how it calls its posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.office_forms.topic import Clean, Ground, Topic
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Service, Setting
from setwan_desktop.domain.values import Value

_MOST = 3_650


def _terms_form(ground: Ground) -> Form:
    return Form(tuple(field for service in ground.services.values() for field in _terms_of(service, ground.profile)))


def _terms_of(service: Service, profile: Profile) -> Iterator[Field]:
    yield Field(
        _decree_key(service),
        "Nomor SK standar pelayanan",
        "text",
        required=False,
        max_length=120,
        group=service.title,
        prefill=profile.decrees.get(service.id) or None,
    )
    for setting in service.settings:
        held = profile.settings.get(_key(service, setting), setting.default)
        yield replace(_asked(setting), id=_key(service, setting), prefill=held)


def _asked(setting: Setting) -> Field:
    default = setting.default
    if setting.choices:
        return Field(setting.id, setting.label, "choice", choices=setting.choices)
    if isinstance(default, bool):
        return Field(setting.id, setting.label, "yes_no")
    if isinstance(default, int):
        return Field(setting.id, setting.label, "number", minimum=0, maximum=_MOST, span=8)
    return Field(setting.id, setting.label, "text", max_length=300)


def _with_terms(ground: Ground, answers: Clean) -> Profile:
    settings: dict[str, Value] = dict(ground.profile.settings)
    decrees = dict(ground.profile.decrees)
    for service in ground.services.values():
        decree = answers.get(_decree_key(service))
        decrees[service.id] = decree if isinstance(decree, str) else ""
        for setting in service.settings:
            answer = answers.get(_key(service, setting))
            if isinstance(answer, str | int):
                settings[_key(service, setting)] = str(answer) if isinstance(answer, str) else answer
    kept = {key: value for key, value in decrees.items() if value}
    return replace(ground.profile, settings=settings, decrees=kept)


def _key(service: Service, setting: Setting) -> str:
    return f"{service.id}.{setting.id}"


def _decree_key(service: Service) -> str:
    return f"{service.id}:sk"


def _titles_form(ground: Ground) -> Form:
    fields = []
    for role in ground.roles.values():
        title, short = ground.profile.role_titles.get(role.id, ("", ""))
        fields.append(
            Field(f"{role.id}:title", role.title, "text", span=8, max_length=120, prefill=title or role.title)
        )
        fields.append(
            Field(f"{role.id}:short", "Sebutan pendek", "text", span=4, max_length=40, prefill=short or role.short)
        )
    return Form(tuple(fields))


def _with_titles(ground: Ground, answers: Clean) -> Profile:
    titles = {}
    for role in ground.roles.values():
        title, short = str(answers[f"{role.id}:title"]), str(answers[f"{role.id}:short"])
        if (title, short) != (role.title, role.short):
            titles[role.id] = (title, short)
    return replace(ground.profile, role_titles=titles)


def _security_form(ground: Ground) -> Form:
    return Form(
        (
            Field(
                "minutes",
                "Layar terkunci bila tidak dipakai selama (menit)",
                "number",
                minimum=5,
                maximum=60,
                span=8,
                prefill=ground.profile.lock_minutes,
            ),
        )
    )


def _with_security(ground: Ground, answers: Clean) -> Profile:
    minutes = answers.get("minutes")
    return replace(ground.profile, lock_minutes=minutes) if isinstance(minutes, int) else ground.profile


SECURITY = Topic(
    "security",
    "Penguncian layar",
    "Layar terkunci sendiri bila ditinggalkan; isian tersimpan, dan dibuka kembali dengan kata sandi. Berlaku sejak petugas "
    "masuk berikutnya.",
    "lock",
    _security_form,
    _with_security,
)
TERMS = Topic(
    "terms",
    "Ketentuan layanan",
    "Janji waktu dan pilihan setiap layanan. Berlaku untuk langkah berikutnya; yang sudah dijanjikan tidak berubah.",
    "sliders-horizontal",
    _terms_form,
    _with_terms,
)
TITLES = Topic(
    "titles",
    "Sebutan jabatan",
    "Sebutan jabatan di kantor ini, seperti dicetak pada surat dan ditampilkan di layar.",
    "id-card",
    _titles_form,
    _with_titles,
)
