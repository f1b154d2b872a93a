"""UI: the inbox: cards grouped by how urgent they are."""
