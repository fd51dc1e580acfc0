"""Words around verbs: what opens a request, what denies it, what makes a noun of a verb."""

from __future__ import annotations

from typing import Final

BEFORE_LEAD: Final = frozenset(
    """please pls kindly can could would will you u i we i'd we'd i'll we'll want need like love to
        just also now then and so ok okay well hey hi hello let let's us me go ahead be great it
        possible a an the favour favor mind help wish may might shall should must have i'm we're am are
        trying try looking able sure quickly simply um er uh oh ah first next again more kind as if
        maybe perhaps your my our do don't would'd fancy rather really grateful ever wonder wondering
        whether trouble nice good needful hoping going gonna time ready finally here there today
        tomorrow later guys team mate dear everybody how about for that this could've 'd wanting hereby
        been somebody someone actually only merely solely instead anyway alright right exclusively begin begins beginning told
        therefore hence thus accordingly consequently asked instructed supposed meant advised requested tasked ask beg""".split()
)


BINNED: Final = frozenset(
    "throw thrown threw throwing put chuck chucked toss tossed dump dumped stick drop move".split()
)
"""Verbs that remove where something goes in the bin."""


NEGATIONS: Final = frozenset(
    """don't dont not never no without doesn't didn't won't can't cannot isn't aren't shouldn't mustn't
        shan't wouldn't avoid refrain neither nor instead rather stop""".split()
)


NOUNS: Final = frozenset(
    """new limit limits cache cap caps use uses name list play plays call calls record cost costs price
    need sync log label title model charge rate order block answers result results share shares copies rename change edit tweak""".split()
)


TOLD: Final = frozenset(
    "asked asks ask told tells wants want wanted instructed begged requested needs need expects expected urged advised encouraged ordered like likes".split()
)


AIMS: Final = frozenset(
    """task job plan goal aim intention wish request idea turn duty assignment homework todo mission""".split()
)


LEAVE: Final = frozenset(
    "permission approval okay clearance order orders instruction instructions allowance mandate authorisation honour".split()
)


OF_ONE: Final = frozenset(
    """name title label limit cap rate cache ttl key keys token password secret credentials value url
    address owner role warehouse database host port region domain schema environment instance project server
    endpoint""".split()
)
"""What one thing has: `its new name` makes nothing new."""


NOUN_BEFORE: Final = frozenset(
    """field property parameter column the a an its my our your their any no this that what which rate request api of new same own other
    old current""".split()
)


HANDS: Final = frozenset(
    "drop send throw toss shoot ping fling hand pass slip sling chuck forward lob slide shove chuck deliver fire bung kick".split()
)
"""Verbs that hand something over where `me` or `us` follows."""


MESSAGES: Final = frozenset(
    """email mail e-mail message msg dm line note text sms slack reminder notification alert ping hint call letter
        invite invitation invoice postcard coffee calendar money lead contact prospect quote""".split()
)
"""What is sent by other means than an answer."""


MODALS: Final = frozenset("must should shall may can could would might will ought you".split())


SPEAKERS: Final = frozenset(
    "i we they he she it nobody people is are was were does do did has have had one ones".split()
)
"""What stands before a denial that only states something: `we never used it`."""


FROM_WHEN: Final = frozenset(
    "today tomorrow now monday tuesday wednesday thursday friday saturday sunday from on next this in january".split()
)


MORE_OR_LESS: Final = frozenset(
    "longer shorter higher lower bigger smaller larger faster slower tighter looser".split()
)
SAME_IN_PAST: Final = frozenset("set put cut let hit reset read".split())
NOTICES: Final = frozenset("see know hear read find remember notice".split())
OPEN_QUESTION: Final = frozenset(
    "can could may might should shall will would do did must if let how where what when".split()
)
