"""Characters: what may reach a terminal, how wide it is there, and what stands for it in ASCII.

Names and descriptions come from outside. Whatever in them could move the cursor, start an escape
sequence or turn the reading direction is shown as `�` instead, so that text can only ever be text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from intents.secret import MASK, Secret

if TYPE_CHECKING:
    from assistant.render.look import Look

NAME_ON: Final = "\x01"
NAME_OFF: Final = "\x02"
"""Stand around a name within a line until it is painted; the text itself cannot hold them any more."""

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1 (8-bit escape sequences)
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reading direction
    "\u200b\u2060\ufeff"  # invisible: two names would look the same
    "\ud800-\udfff]"  # halves of characters, which no stream can encode
)
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS: Final = re.compile(r"[ \t\n]+")
_SINGLE: Final = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482–—‘’“”•…→✓✗�─-╿]*")
"""Letters that take one column for sure: most lines are measured without the library."""
_ASCII: Final = str.maketrans(
    {
        "•": "*", "✓": "v", "✗": "x", "→": "->", "←": "<-", "…": "...", "·": "-", "–": "-", "—": "-", "−": "-",
        "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x", "≤": "<=", "≥": ">=", "\u00a0": " ", "\u202f": " ",
        "│": "|", "─": "-", "━": "-", "▌": "|", "€": "EUR", "£": "GBP", "ß": "ss", "�": "?",
    }
)  # fmt: skip


def line_ends(text: str) -> str:
    """Gives text whose lines end in `\\n` and whose unsafe characters are visible; tabs become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub("�", _LINE_ENDS.sub("\n", text)).expandtabs(4)


def paragraph(text: str, look: Look) -> str:
    """Gives text that is safe to print; its own line breaks stay."""
    return ascii_only(line_ends(text), look)


def one_line(text: str, look: Look) -> str:
    """Gives text that is safe to print on one line: line breaks and runs of blanks become one blank."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _BLANKS.sub(" ", ascii_only(line_ends(text), look)).strip()


def copied(text: str, look: Look) -> str:
    """Gives code as it stands; where only ASCII arrives, other characters as JSON's `\\uXXXX`."""
    safe = line_ends(text)
    if look.unicode or safe.isascii():
        return safe
    return re.sub("[^\x00-\x7f]+", lambda found: json.dumps(found[0])[1:-1], safe.replace(MASK, "*" * len(MASK)))


def ascii_only(text: str, look: Look) -> str:
    """Gives text for streams without Unicode: signs by their fallback, letters without accents, else `?`."""
    if look.unicode or text.isascii():
        return text
    known = unicodedata.normalize("NFKD", text.translate(_ASCII))
    bare = "".join(letter for letter in known if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode("ascii")


def width_of(text: str) -> int:
    """Gives how many columns a terminal uses for a line; East Asian letters and emoji take two."""
    if NAME_ON in text:
        text = text.replace(NAME_ON, "").replace(NAME_OFF, "")
    if text.isascii() or _SINGLE.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int, align: str = "left") -> str:
    """Gives text filled up with blanks to a width; longer text as it is."""
    gap = " " * max(0, width - width_of(text))
    return gap + text if align == "right" else text + gap


def shown(value: Any) -> str:
    """Gives what a person reads of any value that has no form of its own; never a secret in clear."""
    if isinstance(value, Secret):
        return MASK
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(shown(item) for item in value)
    return str(value)
