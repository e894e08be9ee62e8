"""Shapes of the numbers that name a person or an account, by country, as data: a country is one more entry.

A shape is looked for in the folded text with every digit written 0 to 9. Its group `n` is the number where words stand before it.
"""

from __future__ import annotations

from collections.abc import Callable

from zhubo.text import privacy_checks as checks
from zhubo.text.normalise import simplified
from zhubo.text.wording import Wording, wording
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A number of `kind`. `check` is asked for its letters and digits; `near` must stand somewhere in the text.

    `cued`: only right behind words for a telephone. `sure`: also behind words for an order, a parcel or goods.
    """

    kind: str
    pattern: Wording
    check: Callable[[str], bool] | None = None
    near: Wording | None = None
    cued: bool = False
    sure: bool = False


def folded(pattern: str, *, clues: str | None = None) -> Wording:
    """Return the wording of a pattern whose characters are folded as texts are; `clues` as in `wording`."""
    return wording(simplified(pattern), clues=None if clues is None else simplified(clues))


def _phone(pattern: str, check: Callable[[str], bool] | None = None, *, near: Wording | None = None) -> Shape:
    return Shape("phone", wording(f"(?<![0-9]){pattern}(?![0-9])"), check, near)


def _id(pattern: str, check: Callable[[str], bool] | None = None, *, near: Wording | None = None) -> Shape:
    return Shape("id_card", wording(f"(?<![0-9a-z]){pattern}(?![0-9a-z])"), check, near)


def _worded(
    words: str, number: str, check: Callable[[str], bool] | None = None, *, between: str = "[^0-9]{0,16}?"
) -> Shape:
    return Shape("id_card", folded(f"(?:{words}){between}(?<![0-9a-z])(?P<n>{number})(?![0-9a-z])"), check, sure=True)


def _card(pattern: str, check: Callable[[str], bool] | None = None, *, near: Wording | None = None) -> Shape:
    return Shape("bank_card", wording(f"(?<![0-9a-z]){pattern}(?![0-9a-z])"), check, near)


PHONE_WORDS = (
    r"电话|手机|号码|联系|座机|連絡先|热线|phone(?! ?(?:case|cover|holder|stand|charger)s?\b)|\bph\b|\btel|\bcell|mobile|"
    r"\bmob\b|\bcall(?! of)|"
    r"\btext\b|\bring\b|whats ?app|whats|"
    r"\bwas+ap|\bwa\b|\bzap\b|\bsms|\bhmu|"
    r"my (?:number|no|num|digits)\b|number'?s\b|contact|bizum|escr[ií]b|llam|llám|m[óo]vil|\bcelu?\b|n[úu]mero|\bnum\b|fijo|\bliga|"
    r"chama|fone\b|\btlm\b|contato|\bfixo|"
    r"appel|joign|\bport\b|num[ée]ro|\bhandy|meine nummer|\bnummer|ruf|festnetz|\bтел|звон|номер|пиши|дом\b|ватсап|вотсап|питер|"
    r"رقمي|جوال|واتس|اتصل|كلم|هاتف|موبايل|\bhp\b|\bhub|\bnope\b|nomor|no saya|sđt|sdt|\bzalo|gọi|\bđt\b|hotline|số mình|liên hệ|"
    r"แอด|โทร|เบอร์|ติดต่อ|มือถือ|สาย|เซ็นเตอร์|電話|携帯|(?:제|내|폰|전|대표|새) ?번호|번호(?:로|가|는)|전번|전화|연락|"
    r"(?<![가-힣])폰|휴대폰|핸드폰|[내제]폰|客服|customer (?:service|care|support)|help ?line|call cent(?:er|re)|atenci[óo]n al cliente|"
    r"\bsac\b|service clients?|kundenservice|kundendienst|горяч\w* лини\w*|خدمة (?:ال)?عملاء|tổng đài|layanan pelanggan|고객 ?센터|콜센터|"
    r"celular|telem[óo]vel|カスタマー|フリーダイヤル|コールセンター|\bgsm\b"
)
PHONE_NEAR = folded(
    rf"{PHONE_WORDS}|(?:a|en) nombre de|(?:em|no) nome de|au nom de|portugal|espa[ñn]a|m[ée]xico|argentina|brasil"
)
CALL = folded(
    r"(?:call|ring|text|phone) me\b|my phone|phone number|llám[ae]\w*|celular|telefone|telefonnummer|tel[ée]phone|телефон|наберите|"
    r"nomor hp|nomer hp|전화|電話番号|الرقم|رقمي|رقم (?:امي|بيتنا|الجوال)|جوال|يتصل علي|اتصل|sđt|เบอร์"
)
"""Words for a telephone so clear that a word for an order behind them says nothing of the number."""
PHONE_BEHIND = folded(
    r"[ (]{0,2}(?:(?:是|这是|就是)我的?(?:电话|手机|座机|号码)|(?:电话|手机|座机)(?=$|[\s,。])|電話(?=です|番号|に|$)|携帯|"
    r"whats ?app|whats\b|\bwa\b|zap\b|\bhp\b|"
    r"phone\b|tel\b|cell\b|mobile\b|"
    r"call me|text me|is my (?:number|cell)|my (?:number|cell)|mi (?:n[úu]mero|cel|tel)|meu (?:n[úu]mero|zap|whats|cel|tel)|mon (?:num|"
    r"tel|port)|"
    r"meine (?:nummer|handy)|mein handy|(?:это )?мо[йё] (?:тел|номер)|ватсап|вотсап|вайбер|звони|رقمي|جوالي|موبايلي|واتس|اتصل|nomor ?ku|"
    r"no saya|"
    r"zalo|sđt|tổng đài|hotline|số (?:mình|em|của)|เบอร์|โทร|전화|제 ?번호|번호(?:예요|에요|입니다|요)|연락)"
)
"""Words right behind a number that say that it is one for a telephone."""
CARD_WORDS = (
    r"银行卡|卡号|这卡|这个卡|信用卡|\bcard\b|visa|mastercard|amex|diners|discover|maestro|カード|クレカ|카드|tarjeta|cart[ãa]o|"
    r"\bcarte\b|\bcb\b|kart[eu]\b|"
    r"kreditkarte|kartennummer|карт|بطاق|فيزا|مدى|kartu|thẻ|บัตร|วีซ่า|ส่วนตัว"
)
ACCOUNT_WORDS = (
    r"银行账[号户]|账号|账户|\bclabe\b|\bcta\b|\bacc\b|普通(?:預金|口座)?(?= ?[0-9])|ゆうちょ|みずほ|三井住友|三菱|"
    r"\bkonto\w+|\baccount\b|\bacct\b|口座|계좌|농협|국민|신한|"
    r"\bstk\b|tài khoản|rekening|\brek\b|حساب|\bcuenta\b|"
    r"conta\b|\bkonto\b|сч[её]т|"
    r"พร้อมเพย์|promptpay|บัญชี"
)
CUES = folded(
    rf"(?P<phone>\b(?:my|mera|new|her|his) number\b|(?:phone|tel|telephone|cell|mobile) (?:no\.?|number|#)|{PHONE_WORDS})|"
    rf"(?P<other>(?:{CARD_WORDS})(?: ?(?:number|no\.?|num|#))?|\bqq|扣扣|企鹅|身份证|身分|收货|收件|寄|地址|recipient|\bname\b|address)|"
    r"(?P<order>订单号?|单号|运单|快递(?!员|小哥)|货号|编号|条码|条形码|型号|款号|券号|商品id|商品编[码号]|备案号?|批号|工单|"
    r"\border|tracking|tracked|#|no\.|№|\bsku|\bupc|"
    r"\bean\b|isbn|"
    r"\bitem\b|\bmodel|part (?:no|number)|\bref\b|\bseri(?:e|al)?\b|série|seriennummer|серийн\w*|序列号|réf|invoice|parcel|usps|"
    r"\bups\b|\bdhl\b|注文(?:番号)?|伝票(?:番号)?|"
    r"追跡(?:番号)?|品番|型番|コード|荷物|"
    r"주문(?:번호)?|송장(?:번호)?|운송장(?:번호)?|택배|등기|바코드|상품(?:번호|코드)?|모델|"
    r"(?:n[º°]?\.? ?do |n[úu]m(?:ero)? de(?: orden)? )?pedido(?: n[º°o.]{1,2})?|"
    r"rastre(?:o|io)|seguimiento|gu[íi]a\b|env[íi]o\b|c[óo]digo(?: de (?:barras|rastreio))?|"
    r"(?:n[°º] de |num[ée]ro de )?commande(?: n[°º])?|suivi|colis(?:simo)?|code barre|bestell\w*|"
    r"sendung\w*|paket|artikel\w*|\bart\.|\bкод|(?:номер )?заказа?(?: номер)?|трек(?:-номер)?|посылк|отправлен|артикул|\bарт\b|штрих|"
    r"(?:رقم )?(?:ال)?طلب(?:ية)?(?: رقم)?|رقم التتبع|تتبع|(?:ال)?شحنة(?: رقم)?|ارامكس|باركود|رمز|كود|موديل|"
    r"\bbatch|reg(?:istration)? (?:no|number)|\bzip\b|(?:製造|問い合わせ)番号|送り状|factur[ae]\b|rechnung\w*|"
    r"认证|证书|许可证|التسجيل|\blô\b|\bizin\b|ทะเบียน|ล็อต|ใบอนุญาต|protoco\w*|protokoll\w*|chamado|\bregistr\w*|"
    r"gutschein\w*|voucher|coupon|"
    r"cup(?:om|[óo]n)|\bproduk|\bbpom\w*|\bimei\b|ticket|"
    r"\blot[eo]?\b|charge\b|chargennummer|парти[яи]|обращени\w*|накладн\w*|접수|시리얼|일련|受付|受注|お問い合わせ番号|بلاغ|تذكرة|"
    r"الصنف|منتج|vận đơn|mã đơn|biên nhận|เลข ?อย|อย\.|"
    r"pesanan|\bresi\b|\bkode\b|barcode|\bmã\b|\bđơn\b|\bghn\b|ออเดอร์|คำสั่งซื้อ|พัสดุ|แทรค|รหัส|บาร์โค้ด|โค้ด)"
    r"(?: ?(?:n[úu]m(?:ero)?|number|nr|nummer|no|номер|رقم|号码?|번호|番号)(?![a-zа-я]))?"
)
"""What a number is, by the words right before it; the last of them decides."""
_THAI = wording(r"[\u0e01-\u0e4e]")
_ARABIC = wording(r"[\u0621-\u064a]")
_CARD_OWN = wording(r"银行卡|卡号|这卡|这个卡|信用卡|\bcard\b|visa|mastercard")
_CARD_NEAR = folded(CARD_WORDS)
_FOURS = r"[0-9]{4}(?:[ -][0-9]{4}){3}"
_LONG = r"[1-9](?:[ -]?[0-9]){13,17}[ -]?[0-9]"

_NATIONAL: tuple[tuple[str, str, Callable[[str], bool] | None], ...] = (
    (
        r"\bsin\b|\bnas\b|social insurance|assurance sociale",
        r"[1-9]?[0-9]{2,3}[ -]?[0-9]{3}[ -]?[0-9]{3}",
        checks.is_sin,
    ),
    (r"\bahv|\bavs\b|\bnavs", r"756[ .]?[0-9]{4}[ .]?[0-9]{4}[ .]?[0-9]{2}", None),
    (
        r"\bsv-?n(?:r|ummer)|sozialversicherung\w*|(?<!kranken)versicherungsnummer",
        r"[1-9][0-9]{3}[ /-]?[0-9]{6}",
        checks.is_austrian,
    ),
    (r"\bsv-?n(?:r|ummer)|sozialversicherung\w*|rentenversicherung\w*", r"[0-9]{2} ?[0-9]{6} ?[a-z] ?[0-9]{3}", None),
    (r"\bиин\b|жсн", r"[0-9]{6} ?[0-9]{6}", None),
    (r"личн\w+ номер|идентификационн\w+", r"[0-9]{7}[a-zа-я][0-9]{3}[a-zа-я]{2}[0-9]", None),
    (
        r"registre national|rijksregister\w*|national(?: belge)?\b|\bniss\b",
        r"[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}[ -]?[0-9]{3}[ .]?[0-9]{2}",
        None,
    ),
    (
        r"carte (?:nationale )?d.identit[ée]|\bcni\b|\bcin\b",
        r"[0-9]{12}|(?=[a-z]*[0-9][a-z]*[0-9])[0-9a-z]{9}|[a-z]{1,2}[0-9]{5,6}",
        None,
    ),
    (r"\brut\b|\brun\b", r"[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3} ?-? ?[0-9k]", checks.is_rut),
    (r"身份证|身分证|hkid|hk id", r"[a-z]{1,2}[0-9]{6} ?\(?[0-9a]\)?", checks.is_hongkong),
    (r"身份证|身分证|\bbir\b", r"[1578][0-9]{6} ?\([0-9]\)", None),
    (r"통관", r"p ?[0-9]{12}", None),
    (r"운전면허|면허", r"[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{2}", None),
    (r"在留|居留", r"[a-z]{2} ?[0-9]{8} ?[a-z]{2}|[a-z][a-d89][0-9]{8}", None),
    (r"免許", r"[0-9]{12}", None),
    (r"\bmst\b|mã số thuế", r"[0-9]{10}(?:-[0-9]{3})?", None),
    (r"\bnpwp\b", r"[0-9]{15,16}", None),
    (r"\bbpjs\b", r"[0-9]{13}", None),
    (
        r"\bcnh\b|t[íi]tulo de eleitor|\bpis\b|\bnis\b|\bniss\b|\bnit\b",
        r"[0-9]{11,12}|[0-9]{3}\.[0-9]{5}\.[0-9]{2}-[0-9]",
        None,
    ),
    (r"cart[ãa]o de cidad[ãa]o", r"[0-9]{8}(?: ?[0-9] ?[a-z]{2}[0-9])?", None),
    (r"\brfc\b", r"[a-z]{4}[ -]?[0-9]{6}[ -]?[a-z0-9]{3}", None),
    (r"c[ée]dula|\bcc\b", r"(?:[ve]-?)?(?:[0-9](?:\.?[0-9]{3}){3}|[0-9]{1,2}(?:\.?[0-9]{3}){2})", None),
    (r"\bdni\b", r"[0-9]{2}\.?[0-9]{3}\.?[0-9]{3}(?:-?[a-z])?", None),
    (
        r"الرقم (?:ال)?(?:مدني|قومي|وطني|شخصي)|(?:ال)?بطاق[ةه] (?:ال)?(?:مدني|وطني|شخصي)[ةه]",
        r"[0-9]{10,14}|[a-z]{1,2}[0-9]{5,6}",
        None,
    ),
    (r"ประจำตัว|ประชาชน", r"[1-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]", None),
    (r"\bpan\b", r"[a-z]{5} ?[0-9]{4} ?[a-z]", None),
    (r"\bpps(?:n|\b)", r"[0-9]{7} ?[a-z]{1,2}", None),
    (r"\btfn\b|tax file", r"[0-9]{3} ?[0-9]{3} ?[0-9]{3}", None),
    (r"\bnhs (?:number|no)\b", r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}", None),
    (r"\bid (?:number|no)\b", r"[0-9]{13}", checks.is_luhn),
    (r"s[ée]cu(?:rit[ée] sociale)?\b|\bnir\b", r"[12](?: ?[0-9]){12}(?:(?: ?[0-9]){2})?", None),
    (r"\bnit\b", r"[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}-?[0-9]", None),
    (r"mykad|\bic\b", r"[0-9]{6}-?[0-9]{2}-?[0-9]{4}", checks.is_born),
)
"""Numbers that their words name, with what checks them."""
_SHAPED: tuple[tuple[str, Callable[[str], bool] | None], ...] = (
    (r"756\.[0-9]{4}\.[0-9]{4}\.[0-9]{2}", None),
    (r"[0-9]{2}\.[01][0-9]\.[0-3][0-9]-[0-9]{3}\.[0-9]{2}", None),
    (r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9k]", checks.is_rut),
    (r"[a-z]{1,2}[0-9]{6} ?\([0-9a]\)", checks.is_hongkong),
    (r"[0-9]{8} [0-9] ?[a-z]{2}[0-9]", None),
)
"""Numbers that no word need name: nothing else looks like them."""
SHAPES: tuple[Shape, ...] = (
    Shape(
        "id_card", wording(r"(?<![0-9a-z])[1-9](?:[ -]?[0-9]){16}[ -]?[0-9x](?![0-9a-z])"), checks.is_id_card, sure=True
    ),
    _worded("身份证|身分证", r"[0-9](?:[ -]?[0-9]){13,16}[0-9x]"),
    _worded("身份证|身分证", r"[a-z][12][0-9]{8}", checks.is_taiwanese_id),
    _worded("マイナンバー|個人番号", r"[0-9]{4}([ -]?)[0-9]{4}\2[0-9]{4}"),
    _worded("my number", r"[0-9]{4}([ -]?)[0-9]{4}\2[0-9]{4}", checks.is_my_number),
    _id(r"[0-9]{6}-[1-8][0-9]{6}", checks.is_born),
    _worded("주민|외국인등록", r"[0-9]{6} ?-? ?[1-8][0-9]{6}", checks.is_born),
    _id(r"[0-9]{6}[1-8][0-9]{6}", checks.is_bare_korean_id),
    _worded(r"\bnik\b|\bktp\b", r"[1-9](?:[ .-]?[0-9]){15}"),
    _id(r"[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}"),
    _worded(r"cccd|căn cước|cmnd|\bcmt\b|chứng minh", r"[0-9](?:[ .]?[0-9]){8}(?:(?:[ .]?[0-9]){3})?"),
    _id(r"[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]|[1-8] [0-9]{4} [0-9]{5} [0-9]{2} [0-9]", checks.is_thai_id),
    _worded("บัตร|ปชช|หลัก", r"[1-8][0-9]{12}", checks.is_thai_id),
    _id(r"[1-8][0-9]{12}", checks.is_bare_thai_id, near=_THAI),
    _id(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", checks.is_cpf),
    _worded(r"\bcpf\b|\bpix\b", r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}[ -]?[0-9]{2}", checks.is_cpf),
    _worded(r"\bcpf\b|\bpix\b", r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}"),
    _worded(r"\bcpf\b", r"[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?-?[0-9]{2}"),
    _worded(r"steuer-?(?:id|ident\w*|n(?:r|ummer))\b|\bid-?nr\b", r"[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}"),
    _worded(r"\brg\b", r"[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}-?[0-9x]"),
    _worded(r"\bnif\b|contribuinte", r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}"),
    _id(r"(?:[0-9]{8}|[0-9]{2}\.[0-9]{3}\.[0-9]{3}|[xyz]-?[0-9]{7})-?[a-z]", checks.is_dni),
    _id(r"[a-z]{4}[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9][hmx][a-z]{5}[0-9a-z][0-9]"),
    _id(r"2[0347]-[0-9]{8}-[0-9]", checks.is_cuit),
    _worded("cui[tl]", r"2[0347][0-9]{9}", checks.is_cuit),
    _id(r"[1278] ?[0-9]{2} ?[0-9]{2} ?[0-9][0-9ab] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", checks.is_nir),
    _worded(r"steuer|id-?nr", r"[1-9][0-9][ ]?[0-9]{3}[ ]?[0-9]{3}[ ]?[0-9]{3}", checks.is_german_tax_id),
    _worded(
        r"ausweis|\bperso\b",
        r"[cfghjklmnprtvwxyz][0-9cfghjklmnprtvwxyz]{8}[0-9]",
        checks.is_german_card,
        between="(?:nr|nummer|ist|is|[ :.-]){0,5}",
    ),
    _id(r"[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}", checks.is_snils),
    _worded("снилс", r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{2}"),
    _worded(r"\bинн\b", r"[0-9]{12}"),
    _worded(r"\bинн\b", r"[0-9]{10}", checks.is_inn),
    _id(r"(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}"),
    _worded(r"\bssn\b|\bsocial\b", r"[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{4}", between="[^0-9]{0,24}?"),
    _worded(r"aadha+r", r"[0-9]{4}(?: ?[0-9]{4}){2}"),
    _worded(r"\bnric\b|\bic no\b", r"[stfgm][0-9]{7}[a-z]", between="[^0-9]{0,12}?"),
    _id(r"[a-ceghj-prstw-z][a-ceghj-nprstw-z](?:[0-9]{6}| [0-9]{2} [0-9]{2} [0-9]{2} )[a-d]"),
    _worded(
        r"\bnino\b|\bni (?:number|no|num)\b|national insurance",
        r"[a-z]{2}(?: ?[0-9]{2}){3} ?[a-d]",
        between="[^0-9]{0,16}?",
    ),
    *(_worded(words, number, check) for words, number, check in _NATIONAL),
    *(_id(number, check) for number, check in _SHAPED),
    _worded("هوي|[اإ]قام", r"[12][0-9]{9}(?:[0-9]{2})?|[23][0-9]{13}|784-?[0-9]{4}-?[0-9]{7}(?:-?[0-9])?"),
    _id(r"784-?[0-9]{4}-?[0-9]{7}-?[0-9]", checks.is_luhn),
    _id(r"[23][0-9]{13}", checks.is_egyptian_id, near=_ARABIC),
    _card(r"[1-9][0-9]{14,18}", checks.is_card),
    _card(_FOURS + r"(?:[ -][0-9]{1,3})?", checks.is_card),
    _card(_FOURS, checks.is_card),
    _card(_LONG, checks.is_card),
    _card(r"3(?:0[0-5]|[689][0-9])[0-9][ -][0-9]{6}[ -][0-9]{4}", checks.is_luhn),
    _card(_LONG, near=_CARD_OWN),
    Shape(
        "bank_card",
        folded(r"(?:银行卡|卡号|我卡|信用卡)[^0-9]{0,6}?(?P<n>[0-9](?:[ -]?[0-9]){11,18})(?![0-9a-z])"),
        sure=True,
    ),
    Shape("bank_card", folded(r"卡[^0-9]{0,4}?(?P<n>[0-9](?:[ -]?[0-9]){14,18})(?![0-9a-z])"), sure=True),
    Shape(
        "bank_card",
        folded(
            rf"(?:{CARD_WORDS})(?![^0-9]{{0,12}}(?:regal|cadeau|present|подар|gift))[^0-9]{{0,14}}?(?P<n>{_FOURS})(?![0-9a-z])"
        ),
        sure=True,
    ),
    Shape(
        "bank_card",
        folded(r"(?:\bmandiri|\bbca|\bbni|\bbri)\b[^0-9]{0,14}?(?P<n>[0-9](?:[ -]?[0-9]){8,15})(?![0-9a-z])"),
        sure=True,
    ),
    _card(_FOURS, checks.is_luhn, near=_CARD_NEAR),
    _card(r"[1-9][0-9]{12,18}", checks.is_luhn, near=_CARD_NEAR),
    _id(r"[1-9][0-9]{3}([ -]?)[0-9]{4}\1[0-9]{4}\1[0-9]{4}", checks.is_nik),
    Shape(
        "iban",
        folded(
            r"(?:iban|ايبان|"
            r"آيبان)[^0-9]{0,10}?(?<![0-9a-z])(?P<n>[a-z]{2}[0-9]{2}(?: ?[a-z]{4})?(?: ?(?=[a-z]{0,3}[0-9])[0-9a-z]{4}){2,7})"
        ),
        sure=True,
    ),
    _phone(
        r"(?![0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.]))(?:\(?\+?86\)?[ -]?|00 ?86[ -]?)?1[3-9](?:[ ._-]{0,2}[0-9]){9}"
    ),
    _phone(
        r"(?<![0-9][.*/_|~ -])(?![1-58][0-9]?(?: {1,2}[0-9]){1,8}(?! {0,2}[0-9]))"
        r"[0-9]{1,2}(?P<gap>[.*/_|~-]|[ ]{1,2})[0-9](?:(?P=gap)[0-9]){7,11}(?!(?P=gap)?[0-9]|[._-]?[a-z])",
        checks.is_no_count,
    ),
    _phone(r"1[ _]{1,2}[3-9](?:[ _-]{1,3}[0-9]){9}"),
    _phone(r"1[3-9][0-9](?P<gap>[~～*/|_#=+]{1,2})[0-9]{4}(?P=gap)[0-9]{4}"),
    _phone(r"0[1-9][0-9]{1,2}(?P<gap>[~～*|_#=+]{1,2})[0-9]{3,4}(?P=gap)[0-9]{3,4}"),
    _phone(r"(?:\((?=\+[0-9]{1,3}\)))?\+[0-9](?:[ .\-()]{0,2}[0-9]){7,14}"),
    _phone(r"00 ?[1-9](?:[ .\-()]{0,2}[0-9]){8,13}"),
    _phone(r"(?:1[ .-])?(?:\([2-9][0-9]{2}\)[ .-]{0,2}|[2-9][0-9]{2}[ .-]{1,2})[0-9]{3}[ .-][0-9]{4}"),
    Shape(
        "phone",
        wording(
            r"(?<![0-9-])(?![0-9]{2}([09])-[1-9][0-9]{2}\1)[2-9][0-9]{2}-[0-9]{4}(?![0-9-]| ?(?:[元块円원€$]|usd|rmb|mah))"
        ),
    ),
    Shape("phone", wording(r"(?<![0-9.])(?!0[1-9] 0[1-9](?: [0-9]{2}){4})0[1-9](?:[ .\-/]?[0-9]){8,9}(?![0-9])")),
    _phone(r"0[1-9][0-9]{1,2}-[0-9]{7,8}"),
    _phone(r"400[0-9]-[0-9]{3}-[0-9]{3}"),
    _phone(r"[48]00[ -][0-9]{3}[ -]?[0-9]{4}"),
    _phone(r"[48]00[0-9]{7}", near=PHONE_NEAR),
    _phone(r"[89]00[ .-]?[0-9]{3}[ .-]?[0-9]{3}", near=PHONE_NEAR),
    _phone(r"92000[ -]?[0-9]{4}|920 ?0[0-9]{2} ?[0-9]{3}", near=PHONE_NEAR),
    _phone(r"0 8[0-9]{2}(?: [0-9]{3} [0-9]{3}|(?: [0-9]{2}){3})"),
    _phone(r"\(?0(?:xx|[0-9]{2}) ?\(?[1-9][0-9]\)? ?9?[ .]?[0-9]{4}[ .-]?[0-9]{4}", near=PHONE_NEAR),
    _phone(r"[1-9][0-9]\.9[0-9]{4}\.[0-9]{4}"),
    _phone(r"0?[1-9][0-9]{1,3} 15[ -]?[0-9]{3,4}-[0-9]{4}"),
    _phone(r"0[1-9][0-9]{0,3}\([0-9]{1,4}\)[0-9]{4}"),
    _phone(r"\(0\) ?[1-9](?:[ -]?[0-9]){8,9}"),
    _phone(r"\(?0[1-9][0-9]{0,3}\)[ -]?[0-9](?:[ .-]?[0-9]){5,8}"),
    Shape(
        "phone",
        wording(r"(?<![0-9.,-])0[1-9][0-9]{0,4}[ ./-][0-9]{3,8}(?:[ .-][0-9]{1,4}){0,2}(?![0-9-])"),
        checks.is_long_phone,
    ),
    Shape("phone", wording(r"(?<![0-9a-z])01[5-7][0-9]{8,9}(?![0-9])")),
    Shape("phone", wording(r"(?<![0-9a-z.])08(?:[ .-]?[0-9]){8,11}(?![0-9])")),
    Shape("phone", wording(r"(?<![0-9] )(?<![0-9])0(?! 1 2 3)(?: [0-9]){8,11}(?! ?[0-9])")),
    Shape("phone", wording(r"공일공[ -]?[공영일이삼사오육칠팔구]{3,4}[ -]?[공영일이삼사오육칠팔구]{4}")),
    _phone(r"1(?:522|544|566|577|588|599|644|661|666|670|688|811|833|855|877|899)-[0-9]{4}"),
    _phone(r"1[3-9]00[ -][0-9]{3,4}(?:[ -][0-9]{3,4})?", near=PHONE_NEAR),
    _phone(r"[678][0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}", near=PHONE_NEAR),
    _phone(r"9[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}", near=PHONE_NEAR),
    _phone(r"[679][0-9]{2}(?:[ .-][0-9]{2}){3}", near=PHONE_NEAR),
    _phone(r"9[0-9]{2}[ -][0-9]{3}[ -][0-9]{2}[ -][0-9]{2}", near=PHONE_NEAR),
    _phone(r"8[ -]?\(?0(?:17|25|29|33|44)\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}"),
    _phone(r"\([1-9][0-9]\) ?9[ .]?[0-9]{4}[ .-]?[0-9]{4}"),
    Shape("phone", wording(r"\bal (?P<n>[679][0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}|3[0-9]{9})(?![0-9])")),
    _phone(
        r"(?<![0-9] )(?![0-9]{3}[ .-][0-9]00)[679][0-9]{2}([ .-])[0-9]{3}\1[0-9]{3}(?! ?[0-9€$₽£%元円]| ?(?:eur|usd|rub|руб|mil\b|views|"
        r"followers|visitas|seguidores|vues|aufrufe))"
    ),
    _phone(r"[6-9][0-9]{4} [0-9]{5}", near=PHONE_NEAR),
    _phone(r"[89][0-9] [0-9]{3} [0-9]{2} [0-9]{2}", near=PHONE_NEAR),
    _phone(r"\([1-9][0-9]{1,2}\) ?9? ?[0-9]{3,4}[ -][0-9]{4}"),
    _phone(r"(?:[1-9][0-9] )?9[0-9]{4}-[0-9]{4}"),
    _phone(r"[1-9][0-9] ?9 ?[0-9]{4}[ -]?[0-9]{4}", near=PHONE_NEAR),
    _phone(r"[1-9][0-9] [0-9]{4}[ -][0-9]{4}", near=PHONE_NEAR),
    _phone(r"[78][ -]?\(?[3489][0-9]{2}\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}"),
    _phone(r"\([3489][0-9]{2}\) ?[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}"),
    _phone(r"62[ -]?8[0-9]{2}[ -]?[0-9]{3,4}[ -]?[0-9]{3,5}", checks.is_no_barcode),
    _phone(r"66[689][0-9]{8}"),
    _phone(r"84[35789][0-9]{8}"),
    _phone(r"966 ?5[0-9] ?[0-9]{3} ?[0-9]{4}"),
    Shape(
        "phone",
        wording(
            r"(?<![0-9a-z])(?!(?:[2-4][0-9][ -]){3})(?![1-9][0-9]{0,2}00+ [0-9]+00(?![0-9]))[0-9](?:[ .-]?[0-9]){6,12}(?![0-9a-z])"
        ),
        cued=True,
    ),
    Shape(
        "phone",
        wording(r"(?<![0-9,、])[0-9](?P<gap>[,、] ?)[0-9](?:(?P=gap)[0-9]){7,11}(?!(?P=gap)?[0-9])"),
        checks.is_no_count,
        cued=True,
    ),
    _id(r"[0-9]{11}", checks.is_cpf),
    Shape(
        "bank_card",
        folded(rf"(?:{ACCOUNT_WORDS})[^0-9]{{0,12}}?(?<![0-9a-z])(?P<n>[0-9](?:[ -]?[0-9]){{6,18}})(?![0-9a-z])"),
        sure=True,
    ),
)
IBAN_HEAD = wording(r"(?<![0-9a-z])[a-z]{2}[0-9]{2}(?= ?[0-9a-z]{4})")
