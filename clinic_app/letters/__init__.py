"""letters: words to paper.

Comes in:   a frozen letter record from domain.
Goes out:   bytes of a PDF. The same record gives the same bytes.
Not here:   the database, rights, the wording itself (resources/letter_texts).
"""
