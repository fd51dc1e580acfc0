"""Correcting: a word that nothing knows is taken for the nearest one that is known."""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import KNOWN, PHRASES, REMOVAL, WORDS
from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.patterns import Lazy
from assistant.understanding.spelling import near as is_near
from assistant.understanding.tokens import Token, of_a_person
from assistant.understanding.words_brands import OTHER_SERVICES, PLACEHOLDERS
from assistant.understanding.words_common import COMMON, LIKELY, MISSPELT, SMALL

MOST: Final = 24
"""Words corrected in one line; a text with more unknown words is no request."""
MOST_FAR: Final = 6
FAR: Final = 7
"""Letters from which a word may be two edits away."""
_SHORT_FORMS: Final = {
    "conn": "connector", "cnx": "connector", "cxn": "connector", "connexion": "connector", "conns": "connectors",
    "connexions": "connectors",
}  # fmt: skip
_BEFORE_VERB: Final = frozenset(["to", "and", "then", "please", "pls", "plz", ",", "let's", "now", "n", "&"])
"""What `conn` is a verb behind."""
_AFTER_NOUN: Final = frozenset(
    """count list names name slugs slug table status overview w/ with for of settings details config info stats summary health uuids uuid ids id
        total number inventory owner owners limits limit""".split()
)
"""What `conn` is a noun before, where it opens a line."""
_LETTERS_SAID: Final = frozenset(["n", "m", "acts"])
_BEFORE_FOR: Final = frozenset(
    """stuff something smth anything thing things tool tools app apps docs documentation manual limit limits cap cache key keys integration
        integrations models llms actions extractors options values connector connectors connection account usage waiting thx thanks needed used good
        allowed ok okay ready node nodes uuid help look looking search searching ask asking""".split()
)
"""Words behind which a 4 says for."""
_COUNTED: Final = frozenset(
    """requests request calls call times hours hour days day minutes minute seconds second weeks week months per a an each every connectors
        connections accounts credits plays tools models of or and to more others""".split()
)
_BEFORE_TO: Final = frozenset(
    "how want wanna need like love going try trying able have has got way ready possible time where supposed allowed".split()
)
_STRETCHED: Final = Lazy(r"([a-z])\1{2,}")
_PARTS: Final = Lazy(r"[_-]")
_LETTERS: Final = Lazy(r"[^\W\d_]+(?:'[^\W\d_]+)?", re.UNICODE)
_FAR_WORDS: Final = tuple(sorted(word for word in WORDS if len(word) >= FAR - 1 and word not in REMOVAL))


def correct(tokens: list[Token], lexicon: Lexicon) -> None:
    """Sets `word` of every misspelt token to the word it most likely is."""
    near_left, far_left = MOST, MOST_FAR
    shouting = _shouting(tokens)
    for place, token in enumerate(tokens):
        if token.kind == "number" and token.typed == "2" and _is_to(tokens, place):
            token.kind, token.word = "word", "to"
            continue
        if token.kind == "number" and token.typed == "4" and _is_for(tokens, place):
            token.kind, token.word = "word", "for"
            continue
        if token.kind == "flag":
            _correct_flag(token)
        if token.kind != "word":
            continue
        word = token.word
        if word in _LETTERS_SAID:
            token.word = _said_in_letters(tokens, place)
            continue
        if word.startswith("re-") and word not in PHRASES and f"re{word[3:]}" in PHRASES:
            token.word = f"re{word[3:]}"  # `re-name`, `re-label`
            continue
        if word.startswith("re-") and len(word) > 5 and word not in PHRASES and not _is_name(word, lexicon):
            again = _again(word[3:], lexicon)
            if again:
                token.word, token.fixed = again, 1  # `re-conect`, `re-nmae`
                continue
        if word in ("ill", "id") and token.typed != "ID" and _is_i(tokens, place):
            token.word = "i'll" if word == "ill" else "i'd"
            continue
        noun = place and tokens[place - 1].word not in _BEFORE_VERB
        if word in _SHORT_FORMS and (noun or (place + 1 < len(tokens) and tokens[place + 1].word in _AFTER_NOUN)):
            token.word = _SHORT_FORMS[word]
            continue
        if (
            word.endswith(("er", "ers"))
            and _with_or(word) in WORDS
            and word not in WORDS
            and not _is_name(word, lexicon)
        ):
            # `connecter`, `extracters`
            token.word, token.fixed = _with_or(word), 1
            continue
        if word in MISSPELT and not _is_name(word, lexicon):
            token.word, token.fixed = MISSPELT[word], int(MISSPELT[word] != word)
            continue
        if _STRETCHED.search(word) and not _is_name(word, lexicon):
            short = next(
                (
                    one
                    for one in (_STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word))
                    if one in _SHORT_FORMS or lexicon.knows(one)
                ),
                "",
            )
            if short:
                token.word, token.fixed = _SHORT_FORMS.get(short, short), 1
                continue
        if near_left <= 0:
            continue
        base = word.removesuffix("'s")
        if (
            len(base) < 3
            or is_known(base, lexicon)
            or (
                len(base) == 3
                and not token.typed.islower()
                and not (_opens(tokens, place) and token.typed.istitle())
            )
        ):
            continue
        if "_" in base or "-" in base:
            _correct_parts(token, base, lexicon)
            if not token.fixed and "-" in base:
                _correct_joined(token, base, lexicon)
            near_left -= 1
            continue
        if not _LETTERS.fullmatch(base) or of_a_person(tokens, place):
            continue
        proper = token.typed[0].isupper() and not shouting and not _opens(tokens, place)
        near_left -= 1
        best = _nearest(base, lexicon, names_only=proper and len(base) < 6)
        edits = 1
        inner = any(char.isupper() for char in token.typed[1:]) and not token.typed.isupper()
        if not best and len(base) >= FAR and far_left > 0 and not proper and not inner:
            far_left -= 1
            best = _far(base, lexicon)
            edits = 2
        if best:
            token.word = MISSPELT.get(best[0], best[0]) + ("'s" if word.endswith("'s") else "")
            token.fixed, token.others = edits, tuple(best[1:])


def _is_i(tokens: list[Token], place: int) -> bool:
    """`Ill delete it`, `id like to`: a pronoun that lacks its apostrophe."""
    after = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if tokens[place].word == "id":
        return after in ("like", "love", "rather", "prefer", "want")
    acts = [sense for sense in PHRASES.get(after, ()) if sense.kind == "act" and sense.form == "base"]
    return bool(acts) or after in ("be", "have", "just", "never", "probably")


def _is_to(tokens: list[Token], place: int) -> bool:
    """`how 2 rename`, `want 2 see`: a figure in place of its sound."""
    if not 0 < place < len(tokens) - 1 or tokens[place - 1].word not in _BEFORE_TO:
        return False
    after = PHRASES.get(tokens[place + 1].word, ())
    return any(sense.kind == "act" and sense.form == "base" for sense in after)


def _is_for(tokens: list[Token], place: int) -> bool:
    """`docs 4 clearbit`, `stuff 4 sms`: a figure in place of its sound."""
    if not 0 < place < len(tokens) - 1 or tokens[place - 1].word not in _BEFORE_FOR:
        return False
    after = tokens[place + 1]
    return after.kind in ("word", "quoted") and after.word not in _COUNTED and tokens[place].end < after.start


_ODD: Final = frozenset("up weird weirdly strange strangely funny odd oddly like as on out badly crazy".split())


def _said_in_letters(tokens: list[Token], place: int) -> str:
    """`rm a n b`, `i m`, `acts of hubspot`: a letter for the word that sounds so, and a noun cut short."""
    word = tokens[place].word
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if word == "acts":
        return word if after is not None and after.word in _ODD else "actions"
    if word == "m":
        return "am" if before is not None and before.word == "i" and before.end < tokens[place].start else word
    if before is None or after is None or after.is_sign or tokens[place].typed != "n":
        return word
    return "and" if before.end < tokens[place].start and tokens[place].end < after.start else word


_FLAGS: Final = tuple(
    """slug name title cache cache-ttl ttl limit rate rate-limit default connector integration search query category output field action unused all
    force yes refresh no-cache no-limit""".split()
)


def _correct_flag(token: Token) -> None:
    """`--slugg`: a flag that nothing knows is taken for the nearest one."""
    dashes = len(token.word) - len(token.word.lstrip("-"))
    name = token.word[dashes:]
    if dashes == 2 and len(name) > 2 and name not in _FLAGS and name not in KNOWN:
        close = [one for one in _FLAGS if abs(len(one) - len(name)) <= 1 and is_near(name, one)]
        if len(close) == 1:
            token.word, token.fixed = f"--{close[0]}", 1


def _again(rest: str, lexicon: Lexicon) -> str:
    """What is done again by `re-` and a misspelt verb."""
    if lexicon.knows(rest):
        return ""
    for one in lexicon.words.near(rest):
        for form in (f"re-{one}", f"re{one}"):
            if any(sense.kind == "act" for sense in PHRASES.get(form, ())):
                return form
    return ""


def _with_or(word: str) -> str:
    head, plural = word.removesuffix("s"), "s" if word.endswith("s") else ""
    return head.removesuffix("er") + "or" + plural


def _shouting(tokens: list[Token]) -> bool:
    """True where capitals say nothing, as most words have them."""
    words = [token.typed for token in tokens if token.kind == "word" and len(token.typed) > 1]
    loud = sum(word.isupper() for word in words) * 2 > len(words)
    return loud or (len(words) > 3 and sum(word[:1].isupper() for word in words) > 0.7 * len(words))


def _opens(tokens: list[Token], place: int) -> bool:
    return place == 0 or tokens[place - 1].kind in ("stop", "newline", "quoted")


def _is_name(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.connectors.keys or word in lexicon.catalogue.keys


def is_known(word: str, lexicon: Lexicon) -> bool:
    """True for a word of the language, a name, or a regular form of one."""
    if lexicon.knows(word) or word in OTHER_SERVICES or word in PLACEHOLDERS:
        return True
    key = key_of(word)
    if key in lexicon.connectors.keys or key in lexicon.catalogue.keys or key in lexicon.catalogue.actions:
        return True
    if "-" in word:
        return word.replace("-", " ") in PHRASES or all(lexicon.knows(part) for part in word.split("-"))
    # plurals and regular forms of known words
    for ending in ("s", "es", "ed", "ing", "ly", "er", "ers", "'d", "'ll", "'re", "'ve"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            if stem[-1] == ending[0]:  # `extractorss`, `removeed` are slips
                continue
            if stem in COMMON or stem in WORDS or stem + "e" in COMMON:
                return True
            if ending == "s" and stem in lexicon.catalogue.keys:
                return True
    return _is_elsewhere(word)


def _is_elsewhere(word: str) -> bool:
    """True for a given name or a noun of the world outside, which is no slip of a word of this one."""
    from assistant.understanding.words_ordinary import NOUNS, PEOPLE  # late: most lines have no unknown word

    return len(word) > 3 and (
        word in PEOPLE or (len(word) > 4 and (word in NOUNS or word.removesuffix("s") in NOUNS))
    )


_KEYS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE: Final = {char: (row, column) for row, keys in enumerate(_KEYS) for column, char in enumerate(keys)}


def _neighbours(one: str, two: str) -> bool:
    """True for two letters whose keys touch."""
    a, b = _PLACE.get(one), _PLACE.get(two)
    return a is not None and b is not None and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1


def slip(word: str, meant: str) -> int:
    """Gives how unlikely the slip is that makes one word of another, one edit apart: 0 for the usual ones."""
    if len(word) == len(meant):
        wrong = [at for at in range(len(word)) if word[at] != meant[at]]
        if len(wrong) == 2:
            return 0
        return 1 if wrong and _neighbours(word[wrong[0]], meant[wrong[0]]) else 3
    if len(word) < len(meant):
        return 1
    at = next((at for at in range(len(meant)) if word[at] != meant[at]), len(meant))
    return (1 if at == 1 else 0) if at and word[at] == word[at - 1] else 3  # a first letter is hardly ever doubled


def _rank(word: str, candidate: str) -> tuple[int, bool, bool, bool, str]:
    """Orders candidates: likely slips first, then the first letter, then words that mean something here."""
    first = word[0] != candidate[0] and word[:2] != candidate[1::-1]
    return (
        slip(word, candidate) + 2 * first,
        candidate not in WORDS,
        candidate not in PHRASES,
        candidate in SMALL,
        candidate,
    )


def _nearest(word: str, lexicon: Lexicon, *, names_only: bool) -> list[str]:
    found: dict[str, None] = {}
    if not names_only:
        found.update(dict.fromkeys(lexicon.words.near(word)))
    found.update(dict.fromkeys(lexicon.catalogue.words.near(word)))
    found.update(dict.fromkeys(lexicon.connectors.words.near(word)))
    names = (lexicon.catalogue.words.words, lexicon.connectors.words.words)
    ranked = sorted(
        found,
        key=lambda one: (
            # a word that means nothing here is as far as one that has another slip
            _rank(word, one)[0]
            + (one not in WORDS and one not in LIKELY and not any(one in each for each in names)),
            one not in LIKELY,
            one not in WORDS and not any(one in each for each in names),
            -len(one) if len(word) == 3 else 0,  # a short word lost a letter rather than changed one
            _rank(word, one),
        ),
    )
    if len(word) <= 4:
        # a short word has many neighbours: only likely slips of words that mean something here
        ranked = [
            one
            for one in ranked
            if _rank(word, one)[0] <= 1
            and (one in WORDS or one in LIKELY or one not in KNOWN or one in lexicon.catalogue.keys)
        ]
    return ranked


def _far(word: str, lexicon: Lexicon) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(word, _FAR_WORDS, scorer=OSA.distance, score_cutoff=2)
    service = process.extractOne(word, list(lexicon.catalogue.words.words), scorer=OSA.distance, score_cutoff=2)
    picks = [(one[1], one[0]) for one in (best, service) if one and one[0][0] == word[0]]
    return [min(picks)[1]] if picks else []


def _correct_joined(token: Token, base: str, lexicon: Lexicon) -> None:
    """`sellf-made`: a joined word of which one part is misspelt, where that makes a phrase that means something here."""
    parts = base.split("-")
    for at, part in enumerate(parts):
        if lexicon.knows(part) or len(part) < 3:
            continue
        for near in lexicon.words.near(part):
            words = [*parts[:at], near, *parts[at + 1 :]]
            if " ".join(words) in PHRASES:
                token.word, token.fixed = "-".join(words), 1
                return


def _correct_parts(token: Token, base: str, lexicon: Lexicon) -> None:
    """A misspelt slug: each part is taken for the nearest word of a name, where that makes a known slug."""
    parts = _PARTS.split(base)
    edits = 0
    fixed = []
    for part in parts:
        if lexicon.connectors.words.words.get(part) or part.isdigit():
            fixed.append(part)
            continue
        near = lexicon.connectors.words.near(part)
        if not near:
            return
        edits += 1
        fixed.append(min(near, key=lambda one: _rank(part, one)))
    if edits and key_of("".join(fixed)) in lexicon.connectors.keys:
        token.word, token.fixed = "_".join(fixed), edits
