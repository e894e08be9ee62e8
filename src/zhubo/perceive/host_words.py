"""What the host says aloud, read so that an answer to it is understood: what it offers in which order, and whether it asks back. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.answers import host_request
from zhubo.perceive.asked_options import each_of
from zhubo.perceive.carried import fitting
from zhubo.perceive.carried_bare import said_in, sought_of
from zhubo.perceive.comment import ReadingCache, read_comment
from zhubo.perceive.forms import is_question
from zhubo.perceive.hearing import Heard, hear
from zhubo.perceive.host_codes import codes_said
from zhubo.perceive.host_invites import invited, ways_offered
from zhubo.perceive.model import Understander
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.ranked_options import rank_of, stepped
from zhubo.perceive.reading import Context, Reading
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex
from zhubo.text.normalise import normalise

TEXT_CHARS_MAX = 500
CLAUSES_MAX = 12
OFFERS_MAX = 6
"""How many things that the host names one behind the other are kept."""


def read_host(
    text: str, *, model: Understander, index: CatalogueIndex, context: Context, cache: ReadingCache | None = None
) -> Reading:
    """Return the reading of the host's words, with what they offer. `context` is that of the viewer who commented last.

    What the host means and asks for is read in the light of the room alone. Never raises for any string.
    """
    text = text[:TEXT_CHARS_MAX]
    alone = replace(context, last_targets=(), last_intent=None, thread=None)
    folded = normalise(text).text
    # The number that the room shall type is no link.
    plain = _CODES.sub(" ", folded) if host_request(folded) is not None else text
    reading = read_comment(plain, model=model, index=index, context=alone, cache=cache)
    codes = codes_said(folded, reading.language)
    numbered = _offers(_without(folded, codes), model, index, context) if codes else ()
    # In French `un` is an article as well: numbers choose where there is one thing for each.
    coded = len(numbered) == len(codes) > 1
    offers = numbered if coded else _offers(folded, model, index, context)
    coded = coded or len(set(_CODE.findall(folded))) > 1
    asked = host_request(folded) or ("want_to_buy" if coded and offers else None)
    ways = ways_offered(folded, reading.language)
    invites = None if asked or ways else invited(folded, reading.language, context.last_intent)
    return replace(
        reading,
        offers=offers,
        coded=coded,
        host_asked=asked or invites,
        host_asks=asked is None and is_question(folded),
        ways=ways,
    )


def _without(text: str, codes: Sequence[tuple[int, int, int]]) -> str:
    """Return a text with a break in place of each of `codes`: what is chosen by the next number is another thing."""
    for start, end, _ in reversed(codes):
        text = f"{text[:start]},{text[end:]}"
    return text


def _offers(text: str, model: Understander, index: CatalogueIndex, context: Context) -> tuple[Target, ...]:
    """Return the goods, or the options of what is spoken of, that each clause names and does not call gone, in order."""
    clauses = [_CODES.sub(" ", clause).strip() for clause in _BETWEEN.split(text)]
    clauses = [clause for clause in clauses if clause and _GONE.search(clause) is None][:CLAUSES_MAX]
    if not clauses or not index.every:
        return ()
    offers: dict[tuple[str, tuple[str, ...]], Target] = {}
    heard = hear(clauses, model=model, index=index, languages=context.languages, currency=context.currency)
    for one in heard:
        for near in _near(context, index):
            found = find_targets(one.found.copy(), "ask_stock", index, near, model.colours)
            offer = _advised(one, index, context) or (found[0] if len(found) == 1 else None)
            if offer is not None and offer.sku and (offer.variants or offer.how not in BY_PLACE):
                for each in _each(offer, one, model, index, near):
                    offers.setdefault((each.sku, each.variants), each)
                break
        else:
            group = tuple(target for target in context.last_targets if target.sku in index.products)
            fit = fitting(one, model, index, context, group) if len(group) > 1 else ()
            if len(fit) == 1:
                offers.setdefault((fit[0].sku, ()), replace(fit[0], how="recent", variants=()))
    chosen = {sku for sku, variants in offers if variants}
    return tuple(one for (sku, variants), one in offers.items() if variants or sku not in chosen)[:OFFERS_MAX]


def _each(offer: Target, heard: Heard, model: Understander, index: CatalogueIndex, near: Context) -> Iterable[Target]:
    """Return what a clause offers, one by one where it names several values of an option: iTunes sama MP3."""
    product = index.products.get(offer.sku)
    if product is None or len(offer.variants) < 2:
        return (offer,)
    return each_of(offer, product, sought_of(heard, model, index, near).narrowed(offer.sku))


def _advised(heard: Heard, index: CatalogueIndex, context: Context) -> Target | None:
    """Return the size up or down that a clause advises from the one that was spoken of."""
    last = context.last_targets[0] if len(context.last_targets) == 1 else None
    product = index.products.get(last.sku) if last is not None else None
    if product is None or last is None or _RUNS.search(heard.found.text) is not None:
        return None
    moved = stepped(rank_of(said_in(heard)), product, last.variants)
    return Target(sku=product.sku, how="recent", variants=moved.variants) if moved is not None else None


def _near(context: Context, index: CatalogueIndex) -> list[Context]:
    """Return the room with what its last viewer spoke of at hand, and with what is on show, each for itself."""
    spoken = [target.sku for target in context.last_targets if target.sku in index.products]
    near = [spoken[0]] if len(spoken) == 1 and context.thread is not None else []
    near += [context.pinned] if context.pinned in index.products and context.pinned else []
    if context.thread is not None and context.thread.shown_since:
        near.reverse()
    rooms = [Context(pinned=sku, languages=context.languages, currency=context.currency) for sku in dict.fromkeys(near)]
    return rooms or [Context(languages=context.languages, currency=context.currency)]


_RUNS = re.compile(
    r"\b(?:runs?|fits?|fall\w*|fällt|aus(?:fall\w*)?|talla[nr]?|calza[nr]?|viene[n]? chic\w+|vest\w+|taill\w+|chauss\w+)\b|"
    r"маломер|большемер|"
    r"偏[大小]|小さめの作り|大きめの作り|작게 나|크게 나"
)
"""A size that a thing is to be thought of as, and none that is advised: it runs small."""
_BETWEEN = re.compile(
    r"[,，。!?？!;；、~\n]+|(?<!\d)\.|\.(?!\d)|(?<=[扣打刷]\d)(?!\d)|就是|还有|还是|或者?|和(?!谐)|跟|以及|\b(?:or|and|but|"
    r"y|o|e|ou|et|und|oder|или|и|atau|dan|hoặc|và)\b"
)
_CODE = re.compile(
    r"(?:扣|打|刷|发|回复?|\b(?:type|drop|press|send|put|comment|say)(?: an?)?) ?(\d)(?!\d)|\b(\d) (?:for|if|=)|(\d)(?:号)?(?:是|要|代表)"
)
_CODES = re.compile(
    r"(?:扣|打|刷|回复?|\b(?:type|drop|press|send|put|comment|say|ketik|escrib\w+|digit\w+|tape[zr]?|schreib\w*|gõ)(?: an?|"
    r" un)?) ?\d(?!\d)|"
    r"^\d (?=for\b|if\b|=)|\d번(?= ?(?:을 ?)?(?:눌러|써|입력|댓글))|\d ?を?(?=押して|コメント|打って)|(?:พิมพ์|กด|اكتب|"
    r"ставьте|пишите) ?\d"
)
_GONE = re.compile(
    r"没[了有货]|抢[空光完没]|卖[完光没]|售[罄空]|断[货码]|缺货|拍完|下架|被抢|\b(?:gone|sold ?out|out of stock|no more|"
    r"none left|just went|"
    r"unavailable|ran out|don'?t have|no longer)\b|"
    r"\b(?:agotad\w+|se acab\w+|no queda\w*|ya no hay|esgot\w+|acabou|acabaram|não tem mais|"
    r"épuisé\w*|plus de stock|en rupture|ausverkauft|"
    r"nicht mehr da|leider weg|habis|kosong|sold|закончил\w+|нет в наличии|разобрали|раскупили|hết)\b|"
    r"خلص|نفد|نفذ|หมด|売り切れ|完売|品切れ|なくなり|"
    r"품절|매진|다 나갔"
)
