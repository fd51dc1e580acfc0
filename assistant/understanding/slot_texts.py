"""Texts that slots take from the words of a clause: searches, queries, fields, names of customs and workspaces, paths."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN, PHRASES, REMOVAL
from assistant.understanding.frames import Frame
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.searches import with_capitals
from assistant.understanding.stretches import quoted_text, text_from, tokens_of, unquoted_text
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL


def slug_asked(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The slug that is to be checked."""
    for value in frame.values:
        if value.kind == "slug":
            return with_capitals(value, frame, tokens, line)
    quoted = quoted_text(frame, tokens, line)
    if quoted and not any(char.isspace() for char in quoted):
        return quoted
    odd = [
        token
        for token in tokens_of(frame, tokens)
        if token.kind in ("word", "uuid")
        and ("_" in token.typed or ("-" in token.typed and token.word.replace("-", " ") not in PHRASES))
    ]
    if odd:
        return odd[0].typed
    for one in frame.mentions:
        if "connector" in one.kinds or one.unknown:
            return one.typed
    plain = [
        token.typed
        for token in tokens_of(frame, tokens)
        if token.kind == "word" and token.typed.lower() not in KNOWN and token.word not in SMALL
    ]
    if plain:
        return plain[0]
    if frame.mentions:
        return frame.mentions[0].typed
    # an ordinary word: `is the slug list free`, `is help free as a slug`
    said = re.search(
        r"\bslug (?!is|free|taken|still|available|already)(\w+) (?:is |still |already )*(?:free|taken|available|in use|used|ok)\b|\bis (\w+) (?:still |already )?(?:free|taken|available|ok) (?:as|for) (?:a |the )?slug\b",
        frame.said,
    )
    return next((word for word in said.groups() if word), None) if said else None


def slug_shaped(frame: Frame, tokens: Sequence[Token]) -> str | None:
    """What of the line can only be a slug, nearest before the clause that asks about one, or else behind it."""
    first = frame.clause.first
    before = [token for token in reversed(tokens[:first]) if _is_slug(token)]
    found = before or [token for token in tokens[first:] if _is_slug(token)]
    return found[0].typed if found else None


def _is_slug(token: Token) -> bool:
    if token.kind == "quoted":
        return _is_slug_text(token.typed[1:-1])
    return token.kind == "word" and _is_slug_text(token.typed)


def _is_slug_text(text: str) -> bool:
    """True for words joined by signs that are no English compound: `prd-x-us`, `crm_2`, never `follow-up`."""
    low = text.lower()
    if not text or any(not (char.isalnum() or char in "_-.") for char in text) or low.replace("-", " ") in PHRASES:
        return False
    if "_" in text or any(char.isdigit() for char in text):
        return not text.isdigit()
    parts = low.split("-")
    return len(parts) > 1 and any(part not in KNOWN and part not in SMALL for part in parts)


def custom_name(frame: Frame, tokens: Sequence[Token], line: Line, lexicon: Lexicon) -> str | None:
    """Which custom integration is meant: its slug, as typed where nothing is called so."""
    for one in frame.mentions:
        slug = one.slug_of("custom")
        if slug:
            return slug
    first, last = frame.clause.first, frame.clause.last
    worker = {
        at
        for value in frame.values
        if value.kind == "worker"
        for at in range(value.own if value.own >= 0 else value.first, value.last + 1)
    }
    places = [
        at
        for at in range(first, last + 1)
        if tokens[at].word in ("custom", "bespoke", "in-house", "homemade", "home-grown", "homegrown")
    ]
    for at in places:
        after = at + 1
        while after <= last and (
            tokens[after].word
            in (
                "integration",
                "integrations",
                "connector",
                "connection",
                "one",
                "app",
                "service",
                "source",
                "named",
                "called",
                "the",
                "uuid",
                "slug",
                "with",
                "id",
                "our",
                "my",
            )
            or tokens[after].typed in (":", "=", ",")
            or (tokens[after].word in REMOVAL and after < last and tokens[after + 1].typed in (":", "=", ",", "-"))
            or (tokens[after].typed == "-" and tokens[after - 1].word in REMOVAL)
        ):
            after += 1
        if after <= last and after not in worker:
            token = tokens[after]
            if token.kind == "quoted":
                return unquoted_text(token, line)
            if token.kind in ("uuid", "path") or (token.kind == "word" and _is_custom(token)):
                return token.typed
            end = after
            while (
                end < last
                and tokens[end + 1].kind == "word"
                and tokens[end + 1].typed[0].isupper()
                and token.typed[0].isupper()
            ):
                end += 1
            if after > at + 1 and end > after:
                return line.typed(token.start, tokens[end].end)  # `the custom integration Lead Router uses …`
            if after > at + 1 and _stands_as_name(tokens, after, last):
                return token.typed
        before = at - 1
        while before >= first and (
            tokens[before].word in ("the", "our", "my", "a", "old", "is", "as", "that") or tokens[before].is_sign
        ):
            before -= 1
        if (
            before >= first
            and before not in worker
            and tokens[before].kind in ("word", "quoted")
            and (tokens[before].kind == "quoted" or _is_custom(tokens[before]))
        ):
            token = tokens[before]
            return unquoted_text(token, line) if token.kind == "quoted" else token.typed
    odd = [
        tokens[at] for at in range(first, last + 1) if at not in worker and tokens[at].kind in ("word", "uuid")
        and ("_" in tokens[at].typed or ("-" in tokens[at].typed and tokens[at].word.replace("-", " ") not in PHRASES) or tokens[at].kind == "uuid")
    ]  # fmt: skip
    if odd:
        return odd[0].typed
    quoted = quoted_text(frame, tokens, line)
    del lexicon
    return quoted


_NO_NAMES: Final = frozenset(
    """please pls plz now today again too also away off out up down right immediately completely entirely anyway thanks
        first instead here there url address worker base one ones thing yes no ok okay""".split()
)


def _stands_as_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`the custom integration bin to https://…`: a known word is a name where the noun is right before it and nothing it could belong to follows."""
    token = tokens[at]
    if token.kind != "word" or token.word in SMALL or token.word in _NO_NAMES or tokens[at - 1].word.endswith("s"):
        return False
    return (
        at == last
        or tokens[at + 1].is_sign
        or tokens[at + 1].word
        in (
            "to",
            "at",
            "now",
            "please",
            "shall",
            "should",
            "must",
            "from",
            "and",
            "so",
            "since",
            "because",
            "is",
            "will",
        )
    )


def _is_custom(token: Token) -> bool:
    text = token.typed.lower()
    return text not in KNOWN and token.word not in KNOWN


def workspace_name(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The workspace to switch to, as typed."""
    for one in frame.mentions:
        slug = one.slug_of("workspace")
        if slug:
            return slug
    quoted = next(
        (unquoted_text(token, line) for token in tokens_of(frame, tokens) if token.kind == "quoted"), None
    )
    if quoted:
        return quoted
    first, last = frame.clause.first, frame.clause.last
    ends = frozenset(
        """please pls plz and then now not but rather instead for with where so because workspace ws organisation
        organization tenant thanks as one again i we you would""".split()
    )
    for at in range(first, last + 1):
        if tokens[at].word in ("workspace", "ws", "org", "organisation", "organization", "tenant"):
            after = at + 1
            while after <= last and (
                tokens[after].word
                in (
                    "to",
                    "called",
                    "named",
                    "switch",
                    "use",
                    "is",
                    "should",
                    "be",
                    "into",
                    "the",
                    "change",
                    "select",
                    "set",
                    "over",
                )
                or tokens[after].typed in (":", "->", "=>", ">", "=")
            ):
                after += 1
            text = text_from(frame, tokens, line, after, ends=ends, most=4) if after <= last else None
            if (
                text
                and text.lower() not in SMALL
                and text.lower().split()[0] not in ("of", "for", "where", "that", "which")
            ):
                return text
            before = at - 1
            start = before
            while (
                start >= first
                and tokens[start].kind in ("word", "number")
                and tokens[start].word
                not in (
                    "to",
                    "into",
                    "in",
                    "the",
                    "my",
                    "our",
                    "a",
                    "that",
                    "this",
                    "other",
                    "wrong",
                    "another",
                    "switch",
                    "change",
                    "different",
                    "use",
                    "list",
                    "right",
                    "new",
                    "of",
                    "select",
                    "from",
                    "open",
                    "current",
                    "cd",
                    "go",
                    "hop",
                    "jump",
                    "enter",
                    "join",
                    "goto",
                )
            ):
                start -= 1
            if start < before:
                return line.typed(tokens[start + 1].start, tokens[before].end)
    for at in range(last, first - 1, -1):
        if tokens[at].word in ("to", "into", "in") and at < last:
            text = text_from(frame, tokens, line, at + 1, ends=ends, most=4)
            if (
                text
                and text.lower() not in SMALL
                and text.lower() not in ("wrong", "other", "different", "another", "right")
            ):
                return text
    return _called(tokens, line)


def _called(tokens: Sequence[Token], line: Line) -> str | None:
    """`bring me to the workspace of my team, it is called Vertrieb Nord`: the name that another clause tells."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].word in ("called", "named") and tokens[at + 1].kind in ("word", "number"):
            end = at + 1
            while (
                end + 1 < len(tokens)
                and end - at < 4
                and tokens[end + 1].kind in ("word", "number")
                and tokens[end + 1].typed[0].isupper()
            ):
                end += 1
            return line.typed(tokens[at + 1].start, tokens[end].end)
    return None


def topic(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """What help is wanted about, in the user's words."""
    found = re.search(
        r"\b(?:how (?:do|does|can|could|would|should|to|might) ?(?:i|we|you|one|people)? |help (?:me )?(?:with|on|about|for) |^(?:please )?help (?!me\b|us\b|please\b|pls\b)|way to |how to )(.+)$",
        frame.said,
    )
    del tokens, line
    if not found:
        return None
    words = [
        word for word in found[1].split() if word not in ("please", "a", "an", "the", "here", "one", "my", "?")
    ]
    return " ".join(words[:6]) or None


def sort_by(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """The column to sort by, in the user's words."""
    first, last = frame.clause.first, frame.clause.last
    ends = frozenset(
        """please pls plz descending ascending desc asc and instead first now order alphabetically thanks
            would could can will kindly rather then so ok sort sorted this again""".split()
    )
    for at in range(first, last + 1):
        if tokens[at].word in ("by", "after", "on", "to") or (
            tokens[at].word == "of" and tokens[at - 1].word in ("order", "sequence")
        ):
            text = text_from(frame, tokens, line, at + 1, ends=ends)
            if text:
                for token in tokens[at + 1 : last + 1]:
                    text = text.replace(token.typed, token.word) if token.fixed else text
                return text
    if re.search(r"\balphabetical\w*\b|\ba to z\b|\ba-z\b", frame.said):
        return "name"
    if re.search(r"\b(?:newest|oldest|age|date)\b", frame.said):
        return "created"
    found = re.search(r"\b(?:most|least|highest|lowest) (\w+)", frame.said)
    return found[1] if found else None


def descends(frame: Frame) -> bool:
    """True where the largest come first."""
    return bool(re.search(r"\b(?:desc\w*|reverse\w*|most|highest|largest|biggest|newest|top|down)\b", frame.said))


_HOST: Final = Lazy(
    r"(?:^|(?<=[\s(\"']))(?:[a-z0-9][\w-]*\.)+[a-z]{2,}(?::\d+)?(?:/[^\s\"')]*)?(?=$|[\s,;!?)\"']|\.(?:\s|$))",
    re.IGNORECASE,
)


def host(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """An address without `https://`, as typed: `score.acme.dev/v2`."""
    text = line.typed(tokens[frame.clause.first].start, tokens[frame.clause.last].end)
    found = _HOST.search(text)
    return found.group() if found is not None else None


def path(frame: Frame, tokens: Sequence[Token]) -> str | None:
    """The file that is named."""
    for token in tokens_of(frame, tokens):
        if token.kind == "path":
            return token.typed
    for at in range(frame.clause.first, frame.clause.last):
        if tokens[at].word in ("file", "transcript", "called", "named", "as", "to", "into", "replay"):
            token = tokens[at + 1]
            if token.kind == "quoted":
                return token.typed[1:-1]
            if token.kind == "word" and (token.typed.lower() not in KNOWN and token.word not in KNOWN):
                return token.typed
    return None
