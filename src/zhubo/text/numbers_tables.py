"""Number words by language, as data: a language is one more entry."""

from __future__ import annotations

from collections.abc import Mapping

CHINESE_DIGITS: Mapping[str, int] = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "俩": 2,
    "仨": 3,
}
CHINESE_STEPS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000}
CHINESE_MYRIADS: Mapping[str, int] = {"万": 10_000, "亿": 100_000_000}

CHINESE_IDIOMS = (
    "一下 一样 一定 一些 一起 一直 一般 一点都 一点也 一点儿 有一点 一边 一切 一旦 一律 一同 一致 一向 "
    "一概 一并 一会 一眼 一键 一站 一流 一路 "
    "一手 一生 一心 一番 一体 一时 一般来说 万一 千万别 千万不 千万要 千万记 十分 百分百 百搭 百货 百合 "
    "百变 百年 千里 万能 万物 万事 万家 "
    "第一时间 统一 唯一 单一 之一 同一 不一 专一 逐一 一一 三思 五金 五谷 五香 四季 四川 八角 九寨 六安 "
    "三亚 三明 三文鱼 七夕 二手 二维码 "
    "双十一 双十二 双一一 星期一 星期二 星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 "
    "礼拜六 小满 一直播 乱七八糟 五颜六色 一模一样 独一无二 三心二意 千万"
).split()
"""Words in which a numeral counts nothing."""

ENGLISH_UNITS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
ENGLISH_TENS: Mapping[str, int] = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ENGLISH_STEPS: Mapping[str, int] = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
ENGLISH_SETS: Mapping[str, int] = {"dozen": 12, "half a dozen": 6}

DECIMAL_COMMA = frozenset(
    {"es", "pt", "fr", "de", "ru", "id", "vi", "pl", "it", "nl", "tr", "cs", "sv", "da", "fi", "nb"}
)
"""Languages that write 1.299,00 (CLDR decimal separators; Mexican Spanish differs and is read by its own rule later)."""

PERCENT_WORDS = (
    r"por ?ciento\b|por ?cento\b|pour ?cent\b|prozent\b|процент(?:а|ов|ы)?\b|persen\b|phần trăm\b|เปอร์เซ็นต์|パーセント"
    r"|퍼센트|프로(?=\W|$|할|세|까|로)"
    r"|٪|بالمئة|بالمائة|في المئة|في المائة"
)
OFF_BEHIND = (
    r"de (?:descuento|desconto|réduction|remise|rabais)\b|rabatt\b|скидк[аиу]\b|diskon\b"
    r"|割引|引き|オフ|(?:을 |를 )?할인|세일|خصم|günstiger\b|moins cher\b"
)
OFF_BEFORE = (
    r"(?:descuento|desconto|remise|réduction|rabais) de|скидк[аиу](?: в)?|diskon|giảm(?: giá)?"
    r"|ลด(?:ราคา)?|ส่วนลด|할인|خصم|rabatt von|desconto|descuento"
)
"""Percentages in other languages, as patterns: the word, and what says before or behind it that so much is taken off."""
