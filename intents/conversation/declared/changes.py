"""What was changed: the history, taking back, a script."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="history",
        effect=Effect.READ,
        help="List what was changed in this session",
        examples=("history", "what did I do so far?"),
        handler="intents.conversation.history:history",
        cues=(
            Cue("", 8.6, r"\b(?:what|which) (?:was|is|were|are) (?:the|my|our) (?:very )?(?:last|latest|previous|recent|final) (?:\w+ )?(?:things?|changes?|actions?|steps?|commands?|requests?|modifications?|edits?|tasks?|operations?|orders?)(?: (?:that |which )?(?:i|we)\b|$)", free=1),
            Cue("!ent:service", 7.6, r"\bwhat (?:was it (?:that )?|did |have |was )?(?:i|we) (?:\w+ )?(?:asked?|said|wanted|requested|told)(?: from)? (?:you|of you)?\b.*\b(?:before|earlier|previously|a moment ago|just now|at first)\b"),
            Explains(
                "lead:* act:* attr:* obj:* talk:* past:* wh:* rm:* rm.* time ent:* q:* mood:* topic:runs neg:*"
            ),
            Cue(
                "",
                7.5,
                r"^(?:show |list |print |see |view |display |the |my |a |please |full |me |pls |give |)*(?:history|changelog|change log|audit(?: log| trail)?|journal|log of (?:this|the|my|our) \w+|session log|activity(?: log)?|log)\b(?! (?:in|out|off|this|me|our|into|to|a|an|the))",
            ),
            Cue(
                "!attr:connected",
                8,
                r"\bwhat (?:all |else |exactly )?(?:have|did|has|had) (?:i|we|you|been) (?:\w+ )*?(?:do|done|ask|asked|change|changed|changing|doing|so far|get rid|got rid|delete|deleted|remove|removed|create|created|add|added|touch|touched|rename|renamed|up to)\b|\bwhat (?:\w+ )?(?:changes|things|edits|modifications|requests|commands) (?:have|did|were|was)\b|\bwhat(?:'s| has| was) (?:been )?(?:changed|done|happened)\b",
            ),
            Cue(
                "!attr:connected !ent:service",
                7,
                r"\b(?:things|everything|all|what|requests|questions|commands) (?:that )?(?:i|we)(?:'ve)? (?:have )?(?:asked|did|done|changed|typed|requested)\b|\b(?:my|the|our) (?:last |previous |recent |past )?(?:\w+ )?(?:changes|edits|modifications|requests|commands|actions) (?:so far|today|until now|in this session|of (?:this|the) session)|\b(?:so far|until now|up to now|till now)\b.*\b(?:session|today|here)\b|\b(?:recap|summary) of (?:this|the|our|my|what)|\bmy (?:recent )?changes\b|\blog of (?:this|the|my|our) (?:session|chat|conversation)",
            ),
            Cue("!attr:connected !ent:service", 7.6, r"\b(?:which|what) (?:\w+ )?(?:requests|commands|questions|changes|things|edits) (?:have|did|had|has) (?:i|we|been)\b"),
            Cue("!rm:request !ent:service !topic:data", 8.6, r"^(?:the |all |all the |show |list |me |my |our |which |what |were |are |any |see |recently |latest )*(?:deleted|removed|erased|purged|binned|trashed|dropped|disconnected) (?:connectors?|connections?|ones|things|accounts)(?: (?:so far|today|in this session|please|there|were there|are there))*$"),
            Cue("q:undid !topic:data !of:else !wh:why", 8.4),
            Cue("rm:past mood:question !topic:data", 6, r"^(?:who|what|when|did|have|has|was|were|which)\b"),
            Cue("rm:past ent:service|obj:connector !topic:data", 4.5),
            Cue("rm:past !topic:data !topic:people !topic:segments", 7.8, r"\b(?:by mistake|by accident|accident\w*|mistakenly|unintentionally|inadvertently|oops|whoops|the wrong (?:one|connector|connection|thing)|shouldn't have|did not mean to|didn't mean to)\b", free=2),
            Cue(
                "",
                7,
                r"^(?:did|have) (?:i|we|you) (?:already |just |accidentally )?(?:delet\w+|remov\w+|chang\w+|renam\w+|creat\w+|add\w*|alter\w+|touch\w*)\b",
            ),
            Cue(
                "",
                6.5,
                r"\bwhat(?:'s| has| have)? (?:been )?changed\b|\bwhat (?:i|we)(?:'ve| have)? (?:done|did|changed|asked|been doing)\b|\b(?:list|show|see) (?:me )?(?:my|our|all|the) (?:recent |past |previous )?changes\b",
            ),
            Cue(
                "rm:past mood:question !topic:data",
                8.4,
                r"^(?:did|have|has) (?:i|we|you|anybody|anyone|somebody|someone)\b",
            ),
        ),
    ),
    Intent(
        name="undo",
        effect=Effect.WRITE,
        help="Take the last change back",
        examples=("undo", "take back the rename"),
        handler="intents.conversation.changes:undo",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:* rm:* rm.* q:* mood:* neg:* val:*"),
            Cue("lead:undo !mood:howto !obj:workspace !ent:custom !obj:uses !topic:data", 8.5),
            Cue("act:undo !mood:howto !obj:uses !attr:default", 7.5),
            Cue("past:undo mood:desire|mood:polite|lead:change|lead:create|lead:build", 7.6),
            Cue("!ent:service !obj:workspace", 7.2, r"^(?:please |could you |can you |no |so |now )*go (?:(?:one|a|1) (?:step|change|edit|action|operation) )?back(?: (?:one|a|1|the last|my last) (?:step|change|edit|action|operation|thing)| please| again| to (?:how|what|the way) it was.*)?$"),
            Cue(
                "!ent:service",
                7.4,
                r"\b(?:have|want|get|make|put|leave) (?:it|that|this|everything|things) (?:back )?(?:as|like|how|the way) (?:it was |they were )?before\b|\bback (?:as|like|to how it was) before\b",
            ),
            Cue("", 8, r"^(?:please |)(?:ctrl|cmd|control|command|strg) ?[+-]? ?z(?: please)?$", free=3),
            Cue("past:rename|past:change|past:throttle|past:cache|past:create|past:connect|past:rotate !rm:past !rm:request !topic:data !topic:people !mood:question", 7.6, r"^(?:oops |whoops |damn |oh |no |sorry |um |ah )*(?:i|we|i've|we've)\b.*\b(?:by mistake|by accident|accidentally|mistakenly|unintentionally|inadvertently)\b", free=2),
            Cue(
                "rm:past",
                7.5,
                r"\b(?:(?:get|put|bring|have|want|take|need) (?:\w+ ){1,3}back|restore|recover|undelete|revert|undo)\b",
            ),
            Cue(
                "!mood:howto",
                7,
                r"\b(?:reverse|revert|undo|unroll|rollback|roll back|backtrack|ctrl ?\+? ?z|cmd z) ?(?:that|this|it|the|my|last|what)?\b|\btake (?:that|it|the \w+(?: \w+)?|my \w+|this) back\b|\b(?:put|set|change|bring|get|turn|make) (?:it|that|this|everything|things|the \w+) back\b|\b(?:as|how|like) it was(?: before)?\b|\bback (?:to )?(?:the way|how|what|as) it was\b|\bthat was (?:a|my) (?:mistake|error)\b|\bgo back on\b",
            ),
        ),
    ),
    Intent(
        name="script",
        effect=Effect.READ,
        help="Write what was done as a script of cargo-ai commands",
        examples=("save what I did as a script",),
        handler="intents.conversation.script:script",
        slots=(Slot("path", SlotKind.PATH, "the file"),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* val:path q:* mood:* topic:* time"),
            Cue("!ent:service !rm:request !obj:node !mood:howto", 8, r"\b(?:these|those|the|my|our|all|all the|last)(?: \w+)? (?:steps|commands|requests|changes|actions|things we did|things i did)\b.*\b(?:as|in|into|to) (?:a |an |one |some )?(?:\w+ )?(?:file|script)\b", free=2),
            Cue("obj:script !obj:transcript !topic:code !mood:howto !ent:service !attr:uuid !attr:failing", 6.5),
            Cue(
                "lead:save|act:save val:path",
                8.2,
                r"\.(?:sh|bash|zsh|ps1)\b|\b(?:what i did|what we did|session|script|all this|changes|steps)\b",
            ),
            Cue("obj:command.pl lead:save|lead:build|lead:show|lead:use|act:save !ent:service", 7, r"\bcommands? (?:for|of|behind|to do|that did|which did) (?:all|that|this|what|everything|it|these|those)\b"),
            Cue("lead:save|act:save val:shell !ent:service !rm:request", 7.5, free=3),
            Cue("val:shell !ent:service !rm:request !obj:transcript", 7.6, r"\b(?:put|write|save|dump|store|get|collect|gather|pour|pack|drop|place|keep|turn|bundle|export|record)\b.*\b(?:steps|changes|commands|session|work|actions|requests|what (?:i|we) (?:just )?did|everything|all (?:of )?(?:this|that|it)|the lot|today's)\b", free=3),
            Cue("lead:save|act:save obj:session !obj:transcript", 5, r"\b(?:script|commands|cli|\.sh)\b"),
            Cue("!obj:transcript !ent:service", 8.4, r"^(?:please |can you |could you )?(?:export|dump|save|write|convert|turn|print|emit)\b.*\b(?:session|conversation|history|everything|all (?:this|that)|changes|what (?:i|we) did|steps)\b.*\b(?:as|to|into|in) (?:a |an |some )?(?:sh|bash|shell|zsh|script|commands?)\b"),
            Cue(
                "val:path",
                7,
                r"\b(?:write|save|export|dump|put|store|generate|print|output|produce)\b.*\b(?:commands?|script|steps|session|cli)\b",
            ),
            Cue("obj:script !ent:service !topic:code !mood:howto", 8, r"\bscript (?:of|for|from|with)\b"),
        ),
    ),
)
