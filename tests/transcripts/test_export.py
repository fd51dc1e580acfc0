"""Exports: nothing secret, nothing loaded, everything escaped, the same bytes each time."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from assistant.render.pictures import html_of, svg_of
from assistant.transcripts.export import FORMS, exported, pictures
from assistant.transcripts.format import parse
from assistant.transcripts.replay import Filling
from intents.problems import Problem
from tests.transcripts.scripted import Stage
from tests.transcripts.test_replay import ADD, block

EVIL = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>'
KEY = "sk_live_0123456789"
TEXT = (
    "---\nwidth: 90\n---\n# Evil <b>title</b>\n\nNarration with **marks**, <i>markup</i>, "
    "[a link](javascript:alert(1)) and ![a picture](https://elsewhere.example/x.png).\n\n"
    + block("console", "> list", f"> say {EVIL}", *ADD, "> add clearbit second", f"> {KEY}x", "> say ünïcödé 漢字")
    + "\n## Second\n\n"
    + block("console", "> leak {{secret:KEY}}", "> quit", "> list")
)


def made(form: str) -> str:
    """Exports the text."""
    return exported(parse(TEXT, "evil.md"), form, Stage(), Filling({}, {"KEY": KEY}))


@pytest.mark.parametrize("form", FORMS)
def test_no_export_holds_a_secret(form: str) -> None:
    text = made(form)
    assert "sk_live" not in text
    assert "•" in text


@pytest.mark.parametrize("form", FORMS)
def test_an_export_is_the_same_each_time(form: str) -> None:
    assert made(form) == made(form)


def test_an_unknown_form_is_a_problem() -> None:
    with pytest.raises(Problem, match="no form"):
        made("gif")


def test_text_holds_what_was_typed_answered_and_narrated() -> None:
    text = made("text")
    assert text.startswith("Evil <b>title</b>\n\nNarration with marks,")
    assert "\n> list\nclearbit_eu " in text
    assert "漢字" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", text)


class Page(HTMLParser):
    """Gathers the tags of a page and the text outside of scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.seen = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "hr", "link", "img", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Sees that tags are closed in order."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Notes text that is read."""
        if not {"script", "style"} & set(self.open):
            self.seen += data


def test_the_page_is_whole_and_escapes_everything() -> None:
    page = Page(made("html"))
    assert page.open == []
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert EVIL in page.seen
    assert "<b>title</b>" in page.seen
    assert "<i>markup</i>" in page.seen
    assert "ünïcödé 漢字" in page.seen


def test_the_page_loads_nothing_and_runs_nothing_of_the_transcript() -> None:
    page = Page(made("html"))
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"img", "link", "iframe", "object", "video", "audio", "source", "base", "form"}
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "srcset", "data", "action"}}
    assert all(not (attributes.get("href") or "").startswith("javascript") for _, attributes in page.tags)
    policy = [attributes["content"] for tag, attributes in page.tags if attributes.get("http-equiv")]
    assert policy
    assert str(policy[0]).startswith("default-src 'none'")
    assert "@import" not in made("html")
    assert "url(" not in made("html")


def test_the_page_reads_without_its_script() -> None:
    """All of it is there and visible; playing hides and shows it again."""
    body = made("html").partition("<script>")[0]
    assert 'class="waiting"' not in body
    assert 'class="controls" hidden' in body


@pytest.mark.browser
def test_the_page_works_in_a_browser(tmp_path: Path) -> None:
    """The script runs (it shows the buttons) and nothing of the transcript does."""
    browser = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None
    )
    if browser is None:
        pytest.skip("there is no Chromium")
    path = tmp_path / "page.html"
    path.write_text(made("html"))
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", path.as_uri()]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert '<div class="controls">' in found
    assert "&lt;script&gt;alert(1)" in found


def test_the_picture_is_xml_that_loads_nothing() -> None:
    text = made("svg")
    root = ET.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "@font-face" not in text
    assert set(re.findall(r"https?://[^\"'\s<]+", text)) == {"http://www.w3.org/2000/svg"}
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))
    drawn = "".join(root.itertext()).replace("\xa0", " ")
    assert "alert(1)" in drawn
    assert "漢字" in drawn


def test_there_is_a_picture_of_each_scene() -> None:
    drawn = pictures(parse(TEXT, "evil.md"), Stage(), Filling({}, {"KEY": KEY}))
    assert len(drawn) == 2
    for one in drawn:
        ET.fromstring(one)


def test_the_film_is_an_asciicast_of_version_two() -> None:
    """https://docs.asciinema.org/manual/asciicast/v2/: a header with version, width and height, then events."""
    lines = made("cast").splitlines()
    header = json.loads(lines[0])
    assert header["version"] == 2
    assert (header["width"], type(header["height"])) == (90, int)
    assert set(header) <= {
        "version",
        "width",
        "height",
        "timestamp",
        "duration",
        "idle_time_limit",
        "command",
        "title",
        "env",
        "theme",
    }
    clock = 0.0
    printed = ""
    for line in lines[1:]:
        time, kind, data = json.loads(line)
        assert isinstance(time, float)
        assert time >= clock
        assert kind == "o"
        assert isinstance(data, str)
        clock, printed = time, printed + data
    assert "\n" not in printed.replace("\r\n", "")
    assert "2 connectors" in printed
    assert clock > 5


def test_colours_become_styles_and_control_characters_nothing() -> None:
    coloured = (
        "\x1b[31mred <b>\x1b[0m plain \x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\ \x1b[2Kend\x07\n\n  next"
    )
    html = html_of(coloured)
    assert re.sub(r"<[^>]+>", "", html) == "red &lt;b&gt; plain link end\n\n  next"
    assert html.count("<span") == 1
    assert "\x1b" not in html + svg_of(coloured, 40, "t")
    assert html_of("a < b") == "a &lt; b"
