"""UI: the icon of an act, by the tone its data file gives it."""

from __future__ import annotations

from setwan_desktop.domain.views import Offer

_BY_TONE = {
    "move": "send",
    "assign": "user-check",
    "return": "corner-up-left",
    "stay": "check",
    "initial": "stamp",
    "sign": "signature",
    "close": "archive",
    "withdraw": "circle-x",
    "note": "message-square",
    "file": "paperclip",
}
_BY_EFFECT = {
    "note": "message-square",
    "attach": "paperclip",
    "recall": "undo-2",
    "reassign": "user-check",
    "withdraw": "circle-x",
    "reopen": "rotate-ccw",
}


def act_icon(offer: Offer) -> str:
    """Name the icon of an act. A tick is left to what is marked as done: an act that stays may also write, or only print.

    Writing a letter anew is the same act whether it stays or moves the case; handing in a letter, the main act, is sending it.
    """
    writes = any(each.kind == "letter" for each in offer.form.fields)
    if writes and not offer.effect and (offer.tone == "stay" or (offer.tone == "move" and not offer.primary)):
        return "pencil"
    if offer.tone == "stay" and not offer.effect and offer.prints:
        return "printer"
    return _BY_EFFECT.get(offer.effect) or _BY_TONE.get(offer.tone, "check")
