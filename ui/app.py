"""The composition root: QApplication, look and language, the gate at once, and everything behind it once the gate is painted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from clinic_app import paths
from ui import ahead, errors, garbage, local_settings, theme, translation
from ui.entry.window import EntryWindow
from ui.one_window import OneWindow

if TYPE_CHECKING:
    from ui.program import Program

NAME = "Al Soor"
PR_SET_DUMPABLE = 4  # of prctl(2)


def make_application(argv: Sequence[str]) -> QApplication:
    """The QApplication with fonts, style, language and look of this desk."""
    app = QApplication.instance()
    if app is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication([*argv, "-style", "fusion"])
    assert isinstance(app, QApplication)
    garbage.start(app)
    app.setApplicationName("AlSoor")
    app.setApplicationDisplayName(NAME)
    translation.load_fonts()
    dress()
    return app


def dress() -> None:
    """The look this desk chose last."""
    wish = local_settings.load()
    theme.use(theme.Theme(wish.theme, wish.language == "ar", wish.scale, wish.less_motion))
    translation.use(wish.language, arabic_digits=wish.arabic_digits)


def keep_to_itself() -> None:
    """No core dump, and no other program of this user may read the memory that holds keys. On Windows neither is ours to set."""
    if sys.platform == "win32":
        return
    import ctypes
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def wished(arguments: Sequence[str]) -> tuple[bool, str]:
    """Locked or not, and the room to go on in: what the program tells itself when it begins anew."""
    after = dict(pairwise([*arguments, ""]))
    return "--locked" in after, after.get("--room", "")


def main(make_gate: Callable[[bool], EntryWindow], argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed; gives the exit code."""
    locked, room = wished(sys.argv[1:] if argv is None else argv)
    keep_to_itself()
    app = make_application(sys.argv[:1])
    app.setQuitOnLastWindowClosed(True)
    errors.install()
    one = OneWindow(paths.user_data())
    if not one.first and one.call_first():
        return 0
    gate = make_gate(locked)

    @cache
    def program() -> Program:
        from ui.program import Program, run_anew  # with all behind it: after the gate is painted

        errors.start_log()
        made = Program(make_gate, restart=lambda arguments: (one.release(), run_anew(arguments)))
        made.stand_behind(gate, room)
        if one.first:
            one.listen(made.come_forward)
        garbage.keep_what_is_loaded()
        return made

    gate.painted.connect(lambda: ahead.load(program))
    gate.entered.connect(lambda actor: program().enter(actor))
    gate.setWindowTitle(NAME)
    gate.show()
    return app.exec()
