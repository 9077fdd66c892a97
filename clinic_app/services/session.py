"""Who is signed in at this process and what their passphrase unlocked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from clinic_app.data import keyslots
from clinic_app.data.audit import Chain
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import work


@dataclass(frozen=True)
class Session:
    """A sign-in: the actor, the folder of the clinic, and the keys (never shown, never logged)."""

    actor: Actor
    folder: Path
    sign_in_name: str
    keys: keyslots.Keys = field(repr=False)


_current: Session | None = None


def begin(session: Session) -> None:
    """Make this the process's session."""
    global _current
    _current = session
    work.forget_looks()


def end() -> None:
    """Forget the keys."""
    global _current
    _current = None
    work.chains.clear()
    work.set_read_only(False)


def current() -> Session:
    """The session; refused (vault_closed) when nobody is signed in."""
    if _current is None:
        raise Refused(HouseProblem.VAULT_CLOSED)
    return _current


def author_key(actor: Actor) -> bytes:
    """The key that seals this author's process notes. Refused for anybody but the one signed in."""
    if current().actor.staff_id != actor.staff_id:
        raise Refused(HouseProblem.DENIED)
    return current().keys.author


def seal(actor: Actor, text: str, purpose: str) -> str:
    """Text sealed under the author's own key, bound to its purpose (say, a row's uid)."""
    return keyslots.encrypt(author_key(actor), text.encode("utf-8"), purpose)


def unseal(actor: Actor, sealed: str, purpose: str) -> str:
    """The reverse of seal, for the author alone."""
    return keyslots.decrypt(author_key(actor), sealed, purpose).decode("utf-8")


def make_chain(vault: Vault, key: bytes, anchor: Path | None, slots: keyslots.KeyFile | None = None) -> Chain:
    """The audit chain of a vault under its key; the slot file knows the chain's own keys once that was changed."""
    audit, own = slots.chain_keys(vault, key) if slots else (keyslots.subkey(key, "audit"), keyslots.subkey(key, "anchor"))
    return Chain(vault, audit, own, anchor)
