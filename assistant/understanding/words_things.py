"""Words for things, properties and topics, by the concept that they stand for. Data."""

from __future__ import annotations

from typing import Final

OBJECTS: Final[dict[str, str]] = {
    "connector": "connector;connection;conn;hookup;instance;connexion;linkage;cnx;cxn;authentication;pipe;"
    "authed account;connected account;linked account;connected app;connected service;connected plugin;connected plug-in;connected software;connected integration;connected platform;linked app;linked service;linked plugin;linked integration;installed app;installed plugin;installed integration;hooked up app;plugged-in app;attached app;attached service;authenticated app;wired service;datasource",
    "account": "account;acct;credential;login;link;access",
    "integration": "int;integration;app;application;service;provider;vendor;catalog;catalogue;directory;marketplace;software;"
    "platform;partner;destination;source;plugin;plug-in;add-on;addon;extension;app store;supplier;saas;"
    "system;third-party system;third party;third partie;data source;data provider;product;service provider;api provider;tooling",
    "action": "action;act;building block;blocks;operation;method;endpoint;function;capability;capabilitie;api call;verb;ability;abilitie",
    "extractor": "extractor;puller;ingestion;data feed;stream;syncable object;extraction",
    "docs": "documented;doc;documentation;manual;guide;readme;handbook;reference;instruction;doco;reading material;"
    "man page;write-up;tutorial;rtfm;howto;fine manual;spec sheet;wiki;knowledge article;help page;help article",
    "slug": "slug",
    "node": "node;workflow json;json block;block json;json step;node definition;node config;node payload;step definition;workflow block;step json;workflow step;node json;json node;snippet;workflow node",
    "custom": "custom;own integration;self-built integration;homemade integration;in-house integration;home-grown "
    "integration;registered ourselves;built ourselves;made ourselves;wrote ourselves;developed ourselves;added ourselves;programmed ourselves;bespoke;self-made;homegrown;home-grown;homemade;in-house",
    "values": "value;option;opt;choice;dropdown;drop-down;picklist;pick list;autocomplete;suggestion;enum;entry;entrie;"
    "val;autocompletion;possibility;possibilitie;select list;selection",
    "field": "field;property name;parameter;input field",
    "models": "language model;llm;ai model;gpt model;chat model;reasoning model;engine;foundation model;opus;sonnet;gpt-3.5;gpt-4;gpt 4;gpt-4o;gpt 4o;gpt-4.1;gpt-5;gpt 5;o1-mini;o3-mini;o4-mini;gpt-4o-mini;gemini pro;gemini flash;embedding model;image model;vision model",
    "model": "model",
    "uses": "play;tool;workflow;automation;flow;dependent;dependency;dependencie;usage;dep;consumer;pipeline;"
    "process;processe;ref;blast radius;backlink;backref;backreference;caller;referrer;reverse dependency;dependent play",
    "workspace": "workspace;ws;organisation;organization;tenant",
    "native": "cargo's own;own steps;own blocks;native;natively;built-ins;builtins;built-in;builtin;built in;in-built;inbuilt;ships with cargo;out of the box;"
    "cargo itself;come with cargo;comes with cargo;coming with cargo;as standard;included in cargo;part of cargo;baked in;baked-in;bundled;cargo-native;ootb;out-of-the-box;preinstalled",
    "transcript": "transcript;recording",
    "session": "session;conversation;chat;dialogue;focus",
    "command": "cargo-ai;cli;command;command line;cmd;shell;terminal command;commandline;one-liner",
    "script": "script;shell script;bash script;sh file",
    "history": "history;changelog;change log;audit log;audit trail;session log;activity log",
    "tourword": "tour;onboarding;walkthrough;walk-through;introduction;intro;getting started;get started;first steps;"
    "walk through;show around;quickstart;quick start",
    "category": "category;categorie;kind;type;sector;department;area",
    "filterword": "term;search phrase;phrase;filter;search term;search word;search box;search string;search query;search filter;search text;keyword",
    "button": "button;menu;screen;page;tab;icon",
    "name": "name;label;title;display name;nickname",
    "word": "word;suffix;prefix;bracket;parenthese;parenthesis;part;dash;dashe;hyphen;underscore;ampersand;apostrophe;comma;punctuation;emoji;"
    "whitespace;trailing space;leading space;double space;space in;space from;spaces in;spaces from;exclamation mark;letters in;letter in;typo in",
}

ATTRS: Final[dict[str, str]] = {
    "limit": "number of requests;number of calls;amount of requests;amount of calls;number of queries;restriction;limitation;throttle;rl;rate limit;rate-limit;ratelimit;limit;cap;quota;throttling;throughput;request limit;rate;ceiling;"
    "rate cap;maximum;speed limit;call limit;api limit;rps;budget;allowance;frequency;pace;tempo;max",
    "cache": "cachettlmilliseconds;cache_ttl_ms;cachettlms;cachettl;cache_ttl;cacheing;cache;caching;uncached;ttl;cache ttl;cache time;cache duration;cached;cache period;cache lifetime;caching time;"
    "expiry;freshness;time to live;time-to-live;retention",
    "uuid": "uuid;id;guid;identifier;uid",
    "cred": "sign-in;signin;credential;cred;key;api key;token;secret;password;passwort;api token;access token;client secret;oauth;"
    "login details;apikey;api-key;auth;service account;private key;passphrase;pw;pwd;username;refresh token;login;"
    "bearer token;secret key",
    "default": "default;fallback",
    "address": "base url;base-url;baseurl;base address;base uri",
    "settings": "in detail;in details;in all detail;in full detail;in great detail;in depth;in full;in full length;in its entirety;at length;setting;config;configuration;detail;info;information;status;state;health;setup;deets;spec;metadata;"
    "overview;data;stat;particular;configured;profile;cfg;conf;full record;record of;summary;attribute;"
    "everything about;picture;card",
    "when": "created;creation date;on which date;which date;what date;which day;how old;age;owner;since when;when was;last updated;who made;set up by",
    "cost": "cost;price;fee;charge;credits;credit;pricey;expensive;cheap;pricing;burn;eat;how much",
    "inputs": "comes back;come back;gets back;sends back;send back;get back from;is returned;input;output;param;parameter;argument;arg;schema;response;returns;result;required field;field;payload;"
    "signature;fill in;return value;goes in;comes out;comes back;come back;given back;comes back;come back;get back;gets back;handed back;needs;takes;body",
    "auth": "key based;keyed;token based;oauth based;oauth2;api key based;password based;basic auth;login based;oauth or key;login method;sign-in method;signin method;log-in method;auth methods;login type;sign-in type;kind of login;authenticate;authentication;auth;oauth;api key;authorise;authorize;sign in;log in;credentials needed;"
    "key or oauth;authorization;auth method;auth type",
    "unused": "without user;without a user;without any user;not useful;of no benefit;good for nothing;without benefit;no benefit;not helpful;without purpose;purposeless;no purpose;unused;useless;pointless;needless;serve no;serves no;serving no;idle;orphaned;orphan;orphans;strays;stale;dormant;redundant;unneeded;not used;aren't in use;isn't in use;aren't needed;no longer needed;not needed anymore;no longer required;not required anymore;are not in use;is not in use;no longer in use;not in use anymore;nobody uses;no one uses;"
    "noone uses;nothing uses;no longer used;not in use;gathering dust;dust collector;dust collectors;collecting dust;collect dust;collects dust;gather dust;gathers dust;no users;without users;without any users;zero usage;not being used;"
    "isn't used;aren't used;are not used;is not used;never used;nobody is using;nobody's using;no one's using;noone's using;nothing's using;nobody's needing;no one is using;nobody needs;"
    "without usage;without use;without any use;of no use;zero plays;not needed;used by nothing;used by nobody;used by no one;not connected to anything;"
    "unreferenced;refless;ref-less;ref-free;uncalled;dead weight;lying around;sit idle;sitting idle;sits idle;doing nothing;not doing anything;"
    "without a single play;no usage;no plays;isn't using;nothing is using;nothing depends;not used by anything;"
    "not used by anyone;nobody touches;nothing touches;serve no purpose;don't use;do not use;not using;"
    "zero uses;no use;not attached to anything;safe to delete;safe to remove;unutilized;unutilised;no dependents;"
    "nothing relies;nobody relies;hanging around;superfluous;inactive;deadwood;leftover;obsolete",
    "credits": "does cargo pay;cargo is paying;at cargo's expense;on cargo's bill;costs us credits;cost us credits;costing us credits;eats our credits;uses our credits;spends our credits;burns our credits;takes credits;takes our credits;eats credits;burns credits;spends credits;drains credits;draws credits;consumes credits;costs credits;costing credits;eating credits;burning credits;cargo paying;cargo pays;paid by cargo;paid for by cargo;cargo credits;on credits;cargo's credits;burn credits;cargo credit;shared keys;shared ones;"
    "eat credits;spend credits;use credits;using credits;paid with credits;paid by credits;on cargo's dime;"
    "consume credits;charged to cargo;draw credits;drain credits;billed through cargo;billed to cargo;"
    "via credits;with credits;credit-based;cargo's shared;credits instead;cost credits;run on credits;running on credits;"
    "cargo-credit;pay with credits;uses credits;credit funded;credit-funded;managed by cargo;cargo-managed;"
    "credit-powered;credit-paid;credit-backed;non-byok;no byok;not byok;non-byo;credits-based;cargo-paid;cargo-funded;cargo-billed;house keys;pooled keys;cargo's account;cargo billing;credit consuming;from credits",
    "ownkey": "own key;own api key;own credential;own keys;own api keys;own credentials;our own key;byok;"
    "keys of our own;bring your own key;bring our own;our key;our keys;our own api;own token;own tokens;"
    "byo;byo key;byo keys;byo cred;byo creds;byo credentials;bring your own;own cred;own creds;self-keyed;self-funded;customer-managed;customer-supplied;user-supplied;self-provided;user-provided;customer keys;customer key;our creds;keyed by us;"
    "keys of ours;own accounts;own account;not cargo credits;not on credits;without credits;instead of credits;"
    "rather than credits;no credits;not credits;private keys;personal keys;self-supplied;"
    "paste a key;pasted a key;key of our own;credential of our own;credentials of our own;own logins",
    "failing": "used up;maxed out;exhausted;depleted;overrun;healthy;alive;okay;failing;fail;error;erroring;errors;broken;down;not working;doesn't work;isn't working;timing out;"
    "throwing errors;falling over;flaky;unhealthy;unreachable;stopped working;acting up;"
    "misbehaving;bugging;crash;crashing;wrong with;problem with;trouble;unhappy;slow;red;angry;complain;complains;complaining;"
    "doesn't respond;not responding;no response;makes problems;causes problems;gives problems;makes trouble;causes trouble;problems with;acts weird;acts strangely;behaves strangely;stopped responding;unresponsive;doesn't answer;gives errors;give errors;returns nothing;not loading;doesn't load;fails;failed;hanging;"
    "borked;borking;bork;busted;kaput;fubar;wonky;janky;toast;hosed;errored;erring;unauthorized;unauthorised;forbidden;timeouts;times out;time out;timed out;throws errors;acting funny;acting odd;acting oddly;acting strange;acts funny;acts odd;behaving oddly;behaving weirdly;behaving funny;behaves oddly;behaves weirdly;being weird;being odd;plays up;haywire;something is wrong;something's wrong;something wrong;something is off;something's off;isn't right;not right;going wrong;goes wrong;went wrong;gone bad;went bad;conked out;gone dead;went dead;malfunctioning;malfunctions;glitching;glitchy;glitches;freezes;frozen;stalled;stalling;hiccups;unusable;playing up;choking;refuses;refusing;disconnected;expired;dying;dead;faulty;returning errors;throw errors",
    "free": "spare;going spare;still open;free;taken;available;avail;vacant;gone;grabbed;availability;occupied;claimed;reserved;unclaimed;unoccupied;in use;used;"
    "already exist;exist;exists;spoken for;up for grabs;already have;assigned;use;open;possible;snatched;nabbed;"
    "existing;duplicate;clash;conflict;collide;collides;collision;overlap;unique",
    "connected": "exchange data;exchanges data;exchanging data;connected;enabled;activated;turned on;switched on;hooked up;hooked;linked;set up;plugged in;plugged;integrated;installed;wired up;wired;"
    "active;live;configured;connect;up and running;in place;joined;paired;wired in;linked up;authenticated;authenticated with;hooked into;connected to;linked to;plugged into;wired into;signed into;logged into;authed;"
    "already in;set-up;hooked in;registered;attached;online;running;tied in;attached to",
    "allowed": "allowed;valid;possible;accept;accepted;permitted;legal;legit;available;selectable;pick;choose;select;"
    "chose;put into;enter;go into;fill into;visible;offered;choose from;pick from;put there;put in there;enter there;write there;fill in there;go there;fill in",
    "supported": "connectable;pluggable;support;compatible;compatibility;available;possible;doable;offered;in the catalog;"
    "in the catalogue;talk to;work with;works with;play nice with;plays nice with;play well with;get along with;"
    "speak to;interface with;integrate with;plug into;deal with;communicate with",
    "models_word": "model;models;llm;llms;gpts;version;versions;variant;variants;flavour;flavours;flavor;flavors",
    "all": "all;every;each;both;everything;entire;whole;complete",
    "new": "new;separate;dedicated;2nd;3rd;4th;5th;fourth;second;another;additional;extra;fresh;third;first;one more;further",
    "sync": "synchronise;synchronised;synchronize;synchronized;synchronisation;replicated;ingest from;sync;synced;syncing;pull in;ingest;extract;extracted;ingested;import from;"
    "sync from;pulled;fetch from;source data;get out of;feed into;feed from;flow in;flow into;bring in data",
}

TALK: Final[dict[str, str]] = {
    "yes": "please continue;continue please;you may continue;you can continue;please carry on;keep going;ye;yea;yeh;yh;yis;yus;yessir;yap;ofc;totes;uh-huh;uhuh;mhm;✔;🆗;💯;☑;yes;yep;yeah;yup;ya;aye;affirmative;ok;okay;okey;sure;correct;right;exactly;indeed;absolutely;definitely;"
    "go ahead;do it;go for it;go on;proceed;confirmed;confirm;y;yess;yas;that's right;please do;fine;by all means;"
    "of course;certainly;make it so;let's do it;sounds good;agreed;approved;carry on;👍;👌;✅;kk;jawohl;go on then;"
    "do that;right on;you may;hell yes;looks good;lgtm;perfect go;yes please;ja;oui;si;alright;all right;for sure",
    "no": "naw;nuh;nuh-uh;nein;nty;🚫;✋;🛑;⛔;🙅;nonono;no no no;no;nope;nah;na;nay;never mind;nevermind;nvm;cancel;abort;forget it;forget that;leave it;drop it;"
    "scrap that;stop;hold on;not now;scratch that;let it be;leave it be;don't;leave it alone;call it off;no way;"
    "wait;whoa;halt;rather not;better not;on second thought;changed my mind;change my mind;no thanks;no thank you;"
    "skip it;skip that;not yet;don't bother;hang on;hold your horses;hands off;👎;❌;n;never;scrap it;no need;"
    "forget about it;false alarm;disregard;ignore that;my mistake;strike that;hold off;belay that;back out;"
    "leave that;let's not;i'll pass;negative;bail;bail out;on second thoughts;stand down;as you were",
    "hello": "hello;hi;hey;hiya;howdy;yo;morning;good morning;good evening;good afternoon;mornin;evening;greetings;"
    "how are you;how's it going;sup;what's up;hullo;heya;g'day;good day;hallo;bonjour;hola;moin;hi there;👋;afternoon;"
    "nice to meet you;how do you do;servus;ciao;salut;ahoy;wassup;how are things;how you doing",
    "thanks": "thanks in advance;thank you in advance;in advance;many thanks;tia;kind regards;best regards;regards;thanks;thank you;thx;ty;cheers;ta;appreciated;appreciate it;much appreciated;great;awesome;nice;cool;"
    "perfect;lovely;good job;much obliged;obliged;well done;brilliant;amazing;wonderful;merci;danke;gracias;you're a star;legend;love it;"
    "thank u;tysm;thnx;thanx;you rock;good work;great job;nice one;good stuff;sweet;superb;excellent;fantastic;"
    "🙏;❤️;🎉;helpful;that helped;that's all;you're the best;bless you;great work;kudos;grateful;star;haha;lol;"
    "splendid;neat;good bot;impressive;well played;thankyou;thanku",
    "bye": "gn;gnite;goodnight;bye;goodbye;quit;exit;see you;see ya;cya;logoff;farewell;good night;that's me done;leave;close the program;"
    "i'm done;we're done;all done;talk later;later;until tomorrow;so long;:q;:wq;ctrl-d;ttyl;adios;cheerio;"
    "close this program;shut down;close the app;close the assistant;end the program;get me out of here;i'm off;"
    "call it a day;done for today;good bye;see you later;see you tomorrow;toodle-oo;that is all for today;im out;"
    "i'm out;tschüss;auf wiedersehen;done here",
}

TOPICS: Final[dict[str, str]] = {
    "billing": "unused credits;credits roll over;credits expire;credits reset;leftover credits;remaining credits;licence;licences;license;licenses;per year;per seat;per user;yearly price;discount;quotation;voucher;coupon;rebate;bank transfer;enterprise plan;invoice;bill;billing;subscription;balance;payment;payments;seat;spend;spending;upgrade;"
    "growth plan;credits left;credits remaining;credit balance;top up;top-up;credit card;refund;charged;"
    "credits did we;credits have we;credits did i;pricing plan;vat;receipt;trial;contract;renewal;monthly cap;"
    "cost us;costs us;cost me;expense;budget;credits used;credits burned;credit usage;left this month;"
    "price plan;pro plan;enterprise plan;starter plan;more credits;buy credits;plan upgrade;credits do i have;"
    "credits do we have;our plan;my plan;overage;credits gone;credits run out;credits are left;spent",
    "people": "mr;mrs;mister;herr;frau;monsieur;madame;my access;our access;your access;her access;his access;their access;my seat;my role;our role;who do i call;who can i call;who do i contact;who can i contact;who should i contact;whom do i contact;who to contact;whom to contact;who do i ask;talk to support;phone support;email support;chat support;live support;weekend support;premium support;priority support;support hours;24/7 support;speak to support;contact support;contact sales;talk to sales;speak to sales;human;humans;real person;live agent;representative;someone real;support team;hotline;helpline;account manager;colleague;teammate;admin;admins;role;permission;permissions;invite;has access;have access;owner rights;member;members;viewer;"
    "editor rights;access rights;sso;saml;2fa;mfa;ownership;admin rights;coworker;intern;seat for;users;user management;forgot my password;your support;your team;your office;your company;hotline;connect with me;call me;call me back;a human;human being;real person;get in touch;contact support;support team;support ticket;live chat;from support;customer care;help desk number;account manager;connect me with;reset my password",
    "tokens": "api token;api tokens;workspace token;access tokens;webhook;webhooks;ci token;service user",
    "runs": "retry logic;backoff;exponential backoff;error branch;error handling;fallback branch;did the sync;has the sync;sync finished;sync finish;sync failed;sync fail;last sync;sync status;sync run;sync stuck;run;runs;logs;batch;batches;job;jobs;queue;execution;executions;retries;row;rows;last run;cron",
    "plays": "play's;playbook;sequence;sequences;cadence;cadences;digest;nurture;workflow builder;routing;hand-over;trigger",
    "data": "works at;work at;working at;works for;employed by;lead;leads;contact;contacts;deal;deals;prospect;prospects;record;records;company;companies;opportunity;"
    "opportunities;pipeline report;account owner;churn;arr;mrr;revenue;quarter;column;columns;table;tables;dashboard;"
    "funnel;accounts model;contacts model;companies model;person;people;cfo;cto;ceo;vp;email address;emails;phone numbers;"
    "heads of;employees;headcount;customers;customer;duplicates;duplicate;icp;tickets;ticket;profile;csv;excel;"
    "spreadsheet of;persona;decision maker;decision makers;founder;founders;startup;startups;competitor;competitors;"
    "domain;domains;website;websites;linkedin profile;direct line;mobile;phones;buyers;buyer;attendees;guests;meetings;directors;vps;ctos;ceos;cfos;cmos;recruiters;marketers;executives;freelancers",
    "segments": "segment;segments;audience;audiences;cohort;tier-1;list of companies;segmentation",
    "agents": "agent;agents;bot;chatbot;copilot;prompt;prompts;sdr;knowledge base;mcp server;assistant for;gpt-4o;memory;"
    "evaluation;ai sdr",
    "compare": "think is better;which is better;is the better;works better;works best;do you prefer;would you prefer;would you choose;would you rather take;how good are;how good is;how reliable are;how accurate are;how accurate is;how reliable is;has the better;have the better;has better;better data;better quality;is cheaper;cheaper than;more accurate;more reliable;is the best;which one is best;think about;your opinion;opinion on;difference between;better than;versus;which is better;recommend;recommendation;pros and cons;compare;"
    "comparison;alternative to;alternatives to",
    "chat": "do you spell;to spell;you spell;spelling of;pronounce;pronounced;pronunciation;spelled;spelt;founded;founder;founders;headquartered;headquarters;invented;inventor;ceo of;net worth;valuation;ipo;publicly traded;went public;acquired by;repeat after me;say after me;joke;poem;haiku;song;story;recipe;movie;film;football;soccer;game;match;news;weather;rain;sunny;temperature;"
    "capital of;charger;usb stick;headset;keyboard;printer;cable;toaster;kettle;stock price;stock;share price;shares;lottery;horoscope;birthday;dinner;lunch;coffee;pizza;flight;train;hotel;alarm;timer;"
    "holiday;vacation;restaurant;translate;translation;meaning of life;president;population;bitcoin;sick;laptop;"
    "meeting;calendar;appointment;gym;takeout;cat video;music;tonight;wife;husband;kids;dog;essay;limerick",
    "code": "py snippet;python snippet;code snippet;js snippet;sql snippet;bash snippet;py script;python script;mobile app;desktop app;phone app;iphone app;android app;ios app;ipad app;browser extension;chrome extension;python;javascript;regex;traceback;exception;stack trace;git;docker;kubectl;npm;pip;sql query;css;html;excel formula;"
    "vlookup;left join;port;localhost;kernel;laptop;segfault;unit test;typescript;react;dockerfile;kubernetes;bash loop",
    "metrics": "reply rate;reply rates;open rate;open rates;click rate;click rates;click-through rate;bounce rate;bounce rates;response rate;response rates;conversion rate;conversion rates;"
    "win rate;win rates;match rate;match rates;fill rate;hit rate;unsubscribe rate;deliverability;spam folder;spam score;attribution;roi;return on investment;pipeline velocity;show rate;"
    "churn rate;retention rate;lead volume;meetings booked;booked meetings;sender reputation;warmup;warm-up;inbox placement",
    "company": "partner program;partner programme;partnership program;referral program;referral programme;affiliate program;affiliate programme;affiliate;commission;job opening;job openings;open positions;"
    "vacancy;vacancies;careers;career page;investors;headquarters;status page;maintenance window;soc2;soc 2;soc-2;iso 27001;iso27001;gdpr;dpa;hipaa;ccpa;data residency;data retention policy;"
    "privacy policy;terms of service;terms of use;nda;swag;stickers;t-shirt;slack community;community slack;community channel;discord;training course;certification;case study;case studies;"
    "customer stories;g2;trustpilot;product hunt;security audit;pen test;pentest;subprocessors;sub-processors;uptime guarantee;sla",
    "ui": "sidebar;dark mode;light mode;dark theme;font;font size;navbar;nav bar;old editor;new editor;old view;new view;old layout;new layout;old dashboard;old report;old ui;new ui;old interface;new interface;old design;new design;redesign;keyboard shortcuts;favicon;"
    "background colour;background color;interface language;canvas;drag and drop",
    "models": "sql model;sql models;dbt model;dbt models;my model;our model;python model;materialized view",
    "mail": "cold email;outreach email;follow-up;newsletter;linkedin message;cold call;call script;subject line;"
    "sequence copy;onboarding mail;mailing;blog post;press release;tweet;campaign copy;email copy;pitch",
}
"""Topics that this program does not serve; each is evidence against the intents unless a frame explains it."""
