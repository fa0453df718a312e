"""Bootstrap confidence interval of a ratio of sums."""


def ratio_interval(
    clicks: list[float], views: list[float], level: float = 0.95, resamples: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """Return (low, high), the percentile interval of total clicks per view; user i has clicks[i] and views[i].

    Raises ``ValueError`` if the lists differ in length or there is no view at all.
    """
    raise NotImplementedError
