"""Safety in sentences: what a concern says, what a check says line by line, where things stand."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.safety import QUESTIONS, CheckContent, Concern, Reply, SafetyState, Source, Told
from ui import formats
from ui.texts.safety import NAMES


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


def joined(parts: Iterable[str]) -> str:
    """Several short words in one line."""
    return " · ".join(part for part in parts if part)


def script_name(names: tuple[str, str]) -> str:
    """A name in the script of the screen."""
    english, arabic = names
    return (arabic or english) if formats.is_arabic() else (english or arabic)


def question(name: str) -> str:
    """What a question of the check asks, in the house's own words."""
    translate = QCoreApplication.translate
    said = {
        "thoughts": translate("SafetyWords", "Thoughts of death or of ending life"),
        "plan": translate("SafetyWords", "A plan or method in mind"),
        "intent": translate("SafetyWords", "Intent to act"),
        "steps": translate("SafetyWords", "Steps taken, or a rehearsal"),
        "past": translate("SafetyWords", "Past attempt or self-harm"),
        "means": translate("SafetyWords", "Access to means"),
        "harm_from": translate("SafetyWords", "Harm from others"),
        "harm_to": translate("SafetyWords", "Harm to others"),
        "children": translate("SafetyWords", "Harm to children at home"),
    }
    return said[name]


def concern_words(concern: Concern) -> str:
    """What raised it, in one sentence."""
    translate = QCoreApplication.translate
    facts = {"measure": formats.isolate(concern.measure), "item": formats.isolate(formats.digits(concern.item))}
    if concern.source is Source.RISK_ITEM and concern.measure:
        said = translate("SafetyWords", "{measure}, question {item}: the answer was {answer}")
        answer = formats.number(concern.answer) if concern.answer is not None else "–"
        return said.format(answer=answer, **facts)
    if concern.source is Source.UNANSWERED and concern.measure:
        return translate("SafetyWords", "{measure}, question {item}: left blank").format(**facts)
    return name_of(concern.source)


def answer_words(concern: Concern) -> str:
    """How it was answered, or that it waits."""
    translate = QCoreApplication.translate
    if concern.waiting:
        if concern.reply is Reply.ALREADY_CHECKED:
            return translate("SafetyWords", "said to be checked, but no check of that day is in the record")
        return translate("SafetyWords", "waits for an answer")
    if concern.reply is Reply.CANNOT_NOW:
        said = translate("SafetyWords", "could not be asked then: {why}")
        return said.format(why=formats.isolate_name(concern.why))
    return translate("SafetyWords", "checked")


def chip_words(state: SafetyState) -> str:
    """The quiet words in the head of the file: what is open, or when it was asked."""
    translate = QCoreApplication.translate
    if state.waiting:
        return translate("SafetyWords", "Safety: a concern waits")
    if state.open:
        if state.look_again is None:
            return translate("SafetyWords", "Safety: something is open")
        day = formats.day_month(state.look_again)
        if state.look_again < state.today:
            return translate("SafetyWords", "Safety open, look was due {day}").format(day=day)
        return translate("SafetyWords", "Safety open, look again {day}").format(day=day)
    if state.asked_on is None:
        return translate("SafetyWords", "Safety not asked yet")
    return translate("SafetyWords", "Safety asked {day}, nothing open").format(day=formats.day_month(state.asked_on))


def check_pairs(content: CheckContent) -> list[tuple[str, str]]:
    """A check as pairs of question and answer; what was not asked is left out."""
    translate = QCoreApplication.translate
    more = {"steps": content.steps_when, "means": content.means_words}
    pairs = []
    for name in QUESTIONS:
        answer = getattr(content, name)
        if answer is not None:
            pairs.append((question(name), joined([name_of(answer), formats.isolate_name(more.get(name, ""))])))
    pairs += [
        (translate("SafetyWords", "About harm"), formats.isolate_name(content.harm_words)),
        (translate("SafetyWords", "What holds them"),
         joined([*(name_of(one) for one in content.holds), formats.isolate_name(content.holds_words)])),
        (translate("SafetyWords", "What changed, why now"), formats.isolate_name(content.changed)),
        (translate("SafetyWords", "What was agreed"), _agreed(content)),
        (translate("SafetyWords", "Told to"), "\n".join(told_words(one) for one in content.told)),
        (translate("SafetyWords", "Look again on"), formats.full_day(content.look_again) if content.look_again else ""),
        (translate("SafetyWords", "What this puts right"), formats.isolate_name(content.corrects)),
    ]
    return [(word, value) for word, value in pairs if value]


def _agreed(content: CheckContent) -> str:
    translate = QCoreApplication.translate
    consent = ""
    if content.family_consent is not None:
        consent = translate("SafetyWords", "the client agreed to it") if content.family_consent \
            else translate("SafetyWords", "without the client's consent")
    return joined([*(name_of(one) for one in content.agreed), consent, formats.isolate_name(content.agreed_words)])


def told_words(told: Told) -> str:
    """Person, time, by whom."""
    translate = QCoreApplication.translate
    when = formats.day_time(told.at) if told.at else ""
    by = translate("SafetyWords", "by {who}").format(who=formats.isolate_name(told.by)) if told.by else ""
    return joined([formats.isolate_name(told.person), when, by])

