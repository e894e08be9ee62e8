"""Which of the thirteen languages a text is in: script first, then Latin words and letters, then the room's own language."""

from __future__ import annotations

import re
from collections.abc import Mapping

LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")
_SCRIPTS = re.compile(
    "(?P<ja>[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d])|(?P<ko>[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3])|(?P<th>[\u0e01-\u0e5b])"
    "|(?P<ar>[\u0621-\u064a\u066e-\u06d3])|(?P<ru>[\u0401\u0410-\u044f\u0451])|(?P<zh>[\u3400-\u9fff\U00020000-\U0003ffff])"
    "|(?P<vi>[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũ])"
)
_JAPANESE_ONLY = frozenset("値込円売価発送払済届着無料円込購何枚個在庫配残匁枠働辻畑匂")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LETTER_HINTS: Mapping[str, Mapping[str, int]] = {
    "es": {"ñ": 6, "¿": 8, "¡": 6, "á": 1, "é": 1, "í": 2, "ó": 2, "ú": 2},
    "pt": {"ã": 7, "õ": 7, "ç": 3, "ê": 3, "â": 3, "á": 1, "é": 1, "í": 1, "ó": 1, "ú": 1, "ô": 2},
    "fr": {"ç": 3, "è": 4, "ê": 2, "œ": 6, "î": 4, "û": 4, "à": 3, "é": 2, "ù": 5, "ë": 3, "ï": 3, "ô": 1, "â": 1},
    "de": {"ß": 8, "ä": 5, "ö": 5, "ü": 4},
    "vi": {"à": 1, "á": 1, "ả": 5, "ô": 1, "ê": 1},
}
_WORDS_BY_LANGUAGE = {
    "en": "the is it in this that how much what do you i can have of to for and any my a are size when where still got pls "
    "please does u on me we "
    "your will not with get ship order link price want need there did no yes good nice thanks thank hello hi buy one "
    "how's what's im i'm don't "
    "host love cute great which so at if been still be was has it's free lol omg available stock black white red show try code discount",
    "es": "el la los las que de en y un una es cuánto cuanto cuesta hay tienen tiene envío envio gracias hola quiero para p"
    "or con me lo mi está esta "
    "cómo como talla tallas precio color cuando cuándo dónde donde pedido llega llegar del se puede pueden más mas mu"
    "y si sí no al comprar compro "
    "hacen rojo negro blanco descuento cupón enlace producto pago buenas sale queda",
    "pt": "o a os as que de em e um uma é quanto custa tem têm frete obrigado obrigada oi olá quero para por com me meu min"
    "ha está como tamanho preço "
    "cor quando onde pedido chega do da no na não nao mais muito sim comprar vocês voces você voce pra pro ainda tá c"
    "upom desconto pix boleto entrega "
    "preto branco vermelho qual quais moça gente esse essa",
    "fr": "le la les des que de en et un une est combien coûte avez vous livraison merci bonjour je veux pour avec mon ma c"
    "'est comment taille tailles "
    "prix couleur quand où commande arrive du au ne pas plus très oui non acheter j'ai il elle y sur quel quelle enco"
    "re svp noir blanc rouge dispo ça "
    "lien code promo salut coucou",
    "de": "der die das und ist ein eine wie viel kostet habt ihr gibt es versand danke hallo ich will möchte für mit mein m"
    "eine wann wo bestellung "
    "größe groesse preis farbe den dem nicht mehr sehr ja nein kaufen noch auch zu auf im in was kann man welche schw"
    "arz weiß rot lieferung "
    "link rabatt gutschein bitte verfügbar hab",
    "id": "yang ini itu ada berapa harga kak ka kakak bisa cod gak ga nggak tidak mau beli ongkir kirim terima kasih makasi"
    "h halo saya aku untuk dengan "
    "warna ukuran kapan dimana pesanan sampai dan di ke dari masih stok kah dong ya gan min apa hitam putih merah sud"
    "ah udah belum lagi diskon "
    "barang bahan paket resi keranjang kuning nomor pesan kok banget bagus",
    "vi": "bao nhiêu tiền có không shop ơi em chị mình cho của còn size màu ship giá mua khi nào hàng đơn được này là và cả"
    "m ơn bn nhieu tien ko k "
    "ib con hang mau gia chi oi khong duoc nay freeship mã giam gia chốt chot đẹp dep quá",
}


def word_languages() -> dict[str, tuple[str, ...]]:
    """Return the languages that each common Latin word belongs to."""
    table: dict[str, list[str]] = {}
    for language, words in _WORDS_BY_LANGUAGE.items():
        for word in words.split():
            table.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in table.items()}


def detect_language(text: str, words: Mapping[str, tuple[str, ...]], room: tuple[str, ...]) -> str:
    """Return the language (BCP 47, without script) of `text` (folded). `room` decides where the text tells nothing."""
    if text.isascii():
        if "zh" in (language.split("-", 1)[0] for language in room) and _PINYIN.search(text):
            return "zh"
        if room and _CODES_ONLY.fullmatch(text):
            return room[0]
        return _latin(text, words, room)
    counts: dict[str, int] = {}
    for match in _SCRIPTS.finditer(text):
        name = match.lastgroup or ""
        counts[name] = counts.get(name, 0) + 1
    if not counts:
        return _latin(text, words, room)
    if counts.get("ja"):
        return "ja" if counts["ja"] * 6 >= counts.get("zh", 0) or counts["ja"] >= 4 else "zh"
    if counts.get("zh"):
        if counts.get("ko", 0) > counts["zh"]:
            return "ko"
        if "ja" in room and ("zh" not in room or _JAPANESE_ONLY.intersection(text)):
            return "ja"
        return "zh"
    best = max(counts, key=lambda name: (counts[name], name))
    return best


_PINYIN = re.compile(
    r"\b(?:duo ?shao(?: ?qian)?|jia ?ge|zen ?me ?mai|sha ?jia|you ?huo|bao ?you|fa ?huo|duo ?jiu|you ?mei ?you|ji ?kuai(?: ?qian)?)\b"
)
"""Chinese that is typed as it sounds."""
_CODES_ONLY = re.compile(r"(?:[a-z]{0,2}\d+[a-z]{0,2}|pro|max|plus|ultra|mini|[\s?!.~,])+")
"""Model numbers alone, which are of no language."""


def _latin(text: str, words: Mapping[str, tuple[str, ...]], room: tuple[str, ...]) -> str:
    scores: dict[str, int] = {}
    found = _WORD.findall(text)[:60]
    for word in found:
        known = words.get(word)
        if known is not None:
            weight = 4 if len(known) == 1 else 2 if len(known) == 2 else 1
            for language in known:
                scores[language] = scores.get(language, 0) + weight
    if not text.isascii():
        for language, letters in _LETTER_HINTS.items():
            for letter, weight in letters.items():
                if letter in text:
                    scores[language] = scores.get(language, 0) + weight
    if not scores:
        return _nothing_told(found, room)
    top = max(scores.values())
    best = [language for language in scores if scores[language] == top]
    for prior in (*(language.split("-", 1)[0] for language in room), "en"):
        if prior in best:
            return prior
    return min(best)


def _nothing_told(found: list[str], room: tuple[str, ...]) -> str:
    bases = [language.split("-", 1)[0] for language in room]
    if any(len(word) > 2 for word in found):
        latin = [base for base in bases if base not in ("zh", "ja", "ko", "ru", "ar", "th")]
        return latin[0] if latin else "en"
    return bases[0] if bases and bases[0] in LANGUAGES else "en"
