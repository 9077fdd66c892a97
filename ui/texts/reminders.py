"""Words for reminders: what a message is about, how it stands, why somebody is not written to, and what the post may say."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.reminders import MailProblem, NameUse, Purpose, ReminderProblem, Security, State, Why

PURPOSES: dict[Purpose, str] = {
    Purpose.COMING: QT_TRANSLATE_NOOP("texts", "Reminder"),
    Purpose.MOVED: QT_TRANSLATE_NOOP("texts", "Moved"),
    Purpose.CANCELLED: QT_TRANSLATE_NOOP("texts", "Cancelled"),
}
STATES: dict[State, str] = {
    State.DUE: QT_TRANSLATE_NOOP("texts", "in the post"),
    State.SENDING: QT_TRANSLATE_NOOP("texts", "being sent"),
    State.SENT: QT_TRANSLATE_NOOP("texts", "sent"),
    State.FAILED: QT_TRANSLATE_NOOP("texts", "not sent"),
    State.DONE: QT_TRANSLATE_NOOP("texts", "told"),
    State.DROPPED: QT_TRANSLATE_NOOP("texts", "not sent after all"),
}
WHY: dict[Why, str] = {
    Why.NOT_ASKED: QT_TRANSLATE_NOOP("texts", "Nobody asked yet how to write to them. Ask on the phone and note it in the file."),
    Why.REFUSED: QT_TRANSLATE_NOOP("texts", "They asked not to be reminded. The visit stands all the same."),
    Why.NO_ADDRESS: QT_TRANSLATE_NOOP("texts", "The number or address for the way they agreed to is missing in the file."),
    Why.NO_GUARDIAN: QT_TRANSLATE_NOOP("texts", "Under 18, and no guardian stands in the file yet."),
    Why.GUARDIAN_NOT_TOLD: QT_TRANSLATE_NOOP("texts", "Under 18, and no guardian who may know of visits stands in the file."),
}
NAME_USE: dict[NameUse, str] = {
    NameUse.NAME: QT_TRANSLATE_NOOP("texts", "First name"),
    NameUse.INITIALS: QT_TRANSLATE_NOOP("texts", "Initials"),
}
SECURITY: dict[Security, str] = {
    Security.STARTTLS: QT_TRANSLATE_NOOP("texts", "STARTTLS (usual, port 587)"),
    Security.TLS: QT_TRANSLATE_NOOP("texts", "TLS from the start (port 465)"),
}
WORDS: dict[Problem, str] = {
    ReminderProblem.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("texts", "There is no field called {name}. Choose one of the fields below."),
    ReminderProblem.STRAY_BRACE: QT_TRANSLATE_NOOP("texts", "A brace stands alone. Fields look like {{day}}."),
    ReminderProblem.FIELD_MISSING: QT_TRANSLATE_NOOP("texts", "The text needs the field {name}, or nobody will know when."),
    ReminderProblem.ALREADY_TOLD: QT_TRANSLATE_NOOP("texts", "This was told already, perhaps from another desk."),
    ReminderProblem.NOT_AGREED: QT_TRANSLATE_NOOP("texts", "They did not agree to be told this way."),
    ReminderProblem.NOTHING_TO_TELL: QT_TRANSLATE_NOOP("texts", "There is nobody to tell here."),
    ReminderProblem.NO_SERVER: QT_TRANSLATE_NOOP(
        "texts", "No mail server is set up: copy the text instead. The manager enters the server in the settings."),
    ReminderProblem.BAD_HOST: QT_TRANSLATE_NOOP("texts", "This is not the name of a server. It looks like mail.example.org."),
    ReminderProblem.BAD_SENDER: QT_TRANSLATE_NOOP("texts", "This is not an e-mail address. It looks like clinic@example.org."),
    ReminderProblem.BAD_CERTIFICATE: QT_TRANSLATE_NOOP("texts", "This is not a certificate. It begins with BEGIN CERTIFICATE."),
    ReminderProblem.PASSWORD_TOO_LONG: QT_TRANSLATE_NOOP("texts", "At most {limit} characters."),
    MailProblem.UNREACHABLE: QT_TRANSLATE_NOOP("texts", "The mail server did not answer. Check its name, port and the network."),
    MailProblem.TIMED_OUT: QT_TRANSLATE_NOOP("texts", "The mail server took too long to answer. Try again in a few minutes."),
    MailProblem.NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "texts", "The mail server could not prove who it is, so nothing was sent. Check its name; if it is the clinic's own, "
        "trust its certificate in the settings."),
    MailProblem.NO_STARTTLS: QT_TRANSLATE_NOOP(
        "texts", "The mail server offers no closed connection at this port, or not this sign-in. Nothing is sent in the open."),
    MailProblem.LOGIN_REFUSED: QT_TRANSLATE_NOOP("texts", "The mail server refused the user name or the password."),
    MailProblem.SENDER_REFUSED: QT_TRANSLATE_NOOP("texts", "The mail server does not let this sender's address send."),
    MailProblem.RECIPIENT_REFUSED: QT_TRANSLATE_NOOP("texts", "The mail server does not take this recipient's address."),
    MailProblem.BAD_ADDRESS: QT_TRANSLATE_NOOP("texts", "The e-mail address cannot be right. Correct it and try again."),
    MailProblem.REFUSED: QT_TRANSLATE_NOOP("texts", "The mail server did not take the message."),
    MailProblem.UNSURE: QT_TRANSLATE_NOOP("texts", "The line broke just after the message was handed over."),
}
