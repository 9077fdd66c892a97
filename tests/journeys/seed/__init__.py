"""Stories of the clinic's own text: one for each sentence, typed through a screen and found again after a restart."""
