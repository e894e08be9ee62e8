"""Personal data is found where it stands, and nothing else is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.text import privacy_checks as checks
from zhubo.text.privacy import find_private, mask
from zhubo.text.privacy_checks import is_id_card, is_luhn

FOUND = [
    ("phone", "13800001111"),
    ("phone", "138 0000 1111"),
    ("phone", "１３８００００１１１１"),
    ("phone", "一三八零零零零一一一一"),
    ("phone", "幺三八零零零零幺幺幺幺"),
    ("phone", "+86 13800001111"),
    ("phone", "+44 7700 900123"),
    ("phone", "(555) 010-0199"),
    ("phone", "555-0101"),
    ("phone", "0900 333 0000"),
    ("phone", "010-55500000"),
    ("id_card", "11010519491231002X"),
    ("bank_card", "4111 1111 1111 1111"),
    ("bank_card", "6222021234567890128"),
    ("email", "lisa.sample@example.com"),
    ("address", "幸福路0号"),
    ("address", "虚构区样例路6号"),
    ("address", "12 Example Street"),
]

MARK = r"\{(\w+)\|([^}]*)\}"
MARKED = (Path(__file__).parent / "cases" / "private.txt").read_text(encoding="utf-8").splitlines()
CLEAN = [
    "3号还有M吗",
    "1号和2号哪个好",
    "12号链接多少钱",
    "买一送一吗",
    "一二三上链接",
    "身高165体重110",
    "160/50kg",
    "满300减50",
    "9块9包邮",
    "5月1号到货吗",
    "订单号13800001111",
    "order 4111111111111112",
    "price 1000-2000",
    "iphone 15 256gb",
    "how much is 2 of them",
    "qq糖还有吗",
    "line up please",
    "加微信支付吗",
    "5'4 140lbs",
]


@pytest.mark.parametrize(("kind", "written"), FOUND)
def test_finds_it_exactly_where_it_stands(kind: str, written: str) -> None:
    """Each kind is found in the middle of a Chinese and of an English sentence."""
    for before, after in (("寄到", "谢谢"), ("it is ", " thanks")):
        text = before + written + after
        if kind == "address" and before == "寄到":
            assert any(span.kind == kind for span in find_private(text))
            continue
        spans = find_private(text)
        assert [(span.kind, text[span.start : span.end]) for span in spans] == [(kind, written)]


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("加我微信 abc_123", "abc_123"),
        ("vx：fake888", "fake888"),
        ("qq 123456789", "123456789"),
        ("my ig is fake.tom.000", "fake.tom.000"),
        ("telegram @some_body", "@some_body"),
    ],
)
def test_finds_messenger_handles(text: str, handle: str) -> None:
    """A handle is what follows a messenger's name."""
    assert [(s.kind, text[s.start : s.end]) for s in find_private(text)] == [("handle", handle)]


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_ordinary_comments_alone(text: str) -> None:
    """Link numbers, sizes, prices and order numbers are not personal data."""
    assert find_private(text) == ()


def test_masks_all_of_it() -> None:
    """What was found is gone from the masked text."""
    assert mask("电话138 0000 1111，邮箱a@b.com") == "电话[phone]，邮箱[email]"


def test_checks_digits() -> None:
    """ISO 7064 for identity numbers, Luhn for cards."""
    assert is_id_card("11010519491231002X")
    assert not is_id_card("110105194912310021")
    assert not is_id_card("11010519491331002X")
    assert is_luhn("4111111111111111")
    assert not is_luhn("4111111111111112")


@pytest.mark.parametrize("line", [line for line in MARKED if line and line[0] not in "#="])
def test_finds_what_is_marked_in_thirteen_languages(line: str) -> None:
    """Numbers exactly, addresses and names by a third at least; in a look-alike nothing."""
    text = re.sub(MARK, r"\2", line)
    found = {(span.kind, span.start, span.end) for span in find_private(text)}
    shift = 0
    for mark in re.finditer(MARK, line):
        kind, start = mark[1], mark.start() - shift
        end = start + len(mark[2])
        shift += len(mark[0]) - len(mark[2])
        if kind in ("address", "name"):
            met = {
                one for one in found if one[0] == kind and 3 * (min(end, one[2]) - max(start, one[1])) >= end - start
            }
        else:
            met = {(kind, start, end)} & found
        assert met, (kind, text[start:end], found)
        found -= met
    assert not found


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (checks.is_iban, "de89370400440532013000", "de88370400440532013000"),
        (checks.is_my_number, "123456789018", "123456789010"),
        (checks.is_korean_id, "9001011234568", "9001011234567"),
        (checks.is_thai_id, "1234567890121", "1234567890122"),
        (checks.is_nik, "3201011708950003", "3201013713950003"),
        (checks.is_cpf, "52998224725", "52998224724"),
        (checks.is_nif, "123456789", "123456788"),
        (checks.is_dni, "12345678z", "12345678a"),
        (checks.is_cuit, "20123456786", "20123456787"),
        (checks.is_nir, "190037505612305", "190037505612300"),
        (checks.is_german_tax_id, "86095742719", "86095742718"),
        (checks.is_snils, "11223344595", "11223344596"),
        (checks.is_inn, "500100732259", "500100732258"),
        (checks.is_taiwanese_id, "a123456789", "a123456788"),
        (checks.is_egyptian_id, "29001011234567", "29013011234567"),
        (checks.is_german_card, "l01x00t471", "l01x00t472"),
        (checks.is_rut, "123456785", "123456784"),
        (checks.is_rut, "20961605k", "20961606k"),
        (checks.is_hongkong, "a1234563", "a1234564"),
        (checks.is_hongkong, "ab9876543", "ab9876542"),
        (checks.is_sin, "046454286", "046454287"),
        (checks.is_austrian, "1237010180", "1237011380"),
    ],
)
def test_checks_the_digits_of_each_country(check: Callable[[str], bool], right: str, wrong: str) -> None:
    """One digit that is wrong is seen."""
    assert check(right)
    assert not check(wrong)


def test_tells_spaced_figures_from_a_count() -> None:
    """A telephone number goes up and down; what somebody counts or lists does not."""
    assert checks.is_no_count("17355029916")
    for counted in ("123456789", "10987654321", "135792468", "111122223333", "024680246"):
        assert not checks.is_no_count(counted)


@given(st.text(max_size=300))
def test_never_raises_and_never_overlaps(text: str) -> None:
    """For any text: spans lie in order, inside the text, apart from each other."""
    done = 0
    for span in find_private(text):
        assert done <= span.start < span.end <= len(text)
        done = span.end
    mask(text)
