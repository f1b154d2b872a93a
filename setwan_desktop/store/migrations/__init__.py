"""Store: the steps from each shape of the tables to the next. The tables ``event`` and ``payload`` are never touched."""
