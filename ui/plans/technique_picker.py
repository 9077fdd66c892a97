"""The catalogue of techniques beside a plan: typed words narrow it, a click or Enter takes one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.names import fold_word
from clinic_app.domain.plans import Technique
from ui import formats
from ui.plans.parts import EvidenceBadge, Spot
from ui.plans.words import language
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.paint import Ringed
from ui.widgets.panels import SidePanel, column


class _Entry(Ringed, QFrame):
    """One technique to take."""

    taken = Signal(str)

    def __init__(self, technique: Technique, *, there: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = technique.id
        self.setObjectName(f"take_{technique.id}")
        self.setProperty("edge", "inner")
        self.setEnabled(not there)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if there else Qt.FocusPolicy.StrongFocus)
        lines = column(self, 4, (10, 8, 10, 8))
        ink = "ink3" if there else "ink"
        lines.addWidget(Label(formats.isolate_name(technique.name_in(language())), "body", "strong", ink, wrap=True))
        lines.addWidget(Label(technique.line_in(language()), "small", "text", "ink3", wrap=True))
        lines.addWidget(EvidenceBadge(technique.level, technique.guideline_in(language())))
        self.setAccessibleName(technique.name_in(language()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self._id)
        else:
            super().keyPressEvent(event)


class TechniquePicker(SidePanel):
    """All techniques by family; those already in the plan stand grey."""

    taken = Signal(str)

    def __init__(
        self, techniques: Mapping[str, Technique], chosen: set[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", name="techniquePicker", parent=parent)
        self.title.setText(self.tr("Techniques"))
        self._techniques, self._chosen = techniques, chosen
        self.search = TextField(hint=self.tr("name or concern"), icon="find", name="techniqueSearch")
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.body.addWidget(self.search)
        self._list = Spot()
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self._take_first)
        self._fill()

    def groups(self) -> dict[str, str]:
        """The five families in their order."""
        return {
            "cognitive-behavioural": self.tr("Cognitive-behavioural"), "psychodynamic": self.tr("Psychodynamic"),
            "mindfulness-based": self.tr("Mindfulness-based"), "interpersonal": self.tr("Interpersonal"),
            "other": self.tr("Other"),
        }

    def set_chosen(self, chosen: set[str]) -> None:
        """These stand grey now."""
        self._chosen = chosen
        self._fill()

    def _found(self) -> list[Technique]:
        wanted = [fold_word(word) for word in self.search.value().split()]
        found = []
        for technique in self._techniques.values():
            whole = " ".join((technique.name, technique.name_ar, technique.line, technique.line_ar, *technique.concerns))
            text = " ".join(fold_word(word) for word in whole.split())
            if all(word in text for word in wanted):
                found.append(technique)
        return found

    def _fill(self) -> None:
        with self._list.lines(8) as lines:
            found = self._found()
            for group, name in self.groups().items():
                entries = [t for t in found if t.group == group]
                if entries:
                    lines.addWidget(Label(name, "small", "label", "ink2"))
                for technique in entries:
                    entry = _Entry(technique, there=technique.id in self._chosen)
                    entry.taken.connect(self.taken)
                    lines.addWidget(entry)
            if not found:
                lines.addWidget(Label(self.tr("Nothing in the catalogue by these words."), tone="ink3", wrap=True))

    def _take_first(self) -> None:
        free = [t for t in self._found() if t.id not in self._chosen]
        if free:
            self.taken.emit(free[0].id)
