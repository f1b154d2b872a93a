"""Domain: the rules of the office. Plain Python: no Qt, no SQL, no files, no clock, no ids made up."""
