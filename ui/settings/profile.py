"""My own profile: what I am trained in and how far, whom I see, what I do not take; used when a client looks for a therapist."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.episodes import Approach
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.people import Band
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.profiles import (
    PHRASES_MAX,
    LanguageLevel,
    Modality,
    Profile,
    ProfileContent,
    Spoken,
    TrainingLevel,
)
from clinic_app.domain.staff import StaffMember
from clinic_app.services import clock, profiles, staff
from ui import formats, theme
from ui.kept import Kept, put_back
from ui.settings.section import Section
from ui.texts import text_for
from ui.texts.episodes import NAMES as EPISODES
from ui.texts.intake import NAMES as INTAKE
from ui.texts.matching import LANGUAGES
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label
from ui.widgets.list_field import ListField
from ui.widgets.panels import Card


def said(kind: type, code: object) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", {**EPISODES, **INTAKE}[kind][code])  # type: ignore[index]


class ProfileSection(Section):
    """Everyone keeps their own; the lead reads all of them below it."""

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("My profile"), self.tr(
            "It gives reasons when a client looks for a therapist. Therapists and the clinical lead see it, never the desk."))
        self._profile = Profile(actor.staff_id, 0, ProfileContent())
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(640))
        self.levels: dict[Approach, Choice] = {}
        self.form.add_widget(Label(self.tr("Ways of working, and how far you are"), "small", "label", "ink2"))
        self.form.add_widget(self._modalities())
        self.ages = ChipSet([(band, said(Band, band)) for band in Band], "profileAges")
        hint = self.tr("say, couples or bereavement, then Enter")
        self.populations = ListField(PHRASES_MAX, hint=hint, name="profilePopulations")
        self.not_taken = ListField(PHRASES_MAX, hint=self.tr("a topic, then Enter"), name="profileNotTaken")
        self.capacity = TextField(name="profileCapacity", numeric=True)
        self.capacity.setMaximumWidth(theme.current().px(120))
        self.form.add("ages", self.tr("Ages I work with (none chosen: every age)"), self.ages)
        self.form.add("populations", self.tr("Groups I know well"), self.populations)
        self.form.add("not_taken", self.tr("Topics I do not take"), self.not_taken)
        self.form.add("weekly_capacity", self.tr("Visits a week at most"), self.capacity)
        self.languages: dict[str, Choice] = {}
        me = next((p for p in staff.staff(actor) if p.id == actor.staff_id), None)
        for code in me.languages if me is not None else ():
            if code in LANGUAGES:
                self._language(code)
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Save my profile"), "primary", name="profileSave")
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.button_row(self.save_button)
        self._others = Card(gap=6)
        self._others.hide()
        self.body.addWidget(self._others)
        self.body.addStretch(1)
        self.kept = Kept(self, actor, "profile", self._typed, Vault.CLINICAL)
        for choice in (*self.levels.values(), *self.languages.values()):
            choice.activated.connect(self.kept.touch)
        for changed in (self.ages.changed, self.populations.changed, self.not_taken.changed, self.capacity.textChanged,
                        self.populations.line.textChanged, self.not_taken.line.textChanged):
            changed.connect(self.kept.touch)

    def _typed(self) -> dict[str, Any]:
        return {
            "levels": {approach: choice.value() for approach, choice in self.levels.items()}, "ages": self.ages.value(),
            "populations": self.populations.value(), "not_taken": self.not_taken.value(), "capacity": self.capacity.value(),
            "languages": {code: choice.value() for code, choice in self.languages.items()},
        }

    def _bring_back(self, body: dict[str, Any]) -> None:
        for choices, chosen in ((self.levels, body["levels"]), (self.languages, body["languages"])):
            for code, choice in choices.items():
                put_back(choice, chosen.get(code))
        self.ages.set_value(body["ages"])
        self.populations.set_value(body["populations"])
        self.not_taken.set_value(body["not_taken"])
        self.capacity.set_value(body["capacity"])

    def _modalities(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for place, approach in enumerate(a for a in Approach if a is not Approach.OTHER):
            options = [(None, self.tr("not named")), *((level, said(TrainingLevel, level)) for level in TrainingLevel)]
            choice = Choice(options, step="small", name=f"profile_{approach}")
            choice.setAccessibleName(said(Approach, approach))
            choice.setMinimumWidth(theme.current().px(190))
            grid.addWidget(Label(said(Approach, approach)), place, 0)
            grid.addWidget(choice, place, 1)
            self.levels[approach] = choice
        return holder

    def _language(self, code: str) -> None:
        options = [(None, self.tr("not said")), *((level, said(LanguageLevel, level)) for level in LanguageLevel)]
        self.languages[code] = Choice(options, name=f"profileLanguage_{code}")
        words = self.tr("How well I speak {language}").format(language=QCoreApplication.translate("texts", LANGUAGES[code]))
        self.form.add(f"language_{code}", words, self.languages[code])

    def reload(self) -> None:
        """Read my profile again, and for the lead everybody's."""
        self.kept.keep_now()
        self._show(profiles.own_profile(self.actor))
        if (body := self.kept.bring_back()) is not None:
            self._bring_back(body)
        self.kept.rest()
        if may(self.actor, Action.LOOK_PROFILES):
            self._show_others()

    def _show(self, profile: Profile) -> None:
        self._profile, content = profile, profile.content
        for approach, choice in self.levels.items():
            choice.set_value(content.level_in(approach))
        self.ages.set_value(content.ages)
        self.populations.set_value(content.populations)
        self.not_taken.set_value(content.not_taken)
        self.capacity.set_value(formats.western(str(content.weekly_capacity)) if content.weekly_capacity is not None else "")
        spoken = {one.code: one.level for one in content.languages}
        for code, choice in self.languages.items():
            choice.set_value(spoken.get(code))
        self.form.clear_messages()

    def _content(self) -> ProfileContent:
        typed = formats.western(self.capacity.value())
        if typed and not typed.isdecimal():
            raise Refused(Finding(HouseProblem.NOT_A_NUMBER, "weekly_capacity"))
        levels = ((approach, choice.value()) for approach, choice in self.levels.items())
        spoken = ((code, choice.value()) for code, choice in self.languages.items())
        return ProfileContent(
            tuple(Modality(approach, TrainingLevel(level)) for approach, level in levels if level), tuple(self.ages.value()),
            self.populations.value(), self.not_taken.value(), int(typed) if typed else None,
            tuple(Spoken(code, LanguageLevel(level)) for code, level in spoken if level),
        )

    def save(self) -> None:
        """Keep it, or say beside the fields what does not fit."""
        self.calm()
        try:
            saved = profiles.save_own_profile(self.actor, self._profile.version, self._content())
        except Stale as stale:
            self._profile = stale.theirs
            self.warn(self.tr("Your profile was saved elsewhere meanwhile. Yours is still here; save again to keep it."))
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.kept.done()
        self._show(saved)
        self.kept.rest()
        self.said.emit(self.tr("Saved"))

    # -- the lead reads -------------------------------------------------------------------------------------------------

    def _show_others(self) -> None:
        known = profiles.profiles(self.actor)
        people = [p for p in staff.therapists(self.actor) if p.id in known and p.id != self.actor.staff_id]
        self._others.hide()
        fresh = Card(gap=6)
        fresh.setObjectName("otherProfiles")
        fresh.add(Label(self.tr("Profiles of the team"), "title3", "strong"))
        for person in people:
            fresh.add(Label(self._name(person), "body", "strong"))
            fresh.add(Label(self._told(known[person.id]), "small", tone="ink2", wrap=True))
        self.body.replaceWidget(self._others, fresh)
        self._others.deleteLater()
        self._others = fresh
        fresh.setVisible(bool(people))

    @staticmethod
    def _name(person: StaffMember) -> str:
        return (person.name_ar or person.name_en) if formats.is_arabic() else (person.name_en or person.name_ar)

    def _told(self, profile: Profile) -> str:
        content = profile.content
        parts = [f"{said(Approach, m.approach)}: {said(TrainingLevel, m.level)}" for m in content.modalities]
        parts += [said(Band, band) for band in content.ages]
        parts += [formats.isolate_name(one) for one in content.populations]
        if content.not_taken:
            topics = ("، " if formats.is_arabic() else ", ").join(content.not_taken)
            parts.append(self.tr("does not take {topics}").format(topics=formats.isolate_name(topics)))
        if content.weekly_capacity is not None:
            parts.append(self.tr("{count} visits a week").format(count=formats.number(content.weekly_capacity)))
        if profile.saved_at is not None:
            parts.append(formats.short_date(clock.to_local(profile.saved_at).date()))
        return " · ".join(parts) or text_for(HouseProblem.EMPTY)
