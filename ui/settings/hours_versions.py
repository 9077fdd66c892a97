"""A week of hours that may change from a day on: which set is shown, from when it holds, and the seven lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.closures import ClosureProblem, HoursVersion
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.settings import hours_findings
from clinic_app.services import clock, hours, settings
from ui import formats
from ui.kept import Kept, put_back, typed
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field
from ui.widgets.hours import HoursEditor
from ui.widgets.labels import Label
from ui.widgets.panels import column, row

FIRST, NEW = -1, -2  # in the list of sets: the one from the beginning, and one to be made


class HoursVersions(QWidget):
    """Shows the set that holds today; "From a day on" begins another, which leaves the past as it was."""

    def __init__(self, actor: Actor, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.staff_id: int | None = None
        self._all: list[HoursVersion] = []
        whole = column(self, 10)
        line = row(gap=8)
        self.which = Choice(name=f"{name}hoursWhich")
        self.which.setAccessibleName(self.tr("Which hours"))
        self.change = Button(self.tr("From a day on…"), icon="new", name=f"{name}hoursFrom")
        self.remove = Button(self.tr("Take these hours off"), "danger", name=f"{name}hoursRemove")
        line.addWidget(self.which, 1)
        line.addWidget(self.change)
        line.addWidget(self.remove)
        whole.addLayout(line)
        self.since = Field(self.tr("These hours hold from"), DateField(clock.today, name=f"{name}hoursSince"))
        self.hint = Label("", "small", tone="ink3", wrap=True)
        self.editor = HoursEditor()
        for widget in (self.since, self.hint, self.editor):
            whole.addWidget(widget)
        self.kept = Kept(self, actor, "hours", self._typed)
        self.since.widget.textChanged.connect(self.kept.touch)  # type: ignore[attr-defined]
        for line in self.editor.lines:
            line.textChanged.connect(self.kept.touch)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.change.clicked.connect(self._begin)

    # ---- reading ---------------------------------------------------------------------------------------------------

    def load(self, staff_id: int | None) -> None:
        """The sets of a person or (None) the clinic; the one that holds today is shown."""
        self.kept.keep_now()
        self.staff_id, self.kept.about = staff_id, staff_id or 0
        self._all = hours.versions(self.actor, staff_id)
        today = [v for v in self._all if v.since is None or v.since <= clock.today()][-1]
        self._fill(today.id or FIRST)
        if (body := self.kept.bring_back()) is not None:
            self._bring_back(body)
        self.kept.rest()

    def _typed(self) -> dict[str, Any]:
        return {"which": self.which.value(), "since": typed(self.since.widget), "lines": self.editor.words()}

    def _bring_back(self, body: dict[str, Any]) -> None:
        """The set that was typed in, as it was typed; one that is gone meanwhile takes its words with it."""
        if body["which"] != NEW and all((v.id or FIRST) != body["which"] for v in self._all):
            self.kept.done()
            return
        self._fill(body["which"])
        put_back(self.since.widget, body["since"])
        self.editor.set_words(body["lines"])
        if self.typed_in:
            self.hint.setText(self.tr("What was typed here and not saved yet is back."))
            self.hint.show()

    def _fill(self, chosen: int) -> None:
        options = [(v.id or FIRST, self._words(v)) for v in self._all]
        if chosen == NEW:
            options.append((NEW, self.tr("new hours, from a day on")))
        self.which.set_options(options)
        self.which.set_value(chosen)
        self._show()

    def _words(self, version: HoursVersion) -> str:
        if version.since is not None:
            return self.tr("from {day}").format(day=formats.full_day(version.since))
        later = self._all[1].since if len(self._all) > 1 else None
        return self.tr("until {day}").format(day=formats.full_day(later)) if later else self.tr("all along")

    def _chosen(self) -> HoursVersion | None:
        return next((v for v in self._all if (v.id or FIRST) == self.which.value()), None)

    def _show(self) -> None:
        version, new = self._chosen(), self.which.value() == NEW
        if version is not None:
            self.editor.set_value(version.spans)
            self.since.set_value(version.since)
        self.since.clear()
        self.since.setVisible(new or (version is not None and version.since is not None))
        self.change.setVisible(not new)
        self.remove.setVisible(version is not None and version.since is not None)
        first = version is not None and version.since is None
        said = self.tr("A change here holds for past days too. “From a day on” leaves the past as it was.")
        self.hint.setText(said if first else "")
        self.hint.setVisible(first)
        self.kept.rest()

    def _begin(self) -> None:
        self._fill(NEW)
        self.since.set_value(None)
        self.since.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def typed_in(self) -> bool:
        """True if something here is not kept yet."""
        version = self._chosen()
        return version is None or self.editor.value() != version.spans or self.since.value() != version.since

    # ---- writing ---------------------------------------------------------------------------------------------------

    def save(self) -> Callable[[], Any]:
        """Keep what is typed; gives what takes it back. Refused findings are marked here and raised on."""
        spans = self.editor.value()
        if found := hours_findings(spans):
            self.editor.mark(found[0].facts["weekday"])
            raise Refused(*found)
        version = self._chosen()
        if version is not None and version.since is None:
            settings.save_hours(self.actor, self.staff_id, spans)
            back = _first_taker_back(self.actor, version, replace(version, spans=spans))
        else:
            back = self._save_dated(version, spans)
        self.kept.done()
        self.load(self.staff_id)
        return back

    def _save_dated(self, version: HoursVersion | None, spans: tuple[Any, ...]) -> Callable[[], Any]:
        day: date | None = self.since.value()
        wished = replace(version, spans=spans, since=day) if version else HoursVersion(0, self.staff_id, day, spans)
        try:
            if not self.since.widget.valid():  # type: ignore[attr-defined]
                raise Refused(Finding(HouseProblem.NOT_A_DATE, "since"))
            kept = hours.save_version(self.actor, wished)
        except Refused as refusal:
            if any(f.field == "since" for f in refusal.findings):
                self.since.error(text_for(refusal.findings[0]))
            raise
        return _taker_back(self.actor, version or replace(kept, removed=True), kept)

    def take_off(self) -> Callable[[], Any] | None:
        """Take the dated set off; gives what brings it back."""
        version = self._chosen()
        if version is None or version.since is None:
            return None
        kept = hours.save_version(self.actor, replace(version, removed=True))
        self.kept.done()
        self.load(self.staff_id)
        return _taker_back(self.actor, version, kept)


def _taker_back(actor: Actor, before: HoursVersion, after: HoursVersion) -> Callable[[], Any]:
    def take_back() -> Callable[[], Any]:
        try:
            kept = hours.save_version(actor, replace(before, id=after.id, version=after.version))
        except Refused as refusal:
            if HouseProblem.STALE in refusal.codes:
                raise Refused(ClosureProblem.CANNOT_GO_BACK) from None
            raise
        return _taker_back(actor, after, kept)

    return take_back


def _first_taker_back(actor: Actor, before: HoursVersion, after: HoursVersion) -> Callable[[], Any]:
    def take_back() -> Callable[[], Any]:
        settings.save_hours(actor, before.staff_id, before.spans)
        return _first_taker_back(actor, after, before)

    return take_back
