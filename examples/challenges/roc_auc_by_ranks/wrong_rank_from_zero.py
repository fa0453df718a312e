"""Counts ranks from zero but subtracts as if they began at one."""


def roc_auc(labels: list[int], scores: list[float]) -> float:
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("ROC-AUC needs both classes")
    values = sorted(scores)
    mean_rank = {value: values.index(value) + (values.count(value) - 1) / 2 for value in set(values[:200])}
    rank_sum = sum(mean_rank.get(score, values.index(score)) for label, score in zip(labels, scores, strict=True) if label)
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
