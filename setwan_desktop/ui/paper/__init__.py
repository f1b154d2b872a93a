"""UI: paper on the screen and out of the printer: the one PDF of a letter, shown, saved and printed."""
