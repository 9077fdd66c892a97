"""Item 7: from the wish for another week to its paint, beside a raw query and the plain widget."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.services import appointments, clock, startup
from tests.benchmarks.big_clinic import NOW, big_clinic, open_plain
from tests.benchmarks.diary import FOLDER
from tests.benchmarks.pairs import Ratio, many, paired
from tests.benchmarks.plain_week import PlainWeek
from tests.clinics import PASSPHRASE
from ui import theme, translation
from ui.appointments.week_grid import WeekGrid

QUERY = ("SELECT c.name, v.starts, v.ends FROM visit v JOIN client c ON c.id = v.client_id "
         "WHERE v.therapist_id = ? AND v.starts >= ? AND v.starts < ? ORDER BY v.starts")
SIZE = (1160, 680)


def _shown(widget: QWidget) -> QWidget:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()
    return widget


def measure(rounds: int, visits: int) -> list[Ratio]:
    """One switch at a time, to weeks anywhere in the clinic's life, the event loop drained after each."""
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")
    translation.load_fonts()
    theme.use(theme.Theme("light", False, 100))
    clinic = big_clinic(visits, FOLDER)
    plain = open_plain(clinic.folder)
    grid, reference = _shown(WeekGrid()), _shown(PlainWeek())

    def ours(therapist: int, sunday: date) -> None:
        grid.show_week(appointments.week(actor, therapist, sunday), NOW)
        grid.repaint()

    def theirs(therapist: int, sunday: date) -> None:
        rows = plain.execute(QUERY, (therapist, f"{sunday} 00:00:00", f"{sunday + timedelta(days=7)} 00:00:00")).fetchall()
        reference.show_week(sunday, rows)
        reference.repaint()

    def switching(switch: Callable[[int, date], None]) -> Callable[[], None]:
        chance = random.Random(11)

        def once() -> None:
            week = clinic.first_sunday + timedelta(weeks=chance.randrange(clinic.weeks))
            switch(chance.choice(clinic.therapists), week)
            QApplication.processEvents()

        return once

    try:
        with clock.freeze(NOW):
            actor = startup.sign_in(clinic.folder, "dana", PASSPHRASE)
            return [paired("7", "switch to another week and paint it / raw query, plain widget", many(switching(ours), 10),
                           many(switching(theirs), 10), goal=1.5, rounds=rounds)]
    finally:
        grid.close()
        reference.close()
        plain.close()
        startup.sign_out()
