"""The private key that signs heads and promises: in a file of its own outside the database, for its owner alone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from django.conf import settings

from wspolnie.foundation.journal.heads import key_id, public_pem
from wspolnie.foundation.secrets import kept_once

NAME: Final = "journal.pem"
NEXT: Final = "journal.next.pem"
"""Where a new key waits until the journal says that it is today's."""


class KeyMissing(RuntimeError):
    """There is no key file that can be read, so nothing is signed; said in one line for whoever runs the service."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key, with its public name and half."""

    _private: Ed25519PrivateKey
    key_id: str
    public_pem: str

    @classmethod
    def of(cls, pem: bytes) -> Signer:
        try:
            private = load_pem_private_key(pem, None)
        except (ValueError, TypeError) as fault:
            raise KeyMissing("the journal's key file holds no private key in PEM") from fault
        if not isinstance(private, Ed25519PrivateKey):
            raise KeyMissing("the journal's key is not an Ed25519 key")
        public = private.public_key()
        return cls(private, key_id(public), public_pem(public))

    def sign(self, text: bytes) -> bytes:
        """64 bytes; the same text gives the same signature."""
        return self._private.sign(text)


def ensure_key(folder: Path | None = None) -> Signer:
    """The key of the installation, made when the folder holds none: as the program is set up, never while it works."""
    place = folder or Path(settings.KEYS_DIR)
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Signer.of(kept_once(place / NAME, fresh_key))


def signer() -> Signer:
    """The key of the installation.

    Raises:
        KeyMissing: when its file is not there or is not a key.
    """
    return _read(Path(settings.KEYS_DIR) / NAME)


def next_signer() -> Signer:
    """The key that shall follow, made when none waits yet."""
    return Signer.of(kept_once(Path(settings.KEYS_DIR) / NEXT, fresh_key))


def set_aside() -> None:
    """A file that holds another key than today's gets another name, so that nothing is ever written over."""
    folder = Path(settings.KEYS_DIR)
    number = 1
    while (folder / f"journal.other-{number}.pem").exists():
        number += 1
    if (folder / NAME).exists():
        (folder / NAME).rename(folder / f"journal.other-{number}.pem")


def take_next() -> None:
    """The key that waits becomes today's; the private half before it is gone."""
    folder = Path(settings.KEYS_DIR)
    (folder / NEXT).replace(folder / NAME)
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fresh_key() -> bytes:
    """A new private key (PKCS 8, PEM)."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _read(path: Path) -> Signer:
    try:
        return Signer.of(path.read_bytes())
    except OSError as fault:
        raise KeyMissing(f"the journal's key cannot be read: {path} ({fault.strerror})") from fault
