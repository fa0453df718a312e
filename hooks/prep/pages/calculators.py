"""Calculators on a page: tables that read without scripts; a script turns the assumptions into fields."""

import json
import re

from prep.calculators import MARKER, Calculator, Input, Latency, Result, whole_path, written
from prep.html import escape
from prep.model import Site

SHOWN = (50.0, 95.0, 99.0)


def with_calculators(text: str, _: str, site: Site) -> str:
    """Replace ``[..](calculator:id)`` and ``[..](latency:id)``, alone on a line, by the tables that they name."""
    known = {calculator.id: calculator for calculator in site.calculators}

    def tables(match: re.Match[str]) -> str:
        calculator = known[match["id"]]
        if match["kind"] == "calculator":
            return numbers(calculator)
        return latency_table(calculator.latency) if calculator.latency else ""

    return MARKER.sub(tables, text)


def numbers(calculator: Calculator) -> str:
    """Return the tables of assumptions and of what follows from them."""
    values = calculator.compute()
    program = json.dumps([[result.id, result.program] for result in calculator.results], separators=(",", ":"))
    rows = "".join(result_row(result, values[result.id]) for result in calculator.results)
    return (
        f'<div class="calculator" data-calculator="{calculator.id}" data-program="{escape(program)}">'
        f"<table><caption>{escape(calculator.title)}: assumptions</caption>"
        '<thead><tr><th scope="col">Assumption</th><th scope="col">Value</th><th scope="col">From</th></tr></thead>'
        f"<tbody>{''.join(input_row(calculator.id, entry) for entry in calculator.inputs)}</tbody></table>"
        "<table><caption>What follows, to three digits</caption>"
        '<thead><tr><th scope="col">Quantity</th><th scope="col">Value</th><th scope="col">Formula</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def input_row(calculator: str, entry: Input) -> str:
    """Return the row of an assumption, with what the script has to know about it."""
    label = f"{calculator}-{entry.id}"
    shown = f"{entry.value:,.9g}" if entry.value < 1e9 else f"{entry.value:g}"
    known = f'data-input="{entry.id}" data-least="{entry.least!r}" data-most="{entry.most!r}"'
    return (
        f'<tr><th scope="row" id="{label}">{escape(entry.label)}<br><code>{entry.id}</code></th>'
        f"<td><span {known}>{shown}</span> {escape(entry.unit)}</td><td>{escape(entry.note)}</td></tr>"
    )


def result_row(result: Result, value: float) -> str:
    """Return the row of a result, with its formula and what it means."""
    note = f"<br>{escape(result.note)}" if result.note else ""
    return (
        f'<tr><th scope="row">{escape(result.label)}<br><code>{result.id}</code></th>'
        f'<td><span data-result="{result.id}">{written(value)}</span> {escape(result.unit)}</td>'
        f"<td><code>{escape(result.formula)}</code>{note}</td></tr>"
    )


def latency_table(latency: Latency) -> str:
    """Return the stages of a path, the percentiles of the whole, and whether the target holds."""
    # One simulation serves the columns and, as its last value, the target.
    (*free, late), (*aligned, latest) = whole_path(latency, (*SHOWN, latency.percentile))
    rows = "".join(
        f'<tr><th scope="row">{escape(stage.label)}</th><td>{stage.p50:g}</td><td></td><td>{stage.p99:g}</td>'
        f"<td>{escape(stage.note)}{' (side by side)' if stage.together else ''}</td></tr>"
        for stage in latency.stages
    )
    heads = "".join(f'<th scope="col">{text}</th>' for text in ("Stage", "p50", "p95", "p99", "From"))
    return (
        f'<div class="latency"><table><caption>Latency in milliseconds</caption><thead><tr>{heads}</tr></thead><tbody>{rows}'
        f"{total_row('Whole path, stages independent', free, 'simulated')}"
        f"{total_row('Whole path, all slow at once', aligned, 'percentiles add up only here')}</tbody></table></div>"
        f"\n\n{verdict(latency, late, latest)}"
    )


def total_row(label: str, values: list[float], note: str) -> str:
    """Return a row of percentiles of the whole path."""
    cells = "".join(f"<td>{rounded(value)}</td>" for value in values)
    return f'<tr class="total"><th scope="row">{label}</th>{cells}<td>{note}</td></tr>'


def verdict(latency: Latency, free: float, aligned: float) -> str:
    """Return in words whether the target holds with independent stages and with stages that slow down together."""
    target = f"Target: {latency.percentile:g}% of requests within {latency.milliseconds:g} ms."
    found = (
        f"That percentile is about {rounded(free)} ms with independent stages and {rounded(aligned)} ms if all slow down at once"
    )
    if aligned <= latency.milliseconds:
        return f"{target} {found}: the target holds in both cases."
    if free <= latency.milliseconds:
        return f"{target} {found}: the target holds only in the first case, so it rests on the stages not failing together."
    return f"{target} {found}: the target is missed in both cases."


def rounded(value: float) -> str:
    """Write a time with two significant digits, which is what a simulation of assumed stages can carry."""
    return f"{float(f'{value:.2g}'):g}"
