"""What a reader of the file finds: Arabic words come out of the pages as they were written."""

from __future__ import annotations

import re
import subprocess
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import cycle
from typing import Any

import pytest

from clinic_app import paths
from clinic_app.domain.appointments import Status
from clinic_app.domain.diary_papers import GridPaper, PaperColumn, PaperVisit
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Bullets, Fields, Handout, Heading, Table, Text
from clinic_app.domain.letter_kinds import LAYOUTS, readers_of
from clinic_app.domain.letters import compose
from clinic_app.letters import grid
from clinic_app.letters import handout as sheets
from clinic_app.letters.bidi import UNDRAWN, isolate
from clinic_app.letters.press import render
from tests.letters.letter_builders import CLIENT, LETTERHEAD, a_frame, a_letter, a_sectioned_letter, section_facts, some_facts

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
    """What a paper is, its logical text, its pages: every kind of letter, a day, sheets of all blocks from every wording."""
    found, wordings = [], every_wording()
    eastern = a_letter(AR, letterhead=replace(LETTERHEAD, arabic_digits=True))
    letters = {"discharge": a_letter(AR), "eastern": eastern, "ending": compose(a_frame(CLIENT, AR), some_facts(AR))}
    rooms = ("review.ar.toml", "safety.ar.toml", "plan.ar.toml")
    said = cycle(line for name, texts in wordings for line in texts if name in rooms)
    for kind in LAYOUTS:
        facts = [replace(fact, blocks=(Text(next(said)), Bullets((next(said), next(said))))) for fact in section_facts(kind)]
        letters[kind] = a_sectioned_letter(kind, readers_of(kind)[0], AR, facts)
    for kind, letter in letters.items():
        rendered = render(letter)
        found.append((kind, " ".join(dict.fromkeys(place.text for place in rendered.places)), rendered.pdf))
    names = ("خالد السواري", "نور الميناء", "لولوة اللؤلؤ", "إيمان الأفق", "رنا الأثر")
    visits = tuple(PaperVisit(60 * hour, 60 * hour + 50, name, isolate(f"{hour}:00"), Status.BOOKED)
                   for hour, name in enumerate(names, 10))
    day = GridPaper("الاثنين 23 نوفمبر 2026", "جميع المعالجين", AR, (PaperColumn("حصة السدرة", "غرفة 3", (), visits),))
    told = " ".join((day.title, day.subtitle, "حصة السدرة غرفة", *names))
    found.append(("day", told, grid.render(day, a_frame(CLIENT, AR)).pdf))
    for name, texts in wordings:
        third = len(texts) // 3 + 1
        first, second, last = texts[:third], texts[third:2 * third], texts[2 * third:]
        pairs = tuple((one, one) for one in last)
        blocks = (Heading("ورقة"), *map(Text, first), Bullets(tuple(second)), Fields(pairs),
                  Table(("الأول", "الثاني"), tuple((one, "نعم") for one in first[:20])))
        sheet = Handout(name, "ورقة العمل", AR, blocks)
        found.append((name, " ".join(sheet.texts()), sheets.render(sheet, a_frame(CLIENT, AR)).pdf))
    return found


def test_arabic_words_come_out_of_the_pages_as_they_were_written(corpus, tmp_path):
    """On all the papers together and on each; none bears the mark of a demo, whose slanted words belong to no line."""
    shares: dict[str, float] = {}
    by_cause: dict[str, list[str]] = {}
    wanted, lost = 0, 0
    for name, logical, pdf in corpus:
        told = words_of(logical)
        gone = told - extracted(pdf, tmp_path)
        assert told.total() > 0, name
        shares[name] = 1 - gone.total() / told.total()
        wanted, lost = wanted + told.total(), lost + gone.total()
        for word in gone:
            by_cause.setdefault(cause(word), []).append(f"{word} ({name})")
    assert set(LAYOUTS) <= set(shares)
    assert wanted > 4500
    assert 1 - lost / wanted >= LEAST, by_cause
    assert {name: share for name, share in shares.items() if share < LEAST} == {}, by_cause
    assert set(by_cause) <= {"several marks on one narrow letter", "marks"}, by_cause


@pytest.mark.parametrize("word", [
    "العلاج", "الأسرة", "لأحاسيس", "بالإيقاع", "الآن", "لا", "لَا", "أكثر", "المتدرّج", "إن شاء الله"])
def test_ligatures_and_marks_keep_their_order_for_every_reader(word, tmp_path):
    sheet = Handout("word", "ورقة", AR, (Text(f"قال {word} اليوم"),))
    pdf = sheets.render(sheet, a_frame(CLIENT, AR)).pdf
    assert not words_of(word) - extracted(pdf, tmp_path)
