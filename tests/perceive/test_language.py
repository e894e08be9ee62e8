"""The language of short comments: script, words, letters, then the room."""

import pytest

from zhubo.perceive.language import LANGUAGES, detect_language, load_languages
from zhubo.text.normalise import normalise

TABLE = load_languages()
CASES = [
    ("多少钱", "zh"), ("3号还有M吗", "zh"), ("還有嗎", "zh"), ("XL有吗", "zh"), ("iphone15多少", "zh"),
    ("how much", "en"), ("is the red one in stock", "en"), ("any left??", "en"), ("do u ship to canada", "en"),
    ("いくらですか", "ja"), ("送料は", "ja"), ("サイズある?", "ja"), ("얼마예요", "ko"), ("재고 있나요", "ko"),
    ("cuánto cuesta", "es"), ("hay talla M?", "es"), ("hacen envíos a México", "es"),
    ("quanto custa o frete", "pt"), ("vocês têm tamanho M", "pt"),
    ("c'est combien", "fr"), ("vous avez la taille M", "fr"), ("wie viel kostet das", "de"), ("gibt es das in größe M", "de"),
    ("сколько стоит", "ru"), ("كم السعر", "ar"), ("berapa harganya kak", "id"), ("bisa cod gak", "id"), ("bao nhiêu tiền vậy shop", "vi"),
    ("còn size M không", "vi"), ("ราคาเท่าไหร่", "th"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), CASES)
def test_tells(text: str, language: str) -> None:
    """Each of the thirteen."""
    assert language in LANGUAGES
    assert detect_language(normalise(text).text, TABLE, ("zh", "en")) == language


@pytest.mark.parametrize("text", ["1", "666", "M", "", "😂", "xl"])
def test_the_room_decides_where_the_text_tells_nothing(text: str) -> None:
    """A digit or a size is in the language of the room."""
    assert detect_language(normalise(text).text, TABLE, ("es", "en")) == "es"
    assert detect_language(normalise(text).text, TABLE, ("zh", "en")) == "zh"


@pytest.mark.parametrize("text", ["1" * 400 + "#", "1a" * 200 + "#", "xl1" * 100 + "q", "1" + "s" * 400 + "#"])
def test_sizes_and_figures_without_end_are_read_at_once(text: str) -> None:
    """What is nearly all sizes and figures is taken apart in one way; trying all of them would not end."""
    assert detect_language(text, TABLE, ("zh", "en")) in LANGUAGES
