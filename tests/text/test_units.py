"""Quantities with units, and their conversion."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.units import read_quantities, to_base

CASES = [
    ("350毫升", [("350毫升", "volume", "350")]),
    ("500 ml", [("500 ml", "volume", "500")]),
    ("0.5升", [("0.5升", "volume", "500")]),
    ("2L", [("2L", "volume", "2000")]),
    ("2斤", [("2斤", "mass", "1000")]),
    ("两千克", [("两千克", "mass", "2000")]),
    ("2.1千克", [("2.1千克", "mass", "2100")]),
    ("110斤", [("110斤", "mass", "55000")]),
    ("50公斤", [("50公斤", "mass", "50000")]),
    ("1 lb", [("1 lb", "mass", "453.59237")]),
    ("8.5厘米", [("8.5厘米", "length", "85")]),
    ("15.6英寸", [("15.6英寸", "length", "396.24")]),
    ("15.6 inches", [("15.6 inches", "length", "396.24")]),
    ("1.2米", [("1.2米", "length", "1200")]),
    ("5mm", [("5mm", "length", "5")]),
    ("22.5瓦", [("22.5瓦", "power", "22.5")]),
    ("220V", [("220V", "voltage", "220")]),
    ("20000mAh", [("20000mAh", "charge", "20000")]),
    ("7天", [("7天", "time", "604800")]),
    ("一周", [("一周", "time", "604800")]),
    ("48小时", [("48小时", "time", "172800")]),
    ("2天", [("2天", "time", "172800")]),
    ("2 years", [("2 years", "month", "24")]),
    ("36个月", [("36个月", "month", "36")]),
    ("3个工作日", [("3个工作日", "workday", "3")]),
    ("3 business days", [("3 business days", "workday", "3")]),
    ("3岁", [("3岁", "age", "36")]),
    ("5双装", [("5双装", "count", "5")]),
    ("36至44码", [("36", "size", "36"), ("44码", "size", "44")]),
    ("190 × 35 cm", [("190", "length", "1900"), ("35 cm", "length", "350")]),
    ("12小袋，每袋20克", [("12小袋", "count", "12"), ("20克", "mass", "20")]),
    ("12 in stock", []),
    ("40只剩3件", [("3件", "count", "3")]),
    ("", []),
]


OTHERS = [
    ("5 моделей по 350 мл", "ru", [("350 мл", "volume", "350")]),
    ("гарантия полтора года", "ru", [("полтора года", "month", "18")]),
    ("١٫٥ لتر", "ar", [("١٫٥ لتر", "volume", "1500")]),
    ("สองกิโล ส่ง 3 วัน", "th", [("สองกิโล", "mass", "2000"), ("3 วัน", "time", "259200")]),
    ("bảo hành 24 tháng", "vi", [("24 tháng", "month", "24")]),
    ("garansi dua tahun", "id", [("dua tahun", "month", "24")]),
    ("2,5 kilos, 15 días", "es", [("2,5 kilos", "mass", "2500"), ("15 días", "time", "1296000")]),
    ("zwei Liter", "de", [("zwei Liter", "volume", "2000")]),
    ("trente jours", "fr", [("trente jours", "time", "2592000")]),
    ("doze meses", "pt", [("doze meses", "month", "12")]),
    ("3日間で500グラム", "ja", [("3日間", "time", "259200"), ("500グラム", "mass", "500")]),
    ("12개월, 1.5리터", "ko", [("12개월", "month", "12"), ("1.5리터", "volume", "1500")]),
]


@pytest.mark.parametrize(("text", "language", "expected"), OTHERS, ids=[text for text, _, _ in OTHERS])
def test_quantities_in_other_languages(text: str, language: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(text[q.start : q.end], q.dimension, q.base) for q in read_quantities(text, language)]
    assert found == [(said, dimension, Decimal(base)) for said, dimension, base in expected]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_quantities(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(text[q.start : q.end], q.dimension, q.base) for q in read_quantities(text)]
    assert found == [(said, dimension, Decimal(base)) for said, dimension, base in expected]


def test_typed_numbers_convert_the_same_way() -> None:
    assert to_base("350", "ml") == ("volume", Decimal(350))
    assert to_base("0.35", "L") == ("volume", Decimal(350))
    assert to_base("1", "parsec") is None


@given(st.text(max_size=80))
def test_any_text_reads(text: str) -> None:
    last = 0
    for span in read_quantities(text):
        assert last <= span.start < span.end <= len(text)
        last = span.end
