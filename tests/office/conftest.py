"""Tests: offices on real files: founded once a session, copied for each test."""
