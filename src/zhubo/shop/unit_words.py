"""Units as viewers and shops write them, and the pattern that finds one behind a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

UNITS: Mapping[str, str] = {
    **dict.fromkeys(("g", "gb", "克", "gig", "gigs", "gigabyte", "gigabytes"), "g"),
    **dict.fromkeys(("t", "tb", "terabyte", "terabytes"), "t"),
    **dict.fromkeys(("ml", "毫升"), "ml"),
    **dict.fromkeys(("l", "升", "litre", "litres", "liter", "liters"), "l"),
    **dict.fromkeys(("寸", "英寸", "吋", "in", "inch", "inches", '"', "″"), "in"),
    **dict.fromkeys(("ft", "foot", "feet", "英尺", "呎"), "ft"),
    **dict.fromkeys(("cm", "厘米", "公分"), "cm"),
    **dict.fromkeys(("mm", "毫米"), "mm"),
    **dict.fromkeys(("m", "米"), "m"),
    **dict.fromkeys(("kg", "kgs", "公斤", "千克", "kilo", "kilos"), "kg"),
    **dict.fromkeys(("斤",), "jin"),
    **dict.fromkeys(("w", "瓦", "watt", "watts"), "w"),
    **dict.fromkeys(("mah", "毫安", "毫安时"), "mah"),
    **dict.fromkeys(("hz", "赫兹"), "hz"),
    **dict.fromkeys(("mb/s", "mbps"), "mb/s"),
    **dict.fromkeys(("oz", "盎司"), "oz"),
    **dict.fromkeys(("lb", "lbs"), "lb"),
    **dict.fromkeys(("mp", "万像素", "megapixel", "megapixels"), "mp"),
    **dict.fromkeys(("泡", "sachet", "sachets"), "sachet"),
    **dict.fromkeys(("片", "件套", "片装", "tablet", "tablets", "sheets", "piece", "pieces", "pc", "pcs"), "piece"),
    **dict.fromkeys(("包", "袋", "pack", "packs"), "pack"),
    **dict.fromkeys(("盒", "box", "boxes"), "box"),
    **dict.fromkeys(("瓶", "bottle", "bottles"), "bottle"),
    **dict.fromkeys(("杯", "cup", "cups"), "cup"),
    **dict.fromkeys(("小时", "hour", "hours", "hr", "hrs"), "hour"),
    **dict.fromkeys(("巴", "bar", "bars"), "bar"),
    **dict.fromkeys(("度", "°", "degree", "degrees"), "degree"),
    **dict.fromkeys(("粒", "颗"), "grain"),
    **dict.fromkeys(("双", "pair", "pairs"), "pair"),
    **dict.fromkeys(("码", "号"), "size"),
    **dict.fromkeys(
        ("件", "个", "台", "只", "支", "条", "部", "套", "张", "块", "元", "人", "岁", "天", "年", "月", "折"),
        "count",
    ),
    **dict.fromkeys(("k", "v", "伏", "%", "层", "匹"), "other"),
}
_LONGEST_FIRST = sorted(map(re.escape, UNITS), key=len, reverse=True)
_LATIN = [unit for unit in _LONGEST_FIRST if unit.isascii()]
UNIT = re.compile(
    f"(?P<asian>{'|'.join(unit for unit in _LONGEST_FIRST if not unit.isascii())})(?![持性线玑像脸轻级邮卡摄频核绒子])(?!(?<=升)[到成为])"
    r"(?!(?<=双)(?:1[12]|十[一二]))(?!(?<=只)[要有卖能剩是收需可])(?!(?<=包)[邮换退])(?!(?<=套)[餐壳])(?!(?<=支)[付架])(?!(?<=天)[蓝猫])"
    r"(?!(?<=[年月])[供底])(?!(?<=元)[旦宵])(?!(?<=个)性)(?!(?<=颗)粒)"
    f"|[ ]?(?P<spaced>[glw])(?![a-z'])"
    f"|(?P<letter>{'|'.join(unit for unit in _LATIN if len(unit) == 1)}|in)(?![a-z])"
    f"|[ -]?(?P<word>{'|'.join(unit for unit in _LATIN if len(unit) > 1 and unit != 'in')})(?![a-z])"
)
"""Asian units stand directly behind their number, Latin words perhaps after a space or a hyphen; `in` only directly."""
