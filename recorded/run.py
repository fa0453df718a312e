"""Run the recorded notebooks: write their outputs back, or with ``--compare`` only say whether they are still the same."""

import datetime
import difflib
import json
import os
import platform
import re
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from prep.recordings import Notebook, recorded_notebooks, source_hash  # noqa: E402

# One thread and no download: the same numbers on every machine of the kind, and nothing that the lock does not pin.
FIXED = {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1", "PYTHONHASHSEED": "0"}
SECONDS_PER_CELL = 300


def main(arguments: list[str]) -> int:
    """Run every recorded notebook; returns 1 if ``--compare`` finds a difference."""
    os.environ.update(FIXED)
    compare = arguments == ["--compare"]
    differences: list[str] = []
    for path, notebook in recorded_notebooks(ROOT):
        fresh = executed(notebook, ROOT / path)
        if compare:
            before, now = outputs(notebook), outputs(fresh)
            differences += difflib.unified_diff(before, now, f"{path}, recorded", f"{path}, now", n=1, lineterm="")
        else:
            fresh["metadata"]["recorded"] = noted(fresh)
            (ROOT / path).write_text(json.dumps(fresh, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{path}: run with {platform.python_version()}")
    print("\n".join(differences))
    return 1 if differences else 0


def executed(notebook: Notebook, path: Path) -> Notebook:
    """Return a notebook with the outputs of a run, without what a run notes about itself."""
    empty = json.dumps({**notebook, "cells": [bare(cell) for cell in notebook["cells"]]})
    node = nbformat.reads(empty, as_version=nbformat.current_nbformat)  # type: ignore[no-untyped-call]
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(node, timeout=SECONDS_PER_CELL, resources=resources, record_timing=False, coalesce_streams=True).execute()
    fresh = []
    for cell in json.loads(nbformat.writes(node))["cells"]:  # type: ignore[no-untyped-call]
        fresh.append({**cell, **({"execution_count": None} if cell["cell_type"] == "code" else {})})
        for output in cell.get("outputs", ()):
            refuse_warning(output, path)
            output.update({"execution_count": None} if "execution_count" in output else {})
    return {**notebook, "cells": fresh}


def bare(cell: dict[str, Any]) -> dict[str, Any]:
    """Return a cell without outputs."""
    return {**cell, "outputs": [], "execution_count": None} if cell["cell_type"] == "code" else cell


def refuse_warning(output: dict[str, Any], path: Path) -> None:
    """Stop at what a cell wrote to its error stream; the site refuses it as well."""
    if output.get("name") == "stderr":
        sys.exit(f"{path.name}: a cell warns: {''.join(output['text'])[:300]}")


def noted(notebook: Notebook) -> dict[str, Any]:
    """Return the note about a run: its day, what it rests on, and the versions of the packages that were asked for."""
    wanted = re.findall(r"^([\w-]+)==", (ROOT / "recorded" / "requirements.in").read_text(encoding="utf-8"), re.M)
    versions = {"Python": platform.python_version()} | {name: version(name) for name in wanted}
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return {"date": today, "source": source_hash(notebook, ROOT), "versions": versions}


def outputs(notebook: Notebook) -> list[str]:
    """Return all outputs as lines, cell by cell."""
    cells = [[cell["id"], cell["outputs"]] for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return json.dumps(cells, indent=1, ensure_ascii=False).split("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
