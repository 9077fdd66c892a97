"""Clients as the clinic speaks of them: what is needed, what is odd, who looks like whom."""

from dataclasses import replace
from datetime import date

from clinic_app.domain.names import split_name
from clinic_app.domain.people import (
    Band,
    Client,
    ClientRequest,
    ContactRequest,
    IdKind,
    Language,
    Likeness,
    PeopleProblem,
    PeopleWarning,
    band_for,
    clearly_same,
    client_findings,
    contact_findings,
    file_serial,
    id_warning,
    likeness,
    next_file_no,
    tidy_file_no,
)

TODAY = date(2026, 11, 23)
ALI = ClientRequest(en=split_name("Ali Priya Khoury"), ar=split_name("علي خوري"), phone="+96500000170", dob=date(1961, 3, 12))


def codes(request, **wishes):
    return [finding.code for finding in client_findings(request, TODAY, **wishes)]


def test_name_and_phone_are_all_that_is_needed():
    assert codes(ClientRequest()) == [PeopleProblem.NO_NAME, PeopleProblem.NO_PHONE]
    assert codes(ClientRequest(ar=split_name("علي"), phone="+96500000001")) == []
    assert codes(ClientRequest(en=split_name("Ali")), phone_needed=False) == []


def test_odd_fields_are_named_beside_themselves():
    request = replace(ALI, dob=date(2027, 1, 1), email="nobody", reception_note="x" * 141, en=split_name("x" * 61))
    found = {finding.field: finding.code for finding in client_findings(request, TODAY)}
    assert found == {"dob": PeopleProblem.BORN_IN_FUTURE, "email": PeopleProblem.EMAIL_UNREADABLE,
                     "reception_note": PeopleProblem.NOTE_TOO_LONG, "given_en": PeopleProblem.NAME_TOO_LONG}


def test_a_civil_id_warns_and_never_blocks():
    odd = replace(ALI, id_kind=IdKind.CIVIL, id_number="190010100006")
    assert id_warning(odd, TODAY) is PeopleWarning.CIVIL_CHECK_DIGIT
    assert codes(odd) == []
    fine = replace(ALI, id_kind=IdKind.CIVIL, id_number="190010100005", dob=date(1990, 1, 1))
    assert id_warning(fine, TODAY) is None
    assert id_warning(replace(fine, dob=date(1990, 1, 2)), TODAY) is PeopleWarning.CIVIL_DOB_DIFFERS
    assert id_warning(replace(odd, id_kind=IdKind.PASSPORT), TODAY) is None


def test_likeness_names_its_strongest_reason():
    assert likeness(ALI, replace(ALI, phone="", en=split_name("ALI PRIYA KHOURY"))) is Likeness.NAME_AND_BIRTH
    assert likeness(ALI, replace(ALI, dob=None)) is Likeness.NAME_AND_PHONE
    assert likeness(ALI, ClientRequest(ar=split_name("علي خوري"))) is Likeness.NAME
    assert likeness(ALI, ClientRequest(en=split_name("Mona Khoury"), phone="+96500000170")) is Likeness.PHONE
    same_card = ClientRequest(en=split_name("X Y"), id_kind=IdKind.CIVIL, id_number="190010100005")
    assert likeness(replace(ALI, id_kind=IdKind.CIVIL, id_number="190010100005"), same_card) is Likeness.SAME_ID
    assert likeness(ALI, ClientRequest(en=split_name("Mona Haddad"), phone="+96500000001")) is None


def test_only_what_is_clearly_the_same_is_proposed_for_merging():
    assert clearly_same(ALI, replace(ALI, en=split_name("ALI PRIYA KHOURY")))
    assert not clearly_same(ALI, replace(ALI, phone="+96500000171"))
    assert not clearly_same(replace(ALI, en=split_name("Hassan Khoury"), ar=split_name("")),
                            replace(ALI, en=split_name("Hussain Khoury"), ar=split_name("")))


def test_file_numbers():
    assert (next_file_no(0), next_file_no(411), next_file_no(12345)) == ("AS-0001", "AS-0412", "AS-12346")
    assert (file_serial("AS-0412"), file_serial("S-1000"), file_serial("AS-x")) == (412, 0, 0)
    assert tidy_file_no(" s-١٠٠٠ ") == "S-1000"


def test_bands_minors_and_letters():
    assert [band_for(age) for age in (12, 13, 18, 25, 65)] == list(Band)
    client = Client(1, "u", 1, "AS-0001", replace(ALI, dob=date(2010, 1, 1), language=Language.ENGLISH))
    assert client.minor(TODAY)
    assert client.letter_language is Language.ENGLISH
    assert (client.name(False), client.name(True)) == ("Ali Khoury", "علي خوري")


def test_a_guardian_needs_a_ground():
    request = ContactRequest(1, name="Sara", guardian=True)
    assert [finding.code for finding in contact_findings(request)] == [PeopleProblem.NO_BASIS]
    assert [finding.code for finding in contact_findings(ContactRequest(1))] == [PeopleProblem.NO_NAME]
