"""Own growth: supervision with a signature, professional development with certificates, targets, and private reflections."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from clinic_app.data import growth as data
from clinic_app.data.bodies import pack
from clinic_app.data.growth import CpdRow, GrowthTargetRow, ReflectionRow, SupervisionRow
from clinic_app.data.house_rules import figures
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain import growth as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Sealed, Stale
from clinic_app.domain.growth import (
    Cpd,
    CpdContent,
    Growing,
    GrowthProblem,
    OwnGrowth,
    Reflection,
    Supervision,
    SupervisionContent,
    Targets,
)
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_text
from clinic_app.domain.workbook import ThemeLine
from clinic_app.services import clock, signals, workbook
from clinic_app.services.session import seal, unseal
from clinic_app.services.work import ask, deny, look, work


def own_growth(actor: Actor, year: int | None = None) -> OwnGrowth:
    """The actor's own licence, supervision and development; sums of a calendar year (this one if left out)."""
    with look(actor, Action.LOOK_GROWTH):
        return _growth(actor.staff_id, year, data.waiting_for(actor.staff_id, names_by_id()))


def growth_of(actor: Actor, staff_id: int, year: int | None = None) -> OwnGrowth:
    """Somebody else's, for the lead; without reflections, which nobody but their author reads. One audit line."""
    with look(actor, Action.LOOK_GROWTH_OF, detail=f"staff={staff_id}"):
        return _growth(staff_id, year, ())


def growing(actor: Actor) -> Growing:
    """What stands on my day: points for supervision, supervisions to sign or due, a licence that ends within 90 days."""
    ask(actor, Action.LOOK_GROWTH)
    until = StaffRow.get_by_id(actor.staff_id).to_staff_member().licence_until
    points, waiting = signals.agenda_points(actor), data.waiting_for(actor.staff_id, {})
    today, last = clock.today(), data.last_supervised(actor.staff_id)
    due = rules.supervision_due(last, data.targets(), figures()["supervision_days"], today)
    return Growing(len(points), len(waiting), rules.licence_state(until, today), until, due, last)


def _growth(staff_id: int, year: int | None, to_sign: tuple[Supervision, ...]) -> OwnGrowth:
    row = StaffRow.get_or_none(StaffRow.id == staff_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    person = row.to_staff_member()
    supervisions, cpd = data.supervisions_of(staff_id, names_by_id()), data.cpd_of(staff_id)
    return OwnGrowth(
        staff_id, person.name_en, person.name_ar, person.licence_no, person.licence_until,
        rules.licence_state(person.licence_until, clock.today()), supervisions, cpd,
        rules.totals(year or clock.today().year, supervisions, cpd), data.targets(), to_sign)


# -- supervision ------------------------------------------------------------------------------------------------------


def save_supervision(actor: Actor, content: SupervisionContent, *, entry_id: int = 0, version: int = 0) -> Supervision:
    """Keep one of the actor's own supervisions. Refuses findings, somebody else's entry, a signed one; Stale."""
    ask(actor, Action.EDIT_GROWTH)
    content = cleaned(content)
    if found := rules.supervision_findings(content, actor.staff_id, clock.today()):
        raise Refused(*found)
    with work(actor, Action.EDIT_GROWTH) as unit:
        if entry_id:
            row = _own(actor, SupervisionRow, entry_id)
            if row.signed_at is not None:
                raise Sealed(GrowthProblem.ALREADY_SIGNED, mine=content, theirs=row.to_supervision(names_by_id()))
            if row.version != version:
                raise Stale(mine=content, theirs=row.to_supervision(names_by_id()))
            SupervisionRow.save_over(
                row.id, version, day=content.on, supervisor_id=content.supervisor_id, body=pack(content))
        else:
            row = SupervisionRow.create(
                staff_id=actor.staff_id, supervisor_id=content.supervisor_id, day=content.on, body=pack(content))
        unit.touched(Kind.SUPERVISION, row.id)
    return _supervision(row.id)


def take_away_supervision(actor: Actor, entry_id: int) -> None:
    """Take away one's own entry that nobody has signed. Refuses a signed one."""
    ask(actor, Action.EDIT_GROWTH)
    row = _own(actor, SupervisionRow, entry_id)
    if row.signed_at is not None:
        raise Refused(GrowthProblem.ALREADY_SIGNED)
    with work(actor, Action.EDIT_GROWTH) as unit:
        row.delete_instance()
        unit.touched(Kind.SUPERVISION, row.id, "taken_away")


def sign_supervision(actor: Actor, entry_id: int, version: int) -> Supervision:
    """The supervisor named in the entry signs it; from then on it never changes. Refuses everybody else; Stale."""
    ask(actor, Action.SIGN_SUPERVISION)
    row = SupervisionRow.get_or_none(SupervisionRow.id == entry_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.supervisor_id != actor.staff_id:
        raise Refused(GrowthProblem.NOT_THE_SUPERVISOR)
    if row.signed_at is not None:
        raise Refused(GrowthProblem.ALREADY_SIGNED)
    now = clock.utc_now()
    mark = row.seal(actor.staff_id, now)
    with work(actor, Action.SIGN_SUPERVISION, detail=f"sha256={mark}") as unit:
        SupervisionRow.save_over(row.id, version, signed_at=now, signed_by=actor.staff_id, digest=mark)
        unit.touched(Kind.SUPERVISION, row.id, "signed")
    return _supervision(row.id)


def _supervision(entry_id: int) -> Supervision:
    kept: Supervision = SupervisionRow.get_by_id(entry_id).to_supervision(names_by_id())
    return kept


def _own(actor: Actor, table: Any, entry_id: int) -> Any:
    row = table.get_or_none(table.id == entry_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.staff_id != actor.staff_id:
        deny(actor, Action.EDIT_GROWTH)
    return row


# -- professional development -----------------------------------------------------------------------------------------


def save_cpd(
    actor: Actor, content: CpdContent, *, entry_id: int = 0, version: int = 0, certificate: bytes | None = None
) -> Cpd:
    """Keep one of the actor's own entries. certificate: None leaves the stored one, b"" takes it away, else PDF, PNG or JPEG.

    Refuses findings, a certificate over 5 MB or of another kind, somebody else's entry; Stale when a newer version is stored.
    """
    ask(actor, Action.EDIT_GROWTH)
    content = cleaned(content)
    found = rules.cpd_findings(content, clock.today())
    if certificate:
        found += rules.certificate_findings(certificate)
    if found:
        raise Refused(*found)
    kept = {} if certificate is None else {
        "certificate": certificate or None, "certificate_kind": rules.certificate_kind(certificate)}
    with work(actor, Action.EDIT_GROWTH) as unit:
        if entry_id:
            row = _own(actor, CpdRow, entry_id)
            if row.version != version:
                raise Stale(mine=content, theirs=row.to_cpd())
            CpdRow.save_over(row.id, version, day=content.on, body=pack(content), **kept)
        else:
            row = CpdRow.create(staff_id=actor.staff_id, day=content.on, body=pack(content), **kept)
        unit.touched(Kind.GROWTH, row.id, *(("certificate",) if kept else ()))
    made: Cpd = CpdRow.get_by_id(row.id).to_cpd()
    return made


def certificate_trouble(actor: Actor, content: bytes) -> list[Finding]:
    """What speaks against keeping these bytes as a certificate, before anything is saved."""
    ask(actor, Action.EDIT_GROWTH)
    return rules.certificate_findings(content)


def take_away_cpd(actor: Actor, entry_id: int) -> None:
    """Take away one of the actor's own entries, with its certificate."""
    ask(actor, Action.EDIT_GROWTH)
    row = _own(actor, CpdRow, entry_id)
    with work(actor, Action.EDIT_GROWTH) as unit:
        row.delete_instance()
        unit.touched(Kind.GROWTH, row.id, "taken_away")


def certificate(actor: Actor, entry_id: int) -> bytes:
    """The stored bytes of a certificate of the actor's own, or of anybody's for the lead. Refuses when there is none."""
    ask(actor, Action.LOOK_GROWTH)
    row = CpdRow.get_or_none(CpdRow.id == entry_id)
    if row is None or row.certificate is None:
        raise Refused(HouseProblem.NOT_FOUND)
    with look(actor, Action.LOOK_GROWTH if row.staff_id == actor.staff_id else Action.LOOK_GROWTH_OF):
        return bytes(row.certificate)


def set_targets(actor: Actor, targets: Targets) -> Targets:
    """The clinic's own targets for a calendar year, set by the lead; 0 = none. Refuses what is outside 0 to 1000."""
    ask(actor, Action.SET_TARGETS)
    if found := rules.targets_findings(targets):
        raise Refused(*found)
    fields = {"supervision_hours": targets.supervision_hours, "cpd_hours": targets.cpd_hours, "cpd_points": targets.cpd_points}
    with work(actor, Action.SET_TARGETS) as unit:
        row = data.targets_row()
        if row is None:
            row = GrowthTargetRow.create(**fields)
        else:
            GrowthTargetRow.save_over(row.id, row.version, **fields)
        unit.touched(Kind.GROWTH, row.id, *fields)
    return data.targets()


# -- reflections ------------------------------------------------------------------------------------------------------


def my_reflections(actor: Actor) -> list[Reflection]:
    """The actor's own reflections, newest first. Nobody else's can be asked for."""
    ask(actor, Action.LOOK_REFLECTION)
    rows = data.reflections_of(actor.staff_id)
    if not rows:
        return []
    with look(actor, Action.LOOK_REFLECTION):
        return [_reflection(actor, row) for row in rows]


def _reflection(actor: Actor, row: Any) -> Reflection:
    touched, avoided, to_try = unseal(actor, row.sealed, row.uid).split("\0")
    return Reflection(row.id, row.written_at, touched, avoided, to_try, row.version)


def agenda_themes(actor: Actor) -> dict[str, tuple[ThemeLine, ...]]:
    """What keeps coming back with the clients on one's agenda, by their code (clinical reference, sentence 7.3)."""
    with look(actor, Action.LOOK_AGENDA):
        codes = {point.code for point in signals.agenda_points(actor)}
        clients = {row.id: row.file_no for row in ClientRow.select(ClientRow.id, ClientRow.file_no)
                   .where(ClientRow.file_no.in_(sorted(codes)))} if codes else {}
        return {clients[client_id]: lines for client_id, lines in workbook.themes_in(actor, clients).items()}


def save_reflection(
    actor: Actor, touched: str, avoided: str, to_try: str, *, reflection_id: int = 0, version: int = 0, closing: bool = True
) -> Reflection:
    """Keep a reflection sealed under the actor's own key. Refuses an empty one and one past its limit; Stale.

    Ticks of a draft (closing=False) of a reflection that exists are not written into the audit.
    """
    ask(actor, Action.WRITE_REFLECTION)
    parts = [clean_text(text) for text in (touched, avoided, to_try)]
    if found := rules.reflection_findings(parts):
        raise Refused(*found)
    ticking = bool(reflection_id) and not closing
    with work(actor, Action.KEEP_CLINICAL_DRAFT if ticking else Action.WRITE_REFLECTION) as unit:
        if reflection_id:
            row = _own_reflection(actor, reflection_id)
            if row.version != version:
                raise Stale(mine=parts, theirs=_reflection(actor, row))
            ReflectionRow.save_over(
                row.id, version, sealed=seal(actor, "\0".join(parts), row.uid), written_at=row.written_at)
        else:
            uid = str(uuid4())
            row = ReflectionRow.create(
                uid=uid, author_id=actor.staff_id, written_at=clock.utc_now(), sealed=seal(actor, "\0".join(parts), uid))
        unit.touched(Kind.DRAFT if ticking else Kind.PROCESS_NOTE, row.id, "reflection")
    return _reflection(actor, ReflectionRow.get_by_id(row.id))


def delete_reflection(actor: Actor, reflection_id: int) -> None:
    """Take one's own reflection away for good. The audit line stays, without a word of it."""
    ask(actor, Action.WRITE_REFLECTION)
    row = _own_reflection(actor, reflection_id)
    with work(actor, Action.WRITE_REFLECTION) as unit:
        row.delete_instance()
        unit.touched(Kind.PROCESS_NOTE, row.id, "reflection deleted")


def _own_reflection(actor: Actor, reflection_id: int) -> Any:
    row = ReflectionRow.get_or_none(ReflectionRow.id == reflection_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.author_id != actor.staff_id:
        deny(actor, Action.WRITE_REFLECTION)
    return row
