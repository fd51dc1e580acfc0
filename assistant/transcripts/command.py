"""Command: what `cargo-assistant replay` and `export` do with files, and the exit codes that follow."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import TextIO

from msgspec import Struct, field

from assistant.transcripts.format import Document, read_document
from assistant.transcripts.junit import Unplayed, junit_xml
from assistant.transcripts.people import Person
from assistant.transcripts.player import Opener, Outcome
from assistant.transcripts.replay import Filling, replayed, transcripts_at
from assistant.transcripts.report import report_lines, told
from intents.problems import Exit, Problem


class ReplayOptions(Struct, frozen=True):
    """What the command line of `replay` says."""

    update: bool = False
    errors: bool = False
    """`--update-errors`: an update may also write down answers that ended in an error."""
    demo: bool = False
    speed: float = 1.0
    given: Mapping[str, str] = field(default_factory=dict)
    live: bool = False
    dry_run: bool = False
    yes: bool = False
    junit: str | None = None
    coverage: bool = False
    colour: bool = False
    json: bool = False
    """One object a file instead of lines for people; of a comparison alone."""


def values_of(words: Sequence[str]) -> dict[str, str]:
    """Reads `NAME=VALUE` words; raises Problem (exit code 2) for anything else."""
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not re.fullmatch(r"[A-Za-z_]\w*", name):
            raise Problem(f"`--set {word}` gives no value.", "Write `--set NAME=VALUE`.", exit_code=Exit.USAGE)
        values[name] = value
    return values


def replay(
    paths: Sequence[str],
    options: ReplayOptions,
    opener: Opener,
    out: TextIO,
    environment: Mapping[str, str],
    person: Person | None = None,
) -> Exit:
    """Replays files, or the transcripts below folders, and gives the first exit code that is not 0.

    Raises Problem (exit code 2) where the options do not go together or no file is named.
    """
    _check(paths, options)
    person = person or Person()
    filling = Filling(options.given, environment, person.value, person.secret)
    files = transcripts_at(paths)
    if options.demo:
        return _demo(files, options, opener, out, filling)
    if options.live or options.dry_run:
        return _live(files, options, opener, out, filling, person)
    return _compare(files, options, opener, out, filling)


def export(path: str, form: str, opener: Opener, environment: Mapping[str, str], to: str | None = None) -> str:
    """Exports a file and gives what is printed: the export itself, or nothing where `to` says where it goes.

    For pictures `to` may be a folder, which then gets one for each scene. Raises Problem.
    """
    from assistant.transcripts.export import exported, pictures

    document, filling = read_document(path), Filling({}, environment)
    if to is None:
        return exported(document, form, opener, filling)
    if form == "svg" and (to.endswith("/") or Path(to).is_dir()):
        for number, one in enumerate(pictures(document, opener, filling), 1):
            _save(Path(to) / f"{Path(path).stem}-{number}.svg", one)
    else:
        _save(Path(to), exported(document, form, opener, filling))
    return ""


def _check(paths: Sequence[str], options: ReplayOptions) -> None:
    if not paths:
        raise Problem("No transcript is named.", "Write `cargo-assistant replay FILE`.", exit_code=Exit.USAGE)
    if options.speed <= 0:
        raise Problem("`--speed` must be more than 0.", "1 is a person, 2 twice as fast.", exit_code=Exit.USAGE)
    modes = [
        name
        for name, on in (
            ("--update", options.update),
            ("--demo", options.demo),
            ("--live", options.live),
            ("--coverage", options.coverage and (options.demo or options.live)),
        )
        if on
    ]
    if len(modes) > 1:
        raise Problem(f"`{modes[0]}` and `{modes[1]}` do not go together.", "Use one.", exit_code=Exit.USAGE)


def _compare(files: Sequence[str], options: ReplayOptions, opener: Opener, out: TextIO, filling: Filling) -> Exit:
    from assistant.transcripts.coverage import Catalogue, Reach, coverage_lines

    results: list[Outcome | Unplayed] = []
    codes: list[Exit] = []
    program, out = out, StringIO() if options.json else out
    reach = Reach()
    for path in files:
        try:
            document = read_document(path)
            outcome = replayed(document, opener, filling)
            results.append(outcome)
            reach.add(outcome)
            codes.append(_reported(document, outcome, options, out, filling))
        except Problem as problem:
            results.append(Unplayed(path, problem))
            _say(out, f"FAIL  {problem.sentence()}")
            codes.append(problem.exit_code)
        if options.json:
            _say(program, _json(results[-1]))
    if len(files) > 1:
        failed = sum(code is not Exit.OK for code in codes)
        _say(
            out,
            f"{len(files)} transcripts, {failed} of them failed" if failed else f"{len(files)} transcripts passed",
        )
    if options.junit is not None:
        _save(Path(options.junit), junit_xml(results))
    if options.coverage:
        for line in coverage_lines(reach, Catalogue.whole()):
            _say(out, line)
    return next((code for code in codes if code is not Exit.OK), Exit.OK)


def _json(result: Outcome | Unplayed) -> str:
    if isinstance(result, Unplayed):
        return json.dumps({"errorMessage": result.problem.sentence(), "path": result.path}, ensure_ascii=False)
    return json.dumps(told(result), ensure_ascii=False)


def _reported(document: Document, outcome: Outcome, options: ReplayOptions, out: TextIO, filling: Filling) -> Exit:
    """Prints what came of a document, rewrites it where that is asked for, and gives its exit code."""
    if not options.update or outcome.passed:
        for line in report_lines(outcome, colour=options.colour):
            _say(out, line)
        return Exit.OK if outcome.passed else Exit.FAILED
    from assistant.transcripts.update import update_of

    update = update_of(outcome, filling.parameters(document), errors=options.errors)
    if update.changes:
        update.write()
        _say(out, f"wrote {document.path}")
        for line in update.difference(colour=options.colour):
            _say(out, line)
    for refusal in update.refusals:
        _say(out, f"left  {refusal}")
    return Exit.FAILED if update.refusals else Exit.OK


def _demo(files: Sequence[str], options: ReplayOptions, opener: Opener, out: TextIO, filling: Filling) -> Exit:
    from assistant.transcripts.demo import Show
    from assistant.transcripts.keyboard import Keyboard

    documents = [read_document(path) for path in files]
    with Keyboard() as keys:
        show = Show(out, keys, options.speed, options.colour)
        for document in documents:
            show.play(document, opener, filling)
    return Exit.OK


def _live(
    files: Sequence[str], options: ReplayOptions, opener: Opener, out: TextIO, filling: Filling, person: Person
) -> Exit:
    from assistant.transcripts.live import Approval, run_live

    for document in [read_document(path) for path in files]:
        approval = Approval(person.consent, options.yes, lambda line: _say(out, line))
        code = run_live(document, opener, filling, approval, dry_run=options.dry_run, live=options.live)
        if code is not Exit.OK:
            return code
    return Exit.OK


def _save(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="replace", newline="")
    except (OSError, ValueError):
        raise Problem(f"{path} could not be written.", "Check the folder.", exit_code=Exit.USAGE) from None


def _say(out: TextIO, line: str) -> None:
    out.write(f"{line}\n")
    out.flush()
