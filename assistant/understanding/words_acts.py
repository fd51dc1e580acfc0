"""Words of doing: verbs by the act that they stand for. Data; inflected forms are derived in `concepts`."""

from __future__ import annotations

from typing import Final

ACTS: Final[dict[str, str]] = {
    # removal: exactly the plain expressions that the contract lists, no more
    "remove": "delete del remove rm drop disconnect unlink kill wipe bin trash nuke axe erase purge scrap ditch",
    # what sounds like it and is none: the program says what it can do instead
    "disable": "disable deactivate revoke suppress suspend freeze archive mute hide quarantine deprecate retire decommission "
    "unsubscribe uninstall detach unplug terminate destroy eliminate obliterate dismantle discard dispose sever snooze "
    "inactivate unregister deregister offboard sunset silence block lock deauthorize deauthorise hibernate disarm mothball shelve sideline bench blacklist paralyse paralyze unauthorize",
    "show": "show list display print view see get fetch give tell check inspect describe open cat ls gimme enumerate "
    "read review present output lemme expose look dump confirm know remind provide return pull bring detail "
    "explain outline summarise say lookup pop flash surface recap hear watch",
    "find": "find search grep locate browse discover filter serach explore",
    "create": "create add make mk establish onboard introduce insert start register provision setup buy "
    "put join include sign bring instantiate define build generate launch attach",
    "connect": "connect link hook plug integrate wire pair conn couple tie hookup install authorise authorize",
    "enable": "enable activate reactivate unlock commission",
    "rename": "label title entitle rename relabel retitle rebrand rechristen christen name call mv rebaptise rebaptize",
    "change": "change update set edit modify adjust alter tweak configure reconfigure bump raise increase lower reduce "
    "decrease switch turn put make move point repoint replace swap override patch allow let give keep hold boost double triple quadruple "
    "strip trim halve extend shorten upgrade adapt correct fix amend mark prolong relax loosen tighten reset crank dial push "
    "shrink cut bring stretch treat migrate redirect convert store stash retain remember exchange "
    "augment amplify magnify elevate heighten enlarge diminish lessen curtail slash widen hike uplift upsize downsize minimise minimize maximise maximize "
    "inflate deflate broaden intensify strengthen weaken hoist upscale downscale rise expand narrow soften",
    "throttle": "exceed throttle cap limit restrict ratelimit slow ration constrain choke curb uncap unthrottle unlimit unrestrict",
    "stop": "stop disable off end halt cease quit lift suspend without skip avoid forbid abolish",
    "cache": "cache",
    "rotate": "rotate reauth reauthorize reauthorise reauthenticate reconnect relink renew reenter regrant roll "
    "re-auth re-authorize re-authorise re-authenticate re-connect re-link re-enter re-login relogin re-key rekey "
    "exchange re-add refresh-token resupply recredential re-credential",
    "use": "use ref hurt upset disturb disrupt cripple ruin wreck bother impair endanger jeopardise jeopardize damage harm depend rely ride hinge fall collapse need touch break affect impact reference consume rest sit hang lean run work read write "
    "post call hit suffer lose miss employ utilise utilize require draw live touch invoke",
    "build": "build generate make create write prepare produce compose assemble craft draft scaffold bulid need",
    "support": "support propose provide supply feature handle offer cover talk work integrate speak communicate interact interoperate cooperate liaise",
    "authenticate": "authenticate auth authorise authorize login",
    "cost": "cost charge price",
    "refresh": "refresh reload refetch resync re-fetch re-read reread sync update renew",
    "sort": "sort order rank sorted arrange reorder group",
    "undo": "withdraw rescind retract undo revert rollback unroll reverse restore roll unrename undelete",
    "repeat": "repeat rerun redo re-run replay resend retry",
    "record": "record rec log capture transcribe tape protocol minute",
    "replay": "replay rerun play re-run run",
    "save": "save write export dump store",
    "moveto": "transfer switch change move go hop jump put bring take swap use enter join land cd",
    "cancelact": "cancel abort leave forget scrap drop skip stop",
    # what this program does not do
    "oos": "run execute trigger kick fire send post message dm email mail ping notify tweet publish enrich export "
    "download import upload ingest schedule book invite assign translate summarize summarise draft score qualify "
    "prospect source segment merge dedupe deduplicate clone duplicate copy deploy pause resume retry subscribe "
    "upgrade downgrade pay refund charge bill invoice hire buy sell order text whatsapp sms forward reply respond "
    "answer unsubscribe enroll enrol nurture launch sequence comment share crawl scrape convert compute calculate sum count "
    "transfer promote demote approve reject train retrain fine-tune predict forecast analyse analyze debug compile commit "
    "deliver broadcast announce remind sing cook teach recommend suggest spell define solve top alert push sync "
    "backfill reprocess requeue query hash encrypt zip rotate-log escalate onboard dial phone ring verify validate "
    "match map transform append uploads cleanse normalize normalise label tag rate rank route distribute allocate "
    "archive split compare visualise visualize plot chart graph rewrite paraphrase proofread tell-team reschedule "
    "loop scrub warm research monitor track inform personalise personalize congratulate apologise apologize ask",
}
"""Act -> its verbs. A verb may stand for several acts; the frame decides."""

IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    # past form -> (verb, form)
    "got": ("get", "past"), "gotten": ("get", "past"), "gave": ("give", "past"), "given": ("give", "past"),
    "told": ("tell", "past"), "saw": ("see", "past"), "seen": ("see", "past"), "shown": ("show", "past"),
    "found": ("find", "past"), "made": ("make", "past"), "put": ("put", "base"), "set": ("set", "base"),
    "cut": ("cut", "base"), "sent": ("send", "past"), "ran": ("run", "past"), "brought": ("bring", "past"),
    "took": ("take", "past"), "taken": ("take", "past"), "kept": ("keep", "past"), "held": ("hold", "past"),
    "wrote": ("write", "past"), "written": ("write", "past"), "broke": ("break", "past"), "let": ("let", "base"),
    "broken": ("break", "past"), "known": ("know", "past"), "built": ("build", "past"), "sat": ("sit", "past"),
    "hung": ("hang", "past"), "bought": ("buy", "past"), "sold": ("sell", "past"), "paid": ("pay", "past"),
    "hidden": ("hide", "past"), "sought": ("seek", "past"), "undid": ("undo", "past"), "undone": ("undo", "past"),
    "swapped": ("swap", "past"), "rung": ("ring", "past"), "lent": ("lend", "past"), "lost": ("lose", "past"),
    "reset": ("reset", "base"), "hit": ("hit", "base"), "read": ("read", "base"), "went": ("go", "past"),
    "spoke": ("speak", "past"), "left": ("leave", "past"), "forgot": ("forget", "past"), "froze": ("freeze", "past"),
}  # fmt: skip

PHRASES: Final[dict[str, str]] = {
    "remove": "get rid of;getting rid of;gets rid of;got rid of;gotten rid of;threw out;threw away;took out;took off;thrown out;thrown away;taken out;taken off;throw out;throw away;take out;take off;scratch off;"
    "throwing out;throwing away;taking out;taking off;scratching off;get rid off;be gone with",
    "create": "start with adding;begin with adding;start by adding;begin by adding;start with connecting;begin with connecting;start by connecting;set up;setting up;spin up;stand up;bring in;sign up;get going with;start using;bring on board;"
    "get started with;set me up;chuck in;pop in;slot in",
    "connect": "plugging in;linking up;wiring up;hooking in;tying in;hook up;hooking up;hook in;plug in;plug into;wire up;wire in;link up;tie in;get connected;patch in;bring over",
    "show": "name me;name us;name them to me;name them for me;name those to me;name these to me;name it to me;start with;begin with;kick off with;look at;pull up;bring up;look up;see if;find out;let me see;let's see;show me;walk me through;run me through;take me through;"
    "run down;tell me;know about;check out;check on;fill me in;break down;open up;spell out;take a look at;"
    "have a look at;look into;talk me through",
    "enable": "turn on;switch on;turned on;switched on",
    "find": "look for;search for;looking for;hunt for;hunt down;track down;sift through",
    "change": "half the limit;half its limit;half the rate;half the cap;half its cap;half the rate limit;see to it;make certain;take care that;arrange that;ensure that;arrange it that;turn off;turn on;switch off;switch on;turn up;turn down;dial up;dial down;speed up;ramp up;bring down;"
    "set to;push up;crank up;move up;move down;take off;knock down;scale up;scale down;hang on to;hold on to",
    "throttle": "slow down;slowing down;rate limit;rate-limit;ease off;throttle down;speed up",
    "stop": "make an end;put an end;bring to an end;turn off;switch off;do away with;no more;turned off;switched off;take off",
    "rotate": "log in again;log back in;sign in again;re auth;sign back in;authorise again;authorize again;"
    "connect again;re enter;new key;fresh key;new token;fresh token;new password;roll the key;reset the key",
    "undo": "↩;⏪;🔙;↪;⎌;roll back;turn back;wind back;put back;take back;change back;bring back;go back on;reverse that;set back",
    "repeat": "🔁;🔂;run again;do again;once more;one more time;same again;do that again;try again;run it again;"
    "run that again;again please;do again what;same procedure",
    "use": "depend on;depends on;rely on;relies on;hang off;hang on;built on;based on;powered by;make use of;making use of;makes use of;made use of;depending on;relying on;counting on;relies upon;rely upon;depends upon;depend upon;based upon;"
    "in use;still used;goes through;go through;fed by;sit on;sitting on;runs on;run on;tied to;count on;lean on;"
    "hooked into;wired to;attached to;linked to",
    "record": "note down;take notes of;keep notes of",
    "moveto": "transfer switch to;move to;go to;change to;hop to;hop over to;jump to;move over to;put me in;put us in;bring me to;bring us to;chuck me;chuck us;toss me;toss us;beam me;beam us;teleport me;shove me;pop me;get me over;get us over;get me into;get me back;move me;move us;take me;throw me into;drop me into;kick me over",
}
"""Phrases of several words, each with the act it stands for; separable ones are listed in `SEPARABLE`."""

SEPARABLE: Final[dict[str, str]] = {
    # verb~particle with something in between: the act
    "hook~up": "connect", "plug~in": "connect", "wire~up": "connect", "wire~in": "connect", "hook~in": "connect",
    "link~up": "connect", "set~up": "create", "spin~up": "create", "bring~in": "create", "put~in": "create",
    "throw~out": "remove", "throw~away": "remove", "take~off": "remove", "scratch~off": "remove",
    "take~out": "remove", "turn~off": "stop", "switch~off": "stop", "turn~on": "change", "turn~down": "change",
    "turn~up": "change", "slow~down": "throttle", "speed~up": "throttle", "roll~back": "undo", "put~back": "undo", "turn~back": "undo", "wind~back": "undo",
    "take~back": "undo", "change~back": "undo", "bring~back": "undo", "pull~up": "show", "bring~up": "show",
    "open~up": "show", "run~again": "repeat", "do~again": "repeat", "turned~off": "stop", "switched~off": "stop",
    "get~hooked": "connect", "get~going": "connect", "get~in": "connect", "authorise~again": "rotate", "authorize~again": "rotate", "connect~again": "rotate", "log~again": "rotate", "sign~again": "rotate", "authenticate~again": "rotate", "link~again": "rotate", "get~running": "connect", "get~set": "connect", "bring~board": "create", "get~board": "create", "bring~aboard": "create", "take~board": "create", "hook~with": "connect", "get~connected": "connect", "get~wired": "connect",
    "want~connected": "connect", "get~linked": "connect", "set~back": "undo", "get~back": "undo",
    "load~once": "refresh", "fetch~once": "refresh", "read~once": "refresh", "pull~once": "refresh", "get~once": "refresh", "load~freshly": "refresh", "load~afresh": "refresh", "fetch~afresh": "refresh", "load~again": "refresh", "fetch~again": "refresh", "read~again": "refresh", "pull~again": "refresh", "load~anew": "refresh", "fetch~anew": "refresh", "read~anew": "refresh", "throwing~away": "remove", "throwing~out": "remove", "taking~off": "remove", "taking~out": "remove",
    "put~hold": "disable", "put~ice": "disable", "take~offline": "disable", "shut~down": "disable", "shut~off": "disable", "kick~off": "oos", "roll~out": "oos",
}  # fmt: skip
