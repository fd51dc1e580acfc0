"""The exported picture: drawn by a browser as a README shows it, with nothing cut off."""

from __future__ import annotations

import base64
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.cli import main
from tests.browser.window import Window

pytestmark = pytest.mark.browser

EVIL = '<script>document.title="taken"</script>'
TEXT = f"""\
---
workspace: demo
width: 100
---
# Pictures & {EVIL}

```console
> list connectors
...
> say {EVIL}
...
```

## The second scene

```console
> show hubspot actions
...
> {"long " * 40}
...
```
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a picture of the whole and one of each scene."""
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "look.md").write_text(TEXT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CARGO_ASSISTANT_HOME", str(folder / "home"))
        for to in (folder / "whole.svg", folder):
            assert main(["export", str(folder / "look.md"), "--svg", "--to", str(to)]) == 0
    return folder


PICTURES = ["whole.svg", "look-1.svg", "look-2.svg"]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_from_itself_alone(window: Window, folder: Path, name: str) -> None:
    address = (folder / name).as_uri()
    window.open(address)
    assert window.requests() == [address]
    assert window.complaints() == []
    assert window.all("script, image, foreignObject, a") == []
    assert window.run("return document.documentElement.localName") == "svg"


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_is_cut_off_or_on_top_of_another(window: Window, folder: Path, name: str) -> None:
    """Every text lies within the frame, and no line reaches into the next one."""
    window.open((folder / name).as_uri())
    frame, lines = window.run(
        """
        var frame = document.querySelector("rect[rx]").getBoundingClientRect(), rows = new Map();
        document.querySelectorAll("g[class$=matrix] text").forEach(function (one) {
          if (!one.textContent.trim()) { return; }
          var box = one.getBoundingClientRect(), row = rows.get(one.getAttribute("y")) || [1e9, 1e9, 0, 0];
          rows.set(one.getAttribute("y"), [Math.min(row[0], box.left), Math.min(row[1], box.top),
            Math.max(row[2], box.right), Math.max(row[3], box.bottom)]);
        });
        return [[frame.left, frame.top, frame.right, frame.bottom], [...rows.values()]];
        """
    )
    assert len(lines) > 10
    assert min(left for left, _, _, _ in lines) >= frame[0]
    assert max(right for _, _, right, _ in lines) <= frame[2]
    assert max(bottom for _, _, _, bottom in lines) <= frame[3]
    lines.sort(key=lambda line: line[1])
    overlaps = [one[3] - two[1] for one, two in pairwise(lines)]
    assert max(overlaps) < 2


def test_a_picture_shows_in_a_page_as_an_image(window: Window, folder: Path) -> None:
    """In an image nothing may be loaded and no script runs; writing in several colours is there all the same."""
    data = base64.b64encode((folder / "whole.svg").read_bytes()).decode()
    width, height, colours = window.chrome.execute_async_script(
        """
        var done = arguments[1], image = new Image();
        image.onload = function () {
          var canvas = document.createElement("canvas");
          canvas.width = 1000; canvas.height = Math.round(1000 * image.naturalHeight / image.naturalWidth);
          var pen = canvas.getContext("2d");
          pen.drawImage(image, 0, 0, canvas.width, canvas.height);
          var dots = pen.getImageData(0, 0, canvas.width, canvas.height).data, count = {};
          for (var n = 0; n < dots.length; n += 4) {
            var c = dots[n] + "," + dots[n + 1] + "," + dots[n + 2];
            count[c] = (count[c] || 0) + 1;
          }
          done([image.naturalWidth, image.naturalHeight, count]);
        };
        image.onerror = function () { done([0, 0, {}]); };
        image.src = "data:image/svg+xml;base64," + arguments[0];
        """,
        data,
    )
    assert width > 0
    assert height > 0
    paper = max(colours, key=colours.__getitem__)
    assert max(int(part) for part in paper.split(",")) < 64, "a dark terminal"
    written = sum(count for colour, count in colours.items() if max(map(int, colour.split(","))) > 140)
    assert 0.01 < written / sum(colours.values()) < 0.3
    blue = sum(count for colour, count in colours.items() if is_blue(colour))
    assert blue > 500, "names stand out in colour"


def is_blue(colour: str) -> bool:
    """True for the colour of names: far less red than blue."""
    red, _, blue = map(int, colour.split(","))
    return blue > 120 and blue - red > 40
