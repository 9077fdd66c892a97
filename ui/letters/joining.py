"""Form, paper and drafts joined, so that each follows the others: for the letters tab and the ending alike."""

from __future__ import annotations

from clinic_app.domain.letters import Rendered
from ui.letters.preview import LetterPreview
from ui.letters.sections import LetterFields
from ui.letters.writing import LetterWriting
from ui.widgets.news import Autosave


def join(writing: LetterWriting, fields: LetterFields, preview: LetterPreview, autosave: Autosave | None = None) -> None:
    """Connect the three, so that paper and form follow each other."""
    def show_tabs() -> None:
        if writing.desks:
            names = fields.reader_names()
            preview.set_readers([(reader, name, writing.desks[reader].draft.content.language) for reader, name in names.items()],
                                writing.reader)

    def show_paper(made: Rendered) -> None:
        preview.show_letter(made.pdf, made.places, writing.desk.facts, writing.desk.withheld)

    writing.changed.connect(show_tabs)
    writing.drawn.connect(show_paper)
    writing.trouble.connect(preview.trouble)
    preview.reader_chosen.connect(writing.choose)
    fields.outlined.connect(preview.outline)
    if autosave is not None:
        writing.kept.connect(autosave.saved)
        writing.not_kept.connect(autosave.failed)
