"""The start of the workbook: what is in use, card by card with its latest state; nothing here asks to be filled."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from clinic_app.domain.episodes import LifeEvent
from clinic_app.domain.workbook import PageKind, ThemeLine, Workbook, WorkbookPage
from clinic_app.services import clock
from ui import formats, icons, theme
from ui.plans.parts import Spot
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.labels import Label, Sign, Tag
from ui.widgets.news import EmptyState
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.workbook.homework_card import HomeworkCard
from ui.workbook.page_line import PageLine
from ui.workbook.words import SIGNS, about, name_of, state_of, title_of

COLUMNS, SEEN = 3, 4
ORDER = (  # what moves most stands first
    PageKind.LADDER, PageKind.EXPERIMENT, PageKind.TARGET, PageKind.THOUGHT, PageKind.BELIEF, PageKind.SKILL, PageKind.PROBLEM,
    PageKind.REHEARSAL, PageKind.WINS,
)


class StartPage(QWidget):
    """Cards by kind, themes, homework and life events; the menu of new pages."""

    page_chosen = Signal(int)
    new_wished = Signal(object)     # PageKind
    theme_chosen = Signal(str)      # a tag without a page of its own
    themes_print_wished = Signal()
    timeline_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workbookStart")
        whole = column(self, 0)
        head = row(gap=10, margins=(16, 10, 16, 8))
        head.addWidget(Label(self.tr("Workbook"), "title3", "strong"))
        self._second = Label("", "small", tone="ink3", elide=True)
        head.addWidget(self._second, 1)
        self.timeline = Button(self.tr("Life events"), "ghost", icon="life_event", step="small", keys="E", name="openTimeline")
        self.timeline.clicked.connect(self.timeline_wished)
        head.addWidget(self.timeline)
        self.new = Button(self.tr("New page"), "primary", icon="new", step="small", keys="A", name="newPage")
        self.new.clicked.connect(self.open_menu)
        head.addWidget(self.new)
        whole.addLayout(head)
        self._left = Spot()
        self._left.setContentsMargins(16, 0, 16, 4)
        whole.addWidget(self._left)
        self._stack = QStackedWidget()
        whole.addWidget(self._stack, 1)
        page = ScrollPage((16, 4, 16, 16), 12)
        self._cards = Spot()
        page.body.addWidget(self._cards)
        page.body.addStretch(1)
        self._full, self._empty = page, Spot()
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._empty.setContentsMargins(16, 4, 16, 16)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        self.menu = QMenu(self)
        self.menu.setObjectName("newPageMenu")
        for kind in PageKind:
            words = self.tr("{kind}: {about}").format(kind=name_of(kind), about=about(kind))
            entry = self.menu.addAction(icons.icon(SIGNS[kind], "ink2"), words)
            entry.setObjectName(f"new_{kind}")
            entry.triggered.connect(lambda _on=False, kind=kind: self.new_wished.emit(kind))

    def open_menu(self) -> None:
        """Every kind of page with what it is for; arrows and Enter choose."""
        rtl = self.new.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = self.new.rect().bottomLeft() if rtl else self.new.rect().bottomRight() - QPoint(self.menu.sizeHint().width(), 0)
        self.menu.popup(self.new.mapToGlobal(corner))
        self.menu.setActiveAction(self.menu.actions()[0])

    def hold_above(self, widget: QWidget | None) -> None:
        """Something to look at before the workbook; None takes it away."""
        self._left.hold(widget)

    def show_book(self, book: Workbook, events: tuple[LifeEvent, ...]) -> None:
        """Show what is in use."""
        self.new.setVisible(book.may_write)
        self._second.setText("" if book.may_write else self.tr("Care is closed: the workbook stays to read."))
        cards: list[Card] = [self._kind_card(kind, book) for kind in ORDER if book.of(kind)]
        if book.themes:
            cards.insert(min(2, len(cards)), self._themes_card(book))
        if events:
            cards.append(self._events_card(events))
        if not cards and not book.homework and not book.earlier:
            self._empty.hold(self._nothing(book.may_write))
            self._stack.setCurrentWidget(self._empty)
            return
        if book.homework:
            cards.insert(min(1, len(cards)), HomeworkCard(book.homework, book.goal_words))
        holder, across = QWidget(), QWidget()
        lines = column(holder, 12)
        grid = QGridLayout(across)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().px(12))
        lanes = [column(gap=12) for _ in range(COLUMNS)]
        for place, lane in enumerate(lanes):
            grid.addLayout(lane, 0, place)
            grid.setColumnStretch(place, 1)
        for place, card in enumerate(cards):
            lanes[place % COLUMNS].addWidget(card)
        for lane in lanes:
            lane.addStretch(1)
        lines.addWidget(across)
        if book.earlier:
            lines.addWidget(self._earlier_card(book.earlier))
        self._cards.hold(holder)
        self._stack.setCurrentWidget(self._full)

    def _nothing(self, may_write: bool) -> EmptyState:
        sentence = self.tr(
            "Thought records, ladders, experiments, skills and wins appear here with their latest state. Nothing must be filled."
        )
        empty = EmptyState(
            "workbook", self.tr("No page in use"), sentence, self.tr("New page") if may_write else "", "A", name="workbookEmpty",
        )
        empty.pressed.connect(self.open_menu)
        return empty

    def _card(self, sign: str, title: str, name: str, count: int = 0) -> Card:
        card = Card(gap=2, margins=(8, 10, 8, 8))
        card.setObjectName(name)
        head = row(gap=8, margins=(8, 0, 4, 2))
        head.addWidget(Sign(sign, 18, "primary"))
        head.addWidget(Label(title, "body", "strong"), 1)
        if count > 1:
            head.addWidget(Tag(formats.number(count)))
        card.body.addLayout(head)
        self._head = head
        return card

    def _kind_card(self, kind: PageKind, book: Workbook) -> Card:
        pages = book.of(kind)
        card = self._card(SIGNS[kind], name_of(kind), f"card_{kind}", len(pages))
        if book.may_write and kind is not PageKind.WINS:
            said = self.tr("New page: {kind}").format(kind=name_of(kind))
            more = Button("", "ghost", icon="add", step="tiny", tip=said, name=f"more_{kind}")
            more.clicked.connect(lambda: self.new_wished.emit(kind))
            self._head.addWidget(more)
        self._lines(card, pages, kind)
        if kind is PageKind.THOUGHT and book.habits:
            flow = Flow()
            for habit in book.habits[:SEEN]:
                said = self.tr("{habit}, {count}").format(habit=name_of(habit.habit), count=formats.number(habit.count))
                flow.add(Tag(said))
            holder = row(gap=0, margins=(8, 6, 8, 2))
            holder.addWidget(flow)
            card.body.addLayout(holder)
        return card

    def _lines(self, card: Card, pages: Iterable[WorkbookPage], kind: PageKind | None = None) -> None:
        pages = list(pages)
        for page in pages[:SEEN]:
            self._line(card, page, kind)
        if len(pages) > SEEN:
            words = self.tr("{count} more").format(count=formats.number(len(pages) - SEEN))
            all_of_them = Button(words, "link", step="tiny", name=f"all_{kind or 'earlier'}")

            def show_rest() -> None:
                all_of_them.hide()
                for page in pages[SEEN:]:
                    self._line(card, page, kind)

            all_of_them.clicked.connect(show_rest)
            holder = row(gap=0, margins=(4, 0, 0, 0))
            holder.addWidget(all_of_them)
            holder.addStretch(1)
            card.body.addLayout(holder)

    def _line(self, card: Card, page: WorkbookPage, kind: PageKind | None) -> None:
        title = title_of(page) if kind else f"{name_of(page.kind)} · {title_of(page)}"
        age = formats.ago(page.last_on, clock.today())
        line = PageLine(formats.isolate_name(title), state_of(page), age, name=f"page_{page.id}")
        line.clicked.connect(lambda: self.page_chosen.emit(page.id))
        card.add(line)

    def _themes_card(self, book: Workbook) -> Card:
        card = self._card(SIGNS[PageKind.THEME], self.tr("Themes across sessions"), "card_theme")
        paper = Button("", "ghost", icon="print", step="small", tip=self.tr("Print the themes"), name="printThemes")
        paper.clicked.connect(self.themes_print_wished)
        self._head.addWidget(paper)
        flow = Flow()
        for theme_line in book.themes:
            words = self.tr("{tag} · {count}").format(
                tag=formats.isolate_name(theme_line.tag), count=formats.number(theme_line.count)
            )
            chip = Chip(words, checkable=False, name=f"theme_{theme_line.page_id or theme_line.tag}")
            chip.setToolTip(_span(theme_line))
            chip.setAccessibleDescription(_span(theme_line))
            chip.setEnabled(bool(theme_line.page_id) or book.may_write)
            chip.clicked.connect(lambda _on=False, one=theme_line: self._on_theme(one))
            flow.add(chip)
        holder = column(gap=6, margins=(8, 4, 8, 4))
        holder.addWidget(flow)
        first = book.themes[0]
        if first.first is not None:
            said = self.tr("{tag}: {span}").format(tag=formats.isolate_name(first.tag), span=_span(first))
            holder.addWidget(Label(said, "small", tone="ink3", wrap=True))
        card.body.addLayout(holder)
        return card

    def _on_theme(self, line: ThemeLine) -> None:
        if line.page_id:
            self.page_chosen.emit(line.page_id)
        else:
            self.theme_chosen.emit(line.tag)

    def _events_card(self, events: tuple[LifeEvent, ...]) -> Card:
        card = self._card("life_event", self.tr("Life events"), "card_events", len(events))
        for event in events[-SEEN:]:
            when = formats.isolate(event.on.year) if event.year_only else formats.short_date(event.on)
            line = PageLine(formats.isolate_name(event.words), "", when, name=f"event_{event.id}")
            line.clicked.connect(self.timeline_wished)
            card.add(line)
        return card

    def _earlier_card(self, pages: tuple[WorkbookPage, ...]) -> Card:
        card = self._card("versions", self.tr("Put away, or from earlier care"), "card_earlier", len(pages))
        self._lines(card, pages)
        return card


def _span(line: ThemeLine) -> str:
    if line.first is None or line.last is None:
        return ""
    return formats.short_date(line.first) if line.first == line.last else formats.date_range(line.first, line.last)
