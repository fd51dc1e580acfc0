"""Reading transcripts: what a file says, and what is said about a broken one."""

from __future__ import annotations

import contextlib
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.transcripts.format import Prose, Scene, escaped, parse, plain, read_document, typed_of
from assistant.transcripts.source import SIZE_LIMIT
from intents.problems import Exit, Problem

WHOLE = """\
---
workspace: empty
width: 80
CUSTOMER: Acme
defaults:
  region: eu
---

# First steps

Say hello.

```console
> hello

Hello.

>
\\> quoted
```

```http
POST /v1/connection/connectors
{"name": "{{CUSTOMER}}", "max": {{LIMIT}}}
GET /v1/connection/connectors/list
```

~~~state
connector prod: limit=100/minute name="HubSpot EU"
no connector old
nothing else changed
~~~

```json
{"not": "a scene"}
```

The end.
"""


def test_a_file_becomes_front_matter_prose_and_scenes_with_the_numbers_of_their_lines() -> None:
    document = parse(WHOLE, "first.md")
    assert (document.workspace, document.width) == ("empty", 80)
    assert document.defaults == {"CUSTOMER": "Acme", "region": "eu"}
    assert document.title == "First steps"
    scene = document.scenes[0]
    assert (scene.first, scene.last, scene.title) == (13, 20, "First steps")
    assert [(turn.number, turn.typed) for turn in scene.turns] == [(14, "hello"), (18, "")]
    assert [(line.number, line.text) for line in scene.turns[0].expected] == [(15, ""), (16, "Hello.")]
    assert [plain(line.text) for line in scene.turns[1].expected] == ["> quoted"]
    assert [type(part) for part in document.parts] == [Prose, Scene, Prose]
    assert "a scene" in document.parts[2].text  # type: ignore[union-attr]


def test_checks_belong_to_the_scene_above() -> None:
    scene = parse(WHOLE).scenes[0]
    assert [(one.method, one.first, one.last) for one in scene.http[0].requests] == [
        ("POST", 23, 24),
        ("GET", 25, 25),
    ]
    facts = scene.state[0].facts
    assert facts[0].values == (("rateLimit", "100/minute"), ("name", "HubSpot EU"))
    assert [(fact.kind, fact.slug, fact.absent) for fact in facts] == [
        ("connector", "prod", False),
        ("connector", "old", True),
        ("rest", "", False),
    ]


def test_a_scene_is_called_after_the_heading_or_the_words_above_it() -> None:
    text = "# A\n\n```console\n> x\n```\n\nWords\nmore\n\n```console\n> x\n```\n```console\n> x\n```\n"
    assert [scene.title for scene in parse(text).scenes] == ["A", "Words", "A"]


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "windows.md"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert read_document(str(path)).parts == parse(WHOLE).parts


@pytest.mark.parametrize(
    "text", ["> typed", ">", "...", "...  ", "\\", "\\> x", "\\\\", "plain", "", ">x", " > x", "…"]
)
def test_an_escaped_line_reads_as_it_was(text: str) -> None:
    written = escaped(text)
    assert typed_of(written) is None
    assert written.rstrip() != "..."
    assert plain(written) == text


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x85", "\u2028", "\x1c", "\x00"])
def test_only_what_markdown_counts_as_a_line_end_is_one(separator: str) -> None:
    """`str.splitlines` knows more of them, and all numbers after would be wrong."""
    turn = parse(f"# x\n\n```console\n> a{separator}b\nc{separator}d\n```\n").scenes[0].turns[0]
    assert turn.typed == f"a{separator}b"
    assert [line.text for line in turn.expected] == [f"c{separator}d"]


BROKEN = {
    "front matter without end": ("---\nworkspace: demo\n", 1, "has no end"),
    "front matter is no YAML": ("---\nwidth: 80\nworkspace: [demo\n---\n", 3, "no YAML"),
    "front matter with a tab": ("---\nwidth: 80\n\tx: y\n---\n", 3, "no YAML"),
    "front matter is a list": ("---\n- demo\n---\n", 2, "holds no keys"),
    "unknown key": ("---\nwidth: 80\ncolour: red\n---\n", 3, "unknown key `colour`"),
    "unknown workspace": ("---\nworkspace: mine\n---\n", 2, "neither"),
    "width is a word": ("---\nwidth: wide\n---\n", 2, "no number of columns"),
    "width is too small": ("---\nwidth: 3\n---\n", 2, "no number of columns"),
    "a key twice": ("---\nwidth: 80\nwidth: 90\n---\n", 3, "twice"),
    "default is a list": ("---\nNAME: [a, b]\n---\n", 2, "not one line"),
    "defaults is text": ("---\ndefaults: none\n---\n", 2, "holds no names"),
    "unclosed scene": ("# x\n\n```console\n> hello\n", 3, "never closed"),
    "unclosed other block": ("# x\n```json\n{}\n\n```console\n> hello\n", 2, "never closed"),
    "shorter fence does not close": ("````console\n> hello\n```\n", 1, "never closed"),
    "option of a scene": ("```console slow\n> x\n```\n", 1, "no option `slow`"),
    "option of a check": ("```console\n> x\n```\n```state now\n```\n", 4, "no option `now`"),
    "scene in a list": ("- x\n\n  ```console\n  > x\n  ```\n", 3, "inside a list"),
    "http without scene": ("# x\n\n```http\nGET /v1/x\n```\n", 3, "No scene stands above"),
    "state without scene": ("```state\nnothing else changed\n```\n", 1, "No scene stands above"),
    "no scene": ("# x\n", 1, "no scene"),
    "empty file": ("", 1, "no scene"),
    "empty scene": ("```console\n```\n", 1, "Nothing is typed"),
    "answer before anything typed": ("```console\n$ ls\n> x\n```\n", 2, "Nothing was typed above"),
    "no call": ("```console\n> x\n```\n```http\nFETCH /v1/x\n```\n", 5, "no call"),
    "no JSON": ("```console\n> x\n```\n```http\nPUT /v1/x\n{\n  nonsense\n}\n```\n", 7, "neither a call nor JSON"),
    "no fact": ("```console\n> x\n```\n```state\n1 connector\n```\n", 5, "no fact"),
    "fact without value": ("```console\n> x\n```\n```state\nconnector x: name\n```\n", 5, "`name` is no"),
    "unquoted spaces": ("```console\n> x\n```\n```state\nconnector x: name=A B\n```\n", 5, "`B` is no"),
    "unknown field": ("```console\n> x\n```\n```state\nconnector x: colour=red\n```\n", 5, "no `colour`"),
    "values of what is gone": ("```console\n> x\n```\n```state\nno connector x: name=y\n```\n", 5, "has no values"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named_with_the_line(name: str) -> None:
    text, line, words = BROKEN[name]
    with pytest.raises(Problem) as caught:
        parse(text, "broken.md")
    assert caught.value.what.startswith(f"broken.md:{line}: ")
    assert words in caught.value.what
    assert caught.value.exit_code is Exit.USAGE
    assert caught.value.next_step


def test_a_file_that_is_not_utf8_is_named_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.md"
    path.write_bytes("# x\n\nGrüße\n".encode("latin-1"))
    with pytest.raises(Problem, match=r"latin\.md:3: .*UTF-8") as caught:
        read_document(str(path))
    assert caught.value.exit_code is Exit.USAGE


def test_ten_megabytes_are_refused_with_the_line_where_reading_stopped(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    path.write_bytes(b"0123456789abcde\n" * 655_360)
    with pytest.raises(Problem, match=rf"big\.md:{SIZE_LIMIT // 16 + 1}: .*larger"):
        read_document(str(path))


def test_a_missing_file_and_a_folder_are_problems_of_usage(tmp_path: Path) -> None:
    for path in (tmp_path / "none.md", tmp_path):
        with pytest.raises(Problem) as caught:
            read_document(str(path))
        assert caught.value.exit_code is Exit.USAGE


def test_deep_nesting_in_the_front_matter_is_no_crash() -> None:
    with pytest.raises(Problem):
        parse("---\nx: " + "[" * 20_000 + "\n---\n", "deep.md")


MARKS = st.sampled_from(
    ["```", "```console", "````", "~~~", "```http", "```state", "---", "> x", ">", "- ", "    ", "# h", "GET /v1/x", "{", "\n",
     "\n\n", "workspace: demo", "width: 9", "connector x: a=b", "nothing else changed", "...", "\\", "\t", "\x00", "&a [*a]", "text"]
)  # fmt: skip


@given(st.lists(st.one_of(MARKS, st.text(max_size=5)), max_size=25).map("".join))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    problems: list[Problem] = []
    try:
        document = parse(text, "any.md")
    except Problem as problem:
        problems.append(problem)
    for one in problems:
        assert re.match(r"any\.md:\d+: ", one.what)
        assert int(one.what.split(":")[1]) <= text.count("\n") + text.count("\r") + 1
    for scene in () if problems else document.scenes:
        assert document.lines[scene.first - 1].lstrip().startswith(("```", "~~~"))
        for turn in scene.turns:
            assert document.lines[turn.number - 1].lstrip().startswith(">")
            for line in turn.expected:
                assert document.lines[line.number - 1].endswith(line.text)


@pytest.mark.parametrize(
    "text",
    [
        "```console\n> x\n" + "line\n" * 150_000 + "```\n",
        "> " * 30_000 + "\n" + "```console\n> x\n```\n",
        "- " * 30_000 + "\n" + "# x\n" * 100_000,
        "[" * 300_000 + "\n```console\n> x\n```\n",
        "```\n```\n" * 60_000 + "```console\n> x\n```\n",
        "```console\n" + "> x\n" * 150_000 + "```\n",
        "```console\n> x\n```\n```http\nPUT /x\n" + "[" * 400_000 + "\n```\n",
        "```console\n> x\n```\n```http\nPUT /x\n" + "[\n" * 200_000 + "\n```\n",
        "```console\n> x\n```\n```http\n" + "PUT /x\n{}\n" * 50_000 + "\n```\n",
        "```console\n> x\n```\n```state\nconnector x: " + "a" * 400_000 + "\n```\n",
        "```console\n> x\n```\n```state\nconnector x: " + "name=b " * 100_000 + "\n```\n",
    ],
)
def test_a_large_or_odd_file_is_read_or_refused_in_little_time(text: str) -> None:
    began = time.perf_counter()
    with contextlib.suppress(Problem):
        parse(text)
    assert time.perf_counter() - began < 5
