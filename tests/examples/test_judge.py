"""The judge shows readers their own lines, and survives whatever they write."""

from examples import judge


def test_traceback_shows_the_line_of_the_solution() -> None:
    text = judge.run("def f(a):\n    return a / 0\n\nf(1)\n")
    assert 'File "solution.py", line 2, in f\n    return a / 0' in text
    assert "judge" not in text


def test_code_that_does_not_parse_is_one_verdict() -> None:
    verdicts = list(judge.check("def f(:\n", "def check_it(s):\n    '''It'''\n"))
    assert len(verdicts) == 1
    assert "line 1" in verdicts[0].message


def test_an_exit_does_not_end_the_judge() -> None:
    assert "SystemExit" in judge.run("raise SystemExit(3)")
