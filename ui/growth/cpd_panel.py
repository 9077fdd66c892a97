"""One piece of professional development, with its certificate if there is one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.growth import CERTIFICATE_MAX, Category, Cpd, CpdContent
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, growth
from ui import formats
from ui.growth.entry_panel import EntryPanel
from ui.growth.words import hours_of, name_of, quarters_in
from ui.plans.number_field import NumberField
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import row


class CpdPanel(EntryPanel):
    """A new entry or one of one's own."""

    FORM = "cpd"

    def __init__(self, actor: Actor, entry: Cpd | None = None, parent: QWidget | None = None) -> None:
        super().__init__(actor, "", entry.id if entry else 0, "cpdPanel", parent)
        self.title.setText(self.tr("Professional development"))
        self._entry, self._certificate = entry, None  # bytes of a new one, b"" to take it away, None to leave it
        self._build()
        self._show(entry.content if entry else CpdContent(on=clock.today()))
        self._connect()
        self.finish()

    def _build(self) -> None:
        self.course = TextField(hint=self.tr("what it was called"), name="cpdTitle")
        self.provider = TextField(hint=self.tr("who held it"), name="cpdProvider")
        self.on = DateField(clock.today, past=True, name="cpdDay")
        self.category = Choice([(kind, name_of(kind)) for kind in Category], name="cpdCategory")
        self.hours = TextField(hint=self.tr("for example 1.5"), name="cpdHours", numeric=True)
        self.points = NumberField(3, name="cpdPoints")
        self.different = TextArea(name="cpdDifferent", lines=2, most=6)
        self.form.add("title", self.tr("Title"), self.course)
        self.form.add("provider", self.tr("Provider"), self.provider)
        self.form.add("on", self.tr("Day"), self.on)
        self.form.add("category", self.tr("Kind"), self.category)
        self.form.add_row(("hours", self.tr("Hours"), self.hours, 1), ("points", self.tr("Credit points"), self.points, 1))
        self.form.add("different", self.tr("What I will do differently"), self.different)
        holder = QWidget()
        line = row(holder, 6)
        self.kept = Label("", "small", tone="ink2", elide=True)
        self.choose = Button(self.tr("Choose file"), step="small", name="cpdChooseFile")
        self.remove = Button("", "ghost", icon="close", step="small", tip=self.tr("Take the certificate away"), name="cpdNoFile")
        line.addWidget(self.kept, 1)
        line.addWidget(self.remove)
        line.addWidget(self.choose)
        note = self.tr("PDF, PNG or JPEG, at most 5 MB; kept encrypted.")
        self.form.add("certificate", self.tr("Certificate"), holder, note=note)

    def _connect(self) -> None:
        for field in (self.course, self.provider, self.on, self.hours, self.points):
            field.textEdited.connect(self.typed)
        self.different.textChanged.connect(self.typed)
        self.category.currentIndexChanged.connect(self.typed)
        self.choose.clicked.connect(self._ask_file)
        self.remove.clicked.connect(lambda: self._set_certificate(b""))
        if self._entry is not None:
            self.away = Button(self.tr("Take away"), "danger", name="cpdAway")
            self.away.clicked.connect(self._take_away)
            self.add_foot(self.away)

    def _show(self, content: CpdContent) -> None:
        self.course.set_value(content.title)
        self.provider.set_value(content.provider)
        self.on.set_value(content.on)
        self.category.set_value(content.category)
        self.hours.set_value(formats.digits(hours_of(content.quarters)) if content.quarters else "")
        self.points.set_value(content.points)
        self.different.set_value(content.different)
        self._say_certificate()

    def _say_certificate(self) -> None:
        stored = bool(self._entry and self._entry.certificate)
        there = bool(self._certificate) or (stored and self._certificate is None)
        said = formats.file_size(len(self._certificate)) if self._certificate else ""
        self.kept.setText(" · ".join(filter(None, (self.tr("kept with the entry") if there else self.tr("none"), said))))
        self.remove.setVisible(there)

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Choose the certificate"), folder, "PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg)")
        dialog.setObjectName("certificateDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._read(Path(name)))
        dialog.open()

    def _read(self, file: Path) -> None:
        """Read at most one byte more than is allowed: the rule then says that it is too large."""
        try:
            with file.open("rb") as stream:
                content = stream.read(CERTIFICATE_MAX + 1)
        except OSError:
            self.form.fields["certificate"].error(self.tr("This file cannot be read. Choose another one."))
            return
        if found := growth.certificate_trouble(self._actor, content):
            self.form.fields["certificate"].error(text_for(found[0]))
            return
        self._set_certificate(content)

    def _set_certificate(self, content: bytes) -> None:
        self._certificate = content
        self.form.fields["certificate"].clear()
        self._say_certificate()

    def content(self) -> CpdContent:
        """What stands in the form."""
        return CpdContent(
            self.on.value(), self.course.value(), self.provider.value(), quarters_in(self.hours.value()), self.points.value(),
            self.category.value(), self.different.value())

    def fields(self) -> Mapping[str, Any]:
        content = self.content()
        return {"on": content.on.isoformat() if content.on else "", "title": content.title, "provider": content.provider,
                "hours": self.hours.value(), "points": content.points, "category": content.category,
                "different": content.different}

    def fill(self, body: Mapping[str, Any]) -> None:
        on = date.fromisoformat(body["on"]) if body["on"] else None
        kind = Category(body["category"])
        self._show(CpdContent(on, body["title"], body["provider"], None, body["points"], kind, body["different"]))
        self.hours.set_value(body["hours"])

    def save_entry(self) -> str:
        known = self._entry
        growth.save_cpd(
            self._actor, self.content(), entry_id=known.id if known else 0, version=known.version if known else 0,
            certificate=self._certificate)
        return self.tr("Entry kept")

    def _take_away(self) -> None:
        if self._entry is not None:
            try:
                growth.take_away_cpd(self._actor, self._entry.id)
            except Refused as refusal:
                self.say([text_for(finding) for finding in refusal.findings])
                return
            self.drop_draft()
            self.done.emit(self.tr("Entry taken away"))
