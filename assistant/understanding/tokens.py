"""Tokens: words, numbers, quoted text, addresses and signs, each with its place in the line."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field

from intents.secret import MASK

LIMIT: Final = 300
"""Tokens read of one line; what lies beyond is a paste, not a request."""

_UNIT_TAIL: Final = frozenset(
    """ms msec msecs s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days
        w wk wks week weeks rps rpm rph rpd qps qpm tps x""".split()
)
_PATTERN: Final = re.compile(
    r"""
    (?P<secret>••••)
  | (?P<quoted>"[^"\n]{1,160}"|(?<!\w)'(?:[^'\n]|(?<=[a-zA-Z])'(?=[a-zA-Z])){1,160}'(?!\w))
  | (?P<url>[a-z]{3,6}://[^\s<>"'`]+|(?<![\w.])www\.[^\s<>"'`]+)
  | (?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)
  | (?P<uuid>\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b)
  | (?P<flag>(?<![\w-])--?[a-zA-Z][\w-]*)
  | (?P<path>(?<![\w])(?:[~.]{0,2}/)?(?:[\w.-]+/)*[\w.-]*\w\.(?:md|markdown|txt|log|json|jsonl|sh|bash|zsh|yaml|yml|csv|cast|svg|html|transcript|script|out|ps1|zip|gz|tgz|tar|pdf|xlsx?|docx?|png|jpe?g|gif|py|js|ts|sql|env|ini|cfg|toml|lock|bak)\b
      |(?<![\w/])(?:~|\.{1,2})?/[\w.~-]+(?:/[\w.~-]+)+(?!\w))
  | (?P<number>\d{1,3}(?:[,_' ]\d{3})+(?![\d])|[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])|\d+(?:\.\d+)?)(?P<tail>[a-zA-Z]*)(?![\w])
  | (?P<word>\bw/o?(?=\s|$)|[^\W_](?:[\w]|(?<=[a-zA-Z])'(?=[a-zA-Z])|[-](?=[^\W_])|\.(?=(?:io|com|ai|dev|app|co)\b))*|\w+)
  | (?P<mention>[#@])
  | (?P<arrow>-+>|=+>|>+)
  | (?P<op>&&|\|\||==?|[+;|/\\&:*^%$~])
  | (?P<stop>[.!?]+)
  | (?P<punct>[,()\[\]{}<>"'-])
  | (?P<newline>\n)
  | (?P<other>[^\s])
    """,
    re.VERBOSE,
)


class Token(Struct):
    """One piece of the line. `word` is its lower-case form as understood, `typed` as it stood there."""

    typed: str
    word: str
    kind: str
    start: int
    end: int
    fixed: int = 0
    """Edits between what was typed and `word`; 0 where it stood there."""
    others: tuple[str, ...] = field(default=())
    """Other words that were as near, where it was misspelt."""

    @property
    def is_word(self) -> bool:
        """True for what may be a word of the language or a name."""
        return self.kind == "word"

    @property
    def is_sign(self) -> bool:
        """True for punctuation and operators."""
        return self.kind in {"op", "stop", "punct", "newline", "arrow", "mention"}


def tokenised(plain: str) -> list[Token]:
    """Gives the tokens of a cleaned line, at most `LIMIT`, the first and the last ones."""
    found: list[Token] = []
    for match in _PATTERN.finditer(plain):
        kind = match.lastgroup or "other"
        text, start, end = match.group(), match.start(), match.end()
        if kind == "tail":
            tail = match["tail"].lower()
            middle = match.end("number")
            if not tail or tail in ("k", "m", "mm") or tail in _UNIT_TAIL:
                if tail == "k" or (tail == "m" and len(match["number"]) < 3 and _is_million(plain, end)):
                    found.append(Token(text, text.lower(), "number", start, end))
                    continue
                number = plain[start:middle]
                found.append(Token(number, number, "number", start, middle))
                if tail:
                    found.append(Token(plain[middle:end], tail, "word", middle, end))
                continue
            kind = "word"
        if kind == "url":
            kept = text.rstrip(".,;:!?)]}*")
            found.append(Token(kept, kept, kind, start, start + len(kept)))
            for at in range(start + len(kept), end):  # `register https://x.io/a, and call it B`
                sign = plain[at]
                kind = "stop" if sign in ".!?" else "op" if sign in ";:*" else "punct"
                found.append(Token(sign, sign, kind, at, at + 1))
            continue
        if kind in ("word", "flag", "email", "stop", "path", "uuid"):
            found.append(Token(text, text.lower(), kind, start, end))
        else:
            found.append(Token(text, text, kind, start, end))
    if len(found) > LIMIT:
        found = [*found[: LIMIT * 2 // 3], *found[-LIMIT // 3 :]]
    return found


def _is_million(plain: str, end: int) -> bool:
    """`2m requests` is a number, `15m` a duration."""
    rest = plain[end : end + 12].lstrip().lower()
    return rest.startswith(("req", "call", "quer", "/", "per", "a day", "hits"))


def is_mask(token: Token) -> bool:
    """True for what stands in place of a secret."""
    return token.kind == "secret" or token.typed == MASK


_TITLES: Final = frozenset("mr mrs mister miss dr prof herr frau monsieur madame sr sra".split())


def of_a_person(tokens: list[Token], place: int) -> bool:
    """`Mrs. Weber`, `Mr Hunter`: a title stands before it, so it is nobody's connector."""
    at = place - 1
    if at >= 0 and tokens[at].typed == ".":
        at -= 1
    return at >= 0 and tokens[at].word in _TITLES and tokens[place].typed[:1].isupper()
