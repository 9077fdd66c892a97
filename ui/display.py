"""The display that a window stands on.

Never asked of the window itself: Python takes the display that a window names for a child of the window. Should the search for
garbage end the window, it deletes the display, and everything shown later dies with the program.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_for(window: QWidget) -> QRect:
    """What the display leaves for windows, in its own points: the display under the window's middle, or the first one."""
    display = QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
    return display.availableGeometry()
