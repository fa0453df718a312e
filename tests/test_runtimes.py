"""The runtimes of the browser: only what the lock file names is taken, and a site without them is whole."""

import base64
import hashlib
import io
import json
import tarfile
from pathlib import Path

import pytest

from prep import cli, runtimes
from tests.guides import ROOT

Packages = dict[str, bytes]


def package(paths: tuple[str, ...]) -> bytes:
    """Return a package as the npm registry sends it, with a few bytes in each file."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path in paths:
            data = b'{"info": {"python": "3"}, "packages": {"x": 1}}' if path.endswith("json") else path.encode()
            info = tarfile.TarInfo(f"package/{path}")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def integrity(data: bytes) -> str:
    """Return the checksum of a lock file."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Packages:
    """Return what a registry made of files serves, with a lock file for it in the folder of the test."""
    served = {name: package(paths) for name, paths in runtimes.FILES.items()}
    locked = {f"node_modules/{name}": {"version": "1.0.0", "integrity": integrity(data)} for name, data in served.items()}
    (tmp_path / "runtimes").mkdir()
    (tmp_path / runtimes.LOCK).write_text(json.dumps({"packages": locked}), encoding="utf-8")
    for name, data in served.items():
        file = tmp_path / "registry" / name / "-" / f"{name}-1.0.0.tgz"
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", (tmp_path / "registry").as_uri())
    return served


@pytest.mark.usefixtures("registry")
def test_fetched_files_are_published(tmp_path: Path) -> None:
    folder = runtimes.fetch(tmp_path)
    assert (folder / "pyodide" / "pyodide.mjs").read_bytes() == b"pyodide.mjs"
    assert json.loads((folder / "pyodide" / "pyodide-lock.json").read_text()) == {"info": {"python": "3"}, "packages": {}}
    assert runtimes.publish(tmp_path, tmp_path / "site")
    names = {path.name for path in (tmp_path / "site" / "assets" / "runtimes").rglob("*") if path.is_file()}
    assert {"pyodide.asm.wasm.gz", "sql-wasm-browser.wasm.gz"} <= names
    assert "fetched.json" not in names


@pytest.mark.usefixtures("registry")
def test_nothing_is_fetched_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runtimes.fetch(tmp_path)
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", "https://registry.invalid")
    assert runtimes.fetch(tmp_path).is_dir()


def test_a_changed_package_is_refused(tmp_path: Path, registry: Packages) -> None:
    file = tmp_path / "registry" / "sql.js" / "-" / "sql.js-1.0.0.tgz"
    file.write_bytes(registry["sql.js"] + b"more")
    with pytest.raises(ValueError, match="checksum"):
        runtimes.fetch(tmp_path)
    assert not runtimes.publish(tmp_path, tmp_path / "site")


@pytest.mark.usefixtures("registry")
def test_without_a_registry_the_command_says_so_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", (tmp_path / "nothing").as_uri())
    assert cli.main(["runtimes"], tmp_path) == 0
    assert "could not be fetched" in capsys.readouterr().err
    assert not runtimes.publish(tmp_path, tmp_path / "site")


BUNDLES = {"editor.js": "codemirror.min.js", "scheduler.js": "ts-fsrs-5.4.2.min.js"}


@pytest.mark.parametrize("entry", BUNDLES)
def test_a_bundle_was_made_from_what_is_here(entry: str) -> None:
    sources = b"".join((ROOT / "runtimes" / name).read_bytes() for name in (entry, "package-lock.json"))
    made = (ROOT / "overrides/assets/vendor" / BUNDLES[entry]).read_text(encoding="utf-8")[:200]
    assert hashlib.sha256(sources).hexdigest() in made, f"runtimes/{entry} or the lock file changed; run: make editor"


def test_the_name_of_the_scheduler_says_its_locked_version() -> None:
    locked = json.loads((ROOT / "runtimes" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert BUNDLES["scheduler.js"] == f"ts-fsrs-{locked['node_modules/ts-fsrs']['version']}.min.js"
