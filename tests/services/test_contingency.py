"""The list for days without the program, on both engines: locked, written when it changed, never half, no password in clear."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.contingency import ContingencyRow
from clinic_app.domain.contingency import ContingencyProblem, ContingencySetting
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letters import LetterProblem
from clinic_app.services import clock, contingency
from tests.clinics import NOW, Clinic
from tests.services.test_closures import NEXT, book, client

PASSWORD = "four lamps by the sea"


@pytest.fixture
def kept(clinic: Clinic, tmp_path: Path) -> ContingencySetting:
    """The list is kept, and one client comes within its seven days."""
    book(clinic, client(clinic), 10, NEXT - timedelta(days=4))
    folder = tmp_path / "lists"
    folder.mkdir()
    return contingency.save_setting(clinic.manager, ContingencySetting(on=True, folder=str(folder)), PASSWORD)


def read(file: Path, password: str = PASSWORD) -> str:
    reader = pypdf.PdfReader(io.BytesIO(file.read_bytes()))
    assert reader.decrypt(password)
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def lines() -> list[str]:
    return [row.detail for row in DeskAuditRow.select().order_by(DeskAuditRow.seq) if row.action == "write_contingency"]


def test_it_opens_with_the_password_alone_and_says_who_comes(clinic: Clinic, kept: ContingencySetting) -> None:
    written = contingency.write(clinic.reception)
    assert written is not None
    content = kept.file.read_bytes()
    assert b"/AESV3" in content, "AES-256"
    assert pypdf.PdfReader(io.BytesIO(content)).decrypt("four lamps by the hill") == pypdf.PasswordType.NOT_DECRYPTED
    said = read(kept.file)
    for words in ("Thursday 26 November 2026", "Mona Al-Shiraa · AS-0001", "+965 0000 0412", "Hessa Al-Sidra", "Room 1",
                  "page 1 of"):
        assert words in said, words
    assert "Friday" not in said, "nobody works there"
    assert lines() == ["visits=1"]
    assert list(kept.file.parent.iterdir()) == [kept.file]


def test_nothing_is_written_while_nothing_changed(clinic: Clinic, kept: ContingencySetting) -> None:
    contingency.write(clinic.reception)
    first = kept.file.read_bytes()
    with clock.freeze(NOW + timedelta(minutes=10)):
        assert contingency.write(clinic.therapist).anew is False  # type: ignore[union-attr]
        assert (kept.file.read_bytes(), lines()) == (first, ["visits=1"])
        book(clinic, client(clinic, "Elif Karaca", "0000 0414"), 12, NEXT - timedelta(days=4))
        assert contingency.write(clinic.reception).anew  # type: ignore[union-attr]
    assert "Elif Karaca" in read(kept.file)
    with clock.freeze(NOW + timedelta(days=1)):
        assert contingency.write(clinic.reception).anew, "another day, another seven days"  # type: ignore[union-attr]
        assert contingency.write(clinic.reception, anew=True).anew  # type: ignore[union-attr]
    assert lines() == ["visits=1", "visits=2", "visits=2", "visits=2"]


def test_a_list_that_cannot_be_written_leaves_the_one_before(
    clinic: Clinic, kept: ContingencySetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    contingency.write(clinic.reception)
    first = kept.file.read_bytes()
    book(clinic, client(clinic, "Elif Karaca", "0000 0414"), 12, NEXT - timedelta(days=4))

    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(Refused) as caught:
            contingency.write(clinic.reception)
    assert caught.value.codes == (LetterProblem.DISK_FULL,)
    assert [file.read_bytes() for file in kept.file.parent.iterdir()] == [first]
    kept.file.unlink()
    kept.file.parent.rmdir()
    with pytest.raises(Refused) as caught:
        contingency.write(clinic.reception)
    assert caught.value.codes == (ContingencyProblem.NOT_A_FOLDER,)
    assert contingency.last_written(clinic.manager) is None


def test_a_name_that_no_font_can_draw_holds_up_nobody(clinic: Clinic, kept: ContingencySetting) -> None:
    book(clinic, client(clinic, "Mei 漢Ling", "0000 0499"), 13, NEXT - timedelta(days=4))
    contingency.write(clinic.reception)
    said = read(kept.file)
    assert not [words for words in ("Mei ?Ling · AS-0002", "Mona Al-Shiraa") if words not in said]


def test_the_password_stands_nowhere_in_clear(clinic: Clinic, kept: ContingencySetting, caplog: pytest.LogCaptureFixture) -> None:
    contingency.write(clinic.reception)
    row = ContingencyRow.get()
    assert PASSWORD not in repr(row.__data__)
    assert PASSWORD not in repr(contingency.setting(clinic.manager))
    said = " ".join(f"{line.object} {line.detail}" for line in DeskAuditRow.select())
    for secret in (PASSWORD, "Mona", str(kept.folder)):
        assert secret not in said + caplog.text
    ContingencyRow.save_over(row.id, row.version, password="00" * 40)
    with pytest.raises(Refused) as caught:
        contingency.write(clinic.reception)
    assert caught.value.codes == (ContingencyProblem.NOT_SEALED_HERE,)


def test_another_password_or_language_is_written_at_the_next_look(clinic: Clinic, kept: ContingencySetting) -> None:
    contingency.write(clinic.reception)
    kept = contingency.save_setting(clinic.manager, replace(kept, language=LetterLanguage.ARABIC))
    assert contingency.write(clinic.reception).anew  # type: ignore[union-attr]
    assert "26" in read(kept.file)
    contingency.save_setting(clinic.manager, kept, "seven boats in the morning")
    assert contingency.write(clinic.reception).anew  # type: ignore[union-attr]
    read(kept.file, "seven boats in the morning")


@pytest.mark.parametrize(("change", "password", "problem"), [
    (lambda kept: replace(kept, folder=" "), "", ContingencyProblem.NO_FOLDER),
    (lambda kept: replace(kept, folder="/nowhere/at/all"), "", ContingencyProblem.NOT_A_FOLDER),
    (lambda kept: kept, "too short", ContingencyProblem.PASSWORD_SHORT),
    (lambda kept: kept, "أربعة مصابيح عند البحر", ContingencyProblem.PASSWORD_SIGNS),
    (lambda kept: kept, "long " * 30, ContingencyProblem.PASSWORD_LONG),
])
def test_what_the_manager_cannot_set(
    clinic: Clinic, kept: ContingencySetting, change: Callable[[ContingencySetting], ContingencySetting], password: str,
    problem: str,
) -> None:
    with pytest.raises(Refused) as caught:
        contingency.save_setting(clinic.manager, change(kept), password)
    assert caught.value.codes == (problem,)


def test_it_is_off_until_the_manager_sets_it_up_and_theirs_alone(clinic: Clinic, tmp_path: Path) -> None:
    assert contingency.write(clinic.reception) is None
    wish = ContingencySetting(on=True, folder=str(tmp_path))
    with pytest.raises(Refused) as caught:
        contingency.save_setting(clinic.manager, wish)
    assert caught.value.codes == (ContingencyProblem.PASSWORD_SHORT,)
    for actor in (clinic.reception, clinic.therapist, clinic.lead):
        with pytest.raises(Denied):
            contingency.save_setting(actor, wish, PASSWORD)
    kept = contingency.save_setting(clinic.manager, wish, PASSWORD)
    off = contingency.save_setting(clinic.manager, replace(kept, on=False))
    assert contingency.write(clinic.reception) is None
    assert off.has_password
    with pytest.raises(Stale):
        contingency.save_setting(clinic.manager, kept)
