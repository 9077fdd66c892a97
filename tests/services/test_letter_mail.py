"""Letters by e-mail on both engines, against a real mail server: locked, written down before and after, in neutral words."""

from __future__ import annotations

import email
import io
from collections.abc import Iterator
from dataclasses import replace
from email import policy

import pypdf
import pytest

from clinic_app.data import database
from clinic_app.domain.errors import Denied, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_mail import LetterMailProblem, MailRequest
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem, Road
from clinic_app.domain.people import Answer, Channel
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.reminders import MailProblem, MailSettings, ReminderProblem
from clinic_app.domain.wordings import WordingRequest
from clinic_app.services import (
    letter_batches,
    letter_mail,
    letter_post,
    letters,
    people,
    register,
    register_sheet,
    reminder_settings,
    settings,
    withdrawals,
    wordings,
)
from tests.letter_desk import ending_client, permit
from tests.smtp import MailHouse, mail_house

PASSWORD = "كلمة 77 سر طويلة"
DOCTOR = Recipient(Reader.DOCTOR, "Dr Helen Marsh", address=("Block 4", "marsh@example.org"))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("mail")) as house:
        yield house


@pytest.fixture
def house(running: MailHouse, clinic) -> MailHouse:
    """The server, set up in the clinic by the manager."""
    running.cut_off, running.refuses = False, ""
    running.got.clear()
    running.said.clear()
    set_up(clinic, running)
    return running


def set_up(clinic, house: MailHouse) -> None:
    settings = MailSettings("127.0.0.1", house.port, user=house.user, sender="clinic@example.org", certificate=house.certificate)
    reminder_settings.save_post(clinic.manager, settings, house.password)


@pytest.fixture
def client(clinic) -> int:
    made = ending_client(clinic)
    permit(clinic, made, recipient=DOCTOR)
    return made


def issued(clinic, client, reader=Reader.DOCTOR, language=LetterLanguage.ENGLISH):
    draft = letters.draft_for(clinic.therapist, client, reader).draft
    draft = replace(draft, content=replace(draft.content, language=language))
    return letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, draft), envelope=False)


def answered(clinic, client, answer: Answer, address: str = "mona@example.org") -> None:
    known = people.client(clinic.reception, client)
    wishes = replace(known.request.preferences, channels=((Channel.EMAIL, answer),))
    people.edit_client(clinic.reception, client, known.version, replace(known.request, email=address, preferences=wishes))


def wish(client, letter, to="marsh@example.org", password=PASSWORD, again=None) -> MailRequest:
    return MailRequest(letter.id, client, to, password, password if again is None else again)


def sent(clinic, request) -> None:
    letter_mail.send(clinic.therapist, letter_mail.begin(clinic.therapist, request))


def refused(act) -> tuple:
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


def roads(clinic, client) -> list[Road]:
    return [line.road for line in register.of_client(clinic.therapist, client)]


def chain() -> list[tuple]:
    return database.sql(Vault.CLINICAL, "SELECT detail FROM audit WHERE action = 'mail_letter' ORDER BY seq").fetchall()


def streams(pdf: pypdf.PdfReader) -> list[bytes]:
    return [page.get_contents().get_data() for page in pdf.pages]


@pytest.mark.parametrize("language", LetterLanguage)
def test_a_letter_leaves_locked_with_the_stored_pages_in_neutral_words(clinic, client, house, language):
    letter = issued(clinic, client, language=language)
    shown = letter_mail.desk(clinic.therapist, client, letter.id)
    assert (shown.to, shown.to_from) == ("marsh@example.org", "permission")
    sent(clinic, wish(client, letter, shown.to))
    ((_, to, raw),) = house.got
    message = email.message_from_bytes(raw, policy=policy.default)
    (attached,) = message.iter_attachments()
    body = message.get_body().get_content().replace("\r\n", "\n")
    assert to == ["rcpt TO:<marsh@example.org>"]
    assert (attached.get_filename(), attached.get_content_type()) == ("letter-1.pdf", "application/pdf")
    assert (message["Subject"], body.strip()) == (shown.subject, shown.text)
    assert (language is LetterLanguage.ARABIC) == ("السلام عليكم" in body)
    names = ("Mona", "منى", "Hessa", "Marsh", "AS-", PASSWORD, "therap", "discharge", "نفس", "علاج")
    assert not [name for name in names if name in f"{message['Subject']} {body} {message['From']}"]
    assert PASSWORD.encode() not in raw
    mine = pypdf.PdfReader(io.BytesIO(letters.open_letter(clinic.therapist, client, letter.id)))
    theirs = pypdf.PdfReader(io.BytesIO(attached.get_content()))
    assert theirs.is_encrypted
    assert not theirs.decrypt("wrong password")
    assert theirs._encryption.V == 5, "AES-256"
    assert theirs.decrypt(PASSWORD)
    assert streams(theirs) == streams(mine)
    assert [page.extract_text() for page in theirs.pages] == [page.extract_text() for page in mine.pages]
    line = register.of_client(clinic.therapist, client)[0]
    assert (line.road, line.words.address, line.recipient, line.number) == (Road.EMAIL, "marsh@example.org", "Dr Helen Marsh", 1)
    assert "medicine" in line.contents
    assert [detail for (detail,) in chain()] == ["mail=locked", "mail=sent"]
    assert letter_batches.to_print(clinic.therapist) == ()
    for vault in Vault:
        assert PASSWORD not in str(database.sql(vault, "SELECT detail, object FROM audit").fetchall())


def test_it_is_written_down_before_it_leaves_and_what_became_of_it_after(clinic, client, house):
    letter = issued(clinic, client)
    mail = letter_mail.begin(clinic.therapist, wish(client, letter))
    assert PASSWORD not in repr(mail), "nothing that is logged can hold it"
    assert house.password not in repr(mail)
    assert roads(clinic, client) == [Road.MAIL_OUT, Road.ISSUED]
    for other in (replace(mail, id=mail.id + 1), replace(mail, letter_id=mail.letter_id + 1)):
        assert refused(lambda other=other: letter_mail.send(clinic.therapist, other)) == (HouseProblem.NOT_FOUND,)
    assert not house.got
    house.refuses = "marsh"
    assert refused(lambda: letter_mail.send(clinic.therapist, mail)) == (MailProblem.RECIPIENT_REFUSED,)
    assert roads(clinic, client) == [Road.MAIL_FAILED, Road.ISSUED]
    assert [one.letter.id for one in letter_batches.to_print(clinic.therapist)] == [letter.id], "it still waits to go out"
    house.refuses, house.cut_off = "", True
    assert refused(lambda: sent(clinic, wish(client, letter))) == (MailProblem.UNSURE,)
    house.cut_off = False
    sent(clinic, wish(client, letter))
    assert roads(clinic, client) == [Road.EMAIL, Road.MAIL_OUT, Road.MAIL_FAILED, Road.ISSUED]
    assert [detail for (detail,) in chain()][1::2] == ["mail=mail_recipient_refused", "mail=mail_unsure", "mail=sent"]
    said = str(register_sheet.clinic_sheet(clinic.lead, LetterLanguage.ENGLISH))
    assert "did not leave" in said
    assert "not known whether it arrived" in said


def test_a_server_out_of_reach_is_told_and_nothing_is_lost(clinic, client, house):
    letter = issued(clinic, client)
    mail = letter_mail.begin(clinic.therapist, wish(client, letter))
    nowhere = replace(mail, server=replace(mail.server, port=1))
    assert refused(lambda: letter_mail.send(clinic.therapist, nowhere)) == (MailProblem.UNREACHABLE,)
    assert roads(clinic, client)[0] is Road.MAIL_FAILED


def test_a_client_who_wants_no_e_mail_gets_none_and_others_do(clinic, client, house):
    letter = issued(clinic, client, Reader.CLIENT)
    answered(clinic, client, Answer.NO)
    assert letter_mail.desk(clinic.therapist, client, letter.id).answer is Answer.NO
    assert refused(lambda: letter_mail.begin(clinic.therapist, wish(client, letter, "mona@example.org"))) == (
        LetterMailProblem.CLIENT_SAID_NO,)
    sent(clinic, wish(client, issued(clinic, client)))
    answered(clinic, client, Answer.YES)
    shown = letter_mail.desk(clinic.therapist, client, letter.id)
    assert (shown.to, shown.to_from, shown.answer) == ("mona@example.org", "client", Answer.YES)
    sent(clinic, wish(client, letter, shown.to))
    assert len(house.got) == 2


HOSTILE = ("mona@example.org\r\nBcc: all@example.org", "mona@example.org, all@example.org", "Mona <mona@example.org>",
           "@example.org", "\u202emona@example.org", "mona@example.org\0", "mona@example", "a" * 250 + "@example.org",
           "=?utf-8?q?a?=@exa mple.org")


def test_what_is_wrong_is_refused_before_anything_is_written(clinic, client, house):
    letter = issued(clinic, client)
    for to in HOSTILE:
        assert refused(lambda to=to: letter_mail.begin(clinic.therapist, wish(client, letter, to))) == (
            LetterMailProblem.BAD_ADDRESS,)
    assert refused(lambda: letter_mail.begin(clinic.therapist, wish(client, letter, " ", "short"))) == (
        LetterMailProblem.NO_ADDRESS, LetterProblem.PASSWORD_SHORT)
    assert refused(lambda: letter_mail.begin(clinic.therapist, wish(client, letter, again="another one"))) == (
        LetterProblem.PASSWORD_DIFFERS,)
    withdrawals.withdraw(clinic.therapist, client, letter.id, "The wrong medicine")
    for act in (letter_mail.desk, lambda *about: letter_mail.begin(about[0], wish(client, letter))):
        assert refused(lambda act=act: act(clinic.therapist, client, letter.id)) == (OutProblem.WITHDRAWN,)
    for nobody in (clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            letter_mail.begin(nobody, wish(client, letter))
    assert roads(clinic, client) == [Road.ISSUED]
    assert not house.got


def test_a_clinic_with_a_hostile_name_adds_no_header(clinic, client, house):
    known = renamed(clinic)
    letter = issued(clinic, client)
    sent(clinic, wish(client, letter))
    message = email.message_from_bytes(house.got[0][2], policy=policy.default)
    assert known in message.get_body().get_content()
    assert (message["Bcc"], message["To"]) == (None, "marsh@example.org")


def renamed(clinic) -> str:
    """The clinic renamed to something that looks like a header."""
    shown = settings.clinic(clinic.manager)
    settings.save_clinic(clinic.manager, replace(shown, name_en="Al Soor\r\nBcc: all@example.org"))
    return "Al Soor Bcc: all@example.org"


def test_without_a_mail_server_nothing_is_offered_or_begun(clinic, client):
    letter = issued(clinic, client)
    assert not letter_post.ready(clinic.therapist)
    assert refused(lambda: letter_mail.begin(clinic.therapist, wish(client, letter))) == (ReminderProblem.NO_SERVER,)
    assert roads(clinic, client) == [Road.ISSUED]


def test_a_made_password_is_long_and_easy_to_read_out(clinic):
    made = {letter_mail.made_password(clinic.therapist) for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 19 and not set(one) & set("01loi") for one in made)
    with pytest.raises(Denied):
        letter_mail.made_password(clinic.reception)


def test_the_clinic_words_the_message_itself(clinic, client):
    letter = issued(clinic, client)
    before = {one.entry.id: one for one in wordings.wordings(clinic.manager).values() if one.language == "en"}["post:subject"]
    wordings.save_wordings(clinic.manager, [WordingRequest("post:subject", "en", {"": "News from us"}, before.number)])
    assert letter_mail.desk(clinic.therapist, client, letter.id).subject == "News from us"
