"""Making executed notebooks safe and light."""

import json
import os
import re
import tempfile
from pathlib import Path

SECONDS_PER_CELL = 60
STYLE = re.compile(r"<style[^>]*>.*?</style>", re.S)
SCRIPT = re.compile(r"<script[^>]*>.*?</script>", re.S)


def limit_run_time() -> None:
    """Stop a notebook whose cell runs too long; mkdocs-jupyter has no option, so Jupyter's own configuration says it."""
    if "JUPYTER_CONFIG_DIR" not in os.environ:
        folder = Path(tempfile.mkdtemp(prefix="jupyter-config-"))
        (folder / "jupyter_config.json").write_text(json.dumps({"NotebookClient": {"timeout": SECONDS_PER_CELL}}))
        os.environ["JUPYTER_CONFIG_DIR"] = str(folder)


def lighten(html: str) -> str:
    """Drop the style sheets and scripts that mkdocs-jupyter inlines into each page; ours serve all of them."""
    return SCRIPT.sub("", STYLE.sub("", html))
