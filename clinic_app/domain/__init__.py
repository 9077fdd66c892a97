"""domain: the clinic's own rules, in plain Python.

Comes in:   the standard library. Nothing else.
Goes out:   frozen records, enums, functions that answer questions.
Not here:   tables, widgets, paper, the clock, files, words for the screen.
"""
