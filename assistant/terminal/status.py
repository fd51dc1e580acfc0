"""Status: the line that always says which workspace this is, if it is the sandbox, and what is not as usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text.base import StyleAndTextTuples

    from assistant.conversation.conversation import Conversation
    from assistant.settings import Settings
    from assistant.terminal.loading import Loading
    from assistant.terminal.surroundings import Surroundings
    from intents.question import Question

NAME_WIDTH = 20
NARROW = 60
"""Columns below which the line says less, and all of it in whole words."""
SIGN_IN = 4
"""The exit code of failures that a sign-in would mend."""


class Status:
    """Knows the workspace in use, before and after the conversation is there. Asks nothing of the network."""

    def __init__(self, settings: Settings, around: Surroundings, loading: Loading) -> None:
        self.settings = settings
        self._around = around
        self._loading = loading
        self.signed_out = False

    @property
    def _conversation(self) -> Conversation | None:
        opened = self._loading.opened
        return opened.conversation if opened is not None else None

    @property
    def is_sandbox(self) -> bool:
        """True where the embedded workspace is in use."""
        if self._conversation is not None:
            return self._conversation.parts.account.is_sandbox
        return self.settings.sandbox

    @property
    def workspace(self) -> str:
        """What the workspace is called; empty while that is not known."""
        named = self._conversation.parts.workspace_name if self._conversation is not None else ""
        return named or self._loading.workspace

    def prompt(self, question: Question | None) -> StyleAndTextTuples:
        """Gives what stands before the line: the workspace, or what kind of answer is awaited."""
        sign = self._around.sign("›") + " "
        if question is not None:
            role, word = _kind(question)
            return [(f"class:{role}", f"{word} {sign}")]
        if self.is_sandbox:
            return [("class:badge", " SANDBOX "), ("", " "), ("class:sign", sign)]
        return [("class:workspace", self._short(self.workspace or "cargo") + " "), ("class:sign", sign)]

    def line(self, *, asking: bool) -> StyleAndTextTuples:
        """Gives the line of status; while something is asked it carries the badge that the prompt has else."""
        from assistant.terminal.surroundings import window

        dot = f" {self._around.sign('·')} "
        narrow = window()[0] < NARROW
        pieces: StyleAndTextTuples = [("", "  ")]
        if self.is_sandbox and asking:
            pieces += [("class:badge", " SANDBOX "), ("", "" if narrow else f" {self._short(self.workspace)}")]
        elif self.is_sandbox:
            pieces.append(("", f"{self._short(self.workspace)} (sandbox)" if self.workspace else "sandbox"))
        else:
            pieces.append(("class:workspace", self._short(self.workspace or self.settings.base_url)))
        for role, words in self._news(asking=asking, narrow=narrow):
            pieces += [("class:faint", dot), (f"class:{role}", self._around.sign(words))]
        return pieces

    def _news(self, *, asking: bool, narrow: bool) -> list[tuple[str, str]]:
        """Gives what is not as usual; else how to get on."""
        conversation, problem = self._conversation, self._loading.problem
        news: list[tuple[str, str]] = []
        if conversation is None:
            return [("alarm", problem.sentence())] if problem is not None else [("faint", "loading…")]
        trouble = self._loading.trouble
        if self.signed_out or (trouble is not None and trouble.exit_code == SIGN_IN):
            news.append(("offline", "signed out"))
        elif trouble is not None:
            news.append(("offline", "offline"))
        if getattr(conversation.parts.reader, "offline", None) is not None:
            news.append(("offline", "offline: names as last read"))
        if conversation.view.recording is not None:
            news.append(("missing", f"recording {conversation.view.recording.path}"))
        if self.settings.dry_run:
            news.append(("missing", "dry run"))
        if asking:
            return news or [("faint", "Ctrl-C drops the question")]
        usual = [("faint", "help"), ("faint", "Ctrl-D leaves")]
        return news or (usual[-1:] if narrow else usual)

    def _short(self, name: str) -> str:
        from prompt_toolkit.utils import get_cwidth

        while get_cwidth(name) > NAME_WIDTH:
            name = name[:-1]
        return name


def _kind(question: Question) -> tuple[str, str]:
    from intents.question import QuestionKind

    if question.destructive:
        return "removing", "remove?"
    if question.kind is QuestionKind.SECRET:
        return "asking", "hidden"
    if question.kind is QuestionKind.YES_NO:
        return "asking", "yes or no"
    return "asking", "choose" if question.options else "answer"
