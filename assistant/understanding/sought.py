"""Sought: what kind of service is looked for, said beside a noun (`any web scraping stuff`, `sms integrations`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.words_common import SMALL

SEARCH_END: Final = frozenset(
    """please pls plz in on of at from with and or that which by thanks integration integrations app
        apps actions action connector supported available here as to yet at already now too connected
        well for be you we i they do does exist exists""".split()
)
COURTESY: Final = frozenset("please pls plz thanks thx too already now here natively".split())
LETS: Final = frozenset(
    "can could will would may might lets let allows allow enables enable helps help me us you one to i we simply just also automatically".split()
)
DROPPED: Final = frozenset(
    """single integration integrations app apps service services provider providers catalog catalogue
        catalouge tool tools software vendor vendors action actions operation operations something
        anything connector connectors search find look show list cargo source sources destination
        destinations platform platforms partner partners thing things stuff directory marketplace plugin
        plugins name names title description category me us by chance native built-in built in builtin builtins methods
        endpoints functions extractors""".split()
)
"""Words of asking for a service that are no word to look for."""
_NO_KIND: Final = frozenset(
    """popular useful important interesting common recommended typical famous favourite favorite top main major remaining missing current existing supported
        available possible entire whole various different several many more best better cheap free paid own external internal third-party connected
        other new old all every each any some full complete total unused deprecated official great good nice cool data cargo workspace public private
        standard basic simple premium modern latest newest recent certified verified alphabetical sorted first last next hidden secret""".split()
)
"""What is said of integrations without telling what they are for."""


def kind_before(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`sms integrations`, `email verification tools`: what stands before the noun and says what they are for."""
    if frame.mentions or frame.removal is not None or frame.has("obj:custom"):
        return None
    places = [
        at
        for at, senses in frame.senses.items()
        if any(one.concept == "integration" and one.form == "pl" for one in senses)
    ]
    places += [
        at
        for at in range(frame.clause.first, frame.clause.last + 1)
        if tokens[at].word == "stuff"
        or (
            tokens[at].word in ("tools", "tool")
            and at < frame.clause.last
            and tokens[at + 1].word in ("you", "do", "u")
        )
    ]
    for place in places:
        first = place
        while first - 1 >= frame.clause.first and place - first < 3 and _tells_kind(frame, tokens, first - 1):
            first -= 1
        if first < place:
            return line.typed(tokens[first].start, tokens[place - 1].end)
    return None


def _tells_kind(frame: Frame, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.word in SMALL | DROPPED | _NO_KIND:
        return False
    senses = frame.senses.get(at, ())
    led = (
        any(act.lead and act.first == at and act.form == "base" for act in frame.acts)
        and at == frame.clause.first
        and token.word not in ("sms", "email", "phone")
    )
    return not led and (
        token.typed in frame.left or any(one.kind == "topic" or one.concept == "oos" for one in senses)
    )


_KIND_OF: Final = Lazy(
    r"\b(?:any|some|got|have|a|an) (?P<what>(?!(?:new|other|more|kind|sort|good|free|nice|decent|way|list|the|there)\b)[\w-]+(?: [\w-]+)?) (?:stuff|things?|tools?|apps?|software|solutions?|vendors?|providers?|services?|integrations?|platforms?)\b(?: (?:in|on|at|there|available|here|to) .*| (?:there|here|available))?$|"
    r"\b(?:tool|app|service|integration|provider|software|vendor|solution|platform|plugin|product|partner|something|anything)s? (?:that|which|who|to) (?:can |could |will |would |might |let us |lets us |helps? (?:us |me )?(?:to )?)?(?:finds?|gets?|does|do|looks? up|gives?|has|have|provides?|offers?|knows?|handles?|deals? with|works? with|fetch\w*|returns?) (?P<found>[\w-]+(?: [\w-]+){0,2})$|"
    r"^for (?P<topic>[\w-]+(?: [\w-]+){0,2}) (?:what|which|do you|is there|are there|have you|anything)\b|"
    r"\b(?:something|anything|tools?|apps?|services?|integrations?|provider|software|solution)s? for (?P<use>[\w-]+(?: [\w-]+)?)(?: (?:in|on|available|there|here)\b.*)?$"
)
"""`any web scraping stuff`, `a tool that finds phone numbers`: what is looked for, of several words."""


def kind_of(frame: Frame) -> str | None:
    """Gives what is looked for by a tool or a service that is told of: `a tool that finds phone numbers`."""
    found = _KIND_OF.search(frame.said)
    if found is None or frame.mentions:
        return None
    words = [
        one
        for one in (found["what"] or found["found"] or found["topic"] or found["use"]).split()
        if one not in ("the", "a", "an", "us", "our", "me")
    ]
    plain = [one for one in words if one in SMALL]
    return None if plain or not words else " ".join(words)


_DOERS: Final = frozenset(
    """integration integrations app apps service services provider providers vendor vendors software plugin plugins platform platforms source sources
        tool tools addon addons solution solutions partner partners""".split()
)
_ANY: Final = frozenset("something anything connect".split())
"""`what can I connect that finds phone numbers`."""
_NOT_DONE: Final = frozenset(
    """have has had having is are was were been come comes came work works connect connects connected link use uses used need needs exist exists belong
        belongs fall falls match matches contain contains mention mentions we i you they nobody nothing cargo integrate integrates talk talks don't doesn't
        not never only start starts begin begins end ends sync load pull bring deliver add adds be see show list""".split()
)
"""What follows `which` and tells which ones there are, not what they do."""
_NO_GOALS: Final = frozenset(
    "action extractor connector integration native model models workspace uses custom node account".split()
)


def done_by(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`integrations that send SMS`: what they do it with, which is what their descriptions speak of."""
    first, last = frame.clause.first, frame.clause.last
    at = next(
        (
            step
            for step in range(first + 1, last)
            if tokens[step].word in ("that", "which", "to", "who", "can", "could")
            and tokens[step - 1].word in _DOERS | _ANY
        ),
        last,
    )
    if at == last:  # `which integration verifies emails`
        asked = (
            step - 1
            for step in range(first + 2, last)
            if tokens[step - 1].word in _DOERS
            and tokens[step - 2].word in ("which", "what")
            and (tokens[step].word.endswith("s") or (tokens[step - 1].word.endswith("s") and _does(frame, step)))
            and tokens[step].word not in SMALL
        )
        at = next(asked, last)
    at += 1
    while at < last and tokens[at].word in LETS:
        at += 1
    if at >= last or tokens[at].kind != "word" or tokens[at].word in _NOT_DONE or "ent:service" in frame.features:
        return None
    start = at + 1
    while start < last and tokens[start].word in SMALL:
        start += 1
    end = start
    while (
        end < last
        and end - start < 2
        and tokens[end + 1].kind == "word"
        and tokens[end + 1].word not in SEARCH_END | COURTESY
    ):
        end += 1
    if tokens[start].kind != "word" or (
        end < last and tokens[end + 1].kind == "word" and tokens[end + 1].word not in COURTESY | SEARCH_END
    ):
        return None
    senses = [one for step in range(start, end + 1) for one in frame.senses.get(step, ())]
    if any(one.kind == "attr" or (one.kind == "obj" and one.concept in _NO_GOALS) for one in senses):
        return None
    return None if tokens[start].word in SMALL else line.typed(tokens[start].start, tokens[end].end)


def _does(frame: Frame, at: int) -> bool:
    """`which integrations verify emails`: what they do to something."""
    return any(
        one.kind == "act" and one.form == "base" and one.concept == "oos" for one in frame.senses.get(at, ())
    )


_SEEKS: Final = frozenset("search searching look looking find browse check scan grep query dig hunt filter".split())
_HELD: Final = frozenset(
    "like called named name has have having had contains contained containing includes says word term title sounds starts begins ends something begin start end".split()
)
"""What tells of a name that holds a text."""
_THAT: Final = frozenset("that it this those them one ones such".split())


def sought_before(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`some tool with "reach" in its name … search the integrations for that`: the text that was quoted before."""
    said = set(frame.words)
    if not said & _SEEKS or not said & _THAT:
        return None
    inside = {at for one in frame.mentions for at in range(one.first, one.last + 1)}
    quoted = [at for at in range(frame.clause.first) if tokens[at].kind == "quoted" and at not in inside]
    beside = range(max(0, quoted[0] - 4), quoted[0] + 5) if quoted else ()
    if len(quoted) != 1 or not {tokens[at].word for at in beside if at < len(tokens)} & _HELD:
        return None
    token = tokens[quoted[0]]
    return line.typed(token.start + 1, token.end - 1).strip() or None
