"""The numbers by which the host of a room in one of eleven languages lets things be chosen: `pongan uno la roja y dos la verde`. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from zhubo.text.wording import wording

CODES_MAX = 6
_NUMBERS: Mapping[str, str] = {
    "ar": "واحد|١;اتنين|اثنين|تنين|جوج|٢;ثلاثة|ثلاثه|تلاتة|تلاته|٣;اربعة|أربعة|اربعه|٤",
    "de": "eins|eine eins|ne eins;zwei|eine zwei|ne zwei;drei|eine drei|ne drei;vier|eine vier",
    "es": "uno|un uno;dos|un dos;tres|un tres;cuatro|un cuatro",
    "fr": "un|le un;deux|le deux;trois|le trois;quatre|le quatre",
    "id": "satu;dua;tiga;empat",
    "ja": "1番;2番;3番;4番",
    "ko": "일번|일;이번|이;삼번|삼;사번|사",
    "pt": "um|o um;dois|o dois;três|tres|o três;quatro|o quatro",
    "ru": "один|единицу|единичку|раз;два|двойку|двоечку;три|тройку;четыре|четверку",
    "th": "หนึ่ง|นึง|๑;สอง|๒;สาม|๓;สี่|๔",
    "vi": "một|mot|số một;hai|số hai;ba|số ba;bốn|bon|số bốn",
}
_CALLS: Mapping[str, str] = {
    "ar": "اكتب|يكتب|تكتب|كتبوا|حطو|يحط|تحط|ابعت|دوس",
    "de": r"\b(?:schreib|tippt|tippe|kommentier|drück|schick|macht)",
    "es": r"\b(?:pon|pón|escrib|mand|coment|teclee|marquen|dejen)",
    "fr": r"\b(?:tape|mets|mettez|écri|ecri|comment|envoyez)",
    "id": r"\b(?:ketik|komen|tulis|drop|spam)",
    "ja": "押して|打って|コメント|送って|書いて|入れて",
    "ko": "눌러|써|댓글|적어|쳐|남겨|달아",
    "pt": r"\b(?:digit|coment|mand|põe|poe|bota|escrev|coloca)",
    "ru": r"\b(?:пиш|напиш|став|постав|жм|кид|отправ)",
    "th": "พิม|กด|เม้น|เมนต์|คอมเม้น",
    "vi": r"\b(?:chấm|cham|gõ|go|bình luận|cmt|comment|nhắn|bấm|để lại)",
}
_NO_CALL = re.compile(
    r"\b(?:te|les|le|os) mand\w+|\bmando\b|\b(?:eu )?mando\b|\bmacht (?:euch|nichts|spaß|was)\b|\bschick(?:e|en|t es)?\b"
)
"""Words of the host that they send something themselves."""
_CALLS_HOME = wording(
    r"扣|公屏|打个|打一个|打出|刷|举手|弹幕|评论区|\b(?:type|comment|drop|press|hit|spam|say \w+ in the chat|in the (?:chat|comments))\b"
)
_DIGIT = r"(?<![\d.,])[1-6](?![\d.,]*\d)"


def codes_said(text: str, language: str) -> list[tuple[int, int, int]]:
    """Return `(start, end, number)` of the numbers that the host (folded) asks the room to type, in order; none where fewer than two.

    They are 1, 2, 3 … one after the other, as words or figures; whoever counts otherwise counts something else.
    """
    if language not in _NUMBERS or re.search(_CALLS[language], text) is None:
        return []
    found: list[tuple[int, int, int]] = []
    for match in _numbers(language).finditer(text):
        number = int(match[0][0]) if match[0][0] in "123456" else _word_number(match[0], language)
        if number == len(found) + 1:
            found.append((*match.span(), number))
    return found if 1 < len(found) <= CODES_MAX else []


def calls_in(text: str, language: str) -> bool:
    """Whether the host (folded) calls the room to type something: `pongan`, `ketik`, 打, `type`."""
    abroad = _CALLS.get(language)
    text = _NO_CALL.sub(" ", text)
    return _CALLS_HOME.search(text) is not None or (abroad is not None and re.search(abroad, text) is not None)


def code_typed(text: str) -> int | None:
    """Return the one number that a comment (folded) is, in figures or words of any language, said once or more; else None."""
    figures = [unicodedata.digit(char, -1) for char in text if char.isalnum()]
    if figures and len(set(figures)) == 1 and 0 < figures[0] <= CODES_MAX:
        return figures[0]
    words = set(re.sub(r"[^\w\s]", " ", text).split())
    return _typed().get(words.pop()) if len(words) == 1 else None


@lru_cache(maxsize=16)
def _numbers(language: str) -> re.Pattern[str]:
    words = sorted(_NUMBERS[language].replace(";", "|").split("|"), key=len, reverse=True)
    bounded = "|".join(map(re.escape, words))
    whole = bounded if language in ("th", "ja") else rf"(?<!\w)(?:{bounded})(?!\w)"
    return re.compile(rf"{_DIGIT}|{whole}")


def _word_number(word: str, language: str) -> int:
    return next(at for at, words in enumerate(_NUMBERS[language].split(";"), start=1) if word in words.split("|"))


@lru_cache(maxsize=1)
def _typed() -> Mapping[str, int]:
    """Return the number for each word that is one in some language and in no other means another."""
    typed: dict[str, set[int]] = {}
    for spelled in _NUMBERS.values():
        for number, words in enumerate(spelled.split(";"), start=1):
            for word in words.split("|"):
                typed.setdefault(word, set()).add(number)
    return {word: numbers.pop() for word, numbers in typed.items() if len(numbers) == 1}
