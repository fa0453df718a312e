"""One alert per episode: a number watched with hysteresis and a bounded history."""

from collections import deque
from dataclasses import dataclass, field
from math import isfinite


@dataclass(frozen=True)
class Alert:
    """What the owner receives: the check, the window that raised it, the value, the limit and the first action."""

    check: str
    window: int
    value: float
    limit: float
    action: str


@dataclass
class Watch:
    """One number per window, larger is worse: opens at the limit, closes after calm windows below half of it."""

    check: str
    limit: float
    action: str
    calm: int = 5
    keep: int = 100
    windows: int = 0
    open: bool = False
    quiet: int = 0
    history: deque[float] = field(init=False)

    def __post_init__(self) -> None:
        if not (isfinite(self.limit) and self.limit > 0) or min(self.calm, self.keep) < 1:
            raise ValueError("a watch needs a positive limit, one calm window and one kept value at least")
        self.history = deque(maxlen=self.keep)

    def update(self, value: float) -> list[Alert]:
        """Take the next window's value; return an alert only if this window opens an episode."""
        if not isfinite(value):
            raise ValueError(f"{self.check}: the value is missing, and comparing it would silence the watch")
        self.windows += 1
        self.history.append(value)
        if self.open:
            self.quiet = self.quiet + 1 if value < self.limit / 2 else 0
            self.open = self.quiet < self.calm
            return []
        self.open, self.quiet = value >= self.limit, 0
        return [Alert(self.check, self.windows, value, self.limit, self.action)] if self.open else []
