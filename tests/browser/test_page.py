"""The exported page: what a reader gets who opens the file, with a script and without."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from assistant.cli import main
from tests.browser.window import Window

pytestmark = pytest.mark.browser

EVIL = "<img src=https://elsewhere.example/x onerror=\"document.title='taken'\">"
MARKUP = "<script>document.title='taken'</script><b>bold</b>"
GIVEN = "sk_live_Jq7vN2xR8tLm4wKz"
PASTED = "sk_live_Wd5cH9yB3pQs6uTf"
TYPED = [
    "list connectors",
    f"what is {EVIL}?",
    "add a clearbit connector",
    "••••",
    "show hubspot actions",
]
TEXT = f"""\
---
workspace: demo
width: 100
---
# A first look at {MARKUP}

Narration with **marks**, `code`, {MARKUP}, [a link](https://example.com/docs),
[a trap](javascript:document.title='taken') and ![a picture](https://elsewhere.example/picture.png).

```console
> {TYPED[0]}
...
> {TYPED[1]}
...
```

## A key is asked for

| what | where |
|---|---|
| {MARKUP} | `{"wide" * 20}` |

Words that are too long for a telephone must not widen the page:
{"https://example.com/" + "long" * 40}

```console
> {TYPED[2]}
...
> {{{{secret:CLEARBIT_KEY}}}}
...
> {TYPED[4]}
...
> connect hunter with key {PASTED}
...
```
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page exported by the command."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "look.md").write_text(TEXT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CARGO_ASSISTANT_HOME", str(folder))
        patch.setenv("CLEARBIT_KEY", GIVEN)
        assert main(["export", str(folder / "look.md"), "--html", "--to", str(folder / "look.html")]) == 0
    return (folder / "look.html").as_uri()


def typed(window: Window) -> list[str]:
    """Gives the lines that were typed, as they are seen."""
    return [one.text for one in window.all(".typed kbd")]


def test_the_page_shows_what_was_typed_answered_and_told(window: Window, address: str) -> None:
    window.open(address)
    assert typed(window)[:5] == TYPED
    seen = window.seen()
    assert "A key is asked for" in seen
    assert "hubspot_production" in seen
    assert "findRecords" in seen
    assert "Connected Clearbit" in seen


def test_nothing_leaves_the_page(window: Window, address: str) -> None:
    window.open(address)
    window.one("#play").click()
    window.one("#all").click()
    assert window.requests() == [address]
    assert window.complaints() == []


def test_nothing_of_the_transcript_runs_or_becomes_markup(window: Window, address: str) -> None:
    window.open(address)
    assert MARKUP in window.chrome.title
    assert window.all("main img, main script, main b, main iframe") == []
    links = [str(one.get_attribute("href")) for one in window.all("a[href]")]
    assert links[0] == "https://example.com/docs"
    assert not [one for one in links if one.startswith("javascript")]
    assert f"what is {EVIL}?" in typed(window)


def test_no_key_is_in_the_page(window: Window, address: str) -> None:
    """Neither the one from the environment nor the one that the transcript holds in clear."""
    window.open(address)
    assert GIVEN not in window.chrome.page_source
    assert PASTED not in window.chrome.page_source
    assert "connect hunter with key ••••" in typed(window)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [400, 1200])
def test_the_page_is_readable(window: Window, address: str, width: int, dark: bool) -> None:
    """Only scenes scroll sideways, and 100 columns do so on a narrow screen alone."""
    window.resize(width)
    window.media(dark=dark)
    window.open(address)
    assert window.overflow() == 0
    assert window.faint() == {}
    told = window.run(
        "return [...document.querySelectorAll('.told > *')].map(e => e.getBoundingClientRect().right)"
    )
    assert max(told) <= width
    wide = window.run("return [...document.querySelectorAll('.scene')].filter(e => e.scrollWidth > e.clientWidth)")
    assert (wide == []) is (width == 1200)


def test_sentences_of_answers_fit_a_narrow_screen_and_tables_stay_whole(window: Window, address: str) -> None:
    window.resize(400)
    window.open(address)
    rights = "return [...document.querySelectorAll(arguments[0])].map(e => e.getBoundingClientRect().right)"
    assert max(window.run(rights, ".flows")) <= 400
    assert max(window.run(rights, ".typed")) <= 400
    table = window.all(".answer")[0].text.splitlines()
    assert table[0].startswith("╭")
    assert {len(line) for line in table if line.startswith("│")} == {len(table[0])}


def test_a_wide_table_can_be_scrolled_with_the_keyboard(window: Window, address: str) -> None:
    window.resize(400)
    window.open(address)
    window.one(".answer").send_keys(Keys.ARROW_RIGHT)
    window.until("return document.querySelector('.scene').scrollLeft > 0")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_printed_is_readable(window: Window, address: str, dark: bool) -> None:
    """Paper is white, and a line of 100 columns fits it: A4 less its margins is about 700 pixels wide."""
    window.media(dark=dark, printed=True)
    window.resize(700)
    window.open(address)
    assert window.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert window.faint() == {}
    assert window.overflow() == 0
    assert not window.one(".controls").is_displayed()


def test_tables_and_pictures_of_the_narration_become_tables_and_words(window: Window, address: str) -> None:
    window.open(address)
    assert [one.text for one in window.all(".told table th")] == ["what", "where"]
    assert window.one(".told table td").text == MARKUP
    assert "and a picture." in window.one(".told").text


def test_tables_line_up(window: Window, address: str) -> None:
    """Every line of a table ends at the same place: its characters all have one width in the reader's font."""
    window.open(address)
    ends = window.run(
        """
        var pre = document.querySelector(".answer"), walk = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
        var ends = [], range = document.createRange();
        while (walk.nextNode()) {
          for (var n = 0; n < walk.currentNode.data.length; n += 1) {
            if (!"│┤╮╯".includes(walk.currentNode.data[n])) { continue; }
            range.setStart(walk.currentNode, n); range.setEnd(walk.currentNode, n + 1);
            ends.push(Math.round(range.getBoundingClientRect().right));
          }
        }
        return ends;
        """
    )
    assert len(ends) > 20
    assert len(set(ends)) == 2, "the left border and the right one"


def test_the_page_reads_without_a_script(window: Window, address: str) -> None:
    window.open(address)
    with_script = window.one("main").text
    window.scripts(on=False)
    window.open(address)
    assert window.one("main").text == with_script
    assert not window.one(".controls").is_displayed()


def test_playing_hides_what_is_to_come_and_can_be_ended(window: Window, address: str) -> None:
    window.open(address)
    before = window.one("main").text
    window.one("#play").click()
    assert window.one("#play").text == "Pause"
    assert "findRecords" not in window.one("main").text
    window.one("#play").click()
    assert window.one("#play").text == "Go on"
    window.one("#all").click()
    assert window.one("#play").text == "Play"
    assert window.one("main").text == before


def test_playing_types_letter_by_letter(window: Window, address: str) -> None:
    """Time is made short: what is told rests no longer than what is typed."""
    window.open(address)
    seen = window.chrome.execute_async_script(
        """
        var done = arguments[0], keys = document.querySelector("kbd"), seen = [], real = window.setTimeout;
        window.setTimeout = function (work, wait) { return real(work, wait > 100 ? 0 : wait); };
        var watch = new MutationObserver(function () {
          seen.push(keys.textContent);
          if (keys.textContent === keys.dataset.text) { watch.disconnect(); done(seen); }
        });
        watch.observe(keys, { childList: true });
        document.getElementById("play").click();
        """
    )
    line = TYPED[0]
    assert seen == [line[:number] for number in range(len(line) + 1)]


def test_who_prefers_no_motion_sees_whole_lines(window: Window, address: str) -> None:
    window.media(calm=True)
    window.open(address)
    window.one("#play").click()
    assert window.run("return document.querySelector('kbd').textContent") == "list connectors"
