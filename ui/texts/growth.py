"""Words for supervision, professional development and reflections."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.growth import Category, GrowthProblem, Licence, Mode
from clinic_app.domain.growth_summaries import SummaryProblem, SummaryReader

WORDS: dict[Problem, str] = {
    GrowthProblem.NO_DAY: QT_TRANSLATE_NOOP("texts", "Say on which day it was."),
    GrowthProblem.IN_FUTURE: QT_TRANSLATE_NOOP("texts", "That day is still to come. Enter it when it is over."),
    GrowthProblem.NO_SUPERVISOR: QT_TRANSLATE_NOOP("texts", "Say who supervised: a colleague, or a name from outside."),
    GrowthProblem.OWN_SUPERVISOR: QT_TRANSLATE_NOOP("texts", "Choose somebody other than yourself."),
    GrowthProblem.MINUTES_OUTSIDE: QT_TRANSLATE_NOOP("texts", "Enter the length in minutes, from {low} to {high}."),
    GrowthProblem.NO_TITLE: QT_TRANSLATE_NOOP("texts", "Give it a title."),
    GrowthProblem.HOURS_OUTSIDE: QT_TRANSLATE_NOOP(
        "texts", "Enter the hours in quarters, up to {high}: for example 1.5 or 2.25."),
    GrowthProblem.POINTS_OUTSIDE: QT_TRANSLATE_NOOP("texts", "Credit points run from 0 to {high}."),
    GrowthProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    GrowthProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "There is room for {limit} entries here."),
    GrowthProblem.ALREADY_SIGNED: QT_TRANSLATE_NOOP("texts", "The supervisor has signed this: it stays as it is."),
    GrowthProblem.NOT_THE_SUPERVISOR: QT_TRANSLATE_NOOP("texts", "Only the supervisor named here can sign it."),
    GrowthProblem.CERTIFICATE_LARGE: QT_TRANSLATE_NOOP(
        "texts", "The file is larger than {limit} MB. Scan it smaller; nothing else is lost."),
    GrowthProblem.CERTIFICATE_KIND: QT_TRANSLATE_NOOP(
        "texts", "A certificate can be a PDF, PNG or JPEG file. Choose another file."),
    GrowthProblem.EMPTY_REFLECTION: QT_TRANSLATE_NOOP("texts", "Write a few words first."),
    SummaryProblem.NO_PERIOD: QT_TRANSLATE_NOOP("texts", "Say from which day to which the summary speaks."),
    SummaryProblem.ENDS_FIRST: QT_TRANSLATE_NOOP("texts", "The last day is before the first."),
    SummaryProblem.NO_RECIPIENT: QT_TRANSLATE_NOOP("texts", "Name the licensing body it goes to."),
    SummaryProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    SummaryProblem.ISSUED: QT_TRANSLATE_NOOP("texts", "This summary has been released already and stays as it is."),
    SummaryProblem.WITHDRAWN: QT_TRANSLATE_NOOP("texts", "This summary was withdrawn: it can be read, and is printed no more."),
    SummaryProblem.NOT_WITHDRAWN: QT_TRANSLATE_NOOP("texts", "The summary before it still stands. Withdraw it first."),
    SummaryProblem.REPLACED: QT_TRANSLATE_NOOP("texts", "Another version has taken its place already."),
    SummaryProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "This summary is not the one that was released: its stored pages were changed. Tell the clinical lead."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Mode: {
        Mode.INDIVIDUAL: QT_TRANSLATE_NOOP("texts", "Individual"),
        Mode.GROUP: QT_TRANSLATE_NOOP("texts", "Group"),
        Mode.PEER: QT_TRANSLATE_NOOP("texts", "Among colleagues"),
    },
    SummaryReader: {
        SummaryReader.SELF: QT_TRANSLATE_NOOP("texts", "Own records"),
        SummaryReader.LEAD: QT_TRANSLATE_NOOP("texts", "Clinical lead"),
        SummaryReader.BODY: QT_TRANSLATE_NOOP("texts", "Licensing body"),
    },
    Category: {
        Category.COURSE: QT_TRANSLATE_NOOP("texts", "Course"),
        Category.CONFERENCE: QT_TRANSLATE_NOOP("texts", "Conference"),
        Category.WORKSHOP: QT_TRANSLATE_NOOP("texts", "Workshop"),
        Category.READING: QT_TRANSLATE_NOOP("texts", "Reading"),
        Category.TEACHING: QT_TRANSLATE_NOOP("texts", "Teaching"),
        Category.RESEARCH: QT_TRANSLATE_NOOP("texts", "Research"),
        Category.OTHER: QT_TRANSLATE_NOOP("texts", "Other"),
    },
    Licence: {
        Licence.UNKNOWN: QT_TRANSLATE_NOOP("texts", "no date entered"),
        Licence.VALID: QT_TRANSLATE_NOOP("texts", "valid"),
        Licence.ENDS_SOON: QT_TRANSLATE_NOOP("texts", "ends within 90 days"),
        Licence.ENDS_NOW: QT_TRANSLATE_NOOP("texts", "ends within 30 days"),
        Licence.ENDED: QT_TRANSLATE_NOOP("texts", "has ended"),
    },
}
