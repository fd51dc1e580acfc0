"""Words that open a clause, join two, or end one."""

from __future__ import annotations

from typing import Final

SO: Final = frozenset(["so", "therefore", "hence", "thus", "thats"])


SHOWN: Final = frozenset("actions extractors docs documentation usage models settings manual handbook".split())
"""What of a service or a connector is shown."""


FILLERS: Final = frozenset(
    ["anyway", "anyways", "anyhow", "basically", "yeah", "yes", "um", "uh", "well", "ok", "okay"]
)


JOINTS: Final = frozenset(
    """that which who what whom all everything anything thing things and or but if because when while since as
        until before after so one ones whether where how why then than yes no please well""".split()
)
"""Words behind which `I just want` goes on, and opens nothing new."""


SUBJECTS: Final = frozenset(
    """i we they he she nobody somebody someone everybody everyone no-one it it's we're i'm they're
        i've we've there's i'd that's he's she's we'll i'll you""".split()
)


OPENERS: Final = frozenset(
    """please also just kindly then and can could would will you i we let's lets want need to like i'd
        we'd me us now afterwards later afterward finally first next again so have pls plz must should
        shall do don't would'd maybe perhaps simply quickly go ahead""".split()
)


WH: Final = frozenset("""what which how who where why when whose what's who's how's where's""".split())


AUX: Final = frozenset("""is are does do did has have can could would will should may was were am""".split())


PRON: Final = frozenset(
    """it they we i you he she there this that these those the any anything anybody my our""".split()
)


ASKING: Final = frozenset(
    """ask asks asked asking wonder wonders wondering know knows unsure curious look check see verify confirm
    appreciate nice great good glad happy grateful lovely fantastic wonderful pleased thankful love like kind
    help helps helped helpful super awesome cool ideal perfect better best fine friendly""".split()
)
"""`asks if …` puts a question; its clause is no condition."""


ALL_BUT: Final = frozenset(["anything", "everything", "any", "every", "anyone"])
"""`anything but storage` goes on: what stands behind it is left out."""


ASKED_OF: Final = frozenset(
    "docs documentation manual actions extractors models usage limit cache values options uuid limits details settings".split()
)
"""What a second half without a verb may ask for."""


STATIVE: Final = frozenset(
    """touch use consume spend need appear have run get cost burn rely depend belong go work offer support require pay come accept want
        fit exist sit draw charge take eat occur show serve feed count lie hang cause draw waste""".split()
)
"""Verbs of how things are, which nobody is ordered to do."""


ASKS_FOR: Final = frozenset("the show list give get display fetch print see open view all".split())


ADDING: Final = frozenset(["also", "additionally", "furthermore", "moreover", "secondly", "finally", "lastly"])


LEADING: Final = ADDING | frozenset(
    """plus besides too next second third first firstly thirdly then and two three couple few some quick short more one thing things
        question questions q's qs request requests of a the another last other small little""".split()
)
"""Words of a clause that only announces others."""


TAGS: Final = frozenset(
    """am or wrong mistaken would you will could please right correct yes yeah ok okay no true or not isn't it is can't i can
    what eh huh hm this that so correct case the confirm he she they really help me us still""".split()
)


LISTS: Final = {
    **dict.fromkeys(("connectors", "connections", "conns", "accounts"), "connector"),
    **dict.fromkeys(("workspaces", "orgs", "organisations", "organizations", "tenants"), "workspace"),
    **dict.fromkeys(("integrations", "apps", "services"), "catalogue"),
    "actions": "action",
    "extractors": "extractor",
}
"""What there are lists of, by word."""


OF_LISTS: Final = frozenset("native built-in builtin custom unused connected homemade in-house".split())
"""Which of them are listed."""


AFTER_LISTS: Final = frozenset(
    "too also please pls plz as while when if thanks thx then now with afterwards again".split()
)


SHORT: Final = frozenset("mr mrs ms dr prof st etc vs approx incl resp nr tel".split())
"""Words that a full stop only shortens."""


WARNS: Final = frozenset("warn alert notify ping remind".split())
"""`warn me when …`: what is to be watched is part of what is asked."""


BEGS: Final = frozenset("could can would will you please help me us with that this it there here in kindly".split())
