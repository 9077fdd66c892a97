"""Words for the views of the diary: what colours tell, and why a view is not kept."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.diary_views import ColourBy, ViewProblem

COLOURS = {
    ColourBy.STATE: QT_TRANSLATE_NOOP("texts", "State"),
    ColourBy.THERAPIST: QT_TRANSLATE_NOOP("texts", "Therapist"),
    ColourBy.TYPE: QT_TRANSLATE_NOOP("texts", "Type"),
}

WORDS = {
    ViewProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Give this view a name."),
    ViewProblem.NO_COLUMNS: QT_TRANSLATE_NOOP("texts", "Choose at least one therapist or room."),
}
