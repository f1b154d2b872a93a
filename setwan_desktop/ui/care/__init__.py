"""UI: care of the archive beside the window: backups, checks and restoring take minutes in a large office."""
