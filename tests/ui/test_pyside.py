"""Does this build of PySide6 leave None's reference count alone? One that does not ends a day's work in an abort."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

CALLS = 2000
STRAY = 100  # other code may hold or drop a few references meanwhile; a leaking call shows as CALLS


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_void_calls_give_back_the_none_they_took(qapp):
    thing, label, canvas = QObject(), QLabel(), QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    void_calls = {
        "QObject.setObjectName": lambda: thing.setObjectName("n"),
        "QLabel.setText": lambda: label.setText("n"),
        "QWidget.resize": lambda: label.resize(5, 5),
        "QPainter.translate": lambda: painter.translate(QPointF()),
        "QApplication.processEvents": qapp.processEvents,
    }
    spare = [None] * CALLS * 10  # so that a falling count is measured here and not met as an abort
    drifts = {}
    for name, call in void_calls.items():
        call()
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        drifts[name] = sys.getrefcount(None) - before
    painter.end()
    assert len(spare) == CALLS * 10
    assert not {name: drift for name, drift in drifts.items() if abs(drift) > STRAY}
