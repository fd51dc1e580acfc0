"""Displayed: the name that a thing is to be shown by: `hubspot_production should read 'HubSpot (NA)' in the dropdown`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Lazy
from assistant.understanding.text_bounds import Bounds
from assistant.understanding.values import Value

_SHOWN: Final = Lazy(
    r"\b(?:should|must|shall|ought to|needs? to|has to|have to|is to|are to|supposed to|meant to|wants?(?: \S+){1,5} to|like(?: \S+){1,5} to|need(?: \S+){1,5} to|"
    r"let (?:it|this|that one|the (?:\S+ ){0,2}\S+)|make (?:it|this|that one|the (?:\S+ ){0,2}\S+)|so(?: that)? (?:it|this)(?: one)?)"
    r"(?: (?:really|rather|actually|now|just|simply|always|only|instead|then|from now on|please|be|get|\w+ly))*"
    r" (?:(?P<quoted>reads?|says?|states?|spell|shows?|displays?|become|carry|bear|wear)|(?:displayed|shown|listed|presented|rendered|visible|found|filed|labelled|labeled|titled|appears?|appearing|"
    r"shows? up|pops? up|comes? up|turns? up|displays?|read|registered|known|seen)(?: \w+){0,5}? (?:as|under|by)|go(?:es)? (?:by|under)|(?:carry|bear|wear|have) the (?:name|label|title))"
    r"(?: (?:the (?:name|label|title)|something like|just|simply|only))*$"
)
"""What comes before the name by which a thing is to be shown."""
_INSTEAD: Final = Lazy(
    r"\b(?:(?:change|switch|turn|replace|swap|exchange|make|alter|correct|amend|update|set|fix|rephrase|reword|adjust|transform|convert|edit)(?: (?:it|this|that|them|the (?:name|label|title|text|wording)))?"
    r"(?: (?:to|into|with|by|for|as|read|say))?|(?:go|goes) (?:with|for)|(?:use|take|try|put|write|enter|have|prefer)|call it|(?:better|rather|preferably|instead|new name|should be|make it|would be))$"
)
"""What comes before the text that takes the place of a name."""
_NAMES: Final = frozenset("name title label called named reads read labelled titled wording caption".split())
_WOULD_BE: Final = Lazy(r"\b(?:that|this|it|which|so|name)(?:'d|'ll| would| will| should| shall)? (?:then )?be$")
_MADE: Final = frozenset("connect add create hook plug link integrate setup wire".split())
"""`UK has its own tenant, so that'd be "Salesloft UK" – please connect it`."""
_SHALL_BE: Final = Lazy(
    r"\b(?:one|connector|connection|account|ours|it|name|title|label)(?: (?:we|i|they) (?:have|use|got|own|connected))?(?: (?:here|now|already))* (?:should|must|shall|has to|needs to|is to) (?:\w+ly |now |just |rather |really )?(?:be|become|read)$"
)
"""`the one we have ought to be "Slack (ops alerts)"`."""
_CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        christmas easter eod eow eom q1 q2 q3 q4 xma spring summer autumn winter tomorrow today tonight noon""".split()
)
"""Words in capitals that tell when."""
_REACH: Final = 16


class Displayed(Bounds):
    """Finds the name that a thing is to be shown by."""

    def _displayed(self, place: int) -> Value | None:
        """`it should show up as "Ads EU"`: the quoted text or the capitalised words at a place, behind such words."""
        token = self.tokens[place]
        if token.word.removesuffix("s") in _CALENDAR and token.kind == "word":
            return None  # `hunter should go by Friday`
        if place < 2 or place in self.taken or not (token.kind == "quoted" or self._titled(place)):
            return None
        before = place - 1
        if self.tokens[before].typed == ":":
            before -= 1
        first = max(0, before - _REACH)
        while first < before and any(self.tokens[at].kind in ("stop", "newline") for at in range(first, before)):
            first += 1
        said = " ".join(self.word(at) or "x" for at in range(first, before + 1))
        if token.kind == "quoted" and self._misread(place) and _INSTEAD.search(said):
            return self._taken("name", place)
        if token.kind == "quoted" and _WOULD_BE.search(said) and any(one.word in _MADE for one in self.tokens):
            return self._taken("name", place)
        if token.kind == "quoted" and _SHALL_BE.search(said) and any(at < place for at in self.mention_at):
            return self._taken("name", place)
        found = _SHOWN.search(said)
        if found is None or (found["quoted"] and token.kind != "quoted"):
            return None
        if not any(at < place for at in self.mention_at):
            return None
        return self._taken("name", place)

    def _misread(self, place: int) -> bool:
        """`"Smartlead Outbound" is the old team's name, …`: the name of a connector is spoken of before, as a name."""
        for at, one in self.mention_at.items():
            if at >= place or "connector" not in one.kinds:
                continue
            quoted = self.tokens[at].kind == "quoted"
            said = {self.word(step) for step in range(max(0, one.first - 4), place)}
            if quoted and one.first == at and (said & _NAMES or _MISLEADS & said):
                return True
        return False


_MISLEADS: Final = frozenset(
    """confuses confusing confused misleading misleads misread wrong odd old outdated ugly long short vague unclear silly stupid cryptic dated stale boring ambiguous
        nonsense meaningless weird funny people nobody everyone sounds looks reads hate dislike complain typo misspelt misspelled awkward clumsy unhelpful generic""".split()
)
"""What is said of a name that is to go."""
