"""Understanding: accuracy on the labelled lines, typing errors, times, indexes and memory."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any, Final

from assistant.selftest.report import names, run
from assistant.selftest.scoring import Figures, Scorer
from assistant.selftest.typing_errors import misspelt
from assistant.understanding import Lexicon, read
from benchmarks.figures import percentile, show, timed
from intents.names import ConnectorName, Names

LINES: Final = Path(__file__).parent.parent / "tests" / "utterances"
TUNED: Final = (
    "dev", "voices_a", "traps_b", "tuning_ad", "tuning_b", "tuning_bd2", "tuning_c", "tuning_c2", "held_out_a",
    "held_out_b", "held_out_bb", "held_out_c", "voices_c", "traps_c", "voices_d", "voices_e",
    "voices_f", "voices_g", "voices_h", "voices_i", "voices_j", "voices_k", "voices_l", "voices_m", "voices_ad",
    "tuning_b4",
    "tuning_ad3", "tuning_b3", "tuning_c3", "tuning_g", "tuning_h", "tuning_i",
)  # fmt: skip
ASIDE: Final = ("held_out_ad", "held_out_e", "held_out_f", "held_out_g", "held_out_i")
SEEDS: Final = (1, 2, 3)


def main() -> None:
    """Prints every figure."""
    lexicon = Lexicon.build(names())
    scorer = Scorer({one.slug: one.integration for one in names().connectors})
    for title, files in (("tuned on", TUNED), ("kept aside", ASIDE)):
        for name in files:
            labels = labelled(name)
            if labels:
                _accuracy(f"{title}: {name}", labels, lexicon, scorer)
    _times(lexicon)
    for what, value in run().rows()[-1:]:
        show(what, value)


def labelled(name: str) -> list[dict[str, Any]]:
    """Gives the labelled lines of a file, nothing where there is none."""
    path = LINES / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def measured(labels: list[dict[str, Any]], lexicon: Lexicon, scorer: Scorer) -> Figures:
    """Gives the figures of the lines as they are read."""
    return scorer.score(labels, [read(one["text"], lexicon).as_json() for one in labels])


def _accuracy(title: str, labels: list[dict[str, Any]], lexicon: Lexicon, scorer: Scorer) -> None:
    clean = measured(labels, lexicon, scorer)
    slips = []
    for seed in SEEDS:
        generator = random.Random(seed)
        slips.append(measured([misspelt(one, generator) for one in labels], lexicon, scorer))
    print(f"  {title} ({clean.lines} lines)")
    show("  exact", f"{clean.exact_share:.1%}", "99 %, kept aside 96 %")
    show("  exact with one typing error", f"{sum(one.exact_share for one in slips) / len(slips):.1%}", "95 %, 92 %")
    show(
        "  out of scope: recall / precision", f"{clean.outside_recall:.1%} / {clean.outside_precision:.1%}", "97 %"
    )
    show("  asked without need", f"{clean.needless:.1%}", "≤ 2 %")
    show(
        "  wrong removals, with typing errors",
        f"{clean.wrong_removals}, {sum(one.wrong_removals for one in slips)}",
        "0",
    )
    show("  removals missed", f"{clean.missed_removals}", "≤ 1")


def crowd(size: int) -> Names:
    """Gives the sandbox's names with many more connectors."""
    generator = random.Random(11)
    services = [one.slug for one in names().integrations]
    words = (
        "emea",
        "apac",
        "prod",
        "sandbox",
        "team",
        "sales",
        "ops",
        "growth",
        "main",
        "test",
        "legacy",
        "finance",
    )
    more = []
    for number in range(size - len(names().connectors)):
        service = generator.choice(services)
        slug = f"{service.lower()}_{generator.choice(words)}_{number}"
        more.append(ConnectorName(slug, slug.replace("_", " ").title(), f"uuid-{number}", service))
    return Names((*names().connectors, *more), names().integrations, names().native_actions)


def _times(lexicon: Lexicon) -> None:
    texts = [one["text"] for one in labelled("dev")] or ["list my connectors"]
    taken = [timed(lambda text=text: read(text, lexicon), 3)[-1] for text in texts]  # type: ignore[misc]
    show("a line, 14 connectors: median", f"{percentile(taken, 0.5):.2f} ms", "≤ 1 ms")
    show("a line, 14 connectors: 99 of 100", f"{percentile(taken, 0.99):.2f} ms", "≤ 5 ms")
    many = crowd(10_000)
    show("index of 10,000 connectors", f"{min(timed(lambda: Lexicon.build(many), 3)):.0f} ms", "≤ 400 ms")
    large = Lexicon.build(many)
    changed = Names(many.connectors[5:], many.integrations, many.native_actions)
    show("the same with five gone", f"{timed(lambda: large.updated(changed), 1)[0]:.1f} ms")
    taken = [timed(lambda text=text: read(text, large), 3)[-1] for text in texts]  # type: ignore[misc]
    show("a line, 10,000 connectors: 99 of 100", f"{percentile(taken, 0.99):.2f} ms", "≤ 8 ms")
    for what, text in (
        ("a line that fits nothing", "the quick brown fox jumps over the lazy dog at noon"),
        ("a paste of 5,000 characters", ("lorem ipsum dolor sit amet, consectetur " * 130)[:5000]),
        ("10,000 spaces", " " * 10_000),
        ("emoji", "🎉" * 500),
        ("right-to-left text", "مرحبا كيف حالك اليوم يا صديقي " * 20),
    ):
        show(what, f"{min(timed(lambda text=text: read(text, lexicon), 5)):.2f} ms", "≤ 25 ms")  # type: ignore[misc]
