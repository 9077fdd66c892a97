"""A second start of the same user raises the first window; a start after a crash is a first one."""

from ui.one_window import OneWindow


def test_a_second_start_calls_the_first(qtbot, tmp_path):
    calls = []
    first = OneWindow(tmp_path)
    assert first.first
    first.listen(lambda: calls.append("raise"))
    second = OneWindow(tmp_path)
    assert not second.first
    assert second.call_first()
    qtbot.waitUntil(lambda: calls == ["raise"])
    first.release()
    third = OneWindow(tmp_path)
    assert third.first
    third.release()


def test_another_folder_is_another_program(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = OneWindow(tmp_path / "a"), OneWindow(tmp_path / "b")
    assert one.first
    assert other.first
    one.release()
    other.release()


def test_nobody_answers_for_a_lock_alone(tmp_path):
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert not second.first
    assert not second.call_first()
    first.release()
