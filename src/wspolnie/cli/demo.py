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
from typing import Annotated, NoReturn

import typer

from wspolnie.cli.children import Child, stop_all
from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import Addresses, given, variables
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.port import require_free
from wspolnie.cli.prepare import prepared
from wspolnie.cli.refusal import refuse
from wspolnie.cli.steps import Steps
from wspolnie.foundation.db.embedded import Server
from wspolnie.foundation.db.refusals import ServerError

HOST = "127.0.0.1"
SECONDS_TO_ANSWER = 60.0
SECONDS_TO_FINISH = 5.0
SECONDS_TO_TRY_AGAIN = 2.0
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
        self._database_due = 0.0

    def run(self, *, fresh: bool) -> None:
        """Start everything in order, say what stands where, then watch until stopped."""
        if fresh:
            self.steps.begin("forgetting old data")
            self.folder.empty()
        addresses = self._database()
        people = self._people(addresses)
        children = self._started(addresses)
        self.steps.end()
        print(f"ready: http://localhost:{self.port}")
        cities = list(dict.fromkeys(city for _, _, city in people))
        for city in cities:
            print(f"city: {city} http://{city}.localhost:{self.port}")
        for email, role, city in people:
            print(f"person: {email} {role} {city}", flush=True)
        letters = f"http://{cities[0]}.localhost:{self.port}/poczta"
        print(f"wspolnie: codes of sign-in are read in the city's letters: {letters}; Ctrl-C ends", file=sys.stderr)
        while True:
            time.sleep(0.2)
            self._keep_database()
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

    def _keep_database(self) -> None:
        """Start a database that ended again; when it cannot start (a full disk, say), once more after a pause."""
        now = time.monotonic()
        if self.server is None or self.server.alive() or now < self._database_due:
            return
        typer.echo("wspolnie: the database ended; starting it again", err=True)
        try:
            self.server.restart()
        except (ServerError, OSError) as fault:
            typer.echo(f"wspolnie: {fault}; trying again in {SECONDS_TO_TRY_AGAIN:g} s", err=True)
            self._database_due = now + SECONDS_TO_TRY_AGAIN

    def _environment(self, addresses: Addresses, *, owner: bool) -> dict[str, str]:
        own = {"WSPOLNIE_DEMO": "1", "WSPOLNIE_SITE_ADDRESS": f"http://{{host}}:{self.port}"}
        if self.city:
            own["WSPOLNIE_CITY"] = self.city
        else:
            own["WSPOLNIE_DIRECTORY_HOST"] = "localhost"
        return {**variables(addresses, self.folder, owner=owner), **own}

    def _people(self, addresses: Addresses) -> list[tuple[str, str, str]]:
        """Migrate and load in a process of its own, which alone knows the owner's address, unless that is done."""
        note = self.folder.path / "demo.json"
        if self.server is None:
            note.unlink(missing_ok=True)  # a database of somebody else may have changed meanwhile
        people = prepared(note)
        if people is not None:
            return people
        self.steps.begin("migrating and loading the demo")
        log = self.folder.logs / "prepare.log"
        command = [sys.executable, "-P", "-m", "wspolnie.cli", "prepare"]
        command += ["--note", str(note), "--parent", str(os.getpid())]
        environment = self._environment(addresses, owner=True)
        with log.open("wb") as said:
            process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
            )
        try:
            code = process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        people = prepared(note) if code == 0 else None
        if people is None:
            lines = log.read_text(errors="replace").strip().splitlines() or ["no message"]
            typer.echo(f"wspolnie: the demo could not be prepared: {lines[-1]}\nwspolnie: more in {log}", err=True)
            raise typer.Exit(1)
        return people

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
            working, until = False, time.monotonic() + SECONDS_TO_ANSWER
            while not (working and self._answers()):
                if time.monotonic() > until:
                    self._give_up(worker if not working else web, "is not ready")
                time.sleep(0.05)
                for child in (web, worker):
                    child.watch()
                    if child.crashes >= CRASHES_BEFORE_GIVING_UP:
                        self._give_up(child, "does not start")
                working = working or (bool(select.select([pipe], [], [], 0)[0]) and pipe.read(1) == b"r")
        return [web, worker]

    def _give_up(self, child: Child, why: str) -> NoReturn:
        typer.echo(f"wspolnie: {child.name} {why}: {child.last_words()}\nwspolnie: more in {child.log}", err=True)
        raise typer.Exit(1)

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
