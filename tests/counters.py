"""A counter in Chinese with goods of a test's own, and what its answers are to say."""

from __future__ import annotations

from dataclasses import replace

from zhubo.asking import Counter, ask_once
from zhubo.bootstrap import make_counter, sample_shop_folder
from zhubo.shop import read_shop


def chinese_counter(**held: object) -> Counter:
    """A counter of the sample shop in Chinese, with what is `held` in place of its own, and no orders."""
    whole = read_shop(sample_shop_folder())
    return make_counter(replace(whole, orders=(), languages=("zh",), **held))  # type: ignore[arg-type]


def check_told(counter: Counter, question: str, said: tuple[str, ...], unsaid: tuple[str, ...], *, at_ms: int) -> None:
    """Assert that the answer to a question holds all words of `said`, and none of `unsaid`."""
    answer = ask_once(counter, question, at_ms=at_ms).answer
    text = answer.text if answer is not None else ""
    assert all(words in text for words in said), text
    assert not any(words in text for words in unsaid), text
