"""The code keeps to the map in HACKING.md: who imports whom, what knows MkDocs, and how long things are."""

import ast
import re
from pathlib import Path

import pytest

from tests.guides import ROOT

PREP = ROOT / "hooks" / "prep"
MODULES = sorted(PREP.rglob("*.py"))
PUBLISH = sorted((ROOT / "publish").glob("*.py"))
SOURCES = [*sorted((ROOT / "hooks").rglob("*.py")), *PUBLISH, *sorted((ROOT / "tests").rglob("*.py"))]
SCRIPTS = [*sorted((ROOT / "overrides" / "assets" / "scripts").glob("*.js")), ROOT / "overrides" / "sw.js"]
LINES_OF_FILE, LINES_OF_FUNCTION = 250, 40


def name_of(path: Path) -> str:
    """Return the short name of a file in the ids of the tests."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """Return the name of a module of ``prep``, without the package itself."""
    return ".".join(path.relative_to(PREP).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Return every module that a file imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            found |= {f"{module}.{alias.name}" for alias in node.names} if module in ("prep", "publish") else {module}
    return found


def table() -> dict[str, int]:
    """Read the rows of the table in HACKING.md."""
    text = (ROOT / "HACKING.md").read_text(encoding="utf-8").split("## Who may import whom")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", text, re.M)
    return {module.removesuffix(".*"): int(number) for number, names in rows for module in re.findall(r"`([^`]+)`", names)}


def row_of(module: str) -> int:
    """Return the row of a module; the modules of a package share one."""
    return table()[module if module in table() else module.partition(".")[0]]


def test_table_names_every_module_and_no_other() -> None:
    modules = {module_of(path).split(".")[0] for path in MODULES} - {"__init__", "."}
    assert set(table()) == modules


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent != PREP or path.stem != "__init__"], ids=name_of)
def test_module_imports_only_rows_above_its_own(path: Path) -> None:
    own = module_of(path)
    used = {name.removeprefix("prep.") for name in imports(path) if name.startswith("prep.")}
    wrong = {name for name in used if row_of(name) >= row_of(own) and name.split(".")[0] != own.split(".")[0]}
    assert wrong == set()


def order_on_paper() -> list[str]:
    """Read the order of the modules of ``publish`` in HACKING.md."""
    text = (ROOT / "HACKING.md").read_text(encoding="utf-8").split("what stands to their left: ")[1].split("\n")[0]
    return re.findall(r"`([^`]+)`", text)


def test_order_on_paper_names_every_module_and_no_other() -> None:
    assert set(order_on_paper()) == {path.stem for path in PUBLISH} - {"__init__"}


@pytest.mark.parametrize("path", [path for path in PUBLISH if path.stem != "__init__"], ids=name_of)
def test_module_of_publish_imports_only_what_stands_to_its_left(path: Path) -> None:
    used = {name.removeprefix("publish.") for name in imports(path) if name.startswith("publish.")}
    assert used <= set(order_on_paper()[: order_on_paper().index(path.stem)])


def test_neither_the_hooks_nor_their_package_know_the_printer() -> None:
    assert {
        name for path in [*MODULES, ROOT / "hooks" / "main.py"] for name in imports(path) if name.startswith("publish")
    } == set()


@pytest.mark.parametrize("path", [*MODULES, *PUBLISH, ROOT / "hooks" / "prep_cli.py"], ids=name_of)
def test_only_main_knows_mkdocs(path: Path) -> None:
    assert {name for name in imports(path) if name.split(".")[0] in ("mkdocs", "material", "mkdocs_jupyter")} == set()


def test_main_knows_mkdocs() -> None:
    assert any(name.startswith("mkdocs") for name in imports(ROOT / "hooks" / "main.py"))


def test_nothing_but_events_is_called_on_something() -> None:
    names = [name for path in MODULES for name in re.findall(r"^def (on_\w+)", path.read_text(encoding="utf-8"), re.M)]
    assert names == []


@pytest.mark.parametrize("path", [*SOURCES, *SCRIPTS], ids=name_of)
def test_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_OF_FILE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_functions_are_short(path: Path) -> None:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    functions = [node for node in tree if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LINES_OF_FUNCTION] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_functions_of_scripts_are_short(path: Path) -> None:
    starts: list[int] = []
    long: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(r"(export )?(default )?(async )?function\b|(export )?const \w+ = .*=> \{$", line):
            starts = [number]
        elif line.startswith("}") and starts and number - starts.pop() >= LINES_OF_FUNCTION:
            long.append(f"line {number}")
    assert long == []
