"""Letters: written from the record, kept as typed, issued as bytes that never change, printed and saved."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from clinic_app.data import desk_letters as desk_data
from clinic_app.data import endings as ending_data
from clinic_app.data import letters as data
from clinic_app.data import outgoing
from clinic_app.data import paper as paper_data
from clinic_app.data import profiles as profiles_data
from clinic_app.data import settings as settings_data
from clinic_app.data.bodies import pack
from clinic_app.data.envelopes import EnvelopeRow
from clinic_app.data.episodes import EpisodeRow, latest_episode
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.desk_letters import DeskKind
from clinic_app.domain.episodes import Episode
from clinic_app.domain.errors import Denied, Finding, HouseProblem, Refused, Stale
from clinic_app.domain.facts import Fact, LetterLanguage, has_arabic, may_reach, why_not
from clinic_app.domain.letter_checks import CheckProblem, check_code, read_code
from clinic_app.domain.letter_drafts import (
    CheckedLetter,
    Disclosure,
    DraftContent,
    IssuedLetter,
    LetterDesk,
    LetterDraft,
    LetterStatus,
)
from clinic_app.domain.letter_kinds import LAYOUTS, PARTS, LetterKind, readers_of
from clinic_app.domain.letter_sections import in_letter, rewritten, section_states, told
from clinic_app.domain.letters import (
    Frame,
    Letter,
    LetterProblem,
    Rendered,
    Writer,
    compose,
    gaps,
    may_be_copied,
    remarks,
    usual_kind,
    usual_ticks,
    withheld_count,
)
from clinic_app.domain.outgoing import Form, OutProblem, road_of
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.printing import PLAIN, PrintHow
from clinic_app.domain.readers import Ground, Reader, Recipient, Release
from clinic_app.domain.text import safe_filename
from clinic_app.letters import fonts
from clinic_app.letters.press import render
from clinic_app.services import clinic_words, clock, letter_facts, letter_given, printing, register
from clinic_app.services.letter_adjustments import AdjustmentsLetter
from clinic_app.services.letter_missed import MissedLetter
from clinic_app.services.letter_plans import AgreementLetter, PlanLetter, SafetyPlanLetter
from clinic_app.services.letter_referrals import ReferralLetter
from clinic_app.services.letter_reviews import ReviewLetter
from clinic_app.services.letter_telling import Sayer, Telling
from clinic_app.services.work import ask, look, require, work

_EMPTY = DraftContent()
SAYS: dict[LetterKind, type[Sayer]] = {
    LetterKind.REVIEW: ReviewLetter, LetterKind.REFERRAL: ReferralLetter, LetterKind.ADJUSTMENTS: AdjustmentsLetter,
    LetterKind.PLAN: PlanLetter, LetterKind.SAFETY_PLAN: SafetyPlanLetter, LetterKind.AGREEMENT: AgreementLetter,
    LetterKind.MISSED: MissedLetter,
}


def draft_for(
    actor: Actor, client_id: int, reader: Reader, language: LetterLanguage | None = None, kind: LetterKind | None = None
) -> LetterDesk:
    """The letter being written to this kind of reader, or a new one from the record that is not kept yet.

    kind: None for the letter at the end of care. Refuses NO_PATH for a reader to whom no such letter may go, CALL_TODAY and
    NO_MISSED_VISIT for a letter after a missed visit, and with NOT_FOUND when the client has never had an episode.
    """
    kind = kind or usual_kind(reader)
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        episode = latest_episode(client_id)
        if episode is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if kind in LAYOUTS and reader not in readers_of(kind):
            raise Refused(Finding(LetterProblem.NO_PATH, "reader"))
        if against := _sayer(kind).objections(actor, client_id, episode.to_episode()):
            raise Refused(*against)
        row = data.draft_row(episode.id, kind, reader)
        draft = row.to_draft() if row else _new_draft(actor, client_id, episode.id, kind, reader)
    if language is not None and row is None:
        draft = replace(draft, content=replace(draft.content, language=language))
    return desk(actor, draft)


def desk(actor: Actor, draft: LetterDraft) -> LetterDesk:
    """The letter as this draft makes it, kept or not: facts, what is said, what is missing, which walls stand."""
    with look(actor, Action.LOOK_LETTERS, about=draft.client_id):
        client: Client = ClientRow.get_by_id(draft.client_id).to_client()
        episode = EpisodeRow.get_by_id(draft.episode_id).to_episode()
        release = _release(draft)
        layout = LAYOUTS.get(draft.kind)
        record = _recorded(actor, client, episode, draft)
        facts = record if layout is None else told(record, layout, draft.content.sections)
        frame = _frame(actor, client, draft, release)
        ticks = draft.content.ticks
        if layout is not None:
            said = in_letter(facts, layout.sections, draft.content.sections)
        else:
            said = usual_ticks(facts, draft.reader, release, frame.dated) if ticks is None else frozenset(ticks)
        parts = PARTS.get(draft.kind, ())
        if layout is None:  # what stands apart is put in and left out as a whole
            apart = frozenset(f.key for f in facts if f.section)
            said = (said - apart) | (apart & in_letter(facts, parts, draft.content.sections))
        typed, instead = rewritten(
            facts, parts, draft.content.sections, said, lambda f: may_reach(f, draft.reader, release, frame.dated))
        facts = (*facts, *typed)
        reachable = frozenset(f.key for f in facts if why_not(f, draft.reader, release, frame.dated) is None)
        telling = (said - instead) | {f.key for f in typed}
        letter = compose(frame, facts, telling & reachable, release, draft.kind)
        known = tuple(r for r in data.releases(draft.client_id) if r.recipient.reader is draft.reader)
        others = [r for r in known if draft.kind is LetterKind.DISCHARGE and release is not None and r.id != release.id
                  and r.recipient.name != release.recipient.name and may_be_copied(letter, r)]
        copies = tuple(dict.fromkeys(r.recipient.name for r in others if r.id in draft.content.copies))
        letter = replace(letter, frame=replace(frame, copies=copies))
        walls = {f.key: why for f in facts if (why := why_not(f, draft.reader, release, frame.dated))}
        return LetterDesk(
            draft, facts, letter, said & reachable, release,
            known,
            _gaps(actor, frame, facts, release, draft, episode), tuple(remarks(frame, facts, draft.kind)), walls,
            withheld_count(facts, letter), client.name(frame.language is LetterLanguage.ARABIC),
            client.name(False), client.name(True), client.file_no, client.dob,
            section_states(layout.sections if layout is not None else parts, record, letter, draft.content.sections),
            bool(client.request.civil_id), frozenset(r.id for r in others),
        )


def _sayer(kind: LetterKind) -> type[Sayer]:
    """Who puts letters of this kind into words; for those at the end of care the press does."""
    return SAYS.get(kind, Sayer)


def _gaps(
    actor: Actor, frame: Frame, facts: tuple[Fact, ...], release: Release | None, draft: LetterDraft, episode: Episode
) -> tuple[Finding, ...]:
    found = (*gaps(frame, facts, release, draft.kind), *_sayer(draft.kind).objections(actor, draft.client_id, episode))
    return tuple({finding.code: finding for finding in found}.values())


def _recorded(actor: Actor, client: Client, episode: Episode, draft: LetterDraft) -> tuple[Fact, ...]:
    """What the record has to say in a letter of this kind."""
    if draft.kind not in SAYS:
        known = letter_facts.facts_of(actor, client, episode, draft.content)
        given = letter_given.given_facts(actor, client, episode) if draft.kind is LetterKind.DISCHARGE else ()
        return *known, *given
    language = draft.content.language
    guardian = _sayer(draft.kind).guardian_of(actor, client, language)
    telling = Telling(
        actor, client, episode, draft, clinic_words.sheet_words(LAYOUTS[draft.kind].room, language),
        clinic_words.letter_words(language), guardian=guardian is not None)
    return letter_facts.identity(actor, client), *_sayer(draft.kind)(telling).facts()


def save_draft(actor: Actor, draft: LetterDraft, *, closing: bool = False) -> LetterDraft:
    """Keep what is typed. The first save makes the row; ticks of autosave are not audited, closing the editor is one line.

    Refuses a letter that has been issued; Stale (with both) when somebody saved a newer version.
    """
    ask(actor, Action.WRITE_LETTER)
    draft = replace(draft, content=cleaned(draft.content, "work", "text"))
    row = data.letter_row(draft.id, draft.client_id) if draft.id else data.by_uid(draft.uid)
    if row is None:
        return _keep_first(actor, draft)
    require(actor, Action.WRITE_LETTER, row.client_id)  # a tick's own rule asks for no client
    action = Action.WRITE_LETTER if closing else Action.KEEP_CLINICAL_DRAFT
    with work(actor, action, about=draft.client_id) as unit:
        _writable(row, draft)
        data.LetterRow.save_over(
            row.id, row.version, body=pack(draft.content), language=draft.content.language, saved_at=clock.utc_now(),
            release=draft.release_id)
        unit.touched(Kind.LETTER if closing else Kind.DRAFT, row.id)
    kept: LetterDraft = data.LetterRow.get_by_id(row.id).to_draft()
    return kept


def give_up_draft(actor: Actor, draft: LetterDraft) -> None:
    """Throw a draft away; what was issued stays."""
    with work(actor, Action.WRITE_LETTER, about=draft.client_id) as unit:
        row = _needed(draft.id, draft.client_id)
        _writable(row, draft)
        row.delete_instance()
        unit.touched(Kind.LETTER, draft.id, "given_up")


def preview(actor: Actor, shown: LetterDesk) -> Rendered:
    """The page images' bytes as the letter would be issued now. Nothing is stored; no database is asked, so a worker may call it.

    Refuses characters that cannot be drawn.
    """
    return draw(actor, shown.letter)


def warm_press(actor: Actor) -> None:
    """Make the letters' fonts ready before the first letter of a sitting is asked for. Reads no record; a worker may call it."""
    if not may(actor, Action.WRITE_LETTER):
        raise Denied(Action.WRITE_LETTER)
    fonts.warm()


def draw(actor: Actor, letter: Letter) -> Rendered:
    """The bytes of a composed letter. Denied to whoever may not write letters."""
    if not may(actor, Action.WRITE_LETTER):
        raise Denied(Action.WRITE_LETTER)
    return render(letter)


def issue(actor: Actor, draft: LetterDraft, *, envelope: bool = True) -> IssuedLetter:
    """Issue the kept draft: the bytes are stored with their digest and never drawn again; the disclosure is logged.

    Refuses what is missing, an unkept or older draft (NOT_FOUND, Stale), an issued letter. With envelope, reception is asked to
    hand one over and learns its number and client alone.
    """
    require(actor, Action.ISSUE_LETTER, draft.client_id)
    row = _needed(draft.id, draft.client_id)
    _writable(row, draft)
    shown = desk(actor, row.to_draft())
    if shown.gaps:
        raise Refused(*shown.gaps)
    rendered = render(_with_code(shown.letter, row))  # slow, so before the transaction
    seal, now = hashlib.sha256(rendered.pdf).hexdigest(), clock.utc_now()
    recipient = shown.letter.frame.recipient.name
    with work(actor, Action.ISSUE_LETTER, about=draft.client_id, detail=f"sha256={seal}") as unit:
        number = data.next_number()
        data.LetterRow.save_over(
            row.id, row.version, status=LetterStatus.ISSUED, number=number, recipient=recipient, issued_at=now,
            issued_by=actor.staff_id, pages=rendered.pages, sha256=seal, pdf=rendered.pdf)
        ground = Ground.OPEN if shown.release is None else Ground.AUTHORISATION
        contents = " ".join(sorted({content for f in shown.letter.facts for content in (f.content, *f.also)}))
        to = [(shown.release.id if shown.release else None, recipient)]
        to += [(r.id, r.recipient.name) for r in shown.releases
               if r.id in shown.may_copy and r.id in shown.draft.content.copies]
        for release_id, name in to:
            data.DisclosureRow.create(
                client_id=draft.client_id, letter=row.id, release=release_id, reader=draft.reader, recipient=name,
                contents=contents, ground=ground, at=now, staff=actor.staff_id)
        unit.touched(Kind.LETTER, row.id, "issued")
        if envelope:
            made = EnvelopeRow.create(client_id=draft.client_id, number=number, made_at=now, made_by=actor.staff_id)
            unit.touched(Kind.ENVELOPE, made.id)
    return _issued(data.LetterRow.get_by_id(row.id))


def _with_code(letter: Letter, row: Any) -> Letter:
    """The letter with the code that a print of it can be checked by, where the clinic wants one."""
    if not letter.frame.letterhead.check_code:
        return letter
    return replace(letter, frame=replace(letter.frame, code=check_code(row.uid, row.body)))


def check_letter(actor: Actor, typed: str) -> CheckedLetter | None:
    """The issued letter that a printed code belongs to, or None. Refuses what is no code. Says nothing of the client."""
    with look(actor, Action.CHECK_LETTER):
        code = read_code(typed)
        if not code:
            raise Refused(Finding(CheckProblem.NO_CODE, "code"))
        found = next((one for one, uid, body in data.every_issued() if check_code(uid, body) == code), None)
        if found is None:
            return _desk_letter_of(code)
        row = data.LetterRow.get_by_id(found)
        return CheckedLetter(row.number or 0, LetterKind(row.kind), row.issued_at, row.pages, row.intact())


def _desk_letter_of(code: str) -> CheckedLetter | None:
    """The letter of reception that a code belongs to, or None."""
    found = next((one for one, uid, body in desk_data.every_letter() if check_code(uid, body) == code), None)
    if found is None:
        return None
    row = desk_data.DeskLetterRow.get_by_id(found)
    return CheckedLetter(row.number, DeskKind(row.kind), row.made_at, row.pages, row.intact())


def letters_of(actor: Actor, client_id: int) -> tuple[IssuedLetter, ...]:
    """The letters about a client that have left the house, newest first; those withdrawn say so."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        names, rows = names_by_id(), data.issued(client_id)
        gone = outgoing.withdrawals([row.id for row in rows], names)
        return tuple(replace(row.to_letter(names), withdrawn=gone.get(row.id)) for row in rows)


def drafts_of(actor: Actor, client_id: int) -> tuple[LetterDraft, ...]:
    """The letters about a client that are being written, the latest typed first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return tuple(row.to_draft() for row in data.drafts(client_id))


def disclosures(actor: Actor, client_id: int) -> tuple[Disclosure, ...]:
    """What was told about a client, to whom and on which ground, newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return tuple(data.disclosures(client_id))


def open_letter(actor: Actor, client_id: int, letter_id: int) -> bytes:
    """The stored bytes of an issued letter. Refuses DAMAGED when they are not those that were issued."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return bytes(_intact(letter_id, client_id).pdf)


def print_letter(
    actor: Actor, client_id: int, letter_id: int, printer: str, copies: int = 1, how: PrintHow = PLAIN
) -> str:
    """Send the stored bytes to a print queue; gives the queue's name for the job. One audit line."""
    row = _to_go_out(actor, client_id, letter_id)
    job = printing.print_pdf(actor, bytes(row.pdf), _issued(row).job_title, printer, copies, how)
    _left_the_house(actor, row, f"copies={copies}")
    return job


def printed_elsewhere(actor: Actor, client_id: int, letter_id: int, copies: int = 1) -> bytes:
    """The stored bytes for a printer that only the window can reach. One audit line, before they are handed out."""
    row = _to_go_out(actor, client_id, letter_id)
    _left_the_house(actor, row, f"copies={copies}")
    return bytes(row.pdf)


def to_go_out(actor: Actor, client_id: int, letter_id: int) -> bytes:
    """The stored bytes of a letter that is about to be printed or saved among others: gone_out() must follow once it was.

    Refuses what was withdrawn or damaged. Not a look at the letter: nobody reads it on the way.
    """
    return bytes(_to_go_out(actor, client_id, letter_id).pdf)


def gone_out(actor: Actor, client_id: int, letter_id: int, detail: str) -> None:
    """Write down that a letter left, once it has: "copies=1", "saved=pdf". One audit line and one in the register."""
    require(actor, Action.PRINT_LETTER, client_id)
    row = data.letter_head(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    _left_the_house(actor, row, detail)


def save_pdf(actor: Actor, client_id: int, letter_id: int, target: Path, password: str = "") -> Path:
    """Write the stored bytes to a file, whole or not at all; one audit line. With a password the file is locked for sending.

    Refuses a folder not to be written, a full disk, a password that is too short.
    """
    row = _to_go_out(actor, client_id, letter_id)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    how = printing.save_pdf_file(actor, target, bytes(row.pdf), password)
    _left_the_house(actor, row, how)
    return target


def _left_the_house(actor: Actor, row: Any, detail: str) -> None:
    told = data.disclosure_of(row.id)
    register.note_leaving(
        actor, row.client_id, f"{Kind.LETTER}:{row.id}", detail, form=Form.LETTER,
        road=road_of(detail), reader=Reader(row.reader), recipient=row.recipient, letter_id=row.id,
        contents=told.contents if told else (), ground=Ground(told.ground) if told else Ground.OPEN)


def _new_draft(actor: Actor, client_id: int, episode_id: int, kind: LetterKind, reader: Reader) -> LetterDraft:
    client: Client = ClientRow.get_by_id(client_id).to_client()
    known = [r for r in data.releases(client_id) if r.recipient.reader is reader]
    release = next((r for r in known if r.valid(clock.today())), known[0] if known else None)
    language = LetterLanguage(client.letter_language)
    if release is not None and not has_arabic(release.recipient.name):
        language = LetterLanguage.ENGLISH
    ending = ending_data.of_episode(episode_id)
    if kind is LetterKind.ENDING and ending is not None and (wished := ending.to_ending(names_by_id()).content.letter_language):
        language = LetterLanguage(wished)
    content = replace(_EMPTY, language=language)
    return LetterDraft(
        0, str(uuid4()), 0, client_id, episode_id, reader, release.id if release else None, content, actor.staff_id, kind=kind)


def _keep_first(actor: Actor, draft: LetterDraft) -> LetterDraft:
    with work(actor, Action.WRITE_LETTER, about=draft.client_id) as unit:
        there = data.draft_row(draft.episode_id, draft.kind, draft.reader)
        if there is not None:
            raise Stale(mine=draft, theirs=there.to_draft())
        row = data.LetterRow.create(
            uid=draft.uid, client_id=draft.client_id, episode=draft.episode_id, kind=draft.kind, reader=draft.reader,
            language=draft.content.language, release=draft.release_id, author_id=actor.staff_id, body=pack(draft.content),
            saved_at=clock.utc_now())
        unit.touched(Kind.LETTER, row.id, "draft")
    kept: LetterDraft = row.to_draft()
    return kept


def _writable(row: Any, draft: LetterDraft) -> None:
    if row.status == LetterStatus.ISSUED:
        raise Refused(Finding(LetterProblem.ALREADY_ISSUED, "letter"))
    if draft.version and row.version != draft.version:
        raise Stale(mine=draft, theirs=row.to_draft())


def _needed(letter_id: int, client_id: int) -> Any:
    row = data.letter_row(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _to_go_out(actor: Actor, client_id: int, letter_id: int) -> Any:
    require(actor, Action.PRINT_LETTER, client_id)
    row = _intact(letter_id, client_id)
    if outgoing.withdrawn(letter_id):
        raise Refused(Finding(OutProblem.WITHDRAWN, "letter", {"number": row.number}))
    return row


def _intact(letter_id: int, client_id: int) -> Any:
    row = _needed(letter_id, client_id)
    if row.status != LetterStatus.ISSUED:
        raise Refused(Finding(LetterProblem.NOT_ISSUED, "letter"))
    if not row.intact():
        raise Refused(Finding(LetterProblem.DAMAGED, "letter", {"number": row.number}))
    return row


def _issued(row: Any) -> IssuedLetter:
    letter: IssuedLetter = row.to_letter(names_by_id())
    return letter


def _release(draft: LetterDraft) -> Release | None:
    row = data.release_row(draft.release_id, draft.client_id) if draft.release_id else None
    release = row.to_release() if row else None
    return release if release is not None and release.recipient.reader is draft.reader else None


def _frame(actor: Actor, client: Client, draft: LetterDraft, release: Release | None) -> Frame:
    """Who writes to whom under which letterhead; the clinic's words only."""
    clinic = settings_data.clinic_row().to_settings()
    me, signature = StaffRow.get_by_id(actor.staff_id), profiles_data.signature_of(actor.staff_id)
    head, writer = paper_data.letterhead(), Writer.of(me.to_staff_member(), signature.picture)
    language = draft.content.language
    if (guardian := _sayer(draft.kind).guardian_of(actor, client, language)) is not None:
        recipient = guardian
    elif draft.reader is Reader.CLIENT:
        form = letter_facts.FORMS[client.request.sex]
        recipient = Recipient(Reader.CLIENT, client.name(language is LetterLanguage.ARABIC), form=form)
    else:
        recipient = release.recipient if release else Recipient(draft.reader, "")
    version = 1 + max(data.times_issued(draft.episode_id, draft.kind, draft.reader, recipient.name),
                      data.versions_before(draft.content.supersedes, client.id))
    return Frame(
        client.id, recipient, language, head, writer, clock.today(), clock.now(), version, clinic.demo,
        copy_to_client=draft.content.copy_to_client, guardian=guardian is not None, own=clinic_words.own_words())
