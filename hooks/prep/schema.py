"""Checking data files against the JSON Schemas in ``data/schemas``, with messages for contributors."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

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


def explain(document: Document, error: ValidationError) -> Iterator[Problem]:
    """Say in plain words what one schema violation means."""
    key = tuple(error.absolute_path)
    name, line = key_name(key), document.line(key)
    if error.validator == "additionalProperties":
        for extra in sorted(set(error.instance) - set(error.schema["properties"])):
            hint = did_you_mean(extra, error.schema["properties"])
            yield Problem(document.path, document.line((*key, extra)), f"{name}: unknown field '{extra}'{hint}")
    elif error.validator == "required":
        missing = [field for field in error.validator_value if field not in error.instance]
        yield Problem(document.path, line, f"{name}: the field '{error.message.split(chr(39))[1]}' is missing; required here: {', '.join(missing)}")
    else:
        yield Problem(document.path, line, f"{name}: {reason(error)}")


def reason(error: ValidationError) -> str:
    """Word the common violations; the others keep the wording of the library."""
    limit: Any = error.validator_value
    match error.validator:
        case "type":
            wanted = KIND_NAMES.get(limit, limit)
            quote = "; quote it" if limit == "string" and isinstance(error.instance, (int, bool)) else ""
            return f"expected {wanted}, found {found(error.instance)}{quote}"
        case "pattern":
            return f"{error.instance!r} does not fit: {error.schema.get('description', 'pattern ' + str(limit))}"
        case "enum":
            return f"{error.instance!r} is not one of {', '.join(map(str, limit))}{did_you_mean(str(error.instance), map(str, limit))}"
        case "minItems" | "minLength":
            return "is empty; add at least one entry"
        case "maxLength":
            return f"has {len(error.instance)} characters, more than {limit}; shorten it"
        case "minimum" | "maximum":
            return f"{error.instance} is out of range; the {error.validator} is {limit}"
    return str(error.message)


def found(value: object) -> str:
    """Name the kind of a value."""
    if isinstance(value, bool):
        return "true or false"
    return {str: "text", int: "a number", list: "a list", dict: "a mapping"}.get(type(value), "nothing")
