"""Running the SQL of a problem on SQLite, as the browser does."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from prep.exercises import SqlProblem

STEPS = 20_000_000


@dataclass(frozen=True)
class Table:
    """A result: names of columns and rows of numbers, text or None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def answer(problem: SqlProblem, rows: str, sql: str) -> Table:
    """Return what a query gives on one set of rows; raises ``sqlite3.Error``, also for one that does not end."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(problem.tables + "\n" + rows)
        connection.set_progress_handler(lambda: 1, STEPS)
        if problem.inspect:
            connection.executescript(sql)
            sql = problem.inspect
        return table(connection.execute(sql))
    finally:
        connection.close()


def tables(problem: SqlProblem) -> dict[str, Table]:
    """Return the sample rows of each table by its name."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(problem.tables + "\n" + problem.rows)
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
        return {name: table(connection.execute(f'SELECT * FROM "{name}"')) for (name,) in names}  # noqa: S608
    finally:
        connection.close()


def table(cursor: sqlite3.Cursor) -> Table:
    """Return all rows of a query; a statement that returns none has no columns."""
    return Table(tuple(column[0] for column in cursor.description or ()), tuple(cursor.fetchall()))


def same(problem: SqlProblem, found: Table, expected: Table) -> bool:
    """Compare two results: columns by place, rows as a multiset unless their order is part of the task."""
    left, right = ([tuple(map(rounded, row)) for row in t.rows] for t in (found, expected))
    if len(found.columns) != len(expected.columns):
        return False
    return left == right if problem.ordered else sorted(left, key=repr) == sorted(right, key=repr)


def rounded(value: Any) -> Any:
    """Return a number to six digits after the point; 2.0 and 2 are the same."""
    return round(float(value), 6) + 0.0 if isinstance(value, int | float) else value
