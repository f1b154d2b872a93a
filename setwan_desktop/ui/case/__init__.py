"""UI: one case: what is to be done, how it came here, its papers. ``case_page`` is the door."""
