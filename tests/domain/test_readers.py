"""The matrix of clinical reference 4f, cell by cell: what a reader may not learn has no path into a letter."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Fact, ProblemFact, Source, Withheld, may_reach, why_not
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letters import DisallowedFact, Letter, check, compose
from clinic_app.domain.marks import delicate_code
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import (
    MATRIX,
    Content,
    Ground,
    Limit,
    Reader,
    Recipient,
    Release,
    ReleaseProblem,
    ReleaseRequest,
    contents_for,
    release_findings,
    way,
)
from tests.letters.letter_builders import TODAY, a_frame

# As the reference prints it. y yes, A authorisation, E emergency, L legal order, - no path; after a colon what narrows it.
TABLE = """
attendance    y             y              A  A                  A                  A  L              A
diagnosis     y             A              A  -:function_instead -                  -  L              A:code_only
scores        y             A              -  -                  -                  -  L              A
item_answers  y:on_request  -              -  -                  -                  -  L              -
formulation   y             A              -  -                  -                  -  L              -
risk          y:own_words   AE             -  -                  E                  -  L              -
safety_plan   y             AE             -  -                  A:guardian_decides -  -              -
delicate      y:own_words   A:if_needed    -  -                  -                  -  L              -
third_party   y:if_shared   -              -  -                  -                  -  L              -
process_notes -             -              -  -                  -                  -  L:lawyer_first -
reflections   -             -              -  -                  -                  -  -              -
"""
LETTERS = {"y": Ground.OPEN, "A": Ground.AUTHORISATION, "E": Ground.EMERGENCY, "L": Ground.LEGAL_ORDER}
CELLS = [
    (Content(row.split()[0]), reader, cell)
    for row in TABLE.strip().splitlines()
    for reader, cell in zip(Reader, row.split()[1:], strict=True)
]
EVERY = [(content, reader) for content in Content for reader in Reader]


def release_for(reader: Reader, contents=frozenset(Content), **changes) -> Release:
    values = {"id": 1, "client_id": 7, "recipient": Recipient(reader, "Somebody"), "contents": frozenset(contents),
              "valid_from": date(2026, 11, 1), "valid_to": date(2026, 12, 31), "signed_on": date(2026, 11, 1)} | changes
    return Release(**values)


def fact(content: Content, label: RecordClass = RecordClass.CLIN, **more) -> Fact:
    kind = ProblemFact if content is Content.DIAGNOSIS else Fact
    return kind(f"{content}:1", content, label, Source(Kind.EPISODE, 1, "Episode"), "words", **more)


@pytest.mark.parametrize(("content", "reader", "cell"), CELLS, ids=lambda v: str(v))
def test_the_matrix_says_what_the_reference_prints(content, reader, cell):
    grounds, _, limit = cell.partition(":")
    assert way(content, reader).grounds == frozenset(LETTERS[c] for c in grounds if c != "-")
    assert way(content, reader).limit == Limit(limit)


def test_every_content_has_a_cell_for_every_reader():
    assert set(MATRIX) == set(Content)
    assert all(len(row) == len(Reader) for row in MATRIX.values())


@pytest.mark.parametrize(("content", "reader"), EVERY)
def test_without_permission_only_open_cells_reach(content, reader):
    cell = way(content, reader)
    open_now = Ground.OPEN in cell.grounds and cell.limit in (Limit.NONE,)
    assert may_reach(fact(content), reader, None, TODAY) == open_now


@pytest.mark.parametrize(("content", "reader"), EVERY)
def test_with_full_permission_no_wall_falls(content, reader):
    cell = way(content, reader)
    told = may_reach(fact(content, own_words=True, shared=True), reader, release_for(reader), TODAY)
    assert told == cell.in_letter
    if cell.never or cell.grounds == {Ground.LEGAL_ORDER} or cell.grounds == {Ground.EMERGENCY}:
        assert not told


@pytest.mark.parametrize(("content", "reader"), EVERY)
def test_composing_leaves_out_what_has_no_path_even_if_it_is_ticked(content, reader):
    frame, release = a_frame(Recipient(reader, "Somebody")), release_for(reader)
    the_fact = fact(content)
    if reader is Reader.COURT:
        with pytest.raises(Refused):
            compose(frame, [the_fact], {the_fact.key}, release)
        return
    letter = compose(frame, [the_fact], {the_fact.key}, release)
    assert bool(letter.facts) == may_reach(the_fact, reader, release, TODAY)
    check(letter)


@pytest.mark.parametrize(("content", "reader"), EVERY)
def test_a_letter_made_by_hand_with_a_disallowed_fact_is_refused(content, reader):
    for release in (None, release_for(reader)):
        the_fact = fact(content)
        letter = Letter(LetterKind.DISCHARGE, a_frame(Recipient(reader, "Somebody")), release, (the_fact,))
        if why_not(the_fact, reader, release, TODAY):
            with pytest.raises(DisallowedFact):
                check(letter)


@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("label", [RecordClass.PROC, RecordClass.PROF])
def test_process_and_professional_notes_reach_nobody_whatever_they_are_called(content, reader, label):
    assert why_not(fact(content, label, own_words=True, shared=True), reader, release_for(reader), TODAY) is Withheld.NEVER


@pytest.mark.parametrize("changes", [
    {"valid_to": date(2026, 11, 22)}, {"valid_from": date(2026, 11, 24)}, {"withdrawn_on": date(2026, 11, 23)},
    {"contents": frozenset({Content.GOALS})}, {"recipient": Recipient(Reader.INSURER, "Insurer")},
])
def test_a_permission_that_does_not_stand_opens_nothing(changes):
    the_fact = fact(Content.DIAGNOSIS)
    release = release_for(Reader.DOCTOR, **changes)
    assert why_not(the_fact, Reader.DOCTOR, release, TODAY) is Withheld.NO_PERMISSION


def test_the_last_day_of_a_permission_counts_and_the_day_of_withdrawal_does_not():
    assert release_for(Reader.DOCTOR).valid(date(2026, 12, 31))
    assert not release_for(Reader.DOCTOR).valid(date(2027, 1, 1))
    assert release_for(Reader.DOCTOR, withdrawn_on=date(2026, 11, 24)).valid(TODAY)


def test_an_insurer_reads_the_code_and_nothing_of_the_name():
    problem = ProblemFact("d", Content.DIAGNOSIS, RecordClass.CLIN, Source(Kind.EPISODE), "words", name_en="Panic disorder",
                          system="ICD-10", code="F41.0", by="Dr Yousef Al-Marsa")
    letter = compose(a_frame(Recipient(Reader.INSURER, "Insurer")), [problem], {"d"}, release_for(Reader.INSURER))
    (told,) = letter.facts
    assert (told.code, told.name_en, told.text, told.by) == ("F41.0", "", "", "")
    with pytest.raises(DisallowedFact):
        check(Letter(LetterKind.DISCHARGE, letter.frame, letter.release, (problem,)))


def test_a_permission_can_only_name_what_its_reader_may_ever_learn():
    request = ReleaseRequest(7, Recipient(Reader.EMPLOYER, "Firm"), frozenset({Content.ATTENDANCE, Content.DIAGNOSIS}),
                             TODAY, date(2026, 12, 31), TODAY)
    assert [f.code for f in release_findings(request, TODAY)] == [ReleaseProblem.NOT_FOR_READER]
    assert set(contents_for(Reader.EMPLOYER)) == {Content.ATTENDANCE, Content.IDENTITY, Content.ADJUSTMENTS}
    assert contents_for(Reader.COURT) == ()


def test_an_empty_permission_says_everything_that_is_missing():
    request = ReleaseRequest(7, Recipient(Reader.DOCTOR, ""), frozenset(), TODAY, None, None)
    assert {f.code for f in release_findings(request, TODAY)} == {
        ReleaseProblem.NO_RECIPIENT, ReleaseProblem.NO_CONTENTS, ReleaseProblem.NOT_SIGNED, ReleaseProblem.NO_END}
    late = ReleaseRequest(7, Recipient(Reader.CLIENT, "x"), frozenset(), TODAY, date(2026, 1, 1), date(2027, 1, 1))
    assert {f.code for f in release_findings(late, TODAY)} == {
        ReleaseProblem.FOR_CLIENT, ReleaseProblem.SIGNED_IN_FUTURE, ReleaseProblem.ENDS_BEFORE_START}


@pytest.mark.parametrize(("code", "delicate"), [
    ("F10.2", True), ("f19", True), ("6C40.2", True), ("F52.2", True), ("HA00", True), ("F41.0", False), ("", False)])
def test_a_code_of_alcohol_drugs_or_sexuality_is_delicate_by_itself(code, delicate):
    assert delicate_code(code) is delicate
