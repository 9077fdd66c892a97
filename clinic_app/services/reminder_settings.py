"""The texts of reminders and the mail server that sends them: changed by the manager, the password sealed, never given back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import keyslots
from clinic_app.data import reminders as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.people import Language
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.reminders import (
    MailServer,
    MailSettings,
    Purpose,
    ReminderProblem,
    Wording,
    mail_findings,
    wording_findings,
)
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services import clock, session
from clinic_app.services.reminder_words import LANGUAGES, Wordsmith
from clinic_app.services.work import ask, look, work

PURPOSE = "mail password"  # what the key of the desk vault is used for here
PASSWORD_LIMIT = 200


def wordings(actor: Actor) -> tuple[Wording, ...]:
    """Every text as it is used: the clinic's own, or the house's."""
    with look(actor, Action.LOOK_POST):
        smith = Wordsmith()
        return tuple(smith.wording(about, language) for about in Purpose for language in LANGUAGES)


def preview(actor: Actor, wording: Wording) -> str:
    """The text as an invented client would get it. Refuses findings."""
    with look(actor, Action.LOOK_POST):
        text = clean_text(wording.text)
        if found := wording_findings(replace(wording, text=text)):
            raise Refused(*found)
        return Wordsmith().sample(wording.about, _language(wording), text, clock.today())


def save_wording(actor: Actor, wording: Wording) -> Wording:
    """Put the clinic's own text in place. Refuses findings, and Stale on an older version."""
    ask(actor, Action.EDIT_REMINDERS)
    wording = replace(wording, text=clean_text(wording.text), language=_language(wording))
    if found := wording_findings(wording):
        raise Refused(*found)
    text = "" if wording.text == Wordsmith.house(wording.about, wording.language) else wording.text
    return _keep(actor, replace(wording, text=text))


def restore_wording(actor: Actor, wording: Wording) -> Wording:
    """The house's text again, in one step. Stale on an older version."""
    ask(actor, Action.EDIT_REMINDERS)
    return _keep(actor, replace(wording, text="", language=_language(wording)))


def _language(wording: Wording) -> Language:
    return wording.language if wording.language in LANGUAGES else Language.ARABIC


def _keep(actor: Actor, wording: Wording) -> Wording:
    with work(actor, Action.EDIT_REMINDERS) as unit:
        row = data.text_row(wording)
        if (row.version if row is not None else 0) != wording.version:
            raise Stale(mine=wording, theirs=Wordsmith().wording(*wording.key))
        if row is None:
            row = data.ReminderTextRow.create(about=wording.about.value, language=wording.language.value, text=wording.text)
        else:
            data.ReminderTextRow.save_over(row.id, row.version, text=wording.text)
        unit.touched(Kind.CLINIC, row.id, "reminder_text", wording.about.value, wording.language.value)
    return Wordsmith().wording(*wording.key)


def post(actor: Actor) -> MailSettings:
    """The mail server as it is set up, without its password."""
    with look(actor, Action.LOOK_POST):
        row = data.post_row()
        return row.to_settings() if row is not None else MailSettings()


def save_post(actor: Actor, settings: MailSettings, password: str | None = None) -> MailSettings:
    """Change the mail server and how clients are named. password: None leaves the kept one, "" forgets it.

    A kept password is forgotten when the server changes: it was given for another. Refuses findings, and Stale.
    """
    ask(actor, Action.EDIT_REMINDERS)
    settings = replace(
        settings, host=clean_line(settings.host).lower(), user=clean_line(settings.user), sender=clean_line(settings.sender),
        certificate=clean_text(settings.certificate))
    if found := mail_findings(settings):
        raise Refused(*found)
    if password is not None and len(password) > PASSWORD_LIMIT:
        raise Refused(Finding(ReminderProblem.PASSWORD_TOO_LONG, "password", {"limit": PASSWORD_LIMIT}))
    with work(actor, Action.EDIT_REMINDERS) as unit:
        row: Any = data.post_row()
        if (row.version if row is not None else 0) != settings.version:
            raise Stale(mine=settings, theirs=row.to_settings() if row is not None else MailSettings())
        fields: dict[str, Any] = {
            "host": settings.host, "port": settings.port, "security": settings.security.value, "user": settings.user,
            "sender": settings.sender, "certificate": settings.certificate, "name_use": settings.name_use.value}
        if password is not None:
            fields["sealed"] = keyslots.encrypt(_key(), password.encode("utf-8", "replace"), PURPOSE) if password else ""
        elif row is not None and (row.host, row.user) != (settings.host, settings.user):
            fields["sealed"] = ""
        if row is None:
            row = data.ReminderPostRow.create(**fields)
        else:
            data.ReminderPostRow.save_over(row.id, row.version, **fields)
        unit.touched(Kind.CLINIC, row.id, "reminder_post")
    return post(actor)


def _key() -> bytes:
    return keyslots.subkey(session.current().keys.vaults[Vault.DESK], PURPOSE)


def server(actor: Actor) -> MailServer:
    """The way to the mail server with its password, for the worker alone. Refused while none is set up."""
    with look(actor, Action.USE_POST):
        row = data.post_row()
        if row is None or not row.to_settings().ready:
            raise Refused(ReminderProblem.NO_SERVER)
        known: MailSettings = row.to_settings()
        password = keyslots.decrypt(_key(), row.sealed, PURPOSE).decode() if row.sealed else ""
        return MailServer(known.host, known.port, known.security, known.user, known.sender, known.certificate, password)

