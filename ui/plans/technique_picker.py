"""The catalogue beside a plan: what fits its concerns first, or everything; typed words narrow it, a click or Enter takes one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clinic_app.domain.concerns import ConcernWord, Fit, concern_name, stronger_exists
from clinic_app.domain.names import fold_word
from clinic_app.domain.plans import PlanConcern, Technique
from clinic_app.services.technique_fits import Matches
from ui import formats
from ui.plans.parts import EvidenceBadge, Spot
from ui.plans.words import language, level_of_training, quoted, stronger_line
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.paint import Ringed
from ui.widgets.panels import SidePanel, column
from ui.widgets.segment import Segment


class _Entry(Ringed, QFrame):
    """One technique to take."""

    taken = Signal(str)

    def __init__(
        self, technique: Technique, *, there: bool, more: str = "", quiet: str = "", parent: QWidget | None = None
    ) -> None:
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
        for words in (more, quiet):
            if words:
                lines.addWidget(Label(words, "small", "text", "ink3" if words is more else "warn", wrap=True))
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


def group_words() -> dict[str, str]:
    """The five families in their order."""
    return {
        "cognitive-behavioural": QCoreApplication.translate("TechniquePicker", "Cognitive-behavioural"),
        "psychodynamic": QCoreApplication.translate("TechniquePicker", "Psychodynamic"),
        "mindfulness-based": QCoreApplication.translate("TechniquePicker", "Mindfulness-based"),
        "interpersonal": QCoreApplication.translate("TechniquePicker", "Interpersonal"),
        "other": QCoreApplication.translate("TechniquePicker", "Other"),
    }


class TechniquePicker(SidePanel):
    """What fits the plan's concerns, or all techniques by family; those already in the plan stand grey."""

    taken = Signal(str)

    def __init__(
        self, techniques: Mapping[str, Technique], chosen: set[str], matches: Matches, words: Mapping[str, ConcernWord],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name="techniquePicker", parent=parent)
        self.title.setText(self.tr("Techniques"))
        self._techniques, self._chosen, self._matches, self._words = techniques, chosen, matches, words
        self.which = Segment(
            [("fits", self.tr("What fits")), ("all", self.tr("Everything"))], step="small", name="techniquesWhich"
        )
        self.which.set_value("fits" if matches.groups else "all")
        self.which.setVisible(bool(matches.groups))
        self.body.addWidget(self.which)
        self.search = TextField(hint=self.tr("name or concern"), icon="find", name="techniqueSearch")
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.body.addWidget(self.search)
        self._list = Spot()
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.which.chosen.connect(lambda _which: self._fill())
        self.search.returnPressed.connect(self._take_first)
        self._fill()

    def set_chosen(self, chosen: set[str]) -> None:
        """These stand grey now."""
        self._chosen = chosen
        self._fill()

    def _found(self) -> list[Technique]:
        wanted = [fold_word(word) for word in self.search.value().split()]
        found = []
        for technique in self._techniques.values():
            if not technique.offered:
                continue
            whole = " ".join((technique.name, technique.name_ar, technique.line, technique.line_ar, *technique.concerns))
            text = " ".join(fold_word(word) for word in whole.split())
            if all(word in text for word in wanted):
                found.append(technique)
        return found

    def _fitting(self) -> bool:
        return self.which.value() == "fits" and not self.search.value()

    def _fill(self) -> None:
        with self._list.lines(8) as lines:
            if self._fitting():
                self._fill_matches(lines)
                return
            found = self._found()
            for group, name in group_words().items():
                entries = [t for t in found if t.group == group]
                if entries:
                    lines.addWidget(Label(name, "small", "label", "ink2"))
                for technique in entries:
                    lines.addWidget(self._entry(technique, self._evidence(technique)))
            if not found:
                lines.addWidget(Label(self.tr("Nothing in the catalogue by these words."), tone="ink3", wrap=True))

    def _fill_matches(self, lines: QVBoxLayout) -> None:
        if self._matches.wish:
            said = self.tr("The client's wish: {words}").format(words=quoted(self._matches.wish))
            lines.addWidget(Label(said, "small", "text", "ink2", wrap=True))
        if self._matches.dislikes:
            said = self.tr("Rather not: {words}").format(words=quoted(self._matches.dislikes))
            lines.addWidget(Label(said, "small", "text", "ink2", wrap=True))
        for concern, fits in self._matches.groups:
            lines.addWidget(Label(concern_name(concern, self._words, language()), "small", "label", "ink2"))
            for fit in fits:
                lines.addWidget(self._entry(fit.technique, self._facts(fit, concern), self._quiet(fit, concern)))
            if not fits:
                lines.addWidget(Label(self.tr("The catalogue names nothing for this."), "small", "text", "ink3", wrap=True))
        lines.addWidget(Label(self.tr("Sorted by evidence. It proposes; you and the client decide."), "small", "text", "ink3",
                              wrap=True))

    def _entry(self, technique: Technique, more: str, quiet: str = "") -> _Entry:
        entry = _Entry(technique, there=technique.id in self._chosen, more=more, quiet=quiet)
        entry.taken.connect(self.taken)
        return entry

    def _evidence(self, technique: Technique) -> str:
        if technique.own:
            return self.tr("added by the clinic")
        checked = self.tr("guideline read") if technique.checked else self.tr("from memory, to check")
        return " · ".join([formats.isolate(technique.year), checked] if technique.year else [checked])

    def _facts(self, fit: Fit, concern: PlanConcern) -> str:
        parts = [self._evidence(fit.technique)]
        if fit.word != concern.concern and fit.word in self._words:
            parts.append(self._words[fit.word].name_in(language()))
        if fit.wished:
            parts.append(self.tr("the client asked for this way"))
        if fit.trained:
            parts.append(level_of_training(fit.trained))
        return " · ".join(parts)

    def _quiet(self, fit: Fit, concern: PlanConcern) -> str:
        stronger = stronger_exists(fit.technique, [concern.concern], list(self._techniques.values()), self._words)
        return stronger_line(stronger, self._words) if stronger else ""

    def _take_first(self) -> None:
        free = [t for t in self._found() if t.id not in self._chosen]
        if free:
            self.taken.emit(free[0].id)
