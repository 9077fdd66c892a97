"""Clients on both engines: files, search, duplicates, contacts, and what booking must obey."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.people import ClientRow, FormerNumberRow
from clinic_app.domain.appointments import Gender
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.names import Names, split_name
from clinic_app.domain.people import (
    Answer,
    Channel,
    ClientRequest,
    ComfortNeed,
    ContactRequest,
    GenderWish,
    GuardianBasis,
    IdKind,
    Language,
    Likeness,
    PeopleProblem,
    PeopleWarning,
    Preferences,
    Relation,
    Sex,
)
from clinic_app.services import people, work
from tests.clinics import Clinic

MONA = ClientRequest(en=split_name("Mona Ali Saad Al-Shiraa"), ar=split_name("منى علي سعد الشراع"), phone="0000 0412")


def acts() -> list[tuple[str, str, int | None]]:
    return [(row.action, row.outcome, row.client) for row in DeskAuditRow.select().order_by(DeskAuditRow.seq)]


def test_a_name_and_a_phone_open_a_file(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, ClientRequest(en=Names("Mona"), phone="٠٠٠٠٠٤١٢"))
    assert (made.file_no, made.request.phone) == ("AS-0001", "+96500000412")
    assert people.add_client(clinic.reception, replace(MONA, phone="0000 0413")).file_no == "AS-0002"
    assert acts()[-1] == ("add_client", "ok", None)


def test_what_is_missing_or_unreadable_is_said_beside_its_field_and_nothing_is_kept(clinic: Clinic) -> None:
    with pytest.raises(Refused) as caught:
        people.add_client(clinic.reception, ClientRequest(phone="n/a", email="x"))
    assert {finding.field: finding.code for finding in caught.value.findings} == {
        "name": PeopleProblem.NO_NAME, "phone": PeopleProblem.PHONE_UNREADABLE, "email": PeopleProblem.EMAIL_UNREADABLE}
    assert people.client_count(clinic.reception) == 0


def test_every_field_is_saved_and_comes_back(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, MONA)
    full = ClientRequest(
        en=Names("Mona", "Ali", "Saad", "Al-Shiraa"), ar=Names("منى", "علي", "سعد", "الشراع"), preferred_name="Umm Saad",
        phone="+96500000412", email="mona@example.org", dob=date(1997, 3, 4), sex=Sex.FEMALE, id_kind=IdKind.CIVIL,
        id_number="197030400001", id_reason="card seen", language=Language.OTHER, other_language="Urdu",
        letter_language=Language.ARABIC, therapist_id=clinic.therapist.staff_id, reception_note="call after 4pm",
        preferences=Preferences(
            GenderWish.WOMAN, frozenset({ComfortNeed.GROUND_FLOOR, ComfortNeed.SOFT_LIGHT}), "no strong scents", "Sara",
            ((Channel.CALL, Answer.YES), (Channel.SMS, Answer.NO), (Channel.WHATSAPP, Answer.NO)),
        ), file_no=made.file_no,
    )
    saved = people.edit_client(clinic.reception, made.id, made.version, full)
    assert saved.request == full
    assert people.client(clinic.therapist, made.id) == saved
    assert saved.version == 2
    assert saved.uid == made.uid
    last = DeskAuditRow.select().where(DeskAuditRow.action == "edit_client").get()
    assert "reception_note" in last.object
    assert "4pm" not in last.object + last.detail


def test_text_is_cleaned_at_the_boundary(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, replace(MONA, en=Names("Mo\0na\u202e", "", "", " Al-\ud800Shiraa ")))
    assert people.client(clinic.reception, made.id).en == Names("Mona", "", "", "Al-Shiraa")


def test_saving_over_somebody_elses_change_keeps_both(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, MONA)
    people.edit_client(clinic.reception, made.id, made.version, replace(made.request, email="a@example.org"))
    with pytest.raises(Stale) as caught:
        people.edit_client(clinic.therapist, made.id, made.version, replace(made.request, email="b@example.org"))
    assert (caught.value.mine.email, caught.value.theirs.request.email) == ("b@example.org", "a@example.org")
    assert people.client(clinic.reception, made.id).request.email == "a@example.org"


def test_another_therapist_is_named_by_the_lead_alone(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, replace(MONA, therapist_id=clinic.therapist.staff_id))
    wish = replace(made.request, therapist_id=clinic.other_therapist.staff_id)
    for actor in (clinic.reception, clinic.other_therapist):
        with pytest.raises(Refused) as caught:
            people.edit_client(actor, made.id, 1, wish)
        assert caught.value.codes == (PeopleProblem.THERAPIST_BY_LEAD,)
    assert people.edit_client(clinic.lead, made.id, 1, wish).request.therapist_id == clinic.other_therapist.staff_id


def test_the_manager_does_not_open_files(clinic: Clinic) -> None:
    with pytest.raises(Denied):
        people.add_client(clinic.manager, MONA)
    assert acts()[-1] == ("add_client", "denied", None)


def test_a_likeness_stops_until_it_is_answered(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, MONA)
    again = ClientRequest(en=split_name("Muna Alshiraa"), phone="+965 0000 0412", dob=date(1997, 3, 4))
    assert [hit.likeness for hit in people.looks_like(clinic.reception, again)] == [Likeness.NAME_AND_PHONE]
    with pytest.raises(Refused) as caught:
        people.add_client(clinic.reception, again)
    assert caught.value.codes == (PeopleProblem.LOOKS_LIKE_ANOTHER,)
    same = people.same_person(clinic.reception, made.id, again)
    assert (same.en, same.dob) == (made.en, date(1997, 3, 4))
    assert people.add_client(clinic.reception, again, different_person=True).file_no == "AS-0002"


def test_a_familys_phone_is_mentioned_and_does_not_stop(clinic: Clinic) -> None:
    people.add_client(clinic.reception, MONA)
    sister = ClientRequest(en=split_name("Sara Al-Shiraa"), phone=MONA.phone)
    assert [hit.likeness for hit in people.looks_like(clinic.reception, sister)] == [Likeness.PHONE]
    people.add_client(clinic.reception, sister)


def test_search_forgives_and_puts_the_nearest_spelling_first(clinic: Clinic) -> None:
    for number, name in enumerate(("Noura Haddad", "Nora Al-Rashed", "Ali Nair", "Hasan Omar", "Hussain Omar")):
        people.add_client(clinic.reception, ClientRequest(en=split_name(name), phone=f"0000 010{number}"))
    people.add_client(clinic.reception, ClientRequest(ar=split_name("نورة الصالح"), phone="0000 0200"))

    def found(text: str) -> list[str]:
        return [line.name(False) for line in people.search(clinic.reception, text)]

    assert found("noura")[0] == "Noura Haddad"
    assert set(found("noura")) >= {"Noura Haddad", "Nora Al-Rashed", "نورة الصالح"}
    assert found("rashed") == found("الراشد") == found("AL RASHED") == ["Nora Al-Rashed"]
    assert found("hassan omar")[0] == "Hasan Omar"
    assert found("0102") == found("AS-0003") == found("٠١٠٢") == ["Ali Nair"]
    assert found("%") == found("_") == found("") == found("'; drop table client; --") == []


def test_a_given_or_family_name_comes_before_a_fathers(clinic: Clinic) -> None:
    for number, name in enumerate(("Ali Noura Abdali", "Noura Zayed", "Nora Badr")):
        people.add_client(clinic.reception, ClientRequest(en=split_name(name), phone=f"0000 010{number}"))
    found = [line.name(False) for line in people.search(clinic.reception, "noura")]
    assert found == ["Noura Zayed", "Ali Abdali", "Nora Badr"]


def test_a_settled_search_is_one_line_without_what_was_typed(clinic: Clinic) -> None:
    people.add_client(clinic.reception, MONA)
    work.forget_looks()
    before = len(acts())
    for text in ("m", "mo", "mon", "mona"):
        people.search(clinic.reception, text)
    people.search(clinic.reception, "mona", settled=True)
    assert [act for act, _, _ in acts()[before:]] == ["look_clients", "search_clients"]
    last = DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).get()
    assert last.detail == "found=1"


def test_the_list_comes_in_stretches_by_family_name(clinic: Clinic) -> None:
    for number, name in enumerate(("Ali Zayed", "Sara Al-Amin", "Mona Khoury", "Omar Badr", "Ali Badr")):
        people.add_client(clinic.reception, ClientRequest(en=split_name(name), phone=f"0000 010{number}"))
    seen, after = [], None
    while True:
        page = people.clients(clinic.reception, after, limit=2)
        seen += [line.name(False) for line in page.lines]
        after = page.next_after
        if after is None:
            break
    assert seen == ["Sara Al-Amin", "Ali Badr", "Omar Badr", "Mona Khoury", "Ali Zayed"]


def test_an_arabic_screen_lists_and_finds_in_the_order_of_the_arabic_names(clinic: Clinic) -> None:
    """Zayed is زايد and Al-Amin الأمين: each script has its own order; who has one name stands by that one."""
    written = (("Mona Abboud", "منى عبود"), ("Mona Thamer", "منى ثامر"), ("Mona Zayed", "منى زايد"), ("Mona Omran", ""),
               ("", "مُنى الأمـين"), ("Mona Dhari", "منى ضاري"))
    for number, (en, ar) in enumerate(written):
        people.add_client(clinic.reception, ClientRequest(en=split_name(en), ar=split_name(ar), phone=f"0000 020{number}"))
    seen, after = [], None
    while len(seen) < len(written):
        page = people.clients(clinic.reception, after, limit=2, arabic=True)
        seen += [line.name(True) for line in page.lines]
        after = page.next_after
    wanted = ["مُنى الأمـين", "منى ثامر", "منى زايد", "منى ضاري", "منى عبود"]
    assert after is None
    assert [name for name in seen if name != "Mona Omran"] == wanted
    assert [line.name(True) for line in people.search(clinic.reception, "منى", arabic=True) if line.name_ar] == wanted
    english = [line.name(False) for line in people.clients(clinic.reception).lines if line.name_en]
    assert english == ["Mona Abboud", "Mona Dhari", "Mona Omran", "Mona Thamer", "Mona Zayed"]


def test_contacts_and_guardians(clinic: Clinic) -> None:
    child = people.add_client(clinic.reception, replace(MONA, dob=date(2015, 1, 1)))
    with pytest.raises(Refused):
        people.add_contact(clinic.reception, ContactRequest(child.id, "Ali", guardian=True))
    doctor = people.add_contact(clinic.reception, ContactRequest(child.id, "Dr Sara", relation=Relation.DOCTOR, phone="00000300"))
    father = people.add_contact(clinic.reception, ContactRequest(
        child.id, "Ali", "علي", Relation.FATHER, "0000 0301", True, GuardianBasis.FATHER, told_visits=True))
    assert people.contacts(clinic.reception, child.id) == (father, doctor)
    changed = people.edit_contact(clinic.reception, doctor.id, 1, replace(doctor.request, told_care=True))
    assert changed.request.told_care
    with pytest.raises(Stale):
        people.edit_contact(clinic.reception, doctor.id, 1, doctor.request)
    people.remove_contact(clinic.reception, child.id, doctor.id)
    assert people.contacts(clinic.reception, child.id) == (father,)
    people.remove_contact(clinic.reception, child.id, doctor.id, removed=False)
    assert len(people.contacts(clinic.reception, child.id)) == 2


def test_booking_obeys_what_was_asked_for(clinic: Clinic) -> None:
    wishes = Preferences(GenderWish.WOMAN, frozenset({ComfortNeed.GROUND_FLOOR}), channels=(
        (Channel.SMS, Answer.NO), (Channel.WHATSAPP, Answer.NO)))
    made = people.add_client(clinic.reception, replace(
        MONA, language=Language.ARABIC, preferences=wishes, reception_note="call after 4pm",
        therapist_id=clinic.therapist.staff_id))
    needs = people.booking_needs(clinic.reception, (made.id,))
    assert (needs.gender, needs.language, needs.ground_floor, needs.call_only) == (Gender.WOMAN, "ar", True, True)
    assert (needs.alert, needs.comfort) == ("call after 4pm", ("ground_floor",))
    assert needs.usual_therapist_id == clinic.therapist.staff_id


def test_a_civil_id_is_only_warned_of(clinic: Clinic) -> None:
    odd = replace(MONA, id_kind=IdKind.CIVIL, id_number="1900-1010 0006")
    assert people.warning_about_id(clinic.reception, odd) is PeopleWarning.CIVIL_CHECK_DIGIT
    assert people.add_client(clinic.reception, odd).request.id_number == "190010100006"


def test_a_former_file_number_still_finds_its_client(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, MONA)
    with work.work(clinic.lead, work.Action.EDIT_CLIENT) as unit:
        FormerNumberRow.create(client=made.id, file_no="S-9005")
        unit.touched(work.Kind.CLIENT, made.id)
    people.edit_client(clinic.reception, made.id, 1, made.request)
    assert [line.id for line in people.search(clinic.reception, "S-9005")] == [made.id]
    with pytest.raises(Refused):
        people.add_client(clinic.reception, ClientRequest(en=Names("Ali"), phone="00000500", file_no="s-9005"))


def test_the_longest_names_are_kept_and_found(clinic: Clinic) -> None:
    long = " ".join("محمدعبدالرحمن"[:12] + str(i) for i in range(4))
    names = Names(*("ابتثجحخدذرزس" * 5 for _ in range(4)))
    made = people.add_client(clinic.reception, ClientRequest(en=split_name(long), ar=names, phone="00000600"))
    assert ClientRow.get_by_id(made.id).names("ar") == names
    assert people.search(clinic.reception, "ابتثجح")[0].id == made.id
