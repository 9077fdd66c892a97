"""Settings of the measures with real keys: switched on with the tick, other figures with their basis, forms from files."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from clinic_app.domain.measure_choices import MeasureChoice
from clinic_app.services import measure_settings
from ui.settings.measures import MeasuresSection

INSIDE = QPoint(8, 10)  # of the box of a tick


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def section(clinic, qtbot):
    made = MeasuresSection(clinic.lead)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    made.reload()
    return made


def part(section, name):
    QApplication.processEvents()
    found = section.findChildren(QWidget, name)
    assert found, name
    return found[-1]


def choose(section, key):
    assert section.table.choose(lambda offered: offered.key == key)
    QApplication.processEvents()


def of(clinic, key):
    return next(o for o in measure_settings.offered(clinic.lead) if o.key == key)


def said(section):
    QApplication.processEvents()
    return [label.text() for label in section.findChildren(QWidget, "measureImportSaid") if not label.isHidden()]


def test_a_form_that_is_held_is_switched_on(clinic, section, qtbot):
    choose(section, "pcl5")
    qtbot.mouseClick(section.in_use, Qt.MouseButton.LeftButton, pos=section.in_use.rect().topLeft() + INSIDE)
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert not of(clinic, "pcl5").on  # the tick is missing
    qtbot.mouseClick(section.held, Qt.MouseButton.LeftButton, pos=section.held.rect().topLeft() + INSIDE)
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert of(clinic, "pcl5").on
    assert of(clinic, "pcl5").choice.form_held


def test_another_reliable_change_needs_its_source(clinic, section, qtbot):
    choose(section, "phq9")
    qtbot.keyClicks(part(section, "measure_rc"), "5")
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert of(clinic, "phq9").definition.rc == 6
    qtbot.keyClicks(part(section, "measure_rc_basis"), "minimal important difference")
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert (of(clinic, "phq9").definition.rc, of(clinic, "phq9").definition.rc_basis) == (5, "minimal important difference")


def test_a_cut_off_comes_from_two_groups_of_a_named_study(clinic, section, qtbot):
    choose(section, "k10")
    for name, typed in (("m_clin", "30"), ("sd_clin", "6"), ("m_norm", "15"), ("sd_norm", "4"), ("cutoff_basis", "Study 2020")):
        qtbot.keyClicks(part(section, f"measure_{name}"), typed)
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert (of(clinic, "k10").definition.cutoff, of(clinic, "k10").definition.cutoff_source) == (21, "Study 2020")
    told = part(section, "measureFigures").text()
    assert [word in told for word in ("Study 2020", "18", "23", "21")] == [True] * 4


def test_the_bands_of_k10_and_when_a_measure_is_asked_for(clinic, section, qtbot):
    measure_settings.choose_measure(clinic.lead, MeasureChoice("k10", on=True, form_held=True))
    section.reload()
    choose(section, "k10")
    section.bands.set_value("abs")
    section.when.set_value("asked")
    qtbot.mouseClick(part(section, "measureChoiceSave"), Qt.MouseButton.LeftButton)
    assert of(clinic, "k10").definition.band_sets[0].key == "abs"
    assert measure_settings.measure_rules(clinic.lead).asked == ("phq9", "gad7", "wsas", "k10")


def test_the_pace_is_the_clinics_own(clinic, section, qtbot):
    field = part(section, "measureDays")
    field.selectAll()
    qtbot.keyClicks(field, "28")
    qtbot.mouseClick(part(section, "measurePaceSave"), Qt.MouseButton.LeftButton)
    assert measure_settings.measure_rules(clinic.lead).days == 28


def test_a_form_and_its_scoring_file_are_chosen_one_after_the_other(clinic, section, qtbot, tmp_path, monkeypatch):
    items = [{"linkId": f"q{n}", "text": f"Synthetic {n}", "type": "choice", "answerOption": [
        {"valueCoding": {"code": str(w), "display": f"answer {w}"}} for w in range(4)]} for n in range(1, 6)]
    form, beside = tmp_path / "form.json", tmp_path / "measure.scoring.json"
    form.write_text(json.dumps({"resourceType": "Questionnaire", "language": "ar", "title": "Synthetic", "item": items}))
    beside.write_text(json.dumps({
        "key": "synthetic", "name": "Synthetic four", "linkIds": ["q1", "q2", "q3", "q4"], "cutoff": 6, "rc": 3,
        "rc_basis": "a named study", "licence": "held", "language": "ar"}))
    chosen = iter((str(form), str(beside)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (next(chosen), ""))
    section.measure.set_value("")
    qtbot.mouseClick(part(section, "measureImport"), Qt.MouseButton.LeftButton)
    assert said(section)[0].startswith("Taken in: ")
    made = of(clinic, "synthetic").definition
    assert (made.items, made.cutoff, made.rc, made.rc_basis) == (4, 6, 3, "a named study")


def test_a_form_from_a_file_is_taken_in_or_its_differences_are_listed(clinic, section, tmp_path):
    def written(count):
        items = [{"linkId": f"q{n}", "text": f"Synthetic {n}", "type": "choice", "answerOption": [
            {"valueCoding": {"code": str(w), "display": f"answer {w}"}} for w in range(4)]} for n in range(1, count + 1)]
        file = tmp_path / f"form{count}.json"
        file.write_text(json.dumps({"resourceType": "Questionnaire", "language": "en", "title": "Synthetic", "item": items}))
        return str(file)

    section.measure.set_value("phq9")
    section.bring_in(written(7))
    told = said(section)
    assert told[0] == "The form was not taken in. What differs:"
    assert told[1] == "– The form has 7 scored questions, the measure has 9."
    section.bring_in(written(9))
    assert said(section)[0].startswith("Taken in: ")
    assert of(clinic, "phq9").languages == ("en",)
    section.bring_in(str(tmp_path / "nowhere.json"))
    assert said(section) == ["The file could not be read."]
