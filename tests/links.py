"""Following the links of a built site without a browser."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.guides import html_files
from tests.pages_read import Reader

LOADS = {"stylesheet", "preload", "modulepreload", "icon", "manifest", "prefetch", "preconnect", "dns-prefetch", "alternate"}


@cache
def read(path: Path) -> Reader:
    """Read one page, once per process."""
    return Reader(path.read_text(encoding="utf-8"))


def page_address(path: str) -> str:
    """Return the address of a built file below the base: ``a/index.html`` is at ``a/``."""
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path


def addresses(reader: Reader) -> list[str]:
    """Return every address that a page links to or loads."""
    return [*reader.attributes("href", "a", "link", "area"), *reader.attributes("src")]


def loaded(reader: Reader) -> list[str]:
    """Return the addresses that a browser fetches by itself."""
    links = [a.get("href", "") for tag, a in reader.elements if tag == "link" and LOADS & set(a.get("rel", "").split())]
    sources = [part.split()[0] for value in reader.attributes("srcset") for part in value.split(",")]
    drawn = reader.attributes("href", "use", "image") + reader.attributes("xlink:href")
    return [
        *links,
        *sources,
        *drawn,
        *reader.attributes("src"),
        *reader.attributes("poster"),
        *reader.attributes("data", "object"),
    ]


def target(site: Path, base: str, address: str) -> Path | None:
    """Return the built file at an absolute address below the base; none if the address leaves the site."""
    path = unquote(urlsplit(address).path)
    if not address.startswith(base):
        return None
    file = site / path.removeprefix(urlsplit(base).path)
    return file / "index.html" if path.endswith("/") else file


def dead_links(site: Path, base: str) -> Iterator[str]:
    """Yield every address on the site that leads nowhere: no such file, or no such anchor in it."""
    own = urlsplit(base).netloc
    for path, _ in html_files(site):
        for address in addresses(read(site / path)):
            absolute, anchor = urldefrag(urljoin(base + page_address(path), address))
            if urlsplit(absolute).netloc != own or urlsplit(absolute).scheme not in ("http", "https"):
                continue
            file = target(site, base, absolute)
            if file is None or not file.is_file():
                yield f"{path}: {address}"
            elif anchor and file.suffix == ".html" and unquote(anchor) not in ids(file):
                yield f"{path}: {address} (no such anchor)"


def ids(path: Path) -> set[str]:
    """Return the anchors of a page."""
    return set(read(path).attributes("id")) | set(read(path).attributes("name", "a"))
