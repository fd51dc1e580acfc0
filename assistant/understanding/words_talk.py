"""Whole lines of a conversation, by the intent that each stands for. Data; `#` is any number."""

from __future__ import annotations

from typing import Final

LINES: Final[dict[str, str]] = {
    "more": "one more page;another page;next page;next batch;next lot;next bunch;next screen;next chunk;next few;the next page;the next batch;the next lot;the next bunch;the next screen;the next chunk;the next few;"
    "next #;the next #;next # rows;the next # rows;next # results;the next # results;next # entries;the next # entries;next # lines;the next # lines;# more;# more rows;# more of them;# more of those;another #;another # rows;another batch;"
    "another screen;another screenful;a few more;few more;some more;some more of those;more of those;more of them;more of the same;more like these;further;further down;scroll;scroll down;scroll on;keep scrolling;page down;"
    "and the rest;what about the rest;where is the rest;where's the rest;where are the others;you cut it off;it was cut off;it got cut off;it is cut off;the list is cut off;the list was cut off;the table is cut off;"
    "the table was cut off;the table is truncated;the list is truncated;the list stops;the list ends too early;show the whole lot;show the lot;show all of it;show all of them;give me all of them;is that all of them;is that all;is that everything;"
    "are those all;are these all;are that all;was that all;was that everything;were those all;is there more;are there more;is there any more;are there any more;anything more;any more;any more of those;any others;"
    "the full table;full table;the full list;full list;the whole list;the whole table;don't truncate;don't truncate it;don't cut it off;untruncated;expand;expand it;expand the list;expand the table;unfold;list on;"
    "go on with the list;go on with the table;that can't be all;there must be more;there should be more;there were more;i want to see all of them;i want to see them all;all rows;all the rows;rest of the rows;the remaining rows;"
    "remaining rows;show me what's left;show what's left of it;keep them coming;keep it coming;bring on the rest;let me see the rest;the second page;second page;page #;page two;load more;show more rows;view more;see more",
    "quit": "ta-ta;ta ta;tata;toodles;toodle-oo;toodle pip;over and out;take care;peace out;that will be all;that'll be all;that would be all;that is all;that's all folks;that's it for today;that's it for now;that is it for today;nothing else;"
    "nothing more;nothing further;i'm done;i am done;we're done;we are done;done here;we're done here;all done;all done here;i'm finished;i am finished;finished;so long;laters;hasta la vista;adios;ciao;au revoir;arrivederci;auf wiedersehen;"
    "farewell;until next time;till next time;until tomorrow;till tomorrow;see you tomorrow;see you soon;see you around;signing off;i'm signing off;off to bed;i have to go;i've got to go;gotta go;got to go;gtg;g2g;i must go;i must run;gotta run;"
    "i'm leaving;i am leaving;i'm off now;time to go;time to leave;let's call it a day;call it a day;calling it a day;good night;nighty night;have a good one;have a nice day;have a great day;have a good weekend;enjoy your day",
    "greet": "sorry about that;sorry;apologies;my apologies;my bad;no worries;you're welcome;you are welcome;no problem;np;cool;got it;i see;makes sense;that makes sense;good to know;understood;noted;duly noted;fair enough;interesting;wow;impressive;"
    "lol;haha;rofl;nice to meet you;pleased to meet you;long time no see;what's up;sup;how do you do;how have you been;how is it going;good bot;bad bot;clever;clever you;"
    "smart;neat;sweet;awesome sauce;love it;i love it;i like it;i like you;bless you;you are the best;what a day;it's monday again;happy friday;merry christmas;happy new year;happy easter;much obliged;obliged;ta very much;that helped;"
    "that was helpful;very helpful;that was quick;well well;good grief;oh dear;oh my;hm interesting;phew;yay;hooray;congrats;congratulations",
    "cancel": "hold your horses;scratch all that;scratch that;not so fast;let's not;let's not do that;let's leave it;let's leave it at that;hold it;hold it right there;stop right there;wait a minute;wait a sec;wait a second;wait a moment;hang on a sec;"
    "hang on a second;hang on a minute;give me a second;give me a minute;one moment;one sec;one second;just a moment;just a sec;not today;not right now;some other time;another time;maybe later;perhaps later;maybe another time;i'd rather not;"
    "i would rather not;on reflection no;on reflection not;i'm not sure about this;i am not sure about that;i'm having second thoughts;second thoughts;back out;back off;abort mission;mission aborted;pass;i'll pass;no deal;no dice;no can do;"
    "hard no;hell no;absolutely not;certainly not;of course not;definitely not;no way;by no means;under no circumstances;forget all that;forget i asked;forget i said anything;pretend i said nothing;ignore that;ignore what i said;ignore me;"
    "disregard;disregard that;disregard my last;strike that;belay that;none of that;none of them;none of these;none of the above;neither;neither of them",
    "confirm": "no objections;no objection;i'm sure;i am sure;quite sure;dead sure;absolutely sure;positive;i'm positive;go right ahead;be my guest;green light;you have my blessing;that's fine by me;fine by me;fine with me;works for me;that works;i agree;"
    "agreed;seconded;make it happen;roger;roger that;copy that;aye aye;yes sir;yes ma'am;yup yup;yes yes;do that;just do it;let's go;go go go;i confirm;confirmed;hell yes;heck yes;damn right;sure thing;sure why not;you bet;you may proceed;"
    "please proceed;granted;permission granted;approved;so be it;amen;ok do that;ok do it;then do it;then do so;do so;do it already;do it instantly;do it immediately;do it right away;do it at once;do it straight away;that is correct;that's correct;that is right;spot on;exactly right;quite right;correct",
    "undo": "step back;one step back;take a step back;a step back please;go back one;go one back;back to before;undo the last thing;undo the last one;take the last one back;take the last thing back;that was wrong;that was a mistake;that was not what i wanted;"
    "that's not what i wanted;that is not what i wanted;that wasn't what i wanted;i didn't want that;i did not want that;i didn't mean that;i did not mean that;not what i meant to do;oh no undo;whoops undo;oops undo;please unmake that",
    "history": "what happened so far;what happened;what has happened;what's happened so far;what have we done;what have i done;what did we do;so what did we do;recap;a recap;quick recap;session so far;the session so far;what's been done;what has been done;"
    "summary of this session;a summary of this session;summarize the session;summarise the session;summarize this session;changes so far;my changes so far;which changes did i make;list my changes;what was i doing;where was i;where were we;"
    "what were we doing;what was the last thing i did;what was the last thing we did;last change;the last change;what was the last change",
    "why": "why that one;which rule fired;which rule was that;how sure are you;how sure are you of that;how confident are you;are you sure about that reading;explain yourself;explain that;explain your reading;explain the last answer;explain your answer;"
    "on what grounds;based on what;what was that based on;what is that based on;how so;how come;says who;what makes you think so;what made you think so;what made you say that;what made you do that;your reasoning;your reasoning please;show your reasoning;"
    "show me your reasoning;what is your reasoning;what's your reasoning;justify that;justify yourself;how did you come to that;how did you get there;how did you arrive at that;how did you read that;how did you understand that;why this;why these;"
    "why those;why him;why her;why the first one;why not the other one",
    "focus": "what is that now;what is it now;what's it;what's it now;what is it right now;what is that right now;whom do you mean by them;who do you mean by them;what do you mean by them;which do you mean by it;which one do you mean by it;"
    "which one are we on;which one are we at;which one am i on;what are we on;what are we at;which one is it;which one is current;the current one;current one;what's the current one;what is the current one;what's in focus;what is in focus;in focus;"
    "current focus;what has focus;what's selected;what is selected;which one is selected;what did i select;what are you looking at;what are we looking at;which one are you looking at;who is it;who is they;what does it mean now",
    "repeat": "play it again;play that again;play it again sam;rinse and repeat;the same thing;same thing;same request;the same request;same command;the same command;same question;the same question;same question once more;the same question again;"
    "the last one again;last one again;last command again;one more time;do that once more;do it once more;repeat yourself;say that again;say it again;come again;pardon;what was that again;what did you say;could you repeat that;show that again;"
    "show it again;show me that again;show me again;that again;once more with feeling",
    "refresh": "forget your cache of names;read everything afresh;reload the names;reload names;resync the names;pick up new connectors;pick up the changes;refetch everything;your names are out of date;your list is out of date;you're out of date;"
    "you are out of date;update your lists;update your list;the names are stale;names are stale;your cache is stale;refresh yourself;refresh your memory;refresh the names;refresh names;refresh the catalogue;refresh the catalog;reload the catalogue;"
    "reload the catalog;look again in the browser;i changed something in the browser;i changed things in the browser;i changed something in the app;somebody changed something meanwhile;reread everything;read it all again;sync up",
    "help": "what now;now what;what next;and now;i'm stuck;i am stuck;stuck;any hints;hint;hints;a hint please;what are my options;what's possible;what is possible;what is possible here;capabilities;features;give me ideas;ideas;examples;show examples;"
    "some examples;give me examples;give me an example;an example;instructions;how does this work;how do you work;what's this;what is this;what is this thing;what is this program;what is this for;what's this for;cheat sheet;cheatsheet;help me out;"
    "who are you;what are you;what's your name;what is your name;what can you do;what else can you do;i don't know what to do;i don't know what to say;what should i say;what should i type;what do i type;what can i type;i need assistance;assistance",
    "tour": "where do i start;where to start;where should i start;where do we start;get started;getting started;quick start;quickstart;first steps;show me around;give me the tour;give me a tour;i'm new here;i am new here;i'm new;i am new;newbie here;"
    "i'm a newbie;first time here;it's my first time;this is my first time;my first day;onboarding;onboard me;take the tour;the tour;start the tour;restart the tour;introduction;beginner's guide;how do i begin;where to begin;where do i begin;"
    "walk me through it;walk me through everything;walk me through the basics;the basics;basics;teach me the basics;show me the basics;guide me;guided tour;the guided tour;demo;show me a demo;give me a demo",
    "cli": "as a command;as a cli command;as cli;in cli;cli please;the cli version;cli version;show the command;show me the command;the command please;command please;equivalent command;the equivalent command;what's the command;what is the command;"
    "what would i type in the terminal;what would i type in a shell;shell version;terminal version;how would that look in the cli;how does that look in the cli;and in the cli;and as a command;the same as a command;which command was that;"
    "what was the command;what command was that;what command did you run;which command did you run;show me the cli call;cli equivalent;the cli equivalent",
    "script": "save as script;save it as a script;as a script;script please;script it;make a script of it;make a script of this;make a script;turn this into a script;turn it into a script;write a script of this;export as script;give me a script",
    "transcript.stop": "recording off;end recording;enough recording;stop recording;stop the recording;finish recording;finish the recording;end the recording;no more recording;stop the transcript;end the transcript;close the transcript;stop taping",
    "transcript.record": "start recording;recording on;begin recording;record this;record the session;record this session;start a recording;start a transcript;start the transcript;begin a transcript;take a transcript;roll the tape",
    "account.whoami": "who's logged in;who is logged in;who is signed in;who's signed in;which account is this;which login is this;am i signed in;am i logged in;whose account is this;whose login is this;my identity;which user am i;what user am i",
}  # fmt: skip
"""Intent -> lines, each the whole of what is said but for courtesy and punctuation."""
FILLERS: Final = frozenset(
    "ok okay please pls plz now and so well oh hey just then right um uh hm hmm ah alright but yo hi hello kindly".split()
)
"""What a line may open with and still be one of these."""
CLOSERS: Final = frozenset(
    "please pls plz thanks thx mate now then guys folks buddy friend everyone everybody sir ok okay".split()
)
NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty fifty dozen hundred".split()
)
