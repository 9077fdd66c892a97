"""The post against a real server on this computer: closed ways, certificates, refusals, a line that breaks, hostile headers."""

from __future__ import annotations

import base64
import email
import socket
from collections.abc import Iterator
from dataclasses import replace
from email import policy

import pytest

from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.reminders import MailProblem, MailServer, Outgoing, Security
from clinic_app.services import post
from tests.smtp import MailHouse, mail_house

DESK = Actor(5, frozenset({Role.RECEPTION}))
ARABIC = "نذكّركم بموعد منى: الثلاثاء \u206624 نوفمبر\u2069، الساعة \u206610:00\u2069."


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("mail")) as house:
        yield house


@pytest.fixture
def house(running: MailHouse) -> MailHouse:
    running.tls, running.starttls, running.cut_off, running.refuses = False, True, False, ""
    running.got.clear()
    running.said.clear()
    return running


def server(house: MailHouse, **changed: object) -> MailServer:
    known = MailServer("127.0.0.1", house.port, Security.STARTTLS, house.user, "clinic@example.org", house.certificate,
                       house.password)
    return replace(known, **changed)


def outgoing(house: MailHouse, to: str = "mona@example.org", subject: str = "موعدكم", **changed: object) -> Outgoing:
    return Outgoing(1, 2, "11111111-0000-4000-8000-000000000001", to, subject, ARABIC, server(house, **changed))


def refused(out: Outgoing) -> tuple:
    with pytest.raises(Refused) as found:
        post.deliver(DESK, out)
    assert found.value.__cause__ is None
    assert found.value.__suppress_context__ or found.value.__context__ is None, "what the server said goes no further"
    return found.value.codes


@pytest.mark.parametrize("security", Security)
def test_a_message_arrives_whole_over_a_closed_way_under_its_own_name(house: MailHouse, security: Security) -> None:
    house.tls = security is Security.TLS
    post.deliver(DESK, outgoing(house, security=security))
    sender, to, raw = house.got[0]
    message = email.message_from_bytes(raw, policy=policy.default)
    assert ("clinic@example.org" in sender, to) == (True, ["rcpt TO:<mona@example.org>"])
    assert (message["To"], message["Subject"]) == ("mona@example.org", "موعدكم")
    assert message["Message-ID"] == "<11111111-0000-4000-8000-000000000001@example.org>"
    assert message.get_content().strip().rstrip(".").strip() == ARABIC.rstrip(".")


def test_a_certificate_of_their_own_is_refused_unless_it_is_trusted_and_nothing_was_said(house: MailHouse) -> None:
    assert refused(outgoing(house, certificate="")) == (MailProblem.NOT_TRUSTED,)
    assert refused(outgoing(house, host="localhost")) == (MailProblem.NOT_TRUSTED,), "another name than the certificate's"
    assert not house.got
    spoken = b"".join(house.said)
    assert base64.b64encode(house.password.encode()).strip(b"=") not in spoken
    assert b"MAIL" not in spoken


def test_a_server_without_a_closed_way_hears_neither_password_nor_message(house: MailHouse) -> None:
    house.starttls = False
    assert refused(outgoing(house)) == (MailProblem.NO_STARTTLS,)
    assert all(words[:4].upper() in (b"EHLO", b"QUIT") for words in house.said)


def test_every_refusal_has_a_code_of_ours(house: MailHouse) -> None:
    assert refused(outgoing(house, password="wrong")) == (MailProblem.LOGIN_REFUSED,)
    assert refused(outgoing(house, user="")) == (MailProblem.SENDER_REFUSED,)
    house.refuses = "mona"
    assert refused(outgoing(house)) == (MailProblem.RECIPIENT_REFUSED,)
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert refused(outgoing(house, port=port)) == (MailProblem.UNREACHABLE,)
    assert refused(outgoing(house, certificate="-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----")) == (
        MailProblem.NOT_TRUSTED,)


def test_a_line_that_breaks_after_the_message_is_unsure_not_failed(house: MailHouse) -> None:
    house.cut_off = True
    assert refused(outgoing(house)) == (MailProblem.UNSURE,)
    assert len(house.got) == 1


def test_no_name_or_address_adds_a_header_or_a_recipient(house: MailHouse) -> None:
    for to in ("mona@example.org\r\nBcc: all@example.org", "mona@example.org, all@example.org", "Mona <mona@example.org>",
               "\u202emona@example.org", "mona@example.org\0"):
        assert refused(outgoing(house, to=to)) == (MailProblem.BAD_ADDRESS,)
    assert refused(outgoing(house, sender="clinic@example.org\nBcc: all@example.org")) == (MailProblem.BAD_ADDRESS,)
    post.deliver(DESK, outgoing(house, subject="Visit\r\nBcc: all@example.org\r\n\r\nwords"))
    message = email.message_from_bytes(house.got[0][2], policy=policy.default)
    assert message["Bcc"] is None
    assert message["Subject"] == "Visit Bcc: all@example.org words"
    assert house.got[0][1] == ["rcpt TO:<mona@example.org>"]


def test_only_who_may_remind_or_set_up_speaks_to_the_server(house: MailHouse) -> None:
    with pytest.raises(Denied):
        post.deliver(Actor(3, frozenset({Role.THERAPIST})), outgoing(house))
    with pytest.raises(Denied):
        post.try_server(DESK, server(house), "Test", "words", "1")
    post.try_server(Actor(1, frozenset({Role.MANAGER})), server(house), "Test", "words", "1")
    assert house.got[0][1] == ["rcpt TO:<clinic@example.org>"]
