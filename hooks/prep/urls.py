"""Addresses of pages, as MkDocs gives them with ``use_directory_urls``."""

from posixpath import dirname, relpath


def url(uri: str) -> str:
    """Return the address of a page below the site root: ``a/b.md`` is at ``a/b/``, ``a/index.md`` at ``a/``."""
    stem = uri.removesuffix(".md").removesuffix(".ipynb")
    stem = stem.removesuffix("index") if stem.endswith("/index") or stem == "index" else f"{stem}/"
    return stem


def link(source: str, target: str, anchor: str = "") -> str:
    """Return the address of one page relative to another, for raw HTML."""
    path = relpath(url(target) or ".", url(source) or ".")
    return f"{path}/{'#' + anchor if anchor else ''}"


def markdown_link(source: str, target: str, anchor: str = "") -> str:
    """Return the address of one Markdown file relative to another, for a Markdown link that MkDocs checks."""
    return relpath(target, dirname(source) or ".") + (f"#{anchor}" if anchor else "")


def absolute(base: str, uri: str, anchor: str = "") -> str:
    """Return the address of a page on the web; ``base`` is the address of the site."""
    start = f"{base.rstrip('/')}/" if base else ""
    return f"{start}{url(uri)}{'#' + anchor if anchor else ''}"
