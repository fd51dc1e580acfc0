"""Courtesy: greetings, thanks and forms of address around a request, which say nothing of what is asked.

`Hi all, delete the hubspot connector, thx` asks to delete one connector, not all of them.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.understanding.concepts import REMOVAL
from assistant.understanding.patterns import Lazy

_PEOPLE: Final = (
    r"(?:everyone|everybody|team|guys|folks|there|community|people|friends|again|mates?|bot|assistant|claude|gpt|chatgpt|siri|alexa|copilot|computer|y'all|cargo(?: (?:team|people|support|folks))?|"
    r"support(?: team)?|dear|together|gang|peeps|fellas|ladies|experts?|gurus?)"
)
_ALL: Final = (
    r"(?:all|both)(?=\s*[,!.;:–—-]|\s+(?:i|we|i'm|i'd|we'd|can|could|is|are|do|does|did|how|what|which|where|who|why|please|pls|would|will|my|our|just|sorry|quick|"
    r"any|has|have|need|newbie|new)\b)"
)
_OPENED: Final = Lazy(
    rf"^\s*(?:hi+|hey+|hello|hiya|yo|howdy|heya|hallo|dear|greetings|good (?:morning|afternoon|evening|day)|morning|evening|afternoon)"
    rf"(?:(?:\s+(?:{_PEOPLE}|{_ALL}))+\s*[,!.;:–—-]*|\s*[,!.;:–—-]+|(?=\s+(?!how\b|you\b|what's\b|whats\b|sup\b|is (?:anyone|anybody|there)\b|anyone\b|anybody\b|so\b|all\b|both\b|reach\b)\S+\s+\S))\s+(?=\S)",
    re.IGNORECASE,
)
_LED_IN: Final = Lazy(
    r"^\s*(?:(?:(?:(?:ok|okay|alright|all right|right|well|anyway|yeah|yes|hey|hi|hello)[,.!]? )?so|btw|fyi|um+|uh+|erm+|hmm+|psst)[,:…]?\s+|"
    r"(?:long story short|in short|to make it short|one more thing|another thing|one last thing|last thing|next one|next|first off|first of all|by the way|just (?:a )?(?:quick|short) (?:one|question)|"
    r"(?:as|like) (?:(?:we|i|you) )?(?:\w+ )?(?:discussed|agreed|talked about|promised|mentioned|announced|requested|said|suggested|proposed|spoken)(?: before)?(?: (?:with|by|in|on|at|to|about|yesterday|today|earlier|last|this)(?: (?:the|our|my|this|week|morning))?(?: \w+){0,3})?|"
    r"(?:for|before|after|during|ahead of|in preparation (?:for|of)|preparing for|with a view to|as part of|in the course of) (?:the|our|my|a|an|this|next|tomorrow's|today's|friday's|monday's) (?:\w+ ){0,2}"
    r"(?:review|audit|meeting|call|report|demo|migration|clean-?up|rollout|launch|presentation|slides|qbr|board|sync|standup|stand-up|retro|handover|workshop|onboarding|offsite|kick-?off))\s*[,:;…–—-]+\s*|"
    r"(?:rename|change|update|edit) (?:a|the|my|one|this|our) (?:connection|connector|name|limit|setting)\s*:\s+(?=.*\b(?:should|must|becomes?|is to|needs to)\b)|"
    r"(?:a |one |just a )?(?:quick|small|short|newbie|noob|dumb|stupid|silly|simple|general|another|random|last|beginner(?:'s)?)"
    r"(?: (?:one|thing|question|q|note|request|favou?r))?\s*[:,–—-]+\s+|(?:question|urgent|help|asap|request|heads[ -]up)\s*[:!–—-]+\s+|"
    r"(?:(?:real )?quick|(?:so )?yeah|if (?:at all )?(?:poss(?:ible)?|you (?:can|could|have (?:a )?(?:time|sec\w*|minute|moment)|don't mind|please)|i may|it's (?:ok(?:ay)?|possible|no trouble))|"
    r"when(?:ever)? (?:you|u) (?:get|have|find) (?:a |the |some )?(?:sec\w*|chance|min\w*|moment|time)|as (?:discussed|agreed|promised|mentioned|announced|said before))"
    r"\s*[:,–—]\s+|@cargo[,:]?\s+|\[(?!feature|request|question|idea|x?\]|error|err|warn|info|debug|fatal|trace|notice|critical|exception|\d)[\w -]{1,16}\]\s+)(?=\S)",
    re.IGNORECASE,
)
_CLOSED: Final = Lazy(
    r"(?<!\S)(?P<before>\S+?)(?P<sign>\s*[,;.!?–—-]*)\s+(?:(?:many |so many )?(?:thx|thanks|thank you|thank u|ty|tysm|tia|cheers|ta|appreciated|appreciate it|much appreciated|lol|haha+|lmao|rofl|mate|m8|bro|dude|"
    r"(?:pls|plz|please) (?:n|and|&) (?:ty|thx|thanks|thank you)|asap|real quick|right away|at your (?:earliest )?convenience|no rush|if (?:poss(?:ible)?|you (?:can|could|don't mind|have (?:time|a sec\w*|a minute|a moment))|that's ok(?:ay)?|it's ok(?:ay)?)|kthx(?:bye|bai)?|[\[(](?:urgent|asap|important|thanks|thx)[\])]|🙏+|"
    r"when(?:ever)? (?:you|u) (?:get|have|find) (?:a |the |some )?(?:sec\w*|chance|min\w*|moment|time)|"
    r"folks|(?:kind|best|warm|many) regards(?:,? [A-Z][a-z]+){0,2}|regards(?:,? [A-Z][a-z]+){0,2}|(?:cheers|best),? [A-Z][a-z]+|[:;]-?[)DPp](?!\w)|<3|danke|merci|gracias|svp|stp|s'il (?:vous|te) pla[iî]t|bitte|por favor|per favore)"
    r"(?:,?\s+(?:please|pls|plz|asap|a lot|a bunch|a million|so much|very much|in advance|for (?:the|your|any|all the|all your) (?:help|support)|mates?|all|again|guys|everyone|team|man|loads|heaps|lol))*[\s,]*)+[\s!.:;)(]*$",
    re.IGNORECASE,
)
_BEGS: Final = Lazy(
    r"\s*(?:would it be (?:\w+ )?possible|(?:could|can|would|will) (?:someone|somebody|anyone|anybody|one of you))\b",
    re.IGNORECASE,
)
"""Questions that are requests where thanks are said for them."""
_REMINDED: Final = Lazy(
    r"\s*(?:(?:and|also|but|so|oh)[, ]+)*(?:please |pls )?(?:don't|dont|do not|don’t|never) (?:you )?(?:forget|hesitate|be (?:shy|afraid|scared)) to (?=\S)",
    re.IGNORECASE,
)
"""`don't forget to delete hunter` asks for it."""
_INTRODUCED: Final = Lazy(
    r"(?:i'?m|i am|my name is|my name's|this is|it'?s)(?: \S+){1,2}(?: (?:here|speaking))?[\s.!]*$", re.IGNORECASE
)
_GREETINGS: Final = frozenset(
    "hi hey hello hiya yo howdy heya hallo dear greetings good morning evening afternoon".split()
)
_LEADERS: Final = frozenset(
    """so btw fyi um u uh erm er hmm h psst a one just quick small short newbie noob dumb stupid silly simple general another random last beginner beginner's
        question urgent help asap request heads heads-up real yeah if when whenever as @cargo ok okay alright all right well anyway yes hey hi hello long in to
        next rename change update edit first by like for before after during ahead preparing with""".split()
)
_THANKS: Final = (
    "thx", "thank", "ty", "tia", "cheers", "ta", "appreciate", "lol", "haha", "lmao", "rofl", "mate", "m8", "bro", "dude", "folks", "regards", "danke",
    "merci", "gracias", "svp", "stp", "il vous", "il te", "bitte", "por favor", "per favore", "asap", "best", ":)", ":-)", ";)", ";-)", ":d", ":p", "<3", "quick", "right away", "convenience", "no rush", "if ", "kthx", "urgent", "important", "🙏", "when",
)  # fmt: skip
_TAKES_TEXT: Final = frozenset(
    """to as called named name call titled label title = : -> => grep search for about with of like on into is say says saying the a an my our
        your no and or by contains containing matching word""".split()
)
"""Words behind which thanks may be a text: `rename hunter to Cheers`, `call it lol`."""
_YOU_ALL: Final = Lazy(
    r"\b(?P<you>you|u|ya) (?:guys|folks|people|lot|all(?= (?:have|support|offer|do|got|know|see|think|can|could|would|integrate))|lads|ppl|fellas|peeps)\b",
    re.IGNORECASE,
)
_DO_GOT: Final = Lazy(r"^(?P<do>\s*do (?:you|u|ya)) got\b", re.IGNORECASE)
_YOU_ASK: Final = Lazy(
    r"^(?P<lead>\s*(?:(?:so|and|but|hey|hi|btw|ok)[ ,]+)*)(?P<you>you|u|ya) (?=(?:also |even |already |now |still )?(?:support|have|offer|work with|integrate with|connect (?:to|with)|talk to|got|cover|handle|know|provide|sell|play (?:nice|well) with)\b)",
    re.IGNORECASE,
)
"""`u support clay?` asks without its verb of asking."""
_SPACES: Final = re.compile(r" {2,}")
_QUOTED: Final = frozenset("\"'`“”‘’\n\t")
_NEEDS_PLEASE: Final = frozenset(
    "a an one another new some my our can could may might would will should is are do does i i'd we we'd two three more".split()
)
"""First words of lines that please makes a request of: `a hubspot connector please`, `can I undo that, please`."""
_TALK: Final = frozenset(
    """yes yep yeah no nope ok okay k sure great fine perfect nice good cool hi hello hey bye that that's this it was is very so helpful works worked all done
        well right awesome lovely brilliant you i got understood super sweet excellent amazing wonderful morning never mind nevermind later now y n please there all
        everyone everybody team guys folks thanks thank thx a lot in advance again mate how are doing nice to meet hope had have your day week weekend
        finds message everything hopefully too great""".split()
)
_ALONE: Final = frozenset(
    "again undo help next more stop quit exit refresh rerun revert history whoami logout login repeat redo delete remove uuid docs".split()
)
"""What is a request of one word."""


def bare(text: str) -> str:
    """Gives a line without greeting and thanks, where a request is left; else the line as it is."""
    if "you" in text or "u " in text:
        text = _YOU_ALL.sub(r"\g<you>", text)
    if text.rstrip().endswith("?"):
        text = _YOU_ASK.sub(r"\g<lead>do \g<you> ", text)
        text = _DO_GOT.sub(r"\g<do> have", text)
    if "  " in text and not _QUOTED & set(text):
        text = _SPACES.sub(" ", text).strip()
    low = text.lower()
    first = low.split(maxsplit=1)[:1]
    greets = bool(first) and (first[0].rstrip(",.!;:–—-") in _GREETINGS or first[0].startswith(("hii", "heyy")))
    opened = _OPENED.match(text) if greets else None
    kept = text[opened.end() :] if opened is not None and not _INTRODUCED.match(text[opened.end() :]) else text
    begins = kept.lower().split(maxsplit=1)[:1]
    leads = bool(begins) and (
        begins[0].startswith("[")
        or begins[0].rstrip(",.…:!–—-").rstrip("m") in _LEADERS
        or begins[0].rstrip(",.…:!–—-") in _LEADERS
    )
    led = _LED_IN.match(kept) if leads else None
    kept = kept[led.end() :] if led is not None else kept
    closed = _CLOSED.search(kept) if any(word in low[-60:] for word in _THANKS) else None
    if closed is not None and not _takes_text(kept[: closed.end("before")]):
        kept = kept[: closed.start("sign")] + closed["sign"].strip(" ,;–—-")
        if _BEGS.match(kept) and "thank" in closed.group().lower().replace("thx", "thank").replace("tia", "thank"):
            kept = f"please {kept}"  # who says thanks asks for it
    kept = _unstressed(kept)
    reminded = (
        _REMINDED.match(kept)
        if "n't " in low or "n’t " in low or "dont " in low or " not " in low or "never " in low
        else None
    )
    kept = kept[reminded.end() :] if reminded is not None else kept
    if kept == text:
        return text
    words = [word.strip(".,;:!?") for word in kept.lower().split()]
    return kept if (len(words) > 1 and not set(words) <= _TALK) or set(words) <= _ALONE else text


def _unstressed(text: str) -> str:
    """A line without its last please and exclamation mark; a removal keeps them, since they may be all that asks for it."""
    low = text.lower().rstrip(" .!")
    pleads = low.endswith((" please", " pls", " plz"))
    if not (pleads or text.rstrip().endswith("!")) or "?" in text or len(low.split()) < 3 + pleads:
        return text
    if pleads and low.split()[0] in _NEEDS_PLEASE:
        return text
    if any(word.strip(".,;:!") in REMOVAL for word in low.split()) or _takes_text(
        low.rpartition(" ")[0] if pleads else low
    ):
        return text
    kept = text.rstrip(" .!")
    return kept.rpartition(" ")[0].rstrip(" ,") if pleads else kept


def _takes_text(before: str) -> bool:
    """True where what follows may be a name or a text to look for."""
    words = before.lower().split()[-2:]
    last = words[-1].strip("\"'") if words else ""
    if last == "it":
        return words[0] in ("call", "name", "title", "label", "calling", "naming")
    return last in _TAKES_TEXT or last.endswith((":", "="))
