"""Asking every address that the guide names whether it still answers; needs a network, so it is a command and no test."""

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from prep.model import Site

ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
# Some servers refuse programs, or ask for a login; the page may be there all the same.
REFUSED = {401, 403, 405, 429}
SECONDS = 20
AT_ONCE = 8
Answer = tuple[str, str]


def addresses(site: Site) -> list[str]:
    """Return every address of the resources and of the pages, once."""
    listed = [entry.url for group in site.resources.groups for entry in group.entries] if site.resources else []
    written = [found.rstrip(".,;:") for page in site.pages for found in ADDRESS.findall(page.text)]
    return sorted({url for url in [*listed, *written] if "localhost" not in url and "127.0.0.1" not in url})


def failures(urls: Iterable[str]) -> Iterator[Answer]:
    """Yield the addresses that do not answer, with the reason."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from ((url, why) for url, why in pool.map(ask, urls) if why)


def ask(url: str) -> Answer:
    """Ask one address; the second part is empty if it answers, or refuses programs."""
    request = Request(url, headers={"User-Agent": "link check of a study guide"})  # noqa: S310 - only http and https match
    try:
        with urlopen(request, timeout=SECONDS):  # noqa: S310
            return url, ""
    except HTTPError as error:
        return url, "" if error.code in REFUSED else f"status {error.code}"
    except (URLError, OSError, ValueError) as error:
        return url, str(getattr(error, "reason", error))
