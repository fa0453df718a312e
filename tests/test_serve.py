"""``mkdocs serve`` survives a mistake: it shows the problem, keeps the old page, and serves the mended one."""

import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.guides import command, edit, environment
from tests.test_hostile_text import without_notebook

LIST = "data/checklists/day-before.yml"
SECONDS = 40


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serving(guide: Path, port: int) -> Iterator[list[str]]:
    """Serve a guide; yield the lines that the server has printed so far."""
    server = subprocess.Popen(
        command("serve", "--dev-addr", f"127.0.0.1:{port}"),
        cwd=guide, env=environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    lines: list[str] = []
    assert server.stdout
    reader = threading.Thread(target=lines.extend, args=(server.stdout,), daemon=True)
    reader.start()
    try:
        yield lines
    finally:
        server.terminate()
        server.wait(timeout=10)
        reader.join(timeout=10)
        server.stdout.close()


def wait_for(what: str, happened: Callable[[], bool], lines: list[str]) -> None:
    """Wait until something has happened."""
    end = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < end, f"{what} did not happen:\n{''.join(lines)}"
        time.sleep(0.1)


def page(port: int, path: str) -> str:
    """Return a served page, or nothing while there is none."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=SECONDS) as answer:
            return str(answer.read().decode("utf-8"))
    except (URLError, ConnectionError):
        return ""


def test_server_survives_a_mistake(guide: Path) -> None:
    port = free_port()
    edit(without_notebook(guide), "settings.yml", "site_url:", "site_url: http://127.0.0.1/\nformer_site_url:")
    address = "checklists/day-before/"
    with serving(guide, port) as lines:
        wait_for("the first page", lambda: "Eight hours of sleep" in page(port, address), lines)
        edit(guide, LIST, "order: 10", "order: first")
        problem = f"{LIST}:3: order: expected a whole number, found text"
        wait_for("the report", lambda: any(problem in line for line in lines), lines)
        assert "Eight hours of sleep" in page(port, address)
        edit(guide, LIST, "order: first", "order: 10")
        edit(guide, LIST, "Eight hours of sleep", "Nine hours of sleep")
        wait_for("the mended page", lambda: "Nine hours of sleep" in page(port, address), lines)
        assert "Traceback" not in "".join(lines)
