"""Fetching what the practice pages run in the browser: Python and SQLite, compiled to WebAssembly.

The versions and checksums are those of ``runtimes/package-lock.json``; no Node is needed. A build without the
runtimes succeeds: its pages say that code cannot be run, and offer what can be downloaded.
"""

import base64
import gzip
import hashlib
import io
import json
import os
import shutil
import tarfile
import urllib.request
from pathlib import Path

FOLDER = ".cache/runtimes"
LOCK = "runtimes/package-lock.json"
REGISTRY = "https://registry.npmjs.org"
SECONDS = 120
# What a browser loads of each package; a server that does not compress WebAssembly would double the wait for it.
FILES = {
    "pyodide": ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"),
    "sql.js": ("dist/sql-wasm-browser.js", "dist/sql-wasm-browser.wasm"),
}


def fetch(root: Path) -> Path:
    """Return the folder with the runtimes, fetched unless they are there; raises ``OSError`` or ``ValueError`` if that fails."""
    lock = json.loads((root / LOCK).read_text(encoding="utf-8"))["packages"]
    wanted = {name: lock[f"node_modules/{name}"] for name in FILES}
    stamp = json.dumps({name: package["integrity"] for name, package in wanted.items()})
    folder = root / FOLDER
    if is_current(folder, stamp):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    for name, package in wanted.items():
        unpack(download(name, package["version"], package["integrity"]), name, folder)
    (folder / "fetched.json").write_text(stamp, encoding="utf-8")
    return folder


def is_current(folder: Path, stamp: str) -> bool:
    """Say whether a folder holds the runtimes of the lock file."""
    file = folder / "fetched.json"
    return file.is_file() and file.read_text(encoding="utf-8") == stamp


def download(name: str, version: str, integrity: str) -> bytes:
    """Return a package from the npm registry, or the one that npm is set to; raises ``ValueError`` for a wrong checksum."""
    registry = os.environ.get("NPM_CONFIG_REGISTRY", REGISTRY).rstrip("/")
    # Whatever answers, the checksum decides.
    with urllib.request.urlopen(f"{registry}/{name}/-/{name}-{version}.tgz", timeout=SECONDS) as response:  # noqa: S310
        data: bytes = response.read()
    check(name, data, integrity)
    return data


def check(name: str, data: bytes, integrity: str) -> None:
    """Raise ``ValueError`` unless data has the checksum of a lock file, ``sha512-`` and base64."""
    found = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    if found != integrity:
        raise ValueError(f"{name}: the checksum is {found}, not {integrity} as in {LOCK}")


def unpack(data: bytes, name: str, folder: Path) -> None:
    """Write the files of a package that are needed, WebAssembly compressed with gzip."""
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
        for path in FILES[name]:
            member = archive.extractfile(f"package/{path}")
            if member is None:
                raise ValueError(f"{name}: there is no {path} in the package")
            write(folder / name / Path(path).name, member.read())


def write(path: Path, data: bytes) -> None:
    """Write a file and the folders above it; ``.wasm`` becomes ``.wasm.gz``, the same bytes each time.

    Of the list of packages that Pyodide could load only the head stays: nothing here loads one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.name == "pyodide-lock.json":
        data = json.dumps({"info": json.loads(data)["info"], "packages": {}}).encode()
    if path.suffix == ".wasm":
        path, data = path.with_name(f"{path.name}.gz"), gzip.compress(data, mtime=0)
    path.write_bytes(data)


def publish(root: Path, site: Path) -> bool:
    """Copy the runtimes into a built site; returns whether they were there."""
    source = root / FOLDER
    if not (source / "fetched.json").is_file():
        return False
    shutil.copytree(source, site / "assets" / "runtimes", ignore=shutil.ignore_patterns("fetched.json"), dirs_exist_ok=True)
    return True
