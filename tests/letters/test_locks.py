"""Which passwords lock a PDF so that every reader opens it again."""

import io

import pypdf
import pytest

from clinic_app.domain.letters import LetterProblem, password_findings
from clinic_app.letters.locked import locked

PAGE = io.BytesIO()
_blank = pypdf.PdfWriter()
_blank.add_blank_page(72, 72)
_blank.write(PAGE)


@pytest.mark.parametrize("password", ["four plain words", "été à la plage 1", "كلمة سر طويلة", "باب 2026 أزرق"])
def test_a_sound_password_locks_and_opens(password):
    assert password_findings(password, password) == []
    reader = pypdf.PdfReader(io.BytesIO(locked(PAGE.getvalue(), password, "mark")))
    assert reader.is_encrypted
    assert reader.decrypt(password)
    assert len(reader.pages) == 1


@pytest.mark.parametrize("password", [
    "كلمة المرور 2026", "2026 كلمة المرور", "باب house أزرق جدًا", "a smile \N{GRINNING FACE} or two"])
def test_one_that_readers_prepare_in_different_ways_is_refused(password):
    assert [one.code for one in password_findings(password, password)] == [LetterProblem.PASSWORD_SIGNS]
