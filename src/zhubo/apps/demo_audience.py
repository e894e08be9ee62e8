"""A simulated audience: seeded people who join, look, ask in Chinese or English, click, buy and leave. For `zhubo demo`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import field
from random import Random

from zhubo.errors import BusyError, LogError
from zhubo.facts import Product, words
from zhubo.inbound import Inbound
from zhubo.sources import Take
from zhubo.state import State
from zhubo.values import dataclass

AUDIENCE_MAX = 40
RATE_PER_S_MAX = 20.0
BUY_SHARE = 0.35

NAMES = {
    "zh": (
        "小鱼干", "爱喝茶的猫", "阿布", "南山南", "橙子汽水", "momo", "一颗土豆", "慢慢", "北北", "小满",
        "旺仔", "林深", "西瓜皮", "晚风", "桃子味", "老王", "豆包不甜", "大白", "云朵", "七七",
    ),
    "en": ("Maya", "Jon", "Priya", "Sam", "tea_lover", "Nora", "Ben K", "Lucía", "Kai", "Ada", "Tom", "Wren"),
}  # fmt: skip

ASKS = {
    "zh": (
        "{link}号多少钱", "{alias}怎么卖", "{link}号还有货吗", "{alias}是什么材质的", "{alias}有哪些颜色", "{alias}还有{option}吗",
        "{link}号包邮吗", "满多少包邮啊", "什么时候发货", "发什么快递", "新疆能发吗", "支持七天无理由吗", "{alias}有优惠吗",
        "有没有优惠券", "{link}号和{other}号哪个好", "讲一下{link}号", "{alias}怎么洗", "我160 100斤穿什么码", "几点下播", "可以开发票吗",
        "你是机器人吗", "{alias}保修多久", "{alias}送什么", "怎么下单", "{link}号链接在哪", "{alias}能便宜点吗", "{alias}多重",
        "主播好", "好看！", "{alias}是正品吗",
    ),
    "en": (
        "how much is no. {link}", "price of the {alias}?", "is {link} still in stock", "what is the {alias} made of",
        "which colours does the {alias} come in", "do you have the {alias} in {option}", "is shipping free?", "when do you ship",
        "which courier do you use", "can I return it", "any discount on the {alias}?", "what's the difference between {link} and {other}",
        "can you show number {link} please", "how do I wash the {alias}", "are you a bot?", "is there a warranty on the {alias}",
        "hi there", "so cute!!",
    ),
}  # fmt: skip


@dataclass(slots=True)
class Person:
    """Somebody in the audience. `likes` is what they have an eye on."""

    id: str
    name: str
    language: str
    likes: str
    steps_left: int


@dataclass(slots=True)
class Audience:
    """Who is there now, and what was said so far. The same seed and the same shop give the same show."""

    dice: Random
    people: list[Person] = field(default_factory=list)
    serial: int = 0


async def run_audience(take: Take, state: Callable[[], State], *, rate_per_s: float, seed: int) -> None:
    """Let people come and go until cancelled; about `rate_per_s` things happen a second (20 at most)."""
    audience = Audience(Random(seed))
    rate = min(rate_per_s, RATE_PER_S_MAX)
    while True:
        await asyncio.sleep(min(audience.dice.expovariate(rate), 10.0))
        products = [p for _, p in sorted(state().facts.products.items()) if p.listed]
        if not products:
            continue
        try:
            await take(next_step(audience, products, state().pinned))
        except (BusyError, LogError):
            # The room has more to do than the show; the audience waits.
            await asyncio.sleep(1.0)


def next_step(audience: Audience, products: Sequence[Product], pinned: str | None) -> list[Inbound]:
    """Return the next thing that happens."""
    dice = audience.dice
    if len(audience.people) < 6 or (len(audience.people) < AUDIENCE_MAX and dice.random() < 0.15):
        return [_come_in(audience, products, pinned)]
    person = dice.choice(audience.people)
    person.steps_left -= 1
    if person.steps_left <= 0:
        audience.people.remove(person)
    product = next((p for p in products if p.sku == person.likes), products[0])
    chance = dice.random()
    if chance < 0.42:
        return [_happens(audience, person, "comment", text=_question(dice, person, product, products))]
    if chance < 0.62:
        return [_happens(audience, person, "click", sku=product.sku)]
    if chance < 0.78:
        return [_happens(audience, person, "like", count=dice.randint(1, 12))]
    if chance < 0.84:
        return [_happens(audience, person, "follow")]
    if chance < 0.84 + 0.16 * BUY_SHARE:
        variant = dice.choice(product.variants)
        return [_happens(audience, person, "order", sku=variant.sku, order_no=f"D{audience.serial:06}")]
    if chance < 0.96:
        return [_happens(audience, person, "cart", sku=dice.choice(product.variants).sku)]
    person.likes = dice.choice(products).sku
    return [_happens(audience, person, "click", sku=person.likes)]


def _come_in(audience: Audience, products: Sequence[Product], pinned: str | None) -> Inbound:
    dice = audience.dice
    language = "zh" if dice.random() < 0.7 else "en"
    likes = pinned if pinned is not None and dice.random() < 0.4 else dice.choice(products).sku
    audience.serial += 1
    name = dice.choice(NAMES[language])
    person = Person(f"sim-{audience.serial}", name, language, likes, dice.randint(3, 14))
    audience.people.append(person)
    return _happens(audience, person, "join")


def _question(dice: Random, person: Person, product: Product, products: Sequence[Product]) -> str:
    """Return a question about a product in the words of its shop."""
    other = dice.choice(products)
    aliases = [a for a in product.aliases if a.isascii() == (person.language == "en")]
    options = [words(text, person.language) for v in product.variants for text in v.options.values()]
    return dice.choice(ASKS[person.language]).format(
        link=product.link_no or 1,
        other=other.link_no or 2,
        alias=dice.choice(aliases) if aliases else words(product.title, person.language),
        option=dice.choice(options) if options else ("M" if person.language == "en" else "现货"),
    )


def _happens(
    audience: Audience, person: Person, kind: str, *, text: str = "", sku: str = "", count: int = 1, order_no: str = ""
) -> Inbound:
    audience.serial += 1
    return Inbound(
        kind=kind,
        id=f"sim-{audience.dice.getrandbits(48):012x}",
        platform="demo",
        viewer=person.id,
        name=person.name,
        text=text,
        sku=sku,
        count=count,
        order_no=order_no,
    )
