"""My own: the look and language of this desk, and my passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import startup
from ui import formats, local_settings, style_sheet, theme, translation
from ui.settings.section import Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, Form, PassField
from ui.widgets.segment import Segment


class LookSection(Section):
    """Language, light or dark, text size, digits, motion. Acts at once, kept for this desk."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Look and language"), self.tr("For this computer; acts at once."))
        settings = local_settings.load()
        self._segment("language", self.tr("Language"), (("en", "English"), ("ar", "العربية")), settings.language)
        self._segment("theme", self.tr("Light or dark"), (("light", self.tr("Light")), ("dark", self.tr("Dark"))), settings.theme)
        sizes = tuple((size, formats.percent(size)) for size in theme.SCALES)
        self._segment("scale", self.tr("Text size"), sizes, settings.scale)
        digits = ((False, "1 2 3"), (True, "١ ٢ ٣"))
        self._segment("arabic_digits", self.tr("Digits in Arabic"), digits, settings.arabic_digits)
        self._tick("less_motion", self.tr("Less motion"), settings.less_motion)
        self._tick("remember_names", self.tr("Offer the names of who signed in here before"), settings.remember_names)
        self.body.addStretch(1)

    def _segment(self, name: str, label: str, options: tuple, value: object) -> None:
        segment = Segment(options, name=f"look_{name}")
        segment.set_value(value)
        segment.chosen.connect(lambda chosen: self._use(name, chosen))
        self.body.addWidget(Field(label, segment), 0, Qt.AlignmentFlag.AlignLeft)

    def _tick(self, name: str, label: str, value: bool) -> None:
        box = QCheckBox(label)
        box.setObjectName(f"look_{name}")
        box.setChecked(value)
        box.toggled.connect(lambda on: self._use(name, on))
        self.body.addWidget(box)

    def _use(self, name: str, value: object) -> None:
        settings = local_settings.speak(str(value), self.actor.staff_id) if name == "language" \
            else local_settings.change(**{name: value})
        if name in ("language", "arabic_digits"):
            translation.use(settings.language, arabic_digits=settings.arabic_digits)
        elif name in ("theme", "scale", "less_motion"):
            style_sheet.apply(theme.Theme(settings.theme, settings.language == "ar", settings.scale, settings.less_motion))


class PassphraseSection(Section):
    """A new passphrase for oneself."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("My passphrase"),
            self.tr(
                "At least 15 characters; four or five words that mean something to nobody else. It never has "
                "to be changed on a date."
            ),
        )
        self.form = Form()
        self.form.add("old", self.tr("Passphrase now"), PassField(name="passphraseOld"))
        self.form.add("passphrase", self.tr("New passphrase"), PassField(name="passphraseNew"))
        self.form.add("again", self.tr("The same once more"), PassField(name="passphraseAgain"))
        self.form.setMaximumWidth(theme.current().px(420))
        self.form.submitted.connect(self.save)
        self.body.addWidget(self.form)
        save = Button(self.tr("Change passphrase"), "primary", name="passphraseSave")
        save.clicked.connect(self.save)
        self.button_row(save)
        self.body.addStretch(1)

    def save(self) -> None:
        """Ask the services; a sentence beside the field that is not right."""
        old, new, again = (self.form.fields[name].value() for name in ("old", "passphrase", "again"))
        if new != again:
            self.form.show_findings([Finding(startup.StartProblem.NOT_THE_SAME, "again")], text_for)
            return
        try:
            startup.change_passphrase(self.actor, old, new)
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.clear_messages()
        for field in self.form.fields.values():
            field.set_value("")
        self.said.emit(self.tr("Your passphrase is changed"))
