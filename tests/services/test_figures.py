"""The clinic's figures on both engines: counted from the record, told above ten clients, for the lead alone, exported safely."""

from __future__ import annotations

import csv
from datetime import date, datetime, time, timedelta

import pytest

from clinic_app.domain import figures as rules
from clinic_app.domain.appointments import Status
from clinic_app.domain.episodes import EpisodeRequest, Phase
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.figures import FiguresProblem
from clinic_app.services import clock, episodes, figures, sheets
from tests.care import a_client, a_visit

YEAR = rules.year(2026)


@pytest.fixture
def full(clinic):
    """Twelve clients in care, each seen once; one of them missed a second visit."""
    clients = [a_client(clinic, clinic.therapist) for _ in range(12)]
    for place, client_id in enumerate(clients):
        episodes.open_episode(clinic.therapist, EpisodeRequest(client_id, clinic.therapist.staff_id))
        at = datetime.combine(date(2026, 12, 1) + timedelta(days=7 * (place // 5)), time(9 + place % 5))
        with clock.freeze(at + timedelta(hours=1)):
            a_visit(clinic, client_id, at, status=Status.ATTENDED)
    later = datetime(2026, 12, 22, 9)
    with clock.freeze(later + timedelta(hours=1)):
        a_visit(clinic, clients[0], later, status=Status.DID_NOT_COME)
    with clock.freeze(datetime(2027, 1, 10, 9)):
        yield clients


def test_what_happened_is_counted_and_told(clinic, full):
    told = figures.clinic_figures(clinic.lead, YEAR)
    assert (told.caseload.of, told.caseload.clients) == (12, 12)
    assert sum(told.caseload.counts[str(phase)] for phase in Phase if phase is not Phase.CLOSED) == 12
    assert told.attendance.counts == {
        "attended": 12, "did_not_come": 1, "late_cancel": 0, "early_cancel": 0, "clinic_cancel": 0}
    assert told.attendance.told
    assert told.waiting.clients == 12
    assert told.waiting.middle is not None
    assert not told.endings.told


def test_a_period_counts_its_own_days_alone(clinic, full):
    assert figures.clinic_figures(clinic.lead, rules.year(2025)).attendance.of == 0
    assert figures.clinic_figures(clinic.lead, rules.quarter(date(2026, 9, 30))).attendance.of == 0
    assert figures.clinic_figures(clinic.lead, rules.quarter(date(2026, 10, 1))).attendance.of == 13


def test_no_period_that_goes_on_or_was_cut_to_measure_is_counted(clinic, full, tmp_path):
    last = date(2026, 12, 31)
    for span in (rules.year(2027), rules.Span(date(2026, 12, 1), last), rules.Span(date(2026, 10, 1), last - timedelta(days=1))):
        for call in (lambda s=span: figures.clinic_figures(clinic.lead, s),
                     lambda s=span: figures.export_figures(clinic.lead, s, tmp_path / "x.csv")):
            with pytest.raises(Refused) as caught:
                call()
            assert caught.value.codes == (FiguresProblem.NOT_A_PERIOD,)
    assert not (tmp_path / "x.csv").exists()


def test_a_year_that_would_give_a_small_quarter_away_is_held_back(clinic, full, tmp_path):
    with clock.freeze(datetime(2026, 9, 8, 10)):
        a_visit(clinic, full[0], datetime(2026, 9, 8, 9), status=Status.ATTENDED)
    told = figures.clinic_figures(clinic.lead, YEAR)
    assert (told.attendance.of, told.attendance.clients) == (14, 12)
    assert (told.attendance.held, told.attendance.told) == (True, False)
    assert figures.clinic_figures(clinic.lead, rules.quarter(date(2026, 10, 1))).attendance.told
    figures.export_figures(clinic.lead, YEAR, tmp_path / "figures.csv")
    assert "attendance" not in (tmp_path / "figures.csv").read_text("utf-8-sig")


def test_nobody_but_the_lead(clinic, full, tmp_path):
    for actor in (clinic.therapist, clinic.manager, clinic.reception):
        with pytest.raises(Denied):
            figures.clinic_figures(actor, YEAR)
        with pytest.raises(Denied):
            figures.export_figures(actor, YEAR, tmp_path / "x.csv")


def test_the_export_holds_what_is_told_and_no_name(clinic, full, tmp_path):
    count = figures.export_figures(clinic.lead, YEAR, tmp_path / "figures.csv")
    rows = list(csv.reader((tmp_path / "figures.csv").open(encoding="utf-8-sig")))
    assert len(rows) == count + 1
    assert ["attendance", "attended", "12", "13", "12"] in rows
    assert not [row for row in rows if row[0] in ("endings", "caseload")]  # ten or fewer; of today
    text = (tmp_path / "figures.csv").read_text("utf-8-sig")
    assert not any(name in text for name in ("Hessa", "AS-0"))


@pytest.mark.parametrize("name", ["figures.csv", "figures.xlsx"])
def test_an_export_that_breaks_off_leaves_what_was_there(clinic, full, tmp_path, monkeypatch, name):
    target = tmp_path / name
    target.write_text("before")

    def broken(path, *_):
        path.write_text("half")
        raise OSError("no space left")

    for writing in ("_write_csv", "_write_xlsx"):
        monkeypatch.setattr(sheets, writing, broken)
    with pytest.raises(OSError, match="no space"):
        figures.export_figures(clinic.lead, YEAR, target)
    assert not list(tmp_path.glob(".*.part"))
    assert target.read_text() == "before"
