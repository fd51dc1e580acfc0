"""Places of names: where in a stretch of words only the name of a connector or a service can stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from assistant.understanding.concepts import KNOWN, LONGEST_PHRASE, PHRASES, REMOVAL
from assistant.understanding.words_acts import SEPARABLE
from assistant.understanding.words_brands import QUALIFIERS
from assistant.understanding.words_common import SAID, SMALL

_DETERMINERS: Final = frozenset("the our my that this your a an another new any some all other more".split())
NOUNS: Final = frozenset("connector connection conn integration hookup connectors connections".split())
_CONNECTORS: Final = frozenset("connector connection connectors connections".split())
_LOOSER: Final = frozenset("account one app service login".split())
"""Nouns that make a name of the name of a service alone."""
_SHOWS: Final = frozenset(
    "show display view see open inspect describe check get fetch print cat examine list pull bring".split()
)
_CONNECTS: Final = frozenset(
    "connect link hook plug integrate wire attach add install reconnect relink set".split()
)
_CHANGES: Final = frozenset(
    """rename relabel retitle rechristen mv limit cap throttle restrict ratelimit cache uncap unthrottle rotate reauth
        reauthorize reauthorise reauthenticate update change edit modify configure reconfigure adjust slow speed unlimit""".split()
)
_VERBS: Final = _SHOWS | _CONNECTS | _CHANGES
_LAST_WORDS: Final = {
    "up": frozenset("hook pull bring set wire link open".split()), "at": frozenset(["look"]), "out": frozenset("check take throw".split()),
    "me": frozenset("show give get".split()), "us": frozenset("show give get".split()), "of": frozenset(["rid"]),
    "with": frozenset("connect integrate link hook".split()), "to": frozenset("connect link hook".split()),
    "away": frozenset(["throw"]), "off": frozenset(["take"]), "in": frozenset("plug hook wire".split()),
}  # fmt: skip
"""Words that end a verb of several words, by what stands before them."""
_BARE_ONLY: Final = frozenset(["set", "pull", "bring", "slow", "speed"])
"""Verbs that take a name only with their particle."""
_MAKES: Final = frozenset("add create make new call name christen connect set up a an another".split())
"""Words before `connector X` by which X is a new name."""
RENAMES: Final = frozenset("rename relabel retitle rechristen mv".split())
_NAMES: Final = frozenset(["to", "as", "into", "="])
_CALLED: Final = frozenset(["as", "called", "named"])
"""Words behind which a new name stands."""
_OPENS: Final = frozenset(pair.partition("~")[0] for pair in SEPARABLE)
_SETS: Final = frozenset("make set use mark choose pick promote have want".split())
_PROPERTIES: Final = frozenset(
    """actions extractors docs documentation manual models limit limits cache caching key keys token uuid id guid
        credentials settings details config usage status info dependents throttle cap quota ttl""".split()
)
_PRONOUNS: Final = frozenset("it its it's them they those these their".split())
_SPOKEN_OF: Final = frozenset(
    """limit limits limited cap capped throttle throttled throttling quota cache cached caching ttl uuid guid default extractors
        docs documentation""".split()
)
"""Words that speak of a connector or a service wherever they stand."""
_OF: Final = frozenset("of for on from off".split())
_USES: Final = frozenset("uses use using needs references".split())
_ASKS: Final = frozenset("what who which where anything anyone does do is how".split())
_USERS: Final = frozenset("plays tools models workflows flows automations everything nobody nothing".split())
_ADVERBS: Final = frozenset("already still now currently even really also yet rate just ever".split())
_OWNERS: Final = frozenset("its their his the our my this that it's".split())
_HERE: Final = frozenset("cargo workspace connectors connections integrations here setup catalog catalogue".split())
"""Where a connector may be removed from."""
_KEYS: Final = frozenset("key keys credits oauth token tokens credentials connect authenticate".split())
_RESTS: Final = frozenset("depends relies depend rely run runs running built".split())
_DOES: Final = frozenset("does can do will did".split())
_OFFERS: Final = frozenset("have offer provide support do require authenticate come expect work has go".split())
_STATES: Final = frozenset(
    """connected hooked linked wired plugged integrated installed configured working failing broken down used default
        authenticated slow unused erroring cached limited throttled capped added created""".split()
)
_BARRED: Final = frozenset(
    """custom slug slugs workspace ws org tenant script transcript recording session action operation field worker
        word name title label category""".split()
)
"""Words beside which a name belongs to something else than a connector or a service."""
_TIMES: Final = frozenset("calls queries hits messages lookups answers results responses replies".split())
_VALUES: Final = frozenset("value values options choices".split())
_PARTIES: Final = frozenset("i we it cargo this you they".split())
SUPPORT: Final = frozenset("supported available supports support compatible possible".split())


class Stretch(Struct, frozen=True):
    """Words between two signs or joints, in which a possible name stands; `at` and `end` are its places among them."""

    words: Sequence[str]
    at: int
    end: int
    named: frozenset[int]
    """Places of names that are known."""

    @property
    def back(self) -> int:
        """The place of the word before the name and its determiners; -1 where there is none."""
        at = self.at - 1
        while at >= 0 and self.words[at] in _DETERMINERS:
            at -= 1
        return at

    @property
    def bare(self) -> bool:
        """True where no determiner stands before the name."""
        return self.back == self.at - 1

    def word(self, at: int) -> str:
        """The word at a place, empty outside the stretch."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    @property
    def after(self) -> str:
        """The word behind the name."""
        return self.word(self.end + 1)

    @property
    def creates(self) -> bool:
        """True where a new thing is made, which a name beside the noun would only describe."""
        return bool(_MAKES & set(self.words[: self.at]))

    @property
    def ends(self) -> bool:
        """True where nothing but small words stands behind the name."""
        return all(word in SMALL for word in self.words[self.end + 1 :])


def is_barred(one: Stretch, *, service: bool) -> bool:
    """True where the name belongs to something else, or a question is about what could be connected."""
    said = one.words[: one.end + 1] if RENAMES & set(one.words[: one.at]) else one.words
    if SUPPORT & set(said) or (said[:2] in (["is", "there"], ["are", "there"]) and one.after not in _CONNECTORS):
        return True
    names = one.word(one.end).endswith("'s") and one.after == "name"  # `change foobar's name to Baz`
    names = names or (one.word(one.back) == "give" and one.words[one.end + 1 : one.end + 3] == ["the", "name"])
    if not service and not names and _BARRED & set(said):
        return True
    if not service and "node" in said and one.word(one.back) not in ("through", "via", "using"):
        return True
    opened = bool(said) and said[0] in ("can", "could", "may", "does", "do", "did", "will")
    with_it = bool(
        {"work", "talk", "speak", "deal", "communicate", "interface", "cooperate", "interact"} & set(said[2:4])
    )
    asks = one.word(1) in _PARTIES and (one.word(1) != "you" or said[0] in ("do", "does") or with_it)
    if opened and asks and (_CONNECTS & set(said[2:5]) or one.word(1) in ("you", "cargo", "it", "this")):
        return True
    # `look up foobar in hubspot`: something inside a service; the new name of a renaming is free
    reach = one.end if RENAMES & set(said[: one.at]) else len(said)
    return any(at < reach for at in one.named)


def is_beside_noun(one: Stretch, *, service: bool) -> bool:
    """`the foobar connector`, `the connector foobar`, `the connection called foobar`."""
    if one.after in NOUNS or (service and one.after in _LOOSER):
        return True
    noun = one.back if one.bare else -1
    if one.word(noun) in ("called", "named"):
        noun -= 1
    if noun < 0 or one.word(noun) not in NOUNS:
        return False
    return not _MAKES & set(one.words[:noun])


def is_about_connectors(one: Stretch, *, strict: bool) -> bool:
    """True where nothing else in the stretch is unexplained, or of other things; a new name behind it is free."""
    words = list(one.words)
    opens = (
        _NAMES
        if RENAMES & set(words[: one.at]) or "name" in words
        else _CALLED
        if _CONNECTS & set(words[: one.at])
        else frozenset()
    )
    ends = [at for at in range(one.end + 1, len(words)) if words[at] in opens]
    words = words[: ends[0]] if ends else words
    at = 0
    while at < len(words):
        size = next(
            (size for size in range(LONGEST_PHRASE, 1, -1) if " ".join(words[at : at + size]) in PHRASES), 1
        )
        inside = one.at <= at <= one.end or at in one.named or (at > 0 and words[at - 1][:1].isdigit())
        if not inside and not _is_plain(" ".join(words[at : at + size]), strict=strict):
            return False
        at += 1 if inside else size
    return True


def _is_plain(words: str, *, strict: bool) -> bool:
    """True for what may stand beside the name of a connector."""
    if (
        not words
        or not words[0].isalpha()
        or words in SMALL | SAID | _TIMES
        or words in QUALIFIERS
        or words in _OPENS
    ):
        return True
    senses = PHRASES.get(words) or PHRASES.get(words.removesuffix("'s")) or ()
    if not senses:
        return not strict or (words.endswith("ly") and words in KNOWN)
    return any(sense.kind != "topic" and sense.concept != "oos" for sense in senses)


def owns(one: Stretch) -> bool:
    """`foobar's limit`, `the foobar rate limit`."""
    after = one.after
    return (
        one.word(one.end).endswith("'s")
        or after in _PROPERTIES
        or (after in ("rate", "api") and one.word(one.end + 2) in _PROPERTIES)
    )


def is_told_of(one: Stretch) -> bool:
    """True where a limit, caching, a UUID, the default, extractors or documentation are spoken of, whatever the order."""
    others = [word for at, word in enumerate(one.words) if not one.at <= at <= one.end]
    return one.words[one.at][0].isalnum() and _PRONOUNS.isdisjoint(others) and not _SPOKEN_OF.isdisjoint(others)


def is_place_of_name(one: Stretch) -> bool:
    """True where only a name can stand: behind a verb that takes one, as owner of a property, as subject of a state."""
    said, word, after = set(one.words), one.word(one.back), one.after
    if is_told_of(one) and one.word(one.at - 1) not in ("a", "an", "to"):
        return True
    if one.back < 0:
        return owns(one) or _is_state(one) or _is_limited(one)
    if owns(one):
        return (
            word in _VERBS
            or word in _OF
            or word in _ASKS
            or word in REMOVAL
            or word in SMALL
            or word in _PROPERTIES
            or any(sense.kind == "act" for sense in PHRASES.get(word, ()))
        )
    if takes_name(one.words, one.back):
        return after != "from" or not _HERE.isdisjoint(one.words[one.end + 2 :])
    before = one.word(one.back - 1)
    if (word in _SETS and "default" in said) or (
        word in _PROPERTIES and one.ends and one.bare and one.word(one.back - 1) not in _OWNERS
    ):
        return True
    if (word in ("on", "upon") and before in _RESTS) or (word == "to" and before in _STATES):
        return True
    if word in _OF and before not in ("same", "also"):
        return before in _PROPERTIES or (word in ("of", "on") and one.ends and bool(_VALUES & said))
    if word in ("through", "via", "using") and "node" in said:
        return True
    if word in _USES:
        return bool((_ASKS | _USERS) & set(one.words[: one.back]))
    if word in ("is", "are", "isn't", "was"):
        state = next((at for at in range(one.end + 1, len(one.words)) if one.words[at] not in _ADVERBS), -1)
        return one.word(state) in _STATES or (one.word(state) == "set" and one.word(state + 1) == "up")
    if word in _STATES and word.endswith("ed"):  # `who connected foobar`, `have you connected foobar`
        return one.words[0] in ("who", "have", "did", "has", "when")
    if word == "touch":
        return bool({"don't", "never", "not"} & said)
    if word in _DOES:
        return after in _OFFERS or (after in ("use", "need", "take") and not _KEYS.isdisjoint(said))
    if word in ("have", "got", "already", "still"):
        opened = set(one.words[: one.back + 1])
        return one.ends and "we" in opened and bool({"do", "have", "don't"} & opened)
    if word == "in":
        return before in ("everything", "all", "anything", "stuff")
    if word == "for" and before in ("same", "that", "it", "also"):
        return one.ends
    return word == "to" and before == "default"


def _is_limited(one: Stretch) -> bool:
    """`foobar 10/s`, `foobar to 100 per minute`."""
    rest = one.words[one.end + 1 :]
    return bool({"/", "per"} & set(rest)) and any(word[:1].isdigit() for word in rest)


def _is_state(one: Stretch) -> bool:
    """`foobar is broken`, `foobar stopped working`."""
    following = one.word(one.end + 2)
    if one.after in _STATES:
        return all(word in SMALL for word in one.words[one.end + 2 :])
    return (one.after in ("is", "are", "isn't", "keeps") and following in _STATES) or (one.after, following) in (
        ("stopped", "working"),
        ("can", "go"),
    )


def takes_name(words: Sequence[str], at: int) -> bool:
    """True for a verb in its plain form that takes a connector or a service, or the last word of one."""
    word = words[at]
    if word in _LAST_WORDS:
        return bool(_LAST_WORDS[word] & set(words[max(0, at - 2) : at]))
    following = words[at + 1 : at + 5]
    if any(
        SEPARABLE.get(f"{word}~{one}") in ("remove", "connect", "create", "throttle", "rotate") for one in following
    ):
        return True
    if word in REMOVAL:
        return True
    stem = word.removesuffix("ing")
    return word not in _BARE_ONLY and (
        word in _VERBS or (stem != word and (stem in _VERBS or stem + "e" in _VERBS))
    )


def verb_in(words: Sequence[str]) -> bool:
    """True where one of the words is a verb that takes a name."""
    return any(takes_name(words, at) for at in range(len(words)))
