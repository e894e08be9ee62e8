"""Month names and words of the day by language, as data."""

from __future__ import annotations

from collections.abc import Mapping

MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split(" ")
}  # fmt: skip

DAY_PARTS: Mapping[str, int] = {
    "凌晨": 0, "早上": 0, "早": 0, "上午": 0, "中午": 12, "下午": 12, "傍晚": 12, "晚上": 12, "晚": 12, "今晚": 12, "明晚": 12, "明早": 0,
    "夜里": 12,
}  # fmt: skip
"""Words before an hour: what is added to an hour below 12."""

RELATIVE = (
    *"今天 今晚 今日 明天 明晚 明日 明早 后天 大后天 昨天 前天 下周 本周 这周 下个月 本月".split(),
    *"today tonight tomorrow yesterday".split(),
    *("next week", "this week", "next month", "this month"),
)
"""Days that only the clock of the reader can fix: they are found and left unresolved."""
