"""The commands of Wspólnie; each stands in a file of its own name."""

from __future__ import annotations

import typer

from wspolnie.cli.backup import backup, backup_key
from wspolnie.cli.bench.command import bench
from wspolnie.cli.bounces import bounces
from wspolnie.cli.check import check
from wspolnie.cli.city import city
from wspolnie.cli.demo import demo
from wspolnie.cli.doctor import doctor
from wspolnie.cli.export import export
from wspolnie.cli.import_file import import_file
from wspolnie.cli.lock import lock
from wspolnie.cli.messages import messages
from wspolnie.cli.migrate import migrate
from wspolnie.cli.prepare import prepare
from wspolnie.cli.restore import restore
from wspolnie.cli.retention import retention
from wspolnie.cli.rights import rights
from wspolnie.cli.rotate_key import rotate_key
from wspolnie.cli.serve import serve
from wspolnie.cli.test import test
from wspolnie.cli.token import token
from wspolnie.cli.verify import verify
from wspolnie.cli.worker import worker

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
COMMANDS = (
    demo,
    serve,
    worker,
    migrate,
    backup,
    restore,
    doctor,
    check,
    bench,
    lock,
    messages,
    rights,
    bounces,
    retention,
    token,
    verify,
    export,
)
for command in COMMANDS:
    app.command()(command)
app.command("rotate-key")(rotate_key)
app.add_typer(city, name="city")
app.command("import")(import_file)
app.command("backup-key")(backup_key)
app.command(hidden=True)(prepare)
app.command(add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(test)

if __name__ == "__main__":
    app(prog_name="wspolnie")
