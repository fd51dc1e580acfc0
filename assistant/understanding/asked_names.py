"""Asked names: a word that nothing is called by and that is all of the line, or all that is asked what it is (`what is foobar`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import OTHER_SERVICES

_BEFORE: Final = Lazy(
    r"(?:(?:so|and|but|ok|okay|hey|hi|hm|um|or|also|please|pls|then|now|well|hello) )*"
    r"(?:(?:what|who) (?:is|are|was|does|about)|(?:what|who) (?:the|on) (?:hell|heck|earth) is|what's|whats|wat's|who's|what exactly is|how about|or|"
    r"tell (?:me|us) (?:more |something |everything )?about|(?:any )?info(?:rmation)? (?:on|about)|explain|describe|do (?:you|u|we) know|know|"
    r"(?:have you )?(?:ever )?heard (?:of|about)|never heard of|(?:anything|something) (?:on|about))? ?"
)
"""What may stand before the name: nothing, or a question what it is."""
_AFTER: Final = Lazy(
    r"(?:(?:please|pls|plz|then|too|also|exactly|again|do|now|thanks|thx|anyway|actually|really|for|good) ?)*"
)
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PAIRS: Final = frozenset(pair for row in _ROWS for one, two in pairwise(row) for pair in (one + two, two + one))
"""Letters whose keys lie side by side."""
_NONSENSE: Final = Lazy(r".*(.)\1\1|(.{1,3})\2+|[^aeiouy]{4,}|.*[bcdfghjklmnpqrstvwxz]{6}|.*(.{2,3})\3\3")
"""What is no name: no vowel, or the same letters again and again."""
_CRIES: Final = frozenset(
    """argh aargh ugh uff oof meh yikes pfff pff phew haha hahaha hehe lol lmao rofl omg wtf duh gah bah blah bla yay woohoo hooray hurray
        yadda blabla tada voila ahem aha eh huh ouch wow whoa yo hola hallo bonjour salut ciao danke merci gracias grazie obrigado servus
        moin tschuss adios hej namaste konnichiwa arigato prego bitte ja nein oui non si da nyet testing lorem ipsum dolor foo bar baz qux""".split()
)
_WORLD: Final = frozenset(
    """ebitda capex opex saas paas iaas b2b b2c d2c devops mlops finops agile scrum kubernetes docker postgres linux unix windows bitcoin litecoin
        ether solana nfts stablecoin hodl feng shui karma nirvana zen tao yin yang cosplay anime manga sudoku origami tiramisu kimchi pho bibimbap
        quinoa tempeh kombucha matcha chai prosecco mojito spritz gluten keto vegan paleo botox pilates zumba crossfit bouldering parkour tarot
        reiki chakra feminism socialism communism capitalism marxism stoicism nihilism epistemology ontology hermeneutics heteroskedasticity
        multicollinearity bayes regex lambda recursion polymorphism mutex semaphore idempotency idempotence websockets oauth2 openid jwt kerberos
        llm llms chatgpt gpt4 transformer embeddings rag finetuning overfitting softmax backpropagation perceptron copium rizz skibidi yeet
        doomscrolling ghosting gaslighting schadenfreude zeitgeist weltschmerz hygge ubuntu wanderlust umami mitochondria chlorophyll
        covid19 ozempic ibuprofen tinnitus vertigo sciatica burnout adhd autism dyslexia gerrymandering brexit nato unesco unicef fifa uefa
        nasa esa cern ikigai kaizen gemba muda sixsigma okrs kpis smarketing growthhacking outbound inbound firmographic technographic
        uptime downtime runtime lifetime timeline deadline lifeline outage showtime bedside seaside countryside
        psychographic leadgen demandgen allbound""".split()
)
"""Further words of the world outside."""


def asked_name(
    tokens: Sequence[Token], places: set[int], ordinary: Callable[[Token], bool]
) -> tuple[int, int] | None:
    """Gives the place of the name where the line is no more than it, or asks no more than what it is.

    `places` are those of words that no list has; `ordinary` tells whether a token is of the world outside.
    """
    if not places or len(places) > 2 or len(tokens) > 12:
        return None
    first, last = min(places), max(places)
    if last > first and not all(tokens[at].typed[0].isupper() for at in places):
        return None
    if last - first + 1 != len(places) or not all(_is_name(tokens[at]) for at in places):
        return None
    before = " ".join(token.word for token in tokens[:first] if not token.is_sign)
    after = " ".join(token.word for token in tokens[last + 1 :] if not token.is_sign)
    return (first, last) if is_asked(before, after) and not any(ordinary(tokens[at]) for at in places) else None


def is_asked(before: str, after: str) -> bool:
    """True where words around a name ask no more than what it is, or there are none."""
    return bool(_BEFORE.fullmatch(f"{before} ".lstrip()) and _AFTER.fullmatch(after))


def _is_name(token: Token) -> bool:
    word = token.word.removesuffix("'s")
    if token.kind != "word" or token.word.endswith("'s"):
        return False
    if word in OTHER_SERVICES:
        return True
    if len(word) < 4 or len(word) > 30 or word in _CRIES or word in _WORLD or word.removesuffix("s") in _WORLD:
        return False
    if (token.typed.isupper() and len(word) < 6) or not word.isascii() or not word.isalnum():
        return False
    if not any(char.isalpha() for char in word) or sum(char.isdigit() for char in word) > 3:
        return False
    pairs = [one + two for one, two in pairwise(word)]
    runs = sum(pair in _PAIRS for pair in pairs)
    return _NONSENSE.fullmatch(word) is None and runs * 3 < 2 * len(pairs)
