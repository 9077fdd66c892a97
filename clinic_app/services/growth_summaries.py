"""The summary of supervision and development as a document: drawn while it is written, issued as bytes, withdrawn.

It tells of no client, so it stands in no register of what was told of one: each release, print and file is a line in the audit.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from clinic_app.data import growth_summaries as data
from clinic_app.data.bodies import pack
from clinic_app.data.growth_summaries import GrowthSummaryRow, GrowthSummaryWithdrawalRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth_summaries import (
    IssuedSummary,
    SummaryContent,
    SummaryDraft,
    SummaryProblem,
    SummaryReader,
    summary_findings,
)
from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.outgoing import reason_findings
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.printing import PLAIN, PrintHow
from clinic_app.domain.text import clean_line, safe_filename
from clinic_app.services import clock, growth_sheet, handouts, printing
from clinic_app.services.work import ask, deny, look, work, write_line


def begin(actor: Actor, year: int, language: LetterLanguage) -> SummaryDraft:
    """A summary of one calendar year for the actor's own records, not kept anywhere yet."""
    ask(actor, Action.LOOK_GROWTH)
    return SummaryDraft(str(uuid4()), SummaryContent(first=date(year, 1, 1), last=date(year, 12, 31), language=language))


def prepared(actor: Actor, draft: SummaryDraft) -> PreparedSheet:
    """The summary as it would be issued now; handouts.draw_sheet() draws it, on a worker if wanted. Refuses what is too long."""
    ask(actor, Action.LOOK_GROWTH)
    content = _clean(draft.content)
    if found := [one for one in summary_findings(content) if one.code is SummaryProblem.TOO_LONG]:
        raise Refused(*found)  # a book pasted by mistake would be drawn for many seconds
    return handouts.prepared(actor, None, growth_sheet.summary_sheet(actor, replace(draft, content=content)))


def issue(actor: Actor, draft: SummaryDraft) -> IssuedSummary:
    """Release it: the bytes are stored with their digest and never drawn again.

    Refuses what is missing, one that was issued already, and in place of a summary that stands or was replaced.
    """
    ask(actor, Action.ISSUE_SUMMARY)
    content = _clean(draft.content)
    if found := summary_findings(content):
        raise Refused(*found)
    edition = 1
    if draft.supersedes:
        before = _own(actor, draft.supersedes)
        edition = before.edition + 1
    drawn = handouts.draw_sheet(actor, prepared(actor, replace(draft, content=content, edition=edition)))  # slow: before the act
    seal = hashlib.sha256(drawn.pdf).hexdigest()
    with work(actor, Action.ISSUE_SUMMARY, detail=f"sha256={seal}") as unit:
        known = {one.id: one for one in data.summaries_of(actor.staff_id, {})}
        if any(one.uid == draft.uid for one in known.values()):
            raise Refused(SummaryProblem.ISSUED)
        if draft.supersedes and known[draft.supersedes].withdrawn is None:
            raise Refused(SummaryProblem.NOT_WITHDRAWN)
        if draft.supersedes and known[draft.supersedes].replaced:
            raise Refused(SummaryProblem.REPLACED)
        row = GrowthSummaryRow.create(
            uid=draft.uid, staff_id=actor.staff_id, edition=edition, supersedes=draft.supersedes or None, body=pack(content),
            issued_at=clock.utc_now(), pages=drawn.pages, sha256=seal, pdf=drawn.pdf)
        unit.touched(Kind.GROWTH, row.id, "summary_issued")
    return next(one for one in data.summaries_of(actor.staff_id, names_by_id()) if one.id == row.id)


def summaries(actor: Actor, staff_id: int = 0) -> tuple[IssuedSummary, ...]:
    """The actor's own issued summaries, newest first, or for the lead a colleague's; those withdrawn say so."""
    own = staff_id in (0, actor.staff_id)
    with look(actor, Action.LOOK_GROWTH if own else Action.LOOK_GROWTH_OF):
        return data.summaries_of(staff_id or actor.staff_id, names_by_id())


def open_summary(actor: Actor, summary_id: int) -> bytes:
    """The stored bytes, for whose it is and for the lead. Refuses DAMAGED when they are not those that were issued."""
    ask(actor, Action.LOOK_GROWTH)
    return bytes(_readable(actor, summary_id).pdf)


def withdraw(actor: Actor, summary_id: int, reason: str) -> IssuedSummary:
    """Withdraw one's own summary. Its pages stay and can be read; nothing prints them any more. Refuses no reason, twice."""
    ask(actor, Action.WITHDRAW_SUMMARY)
    reason = clean_line(reason)
    if found := reason_findings(reason):
        raise Refused(*found)
    row = _own(actor, summary_id)
    with work(actor, Action.WITHDRAW_SUMMARY) as unit:
        if _gone(row.id):
            raise Refused(SummaryProblem.WITHDRAWN)
        GrowthSummaryWithdrawalRow.create(summary=row.id, reason=reason, at=clock.utc_now(), staff=actor.staff_id)
        unit.touched(Kind.GROWTH, row.id, "summary_withdrawn")
    return next(one for one in data.summaries_of(actor.staff_id, names_by_id()) if one.id == summary_id)


def next_edition(actor: Actor, summary_id: int) -> SummaryDraft:
    """A draft that begins as the withdrawn summary was and goes in its place. Refuses one that stands or was replaced."""
    with look(actor, Action.LOOK_GROWTH):
        row = _own(actor, summary_id)
        known = next(one for one in data.summaries_of(actor.staff_id, {}) if one.id == row.id)
        if known.withdrawn is None:
            raise Refused(SummaryProblem.NOT_WITHDRAWN)
        if known.replaced:
            raise Refused(SummaryProblem.REPLACED)
        return SummaryDraft(str(uuid4()), known.content, known.edition + 1, known.id)


def print_summary(actor: Actor, summary: IssuedSummary, printer: str, copies: int = 1, how: PrintHow = PLAIN) -> str:
    """Send the stored bytes to a print queue; gives the queue's name for the job. One audit line."""
    ask(actor, Action.PRINT_SUMMARY)
    row = _to_go_out(actor, summary.id)
    job = printing.print_pdf(actor, bytes(row.pdf), summary.job_title, printer, copies, how)
    _written_down(actor, row, f"copies={copies}")
    return job


def printed_elsewhere(actor: Actor, summary: IssuedSummary, copies: int = 1) -> None:
    """Write down that the stored bytes go to a printer that only the window can reach."""
    ask(actor, Action.PRINT_SUMMARY)
    _written_down(actor, _to_go_out(actor, summary.id), f"copies={copies}")


def save_summary(actor: Actor, summary: IssuedSummary, target: Path, password: str = "") -> Path:
    """Write the stored bytes to a file, whole or not at all; one audit line. With a password the file is locked for sending."""
    ask(actor, Action.PRINT_SUMMARY)
    row = _to_go_out(actor, summary.id)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    _written_down(actor, row, printing.save_pdf_file(actor, target, bytes(row.pdf), password))
    return target


def _clean(content: SummaryContent) -> SummaryContent:
    content = cleaned(content, "opening", "closing")
    return content if content.reader is SummaryReader.BODY else replace(content, recipient="")


def _gone(summary_id: int) -> bool:
    row = GrowthSummaryWithdrawalRow
    return row.get_or_none(row.summary == summary_id) is not None


def _row(summary_id: int) -> Any:
    row = data.summary_row(summary_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _own(actor: Actor, summary_id: int) -> Any:
    row = _row(summary_id)
    if row.staff_id != actor.staff_id:
        deny(actor, Action.ISSUE_SUMMARY)
    return row


def _readable(actor: Actor, summary_id: int) -> Any:
    row = _row(summary_id)
    with look(actor, Action.LOOK_GROWTH if row.staff_id == actor.staff_id else Action.LOOK_GROWTH_OF):
        if not row.intact():
            raise Refused(SummaryProblem.DAMAGED)
        return row


def _to_go_out(actor: Actor, summary_id: int) -> Any:
    row = _readable(actor, summary_id)
    if _gone(summary_id):
        raise Refused(SummaryProblem.WITHDRAWN)
    return row


def _written_down(actor: Actor, row: Any, detail: str) -> None:
    write_line(Vault.CLINICAL, actor, Action.PRINT_SUMMARY, None, what=f"{Kind.GROWTH}:{row.id}", detail=detail)
