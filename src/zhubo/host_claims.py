"""What the human host told otherwise than the facts do. Only what is surely a slip: a host who is nagged switches the cards off. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from zhubo.acts import Finding
from zhubo.misquotes import SAID_CHARS_MAX, Misquote
from zhubo.state import Facts
from zhubo.text.numbers import read_numbers
from zhubo.verify import verify_text
from zhubo.verify.verdict import Claim, Verdict

KINDS: Mapping[str, frozenset[str]] = {
    "wrong_price": frozenset({"price", "total"}),
    "wrong_discount": frozenset({"discount", "off", "price"}),
    "wrong_stock": frozenset({"stock", "quantity"}),
    "wrong_policy": frozenset({"policy", "fee", "threshold", "time", "limit"}),
}
"""The findings that raise a card, and the claims by which the host puts such a slip right in the same breath."""
MISQUOTES_MAX = 3
"""One breath of the host raises no more."""


def misquotes_in(text: str, *, target: str | None, facts: Facts, language: str, at_ms: int) -> tuple[Misquote, ...]:
    """Return what `text`, said by the host, claims against the facts at `at_ms`. `target` is the product that is on show or named.

    Left out is what the host asks, denies, or tells of others or of other days, and what they put right themselves later in `text`.
    """
    verdict = verify_text(text, language=language, facts=facts, at_ms=at_ms, target=target)
    found: list[Misquote] = []
    for finding in verdict.findings:
        if not _is_exact(finding) or not _is_told(text, finding) or _put_right(verdict, finding):
            continue
        if _is_total(text, finding, language) or _is_of_an_option(finding, facts, language):
            continue
        found.append(
            Misquote(
                kind=finding.kind,
                said=finding.said,
                known=finding.known,
                evidence=finding.evidence or "",
                target=product_of_fact(facts, finding.evidence or "") or target,
                language=language,
            )
        )
    return tuple(found[:MISQUOTES_MAX])


def product_of_fact(facts: Facts, evidence: str) -> str | None:
    """Return the product that a fact's id names, or None."""
    kind, _, rest = evidence.partition(":")
    sku = rest.partition("#")[0]
    return facts.product_of.get(sku, sku if sku in facts.products else None) if kind == "product" else None


def _is_exact(finding: Finding) -> bool:
    """Whether a finding sets a number, or a rule of the shop, against a fact."""
    if finding.kind not in KINDS or not finding.evidence or len(finding.said) > SAID_CHARS_MAX:
        return False
    if finding.kind == "wrong_policy":
        return finding.known is not None
    return _DIGIT.search(finding.said) is not None and (finding.known is not None or finding.kind == "wrong_discount")


def _is_total(text: str, finding: Finding, language: str) -> bool:
    """Whether an amount is what several cost at the price of one, and the host says how many: `拍3件，合计447元`."""
    said, known = _number(finding.said, language), _number(finding.known or "", language)
    if finding.kind != "wrong_price" or not said or not known or said % known:
        return False
    return said > known and any(number.value == said / known for number in read_numbers(text, language))


def _is_of_an_option(finding: Finding, facts: Facts, language: str) -> bool:
    """Whether a number that is held against a product's stock is that of one of its options, or their name: `白色还有16件`, `size 38`."""
    if finding.kind != "wrong_stock":
        return False
    said, product = (
        _number(finding.said, language),
        facts.products.get(product_of_fact(facts, finding.evidence or "") or ""),
    )
    if product is None:
        return False
    named = {
        number.value
        for v in product.variants
        for t in v.options.values()
        for w in t.values()
        for number in read_numbers(w)
    }
    return said in named or any(v.stock == said for v in product.variants)


def _number(text: str, language: str) -> Decimal | None:
    """Return the first number in a text, or None."""
    return next((number.value for number in read_numbers(text, language)), None)


def _put_right(verdict: Verdict, finding: Finding) -> bool:
    """Whether a claim of the same kind that holds comes after the slip: the last word counts."""

    def holds(claim: Claim) -> bool:
        told = claim.start >= finding.end and claim.kind in KINDS[finding.kind]
        return told and _DIGIT.search(claim.said) is not None

    return any(map(holds, verdict.claims))


def _is_told(text: str, finding: Finding) -> bool:
    """Whether the host tells it of this shop and of now: the clause before and the clause of the slip say nothing else."""
    ends = [m.start() for m in _SENTENCE_END.finditer(text) if m.start() >= finding.end]
    end = ends[0] + 1 if ends else len(text)
    starts = [m.end() for m in _SENTENCE_END.finditer(text) if m.end() <= finding.start]
    sentence = text[starts[-1] if starts else 0 : end]
    return _ELSEWHERE.search(sentence) is None


_DIGIT = re.compile(
    r"[\d一二两三四五六七八九十百千万半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+ty|half)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
_ELSEWHERE = re.compile(
    r"[?？؟]|吗|么(?!多)|能不能|行不行|可不可以|是不是|有没有|好不好"
    r"|别家|别人|人家|别的|其他|其它|专柜|外面|市面|商场|超市|门店|网上|同行|对手|竞品|同款.{0,4}(?:卖|要)"
    r"|昨[天晚日]|前[天晚日]|上次|之前|以前|平时|平常|原来|去年|当初|曾经|本来|明[天晚日]|后天|下[周次场]|过后|以后|恢复|涨"
    r"|有人|谁|问|如果|要是|假如|万一|比如|好比|以为|不要|不用|不是|不止|不到|不会|没有|不可能|哪有|别说|说错|口误|不对"
    r"|\b(?:other (?:shops?|stores?|sellers?)|elsewhere|others|competitors?|department stores?|retail|anywhere else|usual(?:ly)?|normally"
    r"|used to|was|were|yesterday|last (?:week|time|month|year)|before|previously|tomorrow|next (?:week|time)|later|after(?:wards)?"
    r"|ask(?:s|ed|ing)?|if|would|could|imagine|not|never|no|instead of|wrong|sorry|mistake|correction)\b|n['’]t\b"
    r"|他店|よそ|他の|昨日|以前|前回|通常|明日|もし|ではな|じゃな|ません|ですか|ますか|間違"
    r"|다른|어제|예전|원래|내일|만약|아니|까요|나요|습니까"
    r"|\b(?:otr[oa]s?|ayer|antes|normalmente|mañana|si|no|pregunta|outr[oa]s?|ontem|antes|amanhã|se|não|perguntou"
    r"|ailleurs|autres?|hier|avant|demain|d'habitude|pas|demande"
    r"|andere[nrs]?|gestern|vorher|sonst|morgen|wenn|nicht|kein\w*|fragt\w*"
    r"|lain|kemarin|biasanya|sebelumnya|besok|kalau|tidak|bukan|tanya"
    r"|khác|hôm qua|trước|mai|nếu|không|hỏi)\b"
    r"|друг(?:их|ие|ом)|вчера|раньше|обычно|завтра|если|\bне\b|спрашива"
    r"|غيرنا|أخرى|أمس|سابقا|عادة|غدا|\bلو\b|\bإذا\b|ليس|\bلا\b|يسأل"
    r"|ร้านอื่น|เมื่อวาน|ก่อนหน้า|ปกติ|พรุ่งนี้|ถ้า|ไม่|ถาม|ไหม",
    re.IGNORECASE,
)  # fmt: skip
"""What the host says of others, of other days, as a question, a condition or a denial."""
