"""Help and the tour."""

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
            Cue(
                "rm:question|rm:reported|rm:past|mood:question !ent:service !attr:unused !wh:which",
                11.5,
                r"^(?:and |so |hey |hi )*(?:(?:can|may|could) (?:connectors|connections|one|people|users|everyone) (?:be )?(?:delet|remov)\w+|who (?:(?:in|on|of|at|from) (?:the|our|my) \w+ |here |else )?(?:may|can|could|is (?:allowed|permitted|able|entitled) to|has the (?:right|rights|permission) to) (?:delete|remove)|"
                r"(?:how long|what) (?:does|will|would) (?:a |the )?(?:deleting|removing|deletion|removal)\b.*\b(?:take|mean|cost|do)|does (?:deleting|removing|a deletion|a removal)\b|"
                r"(?:is|are) (?:a |the )?(?:deletions?|removals?|deleting|removing)\b|can (?:a |the )?(?:deletions?|removals?)\b|what(?:'s| is) the difference between (?:delet|remov|unlink|disconnect)\w+)",
                free=3,
            ),
            Cue(
                "rm:question|rm:reported mood:question|wh:what|wh:which !ent:service !attr:unused !ent:custom",
                8.2,
                r"\b(?:delet\w*|remov\w*|drop\w*|kill\w*|unlink\w*|disconnect\w*|get\w* rid of|erase\w*|scrap\w*|wip\w+|purg\w+|throw\w* \w+) (?:a|an|one|some) (?:\w+ )?(?:connector|connection|integration|account)\b(?! (?:that|which|whose|called|named|with|for|of)\b)",
            ),
            Cue(
                "val:command !ent:integration !ent:connector !rm:request",
                9.8,
                r"\bwhat(?:'s| is| does| do| did| would| will| should)? (?:is )?(?:that|this|it|they|which|the line|the command)(?: \w+)? (?:about|mean|do|for|supposed|all about|good for|refer\w*|stand|say)\b|"
                r"\bwhat(?:'s| is) (?:meant|understood|intended) (?:by|with)\b|\bmeaning of\b|\bwhat (?:does )?(?:mean|do)s?\b|\bwhat (?:that|this|it) (?:means|does|is about|is for)\b|\bwhat's (?:that|this|it)$",
                free=3,
            ),
            Explains("lead:* act:* attr:* obj:* topic:* talk:* ent:* past:* rm:* rm.* val:* wh:* neg:* q:* mood:*"),
            Cue("mood:howto domain !topic:code !topic:chat", 8.3),
            Cue("!ent:service !obj:integration !rm:request", 8.2, r"\b(?:learn|know|see|find out|read|tell me|hear|understand) what (?:all )?(?:this|the|your)? ?(?:assistant|program|programme|tool|bot|you) (?:can |could |is able to )?(?:understands?|knows?|does?|do|accepts?|offers?|answers?|handles?)\b", free=2),
            Cue("!ent:service", 8, r"^(?:and |so )?how (?:to |do |does one )?(?:rename|connect|disconnect|delete|remove|limit|cap|cache|record|replay|undo|switch|log ?in|log ?out|sort|filter|add|create|build|update|rotate|search)(?: (?:it|that|this|one|a|the|my|connectors?|connections?|workspaces?|here|please|pls))*$"),
            Cue("!ent:service !rm:request !obj:script !obj:transcript", 8.6, r"\b(?:list|overview|set|reference|cheat ?sheet|summary|collection|index) (?:of|with|for) (?:\w+ ){0,2}?(?:commands|requests|questions|keywords|phrases|examples|sentences|prompts)\b(?! (?:we|i|you) (?:ran|did|used|made|sent|gave)\b)", free=2),
            Cue("obj:connector.pl|obj:account.pl|obj:connector !ent:service !rm:request", 9.2, r"\bwhat (?:happens|will happen|would happen|becomes|will become|would become) (?:to|with|of) (?:my|our|the|all|all my|all our|these|those) (?:\w+ )?(?:connectors?|connections?|accounts?)\b"),
            Cue("!ent:service !rm:request", 8.4, r"\b(?:what|which) (?:(?:sort|kind|type)s? of |other |all )?(?:questions?|requests?|things?|commands?|orders?|wishes|tasks?|sentences?|queries|phrases|instructions) (?:can|may|could|might|should|shall|do|does|would|am|are) (?:i|one|we|you|people|users?|it) (?:\w+ )?(?:put|ask|asked|pose|type|say|give|make|accept|understand|answer|take|write|enter|send|allowed|able|use)\b", free=3),
            Cue("!ent:service !obj:connector !rm:request", 8.4, r"^(?:please |and |so |ok |tell me |show me |list |show |explain |say |a |the |list of |all |everything |exactly )*(?:what|all|everything|things|stuff)? ?(?:all |else |exactly |that |which )*(?:you|u|this|it|cargo|the (?:bot|assistant|program|tool)) (?:can|could|may|are able to|is able to|able to|know how to|knows how to) (?:\w+ )?(?:do|help|offer|perform|handle|understand)(?: for (?:me|us))?(?: with)?(?: here| exactly| please| pls| at all)*$"),
            Cue("", 9, r"^(?:add|adding|connect|connecting|create|creating|rename|renaming|limit|limits|limiting|cache|caching|record|recording|replay|undo|script|switch|login|filter|filters|connectors?|integrations?|actions?|extractors?|nodes?|custom|transcripts?|slugs?|credits?|defaults?|keys?|credentials?) (?:help|\?)(?: please| pls)?$"),
            Cue("mood:howto domain !topic:code !topic:chat", 10.8, r"^(?:so |and |but |ok |hi |hey |hello |please |sorry |um |can you |could you |would you |kindly )*(?:explain|describe|outline|demonstrate|clarify|illustrate|document|show|tell|teach|remind|walk)(?: (?:to )?(?:me|us)(?: through)?| people| everyone| a beginner)? how (?:to|one \w+s|(?:i|we|one|you|people)(?: can| could| should| would| must| have to| need to)?)\b(?!.*\b(?:cargo-ai|cli|command line)\b)"),
            Cue("q:undo !rm:question !of:else !topic:data !topic:mail !topic:runs", 9.6, free=1),
            Cue("mood:howto domain !topic:code !topic:chat !obj:tourword !ent:custom !ent:action", 10.6, r"^(?:so |and |but |ok |hi |hey |hello |please |sorry |um )*how (?:do|can|could|would|should|might|must|may|to)\b(?!.*\b(?:cargo-ai|cli|command line)\b)"),
            Cue("domain !ent:service !ent:action !ent:custom !val:slug !topic:code !topic:chat !ent:pron", 10.2, r"^(?:so |and |but |ok |hi |hey |hello |please |sorry |um )*how (?:do|can|could|would|should) (?:i|we|you|one) (?:know|tell|be sure)\b"),
            Cue("!ent:service", 8, r"^(?:please )?help (?:on |with |about )?(?:removing|remove|deleting|delete|removal|removals|deletion)(?: please| pls)?$"),
            Cue("mood:howto !topic:code !topic:chat", 3.5),
            Cue("!rm:request", 9.2, r"^(?:please )?help (?!me\b|us\b|you\b|is\b|needed\b|wanted\b|please\b|pls\b)(?:on |about |with |for |to |how to )?(?:the |my |a |an |some )?[\w-]+(?: (?:the |my |a |an |some )?[\w-]+)?(?: please| pls)?$", free=2),
            Cue("!ent:service", 9, r"^(?:so |and |ok |sorry |hm |hi |hello )*(?:what(?:'s| is| are| does)|what exactly (?:is|are)|explain|define) (?:a|an|the|those|these)? ?(?:term |word )?(?:slugs?|connectors?|integrations?|rate limits?|ttl|cache ttl|cache time|extractors?|actions?|nodes?|custom integrations?|uuids?|transcripts?)(?: mean| supposed to be| supposed to mean| good for| used for| needed for| about| for| here| in cargo| in this context| exactly| anyway| actually)*$"),
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
            Cue("!ent:service", 8.2, r"\bwhat (?:all |else |exactly )?(?:am i|are we|is one) (?:allowed|permitted|able|supposed|free) to (?:ask|say|do|type|tell|request|order|enter)\b|\b(?:your|ur) (?:\w+ )?(?:skills?|skillset|skill set|abilities|capabilities|talents|repertoire|powers|superpowers|vocabulary)\b", free=1),
            Cue("!ent:service !topic:people", 8, r"\b(?:what|which) (?:\w+ ){0,3}?(?:questions|commands|requests|things|phrases|sentences|instructions|tasks|orders|words|topics)(?: of mine)? (?:can|could|may|should|are|do|will|would|am) (?:i|we|you|it|they)\b", free=2),
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
            Cue("!ent:service !rm:request", 9, r"\b(?:explain|show|walk|take|guide|teach|introduce|lead)\b.*\b(?:program|tool|app|assistant|software|cargo|this|everything|basics|whole thing|it)\b.*\bstep by step\b|\bstep by step\b.*\b(?:program|tool|app|assistant|software|cargo|introduction|through)\b", free=3),
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
            Cue("!ent:service", 8.6, r"\b(?:(?:walk|lead|guide|take|talk|run|bring) (?:me|us) (?:\w+ )?through|(?:walk|guide) (?:me|us) around)$|\b(?:walk|lead|guide|take|talk|run|bring) (?:me|us) (?:\w+ )?through (?:it|this|everything|all|the (?:\w+ )?(?:program|basics|tool|assistant|whole|most))\b", free=2),
            Cue("!ent:service", 8, r"\b(?:manual|guide|introduction|course|instructions|lesson|tutorial|help) for (?:\w+ )?(?:beginners?|newcomers?|newbies|new users?|starters|dummies|first[- ]timers)\b", free=2),
            Cue("!ent:service", 9, r"\b(?:learn|show me|explain|teach me|know|understand|start with|begin with|go through) (?:me |us )?(?:\w+ )?the basics\b|\bthe basics of (?:this|the|your|cargo)\b", free=2),
            Cue("!ent:service", 8, r"\b(?:newbie|newcomer|the ropes|show me around|first time here)\b"),
            Cue("!ent:service !rm:request", 8.6, r"\b(?:be|get|being|have me|have us) (?:guided|led|walked|taken|shown|introduced) (?:\w+ )?(?:through|around|to) (?:the |this |your |it|everything|here)", free=2),
        ),
    ),
)
