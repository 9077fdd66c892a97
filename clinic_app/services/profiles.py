"""Therapists' own profiles, which the lead reads too, and the signature that stands on their letters and that they alone use."""

from __future__ import annotations

from clinic_app.data import profiles as data
from clinic_app.data.bodies import pack
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.profiles import OwnSignature, Profile, ProfileContent, profile_problems
from clinic_app.letters.picture import redrawn
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def own_profile(actor: Actor) -> Profile:
    """My own; version 0 and empty if nothing was saved yet."""
    with look(actor, Action.LOOK_OWN_PROFILE):
        row = data.of_staff(actor.staff_id)
        return row.to_profile() if row is not None else Profile(actor.staff_id, 0, ProfileContent())


def profiles(actor: Actor) -> dict[int, Profile]:
    """Everybody's by staff id, for the lead."""
    with look(actor, Action.LOOK_PROFILES):
        return data.all_profiles()


def save_own_profile(actor: Actor, version: int, content: ProfileContent) -> Profile:
    """Keep my own. Refused when something in it cannot stand; Stale over a newer one, with both."""
    ask(actor, Action.EDIT_PROFILE)
    content = cleaned(content)
    if found := profile_problems(content):
        raise Refused(*found)
    with work(actor, Action.EDIT_PROFILE) as unit:
        row, body, now = data.of_staff(actor.staff_id), pack(content), clock.utc_now()
        if row is None:
            row = data.ProfileRow.create(staff_id=actor.staff_id, body=body, saved_at=now)
            changed = list(ProfileContent.__dataclass_fields__)
        else:
            before = row.to_profile()
            if before.version != version:
                raise Stale(mine=content, theirs=before)
            changed = [n for n in ProfileContent.__dataclass_fields__ if getattr(content, n) != getattr(before.content, n)]
            data.ProfileRow.save_over(row.id, version, body=body, saved_at=now)
        unit.touched(Kind.PROFILE, actor.staff_id, *changed)
    return own_profile(actor)


def own_signature(actor: Actor) -> OwnSignature:
    """My own; nobody is given another's."""
    with look(actor, Action.LOOK_OWN_PROFILE):
        return data.signature_of(actor.staff_id)


def keep_signature(actor: Actor, picture: bytes, version: int) -> OwnSignature:
    """Put a PNG or JPEG on the letters that I release from now on; nothing but what is seen of it is kept.

    Refuses files over 2 MB and other kinds. Stale over a newer one, with both.
    """
    ask(actor, Action.EDIT_PROFILE)
    return _signed_with(actor, redrawn(picture, "signature"), version)


def drop_signature(actor: Actor, version: int) -> OwnSignature:
    """I sign by hand again. Letters that were released keep what stands on them."""
    ask(actor, Action.EDIT_PROFILE)
    return _signed_with(actor, b"", version)


def _signed_with(actor: Actor, picture: bytes, version: int) -> OwnSignature:
    with work(actor, Action.EDIT_PROFILE) as unit:
        row = data.OwnSignatureRow.get_or_none(data.OwnSignatureRow.staff_id == actor.staff_id)
        if row is None:
            data.OwnSignatureRow.create(staff_id=actor.staff_id, picture=picture)
        else:
            before = data.signature_of(actor.staff_id)
            if before.version != version:
                raise Stale(mine=OwnSignature(version, picture), theirs=before)
            data.OwnSignatureRow.save_over(row.id, version, picture=picture)
        unit.touched(Kind.PROFILE, actor.staff_id, "signature")
    return data.signature_of(actor.staff_id)
