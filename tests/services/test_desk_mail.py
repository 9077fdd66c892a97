"""Letters of reception by e-mail, and what left the desk: locked, written before and after, under the neutral name, listed."""

from __future__ import annotations

import email
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import policy
from pathlib import Path

import pypdf
import pytest

from clinic_app.data import database
from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.desk_letters import DeskContent
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.letter_mail import MailRequest
from clinic_app.domain.outgoing import Road
from clinic_app.domain.people import Answer
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, desk_composing, desk_letters, desk_mail, desk_register, paper, people, register, settings
from tests.services.test_desk_letters import AR, ATTENDANCE, EN, permit, reem
from tests.services.test_letter_mail import PASSWORD, answered, set_up
from tests.smtp import MailHouse, mail_house

__all__ = ["reem"]  # the fixture


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("desk_mail")) as house:
        yield house


@pytest.fixture
def house(running: MailHouse, clinic) -> MailHouse:
    """The server, set up in the clinic by the manager."""
    running.cut_off, running.refuses = False, ""
    running.got.clear()
    set_up(clinic, running)
    return running


def named(clinic, english: str = "Al Soor Centre", arabic: str = "مركز السور") -> None:
    """The manager gives the clinic a neutral name; its own tells what it is."""
    known = settings.clinic(clinic.manager)
    own = replace(known, name_en="Psychotherapy House", name_ar="بيت العلاج النفسي", licence_no="77")
    settings.save_clinic(clinic.manager, own)
    paper.save_paper_look(clinic.manager, replace(paper.paper_look(clinic.manager), neutral_en=english, neutral_ar=arabic))


def text_of(pdf: bytes, password: str = "") -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf), password=password or None)
    return " ".join([*(page.extract_text() for page in reader.pages), *map(str, (reader.metadata or {}).values())])


def test_it_leaves_locked_to_the_clients_address_and_stands_in_both_registers(reem, house) -> None:
    clinic, client, came, _ = reem
    letter = desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,)))
    answered(clinic, client, Answer.YES)
    shown = desk_mail.desk(clinic.reception, client, letter.id)
    assert (shown.to, shown.to_from, shown.phone) == ("mona@example.org", "client", "+96500000500")
    request = MailRequest(letter.id, client, shown.to, PASSWORD, PASSWORD)
    house.refuses = "mona"
    with pytest.raises(Refused):
        desk_mail.send(clinic.reception, desk_mail.begin(clinic.reception, request))
    assert [one.letter.id for one in desk_letters.to_print(clinic.reception)] == [letter.id], "it did not leave"
    house.refuses = ""
    desk_mail.send(clinic.reception, desk_mail.begin(clinic.reception, request))
    message = email.message_from_bytes(house.got[-1][2], policy=policy.default)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "letter-D1.pdf"
    pdf = attached.get_payload(decode=True)
    assert pypdf.PdfReader(io.BytesIO(pdf)).is_encrypted
    assert "Reem" not in message.as_string()
    assert "Reem Al-Athar attended" in " ".join(text_of(pdf, PASSWORD).split())
    assert desk_letters.to_print(clinic.reception) == ()
    assert [one.gone for one in desk_letters.letters_of(clinic.reception, client)] == [1]
    lines = desk_register.lines(clinic.manager)
    assert [(one.road, one.words.address) for one in lines] == [
        (Road.EMAIL, "mona@example.org"), (Road.MAIL_FAILED, "mona@example.org"), (Road.ISSUED, "")]
    assert [one.road for one in register.of_clinic(clinic.lead)] == [one.road for one in lines]
    said = [(one.object, one.detail) for one in DeskAuditRow.select().where(DeskAuditRow.action == "mail_desk_letter")]
    assert {detail for _, detail in said} == {"mail=locked", "mail=sent", "mail=mail_recipient_refused"}
    assert "mona@" not in str(said) + str(database.sql(Vault.DESK, "SELECT detail FROM audit").fetchall())


def test_a_no_a_permission_taken_back_and_a_withdrawal_keep_it_here(reem, house) -> None:
    clinic, client, came, _ = reem
    own = desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,)))
    answered(clinic, client, Answer.NO)
    permission = permit(clinic, client, Reader.EMPLOYER)
    theirs = desk_composing.make(clinic.reception, client, DeskContent(
        ATTENDANCE, EN, Reader.EMPLOYER, (came,), address=("Kuwait City", "office@example.org"), permission_id=permission))
    asked = {one.id: MailRequest(one.id, client, "office@example.org", PASSWORD, PASSWORD) for one in (own, theirs)}
    with pytest.raises(Refused, match="client_said_no"):
        desk_mail.begin(clinic.reception, asked[own.id])
    shown = desk_mail.desk(clinic.reception, client, theirs.id)
    assert (shown.to, shown.to_from, shown.phone) == ("office@example.org", "letter", "")
    desk_letters.withdraw_permission(clinic.reception, client, permission, 1)
    with pytest.raises(Refused, match="letter_no_release"):
        desk_mail.begin(clinic.reception, asked[theirs.id])
    desk_letters.withdraw(clinic.reception, client, own.id, "wrong day")
    with pytest.raises(Refused, match="out_withdrawn"):
        desk_mail.desk(clinic.reception, client, own.id)
    assert house.got == []
    nobody = replace(clinic.reception, roles=frozenset())
    with pytest.raises(Denied):
        desk_mail.begin(nobody, asked[theirs.id])
    born = replace(people.client(clinic.reception, client).request, dob=clock.today() - timedelta(days=365 * 12))
    people.edit_client(clinic.reception, client, people.client(clinic.reception, client).version, born)
    again = desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,)))
    shown = desk_mail.desk(clinic.reception, client, again.id)
    assert (shown.to, shown.phone) == ("", ""), "a minor's letter is the guardian's to receive"


@pytest.mark.parametrize("language", [EN, AR])
def test_under_the_neutral_name_nothing_says_what_kind_of_care_it_is(reem, house, language) -> None:
    clinic, client, came, _ = reem
    assert desk_composing.offer(clinic.reception, client).usual_neutral is False, "there is no such name yet"
    content = DeskContent(ATTENDANCE, language, visits=(came,), neutral=True)
    with pytest.raises(Refused, match="desk_no_neutral"):
        desk_composing.make(clinic.reception, client, content)
    named(clinic)
    assert desk_composing.offer(clinic.reception, client).usual_neutral is True
    letter = desk_composing.make(clinic.reception, client, content)
    text = text_of(desk_letters.open_letter(clinic.reception, client, letter.id))
    assert "Al Soor Centre" in text
    assert not [word for word in ("Psychotherapy", "العلاج", "77") if word in text]
    words = desk_mail.desk(clinic.reception, client, letter.id).text
    assert ("مركز السور" if language is AR else "Al Soor Centre") in words
    assert not [word for word in ("Psychotherapy", "العلاج") if word in words]
    plain = desk_composing.make(clinic.reception, client, replace(content, neutral=False))
    assert "Psychotherapy House" in text_of(desk_letters.open_letter(clinic.reception, client, plain.id))
    assert desk_composing.offer(clinic.reception, client).usual_neutral is False, "as the client's last one"


def test_a_neutral_name_that_is_too_long_is_refused(clinic) -> None:
    with pytest.raises(Refused, match="paper_name_too_long"):
        named(clinic, "x" * 81)


def test_what_left_the_desk_is_printed_by_the_manager_and_looked_at_by_no_other(reem, tmp_path: Path) -> None:
    clinic, client, came, _ = reem
    letter = desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,)))
    desk_letters.gone_out(clinic.reception, client, letter.id, "copies=1")
    assert [one.road for one in desk_register.lines(clinic.lead)] == [Road.PRINTED, Road.ISSUED]
    assert desk_register.lines(clinic.manager, clock.today() + timedelta(days=1)) == ()
    for language, title in ((EN, "Desk register"), (AR, "")):
        sheet = desk_register.prepared(clinic.manager, language)
        pdf = desk_register.draw(clinic.manager, sheet).pdf
        text = " ".join(text_of(pdf).split())
        assert title in text
        assert people.client(clinic.manager, client).file_no in text
    saved = desk_register.save(clinic.manager, pdf, tmp_path / "desk.pdf")
    assert saved.read_bytes() == pdf
    assert "sheet:desk_register" in {row.object for row in DeskAuditRow.select()}
    for actor in (clinic.reception, clinic.therapist):
        with pytest.raises(Denied):
            desk_register.lines(actor)
