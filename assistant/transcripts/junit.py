"""JUnit: outcomes as the XML that continuous integration reads, a suite for each file, a case for each scene."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from assistant.transcripts.player import Outcome
from assistant.transcripts.report import scene_lines
from intents.problems import Problem

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Unplayed(Struct, frozen=True):
    """A file that could not be played, and why."""

    path: str
    problem: Problem


def junit_xml(results: Sequence[Outcome | Unplayed]) -> str:
    """Gives the document. It holds no times, so that it is the same for the same outcomes."""
    suites = [_unplayed(one) if isinstance(one, Unplayed) else _suite(one) for one in results]
    cases = sum(len(one.scenes) if isinstance(one, Outcome) else 1 for one in results)
    failures = sum(sum(not scene.passed for scene in one.scenes) for one in results if isinstance(one, Outcome))
    errors = sum(isinstance(one, Unplayed) for one in results)
    counts = f'tests="{cases}" failures="{failures}" errors="{errors}"'
    body = "\n".join(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n{body}\n</testsuites>\n'


def _suite(outcome: Outcome) -> str:
    path = outcome.document.path
    cases = []
    for number, scene in enumerate(outcome.scenes, 1):
        title = scene.scene.title or "scene"
        head = f"<testcase classname={_attribute(path)} name={_attribute(f'{number}. {title}')}"
        if scene.passed:
            cases.append(f"    {head}/>")
            continue
        report = "\n".join(scene_lines(outcome, scene))
        message = f"{path}:{scene.scene.first}: what was answered differs"
        failure = f"<failure message={_attribute(message)}>{_text(report)}</failure>"
        cases.append(f"    {head}>{failure}</testcase>")
    failed = sum(not scene.passed for scene in outcome.scenes)
    counts = f'tests="{len(outcome.scenes)}" failures="{failed}" errors="0"'
    return "\n".join([f"  <testsuite name={_attribute(path)} {counts}>", *cases, "  </testsuite>"])


def _unplayed(one: Unplayed) -> str:
    name = _attribute(one.path)
    error = f"<error message={_attribute(one.problem.what)}>{_text(one.problem.sentence())}</error>"
    case = f'    <testcase classname={name} name="read">{error}</testcase>'
    return f'  <testsuite name={name} tests="1" failures="0" errors="1">\n{case}\n  </testsuite>'


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
