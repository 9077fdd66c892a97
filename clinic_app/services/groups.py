"""Groups that are booked by name: who keeps them, and what is refused."""

from __future__ import annotations

from dataclasses import replace

from clinic_app.data import groups as data
from clinic_app.data.appointments import client_known
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.groups import ClientGroup, GroupRequest, group_findings
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.services.work import ask, look, work


def groups(actor: Actor) -> list[ClientGroup]:
    """The groups in use, by name, with their members."""
    with look(actor, Action.LOOK_DIARY):
        return data.groups()


def group(actor: Actor, group_id: int) -> ClientGroup:
    """One group, in use or given up. Refused (not found) if there is none."""
    with look(actor, Action.LOOK_DIARY):
        return _group(group_id)


def _group(group_id: int) -> ClientGroup:
    found = data.group(group_id)
    if found is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return found


def keep_group(actor: Actor, request: GroupRequest) -> ClientGroup:
    """Keep a group, new or over its version; visits booked already keep their people. Refuses group_findings and Stale."""
    ask(actor, Action.KEEP_GROUP)
    request = replace(request, name=clean_line(request.name), client_ids=tuple(dict.fromkeys(request.client_ids)))
    with work(actor, Action.KEEP_GROUP) as unit:
        if found := group_findings(request, data.groups()):
            raise Refused(*found)
        if not all(client_known(one) for one in request.client_ids):
            raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))
        values = {"name": request.name, "places": request.places, "active": True}
        if request.id is None:
            number = data.ClientGroupRow.create(**values).id
        else:
            number = _group(request.id).id
            data.ClientGroupRow.save_over(number, request.version, **values)
        data.put_members(number, request.client_ids)
        unit.touched(Kind.CLIENT_GROUP, number)
    return _group(number)


def give_up_group(actor: Actor, group_id: int, version: int) -> None:
    """Offer a group no more; its visits and its name on them stay. Refuses Stale on an older version."""
    ask(actor, Action.KEEP_GROUP)
    with work(actor, Action.KEEP_GROUP) as unit:
        data.ClientGroupRow.save_over(_group(group_id).id, version, active=False)
        unit.touched(Kind.CLIENT_GROUP, group_id)
