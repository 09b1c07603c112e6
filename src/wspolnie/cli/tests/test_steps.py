"""How far a long command is: a line every ten seconds where nobody looks at a terminal."""

import pytest

from wspolnie.cli import steps as module
from wspolnie.cli.steps import Steps


def test_lines_come_seldom_and_name_their_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: clock[0])
    with Steps() as steps:
        steps.begin("files")
        for number in range(25):
            clock[0] += 1
            steps.say(f"{number} of 25")
        steps.begin("database")
        clock[0] += 9.9
        steps.say("3 MB packed")
    assert capsys.readouterr().err.splitlines() == [
        "wspolnie: files",
        "wspolnie: files: 9 of 25",
        "wspolnie: files: 19 of 25",
        "wspolnie: files: 25.0 s",
        "wspolnie: database",
    ]
