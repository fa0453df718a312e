"""The offline copy: the list of files that a browser keeps, with their hashes, and the service worker that fetches them."""

import base64
import gzip
import hashlib
import json
from pathlib import Path

import rjsmin

WORKER = "sw.js"
LIST = "precache.json"
RUNTIMES = "assets/runtimes/"
DOWNLOADS = "downloads/"
# What a reader needs to read, search and practice.
KEPT = {".html", ".css", ".js", ".mjs", ".json", ".webmanifest", ".woff2", ".png", ".svg", ".webp", ".jpg"}
# Downloads, licenses, and what only search engines read.
LEFT = {".apkg", ".csv", ".gz", ".ipynb", ".pdf", ".py", ".sql", ".txt", ".xml", ".zip"}
# The theme reads the first with every page; the others judge what is written in the browser.
KEPT_NAMES = {"sitemap.xml", "judge.py", "checks.py"}
COMPRESSED = {".png", ".woff2", ".webp", ".jpg"}


def publish(site: Path) -> None:
    """Write the list of a built site and its hash into the service worker; raises ``ValueError`` for an unknown kind of file."""
    kept = listed(site)
    text = json.dumps({**sizes(site, list(kept["files"])), **kept}, separators=(",", ":"))
    (site / LIST).write_text(text, encoding="utf-8")
    worker = site / WORKER
    worker.write_text(filled(worker.read_text(encoding="utf-8"), text, kept["runtimes"]), encoding="utf-8")


def withdraw(site: Path) -> None:
    """Leave a site without an offline copy: its pages are about to be built again."""
    (site / WORKER).unlink(missing_ok=True)
    (site / LIST).unlink(missing_ok=True)


def listed(site: Path) -> dict[str, dict[str, str]]:
    """Return the address and the hash of every file that is kept, the runtimes on their own."""
    found: dict[str, dict[str, str]] = {"files": {}, "runtimes": {}}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and (part := part_of(name)):
            found[part][address(name)] = digest(path.read_bytes())
    return found


def part_of(name: str) -> str:
    """Return the part of the list that a file belongs to, or nothing."""
    path = Path(name)
    if name.startswith(RUNTIMES):
        return "runtimes"
    if name in (WORKER, LIST) or name.startswith(DOWNLOADS):
        return ""
    if path.suffix in KEPT or path.name in KEPT_NAMES:
        return "files"
    if path.suffix in LEFT:
        return ""
    raise ValueError(
        f"{name}: say in hooks/prep/offline.py whether files of the kind '{path.suffix}' are kept offline or left out"
    )


def address(name: str) -> str:
    """Return the address of a file: a page has that of its folder, since some servers redirect from the file to it."""
    return name.removesuffix("index.html") if Path(name).name == "index.html" else name


def digest(data: bytes) -> str:
    """Return a SHA-256 as base64, as the browser makes it."""
    return base64.b64encode(hashlib.sha256(data).digest()).decode()


def sizes(site: Path, addresses: list[str]) -> dict[str, int]:
    """Return the size of files as they are kept, and about as they are sent."""
    data = [(site / name / "index.html" if name.endswith("/") or not name else site / name) for name in addresses]
    packed = sum(len(p.read_bytes() if p.suffix in COMPRESSED else gzip.compress(p.read_bytes(), 6, mtime=0)) for p in data)
    return {"bytes": sum(path.stat().st_size for path in data), "packed": packed}


def filled(source: str, text: str, runtimes: dict[str, str]) -> str:
    """Return the service worker with the hashes of the list and the runtimes, and a version that changes with any of them."""
    names = {
        "__LIST__": digest(text.encode()),
        "__RUNTIMES__": short(json.dumps(runtimes)),
        "__VERSION__": short(source + text),
    }
    for name, value in names.items():
        source = source.replace(name, value)
    return str(rjsmin.jsmin(source))


def short(text: str) -> str:
    """Return a name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
