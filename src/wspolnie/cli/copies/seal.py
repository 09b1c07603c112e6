"""Sealing by age (https://age-encryption.org/v1): whoever makes a copy has the public key only and cannot read it.

Everything streams through a pipe: neither side holds more than a few pieces in memory. A file that was cut or changed
in any byte is refused by age itself, each 64 KiB being authenticated and the last piece marked.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeAlias

import pyrage  # type: ignore[import-untyped]  # a compiled module without stubs

from wspolnie.cli.copies.faults import CopyFault, Damaged, WrongKey

Recipient: TypeAlias = pyrage.x25519.Recipient
Identity: TypeAlias = pyrage.x25519.Identity
OPENS = "AGE-SECRET-KEY-"
"""How a line with a secret key begins."""


def recipients_of(words: Sequence[str]) -> list[Recipient]:
    """Public keys (`age1…`).

    Raises:
        CopyFault: when a word is none.
    """
    try:
        return [Recipient.from_str(word.strip()) for word in words]
    except pyrage.RecipientError:
        raise CopyFault("a key to seal with looks like age1…; make a pair with ./wspolnie backup-key FILE") from None


def identities_of(file: Path) -> list[Identity]:
    """Secret keys of a key file, as `age-keygen` and `backup-key` write it: a line each, remarks begin with #.

    Raises:
        CopyFault: when the file cannot be read or holds none.
    """
    try:
        lines = [line.strip() for line in file.read_text(encoding="ascii").splitlines()]
        found = [Identity.from_str(line) for line in lines if line.startswith(OPENS)]
    except (OSError, UnicodeError, pyrage.IdentityError) as fault:
        raise CopyFault(f"the key file {file} cannot be read ({type(fault).__name__})") from None
    if not found:
        raise CopyFault(f"{file} holds no secret key: a line that begins with {OPENS}")
    return found


def make_key(file: Path) -> str:
    """Write a new secret key to `file` (mode 0600, never over another); returns the public one."""
    identity = Identity.generate()
    public = str(identity.to_public())
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as target:
        target.write(f"# public key: {public}\n{identity}\n")
        target.flush()
        os.fsync(target.fileno())
    return public


@contextmanager
def sealed(target: IO[bytes], keys: Sequence[Recipient]) -> Iterator[IO[bytes]]:
    """What is written inside the block arrives sealed in `target`."""
    outlet, inlet = os.pipe()

    def seal() -> None:
        with os.fdopen(outlet, "rb") as plain:
            pyrage.encrypt_io(plain, target, keys)

    with _beside(seal) as fault, os.fdopen(inlet, "wb") as plain:
        try:
            yield plain
            plain.flush()
        except BrokenPipeError:
            _abandon(plain)
    if fault:
        raise CopyFault(f"the copy cannot be written: {fault[0]}")


@contextmanager
def unsealed(source: IO[bytes], keys: Sequence[Identity]) -> Iterator[IO[bytes]]:
    """The plain bytes of `source`. What was read is whole only when the block has ended without a fault.

    Raises:
        WrongKey: none of the keys opens it.
        Damaged: it was changed or cut, or is no sealed file.
    """
    outlet, inlet = os.pipe()

    def unseal() -> None:
        with os.fdopen(inlet, "wb") as plain:
            pyrage.decrypt_io(source, plain, keys)

    broken: Exception | None = None
    with _beside(unseal) as fault, os.fdopen(outlet, "rb") as plain:
        try:
            yield plain
        except Exception as error:  # the reader stumbled; whether over a cut file, only the seal's end can tell
            broken = error
        while plain.read(1 << 16):  # to the last piece, whose mark says that nothing is missing
            pass
    if fault:
        if "No matching keys" in str(fault[0]):
            raise WrongKey("this key does not open the copy: it was sealed for another one")
        raise Damaged("the copy is damaged or cut, or is no copy of Wspólnie; take another one") from fault[0]
    if broken:
        raise broken


@contextmanager
def _beside(work: Callable[[], None]) -> Iterator[list[Exception]]:
    """Run `work` in a thread for the length of the block; its fault stands in the list after the block."""
    fault: list[Exception] = []

    def run() -> None:
        try:
            work()
        except Exception as error:  # handed to the thread that waits for it
            fault.append(error)

    thread = threading.Thread(target=run, name="seal")
    thread.start()
    try:
        yield fault
    finally:
        thread.join()


def _abandon(stream: IO[bytes]) -> None:
    """Close a stream whose other end is gone: what it still holds has nowhere to go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
