"""The last resort: a bug is logged as type and place, never with its words, and said calmly on the screen."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app import paths
from clinic_app.domain.errors import HouseProblem, Refused

log = logging.getLogger("ui.errors")
_open_box: list[QWidget] = []


def start_log() -> None:
    """Write warnings and errors to the program's log: types, files and lines, no names and nothing clinical. Once."""
    from logging.handlers import RotatingFileHandler  # loads sockets: after the first paint, or with the first error

    if any(isinstance(handler, RotatingFileHandler) for handler in logging.getLogger().handlers):
        return
    handler = RotatingFileHandler(paths.user_log() / "program.log", maxBytes=500_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def place(error: BaseException, trace: TracebackType | None) -> str:
    """Type, and file and line of the innermost steps. The message stays out: it may quote a record."""
    import traceback  # only when there is one

    steps = traceback.extract_tb(trace)
    where = " ".join(f"{step.filename.rsplit('/', 1)[-1].rsplit(chr(92), 1)[-1]}:{step.lineno}" for step in steps[-4:])
    return f"{type(error).__name__} at {where}"


def install() -> None:
    """From now on every error nobody handled is logged and said."""
    sys.excepthook = _on_error


def _on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    words = place(error, trace)
    start_log()
    busy = isinstance(error, Refused) and error.codes == (HouseProblem.BUSY,)
    log.log(logging.INFO if busy else logging.ERROR, "%s", words)
    _open_box[:] = [box for box in _open_box if shiboken6.isValid(box)]  # its window may have gone with it, unanswered
    if not QApplication.instance() or _open_box:
        return
    say(error, words)


def _window() -> QWidget | None:
    """The window somebody works in; the program's own while they look at another program."""
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowType() is Qt.WindowType.Window)
    return QApplication.activeWindow() or next(shown, None)


def say(error: BaseException, words: str) -> None:
    """Say calmly that something went wrong, with the line to tell the manager; of a busy record say that alone."""
    from PySide6.QtWidgets import QMessageBox  # only when there is something to say

    from ui.widgets.dialogs import dims  # as above

    box = dims(QMessageBox(_window()))
    box.setObjectName("lastResort")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QApplication.applicationDisplayName())
    if isinstance(error, Refused) and error.codes == (HouseProblem.BUSY,):  # another desk saved for too long: nothing is wrong
        from ui.texts import texts_for  # only when there is something to say

        box.setText(" ".join(texts_for(error)))
    else:
        box.setText(QCoreApplication.translate("errors", "Something went wrong inside the program."))
        box.setInformativeText(
            QCoreApplication.translate(
                "errors", "What was saved is safe, and drafts are kept as typed. If it happens again, tell the manager this line:"
            )
            + f"\n\n{words}"
        )
    box.addButton(QCoreApplication.translate("errors", "Go on"), QMessageBox.ButtonRole.AcceptRole)
    box.finished.connect(lambda _result: _open_box.clear())
    _open_box.append(box)
    box.open()
