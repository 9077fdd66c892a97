"""Private reflection in its dashed box: kept as typed under the author's own key, read by nobody else, deleted for good."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.growth import Reflection
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, growth
from ui import formats
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextArea
from ui.widgets.labels import Label, Sign
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, clear_layout, column, row

TICK = 350  # ms after the first keystroke until what is typed is kept
SHOWN = 6   # earlier reflections offered


class ReflectionCard(Card):
    """One reflection is open; earlier ones stand below it by their day."""

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(edge="dashed", ground="canvas", gap=8, parent=parent)
        self.setObjectName("reflections")
        self._actor, self._open, self._typed = actor, None, False
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self.keep)
        self._build()
        self._connect()
        self.show_earlier()

    def _build(self) -> None:
        head = row(gap=7)
        head.addWidget(Sign("private", 16, "ink3"))
        head.addWidget(Label(self.tr("Private reflection"), weight="label"))
        head.addStretch(1)
        self.saved = Autosave()
        head.addWidget(self.saved)
        self.body.addLayout(head)
        said = self.tr("Only you can read this. It is never printed, searched or shown to the lead.")
        self.body.addWidget(Label(said, "small", tone="ink3", wrap=True))
        self.touched = TextArea(name="reflectionTouched", lines=1, most=5)
        self.avoided = TextArea(name="reflectionAvoided", lines=1, most=5)
        self.to_try = TextArea(name="reflectionTry", lines=1, most=5)
        for words, area in ((self.tr("What touched me"), self.touched), (self.tr("What I avoided"), self.avoided),
                            (self.tr("What I want to try"), self.to_try)):
            area.setAccessibleName(words)
            self.body.addWidget(Field(words, area))
        self._trouble = Label("", "small", tone="danger", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        foot = row(gap=6)
        self.new = Button(self.tr("New reflection"), step="small", name="reflectionNew")
        self.delete = Button(self.tr("Delete for good"), "danger", step="small", name="reflectionDelete")
        foot.addWidget(self.new)
        foot.addStretch(1)
        foot.addWidget(self.delete)
        self.body.addLayout(foot)
        self.delete.hide()
        self.new.hide()
        self.earlier = column(gap=0)
        self.body.addLayout(self.earlier)

    def _connect(self) -> None:
        for area in self._areas():
            area.textChanged.connect(self._on_typed)
        self.new.clicked.connect(lambda: self.show_one(None))
        self.delete.clicked.connect(self._delete)

    def _areas(self) -> tuple[TextArea, TextArea, TextArea]:
        return self.touched, self.avoided, self.to_try

    def _on_typed(self) -> None:
        self._typed = True
        if not self._tick.isActive():
            self._tick.start()

    def keep(self, *, closing: bool = False) -> None:
        """Keep what stands here; an empty form keeps nothing."""
        self._tick.stop()
        parts = [area.value() for area in self._areas()]
        if not self._typed or not any(parts):
            return
        known = self._open
        try:
            self._open = growth.save_reflection(
                self._actor, *parts, reflection_id=known.id if known else 0, version=known.version if known else 0,
                closing=closing)
        except Stale as stale:
            if stale.theirs is None:  # it is being saved at this moment: once more
                self._tick.start()
            else:  # written on another desk of one's own: that stays as it is, and this one stands beside it
                self._beside(closing)
            return
        except Refused as refusal:
            if known is not None and HouseProblem.NOT_FOUND in refusal.codes:  # deleted on the other desk
                self._beside(closing)
                return
            self._say(" ".join(text_for(finding) for finding in refusal.findings))
            self.saved.failed()
            return
        self._typed = False
        self._say("")
        self.saved.saved(clock.now())
        self.delete.show()
        self.new.show()

    def _beside(self, closing: bool) -> None:
        """What is typed here becomes a reflection of its own."""
        self._open = None
        self.keep(closing=closing)
        if not self._typed:
            self._say(self.tr("Also changed on your other desk. Both are kept: that one stands below, this one here."))
            self.show_earlier()

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def show_one(self, reflection: Reflection | None) -> None:
        """Open this one, or an empty form; what stood here is kept first."""
        self.keep(closing=True)
        self._open = reflection
        for area, text in zip(self._areas(), (reflection.touched, reflection.avoided, reflection.to_try) if reflection else
                              ("", "", ""), strict=True):
            area.blockSignals(True)
            area.set_value(text)
            area.blockSignals(False)
            area.updateGeometry()
        self._typed = False
        self.saved.clear()
        self.delete.setVisible(reflection is not None)
        self.new.setVisible(reflection is not None)
        self.show_earlier()
        self.touched.setFocus()

    def show_earlier(self) -> None:
        """Days of the reflections that are not open."""
        clear_layout(self.earlier)
        open_id = self._open.id if self._open else 0
        for one in [r for r in growth.my_reflections(self._actor) if r.id != open_id][:SHOWN]:
            words = " ".join((one.touched or one.avoided or one.to_try).split())
            day = formats.short_date(clock.to_local(one.written_at).date())
            button = Button(f"{day}  {formats.isolate_name(words[:42])}", "link", step="small", name=f"reflection_{one.id}")
            button.clicked.connect(lambda _on=False, chosen=one: self.show_one(chosen))
            self.earlier.addWidget(button)

    def _delete(self) -> None:
        if self._open is not None:
            self._typed = False
            growth.delete_reflection(self._actor, self._open.id)
            self._open = None
            self.show_one(None)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep(closing=True)
        super().hideEvent(event)
