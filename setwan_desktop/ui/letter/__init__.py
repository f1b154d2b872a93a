"""UI: the letter desk: a letter is written, checked and signed beside its page, with its chain above and its corrections."""
