"""Workflow nodes: the JSON that runs an action in a workflow."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

_NO_STATEMENT = (
    r"^(?!.*\b(?:fix|repair|debug|edit|move|rename|restart|version|which)\b.*\bnodes?\b)(?!.*\bnode version)(?!.*\bnodes? (?:sends?|fails?|failed|is|are|was|keeps?|doesn't|didn't|isn't|broke|breaks|stopped|stops|went|goes|shows|crash\w*|"
    r"returns|gives|never|always|runs|ran|hangs|throws|loops|sits|errors)\b(?! (?:called|named|for|that|to)\b))"
)
"""A statement of what some node does asks for no new one."""

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="node.build",
        effect=Effect.READ,
        help="Build the JSON of a workflow node",
        examples=("make a node that finds an email with hunter",),
        handler="intents.nodes.building:build_node",
        slots=(
            Slot("action", SlotKind.ACTION, "which action"),
            Slot("integration", SlotKind.INTEGRATION, "which service"),
            Slot("connector", SlotKind.CONNECTOR, "which connector"),
        ),
        needs=(("action",),),
        cues=(
            Explains("obj:node obj:values.x act:build act:show act:create lead:* ent:action ent:actionwords ent:integration ent:service ent:connector obj:connector obj:account act:use act:oos act:find obj:uses obj:action topic:* obj:native val:quoted act:connect act:change past:* rm:* rm.* act:remove act:rotate mood:* obj:session obj:command attr:inputs attr:settings obj:word attr:new act:save act:moveto attr:default obj:model act:support attr:sync ent:pron act:record ent:category"),
            Cue("obj:node ent:service", 7.5, _NO_STATEMENT),
            Cue("ent:service !rm:request !attr:failing", 8.6, r"^(?:(?:the|give|me|show|us|i|we|need|want|make|build|get|please|a|an|some|write|print|generate|produce|create|can|could|you|have|just|now|workflow|step|node|action|block) )*json (?:that|which(?= \w+s\b)|to|for) (?!(?:is|are|was|we|i|it|the response|the answer)\b)\w+", free=3),
            Cue("ent:service !rm:request", 10, r"^(?:(?:please|can|could|would|you|i|we|need|want|now|then|just) )*(?:build|make|create|write|draft|give|generate|prepare|compose|craft|assemble|produce|need|want)(?: me| us)? (?:an?|the|one|some) (?:\w+ )?(?:building block|block|step|module)s? (?:that|which|to|for|with|where)\b", free=3),
            Cue("ent:service ent:action|ent:actionwords !rm:request", 9, r"\bjson\b.*\b(?:step|block|snippet)\b|\b(?:step|block)\b.*\bjson\b", free=2),
            Cue("obj:node ent:action|ent:actionwords", 7.5, _NO_STATEMENT),
            Cue("obj:node lead:build|lead:create|lead:show|act:build|mood:fragment|mood:desire !topic:runs", 5.5, _NO_STATEMENT),
            Cue("ent:actionwords !ent:service", 6.4, r"^(?:the |give me |show me |i need |i want |make |build |get me |please |a |write |print )*(?:the |a )?json (?:for|of|that|to) (?:an? |the )?\w+$"),
            Cue("ent:action ent:service", 9.6, r"^(?:the |give me |show me |i need |i want |make |build |get me |please |a |write |print )*(?:the |a )?json (?:for|of|that|to)\b", free=2),
            Cue("ent:action ent:service !rm:request !obj:docs", 9, r"\b(?:need|want|give|show|build|make|write|get|current|correct|right|valid|proper|complete|whole)\b.*\bjson\b.*\b(?:via|through|with|using|over|by|for|on)\b", free=2),
            Cue("ent:action ent:service lead:build", 5, r"\b(?:json|node|workflow|step|snippet)\b"),
        ),
    ),
)
