"""Checking data files against the JSON Schemas in ``data/schemas``, with messages for contributors."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from prep.problems import Problem, did_you_mean
from prep.yamlfile import Document, key_name

KIND_NAMES = {"string": "text", "integer": "a whole number", "boolean": "true or false", "array": "a list", "object": "a mapping"}


@cache
def validator(schema: Path) -> Draft202012Validator:
    """Read a schema once per process."""
    return Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def check(document: Document, schema: Path) -> list[Problem]:
    """Return the problems of a document; those found while it was read come first."""
    if document.problems:
        return document.problems
    return [problem for error in validator(schema).iter_errors(document.value) for problem in explain(document, error)]


def explain(document: Document, error: Any) -> Iterator[Problem]:
    """Say in plain words what one schema violation means."""
    key = tuple(error.absolute_path)
    name, line = key_name(key), document.line(key)
    if error.validator == "additionalProperties":
        for extra in sorted(set(error.instance) - set(error.schema["properties"])):
            hint = did_you_mean(extra, error.schema["properties"])
            yield Problem(document.path, document.line((*key, extra)), f"{name}: unknown field '{extra}'{hint}")
    elif error.validator == "required":
        # The library reports each missing field on its own, and names it only in its message.
        yield Problem(document.path, line, f"{name}: the field {error.message.split()[0]} is missing")
    else:
        yield Problem(document.path, line, f"{name}: {reason(error)}")


def reason(error: Any) -> str:
    """Word the common violations; the others keep the wording of the library."""
    instance = error.instance
    limit = error.validator_value
    if error.validator == "type":
        quote = "; quote it" if limit == "string" and isinstance(instance, (int, bool)) else ""
        return f"expected {KIND_NAMES.get(limit, limit)}, found {found(instance)}{quote}"
    wording: dict[str, Callable[[], str]] = {
        "pattern": lambda: f"{instance!r} does not fit: {error.schema.get('description', f'pattern {limit}')}",
        "enum": lambda: f"{instance!r} is not one of {', '.join(limit)}{did_you_mean(str(instance), limit)}",
        "minItems": lambda: "is empty; add at least one entry",
        "minLength": lambda: "is empty; write something",
        "maxLength": lambda: f"has {len(instance)} characters, more than {limit}; shorten it",
        "minimum": lambda: f"{instance} is too small; at least {limit}",
        "oneOf": lambda: f"needs exactly one of the fields {', '.join(field for way in limit for field in way['required'])}",
        "maximum": lambda: f"{instance} is too large; at most {limit}",
    }
    return wording.get(error.validator, lambda: str(error.message))()


def found(value: object) -> str:
    """Name the kind of a value."""
    if isinstance(value, bool):
        return "true or false"
    return {str: "text", int: "a number", list: "a list", dict: "a mapping"}.get(type(value), "nothing")
