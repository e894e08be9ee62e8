"""What hosts say around a claim and that claims nothing: how they call viewers, fillers, and what asks for a nod.

A tag behind a claim makes no question of it: `não tem mais, tá?` says what `não tem mais` says.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """Patterns of a language whose group `said` may be left out of a text; a `?` in group `mark` of one is a full stop.

    `asks`: words with which a sentence asks in earnest, whatever stands behind it.
    """

    said: tuple[re.Pattern[str], ...]
    asks: re.Pattern[str]


@lru_cache(maxsize=16)
def around(language: str) -> Around | None:
    """Return what a language says around claims; None where that is not known."""
    own = _WORDS.get(language)
    if own is None:
        return None
    named = rf"(?i:{own['titles']}) {_NAME}(?: {_NAME})?"
    call = rf"(?:{named}|(?i:{own['calls']}))"
    begin = r"(?:\A|(?<=[.!?\n] )|(?<=\n))"
    patterns = [
        rf"{begin}(?P<said>{call}, )",
        rf"{begin}(?P<said>(?i:{own['opens']}), )",
        rf"{_BEHIND}(?P<said>,? {call}){_BEFORE}",
        rf"{_BEHIND}(?P<said>, {_NAME}){_BEFORE}",
        rf"{_BEHIND}(?P<said>,? (?i:{own['tags']}))(?P<mark> ?\?+)",
        rf"{_BEHIND}(?P<said>,? (?i:{own['tags']}|{own['fillers']})){_BEFORE}",
    ]
    if own["anywhere"]:
        patterns.append(rf"{_BEHIND}(?P<said> (?i:{own['anywhere']}))(?= )")
    return Around(tuple(map(re.compile, patterns)), re.compile(rf"(?<!\w)(?:{own['asks']})(?!\w)", re.I))


_NAME = r"[A-Z\u00c0-\u00dd][a-z\u00df-\u00ff]{2,14}"
_BEHIND = r"(?<=[\w%)\"'»\ue000-\uf8ff])"
_BEFORE = r"(?=,? ?[.,!?;:)]| ?\n|\Z)"
_WORDS = {
    "pt": {
        "calls": (
            "(?:(?:meus?|minhas?) )?(?:gente|gente boa|pessoal|galera|galerinha|turma|povo|fam[ií]lia|amig[ao]s?|miga|migas|meninas?|"
            "meninos|amor|amores|linda|lindas|lindo|lindona|lindonas|querid[ao]s?|"
            "flor|flores|bem|manas?|mano|manos|princesas?|rainhas?|"
            "mo[çc]a|mo[çc]o|mo[çc]ada|senhora|senhor|senhores|vizinha|vizinhas|comadre|comadres|cara|"
            "chefe|gata|gatas|gatinhas|mulherada|mulheres|filha|filhos?|filhas|filhota|cora[çc][ãa]o|anjo|anjos|"
            "vida|rei|deusas?|del[ií]cias?|tesouros?|joias?|colega|colegas|parceir[oa]s?|malta|rapaziada|rapazes|doutora|fofa|"
            "fofas|bebe|crian[çc]ada|tchurma|chapa|lindos|lindezas?|xuxu|chuchu|maravilhosas?)"
        ),
        "titles": (
            "dona|d\\.|seu|sr\\.?|sra\\.?|senhora|senhor|tia|tio|v[óo]|vov[óôo]|vov[óo]|dr\\.?|dra\\.?|"
            "prima|primo|minha amiga"
        ),
        "tags": (
            "viu|viram|t[áa]|n[ée]|n[ée] n[ãa]o|ok|okay|hein|hem|certo|sabe|sabiam|entendeu|entenderam|beleza|blz|combinado|"
            "t[áa] bom|t[áa] bem|t[áa] certo|t[áa] joia|est[áa] bem|est[áa] bom|n[ãa]o [ée]|n[ãa]o [ée] mesmo|percebes|percebem|"
            "ouviram|t[áa] ok|t[áa] ligad[ao]|viu s[óo]|ouviu|tudo bem|pode ser|t[áa] vendo|est[ãa]o a ver"
        ),
        "fillers": (
            "haha+|hehe+|kk+|rs+|rsrs\\w*|hihi|hahaha\\w*|me desculpe?m?|desculpe?m?|desculpa a[ií]|mil desculpas|infelizmente|que pena|"
            "lamento|sinto muito|uma pena|mesmo|(?<!em )(?<!mos )(?<!e )(?<!dá )(?<!há )sim|uai|s[ôo]|"
            "tch[êe]|bah|p[áa]|ora|ó|olha|olhem|por acaso|"
            "de verdade|com certeza|claro|pois|pois [ée]|juro|gra[çc]as a deus|que del[ií]cia|que maravilha|que bom|repito|anota a[ií]|"
            "anotem a[ií]|anota|anotem|obrigad[ao]|aten[çc][ãa]o|vejam|repara|reparem|que fique claro|t[áa] bom|bora|vamos l[áa]"
        ),
        "opens": (
            "olha|olhem|olha s[óo]|[óo]|pois olha|ent[ãa]o|ai|ai que pena|ah|bom|bem|oi|ol[áa]|opa|"
            "pois|pois [ée]|poxa|puxa|infelizmente|ih|eita|"
            "nossa|aten[çc][ãa]o|ei|vejam s[óo]|veja|vejam|gente do c[ée]u|ent[ãa]o t[áa]|que pena|desculpem?|me desculpem?|a[ií]|"
            "repetindo|s[óo] pra avisar|s[óo] para avisar|anota a[ií]|anotem|escuta|escutem|oh|bora|beleza|certo|agora sim|lembrando"
        ),
        "anywhere": "",
        "asks": (
            "(?<![\\w\ue000-\uf8ff] )(?:(?:de|em|pra|para|por|a|e|mas|com) )?(?:qual|quais|quem|onde|quando|"
            "quantos?|quantas?|como|cad[êe]|por ?qu[eê]|o qu[eê]|que (?:horas|cidade|dia|tamanho|cor))"
        ),
    },
    "id": {
        "calls": (
            "kak|kaka|kakak|ka|kk|kakak-kakak|bun|bund|bunda|bunda-bunda|bu|ibu|ibu-ibu|buk|pak|bapak|bapak-bapak|pakde|bude|mbak|mba|"
            "mbak-mbak|mas|mas-mas|bang|abang|gan|agan|sis|sist|say|sayang|sayangku|beb|guys|gaes|gais|guis|ges|geng|gengs|"
            "teman-teman|temen-temen|teman|temen|kawan|kawan-kawan|sobat|bestie|besti|om|tante|dek|adek|adik|neng|nduk|le|cin|cinta|"
            "shay|moms|mom|mommy|mam|bro|bray|cuy|coy|semua|semuanya|pemirsa|saudara-saudara|akang|teteh|teh|kang|non|nak|anak-anakku|"
            "cu|cucu|cucuku|kesayangan|ladies|girls|bosku|bos|boss|juragan|kesayanganku|jeng|ceu|uni|uda|cici|koko|ko|ci|kakakku|"
            "kakak sekalian|semua ya|gaess+|guyss+|mak|emak-emak|mak-emak|anakku|hadirin|para pemirsa"
        ),
        "titles": (
            "kak|kakak|bu|ibu|pak|bapak|mbak|mba|mas|bang|abang|dek|adek|bunda|bun|om|tante|sis|neng|teh|teteh|kang|akang|cik|ci|ko|koh|"
            "mbah|nek|kek|uni|uda|mama|umi|bude|pakde|jeng"
        ),
        "tags": (
            "ya|yah|yaa+|y|iya kan|ya kan|kan|oke|ok|okay|okeh|okey|paham|ngerti|mengerti|betul|benar|"
            "setuju|siap|tahu kan|tau kan|lho ya|loh ya|ya oke"
        ),
        "fillers": (
            "iya|kok|lho|loh|lo|deh|dong|donk|nih|ni|sih|tuh|mah|yuk|maaf|maaf ya|maaf banget|mohon maaf|sorry|sori|sorry banget|"
            "sorry ya|he+he+\\w*|ha+ha+\\w*|wk+wk+\\w*|hihi\\w*|memang|emang|beneran|sumpah|serius|sayang sekali|sayang banget|"
            "tenang|tenang aja|tenang saja|santai|santai aja|catat|dicatat|catet|alhamdulillah|insyaallah|insya allah|makasih|"
            "terima kasih|mantap|asyik|asik|lho ya|loh ya|kok ya|dong ya|nih ya|ya deh|dulu ya|juga ya|gitu|begitu|gitu ya|jangan sedih"
        ),
        "opens": (
            "nah|oh|eh|aduh|aduhai|waduh|wah|jadi|oke|ok|okay|okey|hai|hei|halo|hallo|maaf|maaf ya|maaf banget|mohon maaf|sorry|sori|"
            "sayangnya|sayang sekali|tenang|tenang aja|sip|siap|btw|jujur|jujur aja|yuk|ayo|info ya|info|catat|catat ya|perhatian|"
            "kabar baik|kalau di(?:jumlah|total|hitung|itung)|tenang ya|duh|yah|lho|loh|gini|begini|"
            "by the way|sekali lagi|aku ulang|saya ulang|pokoknya|fyi"
        ),
        "anywhere": "nih|lho|loh|deh|dong|donk|sih|tuh|mah|kok",
        "asks": (
            "apa|siapa|mana|dimana|kapan|berapa|gimana|bagaimana|kenapa|mengapa|apakah|adakah|bolehkah|bisakah|pernah"
        ),
    },
}
"""`calls` of viewers, `titles` before a name, `tags` that ask for a nod, `fillers` behind a claim, what `opens` a sentence, particles that
stand `anywhere` but at the begin, and what `asks`; patterns, in any case of letters."""
