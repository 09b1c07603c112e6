"""The installation's keys: files of the data folder that no copy of the data holds; they go to a file of their own.

Whoever has the data and the keys together can pretend to be the city, so they are kept apart.
"""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path, PurePosixPath
from typing import IO

from wspolnie.cli.copies.faults import CopyFault, Damaged

INSTALLATION = "secret.key"
FOLDER = "keys"
LONGEST = 1024 * 1024


def folder_of_keys(data: Path) -> Path:
    """Where signing keys lie, as the settings say it."""
    return Path(os.environ.get("WSPOLNIE_KEYS") or data / FOLDER)


def key_files(data: Path) -> dict[str, bytes]:
    """Name -> content: the secret of the installation, and `keys/NAME` for each signing key."""
    signing = folder_of_keys(data)
    found = {f"{FOLDER}/{place.relative_to(signing)}": place for place in signing.rglob("*") if place.is_file()}
    found |= {INSTALLATION: data / INSTALLATION} if (data / INSTALLATION).is_file() else {}
    return {name: place.read_bytes() for name, place in sorted(found.items())}


def seal_keys(found: dict[str, bytes]) -> dict[str, str]:
    """As JSON wants them."""
    return {name: base64.b64encode(value).decode() for name, value in found.items()}


def read_keys(plain: IO[bytes]) -> dict[str, bytes]:
    """The other way.

    Raises:
        Damaged: when it is not a file of keys.
    """
    try:
        read = json.loads(plain.read(LONGEST))
        found = {str(name): base64.b64decode(value, validate=True) for name, value in read.items()}
    except (ValueError, TypeError, AttributeError) as fault:
        raise Damaged("this is no file of keys of Wspólnie") from fault
    for name in found:
        parts = PurePosixPath(name).parts
        if not (parts == (INSTALLATION,) or (len(parts) > 1 and parts[0] == FOLDER)) or ".." in parts:
            raise Damaged(f"the file of keys holds something unknown: {name[:80]!r}")
    return found


def put_keys(found: dict[str, bytes], data: Path) -> None:
    """Write them into a data folder, readable by its owner alone; none is ever replaced."""
    for name, value in found.items():
        place = (
            data / INSTALLATION
            if name == INSTALLATION
            else folder_of_keys(data) / PurePosixPath(name).relative_to(FOLDER)
        )
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            target = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise CopyFault(f"{place} is there already") from None
        with os.fdopen(target, "wb") as file:
            file.write(value)
            file.flush()
            os.fsync(file.fileno())
