"""Every part that a manifest pins is changed in turn, and the model must then be refused."""

import json
from importlib import metadata
from pathlib import Path

import pytest

from examples.production import manifest
from examples.production.manifest import ManifestError

COMMIT = "0123456789abcdef0123456789abcdef01234567"
PLACES = {"model": "model.json", "data": "data", "environment": "requirements.lock", "prompts": "prompts"}
PARAMS = {"depth": 4, "rates": (0.1, 0.2), "weights": {10: 1.0, 9: 2.0}}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in {
        "model.json": '{"w": [1, 2]}',
        "data/train.csv": "id,y\n1,0\n",
        "data/more/test.csv": "id,y\n2,1\n",
        "prompts/system.txt": "Answer from the context.",
        "requirements.lock": f"# locked\nnumpy=={metadata.version('numpy')} \\\n    --hash=sha256:00\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def load(root: Path, identity: str) -> object:
    return manifest.load_model(root, identity, lambda path: json.loads(path.read_text(encoding="utf-8")))


def test_untouched_bundle_loads(root: Path) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    assert load(root, identity) == {"w": [1, 2]}
    body = manifest.read(root, identity)
    assert body["code"] == COMMIT
    assert manifest.differences(root, body, PLACES) == []


@pytest.mark.parametrize("name", ["model.json", "requirements.lock", "prompts/system.txt"])
def test_changed_file_is_refused_and_the_loader_never_runs(root: Path, name: str) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(" ")
    ran: list[Path] = []
    with pytest.raises(ManifestError, match=f"{name} has changed"):
        manifest.load_model(root, identity, ran.append)
    assert ran == []


def test_missing_and_unexpected_files_are_named(root: Path) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    (root / "model.json").unlink()
    (root / "prompts/extra.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ManifestError, match=r"model\.json is missing; prompts: prompts/extra\.txt is not in the manifest"):
        load(root, identity)


def test_training_data_is_checked_where_it_is_and_not_needed_for_serving(root: Path) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    (root / "data/train.csv").write_text("id,y\n1,1\n", encoding="utf-8")
    (root / "data/more/test.csv").unlink()
    (root / "data/late.csv").write_text("id,y\n3,0\n", encoding="utf-8")
    assert manifest.differences(root, manifest.read(root, identity), ["data"]) == [
        "data: data/more/test.csv is missing",
        "data: data/late.csv is not in the manifest",
        "data: data/train.csv has changed",
    ]
    assert load(root, identity) == {"w": [1, 2]}


@pytest.mark.parametrize("key", ["code", "params", "places", "files"])
def test_edited_manifest_is_refused(root: Path, key: str) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    body = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
    body[key] = "f" * 40
    (root / "manifest.json").write_text(json.dumps(body), encoding="utf-8")
    with pytest.raises(ManifestError, match="the registry says"):
        load(root, identity)


def test_swapped_model_with_a_fresh_manifest_is_refused(root: Path) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    (root / "model.json").write_text('{"w": [9]}', encoding="utf-8")
    (root / "manifest.json").unlink()
    assert manifest.write(root, COMMIT, PARAMS, PLACES) != identity
    with pytest.raises(ManifestError, match="the registry says"):
        load(root, identity)


def test_other_installed_version_is_refused_although_the_lock_file_matches(root: Path) -> None:
    (root / "requirements.lock").write_text("numpy==0.0.1\nno-such-package==1.0\n", encoding="utf-8")
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    with pytest.raises(ManifestError, match=r"no-such-package 1\.0 wanted, nothing installed; .*numpy 0\.0\.1 wanted"):
        load(root, identity)


def test_id_depends_on_content_only(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("copy")
    for path in root.rglob("*"):
        if path.is_file():
            (other / path.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
            (other / path.relative_to(root)).write_bytes(path.read_bytes())
    first = manifest.write(root, COMMIT, {"a": 1, "b": 2}, PLACES)
    assert manifest.write(other, COMMIT, {"b": 2, "a": 1}, dict(reversed(PLACES.items()))) == first
    (other / "manifest.json").unlink()
    assert manifest.write(other, COMMIT, {"a": 1, "b": 3}, PLACES) != first


def test_manifest_is_written_once(root: Path) -> None:
    manifest.write(root, COMMIT, PARAMS, PLACES)
    with pytest.raises(FileExistsError):
        manifest.write(root, COMMIT, PARAMS, PLACES)


@pytest.mark.parametrize(
    ("code", "params", "places", "message"),
    [
        ("main", PARAMS, PLACES, "full commit hash"),
        (COMMIT[:7], PARAMS, PLACES, "full commit hash"),
        (COMMIT + "-dirty", PARAMS, PLACES, "without local changes"),
        (COMMIT, {"rate": float("nan")}, PLACES, "plain JSON"),
        (COMMIT, {"path": Path("x")}, PLACES, "plain JSON"),
        (COMMIT, PARAMS, {"model": "model.json"}, "nothing given for: data, environment"),
        (COMMIT, PARAMS, PLACES | {"data": "no-such-folder"}, "no files found for: data"),
        (COMMIT, PARAMS, PLACES | {"data": "../outside"}, "inside the bundle"),
        (COMMIT, PARAMS, PLACES | {"data": "."}, "inside the bundle"),
        (COMMIT, PARAMS, PLACES | {"environment": "../outside"}, "inside the bundle"),
        (COMMIT, PARAMS, PLACES | {"environment": "no.lock"}, "no files found for: environment"),
    ],
)
def test_bad_input_is_refused(root: Path, code: str, params: dict[str, object], places: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        manifest.write(root, code, params, places)
    assert not (root / "manifest.json").exists()


@pytest.mark.parametrize(
    "line",
    [
        "numpy",
        "numpy>=1.26",
        "numpy==1.*",
        "-e .",
        "a==1; python_version < '3'",
        "a==1 b==2",
        "a==1,!=2",
        "a===1",
        "a_b==1\nA.b==2",
        "",
    ],
)
def test_lock_without_exact_pins_is_refused(root: Path, line: str) -> None:
    (root / "requirements.lock").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"requirements\.lock"):
        manifest.write(root, COMMIT, PARAMS, PLACES)


def test_extras_and_spelling_of_a_name_do_not_matter(root: Path) -> None:
    (root / "requirements.lock").write_text("Typing_Extensions[all]==1.0+cpu\ntyping-extensions==1.0+cpu\n", encoding="utf-8")
    assert manifest.pinned_packages(root / "requirements.lock") == {"typing-extensions": "1.0+cpu"}


@pytest.mark.parametrize("text", ['{"code": ', '{"code": NaN}', ""])
def test_damaged_manifest_is_refused(root: Path, text: str) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    (root / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"manifest\.json cannot be read"):
        load(root, identity)


def test_model_replaced_by_a_link_is_refused(root: Path) -> None:
    identity = manifest.write(root, COMMIT, PARAMS, PLACES)
    (root / "model.json").rename(root / "elsewhere.json")
    (root / "model.json").symlink_to(root / "elsewhere.json")
    with pytest.raises(ManifestError, match="pin real files"):
        load(root, identity)


def test_links_are_refused(root: Path) -> None:
    (root / "data/link").symlink_to(root / "prompts")
    with pytest.raises(ValueError, match="pin real files: link"):
        manifest.write(root, COMMIT, PARAMS, PLACES)
