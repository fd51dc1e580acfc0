"""Purposes: what something is wanted for, which is nothing to look for: `for my report`, `for the audit`, `for my boss`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.concepts import KNOWN
from assistant.understanding.spelling import near
from assistant.understanding.tokens import Token

_OWN: Final = frozenset("my our his her their your this that these the a an some tomorrow's today's next".split())
_MINE: Final = frozenset("my our his her their your this that the tomorrow's today's next monday's".split())
_PAPERS: Final = frozenset(
    """report reports presentation presentations slide slides deck overview documentation audit audits review reviews checklist inventory spreadsheet
        proposal thesis paper essay homework training workshop course lesson class exam certificate wiki summary comparison evaluation assessment
        analysis survey memo newsletter talk lecture webinar demo brief briefing dossier protocol minutes planning plan concept draft offer quote
        handover handover-document onboarding migration kick-off kickoff retrospective stand-up standup sprint project seminar internship study
        decision application article manual records archive files budget calculation forecast statistics statistic dashboard portfolio""".split()
)
_PEOPLE: Final = frozenset(
    """boss manager director chief superior supervisor head ceo cto cfo coo colleague colleagues team teammate teammates coworker coworkers
        department customer customers client clients auditor auditors consultant board management lawyer lawyers accountant successor predecessor
        intern interns trainee newcomer newcomers student students teacher professor friend wife husband brother sister partner assistant
        secretary developer developers engineer engineers administrator admin it controller controlling investors stakeholders users office company""".split()
)
_MEETS: Final = frozenset(
    "meeting call notes memory appointment session interview discussion conference reference use purposes purpose".split()
)
"""What services have as well: a purpose only where it is somebody's."""


def is_purpose(tokens: Sequence[Token], place: int, last: int) -> bool:
    """True where the `for` at a place tells what, or for whom, something is wanted: no words to look for."""
    if tokens[place].word != "for" or place >= last:
        return False
    at = place + 1
    opener = tokens[at].word
    if opener not in _OWN and opener not in ("me", "myself", "us", "work", "university", "school"):
        return False
    if opener not in _OWN:
        return True
    while at < last and (tokens[at].word in _OWN or tokens[at].word in _ADDED):
        at += 1
    for step in range(at, min(at + (3 if opener in _MINE else 1), last + 1)):
        if tokens[step].is_sign or tokens[step].kind != "word":
            return False
        word = tokens[step].word.removesuffix("'s")
        if word in _PAPERS or _misspelt(word) or (opener in _MINE and (word in _PEOPLE or word in _MEETS)):
            return True
    return False


_ADDED: Final = frozenset(
    """small short little new own big internal weekly monthly quarterly yearly annual next final written important upcoming personal today's
        tomorrow's little quick""".split()
)


def _misspelt(word: str) -> bool:
    """`for my presentaiton`: a long word one slip away from a paper."""
    return (
        len(word) > 6
        and word not in KNOWN
        and any(near(word, one) for one in _PAPERS if abs(len(one) - len(word)) < 2)
    )
