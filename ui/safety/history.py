"""What was asked before: signed checks and closed concerns, newest first, each as it was said."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.safety import Concern, RiskCheck, SafetyFile, not_no
from clinic_app.services import clock
from ui import formats
from ui.safety.parts import Pairs
from ui.safety.words import check_pairs, concern_words, joined, name_of, question, script_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.panels import Card, column, row

SHOWN = 20  # entries; older ones by a button


class HistoryCard(Card):
    """One line per entry; a click opens the whole check. correct_wished(id): put this check right."""

    correct_wished = Signal(int)

    def __init__(self, file: SafetyFile, *, writes: bool, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("safetyHistory")
        self._staff, self._writes = file.staff, writes
        self.add(Label(self.tr("What was asked before"), "title3", "strong"))
        entries = [(check.at, self._check, check) for check in file.checks]
        entries += [(clock.to_local(c.closed_at), self._closed, c) for c in file.concerns if c.closed_at is not None]
        if not entries:
            self.add(Label(self.tr("No check yet. Each one stays here as it was said."), tone="ink3", wrap=True))
        for place, (_, make, record) in enumerate(sorted(entries, key=lambda one: one[0], reverse=True)[:SHOWN]):
            if place:
                self.add(Rule())
            self.add(make(record))

    def _check(self, check: RiskCheck) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"check_{check.id}")
        lines = column(holder, 4)
        head = row(gap=8)
        who = formats.isolate_name(script_name((check.author, check.author_ar)))
        head.addWidget(Label(formats.day_time(check.at), weight="label"))
        head.addWidget(Label(who, "small", tone="ink3", elide=True), 1)
        if check.corrected_by is not None:
            head.addWidget(Tag(self.tr("put right later"), "neutral"))
        if not check.intact:
            head.addWidget(Tag(self.tr("changed outside the program"), "danger", "danger"))
        opener = Button(self.tr("Open"), "link", step="tiny", name=f"openCheck_{check.id}")
        head.addWidget(opener)
        lines.addLayout(head)
        lines.addWidget(Label(self._short(check), "small", tone="ink2", wrap=True))
        whole = QWidget()
        inner = column(whole, 6)
        inner.addWidget(Pairs(check_pairs(check.content)))
        if self._writes and check.corrected_by is None:
            correct = Button(self.tr("Put right…"), step="tiny", name=f"correctCheck_{check.id}")
            correct.clicked.connect(lambda: self.correct_wished.emit(check.id))
            foot = row(gap=0)
            foot.addWidget(correct)
            foot.addStretch(1)
            inner.addLayout(foot)
        whole.hide()
        lines.addWidget(whole)
        opener.clicked.connect(lambda: self._open(whole, opener))
        return holder

    def _open(self, whole: QWidget, opener: Button) -> None:
        whole.setVisible(whole.isHidden())
        opener.setText(self.tr("Open") if whole.isHidden() else self.tr("Close"))
        opener.updateGeometry()

    def _short(self, check: RiskCheck) -> str:
        content = check.content
        said = [f"{question(name)}: {name_of(getattr(content, name))}" for name in not_no(content)]
        if not said:
            said = [self.tr("every answer was “no”")]
        if content.look_again is not None:
            said.append(self.tr("look again {day}").format(day=formats.short_date(content.look_again)))
        return joined(said)

    def _closed(self, concern: Concern) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"closed_{concern.id}")
        lines = column(holder, 2)
        assert concern.closed_at is not None
        head = row(gap=8)
        head.addWidget(Label(formats.day_time(clock.to_local(concern.closed_at)), weight="label"))
        who = formats.isolate_name(script_name(_named(self._staff, concern.closed_by)))
        head.addWidget(Label(who, "small", tone="ink3", elide=True), 1)
        head.addWidget(Tag(self.tr("closed"), "ok"))
        lines.addLayout(head)
        lines.addWidget(Label(joined([concern_words(concern), formats.isolate_name(concern.closing)]), "small", tone="ink2",
                              wrap=True))
        return holder


def _named(staff: Mapping[int, tuple[str, str]], staff_id: int | None) -> tuple[str, str]:
    return staff.get(staff_id or 0, ("", ""))
