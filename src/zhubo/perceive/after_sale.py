"""What is wrong with an order and what its buyer wants, as typed reasons: by words of each language that say so and little else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from zhubo.case import GOODS_REASONS, REASONS, WISHES

AFTER_SALE: Mapping[str, frozenset[str]] = {
    "damaged_missing_wrong": GOODS_REASONS | WISHES,
    "request_refund_return": GOODS_REASONS | WISHES | {"late_delivery"},
    "complaint_negative": GOODS_REASONS | WISHES | {"late_delivery"},
    "refund_status": WISHES,
    "track_order": frozenset({"late_delivery", "missing"}),
    "warranty_invoice": frozenset({"warranty", "invoice"}),
    "cancel_order": frozenset({"cancel"}),
    "change_order_address": frozenset({"address"}),
}
"""Which reasons a comment of each intent may name; the same word means another thing in a question about goods."""

_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
"""Written without spaces, or with endings that grow on the words: a word may begin anywhere. Elsewhere only where a word begins."""
_WHOLE = frozenset({"vi"})
"""Written in syllables that other words begin with: only a whole one is the word."""


def matters_of(text: str, language: str, intent: str | None) -> tuple[str, ...]:
    """Return the reasons that `text` names, in the order of `REASONS`; none for an intent that has nothing to do with after-sale."""
    possible = AFTER_SALE.get(intent or "")
    if possible is None:
        return ()
    base = language.split("-", 1)[0].lower()
    folded = text.casefold().replace("’", "'")
    words = "".join(c if c.isalnum() or c == "'" else " " for c in folded).split()
    spaced = f" {' '.join(words)} "
    found = set()
    for reason, said in _words(base).items():
        if reason in possible and any(word in (folded if base in _UNSPACED else spaced) for word in said):
            found.add(reason)
    return tuple(reason for reason in REASONS if reason in found)


@lru_cache(maxsize=16)
def _words(language: str) -> Mapping[str, tuple[str, ...]]:
    lead = "" if language in _UNSPACED else " "
    tail = " " if language in _WHOLE else ""
    words = _WORDS.get(language, {})
    return {
        reason: tuple(f"{lead}{word.casefold()}{tail}" for word in line.split("|")) for reason, line in words.items()
    }


_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "damaged": "破|碎|裂|坏了|坏的|压坏|摔坏|漏了|漏液|变形|断了|磕|划痕|损坏|破損|壞",
        "missing": "少发|少了|漏发|没收到|缺了|缺件|少一|少件|没有收到|空包|漏發|少發",
        "wrong_item": "发错|寄错|错货|不是我买的|不是我要的|颜色不对|尺码不对|码不对|货不对|不一样|错发|發錯",
        "quality": "质量|瑕疵|开线|掉色|起球|异味|味道怪|不能用|用不了|有毛病|次品|脱线|質量",
        "refund": "退款|退钱|退錢|把钱退|赔",
        "return": "退货|退回去|退掉|退貨",
        "exchange": "换货|换一个|换一件|换个|换码|调换|換貨|更换",
        "late_delivery": "还没到|一直没到|没到货|迟迟|半个月|不发货|太慢|没物流|不更新|還沒到",
        "address": "地址|改到|收货人|电话写错",
        "cancel": "取消|不要了|不想要",
        "warranty": "保修|维修|修一|修理|质保|保固",
        "invoice": "发票|發票|开票|抬头",
    },
    "en": {
        "damaged": "broke|broken|damaged|cracked|shatter|smashed|leak|torn|dent|bent|scratch|in pieces|ripped",
        "missing": "missing|didn't receive|did not receive|never received|not in the box|one short|incomplete|empty box",
        "wrong_item": "wrong|not what i ordered|not the one i ordered|different from|different colour|different color|instead of",
        "quality": "quality|defect|faulty|doesn't work|does not work|stopped working|stain|smells|falling apart",
        "refund": "refund|money back|my money",
        "return": "return|send it back|send this back|send them back",
        "exchange": "exchange|swap|replace|replacement|another size|different size",
        "late_delivery": "still hasn't|still has not|still not|hasn't arrived|not arrived|never arrived|late|delayed|weeks|taking so long",
        "address": "address|deliver to|ship it to",
        "cancel": "cancel",
        "warranty": "warranty|repair|guarantee|fix",
        "invoice": "invoice|receipt|vat",
    },
    "ja": {
        "damaged": "割れ|壊れ|破損|破れ|ひび|へこ|傷|漏れ|つぶれ",
        "missing": "足りな|入っていな|入ってな|届いていない商品|不足|欠品|一つ少な|届いていません",
        "wrong_item": "違う商品|違うもの|間違|注文と違|別の商品|色が違|サイズが違|誤配送",
        "quality": "不良|品質|動かな|動きま|ほつれ|色落ち|汚れ|臭い|使えな",
        "refund": "返金",
        "return": "返品",
        "exchange": "交換|取り替え|取替",
        "late_delivery": "まだ届|届かな|遅い|遅れ|届きませ",
        "address": "住所|届け先",
        "cancel": "キャンセル|取り消",
        "warranty": "保証|修理",
        "invoice": "領収|請求書|インボイス",
    },
    "ko": {
        "damaged": "깨|파손|부서|찢|금이|고장|찌그러|새요|새고|흠집",
        "missing": "누락|빠졌|빠져|안 왔|하나 부족|부족|안 들어",
        "wrong_item": "잘못 왔|잘못 배송|오배송|다른 상품|다른 게|다른 색|다른 사이즈|주문한 것과",
        "quality": "불량|품질|작동|하자|얼룩|냄새|올이|이염",
        "refund": "환불",
        "return": "반품",
        "exchange": "교환|바꿔",
        "late_delivery": "아직 안|아직도|안 와|늦|도착 안|지연",
        "address": "주소|배송지",
        "cancel": "취소",
        "warranty": "보증|수리|a/s",
        "invoice": "영수증|세금계산서|계산서",
    },
    "es": {
        "damaged": "roto|rota|rotos|rotas|dañad|quebrad|rajad|golpead|derram|aplastad|rayad",
        "missing": "falta|faltan|faltó|no venía|no vino|incomplet|caja vacía",
        "wrong_item": "equivocad|no es lo que|otro producto|otra talla|otro color|producto incorrecto|incorrect|erróne",
        "quality": "calidad|defect|no funciona|mancha|descos|huele|mal estado",
        "refund": "reembols|devuelvan el dinero|mi dinero|devolución del dinero",
        "return": "devolver|devolución|devuelvo|devolverlo",
        "exchange": "cambi|reemplaz|reposición",
        "late_delivery": "todavía no|aún no|no ha llegado|no llega|tarda|retras|semanas",
        "address": "direcci|domicilio",
        "cancel": "cancel|anular",
        "warranty": "garant|repar",
        "invoice": "factura|recibo",
    },
    "pt": {
        "damaged": "quebrad|danificad|rachad|rasgad|amassad|vazando|vazou|avariad|riscad|partid",
        "missing": "falta|faltou|faltando|não veio|incomplet|caixa vazia",
        "wrong_item": "errad|não é o que|outro produto|trocad|cor diferente|tamanho diferente|incorret",
        "quality": "qualidade|defeit|não funciona|manch|descostur|cheiro|com problema",
        "refund": "reembols|estorn|dinheiro de volta|meu dinheiro",
        "return": "devolv|devolução",
        "exchange": "troca|trocar|substitu",
        "late_delivery": "ainda não|não chegou|não chega|atras|demora|semanas",
        "address": "endereço|morada",
        "cancel": "cancel",
        "warranty": "garantia|consert|repar",
        "invoice": "nota fiscal|fatura|recibo",
    },
    "fr": {
        "damaged": "cass|abîm|endommag|bris|fêl|déchir|fissur|écras|fuit|rayé|rayée",
        "missing": "manqu|pas reçu|incompl|colis vide|boîte vide",
        "wrong_item": "mauvais|erreur|pas ce que j'ai|pas le bon|pas la bonne|autre produit|pas la bonne taille",
        "quality": "qualité|défaut|défectueu|ne marche pas|ne fonctionne pas|tach|odeur|décous",
        "refund": "rembours|mon argent",
        "return": "retour|renvoy|rendre",
        "exchange": "échang|remplac",
        "late_delivery": "toujours pas|pas encore|pas arrivé|retard|tarde|semaines",
        "address": "adresse",
        "cancel": "annul",
        "warranty": "garantie|répar",
        "invoice": "facture|reçu fiscal|justificatif",
    },
    "de": {
        "damaged": "kaputt|beschädigt|zerbroch|gebroch|gerissen|zerrissen|defekt angekommen|sprung|ausgelaufen|verbeult|zerkratzt",
        "missing": "fehlt|fehlen|fehlte|nicht dabei|unvollständig|leeres paket|nicht erhalten",
        "wrong_item": "falsch|nicht das was|anderes produkt|andere farbe|andere größe|verwechselt",
        "quality": "qualität|mangel|mängel|defekt|funktioniert nicht|geht nicht|fleck|riecht|naht",
        "refund": "erstatt|rückerstatt|geld zurück|mein geld",
        "return": "zurückgeb|zurückschick|retour|rücksend|rückgabe",
        "exchange": "umtausch|tausch|ersatz",
        "late_delivery": "immer noch nicht|noch nicht|nicht angekommen|verspät|wochen|dauert",
        "address": "adresse|anschrift",
        "cancel": "storn|abbestell|widerruf",
        "warranty": "garantie|gewährleist|repar",
        "invoice": "rechnung|quittung|beleg",
    },
    "ru": {
        "damaged": "разбит|сломан|поврежд|порван|треснул|трещин|помят|протек|царапин|раскол",
        "missing": "не хватает|не было|недоста|не положили|пустая коробка|некомплект",
        "wrong_item": "не тот|не та|не то|не те|другой товар|другой цвет|другой размер|перепутал",
        "quality": "брак|качеств|дефект|не работает|пятн|пахнет|воняет|швы",
        "refund": "верните деньги|возврат денег|вернуть деньги|возврата денег",
        "return": "вернуть|возврат",
        "exchange": "обмен|замен|поменять",
        "late_delivery": "до сих пор|ещё не|еще не|не приш|задерж|опозд|недел",
        "address": "адрес",
        "cancel": "отмен",
        "warranty": "гарант|ремонт|почин",
        "invoice": "чек|счёт|счет|накладн",
    },
    "ar": {
        "damaged": "مكسور|مكسورة|تالف|تالفة|انكسر|محطم|ممزق|ممزقة|تسرب|مخدوش",
        "missing": "ناقص|ناقصة|مفقود|لم أستلم|ما وصلني|غير مكتمل",
        "wrong_item": "خطأ|غلط|ليس ما طلبت|مختلف|مختلفة|غير اللي طلبت",
        "quality": "جودة|الجودة|عيب|لا يعمل|لا تعمل|ما يشتغل|رائحة|بقعة",
        "refund": "استرداد|استرجاع المبلغ|فلوسي|أموالي|استرجاع فلوس",
        "return": "إرجاع|ارجاع|أرجع|ترجيع|استرجاع",
        "exchange": "استبدال|تبديل|أبدل",
        "late_delivery": "لم يصل|لم تصل|ما وصل|تأخر|متأخر|أسبوع",
        "address": "عنوان|العنوان",
        "cancel": "إلغاء|الغاء|ألغي|ألغوا",
        "warranty": "ضمان|الضمان|تصليح|إصلاح",
        "invoice": "فاتورة|الفاتورة",
    },
    "id": {
        "damaged": "rusak|pecah|retak|sobek|penyok|bocor|patah|hancur|tergores",
        "missing": "kurang|tidak ada di|hilang|belum lengkap|tidak lengkap|paket kosong",
        "wrong_item": "salah|tidak sesuai|beda|bukan yang saya|berbeda|tertukar",
        "quality": "kualitas|cacat|tidak berfungsi|tidak bisa dipakai|tidak nyala|noda|bau|luntur",
        "refund": "refund|uang kembali|kembalikan uang|pengembalian dana|uang saya",
        "return": "retur|dikembalikan|mengembalikan|kembalikan barang|return",
        "exchange": "tukar|ganti|penggantian",
        "late_delivery": "belum sampai|belum datang|belum tiba|lama|telat|terlambat|minggu",
        "address": "alamat",
        "cancel": "batal|membatalkan|cancel",
        "warranty": "garansi|perbaik|servis",
        "invoice": "faktur|invoice|struk|nota",
    },
    "vi": {
        "damaged": "vỡ|bể|hỏng|hư|rách|nứt|móp|gãy|đổ|xước",
        "missing": "thiếu|không có trong|chưa nhận được hàng|hộp rỗng|không đủ",
        "wrong_item": "sai|nhầm|không đúng|khác mẫu|khác màu|không phải",
        "quality": "chất lượng|lỗi|không dùng được|không hoạt động|mùi|ố|bung chỉ|phai màu",
        "refund": "hoàn tiền|trả lại tiền|lấy lại tiền",
        "return": "trả hàng|trả lại|hoàn hàng",
        "exchange": "đổi",
        "late_delivery": "chưa tới|chưa đến|chưa giao|lâu|trễ|chậm|tuần",
        "address": "địa chỉ",
        "cancel": "hủy|huỷ",
        "warranty": "bảo hành|sửa",
        "invoice": "hóa đơn|hoá đơn",
    },
    "th": {
        "damaged": "แตก|พัง|เสียหาย|ชำรุด|ขาด|รั่ว|บุบ|หัก|ร้าว|รอยขีด",
        "missing": "ไม่ครบ|ได้ไม่ครบ|ขาดไป|หายไป|กล่องเปล่า|ไม่ได้รับของ",
        "wrong_item": "ส่งผิด|ผิดสี|ผิดไซส์|ผิดรุ่น|ไม่ตรง|ไม่ใช่ที่สั่ง|ผิดชิ้น",
        "quality": "คุณภาพ|ตำหนิ|ใช้ไม่ได้|ใช้งานไม่ได้|ไม่ทำงาน|เปื้อน|กลิ่น|สีตก",
        "refund": "คืนเงิน|ขอเงินคืน|เงินคืน",
        "return": "คืนสินค้า|คืนของ|ส่งคืน",
        "exchange": "เปลี่ยน|แลก",
        "late_delivery": "ยังไม่ถึง|ยังไม่ได้รับ|ยังไม่มา|ช้า|ล่าช้า|นาน",
        "address": "ที่อยู่",
        "cancel": "ยกเลิก",
        "warranty": "ประกัน|ซ่อม",
        "invoice": "ใบกำกับ|ใบเสร็จ",
    },
}
