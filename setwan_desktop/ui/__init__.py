"""UI: the windows; the only room that knows Qt. Nothing heavy is imported at the top of its files."""
