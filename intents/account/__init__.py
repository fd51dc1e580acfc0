"""Account: who is signed in, and which workspace is in use."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="account.whoami",
        effect=Effect.READ,
        help="Tell who is signed in",
        examples=("who am I?",),
        handler="intents.account.handlers:whoami",
        cues=(
            Explains("lead:* act:* attr:* obj:account obj:workspace obj:session wh:who past:* talk:*"),
            Cue("", 7, r"^(?:and |so )*(?:me|myself|whoami|my account|my user|my login|my e-?mail|my mail|my (?:e-?)?mail address|my user ?name|my id|my identity|my profile)(?: here| now| please| pls)*$"),
            Cue("!ent:service !rm:request !lead:change", 9.4, r"\b(?:which|what|whose) (?:user|account|person|login|identity|e-?mail(?: address)?|name)?(?: is| does| are| belongs?)* (?:to )?(?:this|that|my|the)(?: \w+)? (?:token|api key|key|session|login|terminal)(?: of (?:mine|ours|me))?(?: (?:belong to|stand for|for|of|from|tied to|issued (?:to|for)|here))?$", free=2),
            Cue("!ent:service !rm:request", 8.6, r"\b(?:person|user|one|who|whoever|account|operator)(?: that| who)?(?: is|'s)? (?:operating|using|running|working with|logged into|logged in to|behind|driving|sitting at) (?:this|that|the) (?:tool|session|terminal|program|assistant|cli|console|thing)\b", free=2),
            Cue("", 8, r"\bwho ?am ?i\b|\bwhoami\b|\bwho i am\b"),
            Cue(
                "",
                7.5,
                r"\b(?:which|what|whose) (?:\w+ )?(?:user|account|acct|login|email|e-mail|identity|name|profile) (?:\w+ ){0,3}(?:am i|is this|i am|i'm|do i|are we|we are|am|logged|signed|using|in use)\b",
            ),
            Cue("", 7.2, r"^(?:so |and |wait |)?am i \w+ or \w+"),
            Cue(
                "!rm:request",
                7.5,
                r"\b(?:logged|signed|log|sign) ?in (?:as|with|under)\b|\bam i (?:even |still |really |currently )?(?:logged|signed) in\b|\bas (?:whom|who|which user)\b|\bwho(?:'s| is) (?:logged|signed) in\b",
            ),
            Cue("!ent:service !rm:request", 7.4, r"\bwhich (?:one |of them )?am i (?:\w+ )?(?:using|logged|signed|working|registered)\b"),
            Cue("!rm:request !lead:change !act:change !lead:oos !topic:mail", 7.5, r"\bmy (?:identity|user|profile|email)\b"),
            Cue(
                "",
                6.5,
                r"\b(?:which|what) (?:workspace|ws|org\w*|tenant) (?:am i|is this|are we|do i|i'm|i am|we're)\b|\b(?:whose|who(?:'s| is)) (?:account|user|session)\b",
            ),
            Cue("!ent:service !lead:change", 7.4, r"\b(?:with|under|as|by) (?:which|what|whose) (?:\w+ )?(?:user|account|login|(?:e-?)?mail(?: address)?|name|identity)\b.*\b(?:i|we|am|are|know me|see me|have me)\b"),
            Cue("!ent:service !lead:change", 7.4, r"\b(?:which|what|whose) (?:e-?mail(?: address)?|user ?name|login|account|identity|user)\b.*\b(?:registered|logged|signed|belongs?|connected as|using)\b"),
            Cue("!ent:service !lead:change !rm:request", 8, r"\b(?:i|we|i'm|we're|im) (?:\w+ )?(?:am |are |have |got )?(?:connected|logged|signed|registered|authenticated|here|in|working|online|known)? ?(?:in |on |to cargo |here )?(?:with|under|as|by|using|via) (?:which|what|whose) (?:\w+ )?(?:user|account|acct|login|(?:e-?)?mail(?: address)?|name|identity|address|profile|user ?name|id|credentials?)\b", free=1),
            Cue("!ent:service !lead:change !act:change", 7, r"\b(?:what|which)(?:'s| is| was)? (?:my|this) (?:login|user|username|user name|account|email|identity)\b"),
        ),
    ),
    Intent(
        name="workspace.list",
        effect=Effect.READ,
        help="List your workspaces",
        examples=("list workspaces",),
        handler="intents.account.handlers:list_workspaces",
        cues=(
            Explains(
                "obj:workspace act:show act:find lead:* q:have wh:what wh:which attr:all past:* obj:account act:moveto act:use attr:allowed attr:connected obj:session"
            ),
            Cue("obj:workspace.pl !rm:request !lead:create !topic:tokens !topic:people !topic:billing", 6.5),
            Cue(
                "obj:workspace wh:which|wh:what|wh:howmany|q:have|mood:question act:show|act:use|attr:allowed|attr:all|act:moveto|q:have",
                5,
            ),
            Cue("obj:workspace", 7.6, r"^workspaces? (?:list|ls|overview|all)$|^(?:list|ls)(?: my| all| the| our)? workspaces?(?: please)?$"),
            Cue("obj:workspace !ent:service !rm:request", 8, r"\b(?:i|we) (?:am |are |'m |have |belong |work )?(?:an? |the )?(?:\w+ )?(?:admin|owner|member|user|part|editor|viewer|guest|access|rights|role|invited|belong)? ?(?:of|in|to|on|for|at) (?:which|what|how many) (?:all )?(?:workspaces?|ws|orgs?|tenants?)\b", free=2),
            Cue("obj:workspace lead:show !ent:service !obj:connector !topic:tokens !topic:people", 4.5),
            Cue(
                "obj:workspace mood:question",
                6,
                r"\b(?:more than one|several|other workspaces|other ones|belong|member of|how many|have access)\b",
            ),
        ),
    ),
    Intent(
        name="workspace.switch",
        effect=Effect.LOCAL,
        help="Switch to another workspace",
        examples=("switch to workspace Acme Sandbox",),
        handler="intents.account.handlers:switch_workspace",
        slots=(Slot("workspace", SlotKind.WORKSPACE, "which workspace"),),
        needs=(("workspace",),),
        cues=(
            Explains(
                "obj:workspace act:moveto act:change lead:* val:quoted val:name ent:workspace past:* act:use attr:default act:show act:connect act:oos ent:service ent:category attr:failing"
            ),
            Cue("obj:workspace !rm:request !ent:service !lead:create !obj:connector", 8, r"^(?:and |now |ok |so |then |please |let's |let us |time to |we are |i am |i'm |we're )*(?:off|onwards?|back|over|away|on|straight|heading|head|go|going|moving|jump|hop|return|returning)(?: over| back| on| straight)* (?:to|into) (?:the |my |our )?(?:\S+ ){0,3}?(?:workspace|ws)\b", free=2),
            Cue("!ent:service", 6, r"^(?:please |now |ok |then |and )*(?:switch|hop|jump|flip) (?:back|over|back over)(?: again| please| now)*$|^(?:please |now |ok )*(?:switch|go|take me|get me|hop|change) (?:back )?to (?:the |my |our )?(?:previous|other|first|last|former|old) (?:one|workspace)$"),
            Cue(
                "obj:workspace !ent:connector lead:moveto|act:moveto !mood:howto !lead:rename !rm:request !lead:create !topic:people !obj:connector",
                6.5,
            ),
            Cue("ent:workspace lead:moveto|act:moveto", 7),
            Cue(
                "obj:workspace",
                6,
                r"\b(?:switch|swap|go|change|hop|jump|log|land|select|open|enter|use|get) (?:\w+ ){0,4}(?:workspace|ws|org|organi[sz]ation|tenant)\b|\b(?:take|put|bring|set|move|transfer|get|send|hop|switch) (?:me|us|over)\b.*\b(?:workspace|ws|org|organi[sz]ation|tenant)\b|\b(?:move|hop|jump) (?:over )?(?:to|into) (?:\w+ ){0,4}(?:workspace|ws|org|tenant)\b|\b(?:workspace|ws) (?:switch|change|use|select|set)\b|^(?:ws|workspace)\b|should be in",
            ),
            Cue(
                "lead:moveto",
                4,
                r"\b(?:switch|hop|jump|move|go|get|take|put|bring) (?:me )?(?:back |over )?(?:to|into|in)\b",
            ),
            Cue("obj:workspace !mood:question !topic:billing", 6.6, r"\b(?:work|continue|go on|proceed|operate|carry on) (?:\w+ )?in (?:the )?(?:\w+ )?(?:workspace|ws|org\w*)\b"),
            Cue("obj:workspace", 5, r"\bwrong (?:workspace|ws|org|tenant)\b"),
            Cue("lead:moveto !ent:service !obj:connector !topic:data", 4.6, r"\b(?:switch|hop|jump|move|go|get|take|put|bring|change) (?:me |us )?(?:back |over )?(?:to|into|in)\b", free=3),
            Cue("obj:workspace !do:other !ent:service !topic:billing !attr:limit !topic:people !rm:request !lead:create !lead:rename", 6.2, r"\b(?:switch|swap|go|change|hop|jump|log|land|select|open|enter|use|get) (?:\w+ ){0,4}(?:workspace|ws|org|organi[sz]ation|tenant)\b|\b(?:take|put|bring|set|move|transfer|get|send|hop|switch) (?:me|us|over)\b.*\b(?:workspace|ws|org|organi[sz]ation|tenant)\b|\b(?:move|hop|jump) (?:over )?(?:to|into) (?:\w+ ){0,4}(?:workspace|ws|org|tenant)\b", free=3),
            Cue("obj:workspace !do:other !ent:service !rm:request", 6.4, r"\b(?:transfer|bring|take|put|move|send) me\b", free=3),
        ),
    ),
    Intent(
        name="session.login",
        effect=Effect.LOCAL,
        help="Sign in",
        examples=("log in",),
        handler="intents.account.handlers:log_in",
        cues=(
            Explains("lead:* act:* attr:* obj:account obj:session talk:* past:* ent:pron obj:workspace attr:cred"),
            Cue("!ent:service !rm:request", 10, r"\b(?:how|what) about (?:signing|logging) (?:me|us|myself) (?:back )?(?:in|on)\b"),
            Cue("!ent:service !obj:connector !rm:request", 8.4, r"\b(?:cli |my |the |our )?(?:session|login|sign-in) (?:has |is |was |just )?(?:expired|ended|timed out|ran out|invalid|gone)\b|\b(?:i am|i'm|we're|got|was|been) (?:suddenly |just )?(?:(?:logged|signed|kicked|thrown) out\b(?! of)|(?:kicked|disconnected)$)"),
            Cue("!ent:service !obj:connector !rm:request !mood:howto !obj:transcript", 8.2, r"^(?:please |pls |can you |could you |kindly |i (?:want|need|would like|'d like|have) to |let's |ok |now )*(?:re-?open|open|start|begin|renew|restart|resume|restore|refresh|re-?establish|re-?new) (?:me )?(?:my |the |our |a |an )?(?:new |expired |old |last )?(?:session|sign-?in|log-?in|login)(?: again| anew| once more| please| pls| now| for me)*$"),
            Cue(
                "!ent:service !mood:howto",
                7.5,
                r"^(?:please |pls |can you |could you |kindly |i (?:want|need|would like|'d like|have) to |i'd like to |may i |can i |could i |let me |let's |cargo-ai |ok |now )*(?:log|sign) ?(?:me |us )?(?:back )?(?:in|on)\b(?! as)|^login\b|\bsign in (?:with|again)|\blog me in|\bsign me in|\bauthenticate me|\blog ?in with",
            ),
            Cue(
                "!ent:service !mood:howto",
                7.2,
                r"\b(?:start|begin|open|initiate|launch|do|repeat|redo|show) (?:me )?(?:the |a |my )?(?:log-?in|sign-?in|authentication)\b",
            ),
            Cue(
                "!ent:service",
                6,
                r"\b(?:token|session|login) (?:has |is |was |just )?(?:expired|died|dead|invalid|timed out|ran out|gone)\b",
            ),
            Cue(
                "!ent:service",
                5.5,
                r"\b(?:another|different|new|fresh|other) (?:cargo )?(?:token|login)\b.*|\bconnect (?:me|us) to (?:my |our )?cargo\b|\buse (?:a |my )?(?:new|different|other) token\b",
            ),
            Cue("!ent:service", 9.5, r"^(?:then |and |straight |right |directly |immediately )*(?:back (?:in|on)|in again|back in again|on again)(?: again| please| afterwards| right away| straight away| now| once more)*$|^(?:in|on) once more$", free=2),
            Cue("!ent:service", 5.5, r"\b(?:need|want|have|like) to (?:authenticate|sign in|log in|login)$|^authenticate(?: me)?$|^sign me (?:back )?in$"),
        ),
    ),
    Intent(
        name="session.logout",
        effect=Effect.LOCAL,
        help="Sign out",
        examples=("log out",),
        handler="intents.account.handlers:log_out",
        cues=(
            Explains("lead:* act:* attr:* obj:* talk:* past:* rm:* rm.* ent:pron"),
            Cue("!ent:service", 8, r"\b(?:leave|exit|close|end|get out of|go out of|step out of) (?:my|this|the) (?:account|session|profile|user|login|system)\b(?! (?:of|for|with))"),
            Cue(
                "!ent:service",
                9.5,
                r"\b(?:log|sign) ?(?:me |us |myself )?(?:please |now |kindly )?(?:out|off)\b|\blogout\b|\bsignout\b|\blogoff\b",
            ),
            Cue(
                "!ent:service",
                9.5,
                r"\b(?:disconnect|kick|unlink|unplug|detach|boot|throw|deauth\w*|unauth\w*|unhook) (?:me|myself|us)\b(?! (?:the|a|an)\b)|\b(?:get|take|let|put|bring) (?:me|us) (?:out|off) (?:of |from )?(?:here|this(?! (?:\w+ )?(?:workspace|ws|org\w*|tenant|one)\b)|cargo|my account|the account|the session|this session)\b|\bend my (?:access|visit)\b|\b(?:disconnect|end|terminate|kill|drop|close) (?:my|this) (?:login )?session\b(?! rec)|\bforget my (?:token|login|credentials|session)\b",
            ),
            Cue("!ent:service", 9, r"\b(?:end|close|terminate|quit|leave) (?:my |the |this |)(?:login|sign-in|signin|session)\b(?! rec)"),
        ),
    ),
)
