"""An ending has one gate, the reason; everything else may be empty."""


from clinic_app.domain.endings import EndingContent, EndingProblem, StayingWell, gaps, misfits
from clinic_app.domain.episodes import EndReason


def test_only_the_end_reason_is_a_gate():
    assert [f.code for f in gaps(EndingContent())] == [EndingProblem.NO_REASON]
    assert gaps(EndingContent(reason=EndReason.STOPPED_COMING)) == ()


def test_the_staying_well_plan_is_written_with_a_sign_and_a_step():
    assert not StayingWell(amber=("I sleep badly",)).written
    assert StayingWell(amber=("I sleep badly",), what_i_do=("walk",)).written


def test_rulers_and_lists_have_their_limits():
    content = EndingContent(ready_client=11, next_steps=("a",) * 6, worries="x" * 201)
    assert {f.code for f in misfits(content)} == {
        EndingProblem.OUT_OF_SCALE, EndingProblem.TOO_MANY, EndingProblem.TOO_LONG,
    }
