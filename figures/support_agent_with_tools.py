"""Path of a support conversation through checks, router, agent and tool gate, with the audit loop below it."""

from figures.board import board


def draw() -> str:
    """Draw the path of one customer turn in the upper half and the audit loop in the lower half."""
    return board(
        [
            "# While the customer waits",
            "chat: Customer / session says who | gate: Gateway / rate, PII, content | route: Router / by intent and risk",
            "person: Person / gets open steps | agent: Agent graph / model proposes | flow: Workflow / track, plain return",
            "approve: Approval / exact action | tools: Tool gate / rights, limit, key | shop: Shop and help / orders, articles",
            "# Later",
            "audit: Audit / 200 random closes | log: Traces / redacted, 90 days | evals: Scenarios / simulated customers",
        ],
        "chat > gate > route, route > agent, route > flow, agent > person, agent > chat, agent > tools, flow > tools, "
        "tools > approve, tools > shop, tools > log, log > audit, log > evals",
    )
