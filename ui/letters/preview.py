"""The letter beside its form: reader tabs, zoom, the pages drawn off the window's thread, and where each sentence comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from clinic_app.domain.facts import Fact, LetterLanguage
from clinic_app.domain.letters import Place
from ui import formats, theme
from ui.jobs import run_job
from ui.letters import pages
from ui.letters.paper import Paper
from ui.letters.words import source_name
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner
from ui.widgets.panels import column, row
from ui.widgets.segment import Segment

MARKS = {LetterLanguage.ENGLISH: "EN", LetterLanguage.ARABIC: "ع"}
A4_WIDTH = 794  # pixels at 100 %
ZOOMS = (0.5, 0.65, 0.79, 0.9, 1.0, 1.25, 1.5, 2.0)


class LetterPreview(QFrame):
    """Shows bytes and the places of their sentences. It asks for nothing and decides nothing.

    Before the first letter there is an empty sheet. Only the last letter handed over is shown, however fast they come.
    """

    reader_chosen = Signal(object)
    print_wished = Signal()
    source_wished = Signal(object)  # Fact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterPreview")
        self.setProperty("edge", "line")
        self.setProperty("ground", "surface")
        self._pdf, self._said = b"", self.tr("Preparing the letter…")
        self._places: Sequence[Place] = ()
        self._facts: dict[str, Fact] = {}
        self._zoom: float | None = None  # None: as wide as the pane
        self._drawn_zoom = 0.0
        self._wanted = self._running = 0
        self._tabs: tuple[object, ...] = ()
        self._shown_fact: Fact | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        whole, look = column(self, 0), theme.current()
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line, withheld, size = Beside(8), row(gap=8), row(gap=8)
        column(head, 0, (10, 8, 10, 8)).addWidget(line)
        self._readers_place = QHBoxLayout()
        self.readers = Segment(step="small", name="letterReader")
        self._readers_place.addWidget(self.readers)
        self._readers_place.addStretch(1)
        line.add(self._readers_place, 1)
        self._withheld_sign, self._withheld = Sign("withheld", 15, "ink3"), Label("", "small", "text", "ink3")
        self._withheld.setObjectName("lettersWithheld")
        withheld.addWidget(self._withheld_sign)
        withheld.addWidget(self._withheld, 1)
        line.add(withheld)
        self.smaller = Button("", "ghost", icon="zoom_out", step="tiny", tip=self.tr("Smaller"), name="letterSmaller")
        self._percent = Label("", "small", "text", "ink2")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setMinimumWidth(look.px(40))
        self.larger = Button("", "ghost", icon="zoom_in", step="tiny", tip=self.tr("Larger"), name="letterLarger")
        self.print_button = Button(self.tr("Print"), icon="print", step="small", name="letterPrint")
        self.print_button.hide()
        for widget in (self.smaller, self._percent, self.larger, self.print_button):
            size.addWidget(widget)
        size.addStretch(1)
        line.add(size)
        whole.addWidget(head)
        whole.addWidget(Rule())
        self._trouble = QWidget()
        self._trouble_place = column(self._trouble, 0, (10, 8, 10, 0))
        self._trouble.hide()
        whole.addWidget(self._trouble)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("ground", "closed")
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paper = Paper()
        self._scroll.setWidget(self.paper)
        self.paper.setAutoFillBackground(False)  # setWidget() turns it on: the ground between pages is the pane's
        whole.addWidget(self._scroll, 1)
        whole.addWidget(Rule())
        foot = QWidget()
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        below = row(foot, 8, (12, 7, 12, 7))
        self._source = Label("", "small", "text", "ink2", elide=True)
        self._source.setObjectName("letterSource")
        self._go = Button(self.tr("Open"), "link", step="tiny", name="letterOpenSource")
        self._go.hide()
        self._count = Label(self.tr("Preparing the letter…"), "small", "text", "ink3")
        self._count.setObjectName("letterPages")
        self._source_sign = Sign("link", 15, "primary")
        below.addWidget(self._source_sign)
        below.addWidget(self._source, 1)
        below.addWidget(self._go)
        below.addWidget(self._count)
        whole.addWidget(foot)
        self._say_hint()
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self.print_button.clicked.connect(self.print_wished)
        self.paper.sentence_chosen.connect(self._show_source)
        self.paper.source_asked.connect(self._open_source)
        self.readers.chosen.connect(self.reader_chosen)
        self._go.clicked.connect(self._open_source)
        self._resized.timeout.connect(self._fit)
        self._scroll.viewport().installEventFilter(self)

    # -- what is shown ----------------------------------------------------------------------------------------------------

    def set_readers(self, readers: Sequence[tuple[object, str, LetterLanguage]], chosen: object) -> None:
        """The tabs: (value, words, language of the letter). Nothing happens when they stand so already."""
        if (shape := (tuple(readers), formats.is_arabic())) == self._tabs:
            self.readers.set_value(chosen)
            return
        self._tabs = shape
        old = self.readers
        self.readers = Segment([(value, words, "letter", MARKS[language]) for value, words, language in readers],
                               step="small", name="letterReader", keys_last=True)
        self.readers.set_value(chosen)
        self.readers.chosen.connect(self.reader_chosen)
        self._readers_place.replaceWidget(old, self.readers)
        old.hide()
        old.deleteLater()
        self.readers.setVisible(len(readers) > 1)

    def show_letter(self, pdf: bytes, places: Sequence[Place], facts: Sequence[Fact], withheld: int = 0) -> None:
        """Show these bytes; facts: what sentences may come from; withheld: how many facts the letter does not say."""
        self._facts = {fact.key: fact for fact in facts}
        self._withheld.setText(self.tr("%n fact(s) withheld", "", withheld))
        for widget in (self._withheld, self._withheld_sign):
            widget.setVisible(withheld > 0)
        self.trouble([])
        if pdf != self._pdf:
            self._pdf, self._places = pdf, places
            self._draw()

    def trouble(self, sentences: Sequence[str]) -> None:
        """Say why the paper shows an older state; nothing: all is well."""
        while (item := self._trouble_place.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for sentence in sentences:
            self._trouble_place.addWidget(Banner("warn", sentence, name="letterTrouble"))
        self._trouble.setVisible(bool(sentences))

    def may_print(self, allowed: bool) -> None:
        """Offer printing: only what was issued is printed."""
        self.print_button.setVisible(allowed)

    def outline(self, keys: frozenset[str]) -> None:
        """Outline the sentences of these facts and bring them into sight."""
        self.paper.outline(keys)
        if rects := self.paper.outlined():
            self._see(rects[0])

    def for_one_reader(self) -> None:
        """For a letter to one reader, of whom nothing is withheld sentence by sentence."""
        for widget in (self.readers, self._withheld, self._withheld_sign):
            widget.hide()

    def forget(self, said: str = "") -> None:
        """Show nothing of what was shown: another letter is being prepared, or there is none (said)."""
        self._pdf, self._places, self._facts = b"", (), {}
        self._wanted += 1
        self._said = said or self.tr("Preparing the letter…")
        self._count.setText("" if said else self._said)
        self._say_hint()
        self._wait()

    def _wait(self) -> None:
        if not self._pdf:
            self.paper.wait(self._said, self.zoom())

    def pdf(self) -> bytes:
        """The bytes shown."""
        return self._pdf

    # -- drawing ----------------------------------------------------------------------------------------------------------

    def zoom(self) -> float:
        """The zoom in force."""
        if self._zoom is not None:
            return self._zoom
        free = self._scroll.viewport().width() - 2 * theme.current().px(8)
        return max(0.4, min(1.6, free / A4_WIDTH))

    def _step(self, by: int) -> None:
        now = self.zoom()
        known = [z for z in ZOOMS if (z > now + 0.02 if by > 0 else z < now - 0.02)]
        if known:
            self._zoom = known[0] if by > 0 else known[-1]
            self._draw()

    def _fit(self) -> None:
        self._wait()
        if self._zoom is None and abs(self.zoom() - self._drawn_zoom) > 0.005:
            self._draw()

    def _draw(self) -> None:
        """Ask for images of the last bytes; an answer that comes late is not shown."""
        self._percent.setText(formats.percent(round(self.zoom() * 100)))
        if not self._pdf or not self.isVisible():
            return
        self._wanted += 1
        if self._running:
            return
        self._running = ticket = self._wanted
        pdf, places, zoom, ratio = self._pdf, self._places, self.zoom(), self.devicePixelRatioF()
        run_job(self, lambda: pages.images(pdf, zoom, ratio), lambda images: self._drawn(ticket, images, places, zoom))

    def _drawn(self, ticket: int, images: list, places: Sequence[Place], zoom: float) -> None:
        self._running = 0
        if ticket != self._wanted:
            self._draw()  # asks for nothing where the letter has been forgotten meanwhile
            return
        self._drawn_zoom = zoom
        at = self._scroll.verticalScrollBar().value()
        self.paper.show_pages(images, places, zoom)
        self._scroll.verticalScrollBar().setValue(at)
        self._count.setText(self.tr("%n page(s)", "", len(images)))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self._wait()
        QTimer.singleShot(0, self, self._draw)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)
        self._resized.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._resized.start()
        return super().eventFilter(watched, event)

    # -- where a sentence comes from --------------------------------------------------------------------------------------

    def _say_hint(self) -> None:
        self._source.setText(self.tr("Click a sentence to see where it comes from."))
        self._go.hide()

    def _show_source(self, place: Place) -> None:
        facts = [self._facts[key] for key in place.keys if key in self._facts]
        names = list(dict.fromkeys(source_name(fact) for fact in facts)) or [source_name(None)]
        comma = self.tr(", ", "between the members of a list")
        self._source.setText(self.tr("This comes from: {source}").format(source=comma.join(names)))
        self._go.setVisible(bool(facts))
        self._shown_fact = facts[-1] if facts else None

    def _open_source(self) -> None:
        if self._shown_fact is not None:
            self.source_wished.emit(self._shown_fact)

    def _see(self, rect: QRectF) -> None:
        centre = rect.center().toPoint()
        self._scroll.ensureVisible(centre.x(), centre.y(), 0, round(rect.height() / 2) + theme.current().px(20))
