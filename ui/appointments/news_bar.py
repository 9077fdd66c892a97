"""A quiet bar over the diary: somebody was told of a visit that has moved since, and can be told the new time from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import ModuleType

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.people import Channel
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.reminders import Purpose, ReminderLine
from ui import formats
from ui.appointments import wording
from ui.texts import texts_for
from ui.texts.people import name_of
from ui.widgets.buttons import Button
from ui.widgets.news import Banner
from ui.widgets.panels import row

KEY = "M"


def _service() -> ModuleType:
    from clinic_app.services import reminders  # words, calendars: they load with the first move, not with the window

    return reminders


class NewsBar(QWidget):
    """Offers the latest change alone; whatever was left aside still stands in the list of reminders.

    said(words, take back) asks for a toast, warned(words) for a refusal's.
    """

    said = Signal(str, object)
    warned = Signal(str)

    def __init__(self, actor: Actor, key: str = KEY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newsBar")
        self._actor, self._may = actor, may(actor, Action.REMIND) and may(actor, Action.LOOK_REMINDERS)
        self._visit_id: int | None = None
        self._lines: tuple[ReminderLine, ...] = ()
        line = row(self, 6, (16, 8, 16, 8))
        self.banner = Banner("info", "", button=self.tr("Send the new time"), icon="reminders", name="news")
        self.banner.button.set_keys(key)
        self.leave = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Not now"), name="newsLeave")
        line.addWidget(self.banner, 1)
        line.addWidget(self.leave)
        self.banner.pressed.connect(self.act)
        self.leave.clicked.connect(self.clear)
        self.hide()

    @property
    def offers(self) -> bool:
        """True while somebody can be told."""
        return bool(self._lines)

    def offer(self, visit_id: int) -> None:
        """This visit was moved, or the clinic cancelled it: say who believes otherwise, if anybody was told."""
        if self._may:
            self._visit_id = visit_id
            self.look_again()

    def look_again(self) -> None:
        """Something changed, here or at another desk: moved back, told meanwhile, or still to tell."""
        if self._visit_id is None:
            return
        self._lines = tuple(line for line in _service().news(self._actor, self._visit_id) if self._way(line) is not None)
        if not self._lines:
            self.clear()
            return
        first = self._lines[0]
        names = " · ".join(_name(line) for line in self._lines)
        if first.about is Purpose.CANCELLED:
            what = self.tr("{name} was told of {when}.").format(name=names, when=formats.day_time(first.starts))
            more = self.tr("It does not take place.")
        else:
            before = formats.day_time(first.before) if first.before is not None else ""
            what = self.tr("{name} still believes {before}.").format(name=names, before=before) if before else names
            more = self.tr("It is {when} now.").format(when=formats.day_time(first.starts))
        self.banner.say(what, more)
        self.banner.button.setText(self._words(self._way(first), first.about is Purpose.CANCELLED))
        self.show()

    def _way(self, line: ReminderLine) -> Channel | None:
        """E-mail where it can be sent, else what can be copied, else a call; None if nobody may tell them."""
        allowed = line.way.allowed
        if Channel.EMAIL in allowed and _service().mail_ready(self._actor):
            return Channel.EMAIL
        written = next((one for one in allowed if one not in (Channel.CALL, Channel.EMAIL)), None)
        return written or (Channel.CALL if line.way.phone else None)

    def _words(self, way: Channel | None, cancelled: bool) -> str:
        if way is Channel.CALL:
            return self.tr("Told by phone")
        if way is Channel.EMAIL:
            return self.tr("Send the cancellation") if cancelled else self.tr("Send the new time")
        return self.tr("Copy the text")

    def act(self) -> bool:
        """Tell the first of them, and whoever is reached the same way; False if nothing is offered."""
        if not self._lines:
            return False
        way = self._way(self._lines[0])
        same = [line for line in self._lines if self._way(line) is way]
        if way is Channel.EMAIL:
            self._do(lambda: _service().queue(self._actor, same),
                     self.tr("In the post. It leaves once the visit has stayed where it is for three minutes"))
        elif way is Channel.CALL:
            self._do(lambda: _service().done(self._actor, same, Channel.CALL), self.tr("Told by phone"))
        elif way is not None and self._do(lambda: _service().done(self._actor, same, way),
                                          self.tr("Copied for {way} and noted as told").format(way=name_of(way))):
            QGuiApplication.clipboard().setText("\n\n".join(line.text for line in same))
        return True

    def _do(self, act: Callable[[], Sequence[int]], said: str) -> bool:
        try:
            ids = act()
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.look_again()
            return False
        self.said.emit(said, lambda: _service().take_back(self._actor, ids))
        self.look_again()
        return True

    def clear(self) -> None:
        """Nothing to offer."""
        self._visit_id, self._lines = None, ()
        self.hide()


def _name(line: ReminderLine) -> str:
    """As the diary may say it now."""
    name = wording.client(line.client)
    return formats.initials(name) if formats.discreet() else formats.client_name(name)
