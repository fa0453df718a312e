"""Fixtures for all tests: the repository, a small guide to break, and the real site, built once."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import coverage_table
from tests.guides import ROOT, build, copy_small, warnings

# Small matrices on a machine with few cores: threads of linear algebra only get into each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites the golden files."""
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew instead of comparing with it")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show how many questions there are, and how many of them carry proof."""
    terminalreporter.section("questions")
    for line in coverage_table.lines(ROOT):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return ROOT


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """Return a copy of the small guide that the test may change."""
    return copy_small(tmp_path / "guide")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real site; the build must not warn."""
    return once(tmp_path_factory, "site", ROOT)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small guide, built; tests must not change it."""
    return once(tmp_path_factory, "small-site", None)


def once(factory: pytest.TempPathFactory, name: str, source: Path | None) -> Path:
    """Build a site in the first worker that asks; the others wait for it and share it."""
    base = factory.getbasetemp()
    folder = (base.parent if "gw" in base.name else base) / name
    with locked(folder.with_suffix(".lock")):
        log = folder.with_suffix(".log")
        if not log.exists():
            result = build(source or copy_small(folder.with_name(f"{name}-source")), folder)
            log.write_text(f"{result.returncode}\n{result.stdout}", encoding="utf-8")
    code, _, output = log.read_text(encoding="utf-8").partition("\n")
    assert (code, warnings(output)) == ("0", []), output
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that all processes respect."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
