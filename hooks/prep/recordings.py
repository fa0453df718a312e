"""Notebooks that are too heavy for every build: run by ``make recorded``, stored with their outputs and what these rest on.

Only the standard library is used here: the environment that runs such a notebook has nothing else in common with the site.
"""

import ast
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCK = "recorded/requirements.txt"
Notebook = dict[str, Any]


def recording(notebook: Notebook) -> dict[str, Any] | None:
    """Return what is noted about the run of a recorded notebook; nothing for one that the build runs itself."""
    found = notebook.get("metadata", {}).get("recorded")
    return found if isinstance(found, dict) else None


def recorded_notebooks(root: Path) -> Iterator[tuple[str, Notebook]]:
    """Yield path and content of every recorded notebook; a file that is not a notebook is another check's matter."""
    for file in sorted((root / "docs" / "notebooks").glob("*.ipynb")):
        try:
            notebook = json.loads(file.read_text(encoding="utf-8"))
        except ValueError:
            continue
        if isinstance(notebook, dict) and recording(notebook) is not None:
            yield file.relative_to(root).as_posix(), notebook


def source_hash(notebook: Notebook, root: Path) -> str:
    """Return the SHA-256 of the cells, the lock and the imported examples: whatever the outputs can depend on."""
    cells = [[cell["cell_type"], "".join(cell["source"])] for cell in notebook["cells"]]
    digest = hashlib.sha256(json.dumps(cells).encode())
    for path in [root / LOCK, *examples_of(notebook, root)]:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(root).as_posix()} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def examples_of(notebook: Notebook, root: Path) -> list[Path]:
    """Return the files of the examples that a notebook imports, with those that they import themselves."""
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    wanted = [path for text in code for path in imported(text, root)]
    found: set[Path] = set()
    while wanted:
        path = wanted.pop()
        if path not in found:
            found.add(path)
            wanted.extend(imported(path.read_text(encoding="utf-8"), root))
    return sorted(found)


def imported(code: str, root: Path) -> Iterator[Path]:
    """Yield the files of ``examples`` that a piece of code imports."""
    for node in ast.walk(ast.parse(code)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            file = root / f"{name.replace('.', '/')}.py"
            if name.startswith("examples.") and file.is_file():
                yield file


def why_stale(notebook: Notebook, root: Path) -> str:
    """Return why the stored outputs of a recorded notebook cannot be shown, or nothing."""
    noted = recording(notebook) or {}
    try:
        source = source_hash(notebook, root)
    except SyntaxError as error:
        return f"a cell or an example is not Python: {error.msg}; a recorded notebook has no magics"
    if noted.get("source") == source and noted.get("date") and noted.get("versions"):
        return ""
    return f"its cells, {LOCK} or the examples that it imports changed since it was recorded; run `make recorded`"
