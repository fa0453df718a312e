"""A server that answers as GitHub Pages does, below a sub-path, and counts what it sends."""

import gzip
import mimetypes
import re
import sys
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

PREFIX = "/guide/"
TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ipynb")
TYPES = {".js": "text/javascript", ".ipynb": "application/json", ".woff2": "font/woff2"}


@dataclass(frozen=True)
class Sent:
    """One answer: the path below the prefix, the status, and the bytes of headers and compressed body."""

    path: str
    status: int
    size: int

    @property
    def kind(self) -> str:
        """Return what the bytes are for, as the weight table has it."""
        return {".css": "css", ".js": "js", ".woff2": "fonts", "": "html", ".html": "html"}.get(Path(self.path).suffix, "other")


class Server(ThreadingHTTPServer):
    """Serve a folder on a free port of this machine."""

    daemon_threads = True
    # Old connections of closed pages are not waited for.
    block_on_close = False

    def __init__(self, folder: Path, port: int = 0):
        super().__init__(("127.0.0.1", port), Handler)
        self.stopped = False
        self.pause = 0.0
        self.folder = folder.resolve()
        self.log: list[Sent] = []
        self.packed: dict[Path, bytes] = {}
        self.lock = threading.Lock()
        self.address = f"http://127.0.0.1:{self.server_port}{PREFIX}"
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        """Answer nobody any more, not even on connections that are open."""
        self.stopped = True
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of connections that the browser closed; report any other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def here(self, sitemap: bytes) -> bytes:
        """Put this server into the addresses of the sitemap; instant navigation compares them with links, port included."""
        return re.sub(rb"<loc>https?://[^/]+/", f"<loc>http://127.0.0.1:{self.server_port}/".encode(), sitemap)

    def body(self, file: Path) -> bytes:
        """Return a file as it is sent; text is compressed once."""
        with self.lock:
            if file not in self.packed:
                raw = self.here(file.read_bytes()) if file.name == "sitemap.xml" else file.read_bytes()
                self.packed[file] = gzip.compress(raw, 6, mtime=0) if file.suffix in TEXT else raw
            return self.packed[file]


class Handler(BaseHTTPRequestHandler):
    """Answer one request."""

    protocol_version = "HTTP/1.1"
    server: Server
    cache: ClassVar[str] = "max-age=600"

    def do_GET(self) -> None:
        """Send a file, a redirect to the folder's own address, or the page for what is not there."""
        if self.server.stopped:
            self.close_connection = True
            return None
        time.sleep(self.server.pause)
        path = unquote(urlsplit(self.path).path)
        file = self.server.folder / path.removeprefix(PREFIX)
        if path.startswith(PREFIX) and file.is_dir() and not path.endswith("/"):
            return self.answer(301, b"", {"Location": f"{path}/"})
        if path.startswith(PREFIX) and file.is_dir():
            file /= "index.html"
        safe = path.startswith(PREFIX) and file.resolve().is_relative_to(self.server.folder)
        if safe and file.is_file():
            return self.send(200, file)
        return self.send(404, self.server.folder / "404.html")

    def send(self, status: int, file: Path) -> None:
        """Send a file."""
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": f"{kind}; charset=utf-8" if file.suffix in TEXT else kind}
        if file.suffix in TEXT:
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self.answer(status, self.server.body(file), headers)

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        """Write the answer and note its size."""
        self.send_response(status)
        for name, value in {"Cache-Control": self.cache, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        head = sum(len(line) for line in self.headers_of_answer()) + 2
        with self.server.lock:
            self.server.log.append(Sent(urlsplit(self.path).path.removeprefix(PREFIX), status, head + len(body)))
        self.end_headers()
        self.wfile.write(body)

    def headers_of_answer(self) -> list[bytes]:
        """Return the lines that are about to be sent."""
        return self._headers_buffer  # type: ignore[attr-defined, no-any-return]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: the log is in ``server.log``."""
