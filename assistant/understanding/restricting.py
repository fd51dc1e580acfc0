"""Restricting: words that narrow down which connectors a removal of several means, and that no slot expresses.

`the unused ones older than 3 years` are fewer than the unused ones: what cannot be told apart is asked about, never
removed with the rest. Explained is what says removal, use, the service, courtesy, place and reason; all else restricts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from assistant.understanding.mentions import Mention
from assistant.understanding.parsing import Parsed
from assistant.understanding.parts import Part
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from intents.reading import Decision, Reading

_NOUN: Final = r"(?:connectors?|connections?|conns?|cnx|accounts?|accts?|integrations?|hook-?ups?|links?|instances?|entr(?:y|ies)|ones|things?|stuff)"
_USERS: Final = (
    r"(?:plays?|tools?|models?|workflows?|agents?|flows?|automations?|uses?|usages?|users?|ref(?:erence)?s?|dependenc(?:y|ies)|"
    r"dependents?|dependants?|consumers?|runs?|things?|jobs?|segments?|nodes?|purpose|one|body)\b"
)
_ANYTHING: Final = rf"(?:(?:anything(?: else)?|anyone|anybody|anywhere|nothing|nobody|no one|noone|none|nowhere|us|people)\b|(?:(?:any|an|a|the|our|my|single|of|no|0|zero|or|and|nor|,|either|even|by|in|one) )*{_USERS}(?:(?: ,)?(?: (?:or|and|nor))? (?:any |a |no |in |by )?{_USERS})*)"
_BY: Final = (
    rf"(?:(?:by|in|with|for|on|from|at|to) {_ANYTHING}(?:(?: ?,)? (?:or|and|nor) (?:by |in )?{_ANYTHING})*)"
)
_USED: Final = r"(?:used|needed|referenced|wanted|required|useful|in (?:active )?use|being used|made use of|touched|employed|utili[sz]ed|called|attached|assigned|tied|hooked up)"
_NOT: Final = r"(?:are not|aren't|arent|is not|isn't|isnt|was not|were not|not|no longer|never|n't|unused|ain't|have not been|haven't been|has not been|hasn't been)"
_STILL: Final = r"(?:still|even|really|actually|currently|actively|presently|any longer|any ?more|anymore|at all|at the moment|now|right now|today|these days|being|been|get|getting|ever|longer|whatsoever|actual|of|be)\b"
_IDLE: Final = Lazy(
    rf"\b(?:(?:that|which|who|what|whatever|where|if|when|being|and|they|it|as) )*(?:(?:{_NOT}|{_STILL}) )*{_NOT} (?:(?:{_NOT}|{_STILL}) )*{_USED}(?: {_STILL}| {_BY}| {_ANYTHING})*"
    rf"|\b(?:(?:that|which|who|what|whatever|where) )?(?:(?:is|are|be|gets?) )?{_USED} (?:by|in|for) (?:nothing|nobody|no one|noone|none|nowhere|no {_USERS}|zero {_USERS}|0 {_USERS})(?: {_STILL})*"
    rf"|\b(?:that|which|what|whatever|who)? ?(?:(?:is|are|be|sits?|lies?|remains?|stays?|looks?|really|totally|completely|entirely|all|just|sitting|lying) )*(?:unused|idle|orphan(?:ed|s)?|dormant|stale|dead|useless|unneeded|unreferenced|redundant|superfluous|obsolete|abandoned|neglected|unnecessary)(?: (?:around|about|there))?(?: {_BY})?(?: {_STILL})*"
    rf"|\b(?:that|which|what|whatever|whom)? ?(?:nobody|no one|no-one|noone|nothing|none|no {_USERS}(?:(?: ,)?(?: (?:or|and|nor))? (?:no )?{_USERS})*|we (?:don't|do not|never|no longer)|you (?:don't|do not)|i (?:don't|do not))(?: (?:in|of|here|on) (?:here|this|our|the|us|them)(?: (?:workspace|company))?| (?:here|else|around|any ?more))*(?: {_STILL})* "
    rf"(?:uses?|using|used|needs?|needed|refs|references?|wants?|touch(?:es)?|depends?|depending|relies|rely|relying|runs?|running|cares?|makes? use|misses|requires?|calls?|employs?|utili[sz]es?)(?: (?:on|upon|of|about|for|them|it|through|with|to))*(?: {_STILL})*"
    rf"|\b(?:that|which|who)? ?(?:(?:are|is|have|has|with|having|had|got|there are|there is|there's|exists?|who) )*(?:without|w/o|with no|w/ no|no|zero|0|lacking|w/ 0|with 0|with zero|w/ zero|not in) (?:(?:any|a|an|single|active|actual|more|further|in) )*{_ANYTHING}(?: (?:on|to|of|at) (?:it|them|all|their \w+))*(?: {_STILL})*"
    rf"|\b(?:(?:that|which) )?(?:(?:have|has|with|of) )?(?:{_USERS} )?(?:count )?(?:of |is |are |= ?)?(?:0|zero) (?:{_USERS})"
    r"|\bare in no (?:play|tool|model|workflow)s?\b|\bgather(?:ing)? dust\b"
)
"""What says that nothing uses them, the one restriction that there is a slot for."""
_WHERE: Final = Lazy(
    r"\b(?:(?:that|which) (?:we|i|you|they) (?:have|hold|own|keep|got|see|use to have)|we (?:have|hold|own|keep|got)|i (?:have|own)|you (?:see|find|know|have)|there (?:is|are)|that exists?|around|out there|over there|here|right here|in (?:there|here)|in cargo"
    r"|(?:from|in|of|on|inside|within|out of|off|across|throughout) (?:the |this |that |our |my |your |their |its |a |all of |all |entire |whole )*(?:(?!last\b|past\b|previous\b|other\b|first\b|old\b|former\b|second\b|another\b)[\w'-]+ )?(?:workspace|ws|tenant|org|organi[sz]ation|environment|env|setup|set-up|inventory|list of (?:connectors|connections)))\b"
)
"""Where they are: in the workspace that is open, where all of them are."""
_HOW: Final = Lazy(
    r"\b(?:in (?:parallel|bulk|one go|one step|one sweep|a row|one command|total|full|general|particular)|at once|all together|altogether|right (?:away|now)|straight ?away|as soon as (?:possible|you can)|for (?:me|us|good|ever|real|now|sure)|once and for all|one by one|one after (?:the|an)other"
    r"|the (?:whole )?lot(?: of (?:them|it))?|if (?:possible|you (?:please|can|could|may|would|don't mind)|that's ok|it's ok|that is ok)|by order of [\w' ]+?(?=,|$)|as (?:discussed|agreed|usual)|thanks?(?: you)?(?: (?:in advance|a lot|so much|very much))?|thank you|(?:every|each|any) (?:single )?(?:unused |idle |orphaned )?one(?: of (?:them|those|these))?|every ?one of (?:them|those|these)|each (?:and every )?one(?: of them)?|every (?:single )?one(?: of them)?|(?:each and )?every|any and all|each one"
    r"|as well|would you|will you|could you|can you|do me a favou?r|be so kind(?: as)?(?: to| and)?|no (?:longer|more)|of (?:them|those|these|ours|mine)|(?:both|all) (?:of )?(?:the )?(?:two|three|both)?)\b"
)
"""How and for whom it is done."""
_WHY: Final = Lazy(
    r"\b(?:because|cuz|bc|cause|due to|so that|in order to|so as to|(?:(?<!used )(?<!use )(?<!unused )(?<!needed )since|as|so) (?:we|they|it|i|our|nobody|nothing|no one|that|there|these|those|you|he|she)\b)"
    r"|, (?:the|our|my|his|her) (?:\w+ )?\w+ (?:has|have|had|is|are|was|were|wants?|said|says|told|decided|asked|asks|needs?|agreed?|likes?)\b"
    r"|\bbefore (?:the|our|my) \w+ (?:comes?|arrives?|starts?|visits?|looks?|sees?)\b"
)
"""What gives a reason: from there on nothing restricts."""
_PLAIN: Final = frozenset(
    """a an the this that these those my our your his her their its it them they all any every everything each both whole entire
        whatever anything what which who are is be been being was were has have had get gets got getting to of do does did done
        please pls plz kindly just now ok okay so and then also only therefore hence thus accordingly too finally hey hi hello yo well hmm um uh oh right yes yeah yep
        i we you us me i'd we'd i'll we'll i'm we're you'd let let's lets want wants wanted need needs would could can may might must should shall will like
        love wish go ahead going gonna wanna permit allow permitted allowed ask asking asked tell told time ready able
        connector connectors connection connections conn conns cnx account accounts acct accts ones thing things stuff link links hookup hookups
        integration integrations instance instances entry entries bunch lot lots heap pile junk mess crap garbage rubbish clutter leftovers rest
        unused idle orphan orphans orphaned dead in use fully completely permanently forever entirely totally really simply quickly immediately
        asap today tonight again still already soon at once bulk mass everywhere here there cargo workspace single damn bloody fucking
        freaking stupid silly useless pointless superfluous redundant unneeded unnecessary clean cleanup up tidy housekeeping out off away
        with them 'em em gone thanks thank cheers thx rid rf -rf r f force --force -f -y --yes yes y sir madam guys guy folks mate
        remove removed removing removal delete deleted deleting drop dropped kill killed erase erased purge purged wipe wiped trash trashed bin binned nuke nuked axe axed scrap scrapped
        ditch ditched disconnect disconnected unlink unlinked throw throws thrown take taken chuck del rm ls list show see them's cancel
        mind favor favour possible mean meant make sure see that's it's they're there's""".split()
)
"""Words that restrict nothing where a removal of several is asked for."""
_LEADS: Final = frozenset(
    "before after since by of with from in than on without for under over named called the a to".split()
)
_SINGLE: Final = Lazy(
    r"(?<!each of )(?<!every of )\b(?:a|an|the|this|that|some|another|one|our|my) (?!single\b)(?:\w+ ){0,2}?(?:connector|connection|account|conn|connecter)\b(?! (?:list|page|overview)\b)"
)
_WOULD_YOU: Final = Lazy(
    r"(?:so |and |hey |ok |hi )*would (?:you|u) (?!please\b|kindly\b|mind\b|be\b|like\b|just\b)(?!.*\b(?:please|pls|plz|kindly|thanks|thank|for me|for us|now|today)\b).*"
)
_COUNTED: Final = Lazy(
    r"^(?:an?|the|this|that|one|two|three|four|five|six|ten|some|half|most|many|few|several|another|single|(?:a )?(?:couple|few)|[0-9]+)\b(?: of\b)?(?: (?:unused|idle))?(?: (?:the|connectors?|connections?|accounts?))*$"
)
"""How many are meant: nothing that a connector could be chosen by."""
_EVERY: Final = Lazy(r"\b(?:every|each|any|all|whatever|both)\b")
"""`an unused connector` is one of them, `every unused connector` is all."""
_NARROWS: Final = frozenset(
    """only just if when unless those these ones one that which who whose where with without w/ w/o from of named called older newer
        but except starting beginning ending containing matching created made added owned whatever provided assuming first oldest newest""".split()
)
"""What opens a clause that says which of them are meant."""


def restricted(reading: Reading, part: Part, line: Parsed, *, others: Sequence[Part] = ()) -> Reading:
    """Gives a removal of several with the decision to ask, where the line narrows them down by what has no slot."""
    if reading.intent != "connector.remove" or "restricted" in reading.extras:
        return reading
    if not (reading.slots.get("unused") or reading.slots.get("all")):
        return reading
    told = " … ".join(_unexplained(reading, part, line, others))
    if not told and reading.slots.get("unused"):
        single = _SINGLE.search(part.unit.frame.said)
        told = single.group() if single and not _EVERY.search(part.unit.frame.said) else ""
    if not told and not _would_you(part, line):
        return reading
    return replace(
        reading,
        decision=Decision.ASK,
        evidence=(*reading.evidence, f"no slot for: “{told}”" if told else "would you: asked about, or asked for"),
        extras={**reading.extras, "restricted": "" if _COUNTED.match(told.lower()) else told},
    )


def _would_you(part: Part, line: Parsed) -> bool:
    """`would you remove the unused connectors?` may ask for an opinion; with a courtesy or a reason it asks for the deed."""
    return part.unit.frame.clause.asks and len(line.units) == 1 and _WOULD_YOU.fullmatch(line.said) is not None


def _unexplained(reading: Reading, part: Part, line: Parsed, others: Sequence[Part]) -> Iterator[str]:
    own = part.unit.frame.clause
    taken = {id(one.unit) for one in others if one is not part}
    yield from _in(reading, line, own.first, own.last)
    frames = [unit.frame for unit in line.units if id(unit) not in taken and unit is not part.unit]
    for frame in frames:
        clause = frame.clause
        words = [word for word in frame.words if word]
        if not words:
            continue
        if clause.first > own.last:
            if words[0] in _NARROWS or (
                len(words) > 1 and words[0] in ("and", "i") and words[1] in _NARROWS | {"mean"}
            ):
                yield from _in(reading, line, clause.first, clause.last)
        elif _fronted(part, line, clause.last, own.first):
            yield from _in(reading, line, clause.first, clause.last)


def _fronted(part: Part, line: Parsed, last: int, first: int) -> bool:
    """True where what is removed stands before the verb: `the ones created in May, delete them`."""
    removal = part.unit.frame.removal
    if removal is None or removal.what not in ("pron", "none"):
        return False
    between = line.tokens[last + 1 : first + 1]
    return not any(one.kind == "stop" for one in between)


def _in(reading: Reading, line: Parsed, first: int, last: int) -> Iterator[str]:
    """Gives what nothing explains of a clause, from its first to its last such word, as typed."""
    known = _known(reading, line.mentions, first, last)
    words: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for place in range(first, last + 1):
        word = _word(line.tokens[place]) if place not in known else "ones"
        places.append((at, at + len(word)))
        words.append(word)
        at += len(word) + 1
    said = " ".join(words)
    reason = _WHY.search(said)
    end = reason.start() if reason else len(said)
    cover = bytearray(len(said))
    for pattern in (_IDLE, _WHERE, _HOW):
        for found in pattern.finditer(said[:end]):
            cover[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    open_ = []
    for place, (start, stop) in zip(range(first, last + 1), places, strict=True):
        word, token = said[start:stop], line.tokens[place]
        explained = (
            start >= end
            or place in known
            or (token.is_sign and token.typed != "#")
            or word in _PLAIN
            or all(cover[start:stop])
        )
        if not explained:
            open_.append(place)
    if open_:
        ends = open_[-1]
        while ends < last and line.tokens[ends].word in _LEADS and not line.tokens[ends + 1].is_sign:
            ends += 1  # `created before May`
        yield line.line.typed(line.tokens[open_[0]].start, line.tokens[ends].end)


def _word(token: Token) -> str:
    return token.word or token.typed.lower()


def _known(reading: Reading, mentions: Sequence[Mention], first: int, last: int) -> set[int]:
    """The places of the names that a slot holds, or that are to stay."""
    service = reading.slots.get("integration")
    found: set[int] = set(reading.extras.get("except_places", ()))
    for one in mentions:
        if one.last < first or one.first > last:
            continue
        named = service is not None and (
            one.service == service
            or any(each.integration == service for each in one.named)
            or (one.unknown and one.typed == service)
        )
        if named:
            found.update(range(one.first, one.last + 1))
    return found
