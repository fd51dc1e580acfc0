"""Words with which a speaker takes back what was said."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Lazy

_FILLER: Final = (
    r"no|nope|nah|oh|ah|argh|hm+|er+m*|uh+|um+|ugh|damn|shit|oops+|whoops+|woops|ouch|sorry|apologies|pardon|wait|hold on|"
    r"hang on|hold up|actually|well|but|ok|okay|so|silly me|excuse me|stop"
)


_TAKEN_BACK: Final = (
    r"i mean to say|i meant to say|i mean|i meant|i mean it's|i wanted to say|meant to say|i should say|scratch that|strike that|"
    r"scrap that|forget that|ignore that|cancel that|disregard that|delete that last bit|correction|make that|make it rather|(?:no|nope|sorry|wait|actually)(?: [,.!-])* make (?:it|that)|"
    r"or rather|or better|better|let me rephrase|rephrase|my bad|my mistake|my fault|i misspoke|typo|edit(?= [:,;.-])|on second thoughts?|"
    r"second thoughts|change of plan|change of plans|i changed my mind|changed my mind|that should be|that should read|should be|"
    r"oops+|whoops+|woops|(?<!not )(?<!no )(?<!you )(?<!stop )(?:i'm |i am |i was |we're )?(?:(?:just|only|totally|merely) )?(?:kidding|joking|messing(?: with you)?)|(?:(?:it|that) was |that's |just )(?:just )?a joke|"
    r"jk|j k|psych|gotcha|got you|april fools?"
)


STRONG: Final = Lazy(
    rf"(?<![^ ])(?P<before>(?:[,;:.()!?-] )*)(?P<marker>(?:(?:{_FILLER})(?: [,;:.!-])* )*(?:(?:{_TAKEN_BACK})|(?:no|nope|nah)(?: [,.!-])* "
    rf"(?:wait|sorry|hold on|hang on|actually|no|not that|not that one|stop)|(?:wait|sorry|hold on|hang on|actually|oh|argh|ah)(?: [,.!-])* (?:no|nope|not that|not that one))"
    rf"(?: (?:[,;:.!-] )*(?:{_FILLER}|{_TAKEN_BACK}))*)(?P<after>(?: [,;:.()!-])*)(?= |$)"
)


DROPS: Final = Lazy(
    r"\b(?:no wait|wait no|no hold on|no stop|actually no|no actually|no no|no not that|scratch that|strike that|scrap that|forget that|"
    r"ignore that|cancel that|disregard that|changed my mind|second thoughts?|kidding|joking|a joke|jk|psych)$"
)


CONTRAST: Final = Lazy(
    r"^(?:(?:no|nope|sorry|hey|but|wait)(?: [,.!-])* )?(?P<not>(?:i|we) (?:didn't|did not|don't|do not|wasn't|was not|never|am not|'m not) (?:ask|asked|asking|want|wanted|mean|meant|say|said|need|request|requested|looking)"
    r"(?: for| about)? (?:(?![,;.] )[^ ]+ ){1,9})[,;.-] (?:but |rather |instead )?(?:i|we)(?:'m| am| was)? (?:asked|asking|want|wanted|meant|mean|said|need|needed|requested|looking)(?: for| about)? (?P<meant>\S.*)$"
)
"""What was not asked for, and then what was."""


SET_ASIDE: Final = Lazy(
    r"^(?:(?:no|ok|okay|please|so|just|actually|oh|well|hey)(?: ,)? )*(?P<not>(?:never mind|nevermind|forget(?: about)?|ignore|disregard|skip|leave) "
    r"(?:(?![,;.] )[^ ]+ ){1,5})[,;.-] (?:but |rather |instead )?(?P<meant>\S.*)$"
)
"""`never mind the sandbox, just …`: what is not meant, and then what is."""
SETS_ASIDE: Final = frozenset("never nevermind mind forget ignore disregard skip leave".split())


WEAK: Final = Lazy(
    r"(?P<before>(?:[,;.()!?-] )+)(?:(?:hm+|er+m*|uh+|um+|oh|ah|ugh|well)(?: [,.!-])* )*(?P<marker>no|nope|nah|sorry|wait|er+m*|uh+|um+|hm+|rather|actually|pardon|hold on|hang on|correction)"
    r"(?P<after>(?: [,;:.!-])*)(?= |$)"
)


ALONE: Final = frozenset(["no", "nope", "nah", "sorry"])
"""Markers that may stand before a request of its own without any other sign that something is taken back."""


STARTS: Final = frozenset(
    [
        "then",
        "so",
        "thanks",
        "problem",
        "idea",
        "clue",
        "notion",
        "inkling",
        "need",
        "idea",
        "longer",
        "one",
        "matter",
        "doubt",
        "kidding",
        "joke",
        "joking",
        "way",
        "wonder",
        "offence",
        "offense",
        "hurry",
        "rush",
        "worries",
        "pressure",
        "biggie",
        "big",
        "question",
        "more",
    ]
)


OPENERS: Final = frozenset(
    """please pls just only simply can could you let's let us i we want to would like rather instead
        better maybe ok also do not don't never need first""".split()
)


ASKS: Final = frozenset("""what which how who where why is are does do what's who's how's leave keep""".split())


CLOSERS: Final = frozenset("""i mean meant rather sorry instead please was what is of course""".split())


HINTS: Final = frozenset(
    """mean meant wait scratch strike scrap oops ooops whoops woops sorry no nope nah actually
        correction rather better rephrase typo er erm um uh hm hmm make forget bad mistake fault
        misspoke edit should changed change thought thoughts pardon hold hang cancel ignore disregard kidding joking joke jk psych messing asked want wanted""".split()
)
"""Words without one of which nothing is taken back."""
