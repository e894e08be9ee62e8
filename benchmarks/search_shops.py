"""The catalogues of the search benchmark and what is asked of them: real goods of public shops, and as many more as are wanted.

A further product is a maker, a trait and a kind out of `search_goods.tsv`, in Chinese or in English; half of them have a model number. No
two have all three alike. What is asked is put together by the rules here out of the same hand-written words, never by the code under test.
The words of the half that is kept are none of those by which the search was mended.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from zhubo.facts import Product, Variant
from zhubo.shop.importing import import_shop
from zhubo.shop.read import read_shop

HERE = Path(__file__).parent
SORTS = ("zh", "en", "pinyin", "typo", "cross")
SHOPS = ("saleor-catalog", "mall-cn", "tau-bench-retail", "woocommerce-rest-docs")
ENGLISH_PERCENT = 40
REAL_MAX = 230
"""How many real goods there are before the long titles of single goods begin."""
Word = tuple[str, str, str]


@dataclass(frozen=True)
class Words:
    """The hand-written words by sort, each in Chinese, English and pinyin; and Chinese words as they are mistyped."""

    kinds: list[Word]
    makers: list[Word]
    traits: list[Word]
    slips: dict[str, str]


@dataclass(frozen=True)
class Made:
    """A product that was put together, and of what."""

    sku: str
    language: str
    maker: Word
    trait: Word
    kind: Word
    code: str


@dataclass(frozen=True)
class Query:
    """What is asked, and the product that is meant; `half` is `open` (to mend by) or `kept` (counted once)."""

    sort: str
    text: str
    sku: str
    half: str


@dataclass
class Catalogue:
    """A catalogue with what is asked of it."""

    products: list[Product]
    queries: list[Query] = field(default_factory=list)


def words() -> dict[str, Words]:
    """Return the hand-written words by half, `open` and `kept`."""
    told: dict[str, Words] = {}
    for half, lines in _halves(HERE / "search_goods.tsv").items():
        found: dict[str, list[Word]] = {"kind": [], "maker": [], "trait": []}
        slips: dict[str, str] = {}
        for line in lines:
            if line[0] == "slip":
                slips[line[1]] = line[2]
            else:
                found[line[0]].append((line[1], line[2], line[3]))
        told[half] = Words(found["kind"], found["maker"], found["trait"], slips)
    return told


def catalogue(count: int, data: Path, *, each: int, seed: int) -> Catalogue:
    """Return a catalogue of `count` products, and up to `each` queries of each sort and half."""
    rng = random.Random(seed * 1_000_003 + count)
    products = list(_real(data, most=count // 2))
    asked = list(_asked_by_hand(products))
    halves = words()
    kept = min((count - len(products)) // 2, _combinations(halves["kept"]) // 2)
    for half, some in (("kept", kept), ("open", count - len(products) - kept)):
        made = list(_combined(halves[half], some, half, rng))
        asked += _asked_by_rule(made, halves[half], half, each, rng)
        products += [_product(one, at) for at, one in enumerate(made, start=len(products))]
    products = [replace(product, link_no=at) for at, product in enumerate(products, start=1)]
    return Catalogue(products, asked)


def real_goods(data: Path) -> Catalogue:
    """Return the real goods of small shops alone, with their titles in the other language as questions."""
    products = [replace(one, link_no=at) for at, one in enumerate(_real(data, most=REAL_MAX), start=1)]
    queries = []
    for line in _halves(HERE / "search_titles.tsv")["open"]:
        begins = [p for p in products if any(t.casefold().startswith(line[1].casefold()) for t in p.title.values())]
        whole = [p for p in begins if line[1] in p.title.values()]
        queries.append(Query("cross", line[0], (whole or begins)[0].sku, "open"))
    return Catalogue(products, queries)


def _combinations(own: Words) -> int:
    return len(own.makers) * len(own.traits) * len(own.kinds)


def _real(data: Path, *, most: int) -> Iterator[Product]:
    """Yield real goods on sale, no two with one title; the titles of single goods come after whole shops."""
    titles: set[str] = set()
    products = [*read_shop(HERE.parent / "src" / "zhubo" / "sample" / "shop").products]
    for name in SHOPS:
        products += [one for one in import_shop(data / "shops-chat-media" / name).shop.products if one.listed]
    products += [_titled(title, f"R{at:04}") for at, title in enumerate(_titles(data / "shops-chat-media"))]
    for at, product in enumerate(products):
        title = next(iter(product.title.values()))
        if title.casefold() not in titles and len(titles) < most:
            titles.add(title.casefold())
            yield replace(product, sku=f"{product.sku}-{at}", aliases=product.aliases)


def _titles(folder: Path) -> Iterator[str]:
    names = re.findall(
        r'name: "(Solidus [^"]+)"', (folder / "solidus-sample/sample/db/samples/products.rb").read_text()
    )
    yield from names
    with (folder / "grocery-store" / "classes.csv").open(encoding="utf-8") as lines:
        yield from (row["Class Name (str)"].replace("-", " ") for row in csv.DictReader(lines))
    with (folder / "amazon-product-qa" / "ePQA" / "dev.csv").open(encoding="utf-8") as lines:
        yield from dict.fromkeys(row["title"] for row in csv.DictReader(lines) if row["title"])


def _titled(title: str, sku: str) -> Product:
    return Product(sku=sku, title={"en": title}, variants=(Variant(sku=sku),))


def _combined(own: Words, count: int, half: str, rng: random.Random) -> Iterator[Made]:
    wide, deep = len(own.traits) * len(own.kinds), len(own.kinds)
    for place in rng.sample(range(_combinations(own)), count):
        maker, trait, kind = own.makers[place // wide], own.traits[place % wide // deep], own.kinds[place % deep]
        english = rng.randrange(100) < ENGLISH_PERCENT
        letters = "".join(rng.choices("BDGHKLQRTVXZ", k=2))
        code = f"{letters}{place % 100_000:05}{half[0].upper()}" if rng.random() < 0.5 else ""
        yield Made(f"{half}-{place}", "en" if english else "zh", maker, trait, kind, code)


def _product(one: Made, at: int) -> Product:
    said = 1 if one.language == "en" else 0
    parts = (one.maker[said], one.trait[said], one.kind[said])
    title = " ".join(part.title() if said else part for part in parts) if said else "".join(parts)
    return Product(
        sku=one.sku,
        title={one.language: f"{title} {one.code}".strip()},
        brand={one.language: one.maker[said]},
        category={one.language: one.kind[said]},
        aliases=(f"{'no.' if said else '爆款'}{at:05}",) if at % 10 == 0 else (),
        variants=(Variant(sku=f"{one.sku}-1"),),
    )


def _asked_by_hand(products: list[Product]) -> Iterator[Query]:
    """Yield the hand-written questions whose product is there."""
    for half, lines in _halves(HERE / "search_asked.tsv").items():
        for sort, text, begins in lines:
            meant = [
                p.sku for p in products if any(t.casefold().startswith(begins.casefold()) for t in p.title.values())
            ]
            if meant:
                yield Query(sort, text, meant[0], half)


def _asked_by_rule(made: list[Made], own: Words, half: str, each: int, rng: random.Random) -> Iterator[Query]:
    """Yield questions that only one of the products that were put together answers to."""
    pairs = Counter(frozenset((one.kind[0], name)) for one in made for name in (one.maker[0], one.trait[0]))
    asking = {"zh": _in_chinese, "en": _in_english, "pinyin": _in_pinyin, "typo": _mistyped, "cross": _in_the_other}
    for sort in SORTS:
        found = 0
        for one in rng.sample(made, len(made)):
            text = asking[sort](one, own, pairs, rng)
            if text and found < each:
                yield Query(sort, text, one.sku, half)
                found += 1


def _parts(one: Made, said: int, pairs: Counter[frozenset[str]], rng: random.Random) -> dict[str, str]:
    """Return what is said of a product, in a language: all three words of it, or two where no other product has both."""
    parts = {"maker": one.maker[said], "trait": one.trait[said], "kind": one.kind[said]}
    less = [
        name
        for name, word in (("maker", one.trait), ("trait", one.maker))
        if pairs[frozenset((one.kind[0], word[0]))] == 1
    ]
    if less and rng.random() < 0.5:
        del parts[rng.choice(less)]
    return parts


def _in_chinese(one: Made, own: Words, pairs: Counter[frozenset[str]], rng: random.Random) -> str:
    return _said_in_chinese(one, _parts(one, 0, pairs, rng), rng) if one.language == "zh" else ""


def _said_in_chinese(one: Made, parts: dict[str, str], rng: random.Random) -> str:
    maker, trait, kind = parts.get("maker", ""), parts.get("trait", ""), parts["kind"]
    if one.code and rng.random() < 0.2:
        return rng.choice((f"{one.code.lower()}多少钱", f"{one.code}有货吗", f"{kind}{one.code}"))
    joined = f"{maker}{trait}{kind}"
    forms = [joined, f"{joined}多少钱", f"有没有{joined}", f"那个{joined}怎么卖", f"主播{joined}还有吗"]
    if maker and trait:
        forms += [f"{maker}的{trait}{kind}", f"{trait}{kind}{maker}的有吗", f"{maker}{kind}{trait}的多少钱"]
    return rng.choice(forms)


def _in_english(one: Made, own: Words, pairs: Counter[frozenset[str]], rng: random.Random) -> str:
    return _said_in_english(one, _parts(one, 1, pairs, rng), rng) if one.language == "en" else ""


def _said_in_english(one: Made, parts: dict[str, str], rng: random.Random) -> str:
    maker, trait, kind = parts.get("maker", ""), parts.get("trait", ""), parts["kind"]
    if one.code and rng.random() < 0.2:
        return rng.choice((f"how much is {one.code}", f"{one.code.lower()} in stock?", f"{kind} {one.code}"))
    joined = " ".join(filter(None, (maker, trait, kind)))
    forms = [
        joined,
        f"how much is the {joined}",
        f"do you have {joined}",
        f"{joined} please",
        f"is the {joined} in stock",
    ]
    if maker and trait:
        forms += [f"{trait} {kind} by {maker}", f"the {trait} {kind} from {maker}"]
    text = rng.choice(forms)
    return text.lower() if rng.random() < 0.7 else text


def _in_pinyin(one: Made, own: Words, pairs: Counter[frozenset[str]], rng: random.Random) -> str:
    if one.language != "zh":
        return ""
    parts = _parts(one, 2, pairs, rng)
    joined = " ".join(parts[name] for name in ("maker", "trait", "kind") if name in parts)
    if rng.random() < 0.3:
        joined = joined.replace(" ", "")
    return rng.choice((joined, f"{joined} duoshao qian", f"you meiyou {joined}", joined))


def _mistyped(one: Made, own: Words, pairs: Counter[frozenset[str]], rng: random.Random) -> str:
    if one.language == "zh":
        parts = _parts(one, 0, pairs, rng)
        slips = [name for name, word in parts.items() if word in own.slips]
        if not slips:
            return ""
        name = rng.choice(slips)
        parts[name] = own.slips[parts[name]]
        return _said_in_chinese(replace(one, code=""), parts, rng)
    parts = _parts(one, 1, pairs, rng)
    slips = [
        (name, at) for name, text in parts.items() for at, w in enumerate(text.split()) if len(w) > 4 and w.isalpha()
    ]
    if not slips:
        return ""
    name, at = rng.choice(slips)
    tokens = parts[name].split()
    tokens[at] = _slipped(tokens[at].lower(), rng)
    parts[name] = " ".join(tokens)
    return _said_in_english(replace(one, code=""), parts, rng)


def _slipped(word: str, rng: random.Random) -> str:
    """Return a word with one slip behind its first letter: a letter left out, doubled, swapped with the next, or one beside it."""
    at = rng.randrange(1, len(word) - 1)
    slips: tuple[Callable[[], str], ...] = (
        lambda: word[:at] + word[at + 1 :],
        lambda: word[: at + 1] + word[at:],
        lambda: word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        lambda: word[:at] + _BESIDE.get(word[at], word[at] * 2) + word[at + 1 :],
    )
    slipped = rng.choice(slips)()
    return slipped if slipped != word else word[:at] + word[at + 1 :]


_BESIDE = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioposdfghjklkxcvbnmn", strict=True))


def _in_the_other(one: Made, own: Words, pairs: Counter[frozenset[str]], rng: random.Random) -> str:
    """Return a question in English for a product in Chinese, and the other way round."""
    if one.language == "zh":
        return _said_in_english(replace(one, code=""), _parts(one, 1, pairs, rng), rng)
    return _said_in_chinese(replace(one, code=""), _parts(one, 0, pairs, rng), rng)


def _halves(path: Path) -> dict[str, list[list[str]]]:
    """Return the lines of a table in their fields: those before the line `kept`, and those behind it."""
    halves: dict[str, list[list[str]]] = {"open": [], "kept": []}
    half = "open"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == "kept":
            half = "kept"
        elif line and not line.startswith("#"):
            halves[half].append(line.split("\t"))
    return halves
