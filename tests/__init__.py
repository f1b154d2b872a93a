"""Tests: what the program promises, room by room."""
