"""A release gate: candidate against champion on the same rows of fixed slices, with intervals and reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist

Results = Mapping[str, Mapping[str, bool]]  # slice -> row id -> was the answer right?


@dataclass(frozen=True)
class Rule:
    """What one slice demands: rows needed to judge it, and the loss of accuracy that is tolerated."""

    min_rows: int
    margin: float

    def __post_init__(self) -> None:
        if not self.min_rows >= 1 or not 0 < self.margin < 1:
            raise ValueError(f"a rule needs at least one row and a margin between 0 and 1, got {self}")


@dataclass(frozen=True)
class Finding:
    """The verdict on one slice: ``pass``, ``harm``, ``unclear`` (collect more rows) or ``invalid`` (repair the evaluation)."""

    name: str
    verdict: str
    reason: str


@dataclass(frozen=True)
class Decision:
    """All findings; the release goes ahead only if every slice passes."""

    findings: tuple[Finding, ...]

    @property
    def release(self) -> bool:
        """Say whether there is at least one finding and each of them passes."""
        return bool(self.findings) and all(finding.verdict == "pass" for finding in self.findings)


def paired_interval(gained: int, lost: int, rows: int, alpha: float = 0.05) -> tuple[float, float]:
    """Return bounds for the change of accuracy, each one-sided at level ``alpha`` (adjusted Wald, Bonett and Price).

    ``gained`` rows are right only with the candidate, ``lost`` rows only with the champion.
    """
    if min(gained, lost) < 0 or rows < 1 or gained + lost > rows:
        raise ValueError("gained and lost are counts of different rows among all rows")
    if not 0 < alpha < 0.5:
        raise ValueError("alpha must lie between 0 and 0.5")
    up, down = (gained + 1) / (rows + 2), (lost + 1) / (rows + 2)
    reach = NormalDist().inv_cdf(1 - alpha) * ((up + down - (up - down) ** 2) / (rows + 2)) ** 0.5
    return max(-1.0, up - down - reach), min(1.0, up - down + reach)


def judge_slice(name: str, rule: Rule, old: Mapping[str, bool], new: Mapping[str, bool], alpha: float = 0.05) -> Finding:
    """Compare both models on one slice, on exactly the same rows."""
    if old.keys() != new.keys():
        return Finding(name, "invalid", f"{len(old.keys() ^ new.keys())} rows were scored by one model only")
    if any(value not in (0, 1) for value in (*old.values(), *new.values())):
        return Finding(name, "invalid", "a result is neither right nor wrong: a missing score is not a wrong answer")
    if len(old) < rule.min_rows:
        return Finding(name, "unclear", f"{len(old)} rows, {rule.min_rows} needed")
    gained = sum(new[row] > old[row] for row in old)
    lost = sum(new[row] < old[row] for row in old)
    low, high = paired_interval(gained, lost, len(old), alpha)
    seen = f"change {100 * (gained - lost) / len(old):+.1f} points, interval {100 * low:+.1f} to {100 * high:+.1f}"
    limit = f"tolerated {-100 * rule.margin:.1f}"
    if low > -rule.margin:
        return Finding(name, "pass", f"{seen}, {limit}")
    verdict = "harm" if high < -rule.margin else "unclear"
    return Finding(name, verdict, f"{seen}, {limit}")


def decide(rules: Mapping[str, Rule], champion: Results, candidate: Results, alpha: float = 0.05) -> Decision:
    """Judge every slice that has a rule or a result; whatever is missing on any side blocks the release."""
    if not rules:
        raise ValueError("a gate without rules would pass everything")
    findings = []
    for name in sorted({*rules, *champion, *candidate}):
        sides = {"rule": name in rules, "champion": name in champion, "candidate": name in candidate}
        missing = [side for side, there in sides.items() if not there]
        if missing:
            findings.append(Finding(name, "invalid", f"missing: {', '.join(missing)}"))
        else:
            findings.append(judge_slice(name, rules[name], champion[name], candidate[name], alpha))
    return Decision(tuple(findings))
