"""Custom integrations: the workspace's own."""

from __future__ import annotations

from intents.cue import Cue, Explains
from intents.spec import Effect, Intent, Slot, SlotKind

# One cue a line.
# fmt: off
INTENTS: tuple[Intent, ...] = (
    Intent(
        name="custom.list",
        effect=Effect.READ,
        help="List custom integrations",
        examples=("list custom integrations",),
        handler="intents.custom.handlers:list_customs",
        cues=(
            Explains("obj:custom obj:integration obj:connector act:show act:find lead:* q:have wh:what wh:which attr:all past:* obj:workspace act:build act:create attr:ownkey obj:account ent:category attr:connected act:connect act:use attr:when ent:custom q:whatis topic:people topic:data"),
            Cue("obj:custom obj:integration.pl !lead:create !rm:request !val:url !val:worker !lead:change", 7),
            Cue("obj:custom lead:show|wh:which|wh:what|q:have|mood:fragment|mood:question !lead:create !rm:request !rm:question !val:url !val:worker !lead:change", 5.5),
            Cue("ent:custom lead:show|q:whatis|wh:what !ent:service !val:url !val:worker !lead:change !rm:request !rm:question !act:use", 6, free=1),
            Cue("!rm:request !val:url !val:worker !lead:create !ent:connected", 8.8, r"\b(?:ones?|those|integrations?|services?|apps?|what) (?:that |which )?(?:we|i|they|our \w+) (?:\w+ )?(?:registered|built|made|wrote|developed|programmed|created|hosted|coded) (?:by )?(?:ourselves|ourself|myself|themselves|in-house)\b", free=2),
            Cue("obj:custom|obj:integration.pl !lead:create !rm:request !val:url !val:worker !ent:service", 8.6, r"\b(?:ones?|integrations?|connectors?|those) (?:that |which )?(?:my|our|we|the|some|one of our|i) ?(?:company|firm|team|people|developers?|devs?|engineers?|programmers?|colleagues?|guys|it|department|interns?|own \w+)? ?(?:have |has |had )?(?:\w+ly |once |ourselves |himself )?(?:programmed|coded|developed|wrote|written|built|made|created|implemented|rolled|hacked)\b", free=3),
            Cue("obj:custom.pl past:build|past:create|past:save|past:use !val:url !val:worker !rm:request !rm:question", 7.4, free=2),
            Cue("obj:integration.pl", 8.4, r"\b(?:developers?|engineers?|programmers?|team|colleagues?|guys|people|it|company|we|they|somebody|someone) (?:\w+ )?(?:made|built|wrote|written|programmed|developed|created|coded)\b (?:\w+ ){0,3}?integrations?(?: by (?:themselves|ourselves|himself|herself)| on their own| in-house)?\b", free=1),
            Cue("obj:integration|obj:connector", 8.2, r"\b(?:(?:built|build|made|make|wrote|write|registered|developed|created) (?:by )?(?:ourselves|us|ourself|in-house)|(?:did|have) we (?:build|built|make|made|write|written|develop\w*|register\w*)|of our own|our own integrations?|we(?:'ve| have)? (?:ourselves |even )?(?:built|wrote|written|developed|programmed|coded))\b"),
        ),
    ),
    Intent(
        name="custom.create",
        effect=Effect.WRITE,
        help="Register a custom integration by URL or worker",
        examples=("new custom integration at https://score.acme.dev",),
        handler="intents.custom.handlers:create_custom",
        slots=(
            Slot("base_url", SlotKind.URL, "its address"),
            Slot("worker", SlotKind.WORKER, "the worker that serves it"),
        ),
        needs=(("base_url", "worker"),),
        cues=(
            Explains("obj:custom obj:integration obj:connector act:create act:connect lead:* val:url val:worker attr:new act:build act:show past:* obj:account act:change act:use act:moveto ent:category attr:ownkey obj:uses ent:service act:oos"),
            Cue("obj:custom lead:create|lead:connect|act:create|act:connect|attr:new val:url|val:worker", 8),
            Cue("obj:custom lead:create|attr:new|lead:connect|lead:build obj:integration|obj:connector !mood:howto !ent:service", 6),
            Cue("obj:custom val:url|val:worker !act:change !lead:change !lead:moveto !ent:custom", 5.5),
            Cue("val:url lead:create|lead:connect obj:integration|obj:connector !ent:service", 5),
            Cue("obj:custom val:url|val:worker !ent:custom !mood:howto", 10.4, r"\b(?:an?|another|one|as|some) (?:new |further |second )?(?:custom|own|self-built|in-house|bespoke|homemade|home-grown)\b(?! (?:integration |one |connector )?(?:called|named) \S+ (?:has|should|must|needs))", free=1),
            Cue("obj:custom val:url|val:worker", 7.8, r"\b(?:become|register|turn|make|added?|set up)\b"),
        ),
    ),
    Intent(
        name="custom.update",
        effect=Effect.WRITE,
        help="Change the URL or the worker of a custom integration",
        examples=("point custom acme-score at https://score.acme.dev/v2",),
        handler="intents.custom.handlers:update_custom",
        slots=(
            Slot("custom", SlotKind.CUSTOM, "which custom integration"),
            Slot("base_url", SlotKind.URL, "its new address"),
            Slot("worker", SlotKind.WORKER, "its new worker"),
        ),
        needs=(("custom",), ("base_url", "worker")),
        cues=(
            Explains("obj:custom obj:integration obj:connector act:change act:moveto act:use lead:* val:url val:worker ent:custom ent:unknown past:* attr:new act:save act:connect attr:settings act:oos act:rename act:create ent:category val:quoted attr:failing attr:free attr:allowed rm:* attr:default act:refresh act:rotate obj:uses neg:* attr:address obj:action"),
            Cue("obj:custom lead:change|act:change|lead:moveto|act:moveto|past:change|past:moveto val:url|val:worker", 8.2),
            Cue("obj:custom val:url|val:worker", 6.3, r"\b(?:use|uses|now|moved|lives|new|instead|point\w*|should|served|run|runs)\b"),
            Cue("ent:custom val:url|val:worker", 6),
            Cue("obj:custom val:url|val:worker !lead:create !lead:connect", 9.6, r"\bcustom (?:integration |connector )?(?!at\b|with\b|on\b|from\b|url\b|integration|connector|should|must|that|which)[\w-]+ (?:should|must|shall|has to|needs to|is to|will|ought to)\b|\b(?:serve|serves|handle|power|back|host|run)\b (?:the |our |my )?custom (?:integration |connector )?(?!that|which)[\w-]+", free=2),
            Cue("attr:address val:url ent:unknown !lead:create !lead:connect", 8.6),
            Cue("ent:custom val:url|val:worker attr:address|lead:change|act:change|attr:new|act:moveto !ent:service", 9, free=1),
            Cue("ent:pron val:url !ent:service !rm:request", 7.5, r"\b(?:point|move|repoint|switch|redirect|set|change) (?:it|that|this|that one|this one) (?:at|to|over to|towards)\b"),
            Cue("ent:pron val:worker act:use|lead:use|act:moveto !rm:request", 6),
            Cue("obj:custom ent:unknown|ent:custom attr:new !lead:create !lead:connect", 7.5, r"\b(?:new|another|different) (?:base )?(?:address|url|worker|home|endpoint|host|location)\b"),
            Cue("obj:custom val:url|val:worker !lead:create", 8.8, r"\bcustom (?:integration |connector )?(?!at\b|with\b|on\b|from\b|url\b|integration|connector)[\w-]+ (?:now |just )?(?:has|gets|got|needs|moved|moves) (?:\w+ ){0,3}(?:home|address|url|endpoint|host|location|base|worker|to)\b"),
            Cue("obj:custom val:url|val:worker !lead:create !lead:connect !attr:new", 7, r"\bcustom (?:integration |connector )?(?!at\b|with\b|on\b|from\b|url\b|address\b|base\b|worker\b|integration|connector)[\w-]+ (?:(?:base |new )?(?:url|address|endpoint|worker)|=|to\b|now\b)"),
            Cue("val:url !ent:service !lead:create !lead:connect", 7, r"\b(?:point|repoint|redirect|move|switch|direct|aim|set) (?:it|this|that|them|this one|that one) (?:over )?(?:at|to|towards?)$", free=1),
            Cue("val:url ent:unknown|ent:custom lead:change|lead:moveto|act:change !ent:connected", 8.6, r"\b(?:url|address|endpoint|host|server|domain|link|location|base)s? (?:of|for|behind)\b", free=2),
            Cue("lead:change|act:change val:url !ent:service", 4.5),
            Cue("val:url !ent:service !lead:create !lead:connect", 5.6, r"^\S*[_-]\S+ (?:now |has |is |was |just )*(?:lives?|moved|runs?|served|hosted|sits|resides|reachable|available|found) (?:now )?(?:at|to|under|on|from|by)\b"),
            Cue("obj:custom lead:change !val:rate", 4.5),
            Cue("obj:custom val:url|val:worker", 9.8, r"\bnew (?:base )?(?:url|address|endpoint|worker)\b|\b(?:moved|lives at|changed)\b"),
        ),
    ),
    Intent(
        name="custom.remove",
        effect=Effect.DESTRUCTIVE,
        help="Remove a custom integration, after a question",
        examples=("remove the custom integration acme-score",),
        handler="intents.custom.handlers:remove_custom",
        slots=(Slot("custom", SlotKind.CUSTOM, "which custom integration"),),
        needs=(("custom",),),
        cues=(
            Explains("obj:custom obj:integration obj:connector act:remove rm:* rm.* lead:* ent:custom ent:unknown val:quoted past:* act:use obj:button ent:category act:show neg:* act:change ent:service attr:unused obj:account attr:all act:moveto"),
            Cue("rm:request obj:custom", 9.5),
            Cue("rm:request ent:custom !ent:service", 13),
            Cue("rm:request ent:custom", 9),
        ),
    ),
)
