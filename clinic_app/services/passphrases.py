"""What a passphrase must be: the rule of domain/staff.py with the bundled block-list."""

from __future__ import annotations

from clinic_app.domain.errors import Finding
from clinic_app.domain.staff import passphrase_findings
from clinic_app.paths import resource


def common_passphrases() -> list[str]:
    """The bundled block-list."""
    text = resource("catalogues", "common_passphrases.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def check_passphrase(passphrase: str, names: tuple[str, ...] = ()) -> list[Finding]:
    """What is wrong with a passphrase, for the sentence beside the field."""
    return passphrase_findings(passphrase, names, common_passphrases())
