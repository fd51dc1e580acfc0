"""Yes and no, greetings, leaving, and everything else."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="cancel",
        effect=Effect.READ,
        help="Drop the question that is open",
        examples=("cancel", "never mind"),
        handler="intents.conversation.talk:cancel",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* ent:* neg:* rm:* rm.* q:* mood:*"),
            Cue("rm:negated !val:rate !val:name !lead:change !lead:rename !act:change !attr:default !lead:show", 7),
            Cue("!val:rate !val:name", 11.5, r"^(?:oh |please |ok |no |well |actually |let's |just |and |stop |wait )*(?:cancel|abort|stop|halt|skip|call off|forget|abandon|withdraw) (?:about )?(?:the |that |this |my |our )?(?:whole |planned |requested |pending )?(?:deletion|removal|delete|removing|deleting|purging|purge|wiping|disconnecting|disconnection|unlinking|dropping)\b", free=2),
            Cue("rm:negated rm.vague !val:rate !lead:change !lead:rename !lead:show", 7, r"\b(?:named|called|labell?ed|titled|marked|tagged|with|that|which|whose|in)\b", free=2),
            Cue("", 8, r"^(?:oh |well |um )*(?:yes|yeah|yep|ok|okay|sure|right|fine|alright)\b(?: \w+)? ?(?:but |only |just |though )*(?:not|except|without)\b(?! (?:now\b.*please|only|bad|a problem))"),
            Cue("talk:no !ent:service !obj:connector !obj:integration !obj:action !obj:transcript", 5.5),
            Cue(
                "",
                8,
                r"^(?:oh |please |ok |nah |no |well |um |actually |sorry |hm |ah |wait |)*(?:no|nope|nah|cancel|abort|stop|never ?mind|nvm|forget (?:it|that|about it)|leave (?:it|that|it be|it alone|it as it is|it there)|scrap (?:that|it)|drop (?:it|that)|hold on|not now|wait|hang on|let it be|rather not|better not|don't|don't do (?:it|that)|skip (?:it|that)|changed my mind|i changed my mind|on second thoughts?|no thanks?|no thank you|nothing|call it off|halt|not yet|scratch that|whoa|no way|false alarm|strike that|disregard(?: that)?|back out|never|i take it back|(?:nix|void|belay|can|shelve|sack|junk|bag|strike) (?:that|that idea|that thought|that plan|that request|that order)|no please|no no|no no no|no don't|let's not|i'd rather not)(?: please| pls| mate| thanks| then| nothing| it| that| cancel| stop| leave it| no| sorry| after all| i changed my mind| anyway| for now)*$",
            ),
            Cue(
                "!mood:question",
                7,
                r"\b(?:not|never|mustn't|shouldn't|may not|won't) (?:to )?be (?:touched|altered|messed with|interfered with|tampered with)\b|\b(?:is|are|stays?|remains?) off[ -]limits\b|\b(?:nobody|no one|noone) (?:touches|deletes|removes|messes with)\b|\b(?:nobody|no one|noone) (?:is (?:allowed )?to|may|must|should|shall|can|is going to|will) (?:ever )?(?:touch|delete|remove|change|alter|edit|rename|mess with|disconnect)\b|\b(?:out of the question|not an option|strictly forbidden|not negotiable)\b",
            ),
            Cue(
                "",
                7,
                r"\b(?:i(?:'ve| have)? changed my mind|on second thoughts?|cancel that|abort that|forget (?:it|that|what i)|never ?mind(?! (?:the|what|which|about the))|scrap that|leave (?:\w+ )?(?:\w+ )?alone|do not touch|don't touch|hands off|keep (?:it|them) as (?:it is|they are))\b",
            ),
            Cue("!ent:service", 9, r"^(?:oh |please |ok |no |well |actually |let's |just |and )*(?:call|break|blow) (?:it|that|this|the (?:\w+ )?(?:thing|deal|question|request|removal|deletion|change|operation|action)) off(?: please| now| again)*$"),
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
            Cue("ent:connected !mood:question !val:rate !val:duration !attr:cache !attr:limit !val:name !attr:default !act:rename !rm:request", 7, r"^(?:(?:no|wait|please|oh|nah|actually|and|but|just|better|best|rather|let's|we|i|we'll|i'll|i'd|we'd|we'd better|should|want to|need to|ok|so|then|hm|well|to|had|on reflection|in the end|after all) )+keep\b(?! (?:\w+ )?\w+ing\b)(?!.*(?:cach|going|until|answers?|results?|log|eye))"),
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
            Cue("talk:yes !talk:no !ent:service !rm:request !rm:question !not:connector", 5.2, r"^(?!.*\b(?:not|except|never)\b)"),
            Cue(
                "!talk:no",
                8.2,
                r"^(?:oh |ok |okay |please |well |and |)*(?:yes|yep|yeah|yup|ya|yea|aye|ok|okay|sure|y|go ahead|do it|go for it|go on|proceed|confirmed?|affirmative|absolutely|definitely|correct|right|that's right|exactly|of course|certainly|fine|please do|by all means|make it so|let's do it|alright|all right|sounds good|go on then|agreed|approved|carry on|looks good|lgtm|indeed|true|you may|you can do it|perfect|kk|k)(?:,| |please|pls|go ahead|do it|do that|go for it|of course|sure|thanks|thank you|you may do it|now|then|it is|that's right|i am sure|i'm sure|absolutely|proceed|yes|for it|fine|with it|mate|you may|right|that's correct|correct|by all means|go on|i do|i confirm|and|just|it's|ok|okay|to all|to that|from me|ahead|instantly|immediately|at once|asap|straight away|right away|today|already)*$",
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
                r"^(?:ok |and |please |now |let's |i want to |i'd like to |time to |)*(?:quit|exit|bye|goodbye|good bye|bye bye|close|leave|q|:q|:wq|logoff|see you|see ya|cya|that's all|that is all|that was all|this is all|that was everything|that is everything|that's it for today|good night|done)(?: now| please| pls| then| the program| the app| this| here| the session| session| for today| all| everyone| cargo| everybody)*$",
            ),
            Cue("", 7.4, r"\b(?:let|get) me out\b"),
            Cue("!ent:service !rm:request", 9, r"^(?:ok |so |and |well )*that(?:'s| is| was| will be)? (?:all|everything|it)\b.*\b(?:bye|goodbye|until|till|see you|tomorrow|next week|leave|close|quit)\b", free=2),
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
            Cue("!ent:service", 7, r"^(?:hi|hello|hey|ok|so|um)?\s*(?:is |are )?(?:you|anyone|anybody|someone|somebody) (?:still |even )?(?:(?:up|out|in) )?(?:there|here|awake|alive|home|around|online|listening)(?: today| at all| now)?$|^(?:you|u) (?:still )?there$|^knock knock$"),
            Cue("!ent:service !mood:question", 7.6, r"^(?:ok |okay |oh |ah |great |cool |perfect |nice |wow |super |yes |yeah |alright |right |good |lovely |and |so |well )*(?:thanks|thank you|thx|cheers|ty)?(?: a lot| so much| very much)?,? ?(?:that|this|it)(?:'s| has| have| did| really| already| definitely| totally| was| is)* (?:helped|helps|helpful|did it|did the trick|solved it|worked|works|very helpful|useful|clear|clearer|perfect|great|all i needed)(?: (?:me|us|a lot|a ton|very much|so much|loads|immensely|now|fine|well|already|indeed|out))*$", free=2),
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
