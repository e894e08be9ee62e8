"""Chinese, Japanese and Korean numerals as data, and the words beside which a lone one counts something."""

from __future__ import annotations

from collections.abc import Mapping

DIGITS: Mapping[str, int] = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **dict(zip("弌弍貳參陸兩两俩壱弐参伍仨", (1, 2, 2, 3, 6, 2, 2, 2, 1, 2, 3, 5, 3), strict=True)),
}
STEPS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000, "廿": 20, "卅": 30}
MYRIADS: Mapping[str, int] = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
FILLERS = {"zh": "多余餘几幾数數来", "ja": "余"}
"""Words for `some more` that stand before a myriad and add nothing."""

COUNTERS = {
    "zh": "个個件只支瓶盒包袋片罐张張本套双雙对對台把枚颗粒块塊款种種色位名次层層节節根枝顶頂副箱桶卷页頁档泡份组組朵杯条條口家场場"
    "单單号號楼樓岁歲年月日天周時时分秒点點斤克升米寸尺里吨度元角毛万萬亿億折成倍群头頭匹辆輛艘架门門级級期季星代人打等",
    "ja": "個つ人本枚台冊匹杯足着回番点円月日年時分秒歳才階件箱袋瓶缶組セ対キパグ倍割章頭羽軒通週名ダ兆億万",
}
PARTICLES = {
    "zh": "的是而这這和或跟到至、，。,.!?！？；：;:)）」』”’~～-",
    "ja": "はがをのとでにもや、。,.!?！？)）」』・~～-",
}
"""What may stand behind a single numeral that counts, counters aside."""

NOT_BEFORE_ONE = "第初星期周礼禮拜唯统統单單同不专專逐之"

JAPANESE_NOT_AFTER = "ミリリットル キロメートル パーセント ％ % 割引 割"
"""Measures that are read with their number and not without it."""

KANA: Mapping[str, int] = {
    "ぜろ": 0,
    "れい": 0,
    "いち": 1,
    "いっ": 1,
    "に": 2,
    "さん": 3,
    "よん": 4,
    "し": 4,
    "ご": 5,
    "ろく": 6,
    "ろっ": 6,
    "なな": 7,
    "しち": 7,
    "はち": 8,
    "はっ": 8,
    "きゅう": 9,
    "く": 9,
}
KANA_STEPS: Mapping[str, int] = {
    "じゅう": 10, "じゅっ": 10, "ひゃく": 100, "びゃく": 100, "ぴゃく": 100, "せん": 1_000, "ぜん": 1_000,
    "まん": 10**4, "おく": 10**8, "ちょう": 10**12,
}  # fmt: skip

KANA_ALONE = frozenset("いち よん ろく なな しち はち きゅう ぜろ".split())
"""Numerals in kana that are no other word by themselves."""

KANA_COUNTS: Mapping[str, int] = {
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "むっつ": 6, "ななつ": 7, "やっつ": 8, "ここのつ": 9,
}  # fmt: skip

FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟陸參")
"""Numerals that are other words as well: 队伍, 放肆."""

HANGUL: Mapping[str, int] = {
    "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9,
}  # fmt: skip
HANGUL_STEPS: Mapping[str, int] = {"십": 10, "백": 100, "천": 1_000}
HANGUL_MYRIADS: Mapping[str, int] = {"만": 10**4, "억": 10**8, "조": 10**12}
NATIVE_TENS: Mapping[str, int] = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE_ONES: Mapping[str, int] = {
    "하나": 1, "둘": 2, "셋": 3, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "한": 1, "두": 2, "세": 3, "네": 4,
}  # fmt: skip
NATIVE_SHORT = frozenset(("한", "두", "세", "네", "열", "쉰"))
KOREAN_COUNTERS = (
    "개|명|살|번|잔|병|권|마리|시간|시|달|장|대|벌|켤레|가지|사람|세트|박스|봉지|줄|판|통|캔|팩|쌍|주|배|분|곳|척|그루|송이|조각|모|컵|"
    "봉|포|묶음|상자|알|갑|자루|채|건|층|군데|차례|끼|그릇|방울|종류|색|사이즈|번째"
)
KOREAN_PARTICLES = "은|는|이|가|을|를|의|에|와|과|도|로|으로|입니다|이다|이에요|예요|인|만|보다|부터|까지|라|요"
KOREAN_NOT = frozenset(
    "천사 만일 만이 조사 조이 조일 백이 천이 억이 만사 이사 구이 사이 오이 사사 이오 이일 사일 구조 오조 이조 구구".split()
)
"""Words that are spelt with numerals only and count nothing."""
