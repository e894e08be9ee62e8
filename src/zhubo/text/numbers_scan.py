"""From a text in a language with number words to its number tokens: digits with their marks, and words. One scanner for each language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import cache

from zhubo.text.numbers_words import ENGLISH, FRENCH, PORTUGUESE, SPANISH, Lexicon
from zhubo.text.numbers_words_more import ARABIC, GERMAN, INDONESIAN, RUSSIAN, THAI, VIETNAMESE
from zhubo.values import dataclass

LEXICONS = {
    "en": ENGLISH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "fr": FRENCH,
    "de": GERMAN,
    "ru": RUSSIAN,
    "ar": ARABIC,
    "id": INDONESIAN,
    "vi": VIETNAMESE,
    "th": THAI,
}
EXACT = Context(prec=34)
EXPONENT_MAX = 400
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a run of digits at `[start, end)`. `kind`: number, step, part, share, join, point, weak, over, less, minus, one, set, half,
    teen, of. `digits`: it is written in digits; `hyphen`: a hyphen stands before it."""

    start: int
    end: int
    kind: str
    value: Decimal
    room: Decimal
    digits: bool = False
    hyphen: bool = False


@dataclass(frozen=True, slots=True)
class Scanner:
    """What one language reads with."""

    lexicon: Lexicon
    pattern: re.Pattern[str]
    words: dict[str, tuple[str, Decimal, Decimal]]
    morphemes: re.Pattern[str] | None
    sizes: re.Pattern[str]
    size_values: dict[str, Decimal]


def flat(text: str) -> str:
    """Return `text` with half-width signs and ASCII digits of every script, character for character; letters keep their case."""
    if text.isascii():
        return text
    if "，" in text or "、" in text:
        text = _WIDE_COMMA.sub(",", text)
    return text.translate(_flat_table())


def lower(text: str) -> str:
    """Return `text` lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := char.lower()) == 1 else char for char in text)


@cache
def scanner(language: str) -> Scanner:
    """Return the scanner of a language of `LEXICONS`."""
    lexicon = LEXICONS[language]
    words = _vocabulary(lexicon)
    spelt = sorted(words, key=len, reverse=True)
    one = "|".join(re.escape(word).replace(r"\.", r"[\s-]+") for word in spelt)
    edge, stop = (r"(?<![\w/])", r"(?!\w|/[^\W\d])") if lexicon.whole_words else ("", "")
    if lexicon.not_inside:
        edge += f"(?!{lexicon.not_inside})"
    morphemes = re.compile(one) if lexicon.glued or lexicon.tails else None
    many = f"(?:{one})+" if lexicon.glued else f"(?:و\\s?)?(?:{one})" if "و" in words else f"(?:{one})"
    if lexicon.tails:
        numbers = "|".join(word for word in spelt if words[word][0] == "number" and "." not in word)
        many = f"(?:(?P<head>(?:{numbers})+)(?P<tail>{lexicon.tails.replace(' ', '|')})|{many})"
    begins = "".join(sorted({re.escape(word[0]) for word in words} | ({"و"} if "و" in words else set())))
    pattern = re.compile(
        rf"(?=[-\d.,{VULGAR}])(?P<lit>{_literal(lexicon.decimal, lexicon.groups_both)})|(?=[{begins}]){edge}(?P<word>{many}){stop}"
    )
    sizes = {
        word: Decimal(row.split()[0]) for row in lexicon.sizes.split("\n") for word in row.split()[1:] if lexicon.sizes
    }
    for row in lexicon.steps.split("\n"):
        value, *names = row.split()
        sizes.update({name: Decimal(value) for name in names if Decimal(value) >= 1000})
    long = "|".join(re.escape(size) for size in sorted(sizes, key=len, reverse=True))
    return Scanner(
        lexicon,
        pattern,
        {word.replace(".", " "): known for word, known in words.items()},
        morphemes,
        re.compile(rf"\s*({long})(?:(?!\w)|(?=\d{{1,3}}(?!\w)))" if lexicon.short_tails else rf"\s*({long})(?!\w)"),
        sizes,
    )


def runs(text: str, low: str, scan: Scanner, attached: bool) -> Iterator[list[Token]]:
    """Yield the runs of tokens with nothing but space and hyphens between them."""
    run: list[Token] = []
    last = 0
    for match in scan.pattern.finditer(low):
        if match.start() < last:
            continue
        tokens = [_digits(text, match, scan, attached)] if match["lit"] is not None else list(_words(match, scan))
        if tokens == [None]:
            if run:
                yield run
            run = []
            continue
        for token in tokens:
            assert token is not None
            last = token.end
            gap = low[run[-1].end : token.start] if run else ""
            if run and gap.strip(" -\t"):
                yield run
                run = []
            if "-" in gap:
                token = Token(token.start, token.end, token.kind, token.value, token.room, token.digits, True)
            run.append(token)
    if run:
        yield run


def _words(match: re.Match[str], scan: Scanner) -> Iterator[Token]:
    word, at = match["word"], match.start("word")
    if scan.lexicon.tails and match["tail"] is not None:
        for part in scan.morphemes.finditer(match["head"]) if scan.morphemes else ():
            yield _token(part[0], at + part.start(), scan)
        value = Decimal(0 if match["tail"][-3:] in ("vos", "avo", "vas", "ava") else 1000)
        yield Token(match.start("tail"), match.end("tail"), "part", value, Decimal(1))
        return
    if scan.morphemes is not None and scan.lexicon.glued and word not in scan.words:
        for part in scan.morphemes.finditer(word):
            yield _token(part[0], at + part.start(), scan)
        return
    if word.startswith("و") and word not in scan.words:
        yield Token(at, at + 1, "join", Decimal(0), Decimal(0))
        rest = word[1:].lstrip()
        at, word = at + len(word) - len(rest), rest
    yield _token(word, at, scan)


def _token(word: str, at: int, scan: Scanner) -> Token:
    kind, value, room = scan.words[" ".join(re.split(r"[\s-]+", word))]
    return Token(at, at + len(word), kind, value, room)


def _digits(text: str, match: re.Match[str], scan: Scanner, attached: bool) -> Token | None:
    start, end = match.span()
    value = literal_value(_grouped(match[0], scan.lexicon), scan.lexicon.decimal)
    if value is None:
        return None
    size = scan.sizes.match(text, end)
    if size is not None and not _spoken_size(size, scan) and not (attached and _loose(size)):
        value, end = EXACT.multiply(value, scan.size_values[size[1]]), size.end()
        short = _SHORT.match(text, end) if scan.lexicon.short_tails else None
        if short is not None:
            value += Decimal(f"0.{short[0]}") * scan.size_values[size[1]]
            end = short.end()
        return Token(start, end, "number", value, scan.size_values[size[1]], True)
    if not attached and any(_own_letter(char, scan) for char in (text[end : end + 1], text[max(0, start - 1) : start])):
        return None
    return Token(start, end, "number", value, Decimal(1), True)


def _grouped(written: str, lexicon: Lexicon) -> str:
    return written.replace(lexicon.decimal, "") if lexicon.groups_both and _GROUPED.fullmatch(written) else written


def _spoken_size(size: re.Match[str], scan: Scanner) -> bool:
    """A word of its own is read as one: `2 mil millones`."""
    return lower(size[1]) in scan.words and (size[0] != size[1] or not scan.lexicon.whole_words)


def _own_letter(char: str, scan: Scanner) -> bool:
    return char.isalpha() and (scan.lexicon.whole_words or char.isascii())


def _loose(size: re.Match[str]) -> bool:
    return len(size[1]) == 1 and (size[1] not in "kKкК" or size[0] != size[1])


def literal_value(written: str, decimal: str) -> Decimal | None:
    """Return the value of digits with signs, groups, fractions and powers; None where it has none."""
    sign = -1 if written.startswith("-") else 1
    body = written.lstrip("-+ ")
    power = _POWER.fullmatch(body)
    if power is not None:
        return _power(sign, power, decimal)
    if body[-1] in VULGAR:
        whole = body[:-1].strip()
        share = Decimal(repr(unicodedata.numeric(body[-1])))
        share = EXACT.divide(*(Decimal(n) for n in unicodedata.normalize("NFKC", body[-1]).split("⁄")))
        return sign * ((_plain(whole, decimal) if whole else Decimal(0)) + share)
    if "/" in body:
        head, _, below = body.partition("/")
        *whole_part, above = head.split()
        if not below.strip().strip("0"):
            return None
        value = EXACT.divide(Decimal(above), Decimal(below.strip()))
        return sign * (value + (Decimal(whole_part[0]) if whole_part else 0))
    return sign * _plain(body, decimal)


def _power(sign: int, match: re.Match[str], decimal: str) -> Decimal | None:
    base = _plain(match["base"], decimal)
    signs = match["signs"].replace(" ", "")
    exponent = int(match["exponent"].lstrip("0")[:5] or "0") * (-1 if signs == "-" else 1)
    if abs(exponent) > EXPONENT_MAX or (base == 0 and exponent < 0):
        return None
    if match["mark"].strip() == "^":
        return sign * EXACT.power(base, exponent)
    return sign * EXACT.multiply(base, EXACT.power(Decimal(10), exponent))


def _plain(body: str, decimal: str) -> Decimal:
    body = body.replace(" ", "").replace("٬", "").replace("٫", decimal)
    other = "," if decimal == "." else "."
    if _OTHER_POINT[decimal].fullmatch(body):
        return Decimal(body.replace(",", "."))
    return Decimal("0" + body.replace(other, "").replace(decimal, "."))


def _literal(decimal: str, groups_both: bool) -> str:
    group = "," if decimal == "." else "."
    d, g = re.escape(decimal), re.escape(group)
    other = (
        rf"(?<![{g}\d])(?:0{g}\d+|\d+{g}(?:\d{{1,2}}|\d{{4,}})|\d{{4,}}{g}\d+)(?![{g}]?\d)"
        if decimal == ","
        else r"(?<![,\d])\d+,\d{1,2}(?!,?\d)"
    )
    both = rf"[1-9]\d{{0,2}}(?:{d}\d{{3}})+(?![{d}{g}]?\d)|" if groups_both else ""
    plain = (
        rf"(?:{both}[1-9]\d{{0,2}}(?:{g}\d{{3}})+(?:{d}\d+)?(?!\d)|\d{{1,3}}(?: \d{{3}})+(?:{d}\d+)?(?!\d)"
        rf"|{other}|\d+(?:[٬]\d{{3}})*(?:[{d}٫]\d+)?|(?<!\d){d}\d+)"
    )
    sign = r"(?:(?<![\w.,)\-/^])-\s?(?=[\d.,]))?"
    return (
        rf"{sign}{plain}(?:\s?[x×*]\s?10\s?\^\s?[+-]?\d+|\s?\^\s?[+-]*\d+|e[+-]?\d+(?!\w))"
        rf"|{sign}(?:\d+\s?)?[{VULGAR}]"
        rf"|(?<![\d/.,\-])(?:-\s?)?(?:\d+\s+)?\d+\s?/\s?\d+(?![\d/]|[.,]\d)"
        rf"|{sign}{plain}"
    )


def _vocabulary(lexicon: Lexicon) -> dict[str, tuple[str, Decimal, Decimal]]:
    words: dict[str, tuple[str, Decimal, Decimal]] = {}

    def add(kind: str, rows: str) -> None:
        for row in rows.split("\n"):
            head, *names = row.split()
            number, _, room = head.partition("!")
            value = Decimal(number)
            for name in names:
                words.setdefault(name, (kind, value, Decimal(room) if room else _room(kind, value)))

    for kind, rows in (
        ("number", lexicon.numbers),
        ("step", lexicon.steps),
        ("part", lexicon.parts),
        ("share", lexicon.shares),
        ("set", lexicon.sets),
    ):
        if rows:
            add(kind, rows)
    for kind, names in (
        ("join", lexicon.joins),
        ("point", lexicon.points),
        ("weak", lexicon.points_weak),
        ("over", lexicon.over),
        ("less", lexicon.over_less),
        ("minus", lexicon.minus),
        ("one", lexicon.ones),
        ("half", lexicon.half_after),
        ("teen", lexicon.teens),
        ("of", lexicon.of),
    ):
        add(kind, "1 " + names)
    return words


def _room(kind: str, value: Decimal) -> Decimal:
    if kind == "step" or value >= 1000:
        return value
    if value >= 100:
        return Decimal(100)
    return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(1)


@cache
def _flat_table() -> dict[int, str]:
    table: dict[int, str] = {
        ord("　"): " ",
        0xA0: " ",
        0x202F: " ",
        0x2009: " ",
        ord("−"): "-",
        ord("‐"): "-",
        ord("‑"): "-",
    }
    table.update({0xFFE5: "¥", 0xFFE1: "£", 0xFFE0: "¢", 0xFFE6: "₩"})
    for code in range(0xFF01, 0xFF5F):
        if chr(code) != "，":
            table[code] = chr(code - 0xFEE0)
    for code in range(0x80, 0x20000):
        if unicodedata.category(chr(code)) == "Nd":
            table[code] = str(unicodedata.digit(chr(code)))
    return table


_WIDE_COMMA = re.compile(r"(?<=[０-９])(?:，(?=[０-９]{3})|、(?=[０-９]))")
"""A full-width comma belongs to full-width digits, and parts two numbers else."""
_GROUPED = re.compile(r"-?\s?[1-9]\d{0,2}(?:,\d{3})+")
_SHORT = re.compile(r"\d{1,3}(?!\w|[.,]\d)")
_POWER = re.compile(r"(?P<base>[\d.,٬٫ ]+?)(?P<mark>\s?\^\s?|\s?[x×*]\s?10\s?\^\s?|e)(?P<signs>[+-]*)(?P<exponent>\d+)")
_OTHER_POINT = {",": re.compile(r"0\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+"), ".": re.compile(r"\d+,\d{1,2}")}
