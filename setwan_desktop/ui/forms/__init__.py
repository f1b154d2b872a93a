"""UI: forms: the questions of a service file as controls. ``form_view`` is the door; one module a family of kinds."""
