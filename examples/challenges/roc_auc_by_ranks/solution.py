"""ROC-AUC from ranks, ties included."""


def roc_auc(labels: list[int], scores: list[float]) -> float:
    """Return the area under the ROC curve of labels 0 and 1; raises ``ValueError`` if a class is missing."""
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("ROC-AUC needs both classes")
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    rank_sum = 0.0
    start = 0
    while start < len(order):
        end = start + 1
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            end += 1
        # Ranks start + 1 to end are shared by the tied scores: each gets their mean.
        rank_sum += (start + 1 + end) / 2 * sum(labels[i] for i in order[start:end])
        start = end
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
