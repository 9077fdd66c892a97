"""The contingency list: the folder and password of a PDF that opens without the program, and proof that it does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QFileDialog

from clinic_app.domain.contingency import DAYS, EVERY, ContingencySetting, Written
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, contingency
from ui import formats, theme
from ui.jobs import run_job
from ui.settings.section import KeptForm, Section, stale_words
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.fields import Field, PassField, TextField
from ui.widgets.labels import Label
from ui.widgets.segment import Segment


class ContingencySection(Section):
    """Off until the manager chooses a folder and a password. The password is asked for once and never shown again."""

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Contingency list"), self.tr(
            "The visits of the next {days} days with names and phones, as a PDF that opens on any computer with your password. "
            "Looked at every {minutes} minutes while somebody is signed in, and at each lock; written when something changed."
        ).format(days=formats.number(DAYS), minutes=formats.number(EVERY)))
        self._setting = ContingencySetting()
        self.state = Label("", "body", "label", wrap=True)
        self.state.setObjectName("contingencyState")
        self.body.addWidget(self.state)
        self.choose = Button(self.tr("Choose folder…"), icon="folder", name="contingencyChoose")
        self.choose.clicked.connect(self._choose)
        self.form = KeptForm(actor, "contingency")
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add("folder", self.tr("Folder"), TextField(name="contingencyFolder"))
        beneath = Flow()
        beneath.add(self.choose)
        self.form.add_widget(beneath)
        self.form.add("password", self.tr("Password of the list"), PassField(name="contingencyPassword"))
        self.body.addWidget(self.form)
        self.on = Segment([(False, self.tr("Off")), (True, self.tr("On"))], name="contingencyOn")
        self.language = Segment(
            [(LetterLanguage.ENGLISH, self.tr("English")), (LetterLanguage.ARABIC, self.tr("Arabic"))],
            name="contingencyLanguage")
        self.button_row(Field(self.tr("List is written"), self.on), Field(self.tr("Language of the list"), self.language))
        self.save_button = Button(self.tr("Save"), "primary", name="contingencySave")
        self.test_button = Button(self.tr("Write now and check"), icon="pdf", name="contingencyTest")
        self.save_button.clicked.connect(self.save)
        self.test_button.clicked.connect(self.write_now)
        self.form.submitted.connect(self.save)
        self.form.watch()
        self.button_row(self.save_button, self.test_button)
        told = self.tr("Choose a folder that only the clinic's staff can open. Whoever has the file and the password reads names "
                       "and phones; nothing clinical stands in it.")
        self.body.addWidget(Label(told, "small", tone="ink3", wrap=True))
        self.body.addStretch(1)

    def reload(self) -> None:
        """What is set up, and when the list was written."""
        self._setting = contingency.setting(self.actor)
        self.form.keep_now()
        self.form.fill({"folder": self._setting.folder, "password": ""})
        self.form.bring_back()
        self.on.set_value(self._setting.on)
        self.language.set_value(self._setting.language)
        self._show_state()

    def _show_state(self) -> None:
        written = contingency.last_written(self.actor)
        self.test_button.setEnabled(self._setting.on)
        if not self._setting.on:
            words, tone = self.tr("No list is written."), "ink2"
        elif written is None:
            words, tone = self.tr("There is no list in the folder yet."), "warn"
        elif written.date() == clock.today():
            words, tone = self.tr("Last written today at {time}").format(time=formats.time_of_day(written)), "ok"
        else:
            words, tone = self.tr("Last written {day}").format(day=formats.day_time(written)), "ok"
        if self._setting.has_password:
            words = f"{words} · {self.tr('a password is set')}"
        self.state.setText(words)
        self.state.set_tone(tone)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Into which folder?"))
        if folder:
            self.form.fields["folder"].set_value(folder)

    def save(self) -> None:
        """Keep what stands here; an empty password leaves the one there is."""
        self.calm()
        self.form.clear_messages()
        wish = replace(
            self._setting, on=bool(self.on.value()), folder=str(self.form.fields["folder"].value()),
            language=LetterLanguage(self.language.value()))
        try:
            contingency.save_setting(self.actor, wish, str(self.form.fields["password"].value()))
        except Stale as stale:
            self._setting = contingency.setting(self.actor)
            self.warn(stale_words(self, stale))
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self.reload()
        on, off = self.tr("The contingency list is set up"), self.tr("No list is written from now on")
        self.said.emit(on if self._setting.on else off)

    def write_now(self) -> None:
        """Write it beside the work whether or not something changed, and open it with the password."""
        self.calm()
        self.test_button.setEnabled(False)
        run_job(self, lambda: contingency.write(self.actor, anew=True), self._written, self._failed)

    def _written(self, _written: Written | None) -> None:
        self._show_state()
        self.said.emit(self.tr("Written, and it opens with the password"))

    def _failed(self, error: Exception) -> None:
        self._show_state()
        if not isinstance(error, Refused):
            raise error
        self.warn(" ".join(text_for(one) for one in error.findings))
