"""Lively: the conversation with a line that is alive while it is typed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from assistant.terminal.history import WorkspaceHistory
from assistant.terminal.line import Line, Signal
from assistant.terminal.offer import Face, Offer, Preview
from assistant.terminal.quiet import quiet_keys, usual_keys
from assistant.terminal.status import Status

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text.base import StyleAndTextTuples

    from assistant.conversation.session import Turn
    from assistant.settings import Settings
    from assistant.terminal.activity import Activity
    from assistant.terminal.loading import Loading
    from assistant.terminal.preview import Previewer
    from assistant.terminal.surroundings import Surroundings
    from assistant.terminal.talk import Talk
    from assistant.understanding import Lexicon
    from intents.question import Question
    from intents.reading import Context, Reading

LEAVE_HINT = "Ctrl-C again leaves; type help to see what I can do."
EMPTY = Preview((("faint", "Tab shows how a request begins"),))


class Lively:
    """One conversation on one terminal."""

    def __init__(self, settings: Settings, around: Surroundings, loading: Loading, activity: Activity) -> None:
        self._settings = settings
        self._around = around
        self._loading = loading
        self._activity = activity
        self._history = WorkspaceHistory()
        self.offer = Offer(uses=self._history.uses, shown=around.sign)
        self._previewer: Previewer | None = None
        self._status = Status(settings, around, loading)
        self._talk: Talk | None = None
        self._context: Context | None = None
        self._lexicon: Lexicon | None = None
        self._calling = ""
        self._interrupts = 0
        """How often Ctrl-C was pressed on an empty line without anything between."""
        if settings.sandbox:
            self._history.use(settings.places.history("sandbox"))
        self.editor = Line(
            around,
            Face(self._prompt, self._preview, self._status_line, self._begin),
            self.offer,
            self._history,
        )

    def run(self) -> int:
        """Reads lines and carries them out until the user leaves; gives the exit code."""
        with quiet_keys():
            while True:
                try:
                    code = self._step()
                except KeyboardInterrupt:
                    # It came between two lines.
                    code = self._interrupted(self._question, "")
                if code is not None:
                    return code

    def _step(self) -> int | None:
        """Reads one line and carries it out; gives the exit code where the user leaves."""
        question = self._question
        try:
            typed = self.editor.ask(question)
        except EOFError:
            typed = Signal.LEAVE
        if typed is Signal.LEAVE:
            return self._left(0)
        if typed is Signal.CALLED:
            return None if self._called() else 0
        if typed is Signal.INTERRUPT:
            return self._interrupted(question, self.editor.buffer.text)
        self._interrupts = 0
        return self._left(0) if self._said(str(typed), question) else None

    @property
    def _question(self) -> Question | None:
        return self._talk.conversation.session.question if self._talk is not None else None

    def _prompt(self) -> StyleAndTextTuples:
        return self._status.prompt(self.editor.question)

    def _status_line(self) -> StyleAndTextTuples:
        return self._status.line(asking=self.editor.question is not None)

    def _preview(self, text: str) -> Preview:
        question = self.editor.question
        if question is None and not text.strip():
            return EMPTY
        from assistant.terminal.preview import Previewer, answer_preview
        from intents.reading import Context

        if question is not None:
            return answer_preview(text, question, self._around.sign)
        if self._previewer is None:
            self._previewer = Previewer(self._around.sign("→"))
        return self._previewer.of(text, self._lexicon, self._context or Context())

    def _begin(self) -> None:
        """Loads the conversation now that the prompt stands."""
        self._loading.changed = self._changed
        self._loading.begin()

    def _changed(self) -> None:
        """Takes over what was loaded; runs in the thread that loads."""
        from intents.problems import Exit

        loading = self._loading
        if loading.problem is not None and loading.problem.exit_code is Exit.SIGN_IN:
            self._calling = "sign in"
            self.editor.call()
        if loading.opened is not None and loading.opened.greeting is not None and self._talk is None:
            self._calling = self._calling or "greeting"
            self.editor.call()
        if loading.lexicon is not None:
            self.learn(loading.lexicon)
        self.editor.redraw()

    def learn(self, lexicon: Lexicon) -> None:
        """Makes names known to preview, completion and colours."""
        from assistant.terminal.completion import beginnings_of
        from assistant.terminal.vocabulary import Vocabulary
        from intents.catalogue import INTENTS

        vocabulary = Vocabulary(lexicon.names, self.offer.vocabulary)
        self._loading.trouble = None
        if self.offer.beginnings is None:
            self.offer.beginnings = beginnings_of(INTENTS.values(), lambda word: bool(vocabulary.spans(word)))
        self._lexicon, self.offer.vocabulary = lexicon, vocabulary

    def _called(self) -> bool:
        """Does what needed the terminal; gives False where the user leaves."""
        calling, self._calling = self._calling, ""
        if calling == "sign in":
            return self._sign_in()
        self._open()
        return True

    def _sign_in(self) -> bool:
        """Goes through the first start and begins anew with what it gives."""
        from assistant.terminal.loop import first_start

        with usual_keys():
            settings = first_start(self._settings)
        if settings is None:
            return False
        self._settings = settings
        self._loading.restart(settings)
        self._status.settings = settings
        if settings.sandbox:
            self._history.use(settings.places.history("sandbox"))
        return True

    def _open(self) -> Talk | None:
        """Gives the conversation, waiting for it where it still loads; None, and a line, where it cannot be had."""
        if self._talk is not None:
            return self._talk
        from assistant.terminal.talk import Talk, say_line
        from intents.problems import Problem

        try:
            self._activity.label = "loading"
            with self._activity:
                opened = self._loading.wait()
        except Problem as problem:
            say_line(problem.sentence())
            return None
        except KeyboardInterrupt:
            say_line("Interrupted.")
            return None
        finally:
            self._activity.label = ""
        self._talk = Talk(opened.conversation, self._settings, self._around, self._activity)
        if not opened.place.is_sandbox:
            self._history.use(self._settings.places.history(opened.place.key))
        self._talk.greet(opened.greeting)
        return self._talk

    def _said(self, line: str, question: Question | None) -> bool:
        """Carries a line out; gives True where the user leaves with it."""
        if not line.strip() and question is None:
            return False
        talk = self._open()
        if talk is None:
            self.editor.put_back(line)
            return False
        turn = talk.say(line)
        if turn is None:
            self.editor.forget_pasted()
            if question is None:
                self._remember_unread(line)
            return False
        self._remember(line, turn, question)
        self._follow(turn)
        if turn.question is not None and turn.question.destructive and self.editor.pasted:
            count = self.editor.forget_pasted()
            from assistant.terminal.talk import say_line

            say_line(f"A removal is answered by hand: {count} pasted line{'s' * (count > 1)} left out.")
        return turn.leaves

    def _remember(self, line: str, turn: Turn, question: Question | None) -> None:
        """Keeps a request in the history; never an answer, never a credential."""
        reading = turn.reading
        if reading is None:
            if question is None:
                self._remember_unread(line)
        elif reading.intent == "out_of_scope":
            self._remember_unread(line)
        elif not _holds_secret(reading):
            from assistant.terminal.caution import looks_like_removal

            self._history.add(line, removes=_removes(reading) or looks_like_removal(line))

    def _remember_unread(self, line: str) -> None:
        """Keeps a line that was not understood, unless it may hold a credential."""
        from assistant.terminal.caution import looks_like_removal, may_be_secret

        if not may_be_secret(line):
            self._history.add(line, removes=looks_like_removal(line))

    def _follow(self, turn: Turn) -> None:
        """Keeps up with what a turn changed: context, names, workspace, sign-in."""
        assert self._talk is not None
        conversation = self._talk.conversation
        self._context = conversation.session.context
        for reply in turn.replies:
            account = conversation.parts.account
            if reply.facts.keys() & {"signed_out", "signed_in", "switch_workspace"}:
                from assistant import wiring

                # Whoever signs out of a session that began in the sandbox is in it again.
                self._status.signed_out = bool(reply.facts.get("signed_out")) and not account.is_sandbox
                if self._status.signed_out:
                    continue
                key = wiring.key_of(account.base_url, account.workspace_uuid)
                self._history.use(self._settings.places.history("sandbox" if account.is_sandbox else key))
        threading.Thread(target=self._refresh, name="names", daemon=True).start()

    def _refresh(self) -> None:
        """Reads the names again after a change; what fails is said by the request that needs them."""
        assert self._talk is not None
        conversation = self._talk.conversation
        reader = conversation.parts.reader
        cached = getattr(reader, "cached", None)
        try:
            if conversation.session.stale:
                reader.refresh()
            lexicon = cached() if cached is not None else None
            if lexicon is not None and (lexicon is not self._lexicon or self.offer.vocabulary is None):
                self.learn(lexicon)
                self.editor.redraw()
        except Exception:  # seen to by the next request
            return

    def _interrupted(self, question: Question | None, typed: str) -> int | None:
        """Drops what is open or typed; gives the exit code where there was neither, twice in a row."""
        self.editor.forget_pasted()
        idle = question is None and not typed.strip()
        self._interrupts = self._interrupts + 1 if idle else 0
        if self._interrupts > 1:
            return self._left(130)
        if question is not None and self._talk is not None:
            self._talk.interrupt()
        elif idle:
            from assistant.terminal.talk import say_line

            say_line(LEAVE_HINT)
        return None

    def _left(self, code: int) -> int:
        if self._talk is not None:
            self._talk.end()
        return code


def _holds_secret(reading: Reading) -> bool:
    return any("secret" in part.extras or "config" in part.extras for part in (reading, *reading.sequence))


def _removes(reading: Reading) -> bool:
    from intents.catalogue import INTENTS
    from intents.spec import Effect

    return any(
        part.intent in INTENTS and INTENTS[part.intent].effect is Effect.DESTRUCTIVE
        for part in (reading, *reading.sequence)
    )
