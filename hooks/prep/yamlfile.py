"""A strict reader of YAML: no aliases, tags, duplicate keys or values that YAML would reinterpret.

PyYAML reads ``no`` as false, ``1:30`` as 90 and keeps the last of two equal keys. Contributors write
text, so anything that is not plainly text, a whole number, true or false has to be quoted.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from prep.problems import Problem
from prep.text import forbidden, read

Key = tuple[str | int, ...]
MAX_DEPTH = 20
QUOTED = ("'", '"', "|", ">")
INTEGER = re.compile(r"(0|[1-9][0-9]{0,8})$")
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """The value of a YAML file and the line of each of its entries."""

    path: str
    value: Any = None
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, key: Key) -> int:
        """Return the line of an entry, or of the nearest entry that holds it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def report(self, line: int, message: str) -> None:
        """Note a problem of this file."""
        self.problems.append(Problem(self.path, line, message))


def load(root: Path, path: str) -> Document:
    """Read a YAML file below ``root``; its problems are listed in the document, and its value is then None."""
    text, problems = read(root, path)
    return Document(path, problems=problems) if problems else parse(path, text)


def parse(path: str, text: str, first_line: int = 1) -> Document:
    """Parse YAML text; ``first_line`` is where it starts in its file."""
    document = Document(path)
    offset = first_line
    try:
        check_events(document, text, offset)
        node: Any = None if document.problems else yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        document.report(
            offset + (mark.line if mark else 0), f"not valid YAML: {error.problem}; quote text with ': ', '#' or a tab"
        )
        return document
    except yaml.YAMLError:
        document.report(offset, "not valid YAML: a character that YAML does not allow; remove it")
        return document
    if node is None and not document.problems:
        document.report(offset, "the file is empty")
    elif node is not None:
        value = convert(document, node, (), offset, text.split("\n"))
        document.value = None if document.problems else value
    return document


def check_events(document: Document, text: str, offset: int) -> None:
    """Report aliases, anchors, tags, several documents and too deep nesting, before anything is built."""
    depth = documents = 0
    event: Any
    for event in yaml.parse(text, Loader=Loader):
        line = offset + event.start_mark.line
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return document.report(line, "anchors and aliases (& and *) are not allowed; repeat the text")
        if getattr(event, "tag", None):
            return document.report(line, f"the tag {event.tag} is not allowed; remove it")
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            return document.report(line, "a second document starts here; keep one per file")
        if depth > MAX_DEPTH:
            return document.report(line, f"nested more than {MAX_DEPTH} deep")
    return None


def convert(document: Document, node: Any, key: Key, offset: int, source: list[str]) -> Any:
    """Turn a YAML node into plain values and note the line of each."""
    document.lines.setdefault(key, offset + node.start_mark.line)
    if isinstance(node, yaml.SequenceNode):
        return [convert(document, item, (*key, i), offset, source) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return convert_mapping(document, node, key, offset, source)
    return scalar(document, node, key, offset, source)


def convert_mapping(document: Document, node: Any, key: Key, offset: int, source: list[str]) -> dict[str, Any]:
    """Turn a YAML mapping into a dict with text keys."""
    result: dict[str, Any] = {}
    for name, item in node.value:
        line = offset + name.start_mark.line
        if not isinstance(name, yaml.ScalarNode) or name.tag != "tag:yaml.org,2002:str":
            document.report(line, "a key has to be text; quote it")
            continue
        if name.value in result:
            document.report(line, f"{name.value}: given twice; keep one")
        document.lines[(*key, name.value)] = line
        result[name.value] = convert(document, item, (*key, name.value), offset, source)
    return result


def scalar(document: Document, node: Any, key: Key, offset: int, source: list[str]) -> Any:
    """Return a scalar as text, whole number or boolean; report what YAML would reinterpret or drop."""
    line = offset + node.start_mark.line
    where = key_name(key)
    document.problems.extend(
        Problem(document.path, line, f"{where}: {p.message}") for p in forbidden(document.path, node.value, line)
    )
    if any("\ud800" <= c <= "\udfff" for c in node.value):
        document.report(line, f"{where}: half of a surrogate pair; write the character itself")
    if node.style in QUOTED:
        return node.value
    rest = source[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(source) else ""
    if rest.lstrip().startswith("#") and node.end_mark.line == node.start_mark.line:
        document.report(line, f"{where}: the text after # would be dropped; quote the whole value")
    if node.tag == "tag:yaml.org,2002:str":
        return node.value
    if INTEGER.match(node.value):
        return int(node.value)
    if node.value in ("true", "false"):
        return node.value == "true"
    if node.value in ("", "~", "null"):
        document.report(line, f"{where}: no value; give one or remove the field")
    else:
        document.report(line, f"{where}: YAML reads {node.value!r} as something else than text; quote it")
    return None


def key_name(key: Key) -> str:
    """Write the place of an entry as people say it: ``weeks[2].days[1].title``, counting from 1."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in key)
    return name.lstrip(".") or "top level"
