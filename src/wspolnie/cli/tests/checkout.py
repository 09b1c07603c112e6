"""A tiny checkout for the launcher's tests: the real launcher, locks of one invented package, no network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from wspolnie.cli.place import REPOSITORY

PROGRAM = """
import sys
from importlib.metadata import version
print("started", version("brick"), *sys.argv[1:], flush=True)
"""
UNKNOWN = f"no-such-installer==1 --hash=sha256:{'0' * 64}\n"


class Checkout:
    """A folder that the launcher takes for Wspólnie; PATH begins with a broken shim."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = folder.parent / f"{folder.name}-shelf"
        package = folder / "src" / "wspolnie" / "cli"
        package.mkdir(parents=True)
        self.shelf.mkdir()
        shutil.copy(REPOSITORY / "wspolnie", folder)
        shutil.copy(REPOSITORY / "src/wspolnie/cli/environment.py", package)
        for file in (package.parent / "__init__.py", package / "__init__.py"):
            file.touch()
        (package / "__main__.py").write_text(PROGRAM)
        (folder / "requirements-uv.lock").write_text(UNKNOWN)  # so that plain pip installs, from the shelf alone
        self.shims = self.shelf / "shims"
        self.shims.mkdir()
        shim = self.shims / "python3.13"  # as pyenv leaves one for a version that is not there
        shim.write_text("#!/bin/sh\nexit 127\n")
        shim.chmod(0o755)
        self.want("1.0")

    def want(self, version: str) -> None:
        """Lock another version of the package."""
        line = f"brick=={version} --hash=sha256:{self._make(version)}\n"
        (self.folder / "requirements.lock").write_text(line)
        (self.folder / "requirements-test.lock").write_text("# with tests\n" + line)

    def environment(self, **changes: str) -> dict[str, str]:
        """Variables of a machine without network, whose only Python is the one that runs this test."""
        fixed = {
            "PATH": f"{self.shims}:{Path(sys.base_prefix) / 'bin'}:/usr/bin:/bin",
            "HOME": str(self.folder.parent),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.shelf),
        }
        return {**fixed, **changes}

    def launch(self, *given: str, launcher: Path | None = None, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run the launcher to its end, with other variables or by another path."""
        command = [str(launcher or self.folder / "wspolnie"), *given]
        environment = self.environment(**changes)
        return subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, check=False)

    def begin(self, *given: str) -> subprocess.Popen[str]:
        """Start the launcher and come back at once."""
        return subprocess.Popen(
            [str(self.folder / "wspolnie"), *given],
            env=self.environment(),
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _make(self, version: str) -> str:
        wheel = self.shelf / f"brick-{version}-py3-none-any.whl"
        notes = f"brick-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("brick.py", f"VERSION = {version!r}\n")
            archive.writestr(f"{notes}/METADATA", f"Metadata-Version: 2.1\nName: brick\nVersion: {version}\n")
            archive.writestr(f"{notes}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{notes}/RECORD", "")
        return hashlib.sha256(wheel.read_bytes()).hexdigest()
