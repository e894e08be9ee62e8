"""Characters of voice typing are put right by what they stand beside; what the shop or the language has so stays."""

from __future__ import annotations

import pytest
from tests.things import thing_in

from zhubo.perceive.homophones_zh import LEAST, sounds_put_right
from zhubo.perceive.pinyin_zh import UNSEEN, sounds
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

BAG = build_index((thing_in("POT", "汤锅"), thing_in("DISK", "移动硬盘", "颜色", "雾岚灰")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("移动硬盘保休多久", "移动硬盘保修多久"),
        ("汤锅是几声的 三声够吗", "汤锅是几升的 三声够吗"),
        ("支持无理油退换吗", "支持无理由退换吗"),
        ("可以开发飘吗", "可以开发票吗"),
        ("那个64寄的多少钱", "那个64g的多少钱"),
        ("有32级的没", "有32g的没"),
        ("64级考试用得上吗", "64级考试用得上吗"),
        ("雾岚灰还有吗", "雾岚灰还有吗"),
        ("激活过的手机七天里能退吗", "激活过的手机七天里能退吗"),
        ("普通锅和汤锅差多少", "普通锅和汤锅差多少"),
        ("拿2支加1条一共多少", "拿2支加1条一共多少"),
        ("今天下单什么时候发货", "今天下单什么时候发货"),
    ],
)
def test_what_was_meant(text: str, meant: str) -> None:
    assert sounds_put_right(normalise(text), BAG).text == normalise(meant).text


def test_what_was_never_seen_beside_a_character_is_never_meant() -> None:
    """However often it is written: so that it need not be looked at."""
    table = sounds()
    commonest = max(table.counts[char] for chars in table.chars.values() for char in chars)
    assert commonest - table.total - UNSEEN < LEAST - 1
