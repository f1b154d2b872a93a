"""UI: the intake: a case is opened by the form of its service's first step."""
