"""The conversation itself: help, history, undo, context, transcripts."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="help",
        effect=Effect.READ,
        help="Tell what you can ask and how",
        examples=("help", "how do I add a connector?"),
        handler="intents.conversation.guidance:help",
        slots=(Slot("topic", SlotKind.TEXT, "a topic"),),
        cues=(
            Explains("lead:* act:* attr:* obj:* topic:* talk:* ent:* past:* rm:* rm.* val:* wh:* neg:* q:* mood:*"),
            Cue("mood:howto domain !topic:code !topic:chat", 8.3),
            Cue("!ent:service", 8, r"^(?:please )?help (?:on |with |about )?(?:removing|remove|deleting|delete|removal|removals|deletion)(?: please| pls)?$"),
            Cue("mood:howto !topic:code !topic:chat", 3.5),
            Cue("!lead:connect !lead:create !rm:request", 8.8, r"^(?:please )?help (?!me\b|us\b|you\b|is\b|needed\b|wanted\b)(?:on |about |with |for )?(?:the |my |a )?[\w-]+(?: [\w-]+)?(?: please| pls)?$"),
            Cue("!ent:service", 9, r"^(?:so |and |ok |sorry |hm |hi |hello )*(?:what(?:'s| is| are| does)|what exactly (?:is|are)|explain|define) (?:a|an|the|those|these)? ?(?:term |word )?(?:slugs?|connectors?|integrations?|rate limits?|ttl|cache ttl|cache time|extractors?|actions?|nodes?|custom integrations?|uuids?|transcripts?)(?: mean| for| here| in cargo| in this context| exactly| anyway| actually)*$"),
            Cue(
                "",
                8,
                r"^(?:please |pls |plz |ok |oh |hey |um )*(?:help|help me|help please|please help|help pls|i need help|can you help(?: me)?|could you help(?: me)?|halp|sos|usage|man|commands?|\?+|h|assist(?: me)?|need help|give me a hand|help out|menu|options)$",
            ),
            Cue(
                "!ent:service",
                7,
                r"\bwhat (?:else )?(?:can|could|may|should|am i able to|are you able to|all can) (?:i|you|we|this|it)?\s?(?:\w+ )?(?:ask|do here|do for me|say|type|you do|help|tell you|do$|do with this)\b|\bwhat are you (?:able|capable|good)|\bwhat do you (?:do|understand|know)\b|\bhow (?:does|do) (?:this|it|you) work\b|\bwhat (?:commands|questions|requests)\b|\bwhat is this(?: thing| program| tool)?$|\bshow (?:me )?(?:the )?(?:commands|help|examples)\b|\bhow do you work\b|\bi(?:'m| am) (?:stuck|lost|confused)\b|\bwhat's possible(?: here)?$|\bexamples?(?: please| pls)?$",
            ),
            Cue("lead:help !ent:service", 5),
            Cue("!ent:service", 7.2, r"\b(?:things|questions|commands|requests|sentences|words|topics|phrases) (?:that |which )?(?:you|u) (?:can |are able to |could )?(?:understand|answer|do|know|handle|help|assist)\b"),
            Cue(
                "!ent:service !topic:data !topic:segments !topic:runs",
                7.6,
                r"^(?:and |so |but )?(?:can|could|may|is|are|do|does|any|what about|will)\b.*\b(?:delete|deleting|remove|removing|deletion|removal|rename|renaming|add|adding|connect|connecting|create|creating|change|changing|edit|editing|limit|update|updating|deletes|renames|edits)\b.*\b(?:several|multiple|many|more than one|at once|in one go|in bulk|all at once|at the same time|in one step|in batches)\b|\b(?:bulk|batch|mass) (?:delete|deletes|deletion|removal|remove|rename|edit|edits|update|create|add|change|changes|actions?|operations?)\b",
            ),
            Cue(
                "!ent:service !topic:data !topic:mail",
                7.2,
                r"\b(?:give|show|tell|have) (?:me |us |you )?(?:some |a few |any |a couple of )?(?:ideas|suggestions|examples|hints|inspiration)\b|\bwhat (?:i|we|one) (?:can|could|may|should|might) (?:\w+ )?(?:ask|say|type)\b",
                free=1,
            ),
            Cue(
                "!ent:service",
                7.4,
                r"\bwhat (?:\w+ ){0,3}(?:questions|commands|requests|things|phrases|sentences|instructions) (?:can|could|may|should|are|do) (?:i|we|you|it)\b",
            ),
            Cue(
                "",
                6,
                r"\bhelp (?:me )?(?:with|on|about|for)\b|\bhelp (?:topic|page|text)\b|\b(?:where(?:'s| is)|i (?:don't|do not|can't) (?:see|find)) (?:the|a|an|any) (?:\w+ )?(?:button|menu|page|option|switch)\b",
            ),
        ),
    ),
    Intent(
        name="tour",
        effect=Effect.READ,
        help="Take the guided tour",
        examples=("tour", "where do I start?"),
        handler="intents.conversation.guidance:tour",
        cues=(
            Explains("lead:* act:* attr:* obj:tourword talk:* past:* wh:* obj:* mood:* q:* topic:*"),
            Cue("obj:tourword !ent:service !do:other !topic:plays !topic:data !topic:mail", 7),
            Cue(
                "!ent:service",
                8.6,
                r"\bwhere (?:do|should|can|would|must|shall|might) (?:i|we|one|you) (?:\w+ )?(?:start|begin|kick off)\b|\bwhere to (?:start|begin)\b|\bshow me around\b|\bhow do i (?:start|begin|get started|get going)\b(?! (?:a|an|the|recording|with \w+ing))|\bhow to (?:start|begin|get started)$|\btake me by the hand\b|\bfirst steps\b|\bwhat (?:should|do) i do first\b|\bwhat first\b",
            ),
            Cue(
                "!ent:service",
                6.6,
                r"\b(?:i(?:'m| am) |am |totally |completely |brand |quite |a |)(?:brand )?new (?:here|to (?:this|cargo|it))|\bfirst (?:time|day)\b|\bnewbie\b|\bnewcomer\b|\bwalk me through (?:it|this|everything|the (?:program|basics|whole|tool))|\bget(?:ting)? started\b|\bonboard(?:ing)?(?: me)?\b|\bguided?\b.*\b(?:tour|start)\b|\bstart the tour\b|\bnever used (?:this|cargo|it)\b|\bthe basics\b",
            ),
            Cue(
                "!ent:service",
                9.6,
                r"\bhow (?:do|can|should|would) (?:i|we|one) (?:\w+ )?(?:start|begin|get started|get going)$",
            ),
            Cue("!ent:service", 8, r"\b(?:newbie|newcomer|the ropes|show me around|first time here)\b"),
        ),
    ),
    Intent(
        name="history",
        effect=Effect.READ,
        help="List what was changed in this session",
        examples=("history", "what did I do so far?"),
        handler="intents.conversation.changes:history",
        cues=(
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
            Cue("rm:past mood:question !topic:data", 6, r"^(?:who|what|when|did|have|has|was|were|which)\b"),
            Cue("rm:past ent:service|obj:connector !topic:data", 4.5),
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
            Cue("past:undo mood:desire|mood:polite", 7),
            Cue(
                "!ent:service",
                7.4,
                r"\b(?:have|want|get|make|put|leave) (?:it|that|this|everything|things) (?:back )?(?:as|like|how|the way) (?:it was |they were )?before\b|\bback (?:as|like|to how it was) before\b",
            ),
            Cue("", 8, r"^(?:please |)(?:ctrl|cmd|control|command|strg) ?[+-]? ?z(?: please)?$", free=3),
            Cue(
                "rm:past",
                7.5,
                r"\b(?:by mistake|by accident|accidentally|wrong|(?:get|put|bring|have|want|take|need) (?:\\w+ )?(?:it|that|them|this|one) back|restore|recover|oops)\b",
            ),
            Cue(
                "!mood:howto",
                7,
                r"\b(?:reverse|revert|undo|unroll|rollback|roll back|backtrack|ctrl ?\+? ?z|cmd z) ?(?:that|this|it|the|my|last|what)?\b|\btake (?:that|it|the \w+(?: \w+)?|my \w+|this) back\b|\b(?:put|set|change|bring|get|turn) (?:it|that|this|everything|things|the \w+) back\b|\b(?:as|how|like) it was(?: before)?\b|\bback (?:to )?(?:the way|how|what|as) it was\b|\bthat was (?:a|my) (?:mistake|error)\b|\bgo back on\b",
            ),
        ),
    ),
    Intent(
        name="repeat",
        effect=Effect.READ,
        help="Run the last request again",
        examples=("again",),
        handler="intents.conversation.context:repeat",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron q:* mood:* obj:session"),
            Cue(
                "!ent:service",
                8.6,
                r"\bdo again what\b|\bagain what (?:i|we) (?:just )?(?:asked|did|said|wanted|requested)\b",
            ),
            Cue(
                "act:repeat|lead:repeat !obj:transcript !topic:chat !val:path !topic:runs !topic:data !ent:service !obj:uses", 7
            ),
            Cue(
                "",
                8,
                r"^(?:please |pls |and |ok |now |)*(?:again|once more|one more time|repeat|same again|do it again|another time|!!|redo|encore|same thing again|the same again|repeat that|repeat please|again please|once again|and again|do that again|run it again|run that again|try again|try that again|retry)(?: please| pls| for me| then| now| mate)*$",
            ),
            Cue(
                "!ent:service",
                9,
                r"^(?:please |and |ok |now )*(?:run|do|say|ask|execute|repeat|show|try|give me) (?:that|it|this|the (?:last|same|previous)(?: \w+)?) (?:again|once more|one more time|anew|another time|over)(?: please| pls)?$",
            ),
            Cue(
                "!obj:transcript !val:path !ent:service !topic:data !obj:uses",
                8,
                r"\b(?:run|do|execute|repeat|send|resend|rerun|re-run|redo|ask|fire|issue|replay|retry|perform) (?:my |the |that |what |this )?(?:very )?(?:last|previous|same|prior|latest|preceding)\b(?! (?:change|\d+))|\b(?:last|previous|same) (?:request|command|query|question|one|thing|ask|req|line|prompt) (?:\w+ )?(?:again|once more|one more time|anew)\b|\b(?:rerun|repeat|redo) (?:what|that|it|the (?:last|same|previous|one|thing|command|request))\b",
            ),
        ),
    ),
    Intent(
        name="why",
        effect=Effect.READ,
        help="Explain how the last request was understood",
        examples=("why?", "how did you read that?"),
        handler="intents.conversation.context:why",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:* wh:* q:* mood:* rm:* rm.* neg:*"),
            Cue(
                "",
                7.5,
                r"^(?:but |and |so |ok |huh |hm |wait |)*why(?: (?:that|so|this|is that|though|not|did that|was that))?$",
            ),
            Cue(
                "",
                8,
                r"\b(?:how(?= (?:\w+ )?(?:did|come|could|have))|why|on what (?:basis|grounds?)|what made|what makes|what led|based on what|from what) (?:\w+ ){0,2}you (?:to )?(?:\w+ )?(?:interpret\w*|understand|understood|read|conclude\w*|infer\w*|pars\w+|take|took|guess\w*|choose|chose|decide\w*|think|thought|assume\w*|settle\w*|come to|came to|arrive\w*)\b",
                free=4,
            ),
            Cue("", 8, r"\bwhat (?:did|do) you make of (?:my|that|this|the (?:last|previous))\b", free=2),
            Cue(
                "",
                8,
                r"\b(?:why|how come|how|what made) (?:did|do|have|would|has|were|was|are) (?:you|it|that|this|u|the (?:program|assistant|bot))\b.*\b(?:read|reading|understand|understood|take|took|taken|think|thought|interpret\w*|get|got|come|came|choose|chose|chosen|pick|picked|guess|guessed|arrive|ask|asking|answer|decide|decided|match|matched|parse|parsed|mean|meant|assume|assumed|do that|say|show|conclude|treat|hear)\b|\b(?:explain|show|tell me) (?:me )?(?:how|why) you (?:\w+ )?(?:read|understood|took|interpreted|got|decided|parsed|matched|thought|chose)\b|\bexplain (?:that|yourself|your (?:reading|reasoning|choice|answer|last answer|interpretation))|\bhow was (?:that|this|it|my \w+) (?:read|understood|interpreted|parsed)\b|\byour reasoning\b|\bwhat made you (?:think|read|choose|pick|say)\b",
            ),
            Cue(
                "",
                7.6,
                r"^(?:but |and |so )*why (?:you|it) (?:read|understand|understood|take|took|think|thought|interpret\w*|parse[d]?|get|got|choose|chose)\b",
            ),
            Cue(
                "",
                7.6,
                r"\bwhy (?:this|that|the) (?:answer|result|reading|table|reply|response)\b|\bhow come you\b",
            ),
            Cue("", 7.8, r"\bwhy'?d (?:you|u)\b"),
        ),
    ),
    Intent(
        name="focus",
        effect=Effect.READ,
        help='Tell what "it" stands for now',
        examples=("what are you talking about?",),
        handler="intents.conversation.context:focus",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:*"),
            Cue(
                "!ent:service",
                8.3,
                r"\bwhat (?:does|do|is|did|are|would) ?(?:\w+ )?'?\b(?:it|that|this|them|they)\b'? (?:\w+ )?(?:refer|stand|mean|point|now|right now|currently|at the moment|again)|\bwhat(?:'s| is)? ?(?:it)(?: right now| now| at the moment| currently| here)?$|\bwhat (?:are|were) (?:we|you) (?:\w+ )?(?:talking|speaking|on about|discussing|looking|referring|working)\b|\bwhich (?:\w+ )?(?:are|were) we (?:\w+ )?(?:talking|speaking|discussing|looking|working|on)\b|\b(?:what|which) (?:\w+ )?(?:do|are|is|did) (?:you|we) (?:mean|referring|talking)\b|\bcurrent (?:focus|subject|topic|context|selection)\b|\bwhat(?:'s| is) (?:selected|in focus|the (?:focus|subject|current \w+|context))\b|^focus$|^context$|\bwhich one (?:is|are) (?:it|we|that|selected|this)\b|\bwhat does refer to\b|\bwhat's right now\b|^what's (?:it )?(?:right )?now$|\bremind me what (?:we|it|this)\b",
            ),
            Cue(
                "!ent:service",
                8,
                r"\bwhat do you (?:think|believe|suppose|take|assume) (?:i|it|that|this|we)\b(?: \w+)? ?(?:mean|refer|stand|am|is|are)?|^(?:the )?current (?:it|that|this|one)$|\bwhat(?:'s| is| was)? (?:the )?(?:current )?(?:meaning|referent|antecedent) of (?:it|that|this)\b|\bwhen i say (?:it|that|this)\b",
            ),
            Cue(
                "!ent:service",
                7.6,
                r"\bwhen i say (?:it|that|this)\b|^(?:the )?current (?:it|that|this)\b|\bwhat (?:do|did) you (?:think|believe) (?:i|it|that)(?: mean)?\b",
            ),
        ),
    ),
    Intent(
        name="more",
        effect=Effect.READ,
        help="Show the rest of the last list",
        examples=("more",),
        handler="intents.conversation.context:more",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:*"),
            Cue(
                "!ent:service",
                7.5,
                r"^(?:please |pls |and |ok |show |show me |see |give me |list |display |can i see |let me see |i want |the |all |tell me |print |what about |where are |even |some |any |with |)*(?:more|the rest|rest|next|next page|the others|others|remaining|remaining ones|remainder|the remaining ones|the remainder|page down|what else|further|the missing ones|next ones|following ones|full list|the remaining|next \d+|all of them|continue|everything else|rest of (?:it|them|that|the (?:list|rows|table|results)))(?: please| pls| of (?:it|them|that|those|the (?:list|table|rows|results|entries))| rows| results| entries| ones| too| here| for me)*$",
            ),
            Cue(
                "!ent:service",
                7,
                r"\b(?:rest|remainder|remaining (?:ones|rows|entries|part)) of (?:it|them|that|those|the)\b|\bshow (?:me )?(?:more|the rest|the remaining)\b(?! about)|\bkeep going\b|\bnext page\b",
            ),
            Cue(
                "!ent:service",
                7,
                r"^(?:and |so )*(?:are|is) there (?:any )?more\b(?! (?:than|to))|^any more$|^more\b",
            ),
        ),
    ),
    Intent(
        name="sort",
        effect=Effect.READ,
        help="Sort the last table",
        examples=("sort by usage",),
        handler="intents.conversation.context:sort",
        slots=(Slot("by", SlotKind.TEXT, "the column to sort by"),),
        needs=(("by",),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron wh:* q:* mood:* obj:uses topic:*"),
            Cue(
                "!ent:service",
                9,
                r"^(?:now |please |and |ok |then )*(?:sort|order|rank|arrange)(?: (?:them|it|this|these|those|that|everything|all|the (?:list|table|rows|results?|connectors|integrations)))?(?: by| after| alphabetically) ?\w*(?: (?:name|date|first|desc\w*|asc\w*|please|newest|oldest|age|usage|time|order|reversed?))*$",
            ),
            Cue(
                "lead:sort|act:sort !ent:service !lead:create !topic:data",
                6.5,
                r"\b(?:by|after|on|according|alphabetical\w*|descending|ascending|order of|newest|oldest|reverse)\b",
            ),
            Cue("past:sort !ent:service", 6, r"\bby\b"),
            Cue(
                "",
                6.5,
                r"\b(?:sort|order|rank|arrange)(?:ed|ing)? (?:\w+ ){0,4}(?:by|after|on|alphabetically|descending|ascending)\b|\bin (?:alphabetical )?order of\b|^by \w+(?: (?:desc\w*|asc\w*|please))?$",
            ),
            Cue("", 5.6, r"^(?:in )?(?:reverse )?alphabetical\w*(?: order)?(?: please| pls)?$"),
        ),
    ),
    Intent(
        name="refresh",
        effect=Effect.READ,
        help="Read names and catalogue afresh",
        examples=("refresh",),
        handler="intents.conversation.context:refresh",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* q:* mood:* topic:*"),
            Cue(
                "lead:refresh|act:refresh !ent:service !topic:runs !topic:segments !topic:data !obj:model !ent:field",
                6,
            ),
            Cue(
                "!ent:service",
                7,
                r"^(?:please |pls |and |ok |)*(?:refresh|reload|resync|re-read|reread|fetch (?:everything|it all|again))(?: (?:everything|all|names|the names|the catalogue|the catalog|catalogue|catalog|the list|list|the lists|lists|please|pls|connectors|the connectors|it|now|that|this|cache|workspace|the workspace|the page|data|again|from cargo|the view))*$|\b(?:read|fetch|load|pull|get) (?:everything|names|it all|all|the catalogu?e?|all names) (?:\w+ )?(?:afresh|again|anew|fresh|new)\b|\bafresh\b|\bstale (?:names|list|data|view)\b",
            ),
            Cue(
                "!ent:service",
                7,
                r"\b(?:get|fetch|read|load|pull) (?:me )?(?:the |all )?(?:newest|latest|fresh|current|updated|up to date) (?:names|data|lists?|catalog\w*)\b|\bread the catalog\w* (?:again|anew)\b",
            ),
        ),
    ),
    Intent(
        name="script",
        effect=Effect.READ,
        help="Write what was done as a script of cargo-ai commands",
        examples=("save what I did as a script",),
        handler="intents.conversation.changes:script",
        slots=(Slot("path", SlotKind.PATH, "the file"),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* val:path q:* mood:* topic:* time"),
            Cue("obj:script !obj:transcript !topic:code !mood:howto !ent:service !attr:uuid !attr:failing", 6.5),
            Cue(
                "lead:save|act:save val:path",
                8.2,
                r"\.(?:sh|bash|zsh|ps1)\b|\b(?:what i did|what we did|session|script|all this|changes|steps)\b",
            ),
            Cue("obj:command.pl lead:save|lead:build|lead:show|lead:use|act:save !ent:service", 7, r"\bcommands? (?:for|of|behind|to do|that did|which did) (?:all|that|this|what|everything|it|these|those)\b"),
            Cue("lead:save|act:save val:shell !ent:service !rm:request", 7.5, free=3),
            Cue("lead:save|act:save obj:session !obj:transcript", 5, r"\b(?:script|commands|cli|\.sh)\b"),
            Cue(
                "val:path",
                7,
                r"\b(?:write|save|export|dump|put|store|generate|print|output|produce)\b.*\b(?:commands?|script|steps|session|cli)\b",
            ),
            Cue("obj:script !ent:service !topic:code !mood:howto", 8, r"\bscript (?:of|for|from|with)\b"),
        ),
    ),
    Intent(
        name="cli",
        effect=Effect.READ,
        help="Show the equivalent cargo-ai command",
        examples=("as a cargo-ai command",),
        handler="intents.conversation.context:cli",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron q:* mood:* topic:*"),
            Cue(
                "obj:command !obj:script !ent:service !flag",
                5.5,
                r"\b(?:equivalent|as (?:a |an )?(?:\w+ )?(?:cli|command|cmd|cargo-ai|one-liner|shell)|cli|cargo-ai|command ?line|cmd|one-liner|terminal command|shell command|raw)\b",
            ),
            Cue(
                "obj:command !obj:script !flag",
                6.5,
                r"\b(?:that|it|last|this|previous|equivalent|would|look|same thing)\b.*\b(?:cli|cargo-ai|command|cmd|commandline|one-liner)\b|\b(?:cli|cargo-ai|command line|cmd|command|commandline|one-liner)\b.*\b(?:that|it|last|this|previous|equivalent|same thing|req|request)\b",
            ),
            Cue(
                "!ent:service !flag",
                7,
                r"^(?:as |the |show |in |give me (?:the |it as )?|show me (?:the |it as )?|print |what(?:'s| is) the |and |)*(?:a |an |)?(?:cli|cargo-ai|command line|cmd|cli command|cargo-ai command|cli equivalent|equivalent command|shell command|cargo-ai equivalent|curl|raw command)(?: please| pls| equivalent| version| form)?$",
            ),
            Cue(
                "",
                8.8,
                r"\b(?:how|what) (?:would|do|can|could|should|does|is) (?:\w+ )?(?:i |you |we |it |that |this )?(?:\w+ )*(?:with|in|as|using|via|look like in|by) (?:the |a |raw )?(?:cargo-ai|cargo ai|cli|command ?line|terminal|official client)\b",
            ),
        ),
    ),
    Intent(
        name="transcript.record",
        effect=Effect.LOCAL,
        help="Record this conversation",
        examples=("record this as cleanup.md",),
        handler="intents.conversation.recording:record",
        slots=(Slot("path", SlotKind.PATH, "the file"),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* val:path q:* mood:* topic:* val:name"),
            Cue(
                "lead:record|act:record|past:record obj:session|obj:transcript|val:path|ent:pron !rm:request !neg:record !lead:stop !lead:cancelact",
                6.8,
            ),
            Cue("lead:record|act:record val:path !rm:request", 8.5, r"^(?:please |now )*(?:rec|record|log|tape|transcribe|protocol) (?:\w+ )?(?:in|into|to|as|at)$"),
            Cue("!ent:service !rm:request", 7.5, r"\b(?:tak(?:e|ing)|keep(?:ing)?|mak(?:e|ing)) notes (?:of|on|about) (?:this|the|our|what|everything|all)\b"),
            Cue(
                "obj:transcript lead:create|act:create|lead:oos|mood:desire|mood:fragment|lead:save|lead:build|lead:change !lead:stop !act:stop !act:cancelact !lead:replay !val:x",
                6,
            ),
            Cue(
                "obj:transcript",
                6.5,
                r"\b(?:start|begin|make|take|keep|open|switch on|turn on|new|create|want|like) (?:\w+ ){0,3}(?:transcript|recording)\b",
            ),
            Cue(
                "",
                6.8,
                r"\b(?:start|begin) (?:to )?(?:record\w*|logging|transcrib\w+|captur\w+|tap\w+)\b|^record(?: (?:this|it|everything|now|please|me|us))*$|\brecord (?:this|everything|our|the|my|what)\b",
            ),
            Cue("lead:save|act:save obj:session val:path", 5, r"\.(?:md|markdown|txt|log)\b"),
        ),
    ),
    Intent(
        name="transcript.stop",
        effect=Effect.LOCAL,
        help="Stop recording",
        examples=("stop recording",),
        handler="intents.conversation.recording:stop",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* q:* mood:* neg:*"),
            Cue("neg:record !ent:service", 7.4),
            Cue(
                "obj:transcript lead:stop|act:stop|lead:cancelact|act:cancelact|lead:change|rm:request !lead:replay",
                8,
            ),
            Cue(
                "",
                9.2,
                r"\b(?:stop|end|finish|halt|cease|quit|pause|close|enough|turn off|switch off|terminate|no more|done|cut|kill|conclude|wrap up) (?:\w+ ){0,3}(?:record\w*|transcri\w+|captur\w+|logging|taping)\b|\b(?:transcript|recording) (?:\w+ )?(?:off|stop|end|done|over)\b|\bdon't record\b|\b(?:can|may) stop (?:the )?(?:transcript|recording)\b",
            ),
        ),
    ),
    Intent(
        name="transcript.replay",
        effect=Effect.LOCAL,
        help="Replay a transcript",
        examples=("replay cleanup.md",),
        handler="intents.conversation.recording:replay",
        slots=(Slot("path", SlotKind.PATH, "the file"),),
        needs=(("path",),),
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* val:path q:* mood:* topic:*"),
            Cue("lead:replay|act:replay|lead:repeat val:path !obj:connector !lead:save !lead:record", 7.5),
            Cue("lead:replay|act:replay|lead:repeat obj:transcript", 7.8),
            Cue("lead:replay !ent:service !topic:runs !obj:uses !topic:plays", 4.5, r"\breplay\b|\bplay back\b"),
        ),
    ),
    Intent(
        name="cancel",
        effect=Effect.READ,
        help="Drop the question that is open",
        examples=("cancel", "never mind"),
        handler="intents.conversation.talk:cancel",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:* neg:* rm:* rm.* q:* mood:*"),
            Cue("rm:negated !val:rate !val:name !lead:change !lead:rename !act:change !attr:default !lead:show", 7),
            Cue("talk:no !ent:service !obj:connector !obj:integration !obj:action !obj:transcript", 5.5),
            Cue(
                "",
                8,
                r"^(?:oh |please |ok |nah |no |well |um |actually |sorry |hm |ah |wait |)*(?:no|nope|nah|cancel|abort|stop|never ?mind|nvm|forget (?:it|that|about it)|leave (?:it|that|it be|it alone|it as it is|it there)|scrap (?:that|it)|drop (?:it|that)|hold on|not now|wait|hang on|let it be|rather not|better not|don't|don't do (?:it|that)|skip (?:it|that)|changed my mind|i changed my mind|on second thoughts?|no thanks?|no thank you|nothing|call it off|halt|not yet|scratch that|whoa|no way|false alarm|strike that|disregard(?: that)?|back out|never|i take it back|(?:nix|void|belay|can|shelve|sack|junk|bag|strike) (?:that|that idea|that thought|that plan|that request|that order)|no please|no no|no no no|no don't|let's not|i'd rather not)(?: please| pls| mate| thanks| then| nothing| it| that| cancel| stop| leave it| no| sorry| after all| i changed my mind| anyway| for now)*$",
            ),
            Cue(
                "!mood:question",
                7,
                r"\b(?:not|never|mustn't|shouldn't|may not|won't) (?:to )?be (?:touched|altered|messed with|interfered with|tampered with)\b|\b(?:is|are|stays?|remains?) off[ -]limits\b|\b(?:nobody|no one) (?:touches|deletes|removes|messes with)\b|\b(?:out of the question|not an option|strictly forbidden|not negotiable)\b",
            ),
            Cue(
                "",
                7,
                r"\b(?:i(?:'ve| have)? changed my mind|on second thoughts?|cancel that|abort that|forget (?:it|that|what i)|never ?mind(?! (?:the|what|which|about the))|scrap that|leave (?:\w+ )?(?:\w+ )?alone|do not touch|don't touch|hands off|keep (?:it|them) as (?:it is|they are))\b",
            ),
            Cue("", 7.5, r"\brather (?:you |we |that you )?(?:didn't|did not|not|don't)\b"),
            Cue(
                "!ent:service !val:name",
                11,
                r"^(?:oh |please |ok |no |well |actually |let's |just |and )*(?:drop|toss|scrap|trash|bin|forget|ditch|abandon|cancel|kill|withdraw|abort|shelve|nix|dismiss|leave|skip|discard|take back)(?: about)? (?:the |that |this |my |our )(?:whole |entire |last |crazy |stupid |silly )?(?:thought|idea|plan|matter|request|question|wish|suggestion|proposal|notion|ask)(?: please| now| again| altogether| entirely| then| for now)*$|^(?:i|we) (?:hereby )?(?:withdraw|retract|drop|rescind|revoke|take back) (?:my|our|the|that|this) (?:\w+ )?(?:request|question|wish|order|instruction|ask|demand|suggestion|proposal|application)\b",
            ),
            Cue(
                "!val:rate !val:duration !attr:cache !attr:limit !val:name",
                6.6,
                r"^(?:no |wait |please |oh |nah |actually |and |but |just )*keep\b(?!.*(?:cach|going|until))",
            ),
            Cue(
                "", 7, r"\bleave (?:\S+ ){1,4}(?:in place|as is|as it is|be|there|untouched|where it is|in peace)\b"
            ),
        ),
    ),
    Intent(
        name="confirm",
        effect=Effect.READ,
        help="Answer yes to the question that is open",
        examples=("yes",),
        handler="intents.conversation.talk:confirm",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:pron q:* mood:*"),
            Cue("talk:yes !talk:no !ent:service !rm:request !rm:question", 5.2),
            Cue(
                "!talk:no",
                8.2,
                r"^(?:oh |ok |okay |please |well |and |)*(?:yes|yep|yeah|yup|ya|yea|aye|ok|okay|sure|y|go ahead|do it|go for it|go on|proceed|confirmed?|affirmative|absolutely|definitely|correct|right|that's right|exactly|of course|certainly|fine|please do|by all means|make it so|let's do it|alright|all right|sounds good|go on then|agreed|approved|carry on|looks good|lgtm|indeed|true|you may|you can do it|perfect|kk|k)(?:,| |please|pls|go ahead|do it|do that|go for it|of course|sure|thanks|thank you|you may do it|now|then|it is|that's right|i am sure|i'm sure|absolutely|proceed|yes|for it|fine|with it|mate|you may|right|that's correct|correct|by all means|go on|i do|i confirm|and|just|it's|ok|okay|to all|to that|from me|ahead)*$",
            ),
        ),
    ),
    Intent(
        name="quit",
        effect=Effect.LOCAL,
        help="Leave",
        examples=("quit",),
        handler="intents.conversation.talk:leave",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* q:* mood:*"),
            Cue("talk:bye !ent:service !rm:request", 6),
            Cue(
                "",
                8.2,
                r"^(?:ok |and |please |now |let's |i want to |i'd like to |time to |)*(?:quit|exit|bye|goodbye|good bye|bye bye|close|leave|q|:q|:wq|logoff|see you|see ya|cya|that's all|good night|done)(?: now| please| pls| then| the program| the app| this| here| the session| session| for today| all| everyone| cargo| everybody)*$",
            ),
            Cue("", 7.4, r"\b(?:let|get) me out\b"),
        ),
    ),
    Intent(
        name="greet",
        effect=Effect.READ,
        help="Small talk",
        examples=("hello", "thanks"),
        handler="intents.conversation.talk:greet",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* q:* mood:* topic:* time"),
            Cue("!ent:service !mood:question", 7.4, r"^(?:oh |ok |and |many |so |)*(?:thanks|thank you|thx|thank u) (?:\w+ )?(?:for|very|so|again|and)\b", free=3),
            Cue("!ent:service !rm:request", 9, r"\b(?:that|this|it|which)(?:'s| is| was) (?:exactly |just |precisely |really |all )*what (?:i|we) (?:was |were |am |are |have been |had been |'ve been )?(?:searching|looking|after|hoping|needed|need|wanted|want|asked|meant)\b(?: for| to know| to see)?$", free=1),
            Cue("talk:hello !ent:service", 4.5),
            Cue("talk:thanks !ent:service", 4.5),
            Cue("talk:hello|talk:thanks mood:fragment", 5),
            Cue(
                "",
                7,
                r"^(?:oh |ok |okay |well |hey |hi |hello |and |so |)*(?:hi|hello|hey|thanks|thank you|thx|ty|cheers|good (?:morning|evening|afternoon|day)|morning|how are you|how's it going|ta|you're (?:\w+ )?(?:great|best|awesome|star|helpful|nice|funny)|great|awesome|nice|cool|perfect|lovely|brilliant|well done|good job)(?: there| mate| so much| a lot| very much| you| all| everyone| again| buddy| pal| team| friend| cargo| today| how are you| doing| a million| for (?:the|your|that|all) ?\w*| everybody| folks| assistant| bot| that| one| job| work| very| much| loads| ever so| bunch| a bunch| kindly)*$",
            ),
        ),
    ),
    Intent(
        name="out_of_scope",
        effect=Effect.READ,
        help="Anything else",
        examples=("what is the weather",),
        handler="intents.conversation.talk:turn_down",
        cues=(Explains(""),),
    ),
)
