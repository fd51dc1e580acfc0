"""Transcripts of the conversation."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
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
            Cue("!ent:service !rm:request !neg:change !neg:record", 9.6, r"\b(?:keep(?:ing)?|tak(?:e|ing)|mak(?:e|ing)|start(?:ing)?|begin(?:ning)?|open(?:ing)?|want|like|need|have) (?:a |an |the |our |some )?(?:\w+ )?(?:transcript|recording|record|protocol|minutes|log|logbook|notes)\b (?:of|on|about|for|from) (?:this|that|everything|all (?:of )?(?:this|that|we|i)|what(?:ever)?|(?:the|our|my) (?:\w+ )?(?:session|conversation|chat|dialogue|talk|work|steps|commands|requests|exchange))\b|\b(?:write|note|jot|take|put) (?:down|up) (?:everything|all|whatever|what|each|every|our|this|the)\b.*\b(?:do|say|type|happens?|conversation|session|chat|ask|from (?:now|here))\b"),
            Cue("!ent:service !rm:request act:record|act:save|act:show|act:change|obj:transcript !neg:record !topic:data !topic:runs", 9, r"\b(?:log|record|write down|capture|transcribe|tape|note(?: down)?|jot down|protocol|keep|save)\b (?:everything|all|it all|this|what\b.*|our \w+|the \w+|every \w+)?.*\b(?:from now(?: on)?|from here(?: on)?|from this point|onwards?|starting now|as of now|hereafter|henceforth)\b"),
            Cue("!ent:service !rm:request", 9, r"^(?:please |now |ok |and |can you |could you )*(?:keep|rec|record|recording) (?:a |the )?(?:transcript|record|on|log|start|recording)(?: please| now| pls)*$"),
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
            Cue("lead:record val:path !ent:service !rm:request", 9.6, r"\brecord (?:what|everything|all|the (?:things|steps|commands)|this|our|my)\b", free=2),
            Cue("val:path !ent:service !rm:request", 9, r"\b(?:write|note|keep|take|log|put)\b (?:\w+ )?(?:with |down |along )?(?:what|everything|all)\b.*\bfrom (?:now|here|today|this (?:moment|point|minute|second|line|step)|now) on(?:wards?)?\b|\bfrom (?:now|here|today|this (?:moment|point|minute|second|line|step)|now) on(?:wards?)?\b.*\b(?:write|note|log|protocol)\b"),
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
            Cue("!ent:service", 10.6, r"\b(?:stop|cease|end|finish|quit|discontinue) (?:to |with |the )?(?:record\w*|writ\w+ (?:down|everything|this|what|along)|not\w+ (?:down|everything|what)|logging|tak\w+ notes|keep\w* (?:notes|a record|record)|captur\w*|transcrib\w*|protocol\w*)\b", free=2),
            Cue("!ent:service", 9.4, r"\b(?:recording|transcript|recorder|taping|logging|you|we) (?:is |are |'re )?(?:still |again |already |now )(?:on|running|active|going|in progress|recording|recorded|taping|logging|open)\b|\bstill (?:recording|taping|being recorded)\b|^(?:the )?(?:rec|record|recording|recorder|transcript|protocol|logging|minutes|taping)(?: is)? (?:off|out|over|enough)(?: please| pls| now)*$|^(?:turn|switch) (?:it|rec|the rec|the recorder) off$|^no more (?:rec|recording)$"),
            Cue(
                "obj:transcript lead:stop|act:stop|lead:cancelact|act:cancelact|rm:request !lead:replay",
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
            Cue("obj:transcript val:path !lead:record !lead:create !lead:stop !rm:request", 9, r"\b(?:run|play|replay|go) (?:\w+ )?(?:again|through|once more|back)\b|\blet\b.*\b(?:run|play)\b"),
            Explains("lead:* act:* attr:* obj:* talk:* past:* val:path q:* mood:* topic:*"),
            Cue("lead:replay|act:replay|lead:repeat val:path !obj:connector !lead:save !lead:record", 7.5),
            Cue("lead:replay|act:replay|lead:repeat obj:transcript", 7.8),
            Cue("lead:replay !ent:service !topic:runs !obj:uses !topic:plays", 4.5, r"\breplay\b|\bplay back\b"),
        ),
    ),
)
