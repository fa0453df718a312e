"""Checks of the agent loop."""


class Script:
    """A fake model that says what is in its script, and notes what it was shown."""

    def __init__(self, *replies):
        self.replies = replies
        self.shown = []

    def __call__(self, trace):
        """Return the next reply; the list that came in is spoiled on purpose."""
        assert len(self.shown) < len(self.replies), f"{len(self.replies)} replies expected, the model was asked once more"
        self.shown.append([(step.kind, step.output) for step in trace])
        trace.clear()
        return self.replies[len(self.shown) - 1]


class Flaky:
    """A function that fails a number of times before it works."""

    def __init__(self, failures, error):
        self.failures, self.error, self.calls = failures, error, 0

    def __call__(self, **args):
        """Fail or return the arguments."""
        self.calls += 1
        if self.calls <= self.failures:
            raise self.error
        return args


def run(solution, replies, tools, **limits):
    """Run a script; return the result, the model and the pauses."""
    model, pauses = Script(*replies), []
    result = solution.run_agent(model, tools, solution.Limits(**{"steps": 50, "tokens": 10_000, **limits}), pauses.append)
    return result, model, pauses


def ask(solution, tool, tokens=10, **args):
    """Return a reply that calls a tool."""
    return solution.Reply(tokens, solution.Call(tool, args))


def same(found, expected, what):
    """Compare two values."""
    assert found == expected, f"{what}: {expected} expected, {found} found"


def ended(result, status, kinds, what):
    """Compare the end of a run and the kinds of its steps."""
    same((result.status, [step.kind for step in result.trace]), (status, kinds), f"{what}, status and kinds of steps")


def adder(solution):
    """Return a tool that adds two integers, and the list of what it was called with."""
    seen = []

    def add(a, b):
        seen.append((a, b))
        return a + b

    return {"add": solution.Tool(add, {"a": int, "b": int})}, seen


def check_answer_and_trace(solution):
    """Two calls and an answer: the trace holds every reply, output, attempt and token"""
    tools, seen = adder(solution)
    replies = [
        ask(solution, "add", 10, a=1, b=2),
        ask(solution, "add", 20, b=4, a=3),
        solution.Reply(5, answer="3 and 7"),
    ]
    result, model, pauses = run(solution, replies, tools)
    what = "add 1 and 2, add 3 and 4, answer"
    ended(result, "done", ["ok", "ok", "answer"], what)
    same((result.answer, result.tokens), ("3 and 7", 35), f"{what}, answer and tokens")
    same([step.reply for step in result.trace], replies, f"{what}, replies in the trace")
    same([(step.output, step.attempts) for step in result.trace[:2]], [(3, 1), (7, 1)], f"{what}, outputs and attempts")
    same((seen, pauses), ([(1, 2), (3, 4)], []), f"{what}, runs of the tool and pauses")
    same(model.shown, [[], [("ok", 3)], [("ok", 3), ("ok", 7)]], f"{what}, steps shown to the model")


def check_bad_arguments(solution):
    """Bad calls are not run, go back to the model with a message, and end the run after three in a row"""
    cases = {
        "unknown tool": ask(solution, "sub", a=1, b=2),
        "argument missing": ask(solution, "add", a=1),
        "argument too many": ask(solution, "add", a=1, b=2, c=3),
        "text for a number": ask(solution, "add", a=1, b="2"),
        "True for an integer": ask(solution, "add", a=True, b=2),
        "None for an integer": ask(solution, "add", a=None, b=2),
    }
    for what, bad in cases.items():
        tools, seen = adder(solution)
        result, model, _ = run(solution, [bad, solution.Reply(1, answer="x")], tools)
        ended(result, "done", ["bad call", "answer"], what)
        message, attempts = model.shown[1][0][1], result.trace[0].attempts
        assert isinstance(message, str), f"{what}: a message for the model expected, {message!r} found"
        assert message, f"{what}: a message for the model expected, an empty one found"
        same((seen, attempts), ([], 0), f"{what}, runs of the tool and attempts")
    good = ask(solution, "add", a=1, b=1)
    bad = cases["argument missing"]
    result, _, _ = run(solution, [bad, bad, bad], adder(solution)[0])
    ended(result, "bad calls", ["bad call"] * 3, "three bad calls")
    same((result.answer, result.tokens), ("", 30), "three bad calls, answer and tokens")
    result, _, _ = run(solution, [bad, bad, good, bad, bad, solution.Reply(1)], adder(solution)[0])
    ended(result, "done", ["bad call", "bad call", "ok", "bad call", "bad call", "answer"], "two bad, one good, two bad, answer")
    tools = {**adder(solution)[0], "crash": solution.Tool(Flaky(9, ValueError("no")), {})}
    result, _, _ = run(solution, [bad, bad, ask(solution, "crash"), bad, bad, solution.Reply(1)], tools)
    kinds = ["bad call", "bad call", "failed", "bad call", "bad call", "answer"]
    ended(result, "done", kinds, "two bad calls, one that is good but fails, two bad, answer")
    half = {"half": solution.Tool(lambda x: x / 2, {"x": float})}
    result, _, _ = run(solution, [ask(solution, "half", x=3), ask(solution, "half", x=3.0), solution.Reply(1)], half)
    ended(result, "done", ["bad call", "ok", "answer"], "an integer for a float, then a float")
    result, _, _ = run(solution, [bad], adder(solution)[0], bad_calls=1)
    ended(result, "bad calls", ["bad call"], "bad_calls 1, one bad call")


def check_loops(solution):
    """The third request for the same call ends the run, also with other calls between and keys in another order"""
    one, again, other = ask(solution, "add", a=1, b=2), ask(solution, "add", b=2, a=1), ask(solution, "add", a=2, b=1)
    for what, replies, runs in (
        ("the same call three times", [one, one, one], 2),
        ("two calls in turn", [one, other, one, other, one], 4),
        ("keys in another order", [one, again, one], 2),
    ):
        tools, seen = adder(solution)
        result, _, _ = run(solution, replies, tools)
        ended(result, "loop", ["ok"] * runs + ["loop"], what)
        same((len(seen), result.tokens), (runs, 10 * len(replies)), f"{what}, runs of the tool and tokens")
        same((result.trace[-1].reply, result.trace[-1].attempts), (replies[-1], 0), f"{what}, last step")
    tool = Flaky(99, ValueError("no"))
    result, _, _ = run(solution, [one] * 2, {"add": solution.Tool(tool, {"a": int, "b": int})}, repeats=1)
    ended(result, "loop", ["failed", "loop"], "repeats 1, a call that fails, twice")
    flaky = {"add": solution.Tool(Flaky(1, solution.TransientError("timeout")), {"a": int, "b": int})}
    result, _, _ = run(solution, [one, one, solution.Reply(1)], flaky)
    ended(result, "done", ["ok", "ok", "answer"], "a call that was retried once, then the same call (retries are no repeats)")
    two = {name: solution.Tool(lambda n: n, {"n": int}) for name in ("get", "put")}
    replies = [ask(solution, "get", n=1), ask(solution, "put", n=1), solution.Reply(1)]
    ended(run(solution, replies, two, repeats=1)[0], "done", ["ok", "ok", "answer"], "repeats 1, two tools, same arguments")
    lists = {"join": solution.Tool(lambda parts: "+".join(sorted(parts)), {"parts": list})}
    result, _, _ = run(solution, [ask(solution, "join", parts=["a", "b"])] * 2, lists, repeats=1)
    ended(result, "loop", ["ok", "loop"], "repeats 1, the same list twice")


def check_steps(solution):
    """After the last step the model is not asked again"""
    for steps in (0, 1, 4):
        tools, seen = adder(solution)
        replies = [ask(solution, "add", a=i, b=i) for i in range(steps)]
        result, _, _ = run(solution, replies, tools, steps=steps)
        ended(result, "out of steps", ["ok"] * steps, f"steps {steps}, calls only")
        same((len(seen), result.tokens), (steps, 10 * steps), f"steps {steps}, runs of the tool and tokens")
    result, _, _ = run(solution, [ask(solution, "add", 10, a=1, b=2)], adder(solution)[0], steps=1, tokens=10)
    ended(result, "out of steps", ["ok"], "steps 1 and tokens 10, one call of 10")
    bad = ask(solution, "sub")
    result, _, _ = run(solution, [bad, bad], {}, steps=2)
    ended(result, "out of steps", ["bad call"] * 2, "steps 2, two bad calls")
    result, _, _ = run(solution, [bad, solution.Reply(1, answer="x")], {}, steps=2)
    ended(result, "done", ["bad call", "answer"], "steps 2, a bad call and an answer")


def check_tokens(solution):
    """A call above the budget is not run; with nothing left the model is not asked"""
    for what, costs, kinds in (
        ("tokens 100, calls of 60 and 50", (60, 50), ["ok", "over budget"]),
        ("tokens 100, calls of 60 and 40", (60, 40), ["ok", "ok"]),
        ("tokens 100, calls of 60 and 41", (60, 41), ["ok", "over budget"]),
        ("tokens 100, one call of 500", (500,), ["over budget"]),
    ):
        tools, seen = adder(solution)
        result, _, _ = run(solution, [ask(solution, "add", cost, a=i, b=0) for i, cost in enumerate(costs)], tools, tokens=100)
        ended(result, "out of tokens", kinds, what)
        same((len(seen), result.tokens), (kinds.count("ok"), sum(costs)), f"{what}, runs of the tool and tokens")
    result, _, _ = run(solution, [], {}, tokens=0)
    ended(result, "out of tokens", [], "tokens 0")
    result, _, _ = run(solution, [ask(solution, "add", 60, a=1), ask(solution, "add", 40)], adder(solution)[0], tokens=100)
    ended(result, "out of tokens", ["bad call"] * 2, "tokens 100, bad calls of 60 and 40")
    result, _, _ = run(solution, [ask(solution, "sub", 101)], {}, tokens=100)
    ended(result, "out of tokens", ["over budget"], "tokens 100, a bad call of 101")
    result, _, _ = run(solution, [solution.Reply(500, answer="late")], {}, tokens=100)
    ended(result, "done", ["answer"], "tokens 100, an answer of 500")
    same((result.answer, result.tokens), ("late", 500), "tokens 100, an answer of 500, answer and tokens")


def check_retries(solution):
    """Transient failures are retried with growing pauses, only where a second run does no harm; others are not"""
    transient = solution.TransientError("timeout")
    for failures, error, idempotent, retries, expected, pauses_expected in (
        (0, transient, True, 2, ("ok", 1), []),
        (1, transient, True, 2, ("ok", 2), [1.0]),
        (2, transient, True, 2, ("ok", 3), [1.0, 2.0]),
        (9, transient, True, 2, ("failed", 3), [1.0, 2.0]),
        (9, transient, True, 4, ("failed", 5), [1.0, 2.0, 4.0, 8.0]),
        (9, transient, True, 0, ("failed", 1), []),
        (1, transient, False, 2, ("failed", 1), []),
        (0, transient, False, 2, ("ok", 1), []),
        (1, KeyError("order 7"), True, 2, ("failed", 1), []),
    ):
        flaky = Flaky(failures, error)
        tools = {"get": solution.Tool(flaky, {"n": int}, idempotent)}
        replies = [ask(solution, "get", n=1), solution.Reply(1, answer="x")]
        result, model, pauses = run(solution, replies, tools, retries=retries)
        what = f"{failures} failures ({error!r}), idempotent {idempotent}, retries {retries}"
        ended(result, "done", [expected[0], "answer"], what)
        same((flaky.calls, result.trace[0].attempts), (expected[1],) * 2, f"{what}, runs of the tool and attempts in the trace")
        same([float(pause) for pause in pauses], pauses_expected, f"{what}, pauses")
        output = model.shown[1][0][1]
        if expected[0] == "ok":
            same(output, {"n": 1}, f"{what}, output shown to the model")
        else:
            assert str(error) in str(output), f"{what}: output with {str(error)!r} expected, {output!r} found"

    class Stop(BaseException):
        """Like KeyboardInterrupt, no ``Exception``."""

    try:
        result, _, _ = run(solution, [ask(solution, "stop"), solution.Reply(1)], {"stop": solution.Tool(Flaky(9, Stop()), {})})
    except Stop:
        return
    raise AssertionError(f"a tool that raises no Exception but a BaseException: it passes through expected, {result} found")


def check_trace_is_not_changed_by_tools(solution):
    """The trace, and a retry, have the arguments as the model sent them"""
    attempts = []

    def drain(items):
        attempts.append(list(items))
        items.clear()
        if len(attempts) == 1:
            raise solution.TransientError("timeout")
        return len(attempts[-1])

    tools = {"drain": solution.Tool(drain, {"items": list})}
    result, _, _ = run(solution, [ask(solution, "drain", items=[1, 2]), solution.Reply(1, answer="x")], tools)
    what = "a tool that empties its list and fails once"
    same(result.trace[0].reply.call.args, {"items": [1, 2]}, f"{what}, arguments in the trace")
    same(attempts, [[1, 2], [1, 2]], f"{what}, arguments of each attempt")
    same(result.trace[0].output, 2, f"{what}, output")
