"""The engine-free command line: it checks, and it renders what the build renders, without MkDocs."""

import json
import subprocess
import sys
from pathlib import Path

from tests.guides import edit, environment

WITHOUT_MKDOCS = """
import runpy, sys
sys.argv = ["prep_cli.py", *sys.argv[1:]]
try:
    runpy.run_path("hooks/prep_cli.py", run_name="__main__")
except SystemExit as end:
    code = end.code
engine = sorted({name.split(".")[0] for name in sys.modules} & {"mkdocs", "material", "mkdocs_jupyter", "jinja2"})
print(f"exit {code}, engine {engine}")
"""
OF_THE_BUILD = """
import json, sys
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
config = load_config()
config = config.plugins.on_config(config)
files = config.plugins.on_files(get_files(config), config=config)
made = {file.src_uri: file.content_string for file in files if file.generated_by}
json.dump({uri: text for uri, text in made.items() if not uri.startswith("downloads/")}, sys.stdout)
"""


def python(guide: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python code in the folder of a guide."""
    command = [sys.executable, "-c", code, *arguments]
    env = environment(PYTHONPATH="hooks")
    return subprocess.run(command, cwd=guide, env=env, capture_output=True, text=True, check=False, timeout=60)


def cli(guide: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in the folder of a guide."""
    command = [sys.executable, "hooks/prep_cli.py", *arguments]
    return subprocess.run(command, cwd=guide, env=environment(), capture_output=True, text=True, check=False, timeout=60)


def test_check_accepts_a_good_guide(guide: Path) -> None:
    result = cli(guide, "check")
    assert (result.returncode, result.stdout) == (0, "3 questions, 1 checklists, 1 plans: no problems\n")


def test_check_lists_problems(guide: Path) -> None:
    edit(guide, "data/checklists/day-before.yml", "order: 10", "order: first")
    result = cli(guide, "check")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "data/checklists/day-before.yml:3: order: expected a whole number, found text\n"


def test_render_writes_what_the_build_generates(guide: Path, tmp_path: Path) -> None:
    result = python(guide, WITHOUT_MKDOCS, "render", str(tmp_path / "out"))
    assert result.stdout.splitlines()[-1:] == ["exit 0, engine []"], result.stderr
    built = python(guide, OF_THE_BUILD)
    assert built.returncode == 0, built.stderr
    files = {path.relative_to(tmp_path / "out").as_posix(): path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.*")}
    assert len(files) > 10
    assert json.loads(built.stdout) == files


def test_render_writes_nothing_from_faulty_sources(guide: Path, tmp_path: Path) -> None:
    edit(guide, "data/checklists/day-before.yml", "order: 10", "order: first")
    assert cli(guide, "render", str(tmp_path / "out")).returncode == 1
    assert not (tmp_path / "out").exists()
