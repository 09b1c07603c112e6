"""Sets one document and ends: JSON on standard input, PDF on standard output. Run as a script, with nothing of ours."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from typing import Final, Literal

import typst

STANDARDS: Final[tuple[Literal["ua-1", "a-2a"], ...]] = ("ua-1", "a-2a")
PR_SET_PDEATHSIG: Final = 1


def main(parent: int) -> int:
    """The exit code: 0 when the document stands on standard output, 1 with the reason on standard error."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return 1
    given = json.load(sys.stdin.buffer)
    # Only the fonts that Typst carries: a document looks the same on every machine.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    try:
        made = typst.Compiler(font_paths=fonts, ignore_system_fonts=True).compile(
            input=given["sheet"].encode(),
            format="pdf",
            sys_inputs=given["inputs"],
            pdf_standards=[*STANDARDS],
            timestamp=given["timestamp"],
        )
    except typst.TypstError as fault:
        sys.stderr.write(" ".join(str(fault).split()))
        return 1
    assert isinstance(made, bytes)
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
