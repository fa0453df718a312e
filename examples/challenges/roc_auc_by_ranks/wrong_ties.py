"""Gives tied scores different ranks, in the order in which they come."""


def roc_auc(labels: list[int], scores: list[float]) -> float:
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("ROC-AUC needs both classes")
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    rank_sum = sum(rank for rank, i in enumerate(order, 1) if labels[i])
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
