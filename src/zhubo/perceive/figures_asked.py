"""Chinese questions for the figure behind a name: 鸿蒙几, pcie几点零, 天玑多少. Pure."""

from __future__ import annotations

from zhubo.perceive.properties_said_zh import asks_a_figure_forgotten, asks_a_measured_figure
from zhubo.text.wording import wording

FIGURE = "figure:"
"""What stands in the attribute slot before the name whose figure is asked for."""


def figure_asked(text: str) -> str | None:
    """Return `figure:` and the name whose figure a comment (folded) asks for; None where it asks for none."""
    match = _ASKED.search(text)
    return f"{FIGURE}{_SPELT.get(match['word'], match['word'])}" if match is not None else None


def asks_a_figure(text: str) -> bool:
    """Whether a comment asks for the figure behind a name, for one of which it has the first place, or for one that is measured."""
    return _ASKED.search(text) is not None or asks_a_figure_forgotten(text) or asks_a_measured_figure(text)


def working_memory_asked(text: str) -> str | None:
    """Return the id of the working memory where a comment asks how many gigabytes it has, and not of the storage; else None."""
    return "ram" if _WORKING_MEMORY.search(text) is not None else None


def grams_asked(text: str) -> str | None:
    """Return the id of what is in a thing, or in one piece of it, where a comment asks how many grams that is; else None."""
    if _GRAMS.search(text) is None:
        return None
    return "piece_content" if _OF_A_PIECE.search(text) is not None else "net_content"


_GRAMS = wording(r"(?:多少|几多?)(?:克|g(?![a-z]))(?!拉)|几多?两")
_OF_A_PIECE = wording(
    r"[一每单](?:小)?[包袋条片颗泡块粒](?:装|是|有)?(?:多少|几)|(?:克|g)[一每](?:小)?[包袋条片颗泡块粒]"
)
_WORKING_MEMORY = wording(r"(?:多少|几)个?[gt]?b?的?(?:运存|运行内存)")
_ASKED = wording(
    r"(?P<word>鸿蒙|安卓|android|(?<![a-z])ios|骁龙|天玑|麒麟|pcie?|usb|wi-?fi|蓝牙|ddr|hdmi|miui|emui|coloros|harmonyos|windows|win(?=几)|spf|upf|(?<![a-z])pa(?=值))"
    r"(?:操作系统|系统|处理器|芯片|接口|版本|值|指数|倍数)?(?:[是有用到]|用的?是?)?(?:几(?!块|元|百|十|米|钱|个|台|款|种)(?:点几|点零|点0|代|核|千)?|哪(?:个|一)?(?:版本?|代)|多少(?!钱|米|人))"
    r"(?:的|版本?|系统|处理器|芯片|[啊呀呢?？ ])*(?:$|[,，。 ])"
)
_SPELT = {"安卓": "android", "pci": "pcie", "wi-fi": "wifi", "win": "windows"}
"""As the texts of goods spell what is said in another way."""
WORDS_OF_A_FIGURE = (_ASKED, asks_a_figure_forgotten.words, asks_a_measured_figure.words)
