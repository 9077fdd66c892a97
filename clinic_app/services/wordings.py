"""The clinic's own wording of letters and sheets: tried out on a sample, changed, put back; earlier states stay readable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from clinic_app.data import paper as paper_data
from clinic_app.data import wordings as data
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Denied, Finding, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Text
from clinic_app.domain.letters import Frame, Letter, Place, Rendered, Writer
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.text import clean_line
from clinic_app.domain.wording_samples import sample_letter
from clinic_app.domain.wordings import LANGUAGES, Earlier, Entry, Wording, WordingProblem, WordingRequest, fields_of
from clinic_app.letters import discharge, handout
from clinic_app.letters.lines import drawable
from clinic_app.letters.wording_list import entry_of, field_name, group_name, sample_of
from clinic_app.letters.words import Words, words
from clinic_app.services import clock
from clinic_app.services.clinic_words import with_own, wordings_now
from clinic_app.services.work import ask, look, work

SAMPLE_LICENCE, SAMPLE_PHONE = "00-SAMPLE", "+965 0000 0000"
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True)
class WordingGroup:
    """A letter or sheet and the texts it is made of; names in the window's language."""

    key: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class SamplePaper:
    """A sample ready to be drawn: a whole letter, or a sheet with the one paragraph; and what its text looks like there."""

    content: Letter | Handout
    frame: Frame
    pattern: str


def wording_groups(actor: Actor, arabic: bool) -> tuple[WordingGroup, ...]:
    """Everything that may be worded, by letter and sheet."""
    with look(actor, Action.LOOK_LETTER_WORDING):
        groups: dict[str, list[Entry]] = {}
        for wording in wordings_now().values():
            if wording.language == LANGUAGES[0]:
                groups.setdefault(wording.entry.group, []).append(wording.entry)
        return tuple(WordingGroup(key, group_name(key, arabic), tuple(found)) for key, found in groups.items())


def wordings(actor: Actor) -> dict[tuple[str, str], Wording]:
    """Every entry in both languages as it stands, by id and language."""
    with look(actor, Action.LOOK_LETTER_WORDING):
        return wordings_now()


def field_names(actor: Actor, entry_id: str, arabic: bool) -> tuple[tuple[str, str], ...]:
    """The fields of an entry, and what each is filled with."""
    with look(actor, Action.LOOK_LETTER_WORDING):
        return tuple((name, field_name(name, arabic)) for name in _entry(entry_id).fields)


def earlier_wordings(actor: Actor, entry_id: str, arabic: bool) -> tuple[Earlier, ...]:
    """The states an entry had in either language, newest first: who put them there, when, and the words."""
    with look(actor, Action.LOOK_LETTER_WORDING):
        entry = _entry(entry_id)
        names = {staff: (ar or en) if arabic else (en or ar) for staff, (en, ar) in names_by_id().items()}
        return data.earlier(entry.room, entry.key, names)


def wording_trouble(actor: Actor, request: WordingRequest) -> list[Finding]:
    """What is wrong with what is typed, each beside its field; nothing is kept. No database is asked."""
    if not may(actor, Action.LOOK_LETTER_WORDING):
        raise Denied(Action.LOOK_LETTER_WORDING)
    entry = _entry(request.entry_id)
    found = entry.findings(_language(request), request.texts)
    wrong = {finding.field for finding in found}
    for form, text in request.texts.items():
        where = f"{request.language}.{form}" if form else request.language
        if where not in wrong and form in entry.house[request.language] and (lost := _undrawn(clean_line(text))):
            found.append(Finding(WordingProblem.NOT_DRAWN, where, {"characters": lost}))
    return found


def save_wordings(actor: Actor, requests: Sequence[WordingRequest]) -> tuple[Wording, ...]:
    """Put the clinic's own texts in place, both languages in one act; what says the same as before is left as it is.

    Refuses findings beside their fields, and Stale (with both) when somebody changed the entry meanwhile.
    """
    ask(actor, Action.EDIT_LETTER_WORDING)
    if found := [finding for request in requests for finding in wording_trouble(actor, request)]:
        raise Refused(*found)
    return _put(actor, [(request, _entry(request.entry_id).changed(request.language, request.texts)) for request in requests])


def restore_wordings(actor: Actor, requests: Sequence[WordingRequest]) -> tuple[Wording, ...]:
    """The house's texts again, in one step, whatever is typed. Stale when somebody changed the entry meanwhile."""
    ask(actor, Action.EDIT_LETTER_WORDING)
    return _put(actor, [(replace(request, entry_id=_entry(request.entry_id).id, language=_language(request)), {})
                        for request in requests])


def prepared_sample(actor: Actor, request: WordingRequest, form: str) -> SamplePaper:
    """A sample with these texts in place, ready for a worker: the letter that says them where there is one, else the paragraph.

    Refuses what is wrong with the texts.
    """
    with look(actor, Action.LOOK_LETTER_WORDING):
        entry, language = _entry(request.entry_id), _language(request)
        if found := wording_trouble(actor, request):
            raise Refused(*found)
        now = wordings_now()
        now[entry.id, language] = Wording(entry, language, entry.changed(language, request.texts))
        own, tongue = with_own(now.values()), LetterLanguage(language)
        head = paper_data.letterhead()
        head = replace(head, licence=head.licence or SAMPLE_LICENCE, phone=head.phone or SAMPLE_PHONE)
        writer = Writer.of(StaffRow.get_by_id(actor.staff_id).to_staff_member())
        recipient = Recipient(Reader.CLIENT, sample_of("name", language))
        frame = Frame(0, recipient, tongue, head, replace(writer, licence=writer.licence or SAMPLE_LICENCE), clock.today(),
                      clock.now(), sample=True, own=own)
    house = entry.house[language]
    form = form if form in house else next(iter(house))
    text = {**house, **now[entry.id, language].own}[form]
    letter = sample_letter(entry, form, frame, lambda name: sample_of(name, language))
    if letter is not None:
        return SamplePaper(letter, letter.frame, _pattern(text))
    said = _filled(words(language, own), text)
    sheet = Handout("sample", group_name(entry.group, language == "ar"), tongue, (Text(said),), named=False)
    return SamplePaper(sheet, frame, _pattern(text))


def draw_sample(actor: Actor, paper: SamplePaper) -> tuple[Rendered, tuple[Place, ...]]:
    """The bytes, and where the text stands on them. No database is asked, so a worker may call it."""
    if not may(actor, Action.LOOK_LETTER_WORDING):
        raise Denied(Action.LOOK_LETTER_WORDING)
    if isinstance(paper.content, Handout):
        rendered = handout.render(paper.content, paper.frame)
    else:
        rendered = discharge.render(paper.content)
    like, texts = re.compile(paper.pattern), [(place, _bare(place.text)) for place in rendered.places]
    whole = tuple(place for place, text in texts if like.fullmatch(text))
    return rendered, whole or tuple(place for place, text in texts if like.search(text))  # else a part of a sentence


def _put(actor: Actor, wished: Sequence[tuple[WordingRequest, dict[str, str]]]) -> tuple[Wording, ...]:
    """On top of what stands; an act only where something differs."""
    standing = wordings_now()
    fresh = [(request, own) for request, own in wished
             if own != standing[request.entry_id, request.language].own
             or request.number != standing[request.entry_id, request.language].number]
    if fresh:
        with work(actor, Action.EDIT_LETTER_WORDING) as unit:
            for request, own in fresh:
                entry = _entry(request.entry_id)
                row = data.newest_of(entry.room, entry.key, request.language)
                number = row.number if row is not None else 0
                if number != request.number:
                    raise Stale(mine=request, theirs=wordings_now()[entry.id, request.language])
                added = data.add(entry.room, entry.key, request.language, number + 1, own, clock.utc_now(), actor.staff_id)
                unit.touched(Kind.WORDING, added.id)
    now = wordings_now()
    return tuple(now[request.entry_id, request.language] for request, _ in wished)


def _entry(entry_id: str) -> Entry:
    entry = entry_of(entry_id)
    if entry is None:
        raise Refused(WordingProblem.NO_TEXT)
    return entry


def _language(request: WordingRequest) -> str:
    if request.language not in LANGUAGES:
        raise Refused(WordingProblem.NO_TEXT)
    return request.language


def _undrawn(text: str) -> str:
    """The characters that no font of the letters has."""
    shown = drawable(text)
    return " ".join(sorted({char for char, seen in zip(text, shown, strict=True) if char != seen}))


def _filled(said: Words, text: str) -> str:
    values: dict[str, Any] = {name: said.given(sample_of(name, said.language)) for name in fields_of(text)}
    return Words(said.language, {"line": text}, None).say("line", **values)


def _bare(text: str) -> str:
    return text.translate(_MARKS)


def _pattern(text: str) -> str:
    """What the text looks like once its fields are filled in."""
    parts = re.split(r"\$(?:\{[a-z_]+\}|[a-z_]+)", text)
    return ".*".join(re.escape(_bare(part.replace("$$", "$"))) for part in parts)
