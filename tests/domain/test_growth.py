"""Own growth: licence days, sums of a year, and what an entry needs."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain import growth as rules
from clinic_app.domain.growth import Cpd, CpdContent, GrowthProblem, Licence, Supervision, SupervisionContent

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(("days", "state"), [
    (-1, Licence.ENDED), (0, Licence.ENDS_NOW), (30, Licence.ENDS_NOW), (31, Licence.ENDS_SOON), (90, Licence.ENDS_SOON),
    (91, Licence.VALID),
])
def test_a_licence_warns_90_30_and_0_days_before_its_end(days, state):
    assert rules.licence_state(TODAY + timedelta(days=days), TODAY) is state


def test_a_licence_without_a_date_is_unknown():
    assert rules.licence_state(None, TODAY) is Licence.UNKNOWN


@given(st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(5, 480))))
def test_a_year_sums_what_was_held_in_it_and_nothing_else(held):
    entries = [Supervision(n, "", 1, 1, SupervisionContent(on=on, minutes=m)) for n, (on, m) in enumerate(held)]
    by_year = [rules.totals(year, entries, ()) for year in range(2024, 2028)]
    assert sum(t.supervision_minutes for t in by_year) == sum(m for _, m in held)
    assert sum(t.supervisions for t in by_year) == len(held)


def test_hours_are_quarters_and_points_add_up():
    entries = [Cpd(1, "", 1, 1, CpdContent(on=TODAY, quarters=6, points=3)), Cpd(2, "", 1, 1, CpdContent(on=TODAY, quarters=1))]
    total = rules.totals(2026, (), entries)
    assert (total.cpd_quarters, total.cpd_points, entries[0].hours) == (7, 3, 1.5)


def codes(found):
    return {(f.code, f.field) for f in found}


def test_an_empty_supervision_says_day_supervisor_and_minutes():
    assert codes(rules.supervision_findings(SupervisionContent(), 1, TODAY)) == {
        (GrowthProblem.NO_DAY, "on"), (GrowthProblem.NO_SUPERVISOR, "supervisor"), (GrowthProblem.MINUTES_OUTSIDE, "minutes")}


def test_nobody_supervises_themselves_or_tomorrow():
    found = rules.supervision_findings(SupervisionContent(TODAY + timedelta(days=1), 1, "", 50), 1, TODAY)
    assert codes(found) == {(GrowthProblem.IN_FUTURE, "on"), (GrowthProblem.OWN_SUPERVISOR, "supervisor")}


def test_lists_and_lines_have_their_limits():
    content = SupervisionContent(TODAY, None, "x" * 81, 50, themes=("a",) * 9, actions=("y" * 161,))
    assert codes(rules.supervision_findings(content, 1, TODAY)) == {
        (GrowthProblem.TOO_LONG, "supervisor"), (GrowthProblem.TOO_MANY, "themes"), (GrowthProblem.TOO_LONG, "actions")}


def test_an_empty_course_says_day_title_and_hours():
    assert codes(rules.cpd_findings(CpdContent(points=101), TODAY)) == {
        (GrowthProblem.NO_DAY, "on"), (GrowthProblem.NO_TITLE, "title"), (GrowthProblem.HOURS_OUTSIDE, "hours"),
        (GrowthProblem.POINTS_OUTSIDE, "points")}


@pytest.mark.parametrize(("content", "code"), [
    (b"%PDF-1.7 ...", None), (b"\x89PNG\r\n\x1a\n...", None), (b"\xff\xd8\xff...", None),
    (b"MZ program", GrowthProblem.CERTIFICATE_KIND),
    (b"%PDF-" + b"0" * rules.CERTIFICATE_MAX, GrowthProblem.CERTIFICATE_LARGE),
])
def test_a_certificate_is_judged_by_its_bytes(content, code):
    assert [f.code for f in rules.certificate_findings(content)] == ([code] if code else [])


def test_a_reflection_says_something():
    assert codes(rules.reflection_findings(("", "", ""))) == {(GrowthProblem.EMPTY_REFLECTION, "touched")}
    assert codes(rules.reflection_findings(("", "x" * 8001, ""))) == {(GrowthProblem.TOO_LONG, "avoided")}


def test_signed_is_signed():
    assert Supervision(1, "", 1, 1, SupervisionContent(), signed_at=datetime(2026, 1, 1)).signed
