"""Store: answers as JSON. What JSON has no word for carries a tag, such as ``{"~date": "2026-11-02"}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, cast

from setwan_desktop.domain.values import Draft, FileRef, Slot, Value

_TAG = "~"
_MAP = "~map"


def encode_value(value: object) -> Any:
    """Turn a value into what JSON can hold.

    Args:
        value: an answer, or plain data of the office's profile: mappings, lists, texts, numbers, days, times.

    Returns:
        The same made of dict, list, str, int, float, bool and None.

    Raises:
        TypeError: a value of a kind the archive does not keep.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str.__str__(value)  # a Choice is kept as its plain text
    if isinstance(value, Mapping):
        return _encode_mapping(value)
    if isinstance(value, list | tuple):
        return [encode_value(each) for each in value]
    return _encode_tagged(value)


def decode_value(data: Any) -> Value:
    """Turn back what ``encode_value`` made; lists come back as tuples."""
    if isinstance(data, list):
        return cast(Value, tuple(decode_value(each) for each in data))
    if isinstance(data, dict):
        return _decode_mapping(data)
    return cast(Value, data)


def values_to_text(answers: Mapping[str, Value]) -> str:
    """Write the answers of a form as JSON."""
    return json.dumps(_encode_mapping(answers), ensure_ascii=False, allow_nan=False)


def values_of_text(text: str) -> dict[str, Value]:
    """Read what ``values_to_text`` wrote."""
    return cast(dict[str, Value], decode_value(json.loads(text)))


def _encode_mapping(mapping: Mapping[Any, object]) -> dict[str, Any]:
    """Encode each entry; wrapped where a key could be taken for a tag or is no text."""
    if all(isinstance(key, str) and not key.startswith(_TAG) for key in mapping):
        return {str.__str__(key): encode_value(each) for key, each in mapping.items()}
    return {_MAP: [[encode_value(key), encode_value(each)] for key, each in mapping.items()]}


def _encode_tagged(value: object) -> dict[str, Any]:
    match value:
        case datetime():
            return {"~moment": value.isoformat()}
        case date():
            return {"~date": value.isoformat()}
        case time():
            return {"~time": value.isoformat()}
        case Slot():
            return {"~slot": [value.date.isoformat(), value.start.isoformat(), value.end.isoformat(), value.room]}
        case FileRef():
            return {"~file": {"name": value.name, "sha256": value.sha256, "size": value.size, "media": value.media}}
        case Draft():
            return {
                "~draft": {
                    "addressees": list(value.addressees),
                    "urgency": value.urgency,
                    "enclosures": value.enclosures,
                    "subject": value.subject,
                    "agenda": value.agenda,
                    "paragraphs": list(value.paragraphs),
                    "copies": list(value.copies),
                }
            }
        case _:
            raise TypeError(f"the archive keeps no {type(value).__name__}")


def _decode_slot(parts: list[str]) -> Slot:
    day, start, end, room = parts
    return Slot(date.fromisoformat(day), time.fromisoformat(start), time.fromisoformat(end), room)


_DECODERS: dict[str, Callable[[Any], object]] = {
    "~moment": datetime.fromisoformat,
    "~date": date.fromisoformat,
    "~time": time.fromisoformat,
    "~slot": _decode_slot,
    "~file": lambda parts: FileRef(**parts),
    "~draft": lambda parts: Draft(**parts),
    _MAP: lambda pairs: {decode_value(key): decode_value(each) for key, each in pairs},
}


def _decode_mapping(data: dict[str, Any]) -> Value:
    """Decode a tagged value, or each entry of a plain mapping."""
    tag = next(iter(data), "")
    if len(data) == 1 and tag.startswith(_TAG):
        if tag not in _DECODERS:
            raise ValueError(f"unknown tag {tag}")
        return cast(Value, _DECODERS[tag](data[tag]))
    return cast(Value, {key: decode_value(each) for key, each in data.items()})
