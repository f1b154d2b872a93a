"""UI: the one table of looks, and what is made from it: palette, style sheet, icons, fonts."""
