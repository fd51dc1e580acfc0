"""The stage: a conversation opened for a transcript, on a fresh sandbox where everything stands still.

The clock is fixed, ids are counted, and what is written or recorded stands in a folder that is gone at the end.
A live run uses the configured workspace.
"""

from __future__ import annotations

import itertools
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from assistant import wiring
from assistant.conversation.parts import Options
from assistant.local import FixedClock
from assistant.onboarding.guiding import give_tour
from assistant.output import turn_text
from assistant.render import Look
from assistant.scratch import Scratch, ScratchVault
from assistant.settings import BASE_URL
from assistant.transcripts.player import Opener, Said, Setting
from assistant.transcripts.state import State
from intents.question import QuestionKind
from intents.secret import MASK

if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.session import Turn
    from assistant.conversation.view import Recording
    from assistant.settings import Settings
    from intents.reply import Reply

REPLAY_TIME = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
"""When every replay takes place."""
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")


class StagedConversation:
    """Implements `assistant.transcripts.player.Conversation` over the real one."""

    def __init__(
        self, conversation: Conversation, place: wiring.Place, setting: Setting, scratch: Scratch | None = None
    ) -> None:
        self._conversation = conversation
        self._scratch = scratch
        self._place = place
        clock = conversation.parts.clock
        self._look = Look(width=setting.width, now=clock.now())
        self._drawn = replace(self._look, color=True, plain=False) if setting.colour else None
        conversation.text = lambda turn: turn_text(turn, self._look)

    def say(self, line: str) -> Said:
        """Types a line; a crash is told in the answer, never raised."""
        try:
            turn = self._conversation.say(line)
        except Exception as error:  # a crash is an answer that a transcript must never accept
            return Said(text=f"{type(error).__name__}", crashed=True, exit_code=1)
        return self._said(turn)

    def _said(self, turn: Turn) -> Said:
        question = turn.question
        reading = turn.reading
        intents = () if reading is None else tuple(one.intent for one in reading.sequence) or (reading.intent,)
        problem = next((str(one.facts["problem"]) for one in turn.replies if one.facts.get("problem")), "")
        return Said(
            text=turn_text(turn, self._look),
            calls=turn.sent,
            exit_code=int(turn.exit_code),
            question=question.kind.value if question else None,
            quit=turn.leaves,
            secret_field=(question.slot, question.schema)
            if question is not None and question.kind is QuestionKind.SECRET
            else None,
            reading_intents=intents,
            problem=problem,
            slot=question.slot if question else "",
            typed=turn.line if MASK in turn.line else "",
            drawn=turn_text(turn, self._drawn) if self._drawn else "",
        )

    def state(self) -> State:
        """Reads what the workspace holds, through a client that nobody listens to."""
        account = self._conversation.parts.account
        api = wiring.unheard(self._place, account.workspace_uuid)
        return State(
            tuple(one.as_json() for one in api.connectors()),
            tuple(one.as_json() for one in api.custom_integrations()),
        )

    def close(self) -> None:
        """Ends the conversation and forgets its sandbox."""
        self._conversation.end()
        self._place.close()
        if self._scratch is not None:
            self._scratch.close()


def opener(settings: Settings) -> Opener:
    """Gives what opens a conversation for a transcript with these settings."""

    def open_for_transcript(setting: Setting) -> StagedConversation:
        return _live(setting, settings) if setting.live else _fresh(setting, settings)

    return open_for_transcript


def _fresh(setting: Setting, settings: Settings, *, within: bool = False) -> StagedConversation:
    """Opens a conversation on a fresh sandbox; one that runs `within` another replays nothing itself."""
    from assistant.sandbox import Store

    numbers = itertools.count(1)
    place = wiring.place_in(
        Store.open(":memory:", seed=setting.workspace),
        clock=lambda: REPLAY_TIME,
        new_uuid=lambda: str(uuid.uuid5(NAMESPACE, f"replay {next(numbers)}")),
        pages=False,
    )
    making = wiring.Making(
        replace(settings, environ=dict(settings.environ), token=None, workspace=None, base_url=BASE_URL),
        Options(yes=setting.yes, dry_run=setting.dry_run, parallel=1),
        clock=FixedClock(REPLAY_TIME),
        known=wiring.sandbox_names(),
        kept=False,
        vault=ScratchVault(),
        new_id=(f"change-{number}" for number in itertools.count(1)).__next__,
        sleep=lambda _seconds: None,
    )
    conversation = wiring.open_conversation(place, making)
    give_tour(conversation, None)
    scratch = Scratch()
    conversation.parts.files = scratch
    if not within:
        _let_record(conversation, scratch, setting, settings)
    return StagedConversation(conversation, place, setting, scratch)


def _let_record(conversation: Conversation, scratch: Scratch, setting: Setting, settings: Settings) -> None:
    """Lets the conversation be recorded into its own folder, and what was recorded be replayed from there."""
    from assistant.transcripts.answering import replay_reply
    from assistant.transcripts.memory import Memory

    conversation.memory = memory = Memory()

    def record(path: str | None) -> Recording:
        return scratch.recording(path, lambda name: memory.recorder(name, setting.width, setting.workspace))

    def play(path: str) -> Reply:
        return replay_reply(path, lambda one: _fresh(one, settings, within=True))

    conversation.view.open_recording = record
    conversation.view.play = lambda path: scratch.played(path, play)


def _live(setting: Setting, settings: Settings) -> StagedConversation:
    place = wiring.place_of(settings)
    making = wiring.Making(settings, Options(yes=setting.yes, dry_run=setting.dry_run))
    conversation = wiring.open_conversation(place, making)
    conversation.parts.approve = setting.approve
    return StagedConversation(conversation, place, setting)
