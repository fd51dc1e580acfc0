"""Ordinary nouns and given names: words that no connector is meant by, though nothing here knows them. Data, read late."""

from __future__ import annotations

from typing import Final

NOUNS: Final = frozenset(
    """facebook instagram tiktok youtube google gmail amazon pinterest reddit telegram discord etsy yelp viber wechat
        absences aeroplane affiliate africa agenda airbnb airplane airport alarms album algebra
        allergy almond ambulance america amsterdam android anecdote anger anniversary ansible ant
        antarctica antibiotics antivirus anxiety apache applicant appointments argentina asia
        aspirin assembly asteroid asthma astrology astronomy athens atlanta attachment attic
        auditor audits austin australia austria autobiography autocorrect autopilot autoresponder
        autosave avalanche avatar avocado babysitter backend backlog backpack backyard bacon
        badminton balances balcony ballet banana bangalore bangladesh banjo banner barchart baseball
        basement basketball bathtub batman battery bedtime beethoven beetle beijing belgium
        berlin beyonce bible bicycle biden bikini bio biography biology biscuit blanket
        blizzard blockchain blogpost blogs blueberry bluetooth bonds bonus bookmarks boots
        boredom boston bots boxing boyfriend bracelet brainstorm branches brazil breadcrumb brick
        britain broccoli brochure brownie brussels budapest bulgaria burger burnout burrito
        butterfly calculus calendars california calories camel canada cancer cappuccino captcha
        caramel carousel carpet carrot cart cashew cauliflower cement champagne chandelier charger
        chatbots checkout cheeseburger cheetah chemistry cherry chess chicago chile chimney
        chimpanzee china chips chocolate choir chord christmas cider cinnamon classifier clinic
        cobol cocktail codebase colombia comet commission concert congress constitution
        contractor copenhagen coronavirus corpus couch cough countdown coupons cousin covid cpu
        cricket crisps croatia croissant cronjob crossword crypto cryptocurrency csat cucumber
        cupboard cupcake curry curtain cv cycling dallas darkmode dashboards dataset debian
        deduplication deer delhi deliverable deliveries delivery democracy demos denmark denver
        deodorant depression desktop diabetes diagnosis diaper dinosaur diploma disco
        discounts dishwasher disney dissertation distributor dividends divorce diwali dns dogecoin
        dolphin donkey donut doodad doorbell doughnut dragon drawer drill drone drought drums dubai
        dublin duolingo duvet eagle earbuds earring earthquake easter ebay ebook eclipse
        economics editors eggplant egypt einstein election elephant elvis embedding eminem emoji
        employee encyclopedia england entropy escalation espresso ethereum evolution expenses
        fairytale faucet favicon fax faxes fiance finland firewall firmographics flipchart flood
        florida flu flute flyer folders font footer fortnite fortran fox france freelancer freezer
        friendship fries frodo frog frontend fullscreen funeral gadget galaxy gandalf gantt
        garlic gender geneva geography gibberish gif ginger giraffe girlfriend gizmo gloves goat
        golang golf goose gorilla government gpu grandma grandpa granny grape graphql gravel gravity
        greece guitar hail haircut halloween hallucination hallway ham hamburger hamster handoff
        handover hanukkah happiness hashtag haskell hazelnut headache headphones headset heatmap
        hedgehog helm helsinki histogram hockey hogwarts holidays homepage homework hoodie
        hotdog humidity hummus hungary hurricane hypervisor ibuprofen iceland idiot ikea
        immigration inbox inboxes india indonesia inference inflation infographic insight interns
        ipad iphone ireland israel istanbul itinerary java jazz jealousy jeans jewelry judo junk
        jupiter kanban kangaroo karaoke karate kenya ketchup kettle keynote kindergarten kindle
        kitten koala korea kotlin kpi ladder lasagna latte lawn layouts leaderboard leadscore
        leaflet ledger lego lemonade leopard lettuce lightbulb lightmode limousine linter lipstick
        lisbon literature litter lizard lobster loneliness luggage lullaby lyrics macbook macos
        macron madrid mailboxes makeup malaysia malware mango marathon marmalade mars mathematics
        maths mattress mayonnaise mcdonalds meditation melody melon meme memo mentions mercury messi
        metaverse metric metro mexico miami microservice microwave middleware migraine milestone
        milkshake mindfulness minecraft mitosis modals modem montreal moose morocco mortgage
        moscow mosque mosquito motorbike motorcycle mozart muffin mumbai mushroom mustard nanny nap
        napoleon nationality navbar necklace neptune netball netflix netherlands newsletters nft
        nginx niece nigeria nintendo nonsense noodles norway nosql novels nps nursery nvidia
        obama octopus okr olympics omelette opera orchestra org orgchart oslo osmosis outbox
        overtime owl paintbrush pajamas pakistan pancake panda paracetamol parliament passcode
        passport pasta patio payables paycheck payroll payslip pdf peach peanut pear pension perfume
        perl personas peru pharmacy philippines philosophy phishing photos photosynthesis php
        physics picasso piechart pigeon pilates pillow pineapple pivot planet playbooks
        playlist playstation plum pluto plywood pod podcast poetry pokemon poker poland politics
        popcorn popups porch portfolio portland portugal powerpoint prague prayer prediction
        pregnancy pretzel printer projector protein psychology pumpkin pun puppy purse putin
        puzzle pyjamas quantum queues quiz quizzes quotations quran rabbit rainbow ram ramadan ramen
        ransomware rap raspberry razor reaction rebates receipts receivables recession recipients
        recruiter referral reimbursement relativity reminder renewals repo repositories reseller
        retro retrospective riddle rihanna risotto roadmap rocket roles romania rome ronaldo router
        rubbish ruby rug rugby russia rust sabbatical sadness salmon sandals sandwich satellite
        saturn sausage saxophone scala scanner scarf scholarship scooter scorecard scotland
        screensaver screenshot screwdriver scrum seats seattle selfie semicolons senator serbia
        severance shakespeare shampoo shark shifts shipment shorts shovel shrimp singapore
        skateboard skiing sla slideshow smartphone smartwatch smoothie snapchat sneakers snowboard
        sociology sofa sonnet spaceship spaghetti spain spam speaker spider spiderman spinach
        spotify spreadsheets sprint spyware sqlite squid squirrel ssd stakeholder standup starbucks
        statistic steak stockholm stocks stopwatch strawberry stress stroller stylesheet submarine
        subnet subscriber subscriptions subway sudoku suitcase summaries sunglasses sunrise superman
        surfing surgeon surgery survey sushi swan sweater sweden swift swimming switzerland sydney
        symphony symptoms tablet taco tantrum tap tarot techno technographics templates tennis
        terraform territories territory terrorism tesla testimonial tetris texas thailand
        thanksgiving therapist therapy thermodynamics thermostat thesaurus thesis         thingies thingy thumbnail thunderstorm tiger tile timers timesheet tinder titanic toad
        toaster todo tofu toilet tokyo toolbar toothbrush toothpaste tornado toronto tortoise
        touchpoint tractor trainee tram transactions trend triathlon trigonometry trivia trojan
        trousers trump trumpet tsunami tuna turkey tuxedo uber ubuntu ukraine ukulele unicorn upsell
        uranus url usa vacancies vacancy vaccine vacuum valentine vancouver vanilla vector venus
        vienna vietnam viewers vinegar violin virus visa vitamin vm vocabulary vodka voicemail
        volcano volleyball vouchers vpn waffle wales wallet wallpaper walnut wardrobe warehouse
        warsaw watermark watermelon webcam webinar webpage websocket whale whatnot         wheelbarrow whisky whiteboard whitepaper wholesaler wifi wikipedia wolf worksheet wrench
        wrestling xbox yacht yoga yoghurt yogurt zealand zebra zodiac zucchini zurich""".split()
)
"""Nouns of the world outside: what is asked of them is out of scope. Plurals are derived."""

PEOPLE: Final = frozenset(
    """aaron abdul abigail adam adrian ahmed alan albert alejandro alex alexander alexandra alfred
        ali alice alicia alison amanda amber amelie amir amy ana andrea andreas andrew andy angela
        anita ann anna anne annette annie anton antonio arjun arthur ashley audrey barbara beatrice
        ben benjamin bernard beth billy bob bobby brad brandon brenda brian bruce bruno camille carl
        carla carlos carmen carol caroline catherine cathy cecilia celine charles charlie charlotte
        chiara chloe chris christian christina christine christoph christopher claire clara claudia
        clement colin connor craig cynthia daniel daniela danielle danny daphne dave david deborah
        denise dennis derek diana diane diego dieter dmitri dominic donald donna dorothy doug
        douglas dylan edgar edith eduardo edward elena eli elias elisabeth elizabeth ella ellen
        emily emma emmanuel eric erica erik ernest esther ethan eva evan eve evelyn fabian fatima
        felix fernando fiona florence florian francesca francis francisco frank franz fred freddie
        frederic gabriel gary gavin geoff george gerald gerard giovanni giulia gordon grace graham
        greg gregory guillaume gustav guy hank hannah hans harold harriet harry hassan heather heidi
        heinrich helen helena henri henry herbert hugo ian ibrahim igor ines ingrid irene iris isaac
        isabel isabelle ivan jack jackie jacob jake james jamie jan jane janet janice jason javier
        jean jeff jeffrey jen jennifer jenny jeremy jerome jerry jesse jessica jesus jim jimmy joan
        joanna joe joel john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua
        juan judith judy juergen julia julian julie juliette jurgen karen karim karin karl kate
        katherine kathleen kathy katie katja keith kelly ken kenneth kevin kim kimberly klaus kurt
        kyle lara larry lars laura lauren laurent lea leah lee lena leo leon leonard leonardo leslie
        lewis liam lina linda lisa liz logan lorenzo louis louise luca lucas lucia lucy luigi luis
        luke lydia mandy manuel marc marcel marco marcus margaret margot maria marie marina mario
        marion marjorie markus martha martin martina mary mathieu matt matthew matthias maurice maya
        megan mehmet melanie melissa mia michael michel michelle miguel mike mila mohamed mohammed
        monica monika morgan moritz muhammad nadia nancy naomi natalie natasha nathan neil nicholas
        nick nico nicola nicolas nicole nina noah nora oleg oliver olivia omar oscar otto pablo pam
        pamela paolo pascal pat patricia patrick paul paula pauline pedro peggy penny pete peter
        petra phil philip philippe pierre priya rachel rafael rahul raj ralph ramon raphael raul
        ravi raymond rebecca regina rene ricardo richard rick rita robert roberto robin rodrigo
        roger roland roman ron ronald rosa rosie ross roxanne roy ruben ruth ryan sabine sally sam
        samantha samir samuel sandra sanjay sara sarah sascha scott sean sebastian serena sergei
        sergio shannon sharon sheila shirley silvia simon simone sofia sofie sonia sophia sophie
        stefan stefanie stella stephan stephanie stephen steve steven stuart sue susan susanne
        suzanne sven sylvia tamara tanja tanya tara tatiana ted teresa terry theo theresa thierry
        thomas tiffany tim timothy tina tobias todd tom tomas tommy tony tracy ulrich ursula
        valentina valerie vanessa vera veronica vicky victor victoria vijay vincent virginia vivian
        vladimir walter wanda wendy werner wilhelm william willy wolfgang xavier yann yasmin yolanda
        yuki yusuf yvette yvonne zach zoe""".split()
)
"""Given names: `remove kevin` speaks of a person."""
