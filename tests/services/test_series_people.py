"""Somebody joins or leaves this visit of a series, this and later, or all to come: on both engines, in one act with one undo."""

from __future__ import annotations

import pytest

from clinic_app.domain.booking import AppointmentProblem
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.people import GenderWish, Preferences
from clinic_app.domain.series import Reach, SeriesProblem
from clinic_app.domain.visit_people import PersonRequest, VisitPeopleProblem
from clinic_app.services import appointments, series, series_people, visit_people
from tests.clinics import Clinic
from tests.services.test_appointments import acts, book, client
from tests.services.test_series import WEEK, previewed


def of(clinic: Clinic, visit_id: int) -> list[int]:
    return [one.id for one in appointments.appointment(clinic.reception, visit_id).clients]


@pytest.fixture
def four(clinic: Clinic) -> tuple[int, int, list[int]]:
    """A client with a series of four, and somebody else who may come too."""
    mona, salem = client(clinic), client(clinic, "Salem Ali Saad Al-Shiraa", "0000 0413")
    return mona, salem, [one for one, _ in series.book(clinic.reception, previewed(clinic, mona)).visits]


def test_how_far_is_asked_shown_done_and_taken_back(clinic: Clinic, four: tuple[int, int, list[int]]) -> None:
    mona, salem, ids = four
    third = appointments.appointment(clinic.reception, ids[2])
    book(clinic, third.slot, salem, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id)
    assert series_people.asks(clinic.reception, ids[1], salem, False)
    assert not series_people.asks(clinic.reception, ids[1], mona, False), "is of all of them already"
    assert len(series_people.preview(clinic.reception, ids[1], salem, Reach.THIS, False)) == 1
    assert len(series_people.preview(clinic.reception, ids[1], salem, Reach.ALL, False)) == 4
    lines = series_people.preview(clinic.reception, ids[1], salem, Reach.LATER, False)
    assert [(one.skipped, [f.code for f in one.findings]) for one in lines] == [
        (False, []), (True, [AppointmentProblem.CLIENT_TAKEN]), (False, [])]
    before = len(acts())
    done = series_people.change(clinic.reception, lines, salem, "  her   brother ", leaves=False)
    written = [one for one in acts()[before:] if not one[0].startswith("look")]
    assert [(one[0], one[2], one[3].count("appointment:")) for one in written] == [("change_visit_people", salem, 4)]
    assert [salem in of(clinic, one) for one in ids] == [False, True, False, True]
    assert appointments.appointment(clinic.reception, ids[3]).reason == "her brother"
    back = series.undo(clinic.reception, done)
    assert [of(clinic, one) for one in ids] == [[mona]] * 4
    series.undo(clinic.reception, back)
    assert [salem in of(clinic, one) for one in ids] == [False, True, False, True]

    lines = series_people.preview(clinic.reception, ids[1], salem, Reach.ALL, True)
    assert [one.request.id for one in lines] == [ids[1], ids[3]]
    series_people.change(clinic.reception, lines, salem, leaves=True)
    assert [of(clinic, one) for one in ids] == [[mona]] * 4
    assert not series_people.asks(clinic.reception, ids[1], salem, True)
    alone = series_people.preview(clinic.reception, ids[0], mona, Reach.ALL, True)
    assert [(one.skipped, one.findings[0].code) for one in alone] == [
        (n > 0, VisitPeopleProblem.LAST_PERSON) for n in range(4)]


def test_who_comes_to_this_one_already_joins_the_later_ones(clinic: Clinic, four: tuple[int, int, list[int]]) -> None:
    _, salem, ids = four
    first = appointments.appointment(clinic.reception, ids[0])
    visit_people.join(clinic.reception, PersonRequest(first.id, first.version, salem))
    lines = series_people.preview(clinic.reception, ids[0], salem, Reach.LATER, False)
    assert [(one.skipped, len(one.findings)) for one in lines] == [(True, 1), *[(False, 0)] * 3]
    assert [one.wish - lines[0].wish for one in lines] == [WEEK * n for n in range(4)]
    series_people.change(clinic.reception, lines, salem, leaves=False)
    assert all(salem in of(clinic, one) for one in ids)


def test_all_or_nothing_and_every_refusal_names_its_line(clinic: Clinic, four: tuple[int, int, list[int]], monkeypatch) -> None:
    _, salem, ids = four
    lines = series_people.preview(clinic.reception, ids[0], salem, Reach.ALL, False)
    third = appointments.appointment(clinic.reception, ids[2])
    book(clinic, third.slot, salem, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id)
    for blind in (False, True):  # the database alone says the same
        if blind:
            seen = visit_people.data.holding_against
            monkeypatch.setattr(visit_people.data, "holding_against", lambda *asked: [])
        with pytest.raises(Refused) as refused:
            series_people.change(clinic.reception, lines, salem, leaves=False)
        assert AppointmentProblem.CLIENT_TAKEN in refused.value.codes
    monkeypatch.setattr(visit_people.data, "holding_against", seen)
    with pytest.raises(Refused) as refused:
        series_people.change(clinic.reception, lines, salem, leaves=False)
    assert [f.facts["line"] for f in refused.value.findings] == [2]
    assert not any(salem in of(clinic, one) for one in ids)
    with pytest.raises(Refused) as refused:
        series_people.change(clinic.reception, (), salem, leaves=False)
    assert refused.value.codes == (SeriesProblem.NOTHING_LEFT,)
    picky = client(clinic, "Sara Al-Burj", "0000 0499", preferences=Preferences(GenderWish.MAN))
    lines = series_people.preview(clinic.reception, ids[0], picky, Reach.ALL, False)
    assert all(one.asks and not one.skipped for one in lines)
    series_people.change(clinic.reception, lines, picky, "they know", leaves=False)
    with pytest.raises(Stale):
        series_people.change(clinic.reception, lines, picky, leaves=True)
    with pytest.raises(Denied):
        series_people.change(clinic.manager, lines, picky, leaves=True)
