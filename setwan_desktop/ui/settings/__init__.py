"""UI: what the administrator changes about the office, and everybody about the screen."""
