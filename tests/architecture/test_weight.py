"""What each process carries all the time: libraries of hundreds of modules wait until a document asks for them."""

import os
import subprocess
import sys

START = """
import sys
import django
django.setup()
from django.urls import get_resolver
get_resolver().check()
import wspolnie.config.worker
heavy = {"typst", "openpyxl", "docx", "lxml", "PIL", "qrcode"} & set(sys.modules)
print(",".join(sorted(heavy)))
"""


def test_web_and_worker_start_without_what_few_requests_need() -> None:
    said = subprocess.run(
        [sys.executable, "-P", "-c", START], capture_output=True, text=True, check=True, env=os.environ
    )
    assert said.stdout.strip() == "", "import these where they are used, inside the function"
