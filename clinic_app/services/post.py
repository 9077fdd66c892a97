"""The post: one message to the clinic's mail server over a closed way, on a worker, without any database.

The server is who its certificate says, or nothing is said to it. What a server answers is told as one of our own codes: its words
may hold addresses and are neither shown nor logged.
"""

from __future__ import annotations

import smtplib
import ssl
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate

from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.letter_mail import LetterMail
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.reminders import ADDRESS, MailProblem, MailServer, Outgoing, Security
from clinic_app.domain.text import clean_line

PATIENCE = 20  # seconds for each answer of the server
OK, FORWARDED = 250, 251  # what a server says to what it takes


def deliver(actor: Actor, outgoing: Outgoing) -> None:
    """Hand one message to the server. Refused with a MailProblem; once this returns the server has taken it over."""
    if not may(actor, Action.REMIND):
        raise Denied(Action.REMIND)
    _send(outgoing.server, _message(outgoing.server, outgoing.to, outgoing.subject, outgoing.text, outgoing.uid))


def try_server(actor: Actor, server: MailServer, subject: str, text: str, uid: str) -> None:
    """Send a word to the clinic's own address, through everything a real message goes through. Refused with a MailProblem."""
    if not may(actor, Action.EDIT_REMINDERS):
        raise Denied(Action.EDIT_REMINDERS)
    _send(server, _message(server, server.sender, subject, text, uid))


def deliver_letter(actor: Actor, mail: LetterMail, locked: bytes) -> None:
    """Hand one letter to the server, its pages locked already. Refused as deliver()."""
    _deliver(actor, Action.MAIL_LETTER, mail, locked)


def deliver_desk_letter(actor: Actor, mail: LetterMail, locked: bytes) -> None:
    """Hand one letter of reception to the server, its pages locked already. Refused as deliver()."""
    _deliver(actor, Action.MAIL_DESK_LETTER, mail, locked)


def _deliver(actor: Actor, action: Action, mail: LetterMail, locked: bytes) -> None:
    if not may(actor, action):
        raise Denied(action)
    message = _message(mail.server, mail.to, mail.subject, mail.text, mail.uid)
    del message["Auto-Submitted"]  # somebody pressed the button: an answer may come back
    message.add_attachment(locked, maintype="application", subtype="pdf", filename=clean_line(mail.name))
    _send(mail.server, message)


def _message(server: MailServer, to: str, subject: str, text: str, uid: str) -> EmailMessage:
    """A plain message: no name beside the address, one recipient, a name of its own by which a doubled one is known."""
    if not (ADDRESS.fullmatch(to) and ADDRESS.fullmatch(server.sender)):
        raise Refused(MailProblem.BAD_ADDRESS)
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = Address(addr_spec=server.sender)
    message["To"] = Address(addr_spec=to)
    message["Subject"] = clean_line(subject)
    message["Date"] = formatdate()
    message["Message-ID"] = f"<{clean_line(uid)}@{server.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text + "\n", cte="base64")
    return message


def _send(server: MailServer, message: EmailMessage) -> None:
    try:
        context = ssl.create_default_context(cadata=server.certificate or None)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        smtp = _connected(server, context)
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise Refused(_problem(error)) from None
    try:
        if server.security is Security.STARTTLS:
            smtp.starttls(context=context)
        smtp.ehlo()
        if server.user:
            smtp.login(server.user, server.password)
        if smtp.mail(server.sender)[0] != OK:
            raise Refused(MailProblem.SENDER_REFUSED)
        if smtp.rcpt(message["To"])[0] not in (OK, FORWARDED):
            raise Refused(MailProblem.RECIPIENT_REFUSED)
        _hand_over(smtp, message.as_bytes())
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise Refused(_problem(error)) from None
    finally:
        smtp.close()  # a goodbye is not waited for: whatever is answered to it, the message is theirs or it is not


def _hand_over(smtp: smtplib.SMTP, message: bytes) -> None:
    """After the message left, a broken line says nothing of whether they have it: somebody must be asked."""
    try:
        code, _ = smtp.data(message)
    except smtplib.SMTPDataError:
        raise Refused(MailProblem.REFUSED) from None  # refused before anything left
    except OSError:
        raise Refused(MailProblem.UNSURE) from None
    if code != OK:
        raise Refused(MailProblem.REFUSED)


def _connected(server: MailServer, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.security is Security.TLS:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=PATIENCE)


_PROBLEMS: tuple[tuple[type[Exception], MailProblem], ...] = (
    (smtplib.SMTPNotSupportedError, MailProblem.NO_STARTTLS), (smtplib.SMTPAuthenticationError, MailProblem.LOGIN_REFUSED),
    (smtplib.SMTPServerDisconnected, MailProblem.UNREACHABLE), (smtplib.SMTPConnectError, MailProblem.UNREACHABLE),
    (smtplib.SMTPException, MailProblem.REFUSED), (ssl.SSLError, MailProblem.NOT_TRUSTED), (TimeoutError, MailProblem.TIMED_OUT),
)


def _problem(error: Exception) -> MailProblem:
    return next((problem for kind, problem in _PROBLEMS if isinstance(error, kind)), MailProblem.UNREACHABLE)
