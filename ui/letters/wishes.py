"""Letters that other screens ask for, as the letters tab takes them: kind, reader, and which entry it is about."""

from __future__ import annotations

from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.readers import Reader

AFTER_A_MISSED_VISIT = (LetterKind.MISSED, Reader.CLIENT, 0)
