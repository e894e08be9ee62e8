"""What signs and outcries tell of a viewer's mood beyond what the model hears in the words: 😤, 🙄, `太好了`, `obsessed`. Pure."""

from __future__ import annotations

import re

from zhubo.text.wording import bits_of, may_stand, wording


def tone_of(text: str, sentiment: str) -> str:
    """Return positive or negative where a comment (folded) shows a feeling that its `sentiment` is not, neutral for peace; else empty.

    An angry face makes a compliment a mockery; a laugh is no complaint, and neither is a heart.
    """
    signs = not text.isascii()
    angry = signs and _ANGRY.search(text) is not None
    if angry and sentiment != "negative":
        return "negative"
    if sentiment != "neutral":
        return ""
    if not may_stand(text) & _BITS:
        return "positive" if signs and _GLAD.search(text) is not None else ""
    if _OUTCRY.search(text):
        return "negative"
    if _CALM.search(text):
        return "neutral"
    return "positive" if _GLAD.search(text) or _GLAD_WORDS.search(text) else ""


_ANGRY = re.compile(
    "[\U0001f621\U0001f624\U0001f92c\U0001f644\U0001f620\U0001f44e\U0001f4a2\U0001f612\U0001f611\U0001f494\U0001f595]"
)
_GLAD = re.compile(
    "[\U0001f60d\u2764\U0001f970\U0001f618\U0001f44d\U0001f495\U0001f496\U0001f389\U0001f60a\U0001f929\U0001f4af\U0001f973\U0001f64c\U0001f602"
    "\U0001f923\U0001f606\U0001f604\U0001f603\U0001f49c\U0001f499\U0001f49a\U0001f9e1\U0001f497\U0001f91d]"
)
_GLAD_WORDS = wording(
    r"太好了|爱了|绝了|太棒|给力|真香|开心死|处理好了|搞定了|谢谢谢谢|太感谢|非常感谢|哈哈|笑死|"
    r"\b(?:love (?:it|this|these|them|that)|loving|obsessed|yay+|yess+|tysm|thank (?:you|u) so much|thanks so much|amazing|awesome|"
    r"ur the best|you'?re the best|made my day|lmao|so happy|can'?t wait)\b"
)
_CALM = wording(
    r"^(?:那|嗯|哦)*(?:行|好|可以|没事|没关系)(?:吧|的|了|啊|呀|噢|哦)*(?:[,，。 !~]|$)|理解|不怪你|"
    r"\b(?:no worries|all good|fair enough|no problem|np|its ok|it'?s (?:ok|fine|alright)|that'?s fine|ok fine|makes sense|understood)\b"
)
"""What who is angry no longer says."""
_OUTCRY = wording(
    r"无语|离谱|又没了|又没货|又是这样|[次每]次都|搞什么|耍[我人]|什么破|垃圾|气死|装看不见|没人理|"
    r"问了?[两三四五几]遍|说好的?.{0,12}[呢?]|"
    r"\b(?:wtf|ffs|omfg|ridiculous|fed up|sick of|a joke|never (?:again|buying|ordering)|what a joke|so annoying|nobody answers|"
    r"still nothing|(?:second|third|2nd|3rd|4th) time (?:i|im|i'm)|are you kidding|unbelievable|ignoring me|hello+\?{2,})\b"
)
_BITS = bits_of((_GLAD_WORDS, _CALM, _OUTCRY))
