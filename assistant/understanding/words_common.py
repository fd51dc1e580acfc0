"""Common English words: known, so never corrected into something else; and small words, which explain nothing."""

from __future__ import annotations

from typing import Final

SMALL: Final = frozenset(
    """whatsoever throughout whereas whence afterward somewhat therein wherein thereby annually altogether
        min mins sec secs hr hrs ms rps rpm rph rpd qps qpm tps req reqs wk wks msec msecs millis
        millisecond milliseconds dozen grand million daily hourly eleven twelve fifteen twenty thirty
        forty fifty sixty seventy eighty ninety a an the this that these those some any such my our your
        his her its their mine ours yours theirs i me we us you u ur he she it they them one ones
        somebody someone anybody anyone nobody everyone everybody something anything nothing everything
        who whom whose what which when where why how is are was were be been being am isn't aren't
        wasn't weren't im i'm ive i've id i'd i'll we're we've we'd we'll you're you've you'd you'll
        it's its it'd it'll that's there's who'd who'll who've what'd what'll how'd why'd where'd why's what's whats who's where's how's he's she's they're they've
        let's lets do does did done doing don't doesn't didn't dont have has had having haven't hasn't
        hadn't can could may might must shall should will would cannot can't couldn't won't wouldn't
        shouldn't mustn't shan't ain't need needn't to of in on at by for from with without into onto
        over under about as and or but if so than then because since while although though until till
        before after during through thru via per upon within between among across along around against
        towards toward up down out off again also too very just only even still yet already now here
        there today tonight tomorrow yesterday once twice always never ever often soon later maybe
        perhaps please pls plz plx kindly thanks thank really actually basically simply quickly right
        well okay ok oh ah um uh er hmm hm eh lol btw fyi asap afaik imo tbh etc eg ie vs no not nor yes
        more most much many few little less least lot lots bit same other others another else each every
        both all half such own enough quite rather pretty anyway however instead otherwise therefore
        thus hence like got get want wanna gonna gotta would'd wish hope think guess suppose believe
        mean means say said says tell going go went come came back way thing things stuff sort kind time
        day days week weeks month year moment minute minutes second seconds hour hours new old good bad
        better best big small long short next last first two three four five six seven eight nine ten
        hundred thousand able sure possible possibly currently current exactly altogether overall entire
        whole full fully completely properly easily w n rn e b c r y o x's em 'em s t d ll re ve m hello
        hi hey dear sir madam guys folks everyone team mate buddy pal man friend sorry excuse pardon
        oops ugh yikes wow damn hell heck god gosh bloody fancy love glad happy nice great cool fine
        keen curious wonder wondering happen happens happened look looks looking seem seems needs needed
        wants wanted trying try tried got gotten help helps helping work working works worked start
        starting started number numbers fourth fifth sixth seventh eighth ninth tenth amount place point case idea question answer reason fact problem kindly
        favour favor trouble mind quick easy hard simple actual actuall precisely particular specific
        certain given due available exist exists currently presently anymore longer any-more nowadays
        recently lately far ago plus minus ours itself himself myself yourself ourselves themselves
        forth hereby principle general theory practice total regarding concerning respect terms details
        concerning whatever whichever whoever whenever wherever although besides except excluding
        including apart aside along beyond unless whether either neither nor regardless despite together away true stay stays when's why's aka alias dubbed tf tho hell heck fck wished prefer preferred interested thought thinking mr mrs ms dr prof suffice suffices sufficient foreseen planned intended appear appears begin begins began begun heard noticed realised realized apparently seemingly obviously honestly frankly understand understood
        according anyhow somehow somewhere anywhere everywhere nowhere""".split()
)

SAID: Final = frozenset(
    """whoami login logout logoff signin signout rerun previous request requests remaining rest alphabetically afresh anew equivalent
        command commands history changes changed landed wrong transcript recording record replay undo
        revert refresh reload worker called named slug custom integration node json workflow built
        built-in native external provider second minute hour week month day per fortnight matching
        containing starting named default again instead unlimited uncapped credentials password token
        hooked plugged wired linked supported documentation manual docs inputs outputs cost price
        credits yesterday today session focus understand understood interpret begin start tour around
        quit exit cancel never mind forget leave confirm proceed affirmative thanks hello morning
        evening goodbye consequence consequences fallout repercussions accidentally afterwards alphabetical ascending
        descending assuming beginning contain contains prerequisites requirements permissible eventually tomorrow
        tonight sometime someday monday tuesday wednesday thursday friday saturday sunday january february april june july
        august september october november december weekend circumstances conditions immediately inventory meaning
        mentioned mentioning newest oldest latest newcomer onboarding outdated overview pretend reminder remind
        regenerate rundown safely sooner supposing suppose supposed theoretically hypothetically unfamiliar untouched
        joking kidding thought besides except excluding barring excepting omitting exempt exempted excepted sparing either neither whatever whoever wherever unless until provided
        allowed forbidden dangerous harmless mistake wonder wondering curious schedule scheduled announce announced
        planning planned decided agreed rather instead longer anymore somebody someone nobody anybody everybody looks seems appears sounds
        usually always often sometimes regularly normally""".split()
)
"""Words that rules look for without their standing for a concept."""

COMMON: Final = frozenset(
    """accept access accident account across action active address afford afraid afternoon age agree
        agreed ahead air allow almost alone along amazing angry animal answer appear apple apply area
        argue arm army arrive art article ask asleep attack attempt attend august aunt autumn average
        away awful baby bag ball band bank bar base basis bath battle beach bear beat beautiful become
        bed beer began begin behave behind bell belong below bend beside bill bird birth bite black
        blame blank blind block blood blow blue board boat body boil bomb bone book boring borrow boss
        bottle bottom bounce bounces box boy brain branch brave bread breakfast breath breathe bridge
        brief bright brown brush bug builder burst bus bush business busy butter button cabin cake calm
        camera camp candle candy capital car card care careful carry cash castle cat catch cause ceiling
        cell center central century cereal chain chair chance chart chase cheap cheese chest chicken
        chief child children choice choose chose church cigarette circle city claim class clean clear
        clever click climb clock cloth clothes cloud club coach coal coast coat coffee coin cold collar
        collect college color colour column comb combine comfort command common compare compete complain
        condition confuse consider contain continue contract control cook cookie copper corn corner
        correct cost cotton count country couple course court cover cow crack crazy cream creature
        credit creep crew crime cross crowd cruel cry cup cure curious curve custom dad daily dance
        danger dark data date daughter dawn dead deaf deal death debt decide decision deep degree
        deliver demand dentist desk detail develop device diamond diary dig dinner direct dirt dirty
        discuss disease dish distance dive divide doctor dog dollar door dot doubt dozen drag drama draw
        dream dress drink drive driver drop dry duck dull during dust duty ear early earn earth east
        education effect effort egg either elect electric element empire employ empty enemy energy enjoy
        enter equal error escape especially evening event evil exam excellent exchange excite exercise
        expect expense experience expert express extra eye face fail fair faith fall false family famous
        farm fashion fast fat father fault fear feather feature feed feel feet fell fellow fence fever
        field fight figure file fill film final finally finance finger finish fire firm fish fit fix
        flag flame flat flavor fleet flesh float floor flour flow flower fly fog fold follow food fool
        foot force foreign forest forget forgive fork form former forward found frame free freedom
        freeze fresh friday fridge front fruit fuel fun funny fur furniture future gain game garage
        garden gas gate gather general gentle gift girl glass glove glue goal gold golden govern grab
        grade grain grand grass grave gray green greet grey grind ground group grow growth guard guest
        guide guilty gun habit hair hall hammer hand handle hang hate hat head health healthy hear heart
        heat heaven heavy height helicopter hero hide high hill history hit hold hole holiday holy home
        honest honey hook horse hospital host hot hotel house huge human hunger hungry hunt hurry hurt
        husband ice ill image imagine important improve inch increase indeed industry inform injure ink
        inner insect inside insist insurance interest island item jacket jail january jam japan jealous
        jewel job join joint joke joy judge juice july jump june junior jury justice keen keep kick kid
        kill kilo king kiss kitchen knee knife knock knot know label labor lack lady lake lamp land
        language large late laugh laundry law lawyer lay lazy lead leaf league lean learn least leather
        leave led left leg lemon lend length lesson letter level library lid lie life lift light
        lightning limb line lion lip liquid list listen liter live load loan local lock log lonely loose
        lord lose loss lost loud love low luck lucky lunch lung machine mad magic mail main major male
        mall manage manager march mark market marriage marry mask mass master match mate material math
        matter meal measure meat medal media medicine meet meeting melt member memory mental mention
        menu mess message metal method middle might mile military milk mill million mind mine minor
        mirror miss mistake mix mixed modern mom monday money monkey moon moral morning mother motor
        mountain mouse mouth move movie mud murder muscle museum music nail name narrow nation nature
        near nearly neat neck needle neighbor nephew nerve nest net news night nobody noise none noon
        normal north nose note notes notice november novel nurse nut obey object observe obtain obvious
        occasion ocean october offer office officer oil older onion open opinion option orange order
        ordinary organ other ought outside oven owe owner oxygen pack page pain paint pair palace pale
        pan pants paper parcel parent park parrot part partner party pass passenger past paste path
        patient pattern pause pay peace pen pencil people pepper perfect perform period permit person
        pet phone photo phrase piano pick picture piece pig pile pilot pin pink pipe pity pizza plain
        plan plane plans plant plastic plate play player pleasant pleased plenty pocket poem poet poison
        police policy polite pool poor pop popular port position potato pour powder power practice pray
        prefer prepare present president press pretty price pride priest prince print prison private
        prize product profit promise proof proud prove public pull pump punish pupil pure purple purpose
        push queen quality quarter queue quiet quit quite race radio rail rain raise range rapid rare
        rat raw reach react ready real realise realize receive record red refuse region regret regular
        relation relax relay relief religion remain remember rent repair repeat reply report rescue
        research resist respect rest result reward rice rich ride ring rise risk river road rob rock
        role roll roof room root rope rose rough round route row royal rub rubber rude ruin rule ruler
        rush sad safe sail salad salary sale salt sand sat satisfy saturday sauce save scale scared
        scene schedule school science scissors score scrape scream screen sea search season seat secret
        section seed seen self sell send sense sentence separate september serious serve service settle
        seven several severe sew sex shade shadow shake shame shape share sharp sheep sheet shelf shell
        shelter shift shine ship shirt shoe shoes shoot shop shot shoulder shout shove shower shut shy
        sick side sign signal silence silent silk silly silver similar since sing singer single sink
        sister site sit situation size skill skin skirt sky sleep slice slide slight slip slope slot
        slow slowly smart smash smell smile smoke smooth snake snow soap social sock soft soil soldier
        solid solution solve son song soon sore soul sound soup sour south space spare speak special
        speech speed spell spend spent spin spirit split spoil spoon sport spot spread spring square
        staff stage stair stamp stand star stare state statement station stay steady steal steam steel
        steep steer step stick stiff stir stock stomach stone stop store storm story stove straight
        strange stranger straw stream street stretch strike string strip stroke strong structure
        struggle student study stuff stupid style subject succeed success sudden suffer sugar suggest
        suit summer sun sunday supper supply support suppose sure surface surprise surround swallow
        swear sweep sweet swim sword symbol system table tail talent talk tall tank tape taste tax taxi
        tea teach teacher team tear television temper temple tend tent term terrible test text theatre
        themselves theory thick thief thin thirsty thought thousand thread threat three throat throw
        thumb thunder thursday ticket tide tidy tie tight till timber tin tiny tire tired title toast
        tobacco toe tomato tongue tool tooth top topic total touch tough tour towel tower town toy track
        trade traffic train transfer translate travel tray treasure treat tree trial tribe trick trip
        troop trouble truck true trunk trust truth tube tuesday tune tunnel turn twelve twenty twist
        type typical ugly umbrella uncle understand uniform union unit unite universe university unusual
        upper upset upstairs urgent useful useless usual valley valuable value variety various vast
        vegetable vehicle version victim view village violent visit voice vote voyage wage waist wait
        waiter wake walk wall war warm warn wash waste watch water wave weak wealth weapon wear weather
        wedding wednesday weed weekend weigh weight welcome west wet wheat wheel whisper whistle white
        wide wife wild wind window wine wing winner winter wire wise witness woman wonder wood wool word
        world worry worse worst worth wound wrap write writer wrong yard year yellow young youth zero
        zoo afterwards agency ago annual april async auto backup basically beta boss bought browser
        budget bugs bunch campaign campaigns candidate certainly chat checked client colleague
        colleagues comes company companies complete connect contact contacts copied copy cover created
        customer customers daily december deck demo department design developer direction document
        documents domain domains download draft during editor email emails employees engineer engineers
        europe european example examples excuse experiment explain february feedback founders german
        germany global handy happen hiring hopefully hourly human ideas import inbound info internal
        internet intro invoice issue issues italy keeps laptop leads legal letters likely living london
        lookup marketing meant meetings mobile monthly monitor morning nordics numbers offline offices
        online opened ops orders outbound owners pages paid paris people personal persons phones picked
        pipeline plans platform points position posted prices probably process program project projects
        prospect prospects purpose quarterly questions rates reach reads reasons related release reports
        request requests response responses responsible results revenue sales sample saved script
        selling senior sent server sessions shared shop sides signed signs sites situation skip slides
        slightly software soon source sources spring staging staging startup statistics steps stored
        stores strategy talking tasks tells testing tests texts thinking told topics training trying
        twice types understand understood unfortunately updates uses usually values vendor vendors
        version videos visible visitors waiting wants website websites weekly workflow workflows writing
        yearly hearing heard hence stale stalled slim slick slide shown shows chow shop stow sow grow
        crow lists lost lust last fist gist mist add odd ads aid make makes mare male maker take takes
        lake fake wake rake bake name names game fame same tame lame came limits limb lime cache catch
        cash caches cashed dash hash hatch match patch watch batch key keys they hey grey rate late date
        gate mate fate hate rates rite write white while whole where there then when than that chat what
        hat flat that'd form from farm firm forms link links pink sink think drink blink line lines mine
        fine wine shine sign side wide tide rename renamed reuse reused move moves love lover cover
        mover more mode node nodes code coed rode note vote quote mode models modal medal model delay
        delays relay replay reply rely relies player plays place plays please plays ploy deploy employ
        clay gray tray stay slay spray use user users fuse muse house mouse refuse excuse reset resets
        preset remote remotes remove removed remover removes removing removal delete deletes deleted
        deletion deleting drops dropped dropping drive kills killed killing wipes wiped trash trashed
        crash flash smash clash scrap scraps scrape scraped scrapped strap trap snap crap purge purged
        surge urge merge verge large erase erased phase phrase chase ease unlike unlink unlinked
        disconnect disconnected disconnecting ditch ditched pitch switch witch which rich binned bin pin
        tin win bid big bit bits bite byte axe axes taxes nuke nuked duke juke list listed listing fist
        feed speed insert inserts invest inset onset offset asset assets assess access success process
        tools took fool cool pool tool toll tall talk walk task ask mask desk disk risk sheet sheets
        street meets meet feet fleet slack black slacks snack track stack lack back pack hunter hunt
        hinter winter center enter entry sentry country county count mount amount account accounts
        discount apollo pollo hubs hub spot sport sales salesman sale gale tale force forces source
        close closed closes closet clothes chose loose lose nose pose exact exam extra extract extracts
        extractor trade made fade copper descending ascending alphabetical alphabetically inventory
        overview connectable sandbox propose proposes proposed falls fallen riding useful mistake
        mistakes disturb disturbing cluster notifications exchanged remain remains deletion removal
        paste verifier validator enricher scraper finder searcher fewest busiest stumble stumbled stumbles stumbling humble mumble tumble rumble fumble jumble surf surfed
        surfer surfing village villages pillage octane switcher stitcher prosper strips striped strike begging begs begged beg insist insists insisting patio ratio devil sharper expanded
        contracts altitude aptitude wizard wizards pilot pilots""".split()
)

LIKELY: Final = frozenset(
    """prune pruned pruning disappear disappears disappeared vanish vanished possess available henceforth instead standard what does that have with from then this when there they which would could should want need like look used uses use show list sort and the for you
        not any all our out get how who why can has are was will them these those than some more rest please thanks hour hours day days minute
        second week month limit limits cache cached connector connectors connection connections integration integrations service services
        account accounts action actions extractors unused delete remove disconnect rename connect change add create make set support
        channels channel owners properties pipelines stages boards folders templates databases schemas lists sheets fields values options
        options plays tools models node nodes key keys token credits transcript record replay undo called named slug uuid name default
        roadmap feature request answers answer""".split()
)
"""Words that are meant far more often than others as near."""
MISSPELT: Final[dict[str, str]] = {
    "were's": "where's", "wat's": "what's", "waht's": "what's", "wher's": "where's", "hwat's": "what's",
    "reame": "rename", "renme": "rename", "ranme": "rename", "teh": "the", "hte": "the", "taht": "that", "thta": "that", "waht": "what", "whta": "what", "wat": "what",
    "wut": "what", "whcih": "which", "wich": "which", "whihc": "which", "wihch": "which", "hwo": "how", "adn": "and",
    "nad": "and", "fo": "of", "ot": "to", "si": "is", "u": "you", "r": "are", "ur": "your", "teh'": "the",
    "frm": "from", "fro": "for", "wiht": "with", "wth": "with", "wit": "with", "w/": "with", "w/o": "without",
    "shwo": "show", "hsow": "show", "sohw": "show", "shw": "show", "ad": "add", "lsit": "list", "lits": "list",
    "lst": "list", "mak": "make", "amke": "make", "nmae": "name", "nam": "name", "cmd": "command", "lim": "limit",
    "cahce": "cache", "dont": "don't", "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "cant": "can't",
    "wont": "won't", "whats": "what's", "hows": "how's", "wheres": "where's", "lets": "let's", "didnt": "didn't",
    "wanna": "want", "gotta": "need", "cud": "could", "wud": "would", "shud": "should", "abt": "about", "ws": "workspace",
    "dflt": "default", "pwd": "password", "thru": "through", "trough": "through", "whos": "who's", "nite": "night",
    "gimmie": "gimme", "wen": "when", "alot": "lot", "dat": "that", "dis": "this", "da": "the", "ov": "of", "hv": "have",
    "pls": "please", "plz": "please", "plx": "please", "wana": "want", "aply": "apply", "woud": "would", "coud": "could",
    "cn": "can", "cld": "could", "wld": "would", "shld": "should", "ppl": "people", "msg": "message", "tmrw": "tomorrow",
    "evry": "every", "wher": "where", "wehre": "where", "whree": "where", "hwat": "what", "ahve": "have", "haev": "have",
    "doe": "does", "deos": "does", "dose": "does", "cna": "can", "acn": "can", "yuo": "you", "oyu": "you", "iwth": "with",
    "wihtout": "without", "witout": "without", "ar": "are", "aer": "are", "eb": "be", "nto": "not", "yse": "yes",
    "form": "form", "cuold": "could", "wuold": "would", "cahnge": "change", "chagne": "change",
    "connecter": "connector", "connecters": "connectors", "mroe": "more", "moer": "more", "hlep": "help", "hepl": "help", "udno": "undo", "qiut": "quit", "usign": "using",
    "uesd": "used", "uses": "uses", "tht": "that", "thsi": "this", "tihs": "this", "ths": "this", "woudl": "would",
    "shoudl": "should", "becuase": "because", "otu": "out", "ned": "need", "als": "also", "abe": "able", "dcs": "docs", "conection": "connection", "wtf": "what", "whatsup": "what's", "why'd": "why", "how'd": "how", "alredy": "already", "wehn": "when", "hav": "have", "b4": "before", "m8": "mate", "gr8": "great", "l8r": "later", "rn": "now", "sth": "something",
    "dup": "duplicate", "dupe": "duplicate", "dups": "duplicates", "dupes": "duplicates", "chans": "channels", "chan": "channel", "seqs": "sequences", "objs": "objects", "props": "properties", "camps": "campaigns",
    "sow": "show", "hal": "half", "neds": "needs", "chace": "cache", "cahe": "cache", "cashe": "cache", "thos": "those",
    "nbr": "number", "nbrs": "numbers", "nr": "number", "nrs": "numbers", "fwd": "forward", "addr": "address", "addrs": "addresses", "shd": "should", "hist": "history", "categ": "category", "categs": "categories", "categorie": "category", "ctgry": "category", "doku": "documentation", "docu": "documentation",
    "docus": "docs", "docz": "docs", "conv": "conversation", "cmds": "commands", "pwds": "passwords", "mgmt": "management",
    "avb": "available", "avbl": "available", "curr": "current", "prev": "previous", "urs": "yours", "wid": "with",
    "dese": "these", "dem": "them", "wch": "which", "whch": "which", "wats": "what's", "wht": "what",
    "tbls": "tables", "tbl": "table", "wss": "workspaces", "ints": "integrations", "smth": "something", "sb": "somebody", "sbdy": "somebody", "any1": "anyone", "ne1": "anyone", "some1": "someone",
    "whens": "when's", "whys": "why's", "sum1": "someone", "every1": "everyone", "no1": "nobody", "alrdy": "already", "alrd": "already", "tho": "though",
    "cos": "because", "coz": "because", "cuz": "because", "bc": "because", "tbh": "honestly", "probs": "probably",
    "prolly": "probably", "rly": "really", "srsly": "seriously", "atm": "now", "dbs": "databases", "db": "database", "mor": "more",
}  # fmt: skip
"""Frequent slips in words too short to be corrected by distance alone."""
