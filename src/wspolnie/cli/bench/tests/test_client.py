"""The visitors and what they send: whole requests, a fresh key each time, every answer counted once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from urllib.parse import parse_qs

from wspolnie.cli.bench.client import KEY_LENGTH, Crowd, Plan, Result, percentile
from wspolnie.cli.bench.wire import KEY, get, linked, post

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
REDIRECT = b"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n"


def visit(visitors: list[list[str]], answer: Callable[[bytes], bytes]) -> tuple[Result, list[bytes]]:
    """Let the visitors come for a moment to a server that answers each request so; nothing ends the connection."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = re.search(rb"Content-Length: (\d+)", head)
                body = await reader.readexactly(int(length[1])) if length else b""
                heard.append(head + body)
                reply = answer(head)
                for start in range(0, len(reply), 30):  # answers come in pieces
                    writer.write(reply[start : start + 30])
                    await writer.drain()
                if not reply:
                    break
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()

    async def both() -> Result:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            return await Crowd(Plan("127.0.0.1", port, 0.3, visitors, run="r")).visit()

    return asyncio.run(both()), heard


def test_every_answer_is_counted_once() -> None:
    result, heard = visit([[get("x.localhost", "/")]] * 3, lambda _head: OK)
    assert result.requests == len(heard) > 3
    assert result.statuses == {"200": result.requests}
    assert result.broken == 0
    assert 0 < result.p50_ms <= result.p99_ms
    assert result.rps <= result.requests / 0.3


def test_keys_are_fresh_and_lengths_right() -> None:
    form = {"key": KEY, "reason": "Zażółć & =", "contact": f"a-{KEY}@b.example"}
    visitors = [post("x.localhost", "/uwaga/", form) for _ in range(2)]
    result, heard = visit(visitors, lambda _head: REDIRECT)
    assert result.statuses == {"302": len(heard)}
    sent = [parse_qs(request.partition(b"\r\n\r\n")[2].decode()) for request in heard]
    keys = [form["key"][0] for form in sent]
    assert len(set(keys)) == len(keys)
    assert {len(key) for key in keys} == {KEY_LENGTH}
    assert all(form["contact"] == [f"a-{key}@b.example"] for form, key in zip(sent, keys, strict=True))
    assert {form["reason"][0] for form in sent} == {"Zażółć & ="}
    cookies = {re.search(rb"csrf=(\w+)", request)[1].decode() for request in heard}  # type: ignore[index]
    assert cookies == {form["csrfmiddlewaretoken"][0] for form in sent}
    assert len(cookies) == 2


def test_a_connection_that_breaks_off_is_said() -> None:
    result, _ = visit([[get("x.localhost", "/")]] * 2, lambda _head: b"")
    assert (result.requests, result.broken) == (0, 2)


def test_percentiles() -> None:
    times = [n / 1000 for n in range(1, 101)]
    assert (percentile(times, 0.5), percentile(times, 0.99), percentile([0.002], 0.99)) == (51.0, 100.0, 2.0)


def test_what_a_page_asks_for() -> None:
    page = (
        b'<link rel="canonical" href="/x"><link rel="icon" href="/i.svg" type="image/svg+xml">'
        b'<link rel="stylesheet" href="/a.css"><script src="/a.js" defer></script><a href="/b">b</a>'
    )
    assert linked(page) == ["/i.svg", "/a.css", "/a.js"]
