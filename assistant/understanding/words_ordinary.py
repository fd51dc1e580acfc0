"""Ordinary nouns and given names: words that no connector is meant by, though nothing here knows them. Data, read late."""

from __future__ import annotations

from typing import Final

NOUNS: Final = frozenset(
    """abm mql mqls sql sqls icp gtm sdr bdr csm utm cta ctr cpc cpm roi roas ltv cac mrr arr dkim spf dmarc sso mfa
        saml scim gdpr faq rfp rfq eod eom tier1 tier2 tier3 euro euros dollar dollars yen rupee peso franc rouble ruble
        beforehand meanwhile straightaway anytime someday overnight upfront onwards thereafter henceforth sideways
        midnight noon dawn dusk abbey absences accordion accountant acne acorn acre acrobat adidas adjective adult adverb aeroplane
        affiliate africa agenda airbnb airbus airplane airport alarms album aldi algae algebra algeria alien
        allergy almond aluminium aluminum amazon ambulance america ampere amphibian amsterdam android
        anecdote anger angola angular ankle anniversary ansible ant antarctica antibiotics antivirus antonym
        anxiety apache applicant appointments apricot archery architect argentina argon armor artery
        artichoke asbestos asia asparagus aspirin assembly asteroid asthma astrology astronaut astronomy
        athens atlanta atom attachment audi auditor audits austin australia austria autobiography
        autocorrect autopilot autoresponder autosave avalanche avatar avocado babysitter backend backlog
        backpack backyard bacon badminton bagpipe bahamas baker balances balcony bali ballet bamboo banana
        bangalore bangladesh banjo banker banner barbados barber barcelona barchart barista barn baron
        bartender baseball basement basil basketball bassoon bathtub batman battery beard bedtime beethoven
        beetle beetroot beijing belfast belgium belgrade bentley berlin bermuda beyonce bezos bhutan bible
        bicycle biden bikini billiards bingo bio biography biology birch biscuit blackberry blackjack
        blacksmith bladder blanket blizzard blockchain blogpost blogs blueberry bluetooth bmw boeing bonds
        bonus bookmarks boots bordeaux boredom bosch boston bots botswana bouquet bowling boxing boyfriend
        bracelet brainstorm branches bratislava brazil breadcrumb brexit brick brie bristol britain broccoli
        brochure bromine brother brownie brussels bucharest budapest bugatti bulgaria bungalow burger
        burnout burrito butcher butterfly cabbage cactus calcium calculus calendars calf california calories
        cambodia camel camembert canada cannon canoe canyon cape cappuccino captcha caramel caravan carbon
        carbs carburetor carburettor cardiff carlsberg carousel carpenter carpet carrefour carrot cashew
        cashmere casino catapult cathedral cauliflower cave cedar celery celsius cement champagne chandelier
        chapel charcoal chatbots checkout cheddar cheeseburger cheetah chef chemistry cherry chess chevrolet
        chevron chicago chile chili chilli chimney chimpanzee chin china chips chlorine chocolate choir
        chopsticks chord christmas chromium chrysler cider cigar cinnamon citizenship citroen clarinet
        classifier cleavage cliff clinic clown cobalt cobol coca cocktail coconut codebase colander cologne
        colombia comet commission concerto conductor congress consonant constitution contractor copenhagen
        corkscrew coronavirus corpus cosine costco cottage cough countdown coupons cousin covid cowboy cpu
        cranberry creek cricket crisps croatia croissant cronjob croquet crosswalk crossword crypto
        cryptocurrency csat cuba cucumber cumin cupboard cupcake curry curtain cv cyborg cycling dagger
        daisy dallas dandruff danone darkmode dashboards dataset debian deduplication deer delhi deliverable
        deliveries delivery democracy demos denim denmark denver deodorant depression derivative desktop
        detective diabetes diagnosis diaper dice diesel dinosaur diploma disco discounts dishwasher disney
        dissertation distributor dividends divorce diwali django djokovic dns dodge dogecoin dolphin domino
        donkey doodad doorbell doughnut dragon drill drone drums dubai dublin duchess dumbledore dune
        duolingo duvet eagle earbuds earring earthquake easter easyjet ebay ebook eclipse economics edge
        edinburgh editors eggplant egypt einstein elbow elder electrician electron elephant elf elm elvis
        embedding eminem emirates emoji emperor employee empress encyclopedia england entropy escalation
        espresso ethereum ethiopia etsy evolution expenses exxon eyebrow eyelash facebook facial fahrenheit
        fairy fairytale faucet favicon fax federer fencing fern ferrari feta feudalism fiat fig finland
        firefox fireman firewall firewood firmographics flipchart flood florida florist flu fluorine flute
        flyer folders font footer ford forehead fortnite fortran fox france frankfurt freelancer freeway
        friendship frodo frog frontend frying fullscreen funeral gadget galaxy gallon gandalf gantt garlic
        gasoline gender geneva geography ghana ghost giant gibberish gif ginger giraffe girlfriend gizmo
        glacier gladiator glasgow gloves gmail goat goblin golang golf google goose gooseberry gorilla gouda
        goulash government gpu gram grandma grandpa granny graphql gravel gravity greece guava gucci guitar
        gymnastics hail haircut hairdresser halloween hallucination hallway ham hamburg hamburger hamster
        handoff handover hanukkah happiness harmonica harp hashtag haskell hawaii hazelnut headache
        headphones headset heatmap hectare hedgehog heel heineken heinz helium helm helsinki highway hip
        histogram hitachi hockey hogwarts holidays homepage homework honda hoodie hotdog huawei humidity
        hummus hungary hurricane hydrogen hyperbole hypervisor hypotenuse hyundai ibiza ibuprofen iceberg
        iceland idiot igloo ikea immigration inbox inboxes india indonesia infant inference inflation
        infographic insight instagram interns intersection iodine ipad ireland iron irony isotope israel
        istanbul itinerary ivy jackpot jacuzzi jaguar jalapeno jamaica janitor java jaw jazz jealousy jeep
        jewelry joule journalist judo jungle junk jupiter jupyter kale kanban kangaroo karaoke karate kayak
        kazakhstan kelvin kenya kerosene ketchup kettle keynote kia kidney kiev kilogram kilometer kilometre
        kilowatt kindergarten kindle kindling kitten kiwi knight koala korea kotlin kpi kyiv lacrosse ladder
        ladle lagoon lamborghini landlord lantern laos laravel lasagna latte lavender lawn layouts
        leaderboard leadscore leaflet ledger leek lego lemonade leopard lepton lettuce lg librarian libya
        lidl lightbulb lighter lighthouse lightmode limousine linen lipstick lisbon literature lithium litre
        litter liverpool lizard ljubljana lobster loneliness lufthansa luggage lullaby lungs lyon lyrics
        macbook macos macron madagascar madrid magician magnesium magnet mailboxes majorca makeup malaysia
        maldives mallorca malware mammal manchester mandolin mango manicure mansion maple marathon marmalade
        marseille marsh mascarpone matchstick mathematics maths matplotlib mattress mauritius mayonnaise
        mazda mbappe mcdonalds mechanic meditation melody melon meme memo mentions mercedes mercury mermaid
        messi metaphor metaverse metric metro mexico miami microservice microwave middleware migraine milan
        milestone milkshake mindfulness minecraft minsk mitosis molecule monarch monarchy monastery mongolia
        montreal moose morocco mortgage moscow mosque mosquito moss motorbike motorcycle motorola motorway
        moustache mozambique mozart mozzarella muffin mumbai munich mushroom musk musket mustard myanmar
        nadal namibia nanny nap napkin naples napoleon nationality navbar necklace nectarine neon nepal
        neptune nestle netball netflix netherlands neutrino neutron newsletters newton neymar nft nginx
        nickel niece nigeria nike ninja nintendo nissan nitrogen nokia nonsense noodles norway nosql notary
        noun novelist novels nps nucleus numpy nursery nutmeg nvidia nylon oak oasis obama oboe octopus ogre
        okr olympics omelette opera orchestra orchid oregano org orgchart oslo osmosis outbox overtime owl
        paintbrush painter pajamas pakistan panasonic pancake pancreas panda papaya paprika paracetamol
        parliament parmesan parsley parsnip passcode pasta patio pavement payables paycheck payroll payslip
        pdf peanut pear pedicure pelvis peninsula pension penthouse pepsi perfume perl personas peru petal
        petrol peugeot pharaoh pharmacy philippines philips philosophy phishing phosphorus photon photos
        photosynthesis php phuket physics picasso piechart piercing pigeon pilates pillow pimple pineapple
        pinterest pirate pivot planet plasma plateau platinum playbooks playlist playstation plum plumber
        pluto plutonium plywood pod podcast poetry pokemon poker poland policeman politics pollen polyester
        polynomial pomegranate pond popcorn popups porch porsche portfolio portland porto portugal potassium
        powerpoint prada prague prairie prayer prediction pregnancy preposition pretzel primark priyanka
        projector pronoun protein proton prune psychology puma pumpkin pun puppy putin puzzle pyjamas
        pyramid pytorch quantum quark queues quiz quizzes quotations quran rabbit radish raffle rainbow
        rainforest ram ramadan ramen ransomware rap raspberry razor reaction realtor rebates receipts
        receivables recession recipients recruiter reddit reef referral reimbursement relativity reminder
        renault renewals repo repositories reptile reseller retrospective rhubarb rib ricotta riddle riga
        rihanna risotto roadmap robot rocket roles romania rome ronaldo rosemary roulette roundabout rowing
        rubbish ruby rug rugby russia rust ryanair résumé sabbatical sadness safari saffron sailor salmon
        samsung samurai sandals sandwich sarajevo sarcasm satellite satin saturn saucepan sauna sausage
        savanna saxophone scala scanner scarf scholarship schwarzenegger scipy scooter scorecard scotland
        screensaver screenshot screwdriver sculptor seattle selfie semicolons senator senegal serbia serfdom
        sesame severance seville seychelles shakespeare shallot shampoo shed shield shin shipment shovel
        shrimp sidewalk siemens silicon silo simile sine singapore skateboard skeleton skiing skoda skull
        skyscraper sla slideshow slipper smartphone smartwatch smoothie snapchat sneakers snowboard
        sociology sodium sofa softball solicitor sonata sonnet sony spa spaceship spaghetti spain spam
        spandex spatula sphinx spider spiderman spinach spine spleen spotify spreadsheets spruce spyware
        sqlite squash squid squirrel ssd stakeholder stallone standup starbucks statistic stockholm stocks
        stopwatch strawberry stress stroller stuttgart stylesheet subaru submarine subnet subscriber
        subscriptions subway sudan sudoku suitcase sulfur summaries sunflower sunglasses sunrise superman
        surfing surgeon surgery survey sushi svelte swamp swan sweater sweden swimming switzerland sydney
        syllable symphony symptoms synagogue tablecloth tablespoon taco tailor taiwan tallinn tangent
        tantrum tanzania tap tarot tarpaulin tattoo teaspoon techno technographics teenager telegram
        templates tenerife tennis tensor tensorflow terraform territories territory terrorism tesco tesla
        testimonial tetris thailand thanksgiving therapist therapy thermodynamics thermos thermostat
        thesaurus thesis thigh thingies thingy throne thumbnail thunderstorm thyme tiktok timers timesheet
        titanic titanium toad toaster toddler todo tofu toilet tokyo tollbooth tonsil toolbar toothbrush
        toothpaste tornado toronto tortoise toshiba touchpoint toyota tractor tram trampoline transactions
        trend triathlon trigonometry triplet trivia trojan troll trombone trousers trump trumpet tsunami
        tuba tulip tuna tundra tunisia tupperware turin turkey turmeric turnip tuxedo twin tyre uber ubuntu
        uganda ukraine ukulele unicorn unilever upsell uranium uranus url usa uzbekistan vacancies vacancy
        vaccine vacuum valencia valentine vampire vancouver vanilla vape vein velvet venice viaduct viber
        vienna vietnam viking villa vilnius vinegar viola violin virus visa vitamin vite vm vocabulary vodka
        voicemail volcano voldemort volkswagen volleyball voltage volvo vouchers vowel vpn vue waffle wallet
        wallpaper walmart walnut wardrobe warehouse warsaw watermark watermelon watt webcam webinar webpack
        webpage websocket wechat welder werewolf whatnot wheelbarrow whisk whisky whiteboard whitepaper
        wholesaler widow wifi wikipedia willow windmill wizard wojciech wolf worksheet wrench wrestling
        wrinkle wrist xbox xiaomi xylophone yacht yarn yelp yoga yoghurt yogurt youtube zagreb zambia
        zanzibar zara zealand zebra zimbabwe zinc zodiac zombie zucchini zuckerberg zurich""".split()
)
"""Nouns of the world outside: what is asked of them is out of scope. Plurals are derived."""

PEOPLE: Final = frozenset(
    """alexa siri cortana jarvis aaron abdul abigail adam adrian ahmed alan alejandro alex alexander alexandra alfred ali alicia
        alison amanda amber amelie amir amy ana andrea andreas andrew andy angela anita ann anna anne
        annette annie anton antonio arjun arthur ashley audrey barbara beatrice ben benjamin bernard beth
        bob bobby brad brandon brenda brian bruce bruno camille carl carla carlos carmen carol caroline
        catherine cathy cecilia celine charles charlie charlotte chiara chloe chris christian christina
        christine christoph christopher claire clara claudia clement colin connor craig cynthia daniel
        daniela danielle danny daphne dave david deborah denise dennis derek diana diane diego dieter dmitri
        dominic donald donna dorothy doug douglas dylan edgar eduardo edward elena eli elias elisabeth
        elizabeth ella ellen emily emmanuel eric erica erik ernest esther ethan eva evan eve evelyn fabian
        fatima felix fernando fiona florence florian francesca francis francisco franz freddie frederic
        gabriel gary gavin geoff george gerald gerard giovanni giulia gordon grace graham greg gregory
        guillaume gustav guy hank hannah harold harriet harry hassan heidi heinrich helen helena henri henry
        herbert hugo ian ibrahim igor ines ingrid irene iris isaac isabel isabelle ivan jack jackie jacob
        jake jamie jan jane janet janice jason javier jean jeff jeffrey jen jennifer jenny jeremy jerome
        jerry jesse jessica jesus jim jimmy joan joanna joe joel john johnny jon jonas jonathan jordan jorge
        jose josef joseph josh joshua juan judith judy juergen julia julian julie juliette jurgen karen
        karim karin karl kate katherine kathleen kathy katie katja keith kelly ken kenneth kevin kim
        kimberly klaus kurt kyle lara larry lars laura lauren laurent lea leah lee lena leo leon leonard
        leonardo leslie lewis liam lina linda lisa liz lorenzo louis louise luca lucas lucia lucy luigi luis
        luke lydia mandy marc marcel marco marcus margaret margot maria marie marina mario marion marjorie
        martha martin martina mary mathieu matt matthew matthias maurice maya megan mehmet melanie melissa
        mia michael michel michelle miguel mike mila mohamed mohammed monica monika morgan moritz muhammad
        nadia nancy naomi natalie natasha nathan neil nicholas nick nico nicola nicolas nicole nina noah
        nora oleg oliver olivia omar oscar otto pablo pam pamela paolo pascal pat patricia patrick paul
        paula pauline pedro peggy penny pete peter petra phil philip philippe pierre priya rachel rafael
        rahul raj ralph ramon raphael raul ravi raymond rebecca regina ricardo richard rick rita robert
        roberto robin rodrigo roger roland roman ron ronald rosa rosie ross roxanne roy ruben ruth ryan
        sabine sally sam samantha samir samuel sandra sanjay sara sarah sascha scott sean sebastian serena
        sergei sergio shannon sharon sheila shirley silvia simon simone sofia sofie sonia sophia sophie
        stefan stefanie stella stephan stephanie stephen steve steven sue susan susanne suzanne sven sylvia
        tamara tanja tanya tara tatiana ted teresa terry theo theresa thierry thomas tiffany tim timothy
        tina tobias todd tom tomas tommy tony ulrich ursula valentina valerie vanessa vera veronica vicky
        victor victoria vijay vincent virginia vivian vladimir wanda wendy werner wilhelm william willy
        wolfgang xavier yann yasmin yolanda yuki yusuf yvette yvonne zach zoe""".split()
)
"""Given names: `remove kevin` speaks of a person."""
