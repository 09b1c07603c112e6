"""The launcher: what it says when something is missing, and that one installation is enough."""

from __future__ import annotations

import shutil
import signal
import time
from pathlib import Path

import pytest

from wspolnie.cli.tests.checkout import Checkout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose first start is over."""
    checkout = Checkout(tmp_path_factory.mktemp("launcher") / "checkout")
    first = checkout.launch("demo", "--port", "8123")
    assert first.returncode == 0, first.stderr
    assert first.stdout == "started 1.0 demo --port 8123\n"
    assert "making .venv" in first.stderr
    assert "installing 1 packages" in first.stderr
    return checkout


def test_a_second_start_installs_nothing_and_is_quick(installed: Checkout) -> None:
    shutil.move(installed.shelf, f"{installed.shelf}-away")
    try:
        started = time.monotonic()
        again = installed.launch("demo", PATH="/usr/bin:/bin")
        assert time.monotonic() - started < 2
    finally:
        shutil.move(f"{installed.shelf}-away", installed.shelf)
    assert (again.stdout, again.stderr) == ("started 1.0 demo\n", "")


def test_it_starts_through_a_link_and_from_a_moved_checkout(installed: Checkout, tmp_path: Path) -> None:
    link = tmp_path / "start"
    link.symlink_to(installed.folder / "wspolnie")
    moved = tmp_path / "moved with space"
    shutil.copytree(installed.folder, moved, symlinks=True)
    for launcher in (link, moved / "wspolnie"):
        assert installed.launch("x", launcher=launcher).stdout == "started 1.0 x\n"


def test_the_tools_for_tests_are_added_and_then_kept(installed: Checkout) -> None:
    assert "requirements-test.lock" in installed.launch("test").stderr
    assert installed.launch("demo").stderr == ""
    assert installed.launch("check").stderr == ""
    installed.want("2.0")
    changed = installed.launch("demo")
    assert changed.stdout == "started 2.0 demo\n"
    assert "making .venv" not in changed.stderr
    assert "requirements-test.lock" in changed.stderr
    assert installed.launch("test").stderr == ""


def test_killed_installations_are_begun_again_and_two_starts_at_once_install_once(installed: Checkout) -> None:
    shutil.rmtree(installed.folder / ".venv")
    python = installed.folder / ".venv" / "bin" / "python"
    for sig, last_words in ((signal.SIGTERM, "interrupted"), (signal.SIGKILL, "")):
        killed = installed.begin("demo")
        until = time.monotonic() + 20
        while not python.exists() and time.monotonic() < until:
            time.sleep(0.01)
        killed.send_signal(sig)
        assert killed.wait(5) != 0
        out, err = killed.communicate()
        assert out == ""
        assert last_words in err
        assert python.exists()
        assert not (installed.folder / ".venv" / "installed").exists()
        (installed.folder / ".venv" / "rubbish").touch()
    both = [installed.begin("demo"), installed.begin("demo")]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted("making .venv" in err for _, err in said) == [False, True]
    assert any("waiting for it" in err for _, err in said)
    assert all(out.startswith("started") for out, _ in said)
    assert not (installed.folder / ".venv" / "rubbish").exists()


def test_a_wrong_hash_is_refused(installed: Checkout) -> None:
    installed.want("3.0")
    lock = installed.folder / "requirements.lock"
    lock.write_text(lock.read_text()[:-9] + "00000000\n")
    refused = installed.launch("demo")
    assert refused.returncode == 2
    assert "packages cannot be installed" in refused.stderr
    assert "started" not in refused.stdout


def test_no_network_is_said_in_one_line(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "checkout")
    refused = checkout.launch("demo", PIP_NO_INDEX="0", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_FIND_LINKS="")
    assert refused.returncode == 2
    assert "no network?" in refused.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("exit 127", "Python 3.11, 3.12 or 3.13 is needed and none was found"),
        ("exit 1", "Python 3.11, 3.12 or 3.13 is needed and none was found"),
        ("exit 3", "python3 has no venv module"),
        (None, "Python 3.11, 3.12 or 3.13 is needed and none was found"),
    ],
)
def test_a_missing_python_is_named(tmp_path: Path, answer: str | None, said: str) -> None:
    checkout = Checkout(tmp_path / "checkout")
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "sh").symlink_to("/bin/sh")
    if answer is not None:
        (tools / "python3").write_text(f"#!/bin/sh\n{answer}\n")
        (tools / "python3").chmod(0o755)
    refused = checkout.launch("demo", PATH=str(tools))
    assert refused.returncode == 2
    assert said in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
