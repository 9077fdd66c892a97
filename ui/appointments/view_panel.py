"""The panel of views: which columns the day has, what colours tell, the scale of time, and mixes kept on function keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayView
from clinic_app.domain.diary_views import KEYS, NAME_LIMIT, ColourBy, ColumnKind, SavedView, ViewColumn
from clinic_app.domain.errors import Refused
from ui import formats
from ui.appointments import wording
from ui.appointments.tastes import Tastes
from ui.texts import text_for
from ui.texts.diary_views import COLOURS
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import KeyCap, Label
from ui.widgets.panels import SidePanel, column, row
from ui.widgets.segment import Segment


class ViewPanel(SidePanel):
    """Everything takes effect at once; only a mix needs a name to be kept."""

    changed = Signal()  # what is shown is different now
    said = Signal(str)

    def __init__(self, tastes: Tastes, view: DayView, parent: QWidget | None = None) -> None:
        super().__init__("", name="viewPanel", parent=parent)
        self.title.setText(self.tr("View of the diary"))
        self.tastes = tastes
        self._build(view)
        self._show()

    def _build(self, view: DayView) -> None:
        people = [(ViewColumn(ColumnKind.THERAPIST, one.id), wording.person(one)) for one in view.therapists]
        rooms = [(ViewColumn(ColumnKind.ROOM, one.id), wording.room(one)) for one in view.rooms]
        self.people = _columns(people, "viewTherapists")
        self.rooms = _columns(rooms, "viewRooms")
        for heading, chips in ((self.tr("Therapists"), self.people), (self.tr("Rooms"), self.rooms)):
            self.body.addWidget(Label(heading, "small", "label", "ink2"))
            chips.changed.connect(self._on_columns)
            self.body.addWidget(chips)
        line = row(gap=6)
        self.every_person = Button(self.tr("All therapists"), step="small", keys="0", name="viewEverybody")
        self.every_room = Button(self.tr("All rooms"), step="small", name="viewEveryRoom")
        self.every_person.clicked.connect(lambda: self._choose(()))
        self.every_room.clicked.connect(lambda: self._choose(tuple(one for one, _ in rooms)))
        line.addWidget(self.every_person)
        line.addWidget(self.every_room)
        line.addStretch(1)
        self.body.addLayout(line)
        self._build_keeping()
        self.body.addWidget(Label(self.tr("Colours tell"), "small", "label", "ink2"))
        colours = [(one, wording.translate("texts", COLOURS[one])) for one in ColourBy]
        self.colour = Segment(colours, step="small", name="viewColour")
        self.colour.chosen.connect(self._on_colour)
        self.body.addWidget(self.colour)
        self.body.addWidget(Label(self.tr("The sign on a visit always tells its state."), "small", "text", "ink3", wrap=True))
        self.body.addWidget(Label(self.tr("Time scale"), "small", "label", "ink2"))
        scale = row(gap=6)
        self.coarser = Button("", icon="zoom_out", step="small", tip=self.tr("Coarser (Ctrl+-)"), name="viewCoarser")
        self.finer = Button("", icon="zoom_in", step="small", tip=self.tr("Finer (Ctrl++)"), name="viewFiner")
        self.scale = Label("", "body", "label")
        self.coarser.clicked.connect(lambda: self._step(-1))
        self.finer.clicked.connect(lambda: self._step(1))
        self.tastes.day.zoomed.connect(self._show_scale)
        for part in (self.coarser, self.scale, self.finer):
            scale.addWidget(part)
        scale.addStretch(1)
        self.body.addLayout(scale)
        self.body.addStretch(1)

    def _build_keeping(self) -> None:
        self.form = Form()
        self.name = TextField(name="viewName")
        self.name.setMaxLength(NAME_LIMIT)
        self.key = Choice([(key, key) for key in KEYS], name="viewKey")
        self.form.add_row(("name", self.tr("Keep these columns as"), self.name, 2), ("key", self.tr("On key"), self.key, 1))
        self.body.addWidget(self.form)
        line = row(gap=6)
        self.keep = Button(self.tr("Keep view"), icon="save", step="small", name="viewKeep")
        self.keep.clicked.connect(self._keep)
        self.form.submitted.connect(self._keep)
        line.addWidget(self.keep)
        line.addStretch(1)
        self.body.addLayout(line)
        self.kept = QWidget()
        self._kept = column(self.kept, 2)
        self.body.addWidget(self.kept)

    # ---- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        mix = self.tastes.day.mix or tuple(self.people.codes)
        self.people.set_value(mix)
        self.rooms.set_value(mix)
        self.colour.set_value(self.tastes.taste.colour)
        views = self.tastes.taste.views
        taken = {view.key for view in views}
        self.key.set_value(self.tastes.key or next((key for key in KEYS if key not in taken), KEYS[0]))
        shown = self.tastes.taste.view(self.tastes.key)
        self.name.set_value(shown.name if shown else "")
        self._show_scale()
        self._show_kept(views)

    def _show_scale(self, _percent: int = 0) -> None:
        day = self.tastes.day
        self.scale.setText(self.tr("whole day in sight") if day.zoom == 100 else formats.percent(day.zoom))
        self.coarser.setEnabled(day.zoom > 100)

    def _show_kept(self, views: Sequence[SavedView]) -> None:
        for old in self.kept.findChildren(_Kept):
            old.hide()
            old.deleteLater()
        for view in views:
            line = _Kept(view)
            line.shown.connect(lambda key=view.key: self._show_view(key))
            line.forgotten.connect(lambda key=view.key: self._forget(key))
            self._kept.addWidget(line)
        self.kept.setVisible(bool(views))

    # ---- changing ------------------------------------------------------------------------------------------------

    def mix(self) -> tuple[ViewColumn, ...]:
        """The columns that are on, in the order shown; new ones come last."""
        on = (*self.people.value(), *self.rooms.value())
        shown = [one for one in self.tastes.day.columns_shown() if one in on]
        return (*shown, *(one for one in on if one not in shown))

    def _on_columns(self) -> None:
        mix = self.mix()
        self.tastes.show_mix(() if mix == tuple(self.people.codes) else mix)
        self.form.clear_messages()
        self.changed.emit()

    def _choose(self, mix: tuple[ViewColumn, ...]) -> None:
        self.tastes.show_mix(mix)
        self._show()
        self.changed.emit()

    def _on_colour(self, colour: object) -> None:
        self.tastes.colour(ColourBy(str(colour)))
        self.changed.emit()

    def _step(self, by: int) -> None:
        self.tastes.day.step_zoom(by)

    def _keep(self) -> None:
        self.form.clear_messages()
        view = SavedView(self.key.value() or "", self.name.value(), self.mix())
        try:
            self.tastes.keep_view(view)
        except Refused as refusal:
            loose = self.form.show_findings(refusal.findings, text_for)
            if loose:
                self.form.fields["name"].error(" ".join(loose))
            return
        self._show()
        self.changed.emit()
        self.said.emit(self.tr("{name} is on {key} now").format(name=view.name, key=formats.isolate(view.key)))

    def _show_view(self, key: str) -> None:
        self.tastes.show_view(key)
        self._show()
        self.changed.emit()

    def _forget(self, key: str) -> None:
        view = self.tastes.taste.view(key)
        self.tastes.forget_view(key)
        self._show()
        self.changed.emit()
        if view is not None:
            self.said.emit(self.tr("{key} shows nothing now").format(key=formats.isolate(key)))


def _columns(options: list[tuple[ViewColumn, str]], name: str) -> ChipSet:
    chips = ChipSet([(one, words) for one, words in options], name)
    for (one, _), chip in zip(options, chips.items(), strict=True):
        chip.setObjectName(f"{name}_{one.id}")
    return chips


class _Kept(QWidget):
    """One kept mix: its key, its name to show it, and a button that frees the key."""

    shown = Signal()
    forgotten = Signal()

    def __init__(self, view: SavedView) -> None:
        super().__init__()
        line = row(self, 8)
        show = Button(view.name, "ghost", step="small", name=f"viewShow_{view.key}")
        gone = Button("", "ghost", icon="delete", step="tiny", tip=self.tr("Free {key}").format(key=view.key),
                      name=f"viewForget_{view.key}")
        show.clicked.connect(self.shown)
        gone.clicked.connect(self.forgotten)
        line.addWidget(KeyCap(view.key))
        line.addWidget(show, 1)
        line.addWidget(gone)
