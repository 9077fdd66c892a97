"""A vault's key known to somebody who has left: the banner that says so, and the steps up to the gate."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.staff import StaffMember
from clinic_app.services import key_changes, settings, staff, startup
from ui import formats
from ui.entry.key_change import KeyWish
from ui.recovery_codes import RecoveryCodes
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog, Holder
from ui.widgets.fields import Field, PassField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import column, row


class KeysDue(QWidget):
    """Who has left and what their passphrase still opens; absent when no key waits. wished(KeyWish) once all is prepared."""

    wished = Signal(object)
    said = Signal(str)

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor = actor
        self._vaults: tuple[Vault, ...] = ()
        self._dialog: KeyDialog | None = None
        self.banner = Banner("warn", "", "", self.tr("Change the keys…"), icon="private", name="keysDue")
        self.banner.pressed.connect(self._prepare)
        column(self).addWidget(self.banner)
        self.hide()

    def reload(self) -> None:
        """Ask again which keys wait."""
        due = staff.keys_to_change(self._actor)
        self._vaults = tuple(due)
        self.setVisible(bool(due))
        if due:
            what, more = self._words(staff.who_knows_keys(self._actor))
            self.banner.say(what, more.format(day=formats.day_month(min(due.values()))))

    def _words(self, people: list[StaffMember]) -> tuple[str, str]:
        gone, moved = ([self._name(p) for p in people if p.active is active] for active in (False, True))
        said = []
        if gone:
            said.append(self.tr("{names} has left.") if len(gone) == 1 else self.tr("{names} have left."))
            said[-1] = said[-1].format(names=_listed(gone))
        if moved:
            said.append(self.tr("No longer working with the clinical record: {names}.").format(names=_listed(moved)))
        more = self.tr(
            "Passphrases of that time still open copies of the files made up to {day}. New keys end that for everything from now "
            "on; backups of before stay under the old key."
        )
        return " ".join(said) or self.tr("Somebody who knew the keys has left."), more

    @staticmethod
    def _name(person: StaffMember) -> str:
        name = (person.name_ar or person.name_en) if formats.is_arabic() else (person.name_en or person.name_ar)
        return formats.isolate_name(name)

    def _prepare(self) -> None:
        self._dialog = KeyDialog(self._actor, self._vaults, self.window())
        self._dialog.accepted.connect(self._go)
        self._dialog.rejected.connect(self._left)
        self._dialog.open()

    def _go(self) -> None:
        assert self._dialog is not None
        self.wished.emit(self._dialog.wish())

    def _left(self) -> None:
        if self._dialog is not None and self._dialog.codes:
            self.said.emit(self.tr("Nothing was changed. The sheets just made open nothing."))


def _listed(names: list[str]) -> str:
    return ("، " if formats.is_arabic() else ", ").join(names)


class KeyDialog(Dialog):
    """The passphrase once more, then the new sheets; accepted when they are put away."""

    def __init__(self, actor: Actor, vaults: tuple[Vault, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor, self._vaults = actor, vaults
        self.codes: dict[Vault, str] = {}
        self.setObjectName("keyDialog")
        whole = column(self, 0)
        foot = self._foot()
        middle = Holder(self, 560, foot, (22, 18, 22, 2), 12)
        lines = middle.body
        lines.addWidget(Label(self.tr("Change the keys"), "title3", "strong", wrap=True))
        lines.addWidget(Label(
            self.tr("The record closes and every page is encrypted anew; other desks lock by themselves, and nobody can work for "
                    "a few minutes. Afterwards whoever works here signs in as before."), wrap=True))
        lines.addWidget(Label(
            self.tr("After the change the recovery sheets in the safe open only old copies, so new ones come first."), wrap=True))
        self.words = Field(self.tr("Your passphrase, once more"), PassField(name="keysPassphrase"))
        lines.addWidget(self.words)
        self._middle = column(gap=12)
        lines.addLayout(self._middle)
        whole.addWidget(middle, 1)
        whole.addWidget(foot)

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, 8, (22, 10, 22, 18))
        line.addStretch(1)
        back = Button(self.tr("Not now"), name="keysNotNow")
        back.clicked.connect(self.reject)
        self.make = Button(self.tr("Make the new sheets"), "primary", name="keysSheets")
        self.make.clicked.connect(self._make)
        self.go = Button(self.tr("Change the keys now"), "primary", icon="private", name="keysGo")
        self.go.clicked.connect(self.accept)
        self.go.setEnabled(False)
        self.go.hide()
        for button in (back, self.make, self.go):
            button.setAutoDefault(False)
            line.addWidget(button)
        self.make.setDefault(True)
        return foot

    def _make(self) -> None:
        if not startup.check_own_passphrase(self._actor, self.words.value()):
            self.words.error(self.tr("This is not your passphrase. Nothing was changed."))
            return
        self.words.hide()
        self.make.hide()
        self.codes = key_changes.new_codes(self._vaults)
        self.sheets = RecoveryCodes(self.codes, settings.clinic(self._actor))
        self.sheets.put_away_changed.connect(self.go.setEnabled)
        self._middle.addWidget(self.sheets)
        self.sheets.show()  # a layout would show it only after the events at hand
        self.go.show()
        self.go.setDefault(True)
        self.sheets.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def wish(self) -> KeyWish:
        """What was prepared."""
        return KeyWish(startup.current_sign_in_name(), self.words.value(), self.codes)
