"""What a question asks about by a turn of phrase that leaves no choice, whatever property else it names. Pure."""

from __future__ import annotations

from zhubo.perceive.either_zh import RAISED_TO_A_SYSTEM, property_of_a_choice
from zhubo.perceive.properties_named import property_said
from zhubo.perceive.properties_said_zh import RECORDED_IN, asks_a_measured_figure
from zhubo.perceive.size_systems import SIZE_SYSTEM, says_of_another_country
from zhubo.perceive.turns_more_zh import asks_if_a_part_is_original, asks_if_it_is_new, asks_if_it_suffices
from zhubo.perceive.turns_zh import asks_another_figure
from zhubo.text.wording import wording

PART_BRAND = wording(
    r"(?:屏幕?|面板|电池|电芯|镜头|摄像头|电机|颗粒|发动机|压缩机)(?:是|用的?是?)?.{0,6}(?:哪家|谁家|哪个牌子|什么牌|的还是)"
)
"""A question for who made a part, which is no property of the whole."""
_QUALITY_OF_A_PART = wording(
    r"屏幕?[^ ,，]{0,4}?(?P<what>护眼|色准|色域|频闪|闪屏|反光|蓝光|晃眼|伤眼|阴阳屏|绿屏|耐摔|耐刮|防刮|全?贴合|断层)|"
    r"(?:拍照|拍视频|录像|摄像|镜头|相机)[^ ,，]{0,4}?(?P<shot>防抖|夜景|变焦|微距|广角|长焦|美颜)"
)
"""What a screen or a camera may be like, which its size, or how many dots it has, does not tell."""


def property_by_a_turn(text: str, intent: str | None) -> str | None:
    """Return what a question asks about by a turn of phrase that leaves no choice, empty for no property; None where it has none."""
    if intent == "ask_size_advice" and says_of_another_country(text):
        return SIZE_SYSTEM
    if intent == "ask_spec" and (named := property_of_a_choice(text)) is not None:
        return named
    if (quality := _QUALITY_OF_A_PART.search(text)) is not None and intent == "ask_spec":
        return f"text:{quality['what'] or quality['shot']}"
    if intent == "ask_spec" and RAISED_TO_A_SYSTEM.search(text) is not None:
        return "text:升级"
    if intent == "ask_spec" and (recorded := RECORDED_IN.search(text)) is not None:
        return f"text:{recorded['in'] or recorded['of']}"
    own = (
        (PART_BRAND.search(text) and property_said(text) != "screen_shape")
        or asks_another_figure(text)
        or asks_a_measured_figure(text)
    )
    if own or asks_if_a_part_is_original(text):
        return "other"
    if intent == "ask_suitability" and asks_if_it_suffices(text):
        return ""
    return "condition" if intent == "ask_authenticity_origin" and asks_if_it_is_new(text) else None
