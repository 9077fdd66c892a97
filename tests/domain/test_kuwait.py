"""Rules R12, R16 and R18 against the worked examples of the clinical reference."""

import json
from datetime import date
from pathlib import Path

import pytest

from clinic_app.domain.kuwait import CivilIdReason, check_civil_id, consent_ages, next_working_day

CASES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)


def _ids(case):
    return f"{case['id']} {case['case']}"


@pytest.mark.parametrize("case", CASES["R12"], ids=_ids)
def test_civil_id(case):
    check = check_civil_id(case["in"]["number"], TODAY)
    assert check.ok == case["out"]["ok"]
    assert check.reason == case["out"].get("why")
    assert (check.dob.isoformat() if check.dob else None) == case["out"].get("dob")


def test_a_civil_id_with_blanks_and_dashes_is_read():
    assert check_civil_id(" 1900-1010 0005\u00a0", TODAY).ok


def test_reasons_come_in_their_order():
    assert check_civil_id("12X", TODAY).reason is CivilIdReason.LENGTH
    assert check_civil_id("49001010000X", TODAY).reason is CivilIdReason.NOT_DIGITS
    assert check_civil_id("399010100000", TODAY).reason is CivilIdReason.BIRTH_DATE_IN_FUTURE
    assert check_civil_id("", TODAY).reason is CivilIdReason.LENGTH


@pytest.mark.parametrize("case", CASES["R18"], ids=_ids)
def test_ages_of_consent(case):
    given = case["in"]
    ages = consent_ages(date.fromisoformat(given["dob"]), date.fromisoformat(given["on"]), given["child"], given["majority"])
    assert (ages.age, ages.clinical_consent, ages.fee_agreement) == tuple(case["out"].values())


def test_a_leap_day_child_is_18_on_the_first_of_march():
    assert consent_ages(date(2008, 2, 29), date(2026, 3, 1)).age == 18


@pytest.mark.parametrize("case", CASES["R16"], ids=_ids)
def test_working_days(case):
    day = date.fromisoformat(case["in"]["day"])
    holidays = [date.fromisoformat(h) for h in case["in"]["holidays"]]
    assert next_working_day(day, holidays).isoformat() == case["out"]["next_working"]
