"""A planted corpus for retrieval: a handbook of coded rules, old tickets, and questions whose right rule is known."""

import random
from dataclasses import dataclass, field

# Per subject and per aspect: the words of the handbook, and the words that people use.
SUBJECTS = [
    ("annual leave entitlement", "vacation holiday off"),
    ("fleet vehicle usage", "car automobile driving"),
    ("workstation hardware replacement", "laptop computer broken"),
    ("remuneration disbursement", "salary money paid"),
    ("medical absence certificate", "sick doctor ill"),
    ("credential reset procedure", "password login locked"),
    ("premises access badge", "door key entrance"),
    ("overnight accommodation", "hotel room bed"),
    ("tuition reimbursement", "class learning training"),
    ("catering subsidy", "lunch food canteen"),
]
ASPECTS = [("maximum quota", "how much"), ("submission deadline", "until when"), ("responsible approver", "who signs")]
FILLERS = ["please", "hello", "thanks", "urgent", "today", "again", "team", "question"]
KINDS = ("same", "mixed", "other", "code")
TICKETS = 600


@dataclass(frozen=True)
class Corpus:
    """Documents by name, rules by code, pairs of question and code by kind, and tickets that mix both vocabularies."""

    handbook: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    questions: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    tickets: list[str] = field(default_factory=list)


def build_corpus(seed: int = 0) -> Corpus:
    """Return a handbook with one document per subject and one rule per aspect, its questions and the tickets."""
    rng = random.Random(seed)
    corpus = Corpus()
    for s, (formal, informal) in enumerate(SUBJECTS):
        codes = [f"HR-{100 + 10 * s + a}" for a in range(len(ASPECTS))]
        for code, (aspect, spoken) in zip(codes, ASPECTS, strict=True):
            value = rng.randrange(100, 999)
            corpus.rules[code] = f"Rule {code} on {formal}: the {aspect} is stated as item {value} of the schedule."
            corpus.questions["same"].append((f"{aspect} for {formal}", code))
            corpus.questions["mixed"].append((f"{aspect} {informal}", code))
            corpus.questions["other"].append((f"{spoken} {informal}", code))
            corpus.questions["code"].append((f"what is in {code}", code))
        corpus.handbook[f"doc{s}"] = " ".join(corpus.rules[code] for code in codes)
    corpus.tickets.extend(ticket(rng) for _ in range(TICKETS))
    return corpus


def ticket(rng: random.Random) -> str:
    """Return words of both vocabularies on one subject and one aspect, with two that say nothing."""
    (formal, informal), (aspect, spoken) = rng.choice(SUBJECTS), rng.choice(ASPECTS)
    subject = rng.sample((formal + " " + informal).split(), 3)
    return " ".join(subject + rng.sample((aspect + " " + spoken).split(), 2) + rng.sample(FILLERS, 2))
