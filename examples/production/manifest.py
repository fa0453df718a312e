"""A manifest pins a model to everything that produced it; a model that does not match is refused."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
REQUIRED = {"model", "data", "environment"}
PIN = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==(?P<version>[A-Za-z0-9][A-Za-z0-9.+!_-]*)")


class ManifestError(ValueError):
    """The bundle is not what the manifest describes, or cannot be pinned; the message says where."""


def sha256_of(path: Path) -> str:
    """Hash a file in chunks, so that its size does not matter."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_tree(root: Path, place: str) -> dict[str, str]:
    """Return the hash of each file under a file or folder, by its path relative to the root."""
    base, start = root.resolve(), (root / place).resolve()
    if start == base or not start.is_relative_to(base):
        raise ManifestError(f"{place!r} must be a path inside the bundle")
    found = [start] if start.is_file() else sorted(start.rglob("*"))
    if links := [p.name for p in [root / place, *found] if p.is_symlink()]:
        raise ManifestError(f"{place}: a link can change its target, pin real files: {', '.join(links)}")
    return {p.relative_to(base).as_posix(): sha256_of(p) for p in found if p.is_file()}


def manifest_id(body: Mapping[str, Any]) -> str:
    """Return the hash of a manifest's content, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, allow_nan=False).encode()).hexdigest()


def write(root: Path, code: str, params: Mapping[str, Any], places: Mapping[str, str]) -> str:
    """Write ``manifest.json`` for the files and folders in ``places`` (role to path) once; return its id."""
    if missing := REQUIRED - set(places):
        raise ValueError(f"nothing given for: {', '.join(sorted(missing))}")
    if not re.fullmatch(r"[0-9a-f]{40}", code):
        raise ValueError(f"code must be a full commit hash without local changes, got {code!r}")
    files = {role: hash_tree(root, place) for role, place in places.items()}
    if empty := [role for role, found in files.items() if not found]:
        raise ValueError(f"no files found for: {', '.join(sorted(empty))}")
    pinned_packages(root / places["environment"])
    body = {"code": code, "params": dict(params), "places": dict(places), "files": files}
    try:
        body = json.loads(json.dumps(body, sort_keys=True, allow_nan=False))  # as it will be read back
    except (TypeError, ValueError) as error:
        raise ValueError(f"params must be plain JSON values: {error}") from error
    with (root / "manifest.json").open("x", encoding="utf-8") as file:  # "x": never replace a manifest
        json.dump(body, file, indent=2, sort_keys=True)
    return manifest_id(body)


def read(root: Path, expected_id: str) -> dict[str, Any]:
    """Return the manifest if its content has the id that the registry knows."""
    try:
        body: dict[str, Any] = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
        found = manifest_id(body)
    except ValueError as error:
        raise ManifestError(f"manifest.json cannot be read: {error}") from error
    if found != expected_id:
        raise ManifestError(f"manifest is {found[:12]}, the registry says {expected_id[:12]}")
    return body


def differences(root: Path, body: Mapping[str, Any], roles: Iterable[str]) -> list[str]:
    """Compare the files of the given roles with the manifest: changed, missing and unexpected ones."""
    problems = []
    for role in roles:
        want, have = body["files"][role], hash_tree(root, body["places"][role])
        problems += [f"{role}: {p} is missing" for p in sorted(want.keys() - have.keys())]
        problems += [f"{role}: {p} is not in the manifest" for p in sorted(have.keys() - want.keys())]
        problems += [f"{role}: {p} has changed" for p in sorted(want.keys() & have.keys()) if want[p] != have[p]]
    return problems


def pinned_packages(lock: Path) -> dict[str, str]:
    """Read ``name==version`` lines; anything that does not pin one exact version is refused."""
    pins: dict[str, str] = {}
    for raw in lock.read_text(encoding="utf-8").splitlines():
        line = raw.split(" #")[0].strip().removesuffix("\\").strip()
        if line and not line.startswith(("#", "--hash=")):
            if not (match := PIN.fullmatch(line)):
                raise ValueError(f"{lock.name}: not an exact pin: {line}")
            name = re.sub("[-_.]+", "-", match["name"]).lower()
            if pins.setdefault(name, match["version"]) != match["version"]:
                raise ValueError(f"{lock.name}: two versions of {name}")
    if not pins:
        raise ValueError(f"{lock.name}: pins nothing")
    return pins


def environment_differences(pins: Mapping[str, str]) -> list[str]:
    """Compare the pins with what is installed in the running process, which a file alone cannot show."""
    problems = []
    for name, version in sorted(pins.items()):
        found = next((d.version for d in metadata.distributions(name=name)), "nothing")
        if found != version:
            problems.append(f"environment: {name} {version} wanted, {found} installed")
    return problems


def load_model(root: Path, expected_id: str, loader: Callable[[Path], T]) -> T:
    """Load the model only if manifest, files and installed packages match; training data may be elsewhere."""
    body = read(root, expected_id)
    problems = differences(root, body, [role for role in body["files"] if role != "data"])
    if not problems:
        problems = environment_differences(pinned_packages(root / body["places"]["environment"]))
    if problems:
        raise ManifestError("; ".join(problems))
    return loader(root / body["places"]["model"])
