"""N-grams of texts: the same alone and among others; letters and signs each give those that tell something."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from zhubo.perceive import load_model
from zhubo.perceive.features import BUCKET_BITS, Signs, hash_features
from zhubo.perceive.model import score_labels

MODEL = load_model()
TEXTS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab 1?多少钱号いดر한\ue001\ue00e"), max_size=9) | st.text(max_size=6),
        st.lists(st.sampled_from(["size", "stock", "asked"]), max_size=3),
    ),
    min_size=1,
    max_size=7,
)


def buckets_of(text: str, *tags: str) -> list[int]:
    return sorted(hash_features([(text, tags)])[0].tolist())


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_text_reads_alike_alone_and_among_others(texts: list[Signs]) -> None:
    """Its buckets, of which even an empty one has some, and every bit of its scores."""
    buckets, starts = hash_features(texts)
    parts = np.split(buckets, starts[1:])
    for (text, tags), part in zip(texts, parts, strict=True):
        assert sorted(part.tolist()) == buckets_of(text, *tags)
        assert len(part) and all(0 <= bucket < 2**BUCKET_BITS for bucket in part.tolist())
    together = score_labels(MODEL, buckets, starts)
    for row, one in zip(together, texts, strict=True):
        assert np.array_equal(row, score_labels(MODEL, *hash_features([one]))[0])


def test_short_pieces_count_where_one_sign_is_a_word() -> None:
    """多少 gives its signs, its pair with both ends, and threes; `ab` with its ends is a four and no more than a word beside."""
    assert len(buckets_of("多少")) == 2 + 3 + 2
    assert len(buckets_of("ab")) == 2 + 1 + 1
    assert len(buckets_of("ab cd")) == 5 + 4 + 3 + 2 + 1


def test_tags_count_twice() -> None:
    """One word gives many n-grams, and a tag but itself."""
    assert len(buckets_of("ab", "size")) == len(buckets_of("ab")) + 2


def test_the_order_of_words_counts() -> None:
    """Two and three words in a row are more than the words."""
    assert buckets_of("ship to me") != buckets_of("me to ship")
