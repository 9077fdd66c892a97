"""Printer, copies, sides and tray, as this computer remembers them for a kind of paper; Qt's own dialog behind a button."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import Abilities, PaperUse, PrintHow, Sides
from clinic_app.services import print_jobs, printing
from ui import formats, local_settings
from ui.jobs import run_job
from ui.letters import qt_printing
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.panels import column

COPIES = printing.COPIES[1]
DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone, Sides.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}
WORD_ENDS = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|[_-]")  # Tray1, ManualFeed: codes of trays as queues name them


class PrintChoices(QWidget):
    """Only what the chosen queue offers is asked; what it does not say stays away."""

    asked = Signal()  # the printer has said what it can do

    def __init__(self, actor: Actor, use: PaperUse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor, self.use = actor, use
        self.device: QPrinter | None = None  # as Qt's dialog left it, for printers without queues
        self._grey, self._asking = False, 0
        self.through_lp = printing.has_queues(actor)
        self._build()
        self._recall()
        self.printer.currentIndexChanged.connect(lambda _index: self._turn())
        self.options_button.clicked.connect(self.open_options)

    def _build(self) -> None:
        lines = column(self, 12)
        known = [p.name for p in printing.printers(self.actor)] if self.through_lp else qt_printing.names()
        self.printer = Choice([(name, name) for name in known], name="printer")
        self.copies = Choice([(n, formats.number(n)) for n in range(1, COPIES + 1)], name="copies")
        self.sides, self.tray = Choice(name="sides"), Choice(name="tray")
        self.options_button = Button(self.tr("Printer options…"), "ghost", icon="settings", step="small", name="printerOptions")
        self._sides_field, self._tray_field = Field(self.tr("Sides"), self.sides), Field(self.tr("Tray"), self.tray)
        self._grey_words = Label(self.tr("Black and white"), "small", "text", "ink2")
        for widget in (Field(self.tr("Printer"), self.printer), Field(self.tr("Copies"), self.copies), self._sides_field,
                       self._tray_field, self._grey_words, self.options_button):
            lines.addWidget(widget)
        self._grey_words.hide()
        self._offer(Abilities(), PrintHow())

    # -- what is chosen -----------------------------------------------------------------------------------------------------

    def known(self) -> bool:
        """True if there is a printer at all."""
        return self.printer.count() > 0

    def name(self) -> str:
        """The printer chosen."""
        return str(self.printer.value() or "")

    def count(self) -> int:
        """How many copies."""
        return int(self.copies.value())

    def how(self) -> PrintHow:
        """Sides, tray and greys as chosen."""
        return PrintHow(self.sides.value(), self.tray.value() or "", self._grey)

    def remember(self) -> None:
        """The next paper of this kind begins with these."""
        how, kept = self.how(), local_settings.load().printing
        chosen = {"printer": self.name(), "copies": self.count(), "sides": str(how.sides or ""), "tray": how.tray,
                  "grey": how.grey}
        local_settings.change(printing={**kept, self._key(): chosen})

    def _key(self) -> str:
        return f"paper_{self.use}"

    def _recall(self) -> None:
        kept: Any = local_settings.load().printing.get(self._key())
        self._kept = kept if isinstance(kept, dict) else {}
        if self.printer.findData(self._kept.get("printer")) >= 0:
            self.printer.set_value(self._kept["printer"])
            if self.copies.findData(self._kept.get("copies")) >= 0:
                self.copies.set_value(self._kept["copies"])
        self._turn()

    # -- what the printer offers --------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Another printer: ask what it can do, on a worker; of several questions the last one counts."""
        self._asking += 1
        turn, name, actor = self._asking, self.name(), self.actor
        self._show_options()
        self.device, self._grey = None, False
        self._offer(Abilities(), PrintHow())
        if not name:
            return
        own = self._kept if self._kept.get("printer") == name else {}
        sides = own.get("sides")
        how = PrintHow(Sides(sides) if sides in list(Sides) else None, str(own.get("tray", "")), bool(own.get("grey")))

        def answer(offered: Abilities) -> None:
            if turn == self._asking:
                if self.options_button.isHidden():  # a print server that was busy did not know its queue a moment ago
                    self._show_options()
                self._offer(offered, how)
                self.asked.emit()

        if self.through_lp:
            run_job(self, lambda: print_jobs.abilities(actor, name), answer, lambda _error: answer(Abilities()))
        else:
            modes = QPrinterInfo.printerInfo(name).supportedDuplexModes()
            answer(Abilities(tuple(s for s, mode in DUPLEX.items() if mode in modes) if len(modes) > 1 else ()))

    def _show_options(self) -> None:
        """Qt's own dialog is there for a printer that Qt finds."""
        print_jobs.look_again(self.actor)
        self.options_button.setVisible(bool(self.name()) and not QPrinterInfo.printerInfo(self.name()).isNull())

    def _offer(self, offered: Abilities, how: PrintHow) -> None:
        as_set = self.tr("As the printer is set")
        named = {
            Sides.ONE: self.tr("One side"), Sides.LONG: self.tr("Both, long edge"), Sides.SHORT: self.tr("Both, short edge")}
        self.sides.set_options([(None, as_set), *((one, named[one]) for one in offered.sides)])
        self.tray.set_options([("", as_set), *((code, _tray_name(code)) for code in offered.trays)])
        self._sides_field.setVisible(bool(offered.sides))
        self._tray_field.setVisible(bool(offered.trays))
        self.sides.set_value(how.sides if how.sides in offered.sides else None)
        self.tray.set_value(how.tray if how.tray in offered.trays else "")
        self._set_grey(how.grey)

    def _set_grey(self, grey: bool) -> None:
        self._grey = grey
        self._grey_words.setVisible(grey)

    def window_printer(self, title: str) -> QPrinter:
        """The printer as the window prints on it, where the system has no queues: as Qt's own dialog left it."""
        device = self.device or qt_printing.printer(self.name(), title, self.count())
        device.setDocName(title)
        device.setCopyCount(self.count())
        if (sides := self.sides.value()) is not None:
            device.setDuplex(DUPLEX[sides])
        return device

    # -- Qt's own dialog ----------------------------------------------------------------------------------------------------

    def open_options(self) -> None:
        """Everything else the printer has, in the dialog of the system; what is chosen there stands here afterwards."""
        device = qt_printing.printer(self.name(), "", self.count())
        device.setDuplex(DUPLEX.get(self.sides.value(), QPrinter.DuplexMode.DuplexAuto))
        dialog = QPrintDialog(device, self)
        dialog.setObjectName("printerOptionsDialog")
        for option in (QAbstractPrintDialog.PrintDialogOption.PrintToFile, QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
                       QAbstractPrintDialog.PrintDialogOption.PrintSelection):
            dialog.setOption(option, False)
        dialog.accepted.connect(lambda _device: self._take_over(device))
        dialog.finished.connect(lambda _how: dialog.deleteLater())
        QDialog.open(dialog)  # its own open() wants a slot

    def _take_over(self, device: QPrinter) -> None:
        if self.printer.findData(device.printerName()) >= 0 and device.printerName() != self.name():
            self.printer.set_value(device.printerName())
            self._turn()
        self.device = device
        self.copies.set_value(min(max(device.copyCount(), 1), COPIES))
        sides = next((s for s, mode in DUPLEX.items() if mode == device.duplex()), None)
        if self.sides.findData(sides) >= 0:
            self.sides.set_value(sides)
        self._set_grey(device.colorMode() == QPrinter.ColorMode.GrayScale)


def _tray_name(code: str) -> str:
    return formats.isolate(" ".join(part for part in WORD_ENDS.split(code) if part))
