"""What a picture would show and Qt can tell: English left in the Arabic interface, text cut off, widgets lying on each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QAbstractProxyModel, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choice import Choice
from ui.widgets.labels import Tag
from ui.widgets.paint import text_width
from ui.widgets.panels import SidePanel
from ui.widgets.record_table import TableView
from ui.widgets.segment import Part

ARABIC = re.compile("[\u0600-\u06ff]")
OTHER_SCRIPT = ("clientOtherName", "goalInOtherLanguage", "mailMade")  # not in the script of the screen, on purpose
FROM_THE_LEFT = "turnedLanguage"  # the languages stand where they stood before the client chose
BEHIND = ("GateScene",)  # drawn behind the others on purpose
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
ALLOWED = (
    re.compile(r"^[\W\d_]*$"),  # numbers, times, signs
    re.compile(r"^(Ctrl|Alt|Shift|Enter|Esc|Space|Tab|F\d+|PgUp|PgDn|Del|[A-Z0-9]|[\W\d])+( .*)?$"),  # key caps
    re.compile(r"^(English|Al Soor|PHQ-9|GAD-7|WHO-5|CORE-10|ORS|SRS|PDF|A4|IBAN|KWD)$"),
    re.compile(r"^[A-Z]{1,3}-\d+.*$"),  # file numbers and references
    re.compile(r"^\S+@\S+$"),  # addresses
    re.compile(r"^[a-z]+(\.[a-z]+)+$"),  # names of computers
    re.compile(r"^\{[a-z]+\}$"),  # fields of a text, as they are typed
)


def visible(root: QWidget, kind: type) -> list:
    """The widgets of a kind that are to be seen. Pages that lie hidden are not walked through: most of a window is hidden."""
    found, ahead = [], [root]
    while ahead:
        for child in ahead.pop().children():
            if isinstance(child, QWidget) and child.isVisible():
                ahead.append(child)
                if isinstance(child, kind) and not child.visibleRegion().isEmpty():
                    found.append(child)
    return found


def texts(root: QWidget) -> list[tuple[str, str]]:
    """Every text to be seen or read out, with the name of what carries it."""
    found = []

    def add(widget: QWidget, *parts: str) -> None:
        found.extend((widget.objectName() or type(widget).__name__, part) for part in parts if part)

    for widget in visible(root, QLabel):
        add(widget, re.sub("<[^>]*>", " ", widget.text()) if widget.textFormat() == Qt.TextFormat.RichText else widget.text())
    for widget in visible(root, QAbstractButton):
        add(widget, widget.text(), widget.toolTip())
    for widget in visible(root, QLineEdit):
        add(widget, widget.placeholderText())
    for widget in visible(root, QTextEdit):
        add(widget, widget.placeholderText())
    for widget in visible(root, Tag):
        add(widget, widget.text())
    for widget in visible(root, QTabBar):
        add(widget, *(widget.tabText(index) for index in range(widget.count())))
    for widget in visible(root, QTableView):
        model = widget.model()
        add(widget, *(str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in range(model.columnCount())))
    return found


def untranslated(root: QWidget, names: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Texts without an Arabic letter that are neither numbers, keys, nor names that are kept in their own script."""
    left = []
    for carrier, text in texts(root):
        plain = MARKS.sub("", text).strip().replace("&", "")
        if carrier in OTHER_SCRIPT or not plain or ARABIC.search(plain) or any(pattern.match(plain) for pattern in ALLOWED) or plain in names:
            continue
        left.append((carrier, plain))
    return sorted(set(left))


def cut(root: QWidget) -> list[tuple[str, str]]:
    """Texts wider or higher than the room they have, where they neither wrap nor end in … on purpose."""
    found = []
    for label in visible(root, QLabel):
        if not label.text() or label.property("elided") or (label.pixmap() and not label.pixmap().isNull()):
            continue
        room, metrics = label.contentsRect(), QFontMetrics(label.font())
        if label.wordWrap() or label.textFormat() == Qt.TextFormat.RichText:
            needed = label.heightForWidth(label.width())
            if needed > label.height() + 2:
                found.append(
                    (label.objectName() or "QLabel", f"{label.text()[:50]} needs {needed} of {label.height()} px height")
                )
            continue
        widest = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
        if widest > room.width() + 1:
            found.append((label.objectName() or "QLabel", f"{label.text()[:50]} needs {widest} of {room.width()} px"))
    for button in visible(root, QAbstractButton):
        if (
            isinstance(button, (Button, Chip, QCheckBox, QRadioButton))
            and button.text()
            and button.width() < button.sizeHint().width() - 1
        ):
            found.append(
                (
                    button.objectName() or "button",
                    f"{button.text()[:50]} needs {button.sizeHint().width()} of {button.width()} px",
                )
            )
        if isinstance(button, (Button, Chip, Part)) and button.height() < button.minimumSizeHint().height() - 3:
            found.append((button.objectName(), f"{button.text()[:50]} needs {button.minimumSizeHint().height()} of {button.height()} px height"))
    return found


def cut_inside(root: QWidget) -> list[tuple[str, str]]:
    """Lists whose chosen words end in the middle, and cells of tables that hide a short word, a state, or who the row is about."""
    found = [(one.objectName(), one.currentText(), one.cut()) for one in visible(root, Choice)]
    said = [(name, f"{words} needs {sizes[0]:.0f} of {sizes[1]:.0f} px") for name, words, sizes in found if sizes]
    for table in visible(root, TableView):
        said += [(table.objectName(), f"{words} needs {needs} of {room} px") for words, needs, room in table.cut()]
    return said


def cut_heads(root: QWidget) -> list[tuple[str, str]]:
    """Heads of columns that are wider than their column less its two margins: their words end in the middle."""
    found = []
    for table in visible(root, QTableView):
        head, model = table.horizontalHeader(), table.model()
        if head.isHidden():
            continue
        font, around = theme.current().font("small", "label"), 2 * theme.current().px(11)
        for place in (n for n in range(head.count()) if not head.isSectionHidden(n)):
            title = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
            wide = max(text_width(line, font) for line in title.split("\n"))
            if title and wide > head.sectionSize(place) - around + 1:
                found.append((table.objectName(), f"head {title} needs {wide:.0f} of {head.sectionSize(place) - around} px"))
    return found


def beyond(root: QWidget) -> list[tuple[str, str]]:
    """Pages that scroll down only and are wider than what can be seen of them: their end side is cut off."""
    found = []
    for area in visible(root, QScrollArea):
        page, room = area.widget(), area.viewport().width()
        if page is not None and page.width() > room + 2 and not area.horizontalScrollBar().isVisible():
            found.append((area.objectName() or type(area).__name__, f"needs {page.width()} of {room} px"))
    return found


def unmirrored(root: QWidget) -> list[tuple[str, str]]:
    """In the Arabic interface: what still runs from the left. Fields of figures, of Latin names and of English words may."""
    found = []
    for widget in visible(root, QWidget):
        if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft or within(widget, FROM_THE_LEFT):
            continue
        field = widget.parentWidget() if isinstance(widget.parentWidget(), (QLineEdit, QTextEdit)) else widget
        if isinstance(field, QLineEdit) and not ARABIC.search(field.text()):
            continue
        if not (field.objectName().endswith("_en") or within(field, "_en")):
            found.append((widget.objectName() or type(widget).__name__, "runs from the left"))
    for table in visible(root, QTableView):
        head = table.horizontalHeader()
        places = [head.sectionViewportPosition(n) for n in range(head.count()) if not head.isSectionHidden(n)]
        if places != sorted(places, reverse=True):
            found.append((table.objectName(), f"its columns stand at {places}"))
    for part in visible(root, QFrame):
        at_right = part.mapTo(root, part.rect().center()).x() > root.width() / 2
        if (part.objectName() == "rail" and not at_right) or (isinstance(part, SidePanel) and at_right):
            found.append((part.objectName(), "is at the wrong side"))
    return found


def within(widget: QWidget, name: str) -> bool:
    """True for what is called so, or lies in something that is; "_en" stands for every name that ends with it."""
    step: QWidget | None = widget
    while step is not None:
        if step.objectName() == name or (name == "_en" and step.objectName().endswith(name)):
            return True
        step = step.parentWidget()
    return False


def sideways(root: QWidget) -> list[tuple[str, str]]:
    """What has to be scrolled sideways to be read."""
    return [
        (area.objectName() or type(area).__name__, f"{area.horizontalScrollBar().maximum()} px beyond {area.viewport().width()}")
        for area in visible(root, QAbstractScrollArea)
        if area.horizontalScrollBar().isVisible()
    ]


def is_ground(widget: QWidget) -> bool:
    """True for a plain coloured field that others lie on."""
    return type(widget) is QWidget and not widget.findChildren(QWidget) and bool(widget.property("ground"))


def held(layout: QLayout, widgets: list[QWidget]) -> list[QWidget]:
    """Those of the widgets that stand in a layout or in the layouts in it. Items are not asked: Python keeps them too long."""
    inner = [widget for deeper in layout.children() if isinstance(deeper, QLayout) for widget in held(deeper, widgets)]
    return [widget for widget in widgets if layout.indexOf(widget) >= 0] + inner


def overlapping(root: QWidget) -> list[tuple[str, str]]:
    """Neighbours in one layout, or in those that stand in it, that lie on each other."""
    found = []
    for parent in [root, *visible(root, QWidget)]:
        layout = parent.layout()
        if layout is None:
            continue
        items = held(layout, [child for child in parent.children() if isinstance(child, QWidget)])
        items = [item for item in items if type(item).__name__ not in BEHIND and not is_ground(item)]
        boxes = [(w.objectName() or type(w).__name__, w.geometry()) for w in items if w.isVisible()]
        for place, (one, first) in enumerate(boxes):
            for other, second in boxes[place + 1 :]:
                shared: QRect = first.intersected(second)
                if shared.width() > 2 and shared.height() > 2:
                    found.append((f"{one} {first.getRect()}", f"{other} {second.getRect()} in {parent.objectName() or type(parent).__name__}"))
    return found


def keep_testing(model: QAbstractItemModel) -> None:
    """Put Qt's own tester on a model for as long as the model lives; nobody else keeps it."""
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)


@contextmanager
def watched(*roots: QWidget) -> Iterator[None]:
    """While this lasts, Qt's own tester sits on the model of every list and table to be seen, and on what a sorted one lies over.

    It warns of what breaks the rules of models, and a warning of Qt ends a test. It must go before what it watches goes.
    """
    models: dict[int, QAbstractItemModel] = {}
    for view in (view for root in roots for view in visible(root, QAbstractItemView)):
        model = view.model()
        while model is not None:
            models[id(model)] = model
            model = model.sourceModel() if isinstance(model, QAbstractProxyModel) else None
    testers = [QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning) for model in models.values()]
    try:
        yield
    finally:
        for tester in testers:
            shiboken6.delete(tester)


def exercised(root: QWidget) -> None:
    """Sort every table to be seen that can be sorted, and back again."""
    for view in visible(root, QTableView):
        if view.isSortingEnabled():
            head = view.horizontalHeader()
            before = head.sortIndicatorSection(), head.sortIndicatorOrder()
            view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
            view.sortByColumn(*before)


def shown(root: QWidget, name: str) -> bool:
    """True if a widget of this class, module.class or name is to be seen."""
    return any(name in (w.objectName(), *(cls.__name__ for cls in type(w).__mro__), called(type(w))) for w in (root, *visible(root, QWidget)))


def called(kind: type) -> str:
    """A class with the last part of its module, for names that are there twice."""
    return f"{kind.__module__.rsplit('.', 1)[-1]}.{kind.__name__}"
