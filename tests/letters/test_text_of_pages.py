"""What a reader of the file finds: Arabic words come out of the pages as they were written."""

from __future__ import annotations

import re
import subprocess
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from clinic_app import paths
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Bullets, Fields, Handout, Heading, Table, Text
from clinic_app.domain.letters import compose
from clinic_app.letters import handout as sheets
from clinic_app.letters.bidi import UNDRAWN
from clinic_app.letters.discharge import render
from tests.letters.letter_builders import CLIENT, LETTERHEAD, a_frame, a_letter, some_facts

AR = LetterLanguage.ARABIC
WORD = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u0670]+")
PLACEHOLDER = re.compile(r"\$\{?[a-z_]+\}?")
LEAST = 0.98


def leaves(texts: Any) -> Iterator[str]:
    for value in texts.values() if isinstance(texts, Mapping) else texts if isinstance(texts, list) else ():
        yield from leaves(value)
    if isinstance(texts, str):
        yield PLACEHOLDER.sub("12", texts)


def every_wording() -> list[tuple[str, list[str]]]:
    """Every Arabic text of the clinic's own wording, by its file."""
    files = sorted(paths.resource("letter_texts").rglob("*ar.toml"))
    return [(file.name, list(leaves(tomllib.loads(file.read_text(encoding="utf-8"))))) for file in files]


def words_of(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", "".join(c for c in text if c not in UNDRAWN))
    return Counter(WORD.findall(plain))


def extracted(pdf: bytes, tmp_path) -> Counter[str]:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True).stdout.decode()
    return words_of(said)


def cause(word: str) -> str:
    marks = max((len(found) for found in re.findall("[\u064b-\u0652\u0670]+", word)), default=0)
    if marks > 1:
        return "several marks on one narrow letter"
    return "marks" if marks else "bare"


@pytest.fixture(scope="module")
def corpus():
    """Logical text and pages: letters to a doctor and to a client, and sheets of all kinds of block from every wording."""
    found = []
    eastern = a_letter(AR, letterhead=replace(LETTERHEAD, arabic_digits=True))
    for letter in (a_letter(AR), eastern, compose(a_frame(CLIENT, AR), some_facts(AR))):
        rendered = render(letter)
        told = dict.fromkeys(place.text for place in rendered.places)
        found.append((" ".join(told), rendered.pdf))
    for name, texts in every_wording():
        third = len(texts) // 3 + 1
        first, second, last = texts[:third], texts[third:2 * third], texts[2 * third:]
        pairs = tuple((one, one) for one in last)
        blocks = (Heading("ورقة"), *map(Text, first), Bullets(tuple(second)), Fields(pairs),
                  Table(("الأول", "الثاني"), tuple((one, "نعم") for one in first[:20])))
        sheet = Handout(name, "ورقة العمل", AR, blocks)
        found.append((" ".join(sheet.texts()), sheets.render(sheet, a_frame(CLIENT, AR)).pdf))
    return found


def test_arabic_words_come_out_of_the_pages_as_they_were_written(corpus, tmp_path):
    wanted, lost = 0, Counter()
    for logical, pdf in corpus:
        told = words_of(logical)
        wanted += told.total()
        lost.update(told - extracted(pdf, tmp_path))
    by_cause: dict[str, list[str]] = {}
    for word in lost:
        by_cause.setdefault(cause(word), []).append(word)
    assert wanted > 3500
    assert 1 - lost.total() / wanted >= LEAST, by_cause
    assert "bare" not in by_cause, by_cause


@pytest.mark.parametrize("word", [
    "العلاج", "الأسرة", "لأحاسيس", "بالإيقاع", "الآن", "لا", "لَا", "أكثر", "المتدرّج", "إن شاء الله"])
def test_ligatures_and_marks_keep_their_order_for_every_reader(word, tmp_path):
    sheet = Handout("word", "ورقة", AR, (Text(f"قال {word} اليوم"),))
    pdf = sheets.render(sheet, a_frame(CLIENT, AR)).pdf
    assert not words_of(word) - extracted(pdf, tmp_path)
