"""The rules for notebooks: stored without outputs unless recorded, readable, with links that lead somewhere, not endless."""

import hashlib
import json
import os
import platform
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from prep.problems import Problem, did_you_mean
from prep.recordings import examples_of, recording, why_stale
from prep.text import read

CACHE = ".cache/mkdocs-jupyter"
SECONDS_PER_CELL = "60"
MAX_PAGE = 150_000
LINK = re.compile(r"\]\((?P<kind>question|notebook):(?P<id>[^)]*)\)")


def limit_run_time() -> None:
    """Stop a cell that runs too long; mkdocs-jupyter has no option for it, so Jupyter's own configuration says it.

    The environment variable ``GUIDE_CELL_SECONDS`` changes the limit. Matrices here are small: more than one thread for
    each costs several times the time that it saves.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    seconds = float(os.environ.get("GUIDE_CELL_SECONDS", SECONDS_PER_CELL))
    folder = Path(tempfile.gettempdir()) / f"guide-jupyter-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    (folder / "jupyter_config.json").write_text(json.dumps({"NotebookClient": {"timeout": seconds}}), encoding="utf-8")
    os.environ["JUPYTER_CONFIG_DIR"] = str(folder)


def cache_folder(root: Path) -> Path:
    """Return the folder for executed notebooks, a new one when the libraries, Python or an imported example has changed.

    mkdocs-jupyter keys what it keeps by the notebook alone. Older folders are removed.
    """
    digest = hashlib.sha256(platform.python_version().encode())
    for path in [root / "requirements.txt", *imported_examples(root)]:
        if path.is_file():
            digest.update(path.read_bytes())
    folder = root / CACHE / digest.hexdigest()[:16]
    if (root / CACHE).is_dir():
        for other in (root / CACHE).iterdir():
            if other != folder:
                shutil.rmtree(other) if other.is_dir() else other.unlink(missing_ok=True)
    return folder


def imported_examples(root: Path) -> list[Path]:
    """Return the examples that notebooks import, or all where a notebook cannot be read as Python."""
    try:
        notebooks = [json.loads(file.read_text(encoding="utf-8")) for file in (root / "docs").rglob("*.ipynb")]
        return sorted({path for notebook in notebooks for path in examples_of(notebook, root)})
    except (SyntaxError, ValueError, KeyError, TypeError):
        return sorted((root / "examples").rglob("*.py"))


def check_notebook(path: str, root: Path, questions: set[str]) -> Iterator[Problem]:
    """Yield what is wrong with a notebook file before it is run."""
    text, problems = read(root, path)
    if problems:
        yield from problems
        return
    try:
        notebook = json.loads(text)
        sources = [("".join(cell["source"]), cell["cell_type"], cell.get("outputs")) for cell in notebook["cells"]]
        recorded = recording(notebook) is not None
    except (ValueError, KeyError, TypeError, AttributeError):
        yield Problem(path, 1, "not a notebook; save it again from Jupyter in format 4")
        return
    if recorded and (message := why_stale(notebook, root)):
        yield Problem(path, 1, message)
    known = {"question": questions, "notebook": {file.stem for file in (root / path).parent.glob("*.ipynb")}}
    for number, (source, kind, outputs) in enumerate(sources, 1):
        if outputs and not recorded:
            yield Problem(
                path, line_of(text, source), f"cell {number}: outputs are stored; clear all outputs, the build makes them"
            )
        for match in LINK.finditer(source) if kind == "markdown" else ():
            if match["id"] not in known[match["kind"]]:
                hint = did_you_mean(match["id"], known[match["kind"]])
                yield Problem(path, line_of(text, match[0]), f"cell {number}: no {match['kind']} '{match['id']}'{hint}")


def check_output(html: str, root: Path) -> None:
    """Raise ``ValueError`` for an executed notebook that is too heavy, or that shows a path of this machine."""
    if len(html) > MAX_PAGE:
        raise ValueError(f"the outputs make a page of {len(html):,} characters, more than {MAX_PAGE:,}; print less")
    for path in (str(root), str(Path.home()) + os.sep, "/ipykernel_"):
        if path in html:
            raise ValueError(f"an output shows '{path}', which differs on every machine; do not print it")


def title_of(file: Path) -> str:
    """Return the first heading of a notebook, or the name of its file if it has none or cannot be read."""
    heading = re.search(r'"# ([^"\\]+)', file.read_text(encoding="utf-8", errors="replace"))
    return heading[1] if heading else file.stem.replace("-", " ").capitalize()


def line_of(text: str, wanted: str) -> int:
    """Return the line of the file on which some source starts."""
    first = json.dumps(wanted.split("\n", maxsplit=1)[0], ensure_ascii=False)[1:-1]
    return text[: max(text.find(first), 0)].count("\n") + 1
