"""Form, paper and drafts joined, so that each follows the others: for the letters tab and the ending alike."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import RELEASE_KEY, EndingFact, Fact, FollowUpFact, JourneyFact, Source, StayingWellFact
from clinic_app.domain.letters import Rendered
from clinic_app.domain.readers import Content, Release
from clinic_app.domain.record_classes import RecordClass
from ui.entry_at import EVENT, SERIES, VISIT, EntryAt
from ui.letters.preview import LetterPreview
from ui.letters.words import reader_names
from ui.letters.writing import LetterWriting
from ui.widgets.news import Autosave

SOURCE_TABS = {
    Kind.PLAN: "plan", Kind.GOAL: "plan", Kind.ENDING: "ending", Kind.EPISODE: "first_meeting", Kind.APPOINTMENT: "overview",
    Kind.WORKBOOK: "workbook", Kind.LIFE_EVENT: "workbook", Kind.REVIEW: "reviews", Kind.MEASURE: "measures",
    Kind.RISK: "safety", Kind.AGREEMENT: "plan", Kind.RELEASE: "letters", Kind.CLINIC: "settings",
}


def source_tab(fact: Fact) -> str:
    """The tab of the client's file in which a fact is written, or the room."""
    return SOURCE_TABS.get(fact.source.kind, "front_sheet")


ENTRIES = {  # what shows an entry on its tab, where the row's number alone does not say it
    (Kind.PLAN, Content.WORK): "techniques", (Kind.PLAN, Content.DIAGNOSIS): "concerns", (Kind.PLAN, Content.GOALS): "goals",
    (Kind.PLAN, Content.IDENTITY): "goals", (Kind.PLAN, Content.FOLLOW_UP): "techniques",
    (Kind.EPISODE, Content.MEDICINE): "medication", (Kind.EPISODE, Content.JOURNEY): "strengths",
    (Kind.EPISODE, Content.REASON): "reasons", (Kind.ENDING, Content.ENDING): "endReason",
}
LISTS = {Content.LEARNED: "list_achievements", Content.HELPED: "list_what_helped", Content.NEXT_STEPS: "list_next_steps"}
LEFT_OUT = "plan:left:"  # and what a mark keeps off the client's paper
LEFT = {"client_words": "goals", "ending": "endingPlanned", "adaptation": "changePlan", "tailoring": "expectations",
        "homework_note": "expectations", "measures_note": "expectations", "fee_note": "expectations"}
MARKED = {"marked:own_explanation": "ownExplanation", "marked:physical_health": "physicalHealth"}


def source_place(fact: Fact, client_id: int) -> Any:
    """What to show in that tab, or None for all of it: a page, a form, a review, or the very line that it stands on."""
    kind, row = fact.source.kind, fact.source.id
    if kind in (Kind.WORKBOOK, Kind.REVIEW) and row:
        return EntryAt(client_id, "workbookForm" if kind is Kind.WORKBOOK else "signedReview", row)
    if kind is Kind.EPISODE and fact.content is Content.FORMULATION:
        return EntryAt(client_id, "sharedSummary", "summary")
    if kind is Kind.MEASURE and fact.key.startswith("score:"):
        return EntryAt(client_id, "scoreChart", f"{SERIES}{fact.key.split(':')[1]}")
    if kind is Kind.LIFE_EVENT:
        return EntryAt(client_id, f"{EVENT}{row}", f"{EVENT}{row}")
    if kind is Kind.APPOINTMENT:
        return EntryAt(client_id, f"{VISIT}{row}", f"{VISIT}{row}") if row else EntryAt(client_id, "visits")
    if kind is Kind.CLIENT:
        return EntryAt(client_id, "givenEn")
    if kind is Kind.GOAL:
        return EntryAt(client_id, f"goal:{row}")
    if kind is Kind.AGREEMENT:
        return EntryAt(client_id, "agreement")
    if kind is Kind.CLINIC:
        return "emergency" if fact.section == "emergency" else "letterhead"
    if kind is Kind.RISK:
        return EntryAt(client_id, "safetyPlan")
    if kind is Kind.ENDING and (entry := _of_ending(fact)):
        return EntryAt(client_id, entry)
    if fact.key in MARKED:
        return EntryAt(client_id, MARKED[fact.key], "intake")
    if kind is Kind.PLAN and fact.key.startswith(LEFT_OUT):
        return EntryAt(client_id, LEFT.get(fact.key.removeprefix(LEFT_OUT), "techniques"))
    sent = kind is Kind.EPISODE and fact.content is Content.REASON and not fact.own_words  # what the referrer wrote
    entry = "referralCard" if sent else ENTRIES.get((kind, fact.content))
    return EntryAt(client_id, entry, "intake" if kind is Kind.EPISODE else "") if entry else None


def _of_ending(fact: Fact) -> str:
    """Which line of the ending says it; empty where the table knows."""
    if isinstance(fact, JourneyFact):
        return f"journey_{fact.part}"
    if isinstance(fact, FollowUpFact) and fact.day is not None:
        return f"booster_{fact.day.isoformat()}"
    if isinstance(fact, EndingFact):
        return "goodbye_therapist" if fact.goodbye else "way_back" if fact.way_back else ""
    if isinstance(fact, StayingWellFact):
        written = (("what_i_do", fact.steps), ("green", fact.green), ("amber", fact.amber), ("red", fact.red),
                   ("people", fact.people))
        return next((f"list_{name}" for name, lines in written if lines), "comeBackIf")
    return f"{LISTS[fact.content]}:{fact.key.split(':')[1]}" if fact.content in LISTS else ""


class _Joint(QObject):
    """Lives as long as the preview, so that nobody calls one that is gone."""

    def __init__(self, writing: LetterWriting, preview: LetterPreview) -> None:
        super().__init__(preview)
        self._writing, self._preview = writing, preview
        writing.changed.connect(self.show_tabs)
        writing.drawn.connect(self.show_paper)
        writing.trouble.connect(preview.trouble)
        preview.reader_chosen.connect(writing.choose)

    def show_tabs(self) -> None:
        """One tab for each reader, with the language of the letter."""
        desks = self._writing.desks
        if desks:
            names = reader_names(desks)
            tabs = [(reader, name, desks[reader].draft.content.language) for reader, name in names.items()]
            self._preview.set_readers(tabs, self._writing.reader)

    def show_paper(self, made: Rendered) -> None:
        """The letter as it would be issued now."""
        desk = self._writing.desk
        facts = desk.facts if desk.release is None else (*desk.facts, _permission(desk.release))
        self._preview.show_letter(made.pdf, made.places, facts, desk.withheld)


def _permission(release: Release) -> Fact:
    """Where the sentences about the permission itself come from; it tells nothing of the client."""
    return Fact(RELEASE_KEY, Content.IDENTITY, RecordClass.ADM, Source(Kind.RELEASE, release.id))


class Outlining(Protocol):
    """A form that says which facts are being typed or ticked."""

    outlined: Signal
    source_wished: Signal


def join(writing: LetterWriting, fields: Outlining, preview: LetterPreview, autosave: Autosave | None = None) -> None:
    """Connect the three for as long as the preview lives."""
    _Joint(writing, preview)
    fields.outlined.connect(preview.outline)
    fields.source_wished.connect(preview.source_wished)
    if autosave is not None:
        writing.kept.connect(autosave.saved)
        writing.not_kept.connect(autosave.failed)
