"""Words before handles, passports and names, and the shapes of street addresses, by language, as data."""

from __future__ import annotations

from zhubo.text.privacy_numbers import folded
from zhubo.text.wording import Wording, bits_of, wording
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class AddressShape:
    """A street address. One that is not `sure` counts where words for an address stand in the text, or, with `capital`, in its name one."""

    pattern: Wording
    sure: bool = True
    capital: bool = True


EMAIL = wording(
    r"(?<![a-z0-9._%+-])(?!(?:tiktok|insta|instagram|ig|telegram|tg)@)[a-z0-9][a-z0-9._%+-]{0,40}@[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,30}){1,4}"
)
_JOIN = (
    r"(?:[吧呀哦啊呢我聊找查]|搜索?(?:一下)?|群|频道|就叫|追加(?:してください)? ?(?:id)?|"
    r" ?추가해주세요|号|号码|のidは|のid| ?아이디는?| ?아이디|"
    r" ?(?:id line|id|is|its|it's|me|no|é|es|est|c|c'est|ist|ku|nya|saya|de|do|da|mío|moi|name|user(?:name)?|handle|c[uủ]a (?:em|"
    r"e|m|mình|chị|tui|tôi)|"
    r"у меня|мой|ник|حسابي|يوزري?|يوزر)(?![a-z])|は|가|는|ไอดี|(?:ของ)?(?:หนู|เรา|ผม|ฉัน|พี่)| ?คือ){0,2}"
    r"\s{0,2}[:是=]?\s{0,2}"
)
HANDLE = folded(
    r"(?:微信|[薇威](?=[:：])|威信|薇信|徽信|v信|卫星|(?<![a-z])[vw]x(?![0-9]+(?![a-z0-9_]))|[v薇微威]❤️?|"
    r"(?<![a-z])[➕+加]我?\s?(?:[vq](?:x(?![iu]))?|微|"
    r"薇|威)(?!信)|"
    r"[加嘉][微薇威](?!信)|扣[群裙]|群号|抖音号|快手号|小红书号|飞机号?|加赖|(?<![a-z])v:|위챗|톡 ?아이디|дискорд|\bинст\b|"
    r"wechat|weixin|(?<![a-z])qq|扣扣|企鹅|绿泡泡|电报|"
    r"(?<![a-z])(?:fb|facebook|ins|venmo|cash ?app|skype)(?![a-z])|"
    r"whats ?app|telegram+|(?<![a-z])tg|(?<![a-z])tele(?![a-z])|(?<![a-z])ig(?![a-z])|insta(?:gram)?|"
    r"(?<![a-z])snap(?:chat)?(?![a-z])|kakao|zalo|viber|messenger|discord|tiktok|twitter|트위터|"
    r"インスタ(?:グラム)?|カカオ(?:トーク)?|テレグラム|카카오톡|카톡|오픈카톡|인스타(?:그램)?|텔레(?:그램)?|"
    r"\bтг\b|телег[аи]|телеграмм?|инста(?:грам)?|\bвк\b|в[ао]тсап|вайбер|"
    r"(?:انستا|انستقرام|انستغرام|سناب(?:شات)?|تيل[ي]?جرام|تل[ي]?جرام|تل[ي]?قرام|واتس(?:اب)?)ي?|ไอจี|เทเลแกรม)"
    + _JOIN
    + r"(@?(?=[a-z_.\-]{0,19}[0-9_]|[a-z]{3,12}\.(?!com|net|org|www)[a-z]{3,12}(?![a-z.]))[a-z0-9][a-z0-9_.\-]{4,24}|"
    r"@[a-z0-9_.]{3,24}(?:-[a-z0-9]{1,16}){0,2})"
)
HANDLE_AT = folded(
    r"(?:(?<![a-z])(?:ig|insta(?:gram)?|fb|facebook|tiktok|telegram|whatsapp|snap(?:chat)?|twitter|dm)(?![a-z])|트위터|디엠|(?:my|"
    r"the) handle|handle is|my user|usuari[oa]|escr[ií]b[ae]me|"
    r"schreibt? mi(?:r|ch)|\bник\b|\bинст\b|[пн]а?пи[шс][иаеу]\w*|\bтг\b|حسابي|message me|(?<![a-z])(?:i'?m|soy|je suis|"
    r"moi c'est|加我|找我)(?= @)|"
    r"インスタ|飞机)[^@\n]{1,24}(?<![a-z0-9.])"
    r"(@[a-z0-9_.]{3,24})"
)
"""Words may stand between a messenger and a handle that says that it is one."""
HANDLE_BEFORE = folded(
    r"(?<![a-z0-9._@])(@[a-z0-9_.]{3,24}|(?=[a-z0-9]{0,19}[_.])(?=[0-9_.]{0,8}[a-z])[a-z0-9][a-z0-9_.]{4,24})"
    r" (?:on|over on|en|no|na|em|sur|auf|bei|di|trên|su|в|на|في|على|ใน) (?:my |mi |meu |mon |mein )?"
    r"(?:ig|insta(?:gram)?|tiktok|tt|telegram|tg|tele|snap(?:chat)?|twitter|discord|zalo|viber|инсте|инстаграм\w?|"
    r"телеграм\w?|тг|тик ?ток\w?|"
    r"انستا|سناب|تيليجرام|تلجرام|ไอจี)(?![a-zа-я])"
)
"""A handle in front of the messenger that it is one of."""
HANDLE_LETTERED = folded(
    r"(?:(?<![a-z])(?:id )?line(?![a-z])|ライン|라인|ไอดีไลน์|ไลน์)"
    + _JOIN
    + r"(@?(?=[a-z_.\-]{0,19}[0-9_])(?=[0-9_.\-]{0,19}[a-z])[a-z0-9][a-z0-9_.\-]{4,24}|@[a-z0-9_.]{3,24})"
)
"""A messenger whose name is a common word: figures alone are no handle behind it."""
HANDLE_NAMED = folded(
    r"(?:(?<![a-z])id(?![a-z])|ไอดี|아이디|แอดไป|私のは)(?: ?(?:は|는|คือ|is))? ?[:→]? ?"
    r"((?=[a-z_.\-]{0,19}[0-9_])(?=[0-9_.\-]{0,19}[a-z])[a-z0-9][a-z0-9_.\-]{4,24})(?![0-9a-z])"
)
"""A handle behind a word for one; a messenger stands anywhere in the text."""
HANDLE_NEAR = folded(
    r"(?<![a-z])line(?![a-z])|ライン|カカオ|ไลน์|라인|카톡|(?<![가-힣])톡|微信|wechat|telegram|(?<![a-z])(?:ig|insta)(?![a-z])"
)
HANDLE_PARTED = folded(
    r"(?:[加+➕]我?(?:微信?|薇信?|威信?|[vq](?:信|x|q)?|赖)|微信(?:上|私|聊|联系|找))[^a-z0-9@\n]{1,14}[\s:]"
    r"((?!iphone|ipad|mate|huawei|xiaomi|vivo|oppo|note|macbook)(?=[a-z_]{0,15}[0-9_])[a-z][a-z0-9_]{4,19})(?![a-z0-9])|"
    r"(?:카톡|톡|위챗)[^a-z0-9@\n]{1,14} ((?=[a-z_]{0,15}[0-9_])[a-z][a-z0-9_]{4,19})(?= ?(?:으?로|이에|예요|입니|요|$))"
)
"""Words may stand between a messenger that somebody is asked to and a handle."""
HANDLE_TAGGED = folded(r"(?:discord|дискорд)[^#\n]{0,12}?(?<![a-zа-я])([a-z0-9_.]{2,20}#[0-9]{4})(?![0-9])")
PASSPORT = folded(
    r"(?:护照|通行证|台胞证|回乡证|passport|パスポート|旅券|여권|pasaporte|passaporte|passeport|reisepass|passnummer|загран\w*|паспорт\w*|"
    r"(?:ال)?جواز(?:ي| سفري?| السفر)?|paspor(?:t(?!s))?|pasport|hộ chiếu|พาสปอร์ต|พาส(?![\u0e01-\u0e4e])|หนังสือเดินทาง|thông hành)"
    r"(?:号码?|番号|번호|no\b\.?|number|num\b|n[º°o]|nr\b|nummer|номер|сери[яи]|рф\b|ist|is\b|es\b|est\b|é\b|mi\b|my\b|填|写|是|用|为|"
    r"인데|이에요|이|은|を|が|saya|lama|baru|cũ|mới|số|của em|em|رقمه?|ورقمه|เลขที่|เลข|หมายเลข|คือ|#|мой|старый|новый|"
    r"[-–:：.,'’は는 ]){0,6}(?:(?<= )(?!item |code |ref |lot |sku |size )[a-zà-ÿ'’]{1,4} (?:(?:is|ist|es|est|é) )?)?"
    r"([0-9]{2} ?[0-9]{2},? (?:(?:номер|№|n[o°º]?\.?) ?)?[0-9]{6}|[0-9]{2} [0-9]{7}|[a-z]{1,2} [0-9]{6,8}|[a-z]{1,2}[0-9]{6}|"
    r"(?=[a-z]{0,4}[0-9])(?=(?:[a-z]*[0-9]){3})[a-z0-9]{8,11})(?![0-9a-z])"
)
ADDRESS_NEAR = folded(
    r"地址|寄|address|ship|deliver|send|i live|my (?:house|home|place)|\bat\b|direcci[óo]n|env[íi]|m[áa]nda|vivo|endere[çc]o|"
    r"entrega|\bmoro|\bcep\b|adresse|livr|habite|"
    r"wohn|liefer|schick|anschrift|alamat|kirim|住所|送り|届け|주소|배송|عنوان|보내|адрес|доставк|địa chỉ|\bđc\b|giao|gửi|ที่อยู่|ส่ง"
)
_EN_TAIL = (
    r"(?:,? (?:nw|ne|sw|se|[nsew])(?![a-z]))?(?:,? ?(?:apt|unit|suite|ste|flat|floor|fl|#)\.? ?[0-9a-z-]{1,5})?"
    r"(?:(?:,? [a-z.]{2,16}){1,4},? (?:[0-9]{5}(?:-[0-9]{4})?|[a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2})(?![0-9a-z]))?"
)
_NO_STREET = (
    r"(?! ?(?:[gmtk]b|inch|way|in|of|for|pack|pcs?|pieces?|stars?|years?|days?|hours?|min(?:ute)?s?|per|more|left|people|"
    r"persons?|x|sets?|cm|mm|ml|"
    r"hp|v|w(?! [0-9])|am|pm|or|and|to|left|times?)[ .])"
)
_EN = rf"(?<![0-9a-z.,])[0-9]{{1,5}}[a-z]?{_NO_STREET} (?:(?:[a-z.'-]{{1,16}}|[0-9]{{1,3}}(?:st|nd|rd|th)) ){{1,3}}"
_STREETS = "street|avenue|ave|boulevard|blvd|rd|lane|terrace"
_ROADS = "st|road|drive|dr|ln|close|court|park|way|place|plaza|square"
_FR = r"(?:[a-zà-ÿœ'-]{1,16} ?){1,5}(?:, ?[0-9]{5} [a-zà-ÿ'-]{2,20})?"
_NUMBERED = r",? ?(?:n[º°o]?\.? ?|# ?|km\.? ?|kav\.? ?|blok [a-z]? ?)?[0-9]{1,5}[a-z]?(?![a-z0-9])"
_WEST = r"(?:[a-zà-ÿ.'-]{2,16} |[a-z] ){0,4}[a-zà-ÿ.'-]{2,16}"
_WEST_TAIL = (
    r"(?:,? (?:apto?|piso|bloco|bloque|casa|lote|no|km|rt|rw|kel|kec|cep|cp|col|[0-9]º)\.? ?"
    r"[a-zà-ÿ0-9/-]{1,12}){0,4}(?:, [0-9]{5})?"
)
_KR_PLACE = r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청|전북|전남|전라|경북|경남|경상|제주)"
_RU_KIND = r"(?:(?:улиц[аыуе]|ул|проспект[ае]?|просп|пр-?т?|переул\w{2,3}|пер|бульвар[ае]?|б-р|шоссе|набережн\w{2}|наб)(?![а-яё])\.?|пл\.)"
_RU_TAIL = (
    r"[0-9]{1,4}[а-я]?(?![0-9а-я])(?:[,. ]{0,3}(?:корп|к|стр|кв|квартира|подъезд|эт|этаж|под)\.? ?[0-9]{1,4}){0,4}"
)
_AR = r"[\u0621-\u064a]+"
_AR_UNIT = r"(?:عمار[ةه]|مبنى|رقم|فيلا|برج|منزل|بيت|شق[ةه]|الدور|بلوك|قطع[ةه])"
_VI = r"[a-zà-ỹđ]+"
_VI_PLACE = r"(?:phường|quận|xã|huyện|thị trấn|[pq]\.? ?[0-9]|[pqxh]\. ?(?=[a-zà-ỹđ])|tp\b)"
_VI_TAIL = r"(?:, ?(?! ?(?:đt|s?đt|s?dt|sđt|điện thoại|tel|phone|gọi|lh|liên hệ|tên|người|zalo|số)(?![a-zà-ỹđ]))[^,;]{2,20}){0,2}"
_TH = r"[\u0e01-\u0e4e]"
_TH_PART = (
    rf"(?:หมู่บ้าน|หมู่|ม\.|ซอย|ซ\.|ถนน|ถ\.|ต\.|อ\.|จ\.|ตำบล|อำเภอ|จังหวัด|แขวง|เขต)(?: ?{_TH}{{1,20}})?(?: ?[0-9]{{1,5}})?"
)

ADDRESSES: tuple[AddressShape, ...] = (
    AddressShape(
        wording(
            r"[\u4e00-\u9fff]{1,14}(?:路|街|大道|巷|胡同|村|镇|乡|区|县|苑|园|城|小区|大厦|广场|街道)[\u4e00-\u9fffa-z0-9]{0,14}?"
            r"[0-9]{1,5}(?:号楼?|栋|幢|座|单元|弄|组|室|楼)"
            r"(?:[0-9a-z\u4e00-\u9fff-]{0,6}?[0-9]{1,5}(?:号|室|户|楼|单元|栋|(?![0-9个件块元])(?<=[0-9]{3}))){0,3}(?!链接)"
        )
    ),
    AddressShape(wording(r"[\u4e00-\u9fff]{2,14}[0-9]{1,5}弄[0-9]{1,4}号(?:[0-9]{1,4}室?)?")),
    AddressShape(
        folded(
            r"(?:〒? ?[0-9]{3}-[0-9]{4} ?)?[\u3005-\u30ff\u4e00-\u9fff]{1,12}[市区町村郡][\u3005-\u30ff\u4e00-\u9fff]{0,12}"
            r"(?:[0-9]{1,3}条[東西]?)?(?:[0-9]{1,4}(?:丁目|番地)(?:[0-9]{1,4}(?:番地?|号|-)?){0,3}|"
            r"[0-9]{1,4}-[0-9]{1,4}-[0-9]{1,4})(?: ?[0-9]{2,4}号室)?"
        )
    ),
    AddressShape(wording(r"〒 ?[0-9]{3}-[0-9]{4}")),
    AddressShape(
        wording(
            _KR_PLACE
            + r"[가-힣]{0,6} (?:[가-힣]{1,8}[시군구] ){0,2}(?:[가-힣0-9]{1,10}[읍면동] ){0,1}[가-힣0-9]{1,14}[로길] ?"
            r"[0-9]{1,4}(?:번길 ?[0-9]{1,4})?(?:-[0-9]{1,4})?(?![0-9]|[개장만원월일])(?: ?[가-힣]{0,8} ?[0-9]{1,4}[층호동])?"
        )
    ),
    AddressShape(
        wording(
            r"(?:[가-힣]{2,8}[시도군구] ){0,3}[가-힣0-9]{1,8}[동리가] ?[0-9]{1,4}(?:-[0-9]{1,4})?번지(?: ?[0-9]{1,4}호)?"
        )
    ),
    AddressShape(
        wording(
            r"(?:[가-힣]{2,8}[시도군구] ){1,3}[가-힣0-9]{1,8}[동리가] ?[0-9]{1,4}-[0-9]{1,4}(?![0-9])(?: ?[0-9]{1,4}[층호])?"
        )
    ),
    AddressShape(wording(r"[가-힣]{1,10}[동리로길] ?[0-9]{1,4}-[0-9]{1,4}(?![0-9])"), sure=False),
    AddressShape(wording(r"(?:[가-힣]{2,12} )?[0-9]{1,4}동 ?[0-9]{1,4}호")),
    AddressShape(wording(rf"{_EN}(?:{_STREETS})(?![a-z0-9à-ÿ])\.?{_EN_TAIL}", clues=f" (?:{_STREETS})")),
    AddressShape(wording(rf"{_EN}(?:{_ROADS})(?![a-z0-9à-ÿ])\.?{_EN_TAIL}", clues=f" (?:{_ROADS})"), sure=False),
    AddressShape(wording(r"(?<![a-z])p\.?o\.? ?box [0-9]{1,6}(?:(?:,? [a-z.]{2,16}){1,3} [0-9]{5})?")),
    AddressShape(
        wording(
            r"(?<![a-z])(?:am|an der|im|in der|auf der|auf dem|zum|zur) [a-zäöüß-]{3,20} [0-9]{1,4}[a-z]?, [0-9]{5}(?![0-9])"
            r"(?: [a-zäöüß]{2,20})?"
        )
    ),
    AddressShape(
        wording(
            r"(?<![a-z])[a-zäöüß-]{2,20}(?:straße|strasse|str\.?| str\.| straße|weg|platz|gasse|allee|ufer|damm|"
            r"markt) [0-9]{1,4}[a-z]?(?![a-z0-9]| ?(?:€|euro|mal|st[üu]ck|sterne|tage|jahre|personen))"
            r"(?:, [0-9]{5} [a-zäöüß]{2,20})?"
        ),
    ),
    AddressShape(
        wording(
            r"(?<![a-z])(?:am|an der|im|in der|auf der|auf dem|zum|zur) (?!weg )[a-zäöüß-]{3,20} [0-9]{1,4}[a-z]?"
            r"(?:, [0-9]{5}(?: [a-zäöüß]{2,20})?|(?=,|$| ?[0-9a-z]{5,}))"
        ),
        sure=False,
        capital=False,
    ),
    AddressShape(
        wording(
            r"(?<![a-z])unter den [a-zäöüß-]{3,20} [0-9]{1,4}[a-z]?(?![a-z0-9])(?:, [0-9]{5}(?: [a-zäöüß]{2,20})?)?"
        ),
        sure=False,
    ),
    AddressShape(
        wording(rf"(?<![0-9])[0-9]{{1,4}},? ?(?:bis |ter )?(?:rue|avenue|av\.|bd|boulevard|impasse|faubourg) {_FR}")
    ),
    AddressShape(
        wording(rf"(?<![0-9])[0-9]{{1,4}},? ?(?:bis |ter )?(?:place|chemin|quai|cours|route|allée|square) {_FR}"),
        sure=False,
    ),
    AddressShape(
        wording(
            r"(?<![a-zà-ÿ/])(?:(?:rua|r\.(?= d[aeo]s? )|"
            r"calle|avenida|avda\.?|av\.?|c/|plaza|paseo|camino|carrera|travessa|alameda|praça|estrada|"
            r"rodovia|via|"
            rf"jalan|jln\.?|jl\.?|gg\.?|gang|perum|perumahan|komplek|kompleks|blok|dusun) {_WEST}{_NUMBERED}){_WEST_TAIL}"
        ),
        sure=False,
    ),
    AddressShape(
        wording(
            r"(?<![a-z])(?:carrera|cra|kra?|cr|calle|cll?|avenida|av|ak|ac|diagonal|diag|dg|transversal|transv|tv)\.? ?[0-9]{1,3} ?[a-z]?"
            r"(?: bis)?(?: (?:sur|norte|este|oeste))? ?(?:#|n[°ºo]\.?) ?[0-9]{1,3} ?[a-z]?(?: bis)? ?- ?[0-9]{2,3}(?![0-9])"
            r"(?:,? (?:apto?|casa|torre|piso|int|local|of|barrio)\.? ?[0-9a-zà-ÿ-]{1,14}){0,3}"
        )
    ),
    AddressShape(wording(rf"(?<![a-zà-ÿ/])(?:plaza|praça) {_WEST}{_NUMBERED}"), sure=False),
    AddressShape(
        wording(
            r"(?<![a-z])(?:[a-z.]{2,14},? ){0,3}rt\.? ?[0-9]{1,3} ?/? ?rw\.? ?[0-9]{1,3}(?:,? (?:kel|kec|desa)\.? ?[a-z]{3,16}){0,3}"
        )
    ),
    AddressShape(
        wording(
            rf"(?<![а-яё])(?:г\. ?[а-яё-]{{3,20}},? )?{_RU_KIND} ?(?:[а-яё-]{{3,20}} ?){{1,2}},? ?(?:д\.?|"
            rf"дом)? ?{_RU_TAIL}(?! ?(?:шт|руб|₽|см|мл|[гр]\b))"
        ),
        sure=False,
    ),
    AddressShape(wording(rf"(?<![а-яё])ул(?![а-яё])\.? ?(?:[а-яё-]{{3,20}} ){{1,2}}{_RU_TAIL}")),
    AddressShape(
        wording(
            rf"(?<![а-яё])(?:г?\.? ?[а-яё-]{{4,20}},? )?[а-яё-]{{3,20}} {_RU_KIND},? ?(?:(?:д\.?|дом) ?|(?=[^.;!?]{{0,8}} ?кв))"
            rf"(?:[0-9]{{1,4}}/(?=[0-9]))?{_RU_TAIL}(?:, [0-9]{{6}}(?![0-9]))?"
        )
    ),
    AddressShape(
        wording(
            rf"(?:(?:{_AR}[,،]? )?حي {_AR}[,،]? )?(?:شارع|"
            rf"حي)(?:[,،]? {_AR}){{0,5}}?[,،]? (?:[0-9]{{1,4}} )?{_AR_UNIT} ?[0-9]{{1,5}}(?: {_AR_UNIT} ?[0-9]{{1,5}}|"
            rf" الدور ?[0-9]{{1,3}}){{0,3}}"
        )
    ),
    AddressShape(wording(rf"شارع(?: {_AR}){{1,3}} [0-9]{{1,4}}(?![0-9])"), sure=False),
    AddressShape(wording(rf"(?<![0-9])[0-9]{{1,4}} شارع(?: {_AR}){{1,5}}")),
    AddressShape(
        wording(
            rf"(?:số (?:nhà )?)?(?<![0-9/])[0-9]{{1,4}}(?:/[0-9]{{1,4}}){{0,3}} (?:(?:đường|ngõ|"
            rf"phố) )?(?:{_VI} ){{0,4}}{_VI},? {_VI_PLACE}[^,;]{{0,16}}"
            rf"(?:, ?{_VI_PLACE}[^,;]{{0,14}}){{0,2}}",
            clues=r" (?:phường|quận|xã|huyện|thị trấn|[pqxh]\.|[pq][0-9]|[pq] [0-9]|tp)",
        ),
        sure=False,
    ),
    AddressShape(
        wording(
            r"(?<![a-zà-ỹđ])(?:số nhà|số|hẻm|ngõ|ngách|thôn|ấp|tổ|khu phố) [0-9]{1,4}(?:/[0-9]{1,4})?,? (?:đường|ngõ|xã|"
            r"phường|huyện|quận|khu phố|phố)"
            r" [^,;]{1,24}" + _VI_TAIL
        )
    ),
    AddressShape(
        wording(
            r"(?<![0-9/])(?<![0-9][ .-])[0-9]{1,4} (?:ngõ|ngách|hẻm|kiệt) [0-9]{1,4}(?:/[0-9]{1,4})? [^,;0-9]{2,24}"
            + _VI_TAIL
        ),
        sure=False,
    ),
    AddressShape(wording(r"(?<![0-9/])[0-9]{1,4}(?:/[0-9]{1,4})? đường [^,;0-9]{2,24}" + _VI_TAIL), sure=False),
    AddressShape(
        wording(rf"(?<![0-9])[0-9]{{1,4}}(?:/[0-9]{{1,4}})? ?{_TH_PART}(?: {_TH_PART}){{0,5}}(?: [0-9]{{5}})?")
    ),
    AddressShape(wording(rf"(?:บ้าน)?เลขที่ ?[0-9]{{1,4}}(?:/[0-9]{{1,4}})?(?: ?{_TH_PART}){{0,5}}")),
    AddressShape(
        wording(
            rf"(?:ถ\.|ถนน|ซอย|ซ\.)(?:{_TH}){{4,20}} ?[0-9]{{1,4}}(?: {_TH_PART}){{1,4}}|ถ\.(?:{_TH}){{4,20}} [0-9]{{1,4}}(?![0-9])"
        )
    ),
)

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"
    "郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝"
    "左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
)
_KR_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성"
    "차주우구민진지엄원천방공현함변염여추석선설마길연위표명기반왕금옥육인맹제모탁국"
)
_AR_FIELD = "(?:و?جوال|و?رقم|و?هاتف|و?تليفون|و?موبايل|و?عنوان|والعنوان)"
_END = r"(?=$|[\s,.;:/，。；、!?~]|电话|手机|地址|[0-9])"
NAMES: tuple[Wording, ...] = (
    folded(rf"(?:收[件货]人?|姓名)(?:姓名)? ?: ?([\u4e00-\u9fff]{{2,4}}){_END}"),
    folded(
        rf"(?:收[件货]人?|姓名)(?:姓名)?(?:是|写|填|叫|改成|改为|换成|就写)? ?"
        rf"((?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|慕容|夏侯)[\u4e00-\u9fff]{{1,2}}|"
        rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}){_END}"
    ),
    folded(r"(?:收[件货]人|姓名)(?:是|写|填|叫)? ?([\u4e00-\u9fff]{2,4})(?= ?(?:电话|手机|1[3-9][0-9]{9}))"),
    folded(rf"(?:收的人|收货的|收件的|联系人|名字)(?:写|是|叫|填|:)? ?([{_SURNAMES}][\u4e00-\u9fff]{{1,2}}){_END}"),
    folded(
        rf"(?:^|[\s,，。;；:])(?!.{{0,2}}[号码色话机式款件个是我你的了吗])"
        rf"([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})[\s,，;；]{{1,2}}(?=1[3-9][0-9](?:[ -]?[0-9]{{4}}){{2}}(?![0-9]))"
    ),
    folded(
        r"(?:お名前|名前|氏名|宛名|受取人|"
        r"ご依頼主) ?: ?([\u4e00-\u9fff\u3041-\u30fc]{2,8}(?: [\u4e00-\u9fff\u3041-\u30fc]{1,4})?)(?=$|[\s,。、])"
    ),
    folded(r"(?:氏名|宛名|受取人) ([\u4e00-\u9fff]{2,5})(?=$|[\s,。、])"),
    folded(
        r"(?:氏名|宛名|受取人|名義) ?:? ?([\u3005\u4e00-\u9fff]{1,4} ?[\u3005\u4e00-\u9fff]{1,4})"
        r"(?= ?[、,。]? ?(?:tel|電話|携帯|住所|〒|[0-9]))"
    ),
    folded(
        r"(?:宛名|受取人|名義)は ?([\u4e00-\u9fff]{2,6}(?: [\u4e00-\u9fff]{1,4})?)(?=$|[\s,。、]|です)(?<![名欄同])"
    ),
    folded(
        r"(?:氏名|宛名|受取人|名義)(?:は| ) ?([\u30a1-\u30fc]{2,8}[ ・][\u30a1-\u30fc]{2,8})(?=$|[\s,。、]|です|で)"
    ),
    wording(r"(?:이름|성함|성명|받는 ?(?:분|사람|이)|수령인|수취인|예금주) ?: ?([가-힣]{2,4})(?=$|[\s,.])"),
    wording(
        rf"(?:받는 ?(?:분|사람|이)|수령인|수취인|예금주) ((?!변경|주소|수정|정보|전화|연락|"
        rf"성함)[{_KR_SURNAMES}][가-힣][가-힣](?<![요가를는해돼]))(?=$|[\s,.])"
    ),
    folded(rf"(?:الاسم(?: الكامل)?|اسم المستلم|المستلم) ?: ?({_AR}(?: (?!جوال|رقم|هاتف|عنوان|العنوان){_AR}){{1,3}})"),
    wording(
        rf"ชื่อ ({_TH}{{3,15}} (?!เบอร์|โทร|ที่อยู่|เลข){_TH}{{3,15}})(?= (?:ส่งที่|ส่งมาที่|ส่งไปที่|เบอร์|โทร|ที่อยู่|มือถือ|ติดต่อ|[0-9]))"
    ),
    wording(rf"(?:ชื่อ(?:ผู้รับ|-?สกุล|-?นามสกุล)?|ผู้รับ) ?: ?({_TH}{{2,15}} {_TH}{{2,15}})(?=$|[\s,])"),
    wording(rf"(?:ผู้รับ) ((?!.*(?:ไหม|ได้|อะไร|สินค้า|ร้าน|ไร)){_TH}{{3,15}} {_TH}{{3,15}})(?=$|[\s,])"),
)
"""Fields whose name is in group 1 of the folded text."""
NAME_FIELD = folded(
    r"(?:(?<![a-zà-ỹ])(?:full name|name|recipient|nombres?|nombre y apellidos|a nombre de|destinatari[oa]|destinatária|"
    r"destinatário|nome completo|nome|"
    r"nom|nom et prénom|prénom|destinataire|nachname|empfänger|empfängerin|nama lengkap|nama penerima|nama|atas nama|penerima|"
    r"họ tên|họ và tên|tên người nhận|tên|người nhận)|(?<![а-яё])(?:получатель|фио|имя)) ?: ?"
)
NAME_FIELD_BARE = folded(
    r"(?<![a-zà-ỹа-яё])(?:người nhận|penerima|nama|получатель|recipient|destinat[áa]ri[oa]|empfänger(?:in)?|destinataire) "
)
"""A field for whoever gets the parcel, without a colon: two words with capitals at least stand behind it."""
NAMES_BESIDE: tuple[Wording, ...] = (
    folded(
        rf"(?<![\u0621-\u064a])(?:باسم|اسمي|على اسم|بأسم|بإسم) ({_AR} (?!{_AR_FIELD}){_AR}(?: (?!{_AR_FIELD}){_AR}){{0,2}})"
        rf"(?=$|[،,.]| ?[0-9+]| {_AR_FIELD})"
    ),
    folded(
        rf"(?:寄给|送给|发给|我叫)([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[\s,，]{{0,2}}(?:$|电话|手机|地址|1[3-9][0-9]{{2}}))"
    ),
    folded(
        r"(?:〒|丁目|番地|東京都|大阪府|京都府|北海道)[^\n]{0,40}?[0-9号室][、\s]{1,2}"
        r"([\u3005\u4e00-\u9fff]{1,4} [\u3005\u4e00-\u9fff]{1,4})$"
    ),
    folded(rf"(?<=[\s,，。;；:室号楼户栋元])([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=亲?收(?:货|件)?(?:$|[\s,，。!]))"),
    folded(
        r"(?<=[0-9号室番])[、,\s]{1,2}([\u3005\u4e00-\u9fff]{1,4} [\u3005\u4e00-\u9fff]{1,4})"
        r"(?= ?(?:です|さん|まで|と申|宛て|様(?:で|へ|に|宛|まで)))"
    ),
    folded(
        r"(?:名前|氏名|宛名|受取人|名義)(?:は|が)? ?"
        r"(?!変更|住所|電話|連絡|登録|確認|必須|不要|本人|自分|番号|記入|入力|訂正)"
        r"([\u3005\u4e00-\u9fff]{2,5})(?=$|[\s,。、]|です|で)(?<![名欄同必須])"
    ),
    wording(
        rf"(?:이름|성함|성명|받는 ?(?:분|사람|이)|수령인|수취인|예금주)(?:은|는|이)? "
        rf"((?!변경|주소|수정|정보|전화|연락|성함|이름|명의)[{_KR_SURNAMES}][가-힣][가-힣](?<![요가를는해돼만와에로]))"
        r"(?=$|[\s,.]|이?(?:에요|예요|요|입니다|이고|고)(?![가-힣]))"
    ),
    wording(rf"(?:ชื่อ|ผู้รับ|นาม) ({_TH}{{3,15}} (?!เบอร์|โทร|ที่อยู่|เลข|มือถือ|แอด|ส่ง|ติดต่อ){_TH}{{3,15}})(?=$|[ ,]| ?[0-9])"),
)
"""Names in group 1 that count only where a telephone number or an address stands in the text."""
NAME_FOR = folded(
    r"(?<![a-zà-ỹа-яё])(?:a nombre de|en nombre de|(?:em|no|pelo) nome de|au nom de|auf den namen|atas nama|a\.n\.|a/n|an\.|на имя|"
    r"in the name of|under the name|c/o|z\. ?hd\.|đứng tên|tên người nhận|đơn của) ?:? ?"
)
"""Words for whose a parcel is: two words with capitals stand behind them."""
NAME_BESIDE = folded(
    r"(?<![a-zà-ỹа-яё])(?:goes to|ship(?:ped)? to|send (?:it |this )?to|deliver(?:ed)? to|gặp|hỏi|спросить|спросите|"
    r"спрашивать|ask for|fragen nach|demande[rz]?|pregunt\w+ por|pergunt\w+ (?:por|pel[ao])|"
    r"(?:the )?name (?:on|for) (?:the |my |it|this )?(?:parcel|package|box|label|order|delivery|account)?(?: is)?:?|my name is|"
    r"attn\.?:?|recipient is|it'?s for|"
    r"je m.appelle|ich hei(?:ß|ss)e|tên (?:(?:em|mình|chị|anh|tôi|mẹ|vợ|chồng) )?là|"
    r"(?:parcel|package|order|delivery|box) (?:is )?for|(?:colis|livraison|commande|paquet) (?:est )?pour|"
    r"(?:paket|päckchen|sendung|bestellung|lieferung) (?:ist )?für|(?:paquete|pedido|env[íi]o) (?:es )?para|"
    r"(?:pacote|encomenda|pedido|entrega) (?:é )?para?|paket (?:untuk|buat)|kirim (?:ke|untuk|buat)|(?:hàng|đơn|gói) (?:của|cho)|"
    r"посылк[ауи] (?:для|на)|meu nome é|mein name ist|mi nombre es|mon nom est|меня зовут|nama saya|em tên|"
    r"falar com|tanya|cari|schickt es an|bitte an|an|auf|sou (?:a|o)|me llamo|soy|je suis|ich bin|i'?m|this is|aku|saya|tên) "
    r"(?=[^ ]{2,20} [^ ]{2,20})|(?:svp|merci|please|thanks|danke|gracias|obrigad[ao]|спасибо|cảm ơn), (?=[^ ]{2,20} [^ ]{2,20}$)"
)
"""Words before a name of two words that counts only where a telephone number or an address stands in the text."""
HANDLES: tuple[Wording, ...] = (HANDLE, HANDLE_AT, HANDLE_BEFORE, HANDLE_LETTERED, HANDLE_PARTED, HANDLE_TAGGED)
"""Wordings whose first group that matched is a handle."""
WORDED_BITS = bits_of((EMAIL, *HANDLES, HANDLE_NAMED, NAME_FOR, NAME_FIELD, NAME_FIELD_BARE, *NAMES))
"""The wordings that find something in a text without digits."""
