"""Seeds as data, families that never cross a split, and training that gives the same bytes."""

import random
from pathlib import Path

import pytest

from zhubo.errors import InputError
from zhubo.learn.understand import Beside, Seed, read_asked, read_seeds, split_of, train_understand
from zhubo.learn.understand_augment import Around, told_with
from zhubo.learn.understand_fit import Recipe
from zhubo.learn.understand_measure import calibration_error, macro_f1, read_all
from zhubo.perceive import Span, load_model

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def test_reads_slots_flags_mood_and_context(tmp_path: Path) -> None:
    """One line with everything, and the families around it."""
    folder = tmp_path / "zh"
    folder.mkdir()
    (folder / "ask_stock.more.txt").write_text(
        "# a note\n{link_no=3|三号}还有{size|M}吗\t- !urgent !pii asked=want_to_buy\n有吗\n\n#3还有吗\n",
        encoding="utf-8",
    )
    first, second, third = read_seeds(tmp_path)
    assert first.text == "三号还有M吗"
    assert first.spans == (Span("link_no", "3", 0, 2), Span("size", "M", 4, 5))
    assert (first.intent, first.language, first.sentiment) == ("ask_stock", "zh", "negative")
    assert (first.flags, first.asked) == (("urgent", "pii"), "want_to_buy")
    assert first.family == second.family != third.family
    assert third.text == "#3还有吗"


def test_refuses_a_broken_slot(tmp_path: Path) -> None:
    """With the file and the line."""
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "ask_stock.txt").write_text("有吗\n{size|M还有吗\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"ask_stock\.txt:2"):
        read_seeds(tmp_path)


def test_the_projects_own_seeds_are_whole() -> None:
    """All 42 intents in both languages, in splits of about 70, 15 and 15 percent of the families."""
    seeds = read_seeds(SEEDS)
    for language in ("zh", "en"):
        assert len({seed.intent for seed in seeds if seed.language == language}) == 42
    families = {seed.family for seed in seeds}
    shares = [
        sum(split_of(family) == name for family in families) / len(families) for name in ("train", "validation", "test")
    ]
    assert shares == pytest.approx([0.7, 0.15, 0.15], abs=0.03)
    for seed in seeds:
        assert all(seed.text[span.start : span.end] for span in seed.spans)


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """The same seeds and recipe, the same model, to the byte."""
    seeds = [seed for seed in read_seeds(SEEDS) if seed.intent in ("ask_price", "ask_stock", "praise")][::6]
    recipe = Recipe(epochs=3, hidden=8, rate=0.02)
    figures = train_understand(seeds, tmp_path / "a.npz", recipe)
    train_understand(seeds, tmp_path / "b.npz", recipe)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    assert figures.test.accuracy > 0.6
    assert load_model(tmp_path / "a.npz").intents == ("ask_price", "ask_stock", "praise")


def test_comments_that_ask_are_read_with_their_marks(tmp_path: Path) -> None:
    """Each line is a family of its own; one without a comment is told with its place."""
    (tmp_path / "en.a.tsv").write_text(
        "ask_price\thow much is the {product|mug}\t- !urgent\nask_stock\tany left\n", encoding="utf-8"
    )
    first, second = read_asked(tmp_path)
    assert (first.text, first.intent, first.language) == ("how much is the mug", "ask_price", "en")
    assert (first.spans, first.flags, first.sentiment) == ((Span("product", "mug", 16, 19),), ("urgent",), "negative")
    assert first.family != second.family
    (tmp_path / "en.b.tsv").write_text("ask_price\thow much\nask_stock\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"en\.b\.tsv:2"):
        read_asked(tmp_path)


def test_the_projects_own_asking_comments_are_whole() -> None:
    """Of intents that there are, in all languages that there are."""
    asked, seeds = read_asked(SEEDS / "asked"), read_seeds(SEEDS)
    assert {seed.language for seed in asked} == {seed.language for seed in seeds}
    assert {seed.intent for seed in asked} <= {seed.intent for seed in seeds}


def test_what_stands_beside_the_seeds_is_learnt_and_not_measured(tmp_path: Path) -> None:
    """A wording that the seeds lack is read once it stands beside them; the seeds that are measured are the same."""
    seeds = [seed for seed in read_seeds(SEEDS) if seed.intent in ("ask_price", "ask_stock", "praise")][::6]
    odd = [
        seed_of(f"zorble the {word}", "en", "praise", word)
        for word in ("mug", "lamp", "tea", "scarf", "kettle", "chair")
    ]
    recipe = Recipe(epochs=3, hidden=8, rate=0.02)
    around = {"en": Around(["my nan loves it so"], ["bless her"])}
    without = train_understand(seeds, tmp_path / "a.npz", recipe)
    beside = train_understand(seeds, tmp_path / "b.npz", recipe, beside=Beside(around=around, asked=tuple(odd * 10)))
    assert beside.test.comments == without.test.comments
    read = [read_all(load_model(tmp_path / name), odd) for name in ("a.npz", "b.npz")]
    right = [sum(one.candidates[0] == "praise" for one in readings) for readings in read]
    assert right[1] == len(odd) > right[0]


def test_who_wrote_of_all_intents_counts_once(tmp_path: Path) -> None:
    """However often those count who wrote of what is asked of goods."""
    lines = [f"{text} {number}" for text in ("how much", "price of it") for number in range(70)]
    seeds = [seed_of(line, "en", "ask_price", line) for line in lines]
    seeds += [seed_of(f"wow {line}", "en", "praise", f"wow{line}") for line in lines]
    for writer, alike in (("za", True), ("xa", False)):
        extra = seed_of("wow how zorble", "en", "praise", f"en/praise/en.{writer}.tsv:1")
        made = []
        for times in (1, 3):
            recipe = Recipe(epochs=2, hidden=4, asked_times=times, abstain_below=0.0)
            train_understand(seeds, tmp_path / "a.npz", recipe, beside=Beside(asked=(extra,)))
            made.append((tmp_path / "a.npz").read_bytes())
        assert (made[0] == made[1]) is alike


def seed_of(text: str, language: str, intent: str, family: str) -> Seed:
    """Return a seed without slots and marks."""
    return Seed(
        text=text,
        language=language,
        intent=intent,
        spans=(),
        flags=(),
        sentiment="neutral",
        asked=None,
        family=family,
    )


def test_a_story_stands_around_the_words() -> None:
    """Before them, behind them, or both, and the words stay."""
    around = Around(["my nan loves it so"], ["bless her"])
    told = {told_with("how much?", "en", around, random.Random(seed)) for seed in range(40)}
    assert told == {"my nan loves it so how much?", "how much bless her", "my nan loves it so how much bless her"}


def test_figures_by_hand() -> None:
    """Macro F1 and calibration error of cases small enough to reckon."""
    import numpy as np

    assert macro_f1([("a", "a"), ("b", "a"), ("b", "b")]) == pytest.approx((2 / 3 + 2 / 3) / 2, abs=1e-3)
    assert calibration_error(np.array([0.9, 0.9]), np.array([True, False])) == pytest.approx(0.4, abs=1e-6)
