"""How the clinic holds its sessions: read by every note, changed by the lead."""

from __future__ import annotations

from clinic_app.data import session_rules as data
from clinic_app.data.session_rules import SessionRulesRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.session_rules import SessionRules, rules_findings
from clinic_app.services.work import ask, look, work


def session_rules(actor: Actor) -> SessionRules:
    """The clinic's rules; the house's before anybody chose."""
    with look(actor, Action.LOOK_SESSION_RULES):
        return data.rules()


def save_session_rules(actor: Actor, rules: SessionRules) -> SessionRules:
    """Change them. Refused for a rhythm there is not; Stale when a newer version is stored."""
    ask(actor, Action.EDIT_SESSION_RULES)
    if found := rules_findings(rules):
        raise Refused(*found)
    with work(actor, Action.EDIT_SESSION_RULES) as unit:
        row = data.rules_row()
        if row is None:
            row = SessionRulesRow.create(check_in_every=rules.check_in_every, opener=rules.opener)
        else:
            SessionRulesRow.save_over(row.id, rules.version, check_in_every=rules.check_in_every, opener=rules.opener)
        unit.touched(Kind.SESSION_RULES, row.id, "check_in_every", "opener")
    return data.rules()
