"""Light variation of training comments: typos, lost or added spaces, other digits, other endings."""

from __future__ import annotations

import random
import re

_PARTICLES = ("啊", "呀", "呢", "哦", "哈", "主播", "宝", "姐", " ", "?", "!", "~", "吖", "老板", "宝子")
_ENDINGS = ("?", "!", " pls", " sis", " host", "??", " thx", "...", " hun", " guys")
_STARTS = ("hi ", "hey ", "host ", "sis ", "hello ", "omg ")
_HOMOPHONES = str.maketrans("吗嘛么没有的吧", "嘛吗吗木油滴叭")
_DIGIT = re.compile(r"\d")


def vary(text: str, language: str, rng: random.Random) -> str:
    """Return `text` as another viewer could have typed it; the meaning stays."""
    pick = rng.random()
    if pick < 0.25:
        return text
    if pick < 0.45:
        return _DIGIT.sub(lambda match: str(rng.randint(1, 9)) if match[0] != "0" else "0", text)
    if language == "zh":
        return _vary_chinese(text, rng, pick)
    return _vary_latin(text, rng, pick)


def _vary_chinese(text: str, rng: random.Random, pick: float) -> str:
    if pick < 0.7:
        return text + rng.choice(_PARTICLES)
    if pick < 0.8:
        return rng.choice(("主播", "宝", "姐姐", "老板", "请问")) + text
    if pick < 0.9 and len(text) > 2:
        place = rng.randrange(1, len(text))
        return f"{text[:place]} {text[place:]}"
    if len(text) > 6:
        place = rng.randrange(len(text))
        return text[:place] + text[place + 1 :]
    return text.translate(_HOMOPHONES)


def _vary_latin(text: str, rng: random.Random, pick: float) -> str:
    if pick < 0.6:
        return text.rstrip("?!. ") + rng.choice(_ENDINGS)
    if pick < 0.7:
        return rng.choice(_STARTS) + text
    place = rng.randrange(len(text)) if text else 0
    if pick < 0.8 and len(text) > 5:
        return text[:place] + text[place + 1 :]
    if pick < 0.9 and len(text) > 5:
        return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
    return text.upper()
