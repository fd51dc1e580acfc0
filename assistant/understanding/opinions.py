"""Opinions: what asks for one, what refuses, and the tags that make a question of a statement."""

from __future__ import annotations

from typing import Final

from assistant.understanding.patterns import Lazy

TAG: Final = Lazy(
    r"(?:[,;–—.!-]+\s*|\s)(?:right|correct|true|huh|eh|innit|or not|yes or no|am i right|am i wrong|don't you think|wouldn't you say|agreed?|really|seriously|surely|for real|are you sure|is that so|"
    r"(?:isn't|doesn't|don't|shouldn't|wasn't|hasn't|didn't|wouldn't|aren't|won't|can't|couldn't|mustn't) (?:it|they|we|he|she|that|there|i))\s*\?[?!\s]*$|"
    r"[,;–—.!-]+\s*(?:yes|no|(?:is|does|do|should|was|has|did|would|are|must|can|will) (?:it|they|we|he|she|that|there|i)(?: not)?)\s*\?[?!\s]*$|"
    r"[,;–—.!-]+\s*(?:right|correct|isn't it|doesn't it|shouldn't it)\?"
)
"""A tag that makes a question of a statement; `will you?` makes a request."""
OPINION: Final = Lazy(
    r"(?:^|[.!?,;:–—-]\s*|\bbut )(?:is|would|was|isn't|wouldn't|sounds?|seems?) (?:that |this |it )?(?:be |a )?(?:\w+ )?(?:reasonable|wise|ok|okay|fine|alright|sensible|smart|clever|good|bad|safe|enough|sane|normal|advisable|stupid|realistic|allowed|legal|right|correct|crazy|overkill|risky|dangerous|silly|mad|idea|mistake|problem)\b[^.!?]*\?|"
    r"\b(?:any )?(?:thoughts|opinions?|objections?|concerns?|views|second thoughts)\s*\?|\bwhat(?:'s| is| are)? (?:do|would|does|did) (?:you|everyone|others|y'all) (?:think|say|suggest|advise|recommend|reckon|prefer)\b|\bwhat(?:'s| is| are) your (?:opinion|view|take|thoughts?|advice)|"
    r"\b(?:do|don't|would|wouldn't) you (?:agree|think so|think|concur|recommend|advise|approve)\b|\b(?:does|would|wouldn't|doesn't) (?:that|this|it) (?:make|be making) sense\b|\bmakes sense\s*\?|\b(?:good|bad|great|stupid|wise|clever) (?:idea|move|plan|choice)\s*\?|"
    r"\b(?:too|that) (?:much|low|high|long|short|little|strict|many|slow|fast|tight|generous|few)\s*\?|\bis (?:that|this|it) too\b|\bwise\s*\?|\bor (?:is|would|was) (?:that|this|it)\b[^.!?]*\?|"
    r"\bwhat (?:should|must|do|would) (?:i|we) (?:know|consider|expect|watch|mind|be aware|look out|check)\b|\b(?:should|shall) (?:i|we) (?:really|not)?\b[^.!?]*\?|\bshould (?:i|we)\s*\?"
)
"""What asks for an opinion."""
REFUSAL: Final = Lazy(
    r"\b(?:i|we)(?:'m|'re| am| are|'d| would| will|'ll| must| have to)? (?:\w+ly |still |really |just |also |do |strongly |not |have to )?(?:refuse|refused|decline|object|disagree|doubt|hesitate|hate|oppose|regret|dread|loathe|resist|veto|protest|abhor|dislike|fear)\b(?! (?:that )?(?:the (?:current|old|name)|its name|how|being))|"
    r"\b(?:i'm|i am|we're|we are|i feel|we feel)? ?\b(?:not|less than|hardly|un) ?(?:so |quite |really |too |entirely |completely |fully |at all |very )?(?:sure|convinced|certain|happy|keen|comfortable|persuaded|in favou?r|willing|a fan|on board)\b(?! (?:how|what|where|with (?:the|its|that) name|if (?:you|this is the)|whether you))|"
    r"\b(?:i'm|i am|we're|we are|i was) (?:\w+ )?(?:reluctant|hesitant|opposed|against|unwilling|unsure|sceptical|skeptical|afraid to|scared to|loath)\b|\b(?:i'd|we'd|i would|we would) (?:rather|prefer) not\b(?! (?:to )?(?:have|keep|see|use|leave))|\b(?:over my dead body|no way (?:i|we|am i|are we)|god forbid|heaven forbid|i (?:will not|won't|will never|would never|wouldn't|shan't|can't bring myself)|we (?:will not|won't|will never|would never|wouldn't)|(?:i|we)(?:'d|'ll) never)\b|"
    r"\b(?:i|we) (?:said|told (?:him|her|them)) (?:no|not to|never)\b|\b(?:he|she|legal|it|they|security|finance|the boss|my boss|management|who|everyone|and|but) (?:i )?(?:said|says|say) no\b(?! to)|\b(?:and|but) (?:i )?(?:refused|declined|resisted|ignored (?:it|them|him|her))\b|\b(?:i|we) (?:do |really |still )?have (?:\w+ )?(?:doubts|concerns|objections|reservations|second thoughts|a bad feeling)\b|\bbut why\b|\b(?:i|we) (?:don't|do not|didn't) (?:agree|approve|see why|see the point|like (?:that|the|this) (?:idea|plan)|think (?:so|that's|it's|we should|i should|that is|this is|it is|that we should|that i should))\b|"
    r"\b(?:would|will|'d) (?:only |just |surely |clearly |probably |certainly |really |definitely )?be (?:an? |the |such an? )?(?:\w+ )?(?:mistake|wrong|error|disaster|overkill|nonsense|madness|stupid|silly|terrible|awful|bad|dangerous|risky|harmful|unwise|foolish|folly|premature|too \w+|catastroph\w+|counterproductive|insane|crazy)\b"
)
"""Who refuses, disagrees, doubts, or calls it a mistake."""
_ALL_THE_SAME: Final = Lazy(
    r"[,.;:!–—-]+ (?:(?:so|but|please|pls|just|and|then|therefore|can you|could you|let's|rather|better) )*(?:delete|remove|drop|get rid|rename|relabel|limit|cache|set|make|change|raise|lower|cap|add|connect|call|turn|switch|lift|create|give|throttle|replace|rotate|kill|bin|disconnect|scrap|ditch|name|put|increase|decrease|reduce)\b|"
    r"[.!;] (?:so )?(?:please|pls|kindly) (?!keep|leave|wait|don't|do not|not|let|tell|stop)\w+|\bbut (?:please )?(?:do|delete|remove|drop|rename|limit|set|make|change|cache) "
)
"""What orders a change behind a doubt of something else: `I doubt it is used, delete it`."""
_DOUBTED: Final = Lazy(
    r"\b(?:doubt|hate|dislike|regret|fear|dread|loathe|sure|certain|happy|convinced|comfortable|think so|rather not)\b"
)


def is_refused(low: str) -> bool:
    """True where who types a line, in lower case, refuses, doubts or calls a mistake what it speaks of."""
    found = REFUSAL.search(low)
    if found is None:
        return False
    return not (_DOUBTED.search(found.group()) and _ALL_THE_SAME.search(low[found.end() :]))
