"""Lessons: what the tour teaches, as data. What is recognised is the deed, never the wording."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """How a deed shows."""

    ANSWERED = "answered"
    """A request of the intent was answered."""
    CHANGED = "changed"
    """A change of the intent took place."""
    KEPT = "kept"
    """A removal was asked about and not agreed to, or the API refused it."""


class Deed(Struct, frozen=True):
    """Something a newcomer does. `slot` narrows a request to those that carry it, a change to those that set it."""

    kind: Kind
    intent: str = ""
    slot: str = ""


class Step(Struct, frozen=True):
    """One thing to do. `{made}` stands for the connector that the tour made, `{recorded}` for its transcript."""

    task: str
    deeds: tuple[Deed, ...]
    """Any of these completes it."""
    praise: str
    hint: str
    """Said after a first try that was something else."""
    example: str
    """A sentence that does it; shown after the second."""
    free: bool = False
    """True where other requests belong to the task and are no wrong tries."""


class Lesson(Struct, frozen=True):
    """About a minute of the tour."""

    title: str
    steps: tuple[Step, ...]
    whole: bool = False
    """True where a later session has to begin the lesson anew."""


def _answered(intent: str, slot: str = "") -> Deed:
    return Deed(Kind.ANSWERED, intent, slot)


def _changed(intent: str, field: str = "") -> Deed:
    return Deed(Kind.CHANGED, intent, field)


LESSONS: tuple[Lesson, ...] = (
    Lesson(
        "Look around",
        (
            Step(
                "You are in the sandbox: a workspace on this machine where nothing can go wrong. It has "
                "connectors, which are services that somebody signed in to. Ask in your own words which "
                "ones there are.",
                (_answered("connector.list"),),
                "There they are: each with its slug, its service and what uses it.",
                "Ask for the connectors, as you would ask a colleague.",
                "which connectors do we have?",
            ),
            Step(
                "Not all of them are in use. Find out which ones nothing uses.",
                (_answered("connector.list", "unused"),),
                "Those could go without anybody noticing. More about that in lesson 5.",
                "Ask for connectors again, but only for the unused ones.",
                "which connectors are unused?",
            ),
        ),
    ),
    Lesson(
        "Connect a service",
        (
            Step(
                "Connect something: Clearbit, say, or another service. Give it a name of your own in the same "
                "breath if you like. Where a key is asked for, make one up: here any will do.",
                (_changed("connector.create"),),
                "Connected. What was not asked was worked out: the slug comes from the name.",
                "Say that you want to connect a service, and which one.",
                "connect clearbit and call it Lead data",
            ),
            Step(
                "Most services allow only so many requests. Give `{made}` a limit of 100 requests a minute. "
                "You can call it `it`.",
                (_changed("connector.update", "rateLimit"),),
                "Done, and shown as it is now. `undo` would take it back.",
                "Say what to limit, and to how many requests in which time.",
                "limit {made} to 100 requests per minute",
            ),
        ),
    ),
    Lesson(
        "Understand an action",
        (
            Step(
                "What a service can do for you is called an action. Hunter knows about e-mail addresses: see which "
                "actions it has.",
                (_answered("integration.actions"), _answered("native.actions")),
                "Each with what it costs and what it needs.",
                "Name a service, and ask for its actions.",
                "show hunter actions",
            ),
            Step(
                "Look closely at one of them: what goes in, what comes out, what it costs. Name it, or point "
                "to it: `the second one`.",
                (_answered("action.show"),),
                "That is all it takes to know before you use it.",
                "Ask to see one action of the list, by its name or by its place in the list.",
                "show the findEmail action of hunter",
            ),
        ),
    ),
    Lesson(
        "Build a node",
        (
            Step(
                "In a workflow an action stands in a node. Ask for a node that finds an e-mail address with "
                "Hunter. Where an input has to be filled in you are asked, and an empty line leaves it open.",
                (_answered("node.build"),),
                "Paste that into a workflow; what is still open is filled in there.",
                "Say that you want a node, what it shall do, and with which service.",
                "make a node that finds an email with hunter",
            ),
            Step(
                "How did it know what you meant? Ask it why.",
                (_answered("why"),),
                "Whenever an answer surprises you, that tells which of your words decided.",
                "One word is enough.",
                "why?",
            ),
        ),
    ),
    Lesson(
        "Clean up safely",
        (
            Step(
                "Be bold: tell it to delete `hubspot_production`, which much depends on. Read what is asked, "
                "then keep it: anything but its slug keeps it, `no` for instance.",
                (Deed(Kind.KEPT),),
                "Nothing happens to what is in use by a slip of the tongue.",
                "Say that one in use shall be deleted, then say no. Asking whether it may go is not enough here, "
                "nor is one that nothing uses.",
                "delete hubspot_production",
            ),
            Step(
                "Now tidy up for real: remove `{made}`, which nothing uses. Here a plain yes is enough.",
                (_changed("connector.remove"),),
                "Gone. A removal is the one thing that cannot be undone, so it is always asked about.",
                "Say that it shall be deleted, and answer the question with yes.",
                "delete {made}",
            ),
        ),
    ),
    Lesson(
        "Record and replay",
        (
            Step(
                "A conversation can write itself down. Start a recording into a file whose name ends in `.md`.",
                (_answered("transcript.record"),),
                "This session goes into `{recorded}`, from its first line on; secrets never do.",
                "Ask to record this, and name a file that does not exist yet.",
                "record this as first-steps.md",
            ),
            Step(
                "Ask one or two things that you are curious about, what Clearbit is for instance. "
                "Then stop recording.",
                (_answered("transcript.stop"),),
                "It is a text file: anybody can read it.",
                "Written down. Ask more, or say that the recording shall stop.",
                "stop recording",
                free=True,
            ),
            Step(
                "Now replay `{recorded}`. It runs on a sandbox of its own, and every answer is compared.",
                (_answered("transcript.replay"),),
                "The same file is a demonstration, a runbook and a test.",
                "Say that you want to replay, and name the file.",
                "replay {recorded}",
            ),
        ),
        whole=True,
    ),
)

FINISHED = (
    "That was the tour, all six lessons of it. You connected a service, limited it, built a node, removed what "
    "was not needed and kept what was, and wrote it all down: that is most of what there is to know."
)
NEXT = (
    "`log in` takes you to your own workspace.",
    "`help` answers how to do anything, with examples that run by their number.",
    "The sandbox stays as you leave it; start with `--fresh` to have it as new.",
)
