"""Words of other scripts are heard as names in Latin letters are said."""

import pytest

from zhubo.text.sounds import heard_as, how_far, name_heard_as


def far(word: str, language: str, name: str) -> int | None:
    """In how many places the vowels of a word and a name differ at least; None where the word is not that name."""
    found = [how_far(one, other) for one in heard_as(word, language) for other in name_heard_as(name)]
    return min((one[0] for one in found if one is not None), default=None)


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("チーム", "ja", "team"),
        ("ファウンテン", "ja", "fountain"),
        ("エンタープライズ", "ja", "enterprise"),
        ("ウォーマー", "ja", "warmer"),
        ("큐브", "ko", "cube"),
        ("옴니채널", "ko", "omnichannel"),
        ("워머", "ko", "warmer"),
        ("полигон", "ru", "polygon"),
        ("худи", "ru", "hoodie"),
        ("энтерпрайз", "ru", "enterprise"),
        ("مونوكاي", "ar", "monokai"),
        ("بوليجون", "ar", "polygon"),
    ],
)
def test_a_name_sounds_alike_in_every_script(word: str, language: str, name: str) -> None:
    """Vowels that a script puts in, an r that English does not say, and letters that stand for two sounds are no matter."""
    assert far(word, language, name) == 0


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("ポロ", "ja", "team"),
        ("대시", "ko", "dot"),
        ("даже", "ru", "dash"),
        ("شيرت", "ar", "short"),
        ("тим", "ru", "tin"),
    ],
)
def test_another_name_sounds_otherwise(word: str, language: str, name: str) -> None:
    """Other consonants are another name, and other vowels are counted."""
    assert far(word, language, name) != 0


@pytest.mark.parametrize(
    ("word", "language"), [("polo", "ja"), ("ポロ", "ko"), ("дэш", "ar"), ("polo", "es"), ("ポ漢", "ja")]
)
def test_what_is_not_of_the_script_is_not_heard(word: str, language: str) -> None:
    """Nothing is guessed of other signs."""
    assert heard_as(word, language) == ()
