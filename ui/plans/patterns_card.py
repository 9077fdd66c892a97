"""What keeps coming back, beside the formulation: themes with how often and since when, and the pattern where one was written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clinic_app.domain.workbook import PageKind, Theme, Workbook
from ui import formats
from ui.plans.parts import Head
from ui.widgets.labels import Label
from ui.widgets.panels import Card, clear_layout, column, row

MOST = 6  # themes shown; the workbook holds the rest


class PatternsCard(Card):
    """Read here, written in the workbook and the session notes; hidden while nothing came back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self.setObjectName("patternsCard")
        self.add(Head(self.tr("What keeps coming back"), self.tr("from the notes and the workbook"), factor=7))
        self._lines = column(gap=8)
        self.body.addLayout(self._lines)
        self.hide()

    def show_book(self, book: Workbook) -> None:
        """Show the themes of this workbook, the most frequent first."""
        clear_layout(self._lines)
        patterns = {page.id: page.content for page in book.of(PageKind.THEME)}
        for line in book.themes[:MOST]:
            across = row(gap=8)
            across.addWidget(Label(formats.isolate_name(line.tag), weight="label", wrap=True), 1)
            across.addWidget(Label(self.tr("%n times", "", line.count), "small", tone="ink3"))
            self._lines.addLayout(across)
            told = []
            if line.first is not None and line.last is not None and line.first != line.last:
                told.append(formats.date_range(line.first, line.last))
            pattern = patterns.get(line.page_id)
            if isinstance(pattern, Theme):
                told += self._triple((pattern.wish, pattern.other_answer, pattern.own_answer))
            for words in told:
                self._lines.addWidget(Label(words, "small", tone="ink2", wrap=True))
        self.setVisible(bool(book.themes))

    def _triple(self, parts: Sequence[str]) -> list[str]:
        heads = (self.tr("wish: {words}"), self.tr("the other: {words}"), self.tr("then I: {words}"))
        return [head.format(words=formats.isolate_name(words)) for head, words in zip(heads, parts, strict=True) if words]
