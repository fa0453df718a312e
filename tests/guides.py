"""Copies of the small guide, and ways to change, read and build a guide."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "fixtures" / "guide"
EPOCH = "1767225600"
NOISE = shutil.ignore_patterns("__pycache__", "*.pyc")


def copy_small(folder: Path) -> Path:
    """Copy the small guide, with the real settings, schemas, hooks and templates."""
    shutil.copytree(SMALL, folder, ignore=NOISE)
    shutil.copytree(ROOT / "data" / "schemas", folder / "data" / "schemas")
    shutil.copy(ROOT / "mkdocs.yml", folder / "settings.yml")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=NOISE)
    return folder


def copy_real(folder: Path) -> Path:
    """Copy everything of the repository that the site is made of."""
    folder.mkdir(parents=True)
    for name in ("data", "docs", "examples", "figures", "hooks", "includes", "overrides", "recorded"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=NOISE)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def edit(guide: Path, path: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text in a file; the text has to be there."""
    file = guide / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8", errors="surrogatepass")


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of a build: fixed time, no hints about the future of MkDocs."""
    fixed = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("SITE_URL", "REPOSITORY_URL", "JUPYTER_CONFIG_DIR", "WITH_PDF")
    }
    return kept | fixed | changes


def command(*arguments: str) -> list[str]:
    """Return the command line of MkDocs with the interpreter that runs the tests."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def build(guide: Path, site: Path, umask: int = 0o022, **changes: str) -> subprocess.CompletedProcess[str]:
    """Build a guide as ``make build`` does."""
    return subprocess.run(
        command("build", "--strict", "--site-dir", str(site)),
        cwd=guide, env=environment(**changes), umask=umask, text=True, check=False, timeout=900,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def warnings(output: str) -> list[str]:
    """Return the lines of MkDocs' output that warn or report errors.

    MkDocs writes "WARNING -  text". A notebook's kernel that is shut down may write "ERROR:tornado.general:text" to the
    same stream, which says nothing about the build: a cell that fails is reported by MkDocs itself.
    """
    return re.findall(r"^(?:WARNING|ERROR|CRITICAL) +- .*$", output, re.MULTILINE)


def in_thread(function: Callable[[], Result]) -> Result:
    """Return what a function returns when it is called in a thread: Playwright keeps an event loop in the main one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(function).result()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def html_files(site: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of every HTML page of a built site."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")
