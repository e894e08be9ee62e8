"""The file of a merchant's own intents is read strictly, whatever it holds; what is wrong is told with its line, in both languages."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zhubo.errors import InputError, ShopError
from zhubo.facts import OWN_INTENTS_FILE, OwnIntent, Policy, Shop
from zhubo.shop.own_intents import EXAMPLES_MIN, INTENTS_MAX, read_own_intents
from zhubo.shop.own_words import own_policies
from zhubo.shop.reasons import LANGUAGES, error_text
from zhubo.shop.toml_text import toml_list_of_tables

SHOP = Shop(name={"zh": "鱼店"}, currency="CNY", policies=(Policy(id="shipping", topic="shipping"),))
TAKEN = frozenset({"ask_price"})
EXAMPLES = tuple(f"多久换一次水{n}" for n in range(EXAMPLES_MIN))
GOOD: dict[str, object] = {"id": "ask_water_change", "text": "每周三分之一", "examples": list(EXAMPLES)}


def read(path: Path, text: str | bytes, shop: Shop = SHOP) -> tuple[OwnIntent, ...]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_own_intents(path, shop, taken=TAKEN)


def tables(*given: dict[str, object]) -> str:
    return toml_list_of_tables("intent", given)


def test_a_file_becomes_intents_with_words_by_language(tmp_path: Path) -> None:
    """A bare text is in the shop's first language; several languages stand in a table; without text there are no words."""
    given = (
        GOOD,
        {
            "id": "ask_feed",
            "text": {"en": "twice", "zh": "两次"},
            "examples": [f"feed {n} times" for n in "abcdefghij"],
        },
        {"id": "ask_light", "examples": [f"灯开几小时{n}" for n in range(10)]},
    )
    water, feed, light = read(tmp_path / "own.toml", tables(*given))
    assert water == OwnIntent(id="ask_water_change", examples=EXAMPLES, text={"zh": "每周三分之一"})
    assert list(feed.text.items()) == [("zh", "两次"), ("en", "twice")]
    assert light.text == {}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "ask_price"}, "own.toml:1: 'ask_price' is one of the 42 intents"),
        ({"id": "shipping"}, "own.toml:1: policies.toml has a policy 'shipping' already"),
        ({"id": "Wechsel"}, "own.toml:1: 'Wechsel' is no id of an intent"),
        ({"id": ""}, "own.toml:1: '' is no id of an intent"),
        ({"examples": EXAMPLES[1:]}, "own.toml:1: ask_water_change has 9 examples."),
        ({"examples": [f"水{n}" for n in range(101)]}, "own.toml:1: ask_water_change has 101 examples"),
        ({"examples": [*EXAMPLES, "!!!"]}, "own.toml:1: '!!!' in examples is no comment of words"),
        ({"examples": [*EXAMPLES, "水" * 201]}, "in examples is no comment of words with at most 200 characters"),
        ({"examples": [*EXAMPLES, "水\n水"]}, "in examples is no comment of words"),
        ({"examples": [*EXAMPLES, Decimal("7.5")]}, "'7.5' in examples is no comment"),
        ({"examples": "多久换水"}, "ask_water_change has 1 examples"),
        ({"examples": {"zh": ["水"]}}, "own.toml:1: examples"),
        ({"text": {"xx-nowhere": "…"}}, "own.toml:1: "),
        ({"exemples": []}, "own.toml:1: The field 'exemples' is not known here"),
        (
            {"examples": [*EXAMPLES, EXAMPLES[3].upper()]},
            f"The example '{EXAMPLES[3]}' stands there already, for ask_water_change",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, change: dict[str, object], told: str) -> None:
    with pytest.raises(ShopError) as caught:
        read(tmp_path / "own.toml", tables({**GOOD, **change}))
    assert told in str(caught.value)
    # Every refusal has its own words in Chinese, too.
    texts = {error_text(caught.value, language) for language in LANGUAGES}
    assert len(texts) == len(LANGUAGES)


def test_the_line_of_an_example_that_stands_twice_is_its_second(tmp_path: Path) -> None:
    lines = [
        "[[intent]]",
        'id = "ask_water"',
        "examples = [",
        *(f'  "{one}",' for one in (*EXAMPLES, EXAMPLES[2])),
        "]",
    ]
    with pytest.raises(
        ShopError, match=r"^own.toml:14: The example '多久换一次水2' stands there already, for ask_water\."
    ):
        read(tmp_path / "own.toml", "\n".join(lines))
    other = [*lines[:-2], "]", *lines[:1], 'id = "ask_tank"', "examples = [", f'  "{EXAMPLES[1]}",', *lines[4:-2], "]"]
    with pytest.raises(
        ShopError, match=r"^own.toml:18: The example '多久换一次水1' stands there already, for ask_water\."
    ):
        read(tmp_path / "own.toml", "\n".join(other))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "own.toml has 0 intents"),
        (tables(*({**GOOD, "id": f"ask_{n}_"} for n in range(INTENTS_MAX + 1))), "own.toml has 21 intents"),
        (tables(GOOD, GOOD), "The intent 'ask_water_change' stands there already"),
        ("[[policy]]\nid = 'a'", "own.toml: unknown table 'policy'"),
        ("[[intent]\n", "own.toml"),
        ("intent = 3", "own.toml"),
        (b"\xff\xfe[", "own.toml"),
        (b"#" * 1_000_001, "own.toml is larger than 1000000 bytes"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(ShopError) as caught:
        read(tmp_path / "own.toml", text)
    assert told in str(caught.value)
    with pytest.raises(ShopError, match="There is no file"):
        read_own_intents(tmp_path / "none.toml", SHOP, taken=TAKEN)


SCALARS = st.one_of(
    st.text(max_size=8), st.integers(), st.booleans(), st.sampled_from(["a\u0000b", "\ud800", "ask_price"])
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=14), st.dictionaries(st.text(max_size=4), SCALARS, max_size=3))
TABLES = st.lists(st.dictionaries(st.sampled_from(["id", "text", "examples", "x"]), VALUES, max_size=4), max_size=3)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TABLES, st.binary(max_size=40), st.booleans())
@example([GOOD], b"", False)
def test_any_file_gives_intents_or_an_input_error(given: list[dict[str, object]], noise: bytes, broken: bool) -> None:
    """Whatever the tables hold, and whatever bytes stand between them."""
    text = toml_list_of_tables("intent", [dict(one) for one in given]).encode("utf-8", "surrogatepass")
    half = len(text) // 2
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = read(Path(folder) / "own.toml", text[:half] + noise + text[half:] if broken else text)
        except InputError as error:
            assert str(error)
        else:
            assert all(len(one.examples) >= EXAMPLES_MIN and one.id not in TAKEN for one in found)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
@example(b"")
@example(b"PK\x05\x06" + b"\0" * 18)
def test_words_of_a_broken_file_are_refused(content: bytes) -> None:
    """A shop with a file that holds no own intents does not open half; one without the file has no words."""
    with tempfile.TemporaryDirectory() as folder:
        assert own_policies(Path(folder)) == ()
        (Path(folder) / OWN_INTENTS_FILE).write_bytes(content)
        with pytest.raises(ShopError, match=r"The own intents .* cannot be read\. Train them again"):
            own_policies(Path(folder))
