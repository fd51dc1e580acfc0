"""The parts of the line editor without a terminal: vocabulary, completion, preview, history, paste, rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from assistant.terminal.activity import Activity
from assistant.terminal.caution import looks_secret, may_be_secret
from assistant.terminal.completion import NameCompleter, beginnings_of
from assistant.terminal.history import KEPT, WorkspaceHistory
from assistant.terminal.keys import pasted_lines
from assistant.terminal.offer import Offer, Preview
from assistant.terminal.preview import Previewer, answer_preview, hidden_span, preview_of
from assistant.terminal.rows import set_in_rows
from assistant.terminal.surroundings import Surroundings
from assistant.terminal.vocabulary import Vocabulary
from assistant.understanding import Lexicon
from intents.catalogue import INTENTS
from intents.names import ActionName, ConnectorName, IntegrationName, Names
from intents.question import Option, Question, QuestionKind
from intents.reading import Alternative, Context, Correction, Decision, Reading, Request
from intents.secret import Secret

NAMES = Names(
    connectors=(
        ConnectorName("hubspot_production", "HubSpot - Production", "u1", "hubspot"),
        ConnectorName("clearbit_eu", "Clearbit EU", "u2", "clearbit"),
    ),
    integrations=(
        IntegrationName("hubspot", "HubSpot", "sales", (ActionName("findRecords", "Find records"),)),
        IntegrationName("clearbit", "Clearbit", "enrichment", (ActionName("enrichPerson", "Enrich person"),)),
        IntegrationName("googleSheets", "Google Sheets", "storage"),
    ),
)


@pytest.fixture
def offer() -> Offer:
    """An offer of those names."""
    offer = Offer()
    offer.vocabulary = Vocabulary(NAMES)
    offer.beginnings = beginnings_of(INTENTS.values(), lambda word: bool(Vocabulary(NAMES).spans(word)))
    return offer


def completions(offer: Offer, text: str, *, asked: bool = False) -> list[str]:
    """Gives what is offered after a text."""
    found = NameCompleter(offer).get_completions(Document(text), CompleteEvent(completion_requested=asked))
    return [one.text for one in found]


def test_names_are_found_by_any_of_their_words_and_loosely(offer: Offer) -> None:
    assert completions(offer, "show hubspot_p") == ["hubspot_production"]
    assert "hubspot_production" in completions(offer, "show produc")
    assert "clearbit_eu" in completions(offer, "show clrbit")
    assert "googleSheets" in completions(offer, "connect sheets")


def test_only_actions_of_the_service_in_the_line_are_offered(offer: Offer) -> None:
    assert "findRecords" in completions(offer, "show hubspot action f")
    assert "findRecords" in completions(offer, "what does hubspot_production find")
    assert "findRecords" not in completions(offer, "show clearbit action f")


def test_what_is_used_more_often_comes_first() -> None:
    uses = {"hubspot_production": 3}
    offer = Offer(uses=lambda word: uses.get(word, 0))
    offer.vocabulary = Vocabulary(NAMES)
    assert completions(offer, "show hub")[0] == "hubspot_production"
    uses["hubspot_production"], uses["hubspot"] = 0, 5
    assert completions(offer, "show hub")[0] == "hubspot"


def test_units_follow_a_number(offer: Offer) -> None:
    assert completions(offer, "limit clearbit_eu to 500 p")[0] == "per day"
    assert completions(offer, "limit clearbit_eu to 500 per h") == ["hour"]
    assert "hours" in completions(offer, "keep the cache of clearbit_eu for 2 h")


def test_an_empty_line_offers_beginnings_only_when_asked(offer: Offer) -> None:
    assert completions(offer, "") == []
    assert completions(offer, "", asked=True)[0] == "list my connectors"


def test_a_beginning_ends_before_the_name_of_the_example(offer: Offer) -> None:
    assert "rename " in completions(offer, "ren")


def test_a_removal_question_offers_nothing_to_complete(offer: Offer) -> None:
    """The slug that a removal asks for is typed, or nothing is removed."""
    offer.question = Question("Type it", QuestionKind.TYPED, expects="hubspot_production", destructive=True)
    assert completions(offer, "hub", asked=True) == []


def test_a_choice_offers_its_options_alone(offer: Offer) -> None:
    offer.question = Question("Which?", QuestionKind.CHOICE, options=(Option(1, "Sales Hub"), Option(2, "Other")))
    assert completions(offer, "hub", asked=True) == ["Sales Hub"]


def test_names_in_a_line_are_found_with_the_longest_first() -> None:
    line = "rename HubSpot - Production and clearbit"
    spans = [(line[one.start : one.end], one.kind) for one in Vocabulary(NAMES).spans(line)]
    assert spans == [("HubSpot - Production", "connector"), ("clearbit", "integration")]


def test_ten_thousand_names_change_only_what_changed() -> None:
    last = Vocabulary(NAMES)
    new = Vocabulary(Names(NAMES.connectors[:1], NAMES.integrations), last)
    assert new.integrations is last.integrations
    assert [entry.text for _, entry in new.connectors.find("clearbit")] == []


def test_a_preview_says_removes_for_whatever_destroys() -> None:
    for intent in INTENTS.values():
        shown = preview_of(Reading("x", intent.name, decision=Decision.CONFIRM), INTENTS)
        assert shown.removes == (intent.effect == "destructive"), intent.name
        assert ("removes" in shown.text) == shown.removes
        assert ("alarm" in {role for role, _ in shown.pieces}) == shown.removes


def test_a_preview_says_what_is_missing_and_what_was_read_for_what() -> None:
    reading = Reading(
        "conect it",
        "connector.create",
        decision=Decision.ASK,
        missing=("integration",),
        corrections=(Correction("conect", "connect", "verb"),),
    )
    text = preview_of(reading, INTENTS).text
    assert "still needs the service to connect" in text
    assert "conect → connect" in text


def test_a_preview_of_two_meanings_names_both() -> None:
    reading = Reading(
        "hubspot?",
        "connector.show",
        decision=Decision.CLARIFY,
        alternatives=(Alternative(Request("integration.show"), 0.5),),
    )
    assert " – or " in preview_of(reading, INTENTS).text


def test_a_sequence_with_a_removal_in_it_removes() -> None:
    parts = (
        Reading("a", "connector.list"),
        Reading("b", "connector.remove", {"connector": "clearbit_eu"}, Decision.CONFIRM),
    )
    shown = preview_of(Reading("a then b", "sequence", sequence=parts), INTENTS)
    assert shown.removes
    assert "removes clearbit_eu" in shown.text


def test_a_preview_never_raises_and_needs_no_names() -> None:
    previewer = Previewer()
    lexicon = Lexicon.build(NAMES)
    for text in ("", " ", "\x00", "ß" * 500, "delete", "connect clearbit with key sk_live_123456789"):
        assert isinstance(previewer.of(text, lexicon, Context()), Preview)
        assert isinstance(previewer.of(text, None, Context()), Preview)


def test_a_credential_is_hidden_where_it_stands_in_the_line() -> None:
    line = "connect clearbit with key sk_live_123456789 called prod"
    reading = Reading(
        "connect clearbit with key •••• called prod",
        "connector.create",
        extras={"secret": Secret("sk_live_123456789")},
    )
    span = hidden_span(line, reading)
    assert span is not None
    assert line[span[0] : span[1]] == "sk_live_123456789"


def test_a_credential_that_was_read_but_not_masked_hides_the_whole_line() -> None:
    reading = Reading("connect clearbit with abc", "connector.create", extras={"secret": Secret("abc")})
    assert hidden_span("connect clearbit with abc", reading) == (0, len("connect clearbit with abc"))


@pytest.mark.parametrize(
    ("typed", "removes"),
    [("yes", True), ("Do it.", True), ("", False), ("sure", False), ("list connectors", False)],
)
def test_a_removal_question_previews_what_the_answer_does(typed: str, removes: bool) -> None:
    question = Question("Remove it?", QuestionKind.YES_NO, destructive=True)
    assert answer_preview(typed, question, str).removes == removes


def test_nothing_of_a_hidden_answer_is_previewed() -> None:
    question = Question("API key?", QuestionKind.SECRET)
    assert answer_preview("abc-123", question, str).text == answer_preview("", question, str).text


def test_long_work_is_shown_as_a_bar_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.terminal.activity.window", lambda: (40, 12))
    for unicode, full in ((True, "█"), (False, "#")):
        activity = Activity(Surroundings({}, None, lively=False, unicode=unicode))
        activity.start("Remove two", 2)
        activity.step("removes lemlist_old, which has a long name")
        line = activity._line(0, 1.0)
        assert f"{full}" in line
        assert "1/2 removes" in line
        assert len(line) <= 39
        activity.stop()
        assert "Ctrl-C stops" in activity._line(0, 1.0)


def test_history_is_kept_per_workspace_and_suggests_no_removal(tmp_path: Path) -> None:
    history = WorkspaceHistory()
    history.use(tmp_path / "one")
    history.add("show hubspot actions", removes=False)
    history.add("show  hubspot   actions", removes=False)
    history.add("delete clearbit_eu", removes=True)
    assert history.get_strings() == ["show hubspot actions", "delete clearbit_eu"]
    history.use(tmp_path / "two")
    assert history.get_strings() == []
    again = WorkspaceHistory()
    again.use(tmp_path / "one")
    assert again.continuation("show h") == "ubspot actions"
    assert again.continuation("delete c") == ""
    assert list(again.load_history_strings()) == ["delete clearbit_eu", "show hubspot actions"]
    assert again.uses("hubspot") == 1
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600


def test_what_the_editor_accepts_is_not_thereby_kept(tmp_path: Path) -> None:
    """It may be the answer to a question; only the loop knows."""
    history = WorkspaceHistory()
    history.use(tmp_path / "one")
    history.append_string("an answer")
    assert history.get_strings() == []
    assert not (tmp_path / "one").exists()


def test_a_history_that_grew_too_long_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_text("".join(f" line {number}\n" for number in range(2 * KEPT + 1)), encoding="utf-8")
    history = WorkspaceHistory()
    history.use(path)
    assert len(history.get_strings()) == KEPT
    assert len(path.read_text(encoding="utf-8").splitlines()) == KEPT


def test_a_folder_that_cannot_be_written_costs_no_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    history = WorkspaceHistory()
    history.use(tmp_path / "file" / "history")
    history.add("show hubspot", removes=False)
    assert history.get_strings() == ["show hubspot"]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (looks_secret, "connect clearbit with key sk_live_123456789"),
        (looks_secret, "sk_live_123456789"),
        (looks_secret, "point it at https://me:pw@acme.dev"),
        (may_be_secret, "a8f5f167f44f4964e6c998dee827110c"),
        (may_be_secret, "hunter2hunter2"),
    ],
)
def test_what_looks_like_a_credential_is_told(told: Callable[[str], bool], line: str) -> None:
    assert told(line)


@pytest.mark.parametrize(
    "line", ["show hubspot actions", "rotate the key of smartlead", "limit it to 500 per hour"]
)
def test_usual_requests_do_not_look_like_credentials(line: str) -> None:
    assert not may_be_secret(line)


def test_pasted_lines_are_taken_apart_and_continued_ones_joined() -> None:
    assert pasted_lines("a\r\nb\n\n c \nd") == (["a", "b", "c"], "d")
    assert pasted_lines("add clearbit \\\n   called prod\n") == (["add clearbit called prod"], "")
    assert pasted_lines("one\ttab\x1b[31m") == ([], "one tab [31m")


def test_rows_break_between_words_and_say_where_more_would_stand() -> None:
    pieces = (("intent", "List the actions"), ("faint", " · hubspot"))
    rows = set_in_rows(pieces, 12, 2, "…")
    assert ["".join(word for _, word in row).rstrip() for row in rows] == ["List the", "actions ·…"]
    assert set_in_rows((("intent", "abcdefghijklm"),), 8, 1, "…") == [[("intent", "abcdefg…")]]
    # Each of these four characters takes two columns.
    assert [row[0] for row in set_in_rows((("name", "株式会社 eu"),), 9, 2, "…")] == [
        ("name", "株式会社"),
        ("name", "eu"),
    ]
