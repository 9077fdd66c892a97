"""Key slots: each vault's random key, sealed to each person who may hold it, and to one recovery sheet.

One argon2id derivation per sign-in gives a key-encrypting key; from it HKDF opens the person's own private key (X25519), to which
the vault keys are sealed, and the author key that seals process notes. Sealing to a public key lets a lead grant the clinical
vault without knowing anybody's passphrase.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from clinic_app import paths
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Vault

FILE = paths.CLINIC_FILES["keys"]
KDF = {"t": 3, "m": 65536, "p": 4}  # argon2id: passes, KiB, lanes; OWASP's floor is t=2, m=19456, p=1
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # 32 letters without I, O, 0, 1: five bits each on paper


class WrongPassphrase(Exception):
    """Unknown name and wrong passphrase look the same and take the same time."""


class KeyFileDamaged(Exception):
    """Neither the slot file nor its copy can be read."""


@dataclass(frozen=True)
class Keys:
    """What a sign-in unlocks: the vault keys this person holds and the author key for process notes."""

    slot: str
    vaults: dict[Vault, bytes]
    author: bytes
    private: bytes
    must_change: bool
    renewed: dict[Vault, bytes] = field(default_factory=dict)  # keys that a change of keys may have put into force


def _hkdf(secret: bytes, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=purpose.encode()).derive(secret)


def subkey(vault_key: bytes, purpose: str) -> bytes:
    """A key of one purpose ("audit", "anchor", "manifest") under a vault's key."""
    return _hkdf(vault_key, purpose)


def derive(passphrase: str, salt: bytes, kdf: dict[str, int]) -> bytes:
    """The one slow derivation: NFKC, then argon2id."""
    secret = unicodedata.normalize("NFKC", passphrase).encode()
    return hash_secret_raw(secret, salt, kdf["t"], kdf["m"], kdf["p"], 32, Type.ID)


def encrypt(key: bytes, data: bytes, purpose: str) -> str:
    """AES-256-GCM bound to its purpose; gives nonce + text in hex."""
    nonce = os.urandom(12)
    return (nonce + AESGCM(key).encrypt(nonce, data, purpose.encode())).hex()


def decrypt(key: bytes, text: str, purpose: str) -> bytes:
    """The reverse of encrypt; raises InvalidTag for a wrong key, a changed byte or another purpose."""
    raw = bytes.fromhex(text)
    return AESGCM(key).decrypt(raw[:12], raw[12:], purpose.encode())


def _seal(public: str, vault_key: bytes, purpose: str) -> dict[str, str]:
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(public)))
    return {"once": once.public_key().public_bytes_raw().hex(), "key": encrypt(_hkdf(shared, "seal"), vault_key, purpose)}


def _unseal(private: bytes, sealed: dict[str, str], purpose: str) -> bytes:
    shared = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(bytes.fromhex(sealed["once"]))
    )
    return decrypt(_hkdf(shared, "seal"), sealed["key"], purpose)


def _sum(content: dict[str, Any]) -> str:
    """What shows a changed byte: a slot that was damaged must not look like a wrong passphrase."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _reads_well(text: str) -> bool:
    content = json.loads(text)
    return isinstance(content, dict) and content.pop("sum", None) in (None, _sum(content))


def new_key() -> bytes:
    """256 random bits."""
    return secrets.token_bytes(32)


def recovery_code() -> str:
    """130 random bits as 26 letters in groups, for the sheet in the safe."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(26))
    return "-".join(letters[i : i + 5] for i in range(0, 26, 5))


def _code_bytes(code: str) -> bytes:
    # what a tired person types: lower case, spaces, O for 0 never occurs in the alphabet
    return "".join(c for c in code.upper() if c in ALPHABET).encode()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time compares and replaces the slot file; the lock goes with the process."""
    with (folder / (FILE + ".lock")).open("wb") as file:
        _lock(file)
        yield


def _lock(file: BinaryIO) -> None:
    if os.name == "posix":
        import fcntl  # POSIX alone

        fcntl.flock(file, fcntl.LOCK_EX)
    else:
        import msvcrt  # Windows alone

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]


class KeyFile:
    """clinic.keys.json: plain JSON with nothing secret in clear, written by atomic replace with a copy beside it."""

    def __init__(self, folder: Path, content: dict[str, Any]) -> None:
        self.folder = folder
        self.content = content
        self._read = _sum(content) if content["slots"] else ""

    @classmethod
    def create(cls, folder: Path, *, demo: bool = False) -> KeyFile:
        """A new clinic without slots; save() writes it."""
        return cls(folder, {"v": 1, "clinic": secrets.token_hex(16), "demo": demo, "slots": {}, "recovery": {}})

    @classmethod
    def load(cls, folder: Path) -> KeyFile:
        """Read the slot file, or its copy when the file itself is damaged. Raises KeyFileDamaged."""
        for path in (folder / FILE, folder / (FILE + ".bak")):
            try:
                content = json.loads(path.read_text("utf-8"))
                if content["v"] == 1 and content["slots"] and content.pop("sum", None) in (None, _sum(content)):
                    return cls(folder, content)
            except (OSError, ValueError, KeyError, TypeError, AttributeError):
                continue
        raise KeyFileDamaged

    @property
    def clinic(self) -> str:
        """The clinic's random id."""
        return str(self.content["clinic"])

    @property
    def demo(self) -> bool:
        """True for a demo clinic, whose passphrase is public."""
        return bool(self.content["demo"])

    def save(self) -> None:
        """Temp file, fsync, atomic rename, fsync of the folder; the copy is renewed first, from a file that reads well alone."""
        path = self.folder / FILE
        with _alone(self.folder):
            with contextlib.suppress(OSError, ValueError):
                whole = path.read_text("utf-8")
                if _reads_well(whole):  # a damaged file must never take the place of its good copy
                    if self._read and json.loads(whole).get("sum", self._read) != self._read:
                        raise Refused(HouseProblem.BUSY)  # another desk wrote it meanwhile: nothing is written over that
                    self._put(path.with_name(FILE + ".bak"), whole)
            self._put(path, json.dumps(self.content | {"sum": _sum(self.content)}, indent=1))
        self._read = _sum(self.content)

    def _put(self, path: Path, text: str) -> None:
        temporary = path.with_name(path.name + ".new")
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        if os.name == "posix":
            folder = os.open(self.folder, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)

    def slot_id(self, sign_in_name: str) -> str:
        """The slot of a sign-in name: keyed by the clinic, so that the plain file holds no staff names."""
        folded = " ".join(unicodedata.normalize("NFKC", sign_in_name).casefold().split())
        return hmac.new(bytes.fromhex(self.clinic), folded.encode(), hashlib.sha256).hexdigest()[:24]

    def add_slot(
        self, sign_in_name: str, passphrase: str, vaults: dict[Vault, bytes], *,
        author: bytes | None = None, must_change: bool = False, kdf: dict[str, int] | None = None,
    ) -> str:
        """Make or renew a person's slot: own key pair, author key and the vault keys given. Gives the slot id."""
        slot_id, salt, kdf = self.slot_id(sign_in_name), os.urandom(16), kdf or KDF
        self._forget_renewed(slot_id)  # sealed to the key pair before
        kek = derive(passphrase, salt, kdf)
        private = X25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw().hex()
        self.content["slots"][slot_id] = {
            "salt": salt.hex(), "kdf": kdf, "public": public, "must_change": must_change,
            "private": encrypt(_hkdf(kek, "private"), private.private_bytes_raw(), f"private|{slot_id}"),
            "author": encrypt(_hkdf(kek, "author"), author or new_key(), f"author|{slot_id}"),
            "sealed": {v.value: _seal(public, key, f"{v.value}|{slot_id}") for v, key in vaults.items()},
        }
        return slot_id

    def unlock(self, sign_in_name: str, passphrase: str) -> Keys:
        """One derivation, then everything this person holds. Raises WrongPassphrase."""
        slot_id = self.slot_id(sign_in_name)
        slot = self.content["slots"].get(slot_id)
        if slot is None:
            derive(passphrase, os.urandom(16), KDF)  # an unknown name costs the same time
            raise WrongPassphrase
        kek = derive(passphrase, bytes.fromhex(slot["salt"]), slot["kdf"])
        try:
            private = decrypt(_hkdf(kek, "private"), slot["private"], f"private|{slot_id}")
            author = decrypt(_hkdf(kek, "author"), slot["author"], f"author|{slot_id}")
            vaults = {Vault(v): _unseal(private, s, f"{v}|{slot_id}") for v, s in slot["sealed"].items()}
            renewed = {
                Vault(v): _unseal(private, pending["sealed"][slot_id], f"{v}|{slot_id}")
                for v, pending in self._pending.items() if slot_id in pending["sealed"]
            }
        except InvalidTag:
            raise WrongPassphrase from None
        return Keys(slot_id, vaults, author, private, slot["must_change"], renewed)

    def change_passphrase(self, sign_in_name: str, old: str, new: str) -> Keys:
        """Rewrap under a new passphrase and a new key pair; vaults are untouched, process notes stay readable."""
        keys, kdf = self.unlock(sign_in_name, old), self.content["slots"][self.slot_id(sign_in_name)]["kdf"]
        self.add_slot(sign_in_name, new, keys.vaults, author=keys.author, kdf=kdf)
        return self.unlock(sign_in_name, new)

    def grant(self, slot_id: str, vault: Vault, vault_key: bytes) -> None:
        """Seal a vault key to somebody who has chosen a passphrase of their own."""
        slot = self.content["slots"][slot_id]
        slot["sealed"][vault.value] = _seal(slot["public"], vault_key, f"{vault.value}|{slot_id}")

    def withdraw(self, slot_id: str, vault: Vault | None = None) -> None:
        """Take one vault, or the whole slot, from a person who leaves."""
        self._forget_renewed(slot_id, vault)
        if vault is None:
            self.content["slots"].pop(slot_id, None)
        else:
            self.content["slots"][slot_id]["sealed"].pop(vault.value, None)

    def holds(self, slot_id: str, vault: Vault) -> bool:
        """True if the slot opens the vault."""
        return vault.value in self.content["slots"].get(slot_id, {}).get("sealed", {})

    def must_change(self, slot_id: str) -> bool:
        """True until the person has chosen a passphrase of their own."""
        return bool(self.content["slots"].get(slot_id, {}).get("must_change"))

    def set_recovery(self, vault: Vault, vault_key: bytes) -> str:
        """A fresh recovery code for a vault; the code itself is kept nowhere but on paper."""
        code = recovery_code()
        wrapping = _hkdf(_code_bytes(code), "recovery")
        self.content["recovery"][vault.value] = encrypt(wrapping, vault_key, f"recovery|{vault.value}")
        return code

    def recover(self, vault: Vault, code: str) -> tuple[bytes, ...]:
        """The vault keys that this recovery sheet opens: one, or both while a change of keys is under way.

        Raises WrongPassphrase.
        """
        wrapping, purpose = _hkdf(_code_bytes(code), "recovery"), f"recovery|{vault.value}"
        found = []
        for wrapped in (self.content["recovery"].get(vault.value), *self._pending.get(vault.value, {}).get("recovery", ())):
            with contextlib.suppress(InvalidTag):
                if wrapped is not None:
                    found.append(decrypt(wrapping, wrapped, purpose))
        if not found:
            raise WrongPassphrase
        return tuple(found)

    # -- changing a vault's key when somebody who knew it has left -----------------------------------------------------

    @property
    def _pending(self) -> dict[str, Any]:
        found: dict[str, Any] = self.content.get("pending", {})
        return found

    def _forget_renewed(self, slot_id: str, vault: Vault | None = None) -> None:
        for name, change in self._pending.items():
            if vault is None or name == vault.value:
                change["sealed"].pop(slot_id, None)

    def call_for_change(self, vaults: Iterable[Vault], day: str, slot_id: str) -> None:
        """Whose slot this is has left on this day (ISO) and knew these keys: they wait to be changed."""
        vaults, known = list(vaults), self.content.get("due_for", {})
        self.content["due"] = {vault.value: day for vault in vaults} | self.content.get("due", {})
        self.content["due_for"] = known | {v.value: sorted({*known.get(v.value, []), slot_id}) for v in vaults}

    def due(self) -> dict[Vault, str]:
        """The vaults whose key somebody knows who has left, and since when (ISO day)."""
        return {Vault(vault): day for vault, day in self.content.get("due", {}).items()}

    def due_for(self, vault: Vault) -> frozenset[str]:
        """The slots of those who have left and know this vault's key."""
        return frozenset(self.content.get("due_for", {}).get(vault.value, ()))

    def changes(self, vault: Vault) -> int:
        """How often the vault's key was changed."""
        return int(self.content.get("changes", {}).get(vault.value, 0))

    def begin_change(self, vault: Vault, old: bytes, new: bytes, code: str) -> None:
        """Seal the new key to everybody who holds the old one, beside it; save() makes it count.

        code: that of the new recovery sheet, which opens both until the change is settled; so does nobody's slot who left.
        """
        sealed = {
            slot_id: _seal(slot["public"], new, f"{vault.value}|{slot_id}")
            for slot_id, slot in self.content["slots"].items() if vault.value in slot["sealed"]
        }
        wrapping, purpose = _hkdf(_code_bytes(code), "recovery"), f"recovery|{vault.value}"
        self.content["pending"] = self._pending | {vault.value: {
            "sealed": sealed, "recovery": [encrypt(wrapping, key, purpose) for key in (new, old)],
            "chain": encrypt(subkey(new, "chain"), b"".join(self.chain_keys(vault, old)), f"chain|{vault.value}"),
        }}

    def settle(self, vault: Vault, *, changed: bool) -> bool:
        """The file opened with the new key (changed) or still the old one: the other is forgotten. False if nothing waits."""
        pending = dict(self._pending)
        change = pending.pop(vault.value, None)
        if change is None:
            return False
        self.content["pending"] = pending
        if changed:
            for slot_id, slot in self.content["slots"].items():
                if slot_id in change["sealed"]:
                    slot["sealed"][vault.value] = change["sealed"][slot_id]
                else:
                    slot["sealed"].pop(vault.value, None)
            self.content["recovery"][vault.value] = change["recovery"][0]
            self.content["chain"] = self.content.get("chain", {}) | {vault.value: change["chain"]}
            self.content["changes"] = self.content.get("changes", {}) | {vault.value: self.changes(vault) + 1}
            for waiting in ("due", "due_for"):
                self.content[waiting] = {v: said for v, said in self.content.get(waiting, {}).items() if v != vault.value}
        return True

    def chain_keys(self, vault: Vault, vault_key: bytes) -> tuple[bytes, bytes]:
        """The keys of the audit chain and its anchor: they outlive a change of the vault's key, so that old lines still prove."""
        wrapped = self.content.get("chain", {}).get(vault.value)
        if wrapped is None:
            return subkey(vault_key, "audit"), subkey(vault_key, "anchor")
        both = decrypt(subkey(vault_key, "chain"), wrapped, f"chain|{vault.value}")
        return both[:32], both[32:]
