"""One text of the clinic's wording in one language: its forms, the field it is typed into, and what may be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.wordings import Wording
from ui import formats, theme
from ui.texts import text_for
from ui.texts.wordings import FORM_NAMES
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.fields import Field, TextArea
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import column, row
from ui.widgets.segment import Segment

translate = QCoreApplication.translate
FIELD = re.compile(r"\$(?:\{[a-z_]+\}|[a-z_]+)")
LRM = "\u200e"  # before a field in an Arabic text, so that it reads as one; never kept
GROWING = "abcdefghijklmnopqrstuvwxyz_"  # a field's name would go on with one of these


class _Fields(QSyntaxHighlighter):
    """Fields in the text stand out from the words round them."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.dress()

    def dress(self) -> None:
        """The colours of the theme in force."""
        self._format = QTextCharFormat()
        self._format.setForeground(theme.current().colour("primary"))
        self._format.setBackground(theme.current().colour("primary-soft"))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for found in FIELD.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._format)


class WordingField(QWidget):
    """Shows one form at a time and keeps what is typed in all of them. looked_at() when somebody comes to it."""

    typed = Signal()
    looked_at = Signal()
    form_chosen = Signal(str)

    def __init__(self, language: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language, self._language_name = language, name
        self._wording: Wording | None = None
        self._texts: dict[str, str] = {}
        self._form, self._filling = "", False
        self._findings: dict[str, Finding] = {}
        direction = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
        whole = column(self, 6)
        head = row(gap=8)
        head.addWidget(Label(name, "body", "label"))
        self.mark = Tag(self.tr("changed"), "info")
        policy = self.mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or one language would stand higher than the other
        self.mark.setSizePolicy(policy)
        head.addWidget(self.mark)
        head.addStretch(1)
        whole.addLayout(head)
        self._forms_place = QHBoxLayout()
        self.forms = Segment(step="small", name=f"wordingForm_{language}")
        self._forms_place.addWidget(self.forms)
        self._forms_place.addStretch(1)
        whole.addLayout(self._forms_place)
        self.area = TextArea(name=f"wordingText_{language}", lines=2, most=6)
        self.area.setAccessibleName(name)
        self.area.setLayoutDirection(direction)
        self._marks = _Fields(self.area.document())
        self.field = Field("", self.area)
        whole.addWidget(self.field)
        self.fields = Flow(6)
        whole.addWidget(self.fields)
        self.house = Label("", "small", "text", "ink3", wrap=True)
        self.house.setObjectName(f"wordingHouse_{language}")
        whole.addWidget(self.house)
        whole.addStretch(1)
        self.area.textChanged.connect(self._on_typed)
        self.area.cursorPositionChanged.connect(self._say_looked)

    # -- showing --------------------------------------------------------------------------------------------------------

    def show_wording(self, wording: Wording, typed: Mapping[str, str] | None, fields: Sequence[tuple[str, str]]) -> None:
        """Show this entry: what was typed and is not in force yet, or what stands. fields: names and what each is filled with."""
        self._wording, self._findings = wording, {}
        self._texts = {**wording.texts, **(typed or {})}
        forms = list(self._texts)
        if self._form not in forms:
            self._form = forms[-1] if forms[0] == "m" else forms[0]
        self._rebuild_forms(forms)
        self.fields.clear()
        for name, filled in fields:
            button = Button(filled, step="tiny", icon="add", name=f"wordingField_{self.language}_{name}",
                            tip=self.tr("Put in {field}").format(field=formats.isolate(f"${name}")))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.insert(name))
            self.fields.add(button)
        self.fields.setVisible(bool(fields))
        self._fill()

    def _rebuild_forms(self, forms: list[str]) -> None:
        old = self.forms
        named = [(form, translate("texts", FORM_NAMES[form])) for form in forms]
        self.forms = Segment(named, step="small", name=old.objectName())
        self.forms.set_value(self._form)
        self.forms.chosen.connect(lambda form: self.form_chosen.emit(str(form)))
        self._forms_place.replaceWidget(old, self.forms)
        old.hide()
        old.deleteLater()
        self.forms.setVisible(len(forms) > 1)

    def show_form(self, form: str) -> None:
        """Show one form of the text, where there is such a form."""
        if form in self._texts and form != self._form:
            self._form = form
            self.forms.set_value(form)
            self._fill()

    def _fill(self) -> None:
        self._filling = True
        self.area.set_value(self._readable(self._texts[self._form]))
        self._filling = False
        self._tell()

    def _readable(self, text: str) -> str:
        return FIELD.sub(lambda found: LRM + found[0], text) if self.language == "ar" else text

    def _tell(self) -> None:
        """What is wrong, what the house says where the clinic says it differently, and whether it does."""
        assert self._wording is not None
        found = self._findings.get(self._form)
        if found is None:
            self.field.clear()
        else:
            self.field.error(text_for(found))
        house = self._wording.entry.house[self.language]
        self.mark.setVisible(any(self._texts[form] != text for form, text in house.items()))
        differs = self._texts[self._form] != house[self._form]
        told = self.tr("Came with the program: {text}").format(text=formats.isolate_name(self._readable(house[self._form])))
        if self._wording.outworn:
            outworn = self.tr("The program's fields have changed, so its own words are printed until yours are saved anew.")
            told = f"{outworn} {told}"
        self.house.setText(told)
        self.house.setVisible(differs or self._wording.outworn)

    # -- what is typed --------------------------------------------------------------------------------------------------

    @property
    def form(self) -> str:
        """The form that is shown."""
        return self._form

    def texts(self) -> dict[str, str]:
        """Every form as typed."""
        return dict(self._texts)

    def differs(self) -> bool:
        """True while something typed is not in force."""
        return self._wording is not None and self._texts != self._wording.texts

    def use(self, texts: Mapping[str, str]) -> None:
        """Put these forms in as if they were typed."""
        self._texts |= {form: text for form, text in texts.items() if form in self._texts}
        self._fill()
        self.typed.emit()

    def insert(self, name: str) -> None:
        """Put a field in at the cursor; in braces where its name would run into the next letter."""
        cursor = self.area.textCursor()
        after = cursor.document().characterAt(max(cursor.selectionEnd(), cursor.position()))
        cursor.insertText(self._readable(f"${{{name}}}" if after in GROWING else f"${name}"))
        self.area.setTextCursor(cursor)
        self.area.setFocus()

    def say(self, findings: Sequence[Finding]) -> bool:
        """Show what is wrong beside the form it belongs to; True if something of it is this language's."""
        self._findings = {}
        for finding in findings:
            language, _, form = finding.field.partition(".")
            if language == self.language:
                self._findings.setdefault(form, finding)
        if self._findings and self._form not in self._findings:
            self.show_form(next(iter(self._findings)))
        else:
            self._tell()
        return bool(self._findings)

    def judge(self, findings: Sequence[Finding]) -> None:
        """While somebody types: what is wrong with the form that is shown, and with no other."""
        self._findings = {form: finding for finding in findings
                          if (form := finding.field.partition(".")[2]) == self._form and finding.field.startswith(self.language)}
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._marks.dress()

    def _on_typed(self) -> None:
        if not self._filling and self._wording is not None:
            self._texts[self._form] = self.area.toPlainText().replace(LRM, "")
            self.typed.emit()

    def _say_looked(self) -> None:
        if not self._filling and self.area.hasFocus():
            self.looked_at.emit()
