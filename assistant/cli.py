"""The command line: options, commands and exit codes (`contract`: Commands). Everything slow is imported late."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from assistant.version import VERSION

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

COMMANDS = (
    "ask", "understand", "replay", "export", "sandbox", "login", "logout", "whoami", "doctor", "selftest",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code; every failure is one sentence with the next step."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:
        print(f"cargo-assistant {VERSION}")
        return 0
    from intents.problems import Exit, Problem

    try:
        return int(_run(words))
    except Problem as problem:
        _complain(problem, words)
        return int(problem.exit_code)
    except KeyboardInterrupt:
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone; nothing can be said to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.FAILED)
    except Exception as error:  # the outermost net: a sentence, never a traceback
        _log_crash(error)
        print(
            "cargo-assistant: something went wrong inside the program. "
            "Run it with `--log FILE` and report what is in the file.",
            file=sys.stderr,
        )
        return int(Exit.FAILED)


def _complain(problem: Any, words: list[str]) -> None:
    from intents.problems import Exit

    if "json" in words or "--output=json" in words:
        from assistant.render import json_of

        print(json_of(problem))
    stream = sys.stderr if problem.exit_code is Exit.USAGE or "json" in words else sys.stdout
    if "json" not in words:
        print(problem.sentence(), file=stream)


def _log_crash(error: Exception) -> None:
    if os.environ.get("CARGO_ASSISTANT_DEBUG"):
        raise error
    if "--log" in sys.argv:
        import traceback

        with open(sys.argv[sys.argv.index("--log") + 1], "a", encoding="utf-8") as file:  # noqa: PTH123
            traceback.print_tb(error.__traceback__, file=file)
            file.write(f"{type(error).__name__}\n")


def _run(words: list[str]) -> int:
    from assistant.settings import Settings

    options = vars(_parser().parse_args(words))
    command = options.pop("command", None)
    common = {key: options.pop(key, None) for key in ("sandbox", "fresh", "workspace", "output", "dry_run", "yes")}
    settings = Settings.read(os.environ, record=options.pop("record", None), log=options.pop("log", None), **common)
    return _dispatch(command, options, settings)


def _dispatch(command: str | None, options: dict[str, Any], settings: Any) -> int:
    match command:
        case None:
            return _converse(settings)
        case "ask":
            with _uncollected():
                from assistant.commands.talking import ask

                return ask(" ".join(options["text"]), settings)
        case "understand":
            from assistant.commands.understanding import understand

            text = " ".join(options["text"]) if options.get("text") else None
            return understand(text, options.get("file"), context=options.get("context", False), settings=settings)
        case "replay":
            from assistant.commands.replaying import replay

            return replay(options, settings)
        case "export":
            from assistant.commands.replaying import export

            return export(options, settings)
        case "sandbox":
            from assistant.commands.serving import serve

            return serve(options, settings)
        case "doctor":
            from assistant.commands.doctor import doctor

            return doctor(settings)
        case "selftest":
            from assistant.commands.selftesting import selftest

            return selftest(settings)
        case _:
            from assistant.commands.account import account

            return account(command, settings)


def _converse(settings: Any) -> int:
    if not sys.stdin.isatty():
        from assistant.commands.talking import pipe

        return pipe(iter(sys.stdin.readline, ""), settings)
    with _uncollected():
        from assistant.terminal.loop import converse

        return converse(settings)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keeps the garbage collector off what is loaded at the start: a tenth of the time of an answer.

    A conversation turns it on again as soon as it is loaded.
    """
    gc.disable()
    try:
        yield
    finally:
        # Nor does it look through all of it once more when the program ends.
        gc.freeze()
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    import argparse

    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("common options")
    group.add_argument("--sandbox", action="store_true", help="use the embedded workspace, kept between runs")
    group.add_argument("--fresh", action="store_true", help="start the sandbox anew")
    group.add_argument("--workspace", metavar="UUID", help="use this workspace")
    group.add_argument("--output", choices=("table", "json", "plain"), help="how answers are printed")
    group.add_argument("--dry-run", action="store_true", help="print writes instead of sending them; ask nothing")
    group.add_argument("--yes", action="store_true", help="answer yes-or-no questions with yes")
    group.add_argument("--record", metavar="FILE", help="write the conversation to a transcript")
    group.add_argument("--log", metavar="FILE", help="append every request that is sent, secrets masked")
    parser = argparse.ArgumentParser(
        prog="cargo-assistant",
        parents=[common],
        description="Say what you mean to your Cargo workspace. Without a command: the conversation.",
        argument_default=argparse.SUPPRESS,
    )
    parser.add_argument("--version", action="version", version=f"cargo-assistant {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, parents=[common], help=text, description=text, argument_default=argparse.SUPPRESS
        )

    ask = command("ask", "carry out one request")
    ask.add_argument("text", nargs="+")
    understand = command("understand", "show how a request is read, as JSON; nothing is carried out")
    understand.add_argument("text", nargs="*")
    understand.add_argument("--file", metavar="F", help="read lines from a file, `-` for standard input")
    understand.add_argument("--context", action="store_true", help="read the lines as one conversation")
    replay = command("replay", "replay transcripts on a fresh sandbox and compare")
    replay.add_argument("files", nargs="*", metavar="FILE")
    replay.add_argument("--update", action="store_true", help="rewrite what differs")
    replay.add_argument("--update-errors", action="store_true", help="rewrite answers that end in an error too")
    replay.add_argument("--demo", action="store_true", help="play them at typing speed")
    replay.add_argument("--speed", type=float, metavar="N", help="how fast the demo plays, 1 is a person")
    replay.add_argument("--set", action="append", metavar="NAME=VALUE", help="fill {{NAME}}")
    replay.add_argument("--live", action="store_true", help="run on the configured workspace")
    replay.add_argument("--junit", metavar="FILE", help="write a JUnit report")
    replay.add_argument("--coverage", action="store_true", help="list what no transcript reaches")
    export = command("export", "export a transcript as pictures, page, asciicast or text")
    export.add_argument("file", metavar="FILE")
    form = export.add_mutually_exclusive_group(required=True)
    for name in ("svg", "html", "cast", "text"):
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name)
    export.add_argument("--to", metavar="PATH", help="where it is written; standard output where one file is made")
    sandbox = command("sandbox", "offer the sandbox over HTTP on 127.0.0.1")
    sandbox.add_argument("action", choices=("serve",))
    sandbox.add_argument("--port", type=int, metavar="N")
    sandbox.add_argument("--seed", metavar="FILE", help="fill it from a file of the form of the demo workspace")
    command("login", "sign in")
    command("logout", "forget the stored sign-in")
    command("whoami", "tell who is signed in")
    command("doctor", "check network, sign-in, workspace, files and terminal")
    command("selftest", "measure how well requests are understood on this machine")
    return parser
