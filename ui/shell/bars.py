"""The top bar (search, discreet, language, user) and the status bar (left, keys of the screen, backup proof)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.actions import KeyAct, one_per_key
from ui.widgets.buttons import Button
from ui.widgets.labels import KeyCap, Label, Rule, Sign, Tag, mirrored_in
from ui.widgets.paint import MIDDLE, Ringed, box, text_width, words
from ui.widgets.panels import clear_layout, row


class UserButton(Ringed, QAbstractButton):
    """Initials, name and role of who is signed in; opens their menu."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self.compact = name, role, False
        self.setObjectName("userMenu")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{name}, {role}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        look = theme.current()
        if self.compact:
            return QSize(look.px(34), look.px(36))
        width = max(text_width(self._name, look.font("small", "label")), text_width(self._role, look.font("micro")))
        return QSize(round(width) + look.px(4 + 30 + 8 + 8 + 12 + 4), look.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, rect = theme.current(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.underMouse():
            box(painter, rect, look.px(6), look.colour("sunken"))
        side = look.px(30)
        disc = mirrored_in(rect, QRectF(look.px(2), (rect.height() - side) / 2, side, side), rtl)
        box(painter, disc, side / 2, look.colour("primary-soft"))
        words(
            painter,
            disc,
            formats.initials(self._name),
            look.font(11 if look.arabic else 12, "strong"),
            look.colour("primary"),
            MIDDLE,
        )
        if self.compact:
            return
        left, line = look.px(2) + side + look.px(8), look.line_px("micro")
        room = rect.width() - left - look.px(20)
        top = (rect.height() - 2 * line) / 2
        words(
            painter,
            mirrored_in(rect, QRectF(left, top, room, line), rtl),
            self._name,
            look.font("small", "label"),
            look.colour("ink"),
        )
        words(
            painter,
            mirrored_in(rect, QRectF(left, top + line, room, line), rtl),
            self._role,
            look.font("micro"),
            look.colour("ink3"),
        )
        caret = look.px(12)
        spot = QRectF(rect.width() - caret - look.px(4), (rect.height() - caret) / 2, caret, caret)
        icons.paint(painter, "open_list", mirrored_in(rect, spot, rtl), look.colour("ink3"))


class TopBar(QFrame):
    """52 px: the search at the start, what concerns the person at the end. In a narrow window words give way, never a button."""

    discreet_pressed = Signal()
    language_pressed = Signal()
    SEARCH = (400, 260, 120)  # px: as drawn, before words give way, at least

    def __init__(self, search: QWidget, user: UserButton, sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setProperty("ground", "surface")
        self.setProperty("edge", "under")
        look = theme.current()
        self.compact = False  # a low window: the person is initials there anyhow
        self.line = row(self, 10, (16, 0, 12, 0))
        self.setFixedHeight(look.px(52))
        self.search, self.user = search, user
        self.line.addWidget(search)
        self.line.addStretch(1)
        self.mark = Tag("", "warn", "demo")
        self.mark.setObjectName("sampleMark")
        self.mark.setVisible(sample)
        self.line.addWidget(self.mark)
        words = self.tr("Discreet")
        self.discreet = Button(words, "ghost", icon="discreet_off", keys="F9", step="small", tip=words, name="discreetButton")
        self.line.addWidget(self.discreet)
        self._discreet_on = False
        self._other = "English" if look.arabic else "العربية"
        self.language = Button(self._other, "ghost", icon="language", step="small", tip=self._other, name="languageButton")
        self.line.addWidget(self.language)
        rule = Rule(standing=True)
        rule.setFixedHeight(look.px(24))
        self.line.addWidget(rule)
        self.line.addWidget(user)
        self.discreet.clicked.connect(self.discreet_pressed)
        self.language.clicked.connect(self.language_pressed)

    def show_discreet(self, on: bool) -> None:
        """Say whether names are hidden."""
        self._discreet_on = on
        self.discreet.set_icon("discreet" if on else "discreet_off")
        self.discreet.setAccessibleName(self._discreet_words())
        self.give_way()

    def _discreet_words(self) -> str:
        return self.tr("Discreet on") if self._discreet_on else self.tr("Discreet")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.give_way()

    def give_way(self) -> None:
        """Key and long words go until all has room, then the words of the buttons, then the person's; the search has the rest."""
        if self.line.indexOf(self.search) < 0:
            return  # the page head carries search and person
        px, room = theme.current().px, 0
        for step in range(4):
            self._show_step(step)
            room = self.width() - self._others()
            if room >= px(self.SEARCH[1]):
                break
        self.search.setFixedWidth(max(px(self.SEARCH[2]), min(px(self.SEARCH[0]), room)))
        self.line.activate()  # hints that change while the bar itself is being laid out are not heard of otherwise

    def _show_step(self, step: int) -> None:
        self.mark.set(self.tr("SAMPLE, invented people") if step < 1 else self.tr("SAMPLE"), "warn", "demo")
        self.discreet.set_keys("F9" if step < 1 else "")
        self.discreet.setText(self._discreet_words() if step < 2 else "")
        self.language.setText(self._other if step < 2 else "")
        self.user.compact = self.compact or step > 2
        self.user.updateGeometry()

    def _others(self) -> int:
        """The width that everything but the search takes, with the gaps."""
        parts = [part for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
                 if self.line.indexOf(part) >= 0]
        shown = [part for part in parts if part is not self.search and not part.isHidden()]
        edges, gap = self.line.contentsMargins(), self.line.spacing()
        return edges.left() + gap + edges.right() + sum(part.sizeHint().width() + gap for part in shown)


class StatusBar(QFrame):
    """26 px: left what holds here, middle the keys of this screen or its legend, right the proof of the backup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setProperty("ground", "sunken")
        self.setProperty("edge", "over")
        self.setFixedHeight(theme.current().px(26))
        line = row(self, 16, (16, 0, 16, 0))
        self._left, self._middle, self._right = (QWidget() for _ in range(3))
        self._mark = Tag(self.tr("SAMPLE"), "warn", "demo", height=18)
        self._mark.setObjectName("sampleBelow")
        self._mark.hide()
        line.addWidget(self._mark)
        row(self._left, 6)
        row(self._middle, 14)
        row(self._right, 6)
        line.addWidget(self._left)
        line.addStretch(1)
        line.addWidget(self._middle)
        line.addStretch(1)
        line.addWidget(self._right)
        self._soon = QTimer(self)  # words know their width once they wear the style sheet
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._give_way)

    def show_sample(self, on: bool) -> None:
        """The mark of invented people, where no top bar carries it; it never gives way."""
        self._mark.setVisible(on)
        self._soon.start()

    def show_left(self, icon: str, text: str) -> None:
        """What holds here: the connection, or that opening this file is logged."""
        self._pair(self._left, icon, "ink3", text)

    def show_right(self, icon: str, tone: str, text: str) -> None:
        """The proof of the last backup."""
        self._pair(self._right, icon, tone, text)

    def show_keys(self, acts: Iterable[KeyAct], most: int = 6) -> None:
        """The keys of this screen with their words."""
        layout = self._middle.layout()
        clear_layout(layout)
        for act in one_per_key(act for act in acts if act.hint)[:most]:
            pair = QWidget()
            inner = row(pair, 5)
            inner.addWidget(KeyCap(act.keys))
            inner.addWidget(Label(act.text, "small", "text", "ink2"))
            layout.addWidget(pair)
        self._soon.start()

    def show_widget(self, widget: QWidget) -> None:
        """The screen's own middle, such as the legend of the diary."""
        layout = self._middle.layout()
        clear_layout(layout)
        layout.addWidget(widget)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()  # words were put in, or dressed
        return super().event(event)

    def _give_way(self) -> None:
        """Where all three do not fit, the left goes first, then the right, then the last keys: nothing is cut."""
        gap, room = theme.current().px(16), self.width() - theme.current().px(32)
        if not self._mark.isHidden():
            room -= self._mark.sizeHint().width() + gap
        inner = self._middle.layout()
        parts = [part for part in self._middle.children() if isinstance(part, QWidget) and inner.indexOf(part) >= 0]
        middle = sum(part.sizeHint().width() for part in parts) + inner.spacing() * max(0, len(parts) - 1)
        left, right = self._left.sizeHint().width(), self._right.sizeHint().width()
        self._left.setVisible(left + middle + right + 2 * gap <= room)
        self._right.setVisible(middle + right + gap <= room)
        for part in parts:
            room -= part.sizeHint().width()
            part.setVisible(room >= 0)
            room -= inner.spacing()

    def _pair(self, host: QWidget, icon: str, tone: str, text: str) -> None:
        layout = host.layout()
        clear_layout(layout)
        if text:
            layout.addWidget(Sign(icon, 14, tone))
            layout.addWidget(Label(text, "small", "text", "ink2"))
        self._soon.start()
