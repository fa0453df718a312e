"""Formulas of calculators: written as arithmetic, read by Python's own parser, computed by a stack machine.

The browser runs the same program (``overrides/assets/scripts/calculators.js``), so nothing there evaluates text.
"""

import ast
import math
from collections.abc import Callable, Mapping
from itertools import chain

Program = tuple[str | float, ...]
OPERATORS: dict[type[ast.AST], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
FUNCTIONS: dict[str, tuple[int, Callable[..., float]]] = {
    "+": (2, lambda a, b: a + b),
    "-": (2, lambda a, b: a - b),
    "*": (2, lambda a, b: a * b),
    "/": (2, lambda a, b: a / b),
    "**": (2, lambda a, b: a**b),
    "min": (2, min),
    "max": (2, max),
    "ceil": (1, math.ceil),
    "floor": (1, math.floor),
    "sqrt": (1, math.sqrt),
    "ln": (1, math.log),
    "exp": (1, math.exp),
}


def compiled(formula: str, names: set[str]) -> Program:
    """Return the formula in postfix order; raises ``ValueError`` for whatever is not arithmetic over ``names``."""
    try:
        tree = ast.parse(formula.strip(), mode="eval")
    except SyntaxError as error:
        raise ValueError(f"not a formula: {error.msg}") from None
    return program(tree.body, names)


def program(node: ast.AST, names: set[str]) -> Program:
    """Return a part of a formula in postfix order."""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return (float(value),)
        case ast.Name(id=name) if name in names:
            return (name,)
        case ast.Name(id=name):
            raise ValueError(f"'{name}' is neither an input nor computed before")
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return (0.0, *program(operand, names), "-")
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            return (*program(left, names), *program(right, names), OPERATORS[type(op)])
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name.isalpha() and name in FUNCTIONS:
            if len(args) != FUNCTIONS[name][0]:
                raise ValueError(f"{name}() takes {FUNCTIONS[name][0]} number(s), not {len(args)}")
            return (*chain.from_iterable(program(arg, names) for arg in args), name)
        case _:
            known = ", ".join(name for name in FUNCTIONS if name.isalpha())
            raise ValueError(f"'{ast.unparse(node)}': use numbers, names, + - * / **, parentheses, {known}")


def run(steps: Program, values: Mapping[str, float]) -> float:
    """Compute a program; raises ``ArithmeticError`` or ``ValueError`` where there is no finite result."""
    stack: list[float] = []
    for step in steps:
        if step in FUNCTIONS:
            count, function = FUNCTIONS[str(step)]
            arguments = [stack.pop() for _ in range(count)][::-1]
            stack.append(function(*arguments))
        else:
            stack.append(values[step] if isinstance(step, str) else step)
    result = stack.pop()
    if isinstance(result, complex) or not math.isfinite(result):
        raise ValueError("the result is no finite number")
    return float(result)
