"""Window: a headless Chromium that tells what a page asks for, says and looks like."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any, Final

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
SWITCHES: Final = (
    "--headless",
    "--no-sandbox",  # Chromium's own sandbox does not start for root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
PATIENCE: Final = 10
"""Seconds that a page may take."""
READABLE: Final = 4.5
"""Least contrast of text with what is behind it (WCAG 2.2, 1.4.3)."""

_CONTRAST: Final = """
function rgb(colour) { return colour.match(/[\\d.]+/g).map(Number); }
function light(c) {
  var p = c.slice(0, 3).map(function (v) {
    v /= 255;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
}
function over(front, back, share) {
  return front.slice(0, 3).map(function (v, n) { return share * v + (1 - share) * back[n]; });
}
function behind(one) {
  for (; one; one = one.parentElement) {
    var c = rgb(getComputedStyle(one).backgroundColor);
    if (c.length === 3 || c[3] > 0.99) { return c.slice(0, 3); }
  }
  return behind.paper;
}
behind.paper = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
var found = {};
document.querySelectorAll("body *").forEach(function (one) {
  var own = Array.prototype.some.call(one.childNodes, function (n) { return n.nodeType === 3 && n.data.trim(); });
  var box = one.getBoundingClientRect();
  if (!(own || one.value) || !box.width || !box.height) { return; }
  var style = getComputedStyle(one), back = behind(one), share = 1;
  for (var up = one; up; up = up.parentElement) { share *= Number(getComputedStyle(up).opacity); }
  var a = light(over(rgb(style.color), back, share)), b = light(back);
  var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  found[style.color + " on " + back + ": " + (one.textContent || one.value).trim().slice(0, 20)] = ratio;
});
return found;
"""


@cache
def unavailable() -> str:
    """Gives why no page can be opened here, or nothing."""
    if browser_path() is None:
        return "Chromium is not installed: no page was opened (Debian's packages: chromium, chromium-driver)"
    if shutil.which("chromedriver") is None:
        return "chromedriver is not installed: no page was opened (Debian's package: chromium-driver)"
    return ""


def browser_path() -> str | None:
    """Gives the path of Chromium, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def driver(profile: Path) -> webdriver.Chrome:
    """Starts Chromium with an empty profile. Both programs are named, so that Selenium never looks for others."""
    options = webdriver.ChromeOptions()
    options.binary_location = browser_path() or ""
    for switch in (*SWITCHES, f"--user-data-dir={profile}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


class Window:
    """One window, as fresh at the start of each test as it can be without a new Chromium."""

    def __init__(self, chrome: webdriver.Chrome) -> None:
        self.chrome = chrome
        self._wait = WebDriverWait(chrome, PATIENCE, poll_frequency=0.02, ignored_exceptions=[WebDriverException])
        self.scripts(on=True)
        self.media()
        self.resize(1200)
        chrome.get("about:blank")
        self.requests()
        self.complaints()

    def open(self, address: str) -> None:
        """Goes to an address and waits until the page is there."""
        self.chrome.get(address)

    def resize(self, width: int, height: int = 900) -> None:
        """Makes the page so many CSS pixels wide and high; a real window cannot be as narrow as a telephone."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def media(self, *, dark: bool = False, calm: bool = False, printed: bool = False) -> None:
        """Sets what the reader prefers, and whether the page is printed."""
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"},
        ]
        media = {"media": "print" if printed else "", "features": features}
        self.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def scripts(self, *, on: bool) -> None:
        """Allows or forbids the scripts of pages that are opened from now on."""
        self.chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})

    def one(self, selector: str) -> WebElement:
        """Gives the first element of a CSS selector; raises NoSuchElementException."""
        return self.chrome.find_element(By.CSS_SELECTOR, selector)

    def follow(self, selector: str) -> None:
        """Presses what leads to another page and waits until that is there."""
        self.run(
            "window.left = false"
        )  # a mark that goes with the page: asking the old page itself may fail while it goes
        self.one(selector).click()
        self.until("return window.left === undefined && document.readyState === 'complete'")

    def until(self, script: str) -> None:
        """Waits until a script returns what is true; raises TimeoutException."""
        self._wait.until(lambda _: self.run(script))

    def all(self, selector: str) -> list[WebElement]:
        """Gives all elements of a CSS selector."""
        return self.chrome.find_elements(By.CSS_SELECTOR, selector)

    def seen(self) -> str:
        """Gives the text that is visible."""
        return self.one("body").text

    def run(self, script: str, *values: Any) -> Any:
        """Runs a script in the page and gives what it returns."""
        return self.chrome.execute_script(script, *values)

    def requests(self) -> list[str]:
        """Gives the addresses that were asked for since the last call, in order."""
        messages = (json.loads(entry["message"])["message"] for entry in self._log("performance"))
        asked = (one["params"] for one in messages if one["method"] == "Network.requestWillBeSent")
        return [one["request"]["url"] for one in asked]

    def complaints(self) -> list[str]:
        """Gives what Chromium complained of since the last call: errors of scripts, refusals of the policy."""
        return [entry["message"] for entry in self._log("browser")]

    def _log(self, kind: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.chrome.get_log(kind)  # type: ignore[no-untyped-call]
        return entries

    def overflow(self) -> int:
        """Gives by how many pixels the page is wider than the window."""
        return int(self.run("var root = document.documentElement; return root.scrollWidth - root.clientWidth"))

    def faint(self) -> dict[str, float]:
        """Gives the texts that stand out too little from what is behind them, with their contrast."""
        contrasts: dict[str, float] = self.run(_CONTRAST)
        assert contrasts, "nothing is written on the page"
        return {text: ratio for text, ratio in contrasts.items() if ratio < READABLE}
