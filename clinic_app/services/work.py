"""The one door: every act is permitted, atomic, audited and announced after commit, or nothing happened."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NoReturn

from clinic_app.data import access
from clinic_app.data.audit import Chain, Line
from clinic_app.data.database import Waiter, is_open, wait_with, writing
from clinic_app.domain.changes import DESK_KINDS, Change, Kind
from clinic_app.domain.errors import Denied, HouseProblem, Refused
from clinic_app.domain.permissions import POLICY, Action, Actor, Audit, RecordClass, Role, Rule, Scope, Vault, may
from clinic_app.services import clock

LOOK_LASTS = 300.0  # seconds within which looking at the same thing again is the same act
SHUT_DOOR = "clinical_door"  # the desk chain's name for any clinical act that was denied where the clinical chain is out of reach
TELL_DESK = "tell_desk"  # the desk chain's name for any clinical act that also wrote to the desk

log = logging.getLogger(__name__)
chains: dict[Vault, Chain] = {}
_listeners: list[Callable[[Change], None]] = []
_looked: dict[tuple[int, Action, int | None], float] = {}
_local = threading.local()
_read_only = False


@dataclass
class Work:
    """One act while it happens. Say what you touched; the audit line and the announcement come from that."""

    actor: Actor
    action: Action
    about: int | None
    changes: list[Change] = field(default_factory=list)
    touches: list[str] = field(default_factory=list)
    for_desk: list[str] = field(default_factory=list)  # those of the touches that the desk's chain may name

    def touched(self, kind: Kind, row_id: int | None, *fields: str, client_id: int | None = None, reason: str = "") -> None:
        """Note a row that was written: its kind, id and the names of the fields (never their content)."""
        self.changes.append(Change(kind, row_id, client_id if client_id is not None else self.about))
        note = f"{kind}:{row_id}" if row_id is not None else str(kind)
        note += (f"({','.join(fields)})" if fields else "") + (f" reason={reason}" if reason else "")
        self.touches.append(note)
        if kind in DESK_KINDS:
            self.for_desk.append(note)


def set_read_only(value: bool) -> None:
    """When the record proves older than this desk last saw, nothing is written until the lead decides."""
    global _read_only
    _read_only = value


def read_only() -> bool:
    """True while nothing may be written."""
    return _read_only


def keep_alive(waiter: Waiter | None) -> None:
    """While another desk saves, the window's thread asks this one between tries: whether to go on, and what to show meanwhile."""
    wait_with(waiter)


def forget_looks() -> None:
    """A new sign-in begins new acts of looking."""
    _looked.clear()


def listen(listener: Callable[[Change], None]) -> Callable[[], None]:
    """Be told of every change after its commit; gives the function that ends it."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener) if listener in _listeners else None


def announce(change: Change) -> None:
    """Tell every listener; one that fails is logged and cannot un-save anything."""
    for listener in list(_listeners):
        try:
            listener(change)
        except Exception as error:  # noqa: BLE001 - whatever a listener does, the commit stands
            log.error("listener failed: %s", type(error).__name__)


def reaches(actor: Actor, rule: Rule, about: int | None) -> bool:
    """True if the rule's scope covers this client for this actor."""
    if rule.scope is not Scope.OWN_CLIENT:
        return True
    if about is None:
        raise RuntimeError("an act on a client's file names the client")
    return access.treats(actor.staff_id, about) or access.reason_open(actor.staff_id, about, clock.utc_now())


def as_now(actor: Actor) -> Actor:
    """The actor with the roles that still stand: one taken away while somebody is signed in counts at their next act.

    A role given meanwhile waits for the next sign-in, which brings the keys it may need.
    """
    if not is_open(Vault.DESK):
        return actor
    roles = actor.roles & access.roles_now(actor.staff_id)
    return actor if roles == actor.roles else replace(actor, roles=roles)


def require(actor: Actor, action: Action, about: int | None = None) -> Rule:
    """The rule for this act, or Denied (audited at once) or Refused when this session does not hold the vault."""
    rule = POLICY[action]
    if not may(as_now(actor), action):
        deny(actor, action, about)
    if not all(is_open(vault) for vault in rule.vaults):
        raise Refused(HouseProblem.VAULT_CLOSED)
    if not reaches(actor, rule, about):
        deny(actor, action, about)
    return rule


def ask(actor: Actor, action: Action) -> None:
    """The first line of a use case that must read a row to learn which client it is about: role and vault, before any query.

    Raises Denied (audited) or Refused (vault_closed). Whether the right reaches the client is asked again by work() or look().
    """
    if not may(as_now(actor), action):
        deny(actor, action)
    if not all(is_open(vault) for vault in POLICY[action].vaults):
        raise Refused(HouseProblem.VAULT_CLOSED)


def allowed(actor: Actor, action: Action, about: int | None = None) -> bool:
    """True if require() would pass; for building menus, not for guarding anything."""
    rule = POLICY[action]
    return may(as_now(actor), action) and all(is_open(v) for v in rule.vaults) and reaches(actor, rule, about)


def deny(actor: Actor, action: Action, about: int | None = None) -> NoReturn:
    """Raise Denied and write it down; inside an act, once that act is over, so that its end cannot take the line with it.

    A clinical act is named in the clinical chain alone: its very name may tell what a file holds. A desk without that vault
    writes that a clinical door was tried, and no more.
    """
    clinical = POLICY[action].label is not RecordClass.ADM
    vault = Vault.CLINICAL if clinical and is_open(Vault.CLINICAL) else Vault.DESK
    name = SHUT_DOOR if clinical and vault is Vault.DESK else action
    if is_open(vault):
        if getattr(_local, "unit", None) is None:
            write_line(vault, actor, name, about, outcome="denied")
        else:
            _local.denied = [*getattr(_local, "denied", ()), (vault, actor, name, about)]
    raise Denied(action)


def _write_denials() -> None:
    waiting, _local.denied = getattr(_local, "denied", ()), ()
    for vault, actor, action, about in waiting:
        write_line(vault, actor, action, about, outcome="denied")


def role_of(actor: Actor, rule: Rule | None) -> str:
    """The role under which the actor does this."""
    roles = [role for role in Role if role in actor.roles and (rule is None or role in rule.roles)]
    return roles[0].value if roles else "+".join(sorted(actor.roles))


def write_line(
    vault: Vault, actor: Actor, action: str, about: int | None = None, *, what: str = "", outcome: str = "ok", detail: str = ""
) -> None:
    """One audit line in a transaction of its own, for acts that are not work on rows (signing in, printing, denials)."""
    with writing(vault):
        head = chains[vault].append(_line(actor, action, about, what, outcome, detail), clock.utc_now())
    chains[vault].drop_anchor(head, clock.utc_now())


def _line(actor: Actor, action: str, about: int | None, what: str, outcome: str, detail: str) -> Line:
    rule = POLICY.get(Action(action)) if action in Action._value2member_map_ else None
    return Line(actor.staff_id, role_of(actor, rule), actor.desk, action, about, what, outcome, detail)


@contextmanager
def work(actor: Actor, action: Action, about: int | None = None, *, detail: str = "") -> Iterator[Work]:
    """One act that writes: permitted, in one transaction, audited in it, announced after it. Or nothing.

    about: the client it concerns. Inside another work() it joins that act (its right is still asked for).
    Raises Denied, Refused (busy, vault_closed, read-only) and whatever the body refuses.
    """
    rule = require(actor, action, about)
    outer: tuple[Work, tuple[Vault, ...]] | None = getattr(_local, "unit", None)
    if outer is not None:
        if not set(rule.vaults) <= set(outer[1]):
            raise RuntimeError(f"{action} needs {rule.vaults} inside {outer[0].action}, which opened {outer[1]}")
        joined = Work(actor, action, about)
        yield joined
        outer[0].changes.extend(joined.changes)
        outer[0].touches.extend(f"{action} {touch}" for touch in joined.touches)
        named = f"{action} " if rule.label is RecordClass.ADM else ""
        outer[0].for_desk.extend(f"{named}{touch}" for touch in joined.for_desk)
        return
    if _read_only and action is not Action.VERIFY:
        raise Refused(HouseProblem.READ_ONLY)
    unit = Work(actor, action, about)
    heads = {}
    try:
        with writing(*rule.vaults):
            _local.unit = (unit, rule.vaults)
            yield unit
            if not unit.changes:
                raise RuntimeError(f"{action} changed nothing, or forgot touched()")
            if rule.audit is not Audit.NEVER:
                heads = {v: chains[v].append(line, clock.utc_now()) for v, line in _lines_of(unit, rule, detail)}
    finally:
        _local.unit = None
        _write_denials()
    for vault, head in heads.items():
        chains[vault].drop_anchor(head, clock.utc_now())
    for change in unit.changes:
        announce(change)


def _lines_of(unit: Work, rule: Rule, detail: str) -> Iterator[tuple[Vault, Line]]:
    """The act in each vault's chain; the desk's says of a clinical act only what became of the desk's own rows."""
    for vault in rule.vaults:
        if vault is Vault.CLINICAL or rule.label is RecordClass.ADM:
            yield vault, _line(unit.actor, unit.action, unit.about, " ".join(unit.touches), "ok", detail)
        elif unit.for_desk:
            who = role_of(unit.actor, rule)
            yield vault, Line(
                unit.actor.staff_id, who, unit.actor.desk, TELL_DESK, unit.about, " ".join(unit.for_desk), "ok", ""
            )


@contextmanager
def look(actor: Actor, action: Action, about: int | None = None, *, detail: str = "") -> Iterator[None]:
    """One act that reads: permitted, and written down before anything is shown when its rule says so."""
    rule = require(actor, action, about)
    once = rule.audit is Audit.ONCE and _first_look(actor, action, about)
    if (rule.audit is Audit.ALWAYS or once) and getattr(_local, "unit", None) is None:
        write_line(rule.vaults[0], actor, action, about, detail=detail)
    yield


def _first_look(actor: Actor, action: Action, about: int | None) -> bool:
    key, now = (actor.staff_id, action, about), time.monotonic()
    first = now - _looked.get(key, -LOOK_LASTS) >= LOOK_LASTS
    _looked[key] = now  # a look that goes on stays one act
    return first
