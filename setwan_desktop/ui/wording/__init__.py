"""UI: the one place with sentences: what a refusal, a problem of a field and a trouble say, how due times are told."""

from setwan_desktop.ui.wording.cases import outcome, outcome_chip, task_sentence, waiting_sentence
from setwan_desktop.ui.wording.dates import backup_sentence, day_in_list, moment_in_list, near_moment, since
from setwan_desktop.ui.wording.due import DueGroup, due_chip, due_group, due_in_header
from setwan_desktop.ui.wording.problems import code_sentence, file_sentence, problem_sentence
from setwan_desktop.ui.wording.refusals import refusal_sentence, seconds_in_words, tries_sentence
from setwan_desktop.ui.wording.troubles import Told, restore_told, trouble_report, trouble_sentence, trouble_told

__all__ = [
    "DueGroup",
    "Told",
    "backup_sentence",
    "code_sentence",
    "day_in_list",
    "due_chip",
    "due_group",
    "due_in_header",
    "file_sentence",
    "moment_in_list",
    "near_moment",
    "outcome",
    "outcome_chip",
    "problem_sentence",
    "refusal_sentence",
    "restore_told",
    "seconds_in_words",
    "since",
    "task_sentence",
    "tries_sentence",
    "trouble_report",
    "trouble_sentence",
    "trouble_told",
    "waiting_sentence",
]
