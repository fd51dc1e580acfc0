"""More English words: known as they stand, so that none of them is taken for a slip of another. Data."""

from __future__ import annotations

from typing import Final

ENGLISH: Final = frozenset(
    """adore allot backfire biased blown blunder bragged bribe brighten broker burnt careless carve checkup cheer chores circulate cling concede confess conform congrats conquer
        contend contest convince coward crave cute dach decay deceive deprive despise deviate dialogs dim dine disclose disgust dns downside durable dwell enquire expel fiddled
        fiddling foresee fraud groan growl grumble grumbles guts haunt hunch incline infect infer lagging mandate meddle muddle mystery nifty offended overpriced oversee overtake
        panels paradox pem petty pissed poking ponder praised praising preach provoke puzzling quarrel quirk ramble raved raves reap reckless refine regain rehearse render resent
        reside restless revenge rinse salvage sane scorn screech seize selectors setback shaky shatter sheer shred slam sleek sleepy slowest smelly sneak sniff span spill spilled
        startle stink strain strength sturdy stutter suck swell sworn tablet tablets tamper tiles toxic tragedy trait unlucky unstable utter vanishes vault waive weary whim
        worthy
        programmed programming coded coding programmer programmers misread misreads mislead misled retro retros stepper hovering hovered hover cites cited citing instructs instructed hiccup spammed spamming spams nag nags nagged nagging yell yells yelled yelling whine whines whined
        whining moan moans moaned moaning rant rants ranted ranting abbreviated above entirety prudent permissible admissible advisable feasible sensible legitimate unwise harmless foolish wisely prudently hereby herewith forthwith hitherto absent absolute abstract abstraction accelerator acceptable accepting
        accessible accessing accidentally accurately achieve acquire acquired acquiring acute addition
        additionally additions addresses adhere adjacent advance advanced advancing advantage advertise
        advertising algorithm algorithms alias aliased aliases aliasing align aligned alignment
        allocation allowable alongside alpha alphabet alphanumeric alternate alternating ambiguities
        ambiguity ambiguous ancestors anchor anchors angle animation annotated annotation annotations
        anonymous anyobject apparently appearance appeared appearing appears applicable applied applies
        applying approach appropriate appropriately approximate approximation arbitrarily arbitrary
        architecture archs arglist argspec argtuple arithmetic array arrays arrow ascii aspects assert
        assertion assignment assignments associated assume assumed assumes assuming assumption
        assumptions asterisk asynchronous asynchronously asyncio asyncqualifier atexit atomic attacks
        attempted attempting attempts attrib attributeref attrs attrtext audio auditing augmented
        augtarget author authority authors automatic automatically awakened aware background backslash
        backslashes backward backwards barrier basedir basename basic becomes beginning behaves behavior
        behaviour belongs benefit binary binascii bindings bitmap bitwise blanks blocked blocking blocks
        bodies bogus boilerplate boolean bootstrap bootstrapping borderwidth boundaries boundary bounded
        bounding bplist bpnumber braces bracketing brakes breakpoint breakpoints bubbles builddate
        builtinlist bureaucracy bypass bypassed bytearray bytecode bytecodes bytes bytestream bytestring
        calculation callable callables callbacks callers calltip cancellation canonical canvas capable
        carefully carriage cases caught cdict certfile certificate certificates chaining challenge
        channel channels character characters charjunk charset charsets checkers chosen chrome chunk
        chunked chunks circular circumflex circumstances clamp classdef classes classic classmethod
        classname clause clauses cleanup cleared clearing clearly clears clicked clicking closest
        closure codec codecs coefficient coerce coerced coercion colgroup collapse collapsed collected
        collection collections collector colon colons colorizing colormap colormode colors colorstring
        combination combinations combined combining coming comma commas commonly communication compact
        compat compensate compilation complement completekey completing completion completions complex
        compliance compliant complicated comply component components composite compound comprehension
        comprehensions compress compressed compression compresslevel compressor computation computer
        concatenated concatenation concept concrete concurrent conditional conditions configurable
        conflicting confused confusing confusion conjunction consecutive consequence considered consist
        consistency consistent consisting consists console constant constants construct constructed
        constructing construction constructor constructs contained container containers contains content
        contents context contextmanager contexts contextual contiguous continuation continued continues
        continuing contline contrarily contributed controlled controller controlling controls
        convenience convenient convention conventions conversion conversions cookies coord coordinate
        coordinates coprime copyright coroutine coroutines correctly correlation correspond
        corresponding corresponds covariant critical cumulative curly curses cursor customization
        customize customized customlist cycle cycles cyclic cygwin daemon daemonic dangling database
        dataclass datagram datatype datetime daylight deadlock debugger decides decimal declaration
        declarations declare declared decode decoded decoder decoders decodes decoding decompressed
        decompressor decor decorated decorator decorators decrement decremented deemed deepcopy deeper
        defaulting defect defects deferred definition definitions defparameter delayed delegate
        delegator deletions deliberately delim delimited delimiter delimiters delta denominator
        deprecation depth deque derive derived descendant descendants description descriptions
        descriptor descriptors designed desirable desired destructor detect detected detection detects
        determine determined determines determining developed deviation diaeresis diagnostic diagram
        dialog dictionaries dictionary dicts dictview differ different differently differs difficult
        diffs digit digitpart digits dimension dircmp directive directly directories dirname dirnames
        dirpath disappear disassembly discussed discussion dishes dispatch dispatched disposition
        distinct distinction distinguish distribution distributions distributors distutils ditto
        division divmod docloc docstring docstrings doctest doctype documented dotted dragging driven
        drives dummy dynamic dynamically eager earlier easier effective effectively efficiency efficient
        efficiently elements elsewhere embed embedded emulate emulation enable enabled enables
        encapsulated enclosed enclosing encodable encode encoded encoder encodes encoding encodings
        encounter encountered encryption endian endianness endpats enforce enhanced ensure ensures
        ensuring entirely entities entity enumeration envelope environ environment epilogue epoch epoll
        equality equals errno escaped escapes essentially estimate estimated evaluate evaluated
        evaluates evaluating events eventually examined exceptional excess exclamation exclude excluded
        excludes exclusive exclusively executable executables executor exhausted exhaustive existence
        existent exited expand expanded expanding expansion expat expectation expectations expected
        expecting expects explanation explicit explicitly exponent expressed expression expressions
        extensible extracted extreme facilities facility factor factors factory failed failobj fails
        failure failures fairly familiar faster fastest fdict features filemode filename filenames
        fileobj filepath filesystem fillchar fillcolor finalization finalized finalizer finders finished
        finishes finishing finite flags flexible floating floatnumber floats folder followed following
        forbidden forceload foreground forever formal format formats formatted formatter formatters
        formatting formed fraction fractional fractions fragment frames framework fredrik fromlist
        frozenset fullname funcdef funcname funcs functional functionality functools futures gamma
        garbage gateway gathered generally generation generator generators generic geometry getattr
        gettext glibc globalns globals grammar granted graphics greater greedy greek guarantee
        guaranteed guarantees guessed hacked handshake harder hardlink hardware harmless hasattr
        hashable hashlib header headers headersonly heavily helpers heuristic hexadecimal hierarchical
        hierarchy higher highest highlight highlightcolor highlighting homecls horizontal hostmask
        hostname hyphen hyphens identical identification identify identifying identities identity
        idlelib ignorable ignoring illegal images imaginary imclass immediate immediately immutable
        implement implementation implemented implementing implements implicit implicitly implied implies
        importlib imposed impossible improved inclusion inclusive incoming incompatible incomplete
        inconsistent incorrect incorrectly increment incremental incremented incrementing indent
        indentation indented indents independent index indexes indexing indicate indicated indicates
        indicating indicator indicators indices indirect indirectly individual inexact inferred infinite
        infinities infinity informal informational informative inherit inheritance inherited inheriting
        inherits initial initialised initialization initialize initialized initializer initializes
        initializing initially injected injection inplace insensitive insertion insertofftime insofar
        inspection inspired installation instantiation instructed intact integer integers integral
        intelligence intended intent intentional intentionally interaction interactive interactively
        intercept interested interesting interior intermediate internally internals interoperate
        interpolation interpretation interpreted interpreter interrupted interval intervals intraline
        intrinsic introspection intuitive invalid invariant inverse invisible invocant invocation
        invocations involve involved involving irrefutable isdst isinstance isjunk ispkg issubclass
        issued isupper isysroot items iterable iterables iterate iterated iterating iteration iterator
        iterators justify keepends keybinding keybindings keyboard keyed keyfile keyparam keyset keysym
        keyword keywords kitchen kwarg kwargs lacks lambd lambda lambdas larger largest latest latin
        latitude layout leader leftmost legacy lenient levels lexical liable libraries license licenses
        likewise limitation limitations linecache linejunk lineno linesep linux listbox listening
        literal literally literals loaded loader loaders loading locally locals localtime location
        locator logarithm loggers logical longest longitude lookahead loopback lowercase lowercased
        lowest lstrip machinery macro macros magnitude mailbox mailcap mainloop mainly maintain
        maintained maintaining maintenance maintype malformed managers managing mandatory manifest
        manipulate manipulated manipulating manipulation manner manually marginalia markobject markup
        marshalled marshalling mathematical matrix matters maxheaderlen maximal maximized maxlen
        maxlinelen maxsize maxsplit mdict mdiff meaningful measurement mechanism median mediatype
        membership memoryview mentioned menubar merely metaclass metaclasses metavar methodname
        microsecond microseconds midnight mimic mimics minidom minimal minimize minimum miscellaneous
        mismatch misrepresented mixin modification modifications modname module modules modulo months
        mortem mostly movement multi multicast multiline multipart multiple multiplication multiplied
        multiply mutable mutate mutated mutual mutually mypen namedtuple namedtuples namespace
        namespaces narrowing nasty natural nbytes ndiff ndigits nearest necessarily necessary negation
        negotiate netloc netmask network newframe newitem newline newlines newly nicely nonempty
        nonlocal nonnegative nonzero noresize normalization normally nosigint notation notebook
        notification notion numbering numerator numeric numerical numerically observed obtained
        obtaining obviously occur occurred occurrence occurrences occurring occurs ocert octal octet
        octets offending official offsets oldest omitted onwards opaque oparg opcode opcodes opener
        operand operands operate operates operating operator operators opposed opposite optimal
        optimization optimizations optimize optimized optional optionally optionals ordinal ordinals
        orggre orient orientation oriented origin original originally originate outer overflow overhead
        overlap overlapped overlapping overload overloaded overridden overwrite overwrites overwriting
        overwritten package packages packed packet packing panedwindow paragraph parallel parameterized
        paren parenlev parens parenthesized parents parser parsers partial partially particularly
        parties passed passwd patchlevel pathlib pathname pathnames paths patterns pencolor penguin
        pensize percent perfectly performance performed performing performs perky permanently permissive
        persistent pertaining physical pickle pickled pickles pickling pieces pitrou pixel pixels
        pkgutil placeholder placeholders places plainpager plaintext pointfloat polygon popitem populate
        populated popup portable portion portions positional positionals positioned positions positive
        posix postpone potential potentially powerful practical pragma preamble precede preceded
        precedence precedes preceding precise precision predecessor predecessors predefined predicate
        predicates predictable preexisting preferred prepend prepended preprocessor prerelease presence
        presentation preserve preserves preserving pressed pressing presumably previously primarily
        primary primitive printable printables prior priority proactor probability problems processing
        processor profiling programmer programming progress propagate propagated proper properties
        proposal proposed protect protected protection proto provisionally proxies proxy pseudo
        publicity purely pydict pydoc pyexpat pylist pyshell quadratic quotation quotechar radius random
        ranges rarely rational reached readable reader readline readonly readrc realm realname
        reasonable received receives receiving recent recipient recognize recognized reconstruct
        recovery recreate rectangle recurse recursion recursive recursively recwarn redefine redirection
        reduction reentrant refactor refactoring refer referred referring refers reflect reflected
        reflection refolded reformatted refused regards registry regression relations relationship
        relative relatively relevant reliable reliably relocated remainder removeprefix removesuffix
        rendered reopen reparse repeatedly repetition repetitions replacement reported reporting
        repository represent representable representation represented representing represents reproduce
        requested requirement requirements reraise rescale resizemode resolution resolve resolved
        resolving resource resources respective respectively responsibility restart restriction
        restrictions restrictive resulting retrieval retrieve retrieved retrieves retrieving returncode
        rightmost rollover rotation roughly rounded rounding routines rules runtime safely safety
        samples sampling sanity scanned scanning scientific scope scroll scrollable scrollbar scrollbars
        scrolled scrolling sections secure security seekable selected selecting selector semantically
        semantics semaphore semaphores semicolon sendfile sensible sensitive sentinel separated
        separately separating separator separators sequential serial serialization serialize serialized
        series severity shadowed shallow shebang shifted shortcut shortest shorthand shortname shutdown
        shutting sibling sidebar sigma signaling signalled signals significant signify silently
        similarity similarly simplest simplified simplify simulate simultaneous simultaneously singleton
        situations sized sizes skipdocs slicing slider smaller smallest snapshot socket sockets solely
        sometimes somewhat sophisticated spacing sparse spawn spawned spawning specialized specially
        specifically specification specifications specified specifier specifiers specifies specify
        specifying speedup spinbox splitlines spurious stacking standalone standard startline statements
        statespec static staticmethod stderr stdin stdlib stdout sticky stoplineno storage streaming
        stretchfactor strict strictly strings stripped stripping strongly struct structural structures
        styles subclass subclassed subclasses subclassing subcommand subdirectories subdirectory
        subelements submit submitted submodule submodules subnormal subpart subparts subpattern
        subpatterns subprocess subscript subscripted subsequent subsequently substitute substituted
        substitution substitutions substring subtle subtract subtraction subtree subtype subwidget
        succeeded succeeds successful successfully successive successively sufficient suitable suites
        super superclass superscript supplying supposed suppress suppressed surrogate surrogates
        surrounded surrounding symbolic symbols symlink symlinks synchronous synonym syntactic
        syntactically syntax syscall sysconfig tabsize tabwidth takefocus tarfile target targets teacher
        technically telnet template temporarily temporary termination terminator testrepr textual
        textually textvariable textview theme themename themes thereof thisclass threading threads
        tightly tilde timedelta timeout timeouts timestamp timezone titlecase tkinter toggle tokeneater
        tokenize tokenizer toknum tokval toolkit tooltip tooltips toplevel topmost totally tracemalloc
        traditional trailer transaction transformation transient transition transitions transmission
        transmit transparent transport trapped traps traversal traversing treatment trees tricky tries
        triple triples trivial truly truncate truncated truncates truncating tuple tuples turtle turtles
        turtleshape typically tzinfo unable unaffected unambiguous unambiguously unary unavailable
        unbind unbound unbuffered unchanged uncompressed undefined undefinitions underflow underline
        underlying underscore underscores undocumented unencoded unequal unescaped unexpected unfinished
        unhashable unicode unified uniformly uniquely unittest universal unknown unlocked unmarshalling
        unmodified unnecessary unpack unpacked unpacking unparsed unpickler unpickling unquoted unread
        unreadable unrecognized unrelated unsafe unsaved unsigned unspecified unsupported unusable
        uppercase urllib urlparse usable uses utilities utility validation varargs variability variable
        variables variance varies varname verbose versionchanged vertical vertices vfpdef virtual
        visibility visitor visual wakeup warnings ways weakref wedding weekday weekend weird whitespace
        widget widgets width wildcard wildcards windows wishes workaround wrapped wrapper wrappers
        wrapping wraps writable xscrollcommand years yielded yielding yscrollcommand zeroes zipfile
        zipimporter zone upsert upserts upserting upserted
        afloat ale alike alley attic avert ban beaver bee bet bitter blade blaze bleak bliss bloom blush boom
        boot bowel brass breakup bride brook broom broth bun butler cafe cattle cellar charger charm cheapest
        chewing chill cloak clove comprise cop coral couch cove crane crest crown crush crust cub curse dairy
        dam dare daring debut declined dental devil die dies dock dough dread drought drown drunk easel endure
        envoy eve expunge feast fiddle filth flank flare flask flock folk fond fort fought fox frail freak
        fringe frost frown fudge glide grape gravy graze groom guilt gum gutter guy ham herd hermit hikes hip
        hollow hostel hug hut insults ion kennel lens lever lone lumber manor mayor mercy merry mes met midst
        mighty moist monet monster morale mortal motel mutton noodle oath offsite overkill paintings parson
        peach pedal picky pie pill pint pit plank plead plumbing ply pod pot pots pup pushy quilt racket rag
        rage ram ranch rap reef refrain refuge ridge rig ripple roast roster rotten rotting rug rumble sack
        scent scold scout shaft shark shawl shopping shrub sigh sip ski slate slipped snail sole sorrow spade
        spear spice spit stain starve steak struck sung surf sweat swore tar thirst tiger tile tissue torch
        tramp treaty urn violet wag warden wax whale woe wolves won wore worm yeet yen
        abide accent ache achieved activities admit adopt adopted advocate afterward alliance ample amuse
        analysis analyst annually apparent appeal appendix approval approvals arena arise arises arising
        assistance associating assorted attract auction augment authored authorities authorizer await awaiting
        backoff balanced bare became belief bench billion binding blend blocklist boast border borders borked
        bound bounds brace brand breach breached bricked broad buffer buffered buffers bundle bundles bundling
        busted callback cancelled cancelling caption carried casing cast cautious chaos chapter charity cheat
        checkin checksum circumstance citation clutter coarse collective combo commence committed committee
        communications comparable compiler compilers complaint complaints complies complying conceal concern
        concerned concerns conduct conducts congratulations consent constraint constraints consult consulted
        consulting contradict contrary conveyed corporate corrupt corrupted counsel courage courier coverage
        creative creator creators crude currency customary dealt debate debugged debugging decade decline defend
        definite delicate denote denotes dense designation detecting devops devote director disclosed discovery
        disposal dispute donor doubly dusty edition election elections emerge emitted engaged ensured
        environments estate excerpt excerpts excessive executive expire expires expiring explode exploit
        exposure extensive extent extents externally faint fiction fishy fitness fixture fixtures flagged flaws
        flush flushed flushing forge forum forums frank freight frequent frequently friction fried frozen fund
        gesture graceful grant grasp grief gross gut harden harsh harvest haste haven headings hint hinting
        hints historic histories hosed hover humble ideal identified identifies ignored imply impression indexed
        inject injury inline inlined inspector instant instinct insure integrity intense intention interactions
        interfere interim invent invention invert inverted investor involves iterations junction kit lag lane
        latency latter leakage leaked leaking leaks lease legally lengthy licensed linear linger linter linters
        locale logger logic logos loyal magical margins mature mere messy migration migrations misc mission
        misused mocked mocks modifier modifiers modulus momentum motion mumble naive naked navigate navigates
        navigation nearby nod nodejs noisy notifier oblige occupies offend operational outrage overdue overhaul
        overlay padding parenthesis parse parsed parses parsing patchy patent patents peer pending perimeter
        periodic perms personnel pertain pleasure polling populating pound praise precious predictor preface
        preference preferences preload premise prerequisite preserved presume presumed prevent prevented
        preventing prevents preview previews prime principal privacy probable probe producer producers promotion
        promotions prone proposals prospective prosper protest proven provisional punch puzzled qualifier
        quantity quest ratio ratios rear rebase recover recurring redundancy reflects regard regarded
        regenerated regional regress rejection rejections relate relates relating relieve renewable replica
        replicate reserve reserves resident resign resized resort restarted restarting restarts retail retreat
        reusable revealed reveals revised reviser reword reworded rewrote risky rookie routine runner sake scare
        scheme schemes scoped scopes screw screwed secrecy secured seeking seeks selective separable sequencer
        shady shiny shipped shipping shock shortage sight simpler slash slashes snapshots societies society
        sought spark speedy spike sprint stable stake stall stalling starved starving statute stray strive stuck
        subset subsets successor surname survive survives swamped swift swing tap temp templated temps tempt
        tense terribly terror theoretical thereby therein thorough threaten throttler throughout thrust tip tips
        traced tracing tradition trainee trainees traits transferred transferring transporting typos unset
        unsure updater vague validator validators variation vector vectors verse vocal wander watchdog
        whatsoever whence whereas wicked winning withdrawn worried yield yields zones
        deplete depletes delate removers uplink uplinks thrash thrashed trashy trasher crashed eased purse purses puree
        scraper scrapers scrappy scram hitch itch bitch dutch deleter deleters removals removable erasure erasures eraser
        erasers killer killers purger dropper droppers binge bind binds binder binders wiper wipers axel axle taxed crape
        grease tease crease deletable reprove renovate disc discs splash rash sketch stitch glitch twitch brash creed credo greed breed bread tread thread""".split()
)
