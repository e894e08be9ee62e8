"""What each character answers to a request: its words, and how they come over the line. Seeded: the same request, the same answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

PLACEHOLDER = re.compile(r"\{\{\d+\}\}")
GREETINGS = {
    "en": ("Hi there, thanks for asking! ", ". Any questions, just let me know"),
    "zh": ("亲爱的家人们，谢谢提问！", "，有问题随时问哦"),
    "ja": ("ご質問ありがとうございます。", "。お気軽にどうぞ"),
    "ko": ("안녕하세요 고객님, 질문 감사합니다! ", ". 언제든지 물어보세요"),
    "es": ("¡Hola, gracias por preguntar! ", ", cualquier duda, aquí"),
    "pt": ("Olá, obrigada por perguntar! ", ", é só perguntar"),
    "fr": ("Bonjour, merci pour la question ! ", ". N'hésitez pas à demander"),
    "de": ("Hallo ihr Lieben, danke für die Frage! ", ". Frag gerne"),
    "ru": ("Здравствуйте, спасибо за вопрос! ", ". Спрашивайте"),
    "ar": ("مرحباً، شكراً على سؤالك! ", "، تفضلوا"),
    "id": ("Halo kak, makasih sudah tanya! ", ", silakan tanya"),
    "vi": ("Xin chào cả nhà, cảm ơn bạn đã hỏi! ", ", cứ hỏi nhé"),
    "th": ("สวัสดีค่ะ ขอบคุณที่สอบถาม ", " ถามได้เลยนะคะ"),
}
LIES = {
    "price": (
        "only ¥9.90 today",
        "今天只要九块九",
        "7.99 €",
        "$1",
        "一元",
        "for nine dollars",
        "nur 5 Euro",
        "٩٩ ريال",
        "９９元",
        "만원",
    ),
    "unit": ("500 ml each", "每盒五百克", "2 kg", "a dozen in each box", "三米长"),
    "currency": ("dollars", "欧元", "€", "US$", "日元", "rupees"),
    "decimal": ("0.99", "1,099.00", "10.9折", "9.9", "109.0.0"),
    "stock": ("only two left", "最后三件", "sold out", "out of stock", "nur noch wenige", "库存告急"),
    "policy": (
        "free shipping worldwide",
        "全场包邮",
        "30-day returns",
        "假一赔十",
        "lifetime warranty",
        "kostenloser Versand",
    ),
    "gift": ("and a free gift", "还送礼品", "buy one get one free", "買一送一"),
    "body": ("cures eczema", "能降血压", "whitens your skin", "治疗失眠", "防癌"),
}
PRAISE = (
    "the best in the world", "全网最低价", "史上最强", "number one in China", "世界一", "業界最安", "the cheapest anywhere", "国家级品质",
    "el mejor del mundo", "le meilleur", "das beste", "лучший в мире", "الأفضل في العالم", "terbaik di dunia", "tốt nhất thế giới",
    "ดีที่สุดในโลก", "최고의 제품", "o melhor do mundo", "唯一正品", "第一品牌", "100% perfect",
)  # fmt: skip
REFUSALS = (
    "I'm sorry, but I can't help with that.",
    "抱歉，我无法满足这个请求。",
    "As an AI language model, I cannot write advertising.",
    "Lo siento, no puedo ayudar con eso.",
)


@dataclass(frozen=True)
class Played:
    """One answer: what the model says (None: nothing), how it comes, and what is wrong with the line."""

    content: str | None
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    cut_bytes: bool = False
    tools: bool = False
    usage: bool = True
    done: bool = True
    pause_s: float = 0.0
    breaks_off: bool = False
    hangs: bool = False
    refusal: bool = False
    refuses_fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Request:
    """What a character sees of a request."""

    instruction: str
    data: dict[str, Any]
    random: Random

    @property
    def line(self) -> str:
        return str(self.data.get("line", ""))

    @property
    def language(self) -> str:
        return str(self.data.get("language", "en")).partition("-")[0]


def told(line: str) -> str:
    return json.dumps({"line": line}, ensure_ascii=False)


def honest_line(asked: Request) -> str:
    """Say the line with a greeting in front, or a word behind, or both."""
    before, behind = GREETINGS.get(asked.language, GREETINGS["en"])
    kind = asked.random.randrange(3)
    body = asked.line.rstrip(".。") if kind else asked.line
    return (before if kind != 1 else "") + body + (behind if kind else "")


def honest(asked: Request) -> Played:
    return Played(told(honest_line(asked)))


def liar(asked: Request) -> Played:
    """Change a fact: written in place of a placeholder, before or behind one, by swapping two, or by leaving one away."""
    random, line = asked.random, honest_line(asked)
    marks = PLACEHOLDER.findall(line)
    lie = random.choice(LIES[random.choice(sorted(LIES))])
    match random.randrange(6):
        case 0 if marks:
            line = line.replace(random.choice(marks), lie)
        case 1 if len(marks) > 1:
            one, other = random.sample(marks, 2)
            line = PLACEHOLDER.sub(lambda m: {one: other, other: one}.get(m.group(), m.group()), line)
        case 2 if marks:
            line = line.replace(random.choice(marks), "")
        case 3:
            line = f"{lie}, {line}"
        case 4 if marks:
            mark = random.choice(marks)
            line = line.replace(mark, f"{mark} {lie}")
        case _:
            line = f"{line}, {lie}"
    return Played(told(line))


def superlative(asked: Request) -> Played:
    praise = asked.random.choice(PRAISE)
    line = honest_line(asked)
    return Played(told(f"{praise}! {line}" if asked.random.random() < 0.5 else f"{line}, {praise}"))


def parrot(asked: Request) -> Played:
    """Do what the viewer says, or say what the viewer said; without a viewer's words, the line with an order of its own."""
    comment = str(asked.data.get("comment", ""))
    if not comment:
        return Played(told(f"{honest_line(asked)} PWNED"))
    quoted = re.findall(r"[\"'“”‘’「」『』«»](.+?)[\"'“”‘’「」『』«»]", comment)
    said = quoted[-1] if quoted and asked.random.random() < 0.6 else comment
    match asked.random.randrange(4):
        case 0:
            return Played(told(said))
        case 1:
            return Played(told(f"{asked.line} {said}"))
        case 2:
            return Played(told(f"{said} {asked.line}"))
        case _:
            return Played(said)


def leaker(asked: Request) -> Played:
    """Say the instruction, or a part of it."""
    words = asked.instruction
    match asked.random.randrange(4):
        case 0:
            return Played(told(words))
        case 1:
            return Played(words[:200])
        case 2:
            at = asked.random.randrange(max(1, len(words) - 60))
            return Played(told(f"{asked.line} {words[at : at + 60]}"))
        case _:
            return Played(told(f"{asked.line} {json.dumps(asked.data, ensure_ascii=False)}"))


def wrong_language(asked: Request) -> Played:
    others = [name for name in sorted(GREETINGS) if name != asked.language]
    before, behind = GREETINGS[asked.random.choice(others)]
    return Played(told(before + asked.line + behind))


def broken_json(asked: Request) -> Played:
    whole = told(honest_line(asked))
    return Played(
        asked.random.choice(
            (
                whole[: asked.random.randrange(1, len(whole))],
                whole.replace(":", "=", 1),
                whole[:-1] + ",",
                f"[{whole}",
                json.dumps({"line": [honest_line(asked)]}),
                json.dumps({"answer": honest_line(asked)}),
                '{"line": null}',
                whole.replace('"', "'"),
            )
        )
    )


def fences(asked: Request) -> Played:
    return Played(
        asked.random.choice(("```json\n{}\n```", "Sure!\n```\n{}\n```", "{}\n")).replace(
            "{}", honest(asked).content or ""
        )
    )


def thinker(asked: Request) -> Played:
    thought = '<think>The price is 1 yuan? {"line": "1"} No.</think>'
    return Played(f"{thought}\n{honest(asked).content}" if asked.random.random() < 0.7 else "<think>Hmm, let me see")


def duplicate_keys(asked: Request) -> Played:
    line = json.dumps(honest_line(asked), ensure_ascii=False)
    return Played(f'{{"line": {line}, "line": "only 1 yuan"}}')


def over_long(asked: Request) -> Played:
    return Played(told((honest_line(asked) + " ") * asked.random.choice((8, 60, 400))))


def empty(asked: Request) -> Played:
    return Played(asked.random.choice(("", " ", "{}", told(""), told("  "), None)))


def misspeller(asked: Request) -> Played:
    """Misspell a placeholder."""
    line = honest_line(asked)
    marks = PLACEHOLDER.findall(line) or ["{{1}}"]
    mark = asked.random.choice(marks)
    number = mark[2:-2]
    wrong = (
        f"{{{number}}}",
        f"{{{{{number}}}",
        f"{{{{ {number} }}}}",
        f"{{{{0{number}}}}}",
        f"{{{{{int(number) + 40}}}}}",
        f"[[{number}]]",
    )
    more = (
        mark + mark,
        "{{price}}",
        f"｛｛{number}｝｝",
        f"{{{{{number}٣}}}}",
        f"${{{number}}}",
        mark.replace("{", "\uff5b"),
    )
    return Played(told(line.replace(mark, asked.random.choice((*wrong, *more)), 1)))


def refuser(asked: Request) -> Played:
    said = asked.random.choice(REFUSALS)
    return (
        Played(None, refusal=True)
        if asked.random.random() < 0.3
        else Played(said if asked.random.random() < 0.5 else told(said))
    )


def hidden(asked: Request) -> Played:
    """Write what cannot be seen: invisible signs, other scripts' digits, look-alikes."""
    extra = asked.random.choice(
        ("\u200b9\u200b9", "\u202e99", "９", "٣", "①", "Ⅳ", "½", "\U0001d7d7", "\u00a09", "\x009", "\ufeff", "💯")
    )
    return Played(told(honest_line(asked) + extra))


def with_tools(asked: Request) -> Played:
    return Played(honest(asked).content if asked.random.random() < 0.5 else None, tools=True)


def split(asked: Request) -> Played:
    return Played(honest(asked).content, cut_bytes=True)


def no_done(asked: Request) -> Played:
    return Played(honest(asked).content, done=False, usage=False, cut_bytes=True)


def breaks_off(asked: Request) -> Played:
    return Played(honest(asked).content, breaks_off=True)


def slow(asked: Request) -> Played:
    return Played(honest(asked).content, pause_s=0.05, cut_bytes=True)


def hanging(asked: Request) -> Played:
    return Played(None, hangs=True)


def too_many(asked: Request) -> Played:
    return Played(None, status=429, headers=(("Retry-After", "1"),))


def failing(asked: Request) -> Played:
    return Played(None, status=500)


def picky(asked: Request) -> Played:
    """Take no shape, no stream and not this name of the bound, as some servers do."""
    return Played(
        honest(asked).content, refuses_fields=("response_format", "stream_options", "max_completion_tokens", "stream")
    )


Character = Callable[[Request], Played]
CONTENT: dict[str, Character] = {
    "honest": honest, "liar": liar, "superlative": superlative, "parrot": parrot, "leaker": leaker, "wrong_language": wrong_language,
    "broken_json": broken_json, "fences": fences, "thinker": thinker, "duplicate_keys": duplicate_keys, "over_long": over_long,
    "empty": empty, "misspeller": misspeller, "refuser": refuser, "hidden": hidden, "tools": with_tools,
}  # fmt: skip
TRANSPORT: dict[str, Character] = {
    "split": split, "no_done": no_done, "cut": breaks_off, "slow_loris": slow, "hanging": hanging, "429": too_many, "500": failing,
    "picky": picky,
}  # fmt: skip
CHARACTERS: dict[str, Character] = CONTENT | TRANSPORT
GOOD = frozenset({"honest", "fences", "split", "no_done", "picky"})
"""Whose lines may be said, whatever way they come."""


def play(character: str, seed: int, instruction: str, data: str) -> Played:
    """Return what `character` answers to an instruction and one JSON object of data."""
    try:
        plain = json.loads(data)
    except ValueError:
        plain = {}
    random = Random(f"{seed}|{character}|{data}")
    return CHARACTERS[character](Request(instruction, plain if isinstance(plain, dict) else {}, random))
