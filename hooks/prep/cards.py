"""The questions on a page as the site shows them, taken apart again: the name of each part, and its HTML."""

import html
import re
from urllib.parse import urljoin

SECTION = re.compile(r'<section class="question"[^>]*? data-question="(?P<id>[a-z0-9-]+)"[^>]*>(?P<body>.*?)</section>', re.S)
PARAGRAPH = re.compile(r'<p class="(?P<name>asked|also)">(?:Also asked as: )?(?P<html>.*?)</p>', re.S)
PART = re.compile(r'<h4 class="part">(?P<name>.*?)</h4>(?P<html>.*?)(?=<h4 class="part">|</details>\s*<p class="known">)', re.S)
USED = re.compile(r"<p>Used in: (?:(?!</p>).)*</p>\s*\Z", re.S)
LINK = re.compile(r'(?P<before><a\b[^>]*?\bhref=")(?P<to>[^"]*)')


def cards(page: str, address: str) -> dict[str, dict[str, str]]:
    """Return by id the parts of every question of a built page; ``address`` is that of the page, for its links."""
    return {section["id"]: parts(section["body"], address) for section in SECTION.finditer(page)}


def parts(body: str, address: str) -> dict[str, str]:
    """Return what is asked, other names, and the parts of the answer, with links that work anywhere."""
    found = {match["name"]: match["html"] for match in PARAGRAPH.finditer(body.partition('<h4 class="part">')[0])}
    found |= {html.unescape(match["name"]): USED.sub("", match["html"]) for match in PART.finditer(body)}
    return {name: LINK.sub(lambda link: link["before"] + join(address, link["to"]), text).strip() for name, text in found.items()}


def join(address: str, to: str) -> str:
    """Return an escaped link as it is written from anywhere."""
    return html.escape(urljoin(address, html.unescape(to)))
