"""Tour: six lessons that are done by typing real requests; it watches every turn and adds to what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from assistant.onboarding.bookmark import Bookmark, BookmarkFile
from assistant.onboarding.lessons import FINISHED, LESSONS, NEXT, Lesson, Step
from assistant.onboarding.sightings import Lookout, Sighting
from assistant.onboarding.steering import Wish, wish_of
from intents.question import Question, QuestionKind
from intents.reply import Block, Fields, Reply, Text, Tone

if TYPE_CHECKING:
    from assistant.conversation.parts import Parts
    from assistant.conversation.session import Session, Turn

_ASIDE = "help why history cli focus more sort refresh greet confirm cancel quit tour"
ASIDE = frozenset(_ASIDE.split())
"""Intents about the conversation itself: no try at a lesson."""
PATIENCE = 3
"""Tries at one step after which only what failed is answered by the tour."""
START_IT = "Start `cargo-assistant --sandbox` and type `tour`."


class Tour:
    """Implements `TourGuide` and `Watcher`. Runs in the sandbox alone; silent until it is started."""

    def __init__(self, session: Session, parts: Parts, file: BookmarkFile) -> None:
        self._session = session
        self._parts = parts
        self._file = file
        self._lookout = Lookout(session)
        self._bookmark: Bookmark | None = None
        """None until it is started in this session."""
        self._under_way = False
        self._tries = 0
        self._spoke = False
        self._coached: Question | None = None

    # What the conversation calls

    def start(self) -> Reply:
        """Starts the tour, or goes on where it was left."""
        if not self._parts.account.is_sandbox:
            return _saying(
                Text("The tour connects and removes things, so it takes place in the sandbox alone."),
                Text(START_IT, Tone.HINT),
            )
        if self._parts.dry_run:
            return _saying(
                Text("In a dry run nothing changes, and the tour needs changes."), Text(START_IT, Tone.HINT)
            )
        resumed = self._bookmark is None
        bookmark = self._file.load() if self._bookmark is None else self._bookmark
        if bookmark.finished:
            return _saying(
                Text("You have finished the tour.", Tone.DONE),
                Text("`restart the tour` begins it again; `help` shows what else there is.", Tone.HINT),
            )
        if resumed:
            bookmark = self._restored(bookmark)
        was_left = not self._under_way and not bookmark.untouched
        self._go(bookmark)
        if bookmark.untouched:
            return self._told(Text(WELCOME), *self._task())
        return self._told(*((Text("Welcome back."),) if was_left else ()), *self._task())

    def steer(self, line: str) -> Reply | None:
        """Answers a line that speaks to the tour itself, None for any other."""
        wish = wish_of(line, under_way=self._under_way)
        if wish is None or (wish is Wish.BACK and self._session.question is not None):
            # With a question open `back` goes to the question before.
            return None
        if wish is Wish.RESUME or (wish is Wish.RESTART and not self._parts.account.is_sandbox):
            return self.start()
        if wish is Wish.RESTART:
            self._file.save(Bookmark())
            self._bookmark, self._under_way = Bookmark(), False
            return self.start()
        if not self._under_way:
            return _saying(Text("The tour is not running."), Text("`tour` starts it.", Tone.HINT))
        return self._steered(wish)

    def watch(self, turn: Turn) -> Reply | None:
        """Looks at a turn; gives praise and the next task, a hint, or nothing."""
        sighting = self._lookout.look(turn)
        bookmark = self._bookmark
        if not self._under_way or bookmark is None or not self._parts.account.is_sandbox:
            return None
        if any(one.facts.get("tour") for one in turn.replies):
            return None
        self._bookmark = replace(
            bookmark,
            made=sighting.made or self._still_made(bookmark),
            recorded=sighting.recorded or bookmark.recorded,
        )
        praise = self._advanced(sighting)
        if praise:
            return self._told(*praise, *self._ending())
        if turn.question is not None:
            return self._coaching(turn.question)
        if turn.leaves or not turn.line.strip():
            return None
        return self._hint_after(turn, sighting)

    # Where the tour stands

    @property
    def _place(self) -> Bookmark:
        return self._bookmark or Bookmark()

    @property
    def _lesson(self) -> Lesson:
        return LESSONS[self._place.lesson]

    @property
    def _step(self) -> Step:
        return self._lesson.steps[self._place.step]

    def _go(self, bookmark: Bookmark) -> None:
        """Moves to a place and keeps it."""
        self._bookmark, self._under_way, self._tries, self._spoke = bookmark, not bookmark.finished, 0, False
        self._file.save(bookmark)

    def _restored(self, bookmark: Bookmark) -> Bookmark:
        """Gives a kept bookmark as it can be used now: what it speaks of may be gone since."""
        lesson = min(max(bookmark.lesson, 0), len(LESSONS) - 1)
        step = bookmark.step if 0 <= bookmark.step < len(LESSONS[lesson].steps) else 0
        if LESSONS[lesson].whole:
            step = 0
        there = {one.slug for one in self._parts.names.connectors}
        return replace(bookmark, lesson=lesson, step=step, made=bookmark.made if bookmark.made in there else "")

    def _still_made(self, bookmark: Bookmark) -> str:
        gone = {ref.id for ref in self._session.context.gone}
        return "" if bookmark.made in gone else bookmark.made

    def _advanced(self, sighting: Sighting) -> list[Block]:
        """Moves on as far as the deeds reach and gives the praise for each step."""
        praise: list[Block] = []
        while not self._place.finished and any(sighting.shows(deed) for deed in self._step.deeds):
            praise.append(Text(self._filled(self._step.praise), Tone.DONE))
            self._go(_after(self._place))
        return praise

    def _steered(self, wish: Wish | int) -> Reply:
        if wish is Wish.LEAVE:
            self._under_way = False
            where = f"lesson {self._place.lesson + 1} of {len(LESSONS)}"
            return self._told(Text(f"You left the tour in {where}."), Text("`tour` goes on from there.", Tone.HINT))
        if wish is Wish.HINT:
            self._tries += 1
            return self._told(*self._task(), self._hint())
        if wish is Wish.BACK:
            before = _before(self._place)
            if before == self._place:
                return self._told(Text("This is the first step of the tour."), *self._task())
            self._go(before)
            return self._told(*self._task())
        number = wish - 1 if isinstance(wish, int) else self._place.lesson + 1
        if not 0 <= number <= len(LESSONS) - (1 if isinstance(wish, int) else 0):
            return self._told(Text(f"There are {len(LESSONS)} lessons."), *self._task())
        finished = number == len(LESSONS)
        self._go(replace(self._place, lesson=0 if finished else number, step=0, finished=finished))
        return self._told(*self._ending())

    # What is said

    def _task(self) -> list[Block]:
        place, lesson = self._place, self._lesson
        steps = f" · step {place.step + 1} of {len(lesson.steps)}" if len(lesson.steps) > 1 else ""
        return [
            Fields((), title=f"Tour · lesson {place.lesson + 1} of {len(LESSONS)}{steps} · {lesson.title}"),
            Text(self._filled(self._step.task)),
        ]

    def _ending(self) -> list[Block]:
        """Gives the next task, or what is said at the end."""
        if not self._place.finished:
            return self._task()
        return [Text(FINISHED, Tone.DONE), *(Text(line, Tone.HINT) for line in NEXT)]

    def _hint_after(self, turn: Turn, sighting: Sighting) -> Reply | None:
        intents = {one.reading.intent for one in sighting.requests}
        if intents and intents <= ASIDE and not sighting.failed:
            return None
        if self._step.free and not sighting.failed:
            if self._spoke:
                return None
            self._spoke = True
            return self._told(Text(self._filled(self._step.hint), Tone.HINT))
        if turn.reading is not None:
            self._tries += 1
        if not sighting.failed and self._tries > PATIENCE:
            # Somebody who is about something else is not reminded with every answer.
            return None
        if self._tries == PATIENCE:
            return self._told(
                Text("Tour · `hint` helps, `skip` goes to the next lesson, `leave the tour` ends it."), self._hint()
            )
        lead = "That did not work." if sighting.failed else "Fine, but this step is still open."
        return self._told(Text(f"Tour · {lead}"), self._hint())

    def _hint(self) -> Text:
        """Gives the hint; from the second try on a sentence that does it."""
        if self._tries < 2:
            return Text(self._filled(self._step.hint), Tone.HINT)
        return Text(self._filled(f"For instance: `{self._step.example}`"), Tone.HINT)

    def _coaching(self, question: Question) -> Reply | None:
        """Helps with a credential, which a newcomer does not have; once for each question."""
        if question.kind is not QuestionKind.SECRET or question is self._coached:
            return None
        self._coached = question
        text = "Tour · in the sandbox anything you make up will do; nothing is sent to the service."
        if question.schema.get("ui:widget") == "IntegrationOauthWidget":
            text = "Tour · in the sandbox no page is needed: type `code=sandbox`."
        return self._told(Text(text, Tone.HINT))

    def _filled(self, text: str) -> str:
        return text.replace("{made}", self._made()).replace("{recorded}", self._place.recorded or "first-steps.md")

    def _made(self) -> str:
        """Gives the connector made in the tour, or else one that nothing uses."""
        if self._place.made:
            return self._place.made
        gone = {ref.id for ref in self._session.context.gone}
        spare = [one.slug for one in self._parts.names.connectors if one.unused and one.slug not in gone]
        return spare[-1] if spare else "lemlist_old"

    def _told(self, *blocks: Block) -> Reply:
        place = self._place
        where: dict[str, Any] = {"intent": "tour", "lessons": len(LESSONS), "finished": place.finished}
        if not place.finished:
            where |= {"lesson": place.lesson + 1, "step": place.step + 1, "steps": len(self._lesson.steps)}
            where |= {"title": self._lesson.title, "task": self._filled(self._step.task)}
        texts = [block.text for block in blocks if isinstance(block, Text)]
        return Reply(blocks, json={**where, "said": texts}, facts={"tour": True})


WELCOME = (
    "Welcome to the tour: six lessons of about a minute. Type every request in your own words; what "
    "counts is what you do. `hint` helps, `skip` goes to the next lesson, `back` to the step before, "
    "`leave the tour` ends it and `tour` resumes it. Anything else simply works."
)


def _saying(*blocks: Block) -> Reply:
    texts = [block.text for block in blocks if isinstance(block, Text)]
    return Reply(blocks, json={"intent": "tour", "said": texts}, facts={"tour": True})


def _before(place: Bookmark) -> Bookmark:
    """Gives the place before a step: the step before, the last one of the lesson before, or the first there is."""
    if place.step:
        return replace(place, step=place.step - 1)
    if place.lesson:
        return replace(place, lesson=place.lesson - 1, step=len(LESSONS[place.lesson - 1].steps) - 1)
    return place


def _after(place: Bookmark) -> Bookmark:
    """Gives the place after a step: the next one, the next lesson, or the end."""
    if place.step + 1 < len(LESSONS[place.lesson].steps):
        return replace(place, step=place.step + 1)
    if place.lesson + 1 < len(LESSONS):
        return replace(place, lesson=place.lesson + 1, step=0)
    return replace(place, lesson=0, step=0, finished=True)
