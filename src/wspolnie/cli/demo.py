"""`./wspolnie demo`: the whole product on one machine, loaded with invented cities and people."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.children import Child, stop_all
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import Addresses, given, variables
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.port import require_free
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps
from wspolnie.foundation.db.embedded import Server
from wspolnie.foundation.db.refusals import ServerError

HOST = "127.0.0.1"
SECONDS_TO_FINISH = 5.0
SECONDS_TO_CLOSE_DATABASE = 2.0
CRASHES_BEFORE_GIVING_UP = 3


class Stopped(BaseException):
    """SIGINT, SIGTERM or a closed terminal: not an error, and nothing may swallow it."""


def demo(
    port: Annotated[int, typer.Option(help="Port of the web pages.")] = 8000,
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
    city: Annotated[str, typer.Option(help="The city that every host name shows.")] = "",
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget all data of the folder first.")] = False,
) -> None:
    """Start the demo and keep it running until Ctrl-C."""
    for sig in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sig, _stop)
    folder = DataFolder(data)
    try:
        folder.claim()
        with ExitStack() as stack:
            stack.enter_context(folder.held())
            require_free(HOST, port)
            Demo(folder, port, city, stack).run(fresh=fresh)
    except Stopped:
        return
    except ServerError as failure:
        refuse(str(failure))


def _stop(_number: int, _frame: object) -> None:
    for sig in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sig, signal.SIG_IGN)  # a second Ctrl-C must not interrupt the orderly end
    raise Stopped


class Demo:
    """One run of the demo; what it starts is undone by the stack, last things first."""

    def __init__(self, folder: DataFolder, port: int, city: str, stack: ExitStack) -> None:
        self.folder = folder
        self.port = port
        self.city = city
        self.stack = stack
        self.steps = stack.enter_context(Steps())
        self.server: Server | None = None

    def run(self, *, fresh: bool) -> None:
        """Start everything in order, say what stands where, then watch until stopped."""
        if fresh:
            self.steps.begin("forgetting old data")
            self.folder.empty()
        addresses = self._database()
        lines = self._prepared(addresses)
        children = self._started(addresses)
        self.steps.end()
        for line in (f"ready: http://localhost:{self.port}", *lines):
            print(line, flush=True)
        while True:
            time.sleep(0.2)
            if self.server is not None and not self.server.alive():
                typer.echo("wspolnie: the database ended; starting it again", err=True)
                self.server.restart()
            for child in children:
                child.watch()

    def _database(self) -> Addresses:
        addresses = given()
        if addresses is not None:
            if not addresses.owner_url:
                refuse("the demo migrates, so it needs DATABASE_OWNER_URL beside DATABASE_URL")
            return addresses
        self.steps.begin("starting PostgreSQL")
        self.server = Server(self.folder.postgres)
        self.server.start()
        self.stack.callback(self.server.stop, SECONDS_TO_CLOSE_DATABASE)
        return self.server

    def _environment(self, addresses: Addresses, *, owner: bool) -> dict[str, str]:
        own = {"WSPOLNIE_DEMO": "1"}
        if self.city:
            own["WSPOLNIE_CITY"] = self.city
        return {**variables(addresses, self.folder, owner=owner), **own}

    def _prepared(self, addresses: Addresses) -> list[str]:
        """Migrate and load in a process of its own, which alone knows the owner's address; its lines for the screen."""
        self.steps.begin("migrating and loading the demo")
        log = self.folder.logs / "prepare.log"
        command = [sys.executable, "-P", "-m", "wspolnie.cli", "prepare"]
        command += ["--port", str(self.port), "--parent", str(os.getpid())]
        with log.open("wb") as said:
            process = subprocess.Popen(
                command,
                env=self._environment(addresses, owner=True),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                start_new_session=True,
            )
            try:
                printed, _ = process.communicate()
            except BaseException:
                process.kill()
                process.wait()
                raise
        if process.returncode != 0:
            lines = log.read_text(errors="replace").strip().splitlines() or ["no message"]
            typer.echo(f"wspolnie: the demo could not be prepared: {lines[-1]}\nwspolnie: more in {log}", err=True)
            raise typer.Exit(1)
        return printed.splitlines()

    def _started(self, addresses: Addresses) -> list[Child]:
        self.steps.begin("starting web and worker")
        environment = self._environment(addresses, owner=False)
        place = ["--data", str(self.folder.path)]
        web = Child(
            "serve", ["--host", HOST, "--port", str(self.port), *place], environment, self.folder.logs / "web.log"
        )
        worker = Child("worker", place, environment, self.folder.logs / "worker.log")
        self.stack.callback(stop_all, [web, worker], SECONDS_TO_FINISH)
        heard, ready = os.pipe()
        worker.start(ready=ready)
        os.close(ready)
        web.start()
        with os.fdopen(heard, "rb") as pipe:
            working = False
            while not (working and self._answers()):
                time.sleep(0.05)
                for child in (web, worker):
                    child.watch()
                    if child.crashes >= CRASHES_BEFORE_GIVING_UP:
                        typer.echo(f"wspolnie: {child.name} does not start: {child.last_words()}", err=True)
                        typer.echo(f"wspolnie: more in {child.log}", err=True)
                        raise typer.Exit(1)
                working = working or (bool(select.select([pipe], [], [], 0)[0]) and pipe.read(1) == b"r")
        return [web, worker]

    def _answers(self) -> bool:
        import http.client

        connection = http.client.HTTPConnection(HOST, self.port, timeout=10)
        try:
            connection.request("GET", "/zdrowie", headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False  # not yet
        finally:
            connection.close()
