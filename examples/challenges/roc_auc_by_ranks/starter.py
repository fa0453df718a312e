"""ROC-AUC from ranks, ties included."""


def roc_auc(labels: list[int], scores: list[float]) -> float:
    """Return the area under the ROC curve of labels 0 and 1; raises ``ValueError`` if a class is missing."""
    raise NotImplementedError
