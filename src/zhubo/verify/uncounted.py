"""Numbers in what hosts chat about that count nothing of goods (`二番目の方`, `삼십 년 전`, an age, a long walk), and names of viewers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JA = "[0-9〇一二三四五六七八九十百千何数]+"
_KANJI = "[〇一二三四五六七八九十百千]+"
_JA_TRADE = "(?![^。!?]*(?:注文|発送|出荷|届|配信|ライブ|開始|終了|営業|受付|入金))"
_KO = (
    "(?:[0-9]+|[일이삼사오육칠팔구십백천]+|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|스무|스물|서른|마흔|쉰|예순|일흔|"
    "여든|아흔|몇)"
)
_KO_TENS = "(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|둘|셋|넷|한|두|세|네|다섯|여섯|일곱|여덟|아홉)?"
_KO_TRADE = "(?![^.!?]*(?:주문|발송|출고|배송|도착|방송|라이브|시작|마감|종료|입금|결제))"

UNCOUNTED = {
    "ja": re.compile(
        rf"{_KANJI}番目|{_JA}(?:回|度|人|年|日|周|曲|代|問|杯|話)目(?![はがも]?\d|[はがも]?半額)|"
        rf"{_JA}(?:年|日|週間|[かヶカ]月|時間|分|秒|世紀)(?:ほど|くらい|ぐらい)?(?:前(?!に(?:注文|予約|連絡))|ぶり)|"
        r"(?<!あと)(?<!残り)十分(?=[にな]|あり|ござ|ご|足り|注意|気を|楽し|伝わ|です|だ)|"
        r"一[度周言息口歩声瞬](?=[ぁ-んァ-ヶ、。!?]|中|よく|飲|\Z)|"
        rf"(?:百|満|[0-9]+)点(?=取|満点)|{_JA}[歳才](?![^。]{{0,8}}(?:から|以上|以下|未満|用|向け|対象|若返|若く))|"
        rf"(?<![0-9:]){_JA}時(?!間|代|計|短)(?:{_JA}分|半)?{_JA_TRADE}|(?:気温|室温|体感)[^、。]{{0,6}}?{_JA}度|"
        rf"{_JA}(?:時間|分)(?:半|も|くらい|ぐらい|ほど|しか|だけ)*(?=寝|歩|走|並|しゃべ|喋|話し|運転|散歩|昼寝|遅刻|遅れ|電車|練習|休憩|お?待|悩|立ち|座)|"
        rf"あと{_JA}分(?:くらい|ぐらい|ほど)?で(?=休憩|配信(?:は|も)?(?:終|おわ|おしまい))|"
        rf"(?<=配信は)(?:あと)?{_JA}分(?:くらい|ぐらい|ほど)?で(?=終|おわ|おしまい|締め)|"
        rf"{_JA}[つ色種]の?(?:うち|中)(?=[での、])|(?!一人|一名){_KANJI}[人名](?!用|前|分|乗|掛|で使|家族|様|中|まで|につき)|"
        rf"{_JA}杯(?=[^。]{{0,3}}飲)|(?<=ハート){_JA}[個つ]|(?<=いいね){_JA}[個つ]|"
        rf"(?:スマホ|携帯|パソコン|タブレット|カメラ)の(?:充電|電池|バッテリー)[がはも]?、?{_JA}(?:%|パーセント)"
    ),
    "ko": re.compile(
        rf"(?<![가-힣0-9]){_KO} ?번째(?! ?(?:상품|제품|거|것|개|링크|구매|반값|할인|\d))|(?<![가-힣])(?:첫|둘|셋|넷|다섯|여섯)째(?! ?개)|"
        rf"(?<![가-힣0-9]){_KO} ?(?:년|달|개월|일|주|시간|분|초) ?(?:쯤 |정도 )?전(?!에 ?(?:주문|결제|구매|말씀|연락|까지))|"
        rf"(?<![가-힣0-9]){_KO} ?(?:년|달|개월|주|일) ?만에(?= ?(?:처음|뵙|뵈|만나|봤|보는|먹|왔))|"
        rf"(?<![가-힣]){_KO_TENS}(?= ?살|이[에세여야고]|인데|입니|예요|[.,!~]|\Z)|"
        rf"(?<![가-힣0-9]){_KO} ?살(?=이에|예|입니|인데|이시|짜리 ?(?:아들|딸|손)|된)|"
        rf"(?<![가-힣0-9:]){_KO} ?시(?! ?간)(?= ?반|에|까지|쯤|네|예|이|가|부터|[ ,.?!]|\Z){_KO_TRADE}|"
        rf"(?<![가-힣0-9]){_KO} ?(?:시간|분)(?:이나|만|째)? ?(?:동안 |정도 |넘게 |쯤 )?"
        r"(?=걸었|걷|자고|잤|뛰|쉬|쉴|기다|운전|산책|통화|서 있|연습|졸|울었|청소|늦)|"
        rf"(?<![가-힣0-9]){_KO} ?분 ?(?:뒤|후|있다가|이따)(?:에)? ?(?=방송|쉬|휴식|인사|다시 ?(?:올|돌아|켤|만나))|"
        rf"(?<![가-힣0-9]){_KO} ?(?:잔|그릇|공기)[은이도씩]? ?(?=마[셔시셨]|먹)|"
        rf"(?<![가-힣0-9]){_KO} ?번[은이도]? ?(?=웃|울|절|넘어|봤|들었|읽|불렀|깜)|"
        rf"(?<![가-힣0-9])(?!한 ?명){_KO} ?명(?! ?(?:용|분|당|이 ?(?:쓰|사|선택|담|구매|찾)|중|까지))|(?<=하트 ){_KO} ?개|"
        r"(?:기온|날씨|바깥|체감)[^,.]{0,8}?[0-9]+ ?도|(?:[0-9]+|백|만) ?점(?= ?(?:맞|받|만점))|"
        r"[0-9일] ?등(?=으로 ?(?:들어|오|왔|댓글|입장|출석)|석| ?댓글|[은이][^.!?]{0,6} 님)|"
        r"(?<![가-힣])하나,? 둘,?(?: 셋,?)? ?(?=세|셌|셀)|"
        r"(?:노트북|핸드폰|휴대폰|폰|카메라|태블릿) 배터리[가는도]? ?[0-9]+ ?(?:%|퍼센트|프로)"
    ),
}
"""By language. What is claimed of goods (`2個目は半額`, `3일 만에 도착`) is not among them."""
_NAME_NEXT = r"(?!\s?[\ue000-\uf8ff])"
TIMES = {
    "es": re.compile(
        r"(?<!\w)(?:dos|tres|cuatro|cinco|diez|[2-9]) veces(?! (?:al|por|más|menos|mejor|la|el)\b)" + _NAME_NEXT
    ),
    "pt": re.compile(
        r"(?<!\w)(?:duas|três|quatro|cinco|dez|[2-9]) vezes(?! (?:ao|por|mais|menos|sem|no|na|maior|melhor|o|a)\b)"
        + _NAME_NEXT
    ),
    "fr": re.compile(
        r"(?<!\w)(?:deux|trois|quatre|cinq|dix|[2-9]) fois(?! (?:par|plus|moins|sans|le|la|mieux)\b)" + _NAME_NEXT
    ),
    "de": re.compile(
        r"(?<!\w)(?:(?:zwei|drei|vier|fünf|zehn)mal|[2-9] ?[Mm]al)(?! (?:am|pro|so|mehr|weniger|täglich|im|die|in)\b)"
        + _NAME_NEXT,
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:два|три|четыре|пять|десять|[2-9]) раза?(?! (?:в|больше|меньше|дешевле|дороже|лучше|на)\b)"
        + _NAME_NEXT,
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)(?:مرتين|(?:ثلاث|تلات|أربع|خمس|عشر|[3-9]) مرات)(?! (?:في|باليوم|يومي|بال|أكثر|أكتر|أرخص|أقل))"
        + _NAME_NEXT
    ),
    "id": re.compile(
        r"(?<!\w)(?:dua|tiga|empat|lima|sepuluh|[2-9]) kali(?! (?:sehari|seminggu|se|lipat|lebih|bayar|cicil)\b)"
        + _NAME_NEXT,
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:hai|ba|bốn|năm|mười|[2-9]) (?:lần|lượt)(?! (?:một|mỗi|hơn|ngày|giá|thanh)\b)" + _NAME_NEXT,
        re.IGNORECASE,
    ),
    "th": re.compile(r"(?:สอง|สาม|สี่|ห้า|สิบ|[2-9])\s?(?:ครั้ง|รอบ|หน)(?!ต่อ|ละ|ของ|ใน|แรก|\s?งวด)" + _NAME_NEXT),
}
"""How often somebody did something, unless it is how often a day, by what factor, or in how many parts one pays."""
CALLED = {
    "ja": re.compile(r"(?:\A|(?<=[、。!?「\s]))[ぁ-ゖァ-ヺー]{1,8}(?:さん|ちゃん|くん)"),
    "ko": re.compile(r"(?<!\S)[가-힣]{1,8} 님(?=[ ,.!?~이은도께가들]|\Z)"),
}
"""How viewers are called by name: `보라 님` is no colour."""


_HANDLE = re.compile(r"(?<=[«\"“„»「'‘])[^\W\d_]{3,24}[_.]?\d{1,4}(?=[»\"”“«」'’])|(?<![\w.])user\d{3,}")
"""How viewers call themselves: a name with figures behind it, in quotes."""


def uncounted(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where such numbers and names stand, the last first; none in a language without patterns."""
    found = [
        m.span()
        for patterns in (UNCOUNTED, TIMES, CALLED)
        if language in patterns
        for m in patterns[language].finditer(text)
    ]
    found += [match.span() for match in _HANDLE.finditer(text)]
    done = len(text) + 1
    for start, end in sorted(found, reverse=True):
        if end <= done:
            done = start
            yield start, end
