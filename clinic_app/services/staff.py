"""Staff: who works here, who may sign in, and who holds the clinical key."""

from __future__ import annotations

from datetime import date

from clinic_app.data import keyslots
from clinic_app.data.database import is_postgres
from clinic_app.data.staff import StaffRow, all_staff, staff_columns
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, Role, Vault
from clinic_app.domain.staff import StaffMember, StaffProblem, StaffRequest, staff_findings
from clinic_app.services import clock, session
from clinic_app.services.passphrases import check_passphrase
from clinic_app.services.work import allowed, ask, look, work

KEY_RIGHTS = {Vault.DESK: Action.EDIT_STAFF, Vault.CLINICAL: Action.GRANT_CLINICAL}  # who answers for a vault's key


def staff(actor: Actor, *, active_only: bool = True) -> list[StaffMember]:
    """Everybody who works here, in the order they came."""
    with look(actor, Action.LOOK_STAFF):
        slots = _key_file()
        return [_member(row, slots) for row in all_staff() if row.active or not active_only]


def therapists(actor: Actor) -> list[StaffMember]:
    """The active people who treat clients."""
    return [person for person in staff(actor) if Role.THERAPIST in person.roles]


def _key_file() -> keyslots.KeyFile | None:
    try:
        return keyslots.KeyFile.load(session.current().folder)
    except (Refused, keyslots.KeyFileDamaged):
        return None  # on a server there is no key file; rights are grants there


def _member(row: StaffRow, slots: keyslots.KeyFile | None) -> StaffMember:
    if slots is None:
        return row.to_staff_member()
    return row.to_staff_member(
        has_clinical_key=slots.holds(row.slot, Vault.CLINICAL), must_change=slots.must_change(row.slot)
    )


def add_staff(actor: Actor, request: StaffRequest) -> StaffMember:
    """Add a person with a first passphrase, to be changed at the first sign-in.

    A therapist or lead gets the desk at once and the clinical vault when a lead grants it. Refuses findings, a sign-in name
    taken, a weak first passphrase.
    """
    ask(actor, Action.EDIT_STAFF)
    findings = staff_findings(request)
    names = (request.name_en, request.name_ar, request.sign_in_name)
    findings += check_passphrase(request.passphrase, tuple(part for name in names for part in [name, *name.split()]))
    if findings:
        raise Refused(*findings)
    current = session.current()
    with work(actor, Action.EDIT_STAFF) as unit:
        fields = staff_columns(request)
        if StaffRow.get_or_none(StaffRow.sign_in_folded == fields["sign_in_folded"]):
            raise Refused(Finding(StaffProblem.SIGN_IN_NAME_TAKEN, "sign_in_name"))
        slots = keyslots.KeyFile.load(current.folder)
        slot = slots.add_slot(
            request.sign_in_name, request.passphrase, {Vault.DESK: current.keys.vaults[Vault.DESK]}, must_change=True
        )
        row = StaffRow.create(**fields, slot=slot)
        unit.touched(Kind.STAFF, row.id, *fields)
        slots.save()  # last: a slot without a row opens nothing, sign_in asks for both
    return _member(row, slots)


def edit_staff(actor: Actor, staff_id: int, request: StaffRequest, *, active: bool = True) -> StaffMember:
    """Change a person. The sign-in name stays. Refuses to leave the clinic without a manager or a lead."""
    ask(actor, Action.EDIT_STAFF)
    if findings := staff_findings(request):
        raise Refused(*findings)
    with work(actor, Action.EDIT_STAFF) as unit:
        row = StaffRow.get_or_none(StaffRow.id == staff_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        fields = staff_columns(request) | {"active": active}
        for column in ("sign_in_name", "sign_in_folded"):
            fields.pop(column)
        changed = [k for k, v in fields.items() if getattr(row, f"{k}_id" if k == "room" else k) != v]
        StaffRow.save_over(staff_id, request.version, **fields)
        _keep_one_of_each()
        unit.touched(Kind.STAFF, staff_id, *changed)
    # After the commit: keys taken for a change that was never saved would lock an active person out.
    if not active:
        _withdraw(row.slot, None)
    elif not request.roles & {Role.THERAPIST, Role.LEAD}:
        _withdraw(row.slot, Vault.CLINICAL)
    return _member(StaffRow.get_by_id(staff_id), _key_file())


def _keep_one_of_each() -> None:
    held = {role for row in all_staff() if row.active for role in row.roles.split()}
    if Role.MANAGER not in held:
        raise Refused(Finding(StaffProblem.LAST_MANAGER, "roles"))
    if Role.LEAD not in held:
        raise Refused(Finding(StaffProblem.LAST_LEAD, "roles"))


def _withdraw(slot: str, vault: Vault | None) -> None:
    slots = _key_file()
    if slots is not None and slot in slots.content["slots"]:
        known = [v for v in Vault if vault in (None, v) and slots.holds(slot, v)]
        slots.call_for_change(known, clock.today().isoformat(), slot)
        slots.withdraw(slot, vault)
        slots.save()


def keys_to_change(actor: Actor) -> dict[Vault, date]:
    """The vaults this person answers for whose key somebody knows who has left, and since which day. None on a server.

    A server has no key files: there a person's own login role ends with their leaving.
    """
    with look(actor, Action.LOOK_STAFF):
        slots = None if is_postgres() else _key_file()
        found = slots.due() if slots is not None else {}
        return {vault: date.fromisoformat(day) for vault, day in found.items() if allowed(actor, KEY_RIGHTS[vault])}


def who_knows_keys(actor: Actor) -> list[StaffMember]:
    """Those who left, or gave up a role, and still know a key that this person answers for. None on a server."""
    due = keys_to_change(actor)
    with look(actor, Action.LOOK_STAFF):
        slots = _key_file() if due else None
        if slots is None:
            return []
        known = frozenset[str]().union(*(slots.due_for(vault) for vault in due))
        return [_member(row, slots) for row in all_staff() if row.slot in known]


def grant_clinical(actor: Actor, staff_id: int) -> StaffMember:
    """The lead lets a therapist into the clinical vault, once the person has chosen a passphrase of their own.

    Before that somebody else knows the passphrase, so the grant is refused (not_yet_own_passphrase).
    """
    current = session.current()
    with work(actor, Action.GRANT_CLINICAL) as unit:
        row = StaffRow.get_or_none((StaffRow.id == staff_id) & StaffRow.active)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if not {Role.THERAPIST, Role.LEAD} & set(row.roles.split()):
            raise Refused(StaffProblem.NOT_CLINICAL)
        slots = keyslots.KeyFile.load(current.folder)
        if slots.must_change(row.slot):
            raise Refused(StaffProblem.NOT_YET_OWN_PASSPHRASE)
        unit.touched(Kind.STAFF, staff_id, "clinical_key")
        slots.grant(row.slot, Vault.CLINICAL, current.keys.vaults[Vault.CLINICAL])
        slots.save()
    return _member(row, slots)
