"""A folded text with stretches written otherwise still knows where it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.normalise import given_span, normalise, rewritten


def test_what_is_written_otherwise_stands_for_what_it_replaces() -> None:
    """A word of another length, and stretches that are left out."""
    text = "um ｐｒｃｅ of the mug pls"
    normal = rewritten(normalise(text), [(0, 3, ""), (3, 7, "price"), (18, 22, "")])
    assert normal.text == "price of the mug"
    assert text[slice(*given_span(normal, 0, 5))] == "ｐｒｃｅ"
    assert text[slice(*given_span(normal, 13, 16))] == "mug"


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9), st.text(max_size=6)), max_size=4)
)
def test_places_never_fall(text: str, wanted: list[tuple[int, int, str]]) -> None:
    """Whatever is rewritten, there is a place for each character, in order and within the text as it was given."""
    normal, edits, free = normalise(text), [], 0
    for start, length, written in sorted(wanted):
        if free <= start < start + length <= len(normal.text):
            edits.append((start, start + length, written))
            free = start + length
    after = rewritten(normal, edits)
    assert after.starts is not None and after.ends is not None
    assert len(after.text) == len(after.starts) == len(after.ends)
    assert list(after.starts) == sorted(after.starts) and list(after.ends) == sorted(after.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(after.starts, after.ends, strict=True))
