"""Text as the readers want it: folded, cleaned, simplified, with the way back to the text as it was given.

`normalise` is for reading, never for showing: it folds case and width, drops invisible characters, writes traditional Chinese characters as
simplified ones and shortens runs. Positions count Unicode code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from zhubo.text.figures_said import Edit, figures_said
from zhubo.values import dataclass

NORMAL_CHARS_MAX = 2_000
"""A folded text is cut here: some single code points fold to eighteen."""


@dataclass(frozen=True, slots=True)
class Normal:
    """A folded text. `starts[i]` and `ends[i]` bound the given code points that character `i` stands for; None where nothing moved."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None


def normalise(text: str) -> Normal:
    """Return `text` folded: NFKC, lower case, half width, simplified characters, no invisible ones, runs of three or more cut to two.

    Runs of digits and of `x` stay whole (`1000`, `XXXL`). Never raises; starts and ends never fall.
    """
    plain = text.lower() if text.isascii() else text.translate(_ONE_TO_ONE).lower()
    said = [] if plain.isascii() else figures_said(plain)
    if (
        not said
        and len(plain) == len(text) <= NORMAL_CHARS_MAX
        and (plain.isascii() or (_INVISIBLE.search(plain) is None and unicodedata.is_normalized("NFKC", plain)))
    ):
        return (
            Normal(plain)
            if _RUN.search(plain) is None
            else _shorten(plain, range(len(plain)), range(1, len(plain) + 1))
        )
    return _slowly(text)


def given_span(normal: Normal, start: int, end: int) -> tuple[int, int]:
    """Return the code points `[start, end)` of the given text behind the non-empty `[start, end)` of the folded one."""
    if normal.starts is None or normal.ends is None:
        return start, end
    return normal.starts[start], normal.ends[end - 1]


def folded_span(normal: Normal, start: int, end: int) -> tuple[int, int]:
    """Return the `[start, end)` of the folded text that stands for the code points `[start, end)` of the given one; it may be empty."""
    if normal.starts is None or normal.ends is None:
        return start, end
    return bisect_left(normal.ends, start + 1), bisect_left(normal.starts, end)


def rewritten(normal: Normal, edits: Sequence[Edit]) -> Normal:
    """Return a folded text with stretches of it written otherwise, or left out; they stand in reading order, apart from each other."""
    starts = list(normal.starts if normal.starts is not None else range(len(normal.text)))
    ends = list(normal.ends if normal.ends is not None else range(1, len(normal.text) + 1))
    chars = list(normal.text)
    _write(chars, starts, ends, edits)
    return Normal("".join(chars), tuple(starts), tuple(ends))


def _write(chars: list[str], starts: list[int], ends: list[int], edits: Sequence[Edit]) -> None:
    for start, end, written in reversed(edits):
        if start < end:
            first, last = starts[start], ends[end - 1]
            chars[start:end] = written
            starts[start:end] = [first] * len(written)
            ends[start:end] = [last] * len(written)


def simplified(text: str) -> str:
    """Return `text` with full-width forms made half-width and common traditional characters made simplified, code point for code point."""
    return text.translate(_ONE_TO_ONE)


def _slowly(text: str) -> Normal:
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        folded = unicodedata.normalize("NFKC", cluster[0].translate(_ONE_TO_ONE)).lower()
        for char in folded:
            if _INVISIBLE.match(char) is None:
                chars.append(char)
                starts.append(cluster.start())
                ends.append(cluster.end())
        if len(chars) >= NORMAL_CHARS_MAX:
            break
    _write(chars, starts, ends, figures_said("".join(chars)))
    cut = slice(NORMAL_CHARS_MAX)
    return _shorten("".join(chars[cut]), starts[cut], ends[cut])


def _shorten(text: str, starts: range | list[int], ends: range | list[int]) -> Normal:
    keep: list[int] = []
    done = 0
    for run in _RUN.finditer(text):
        keep.extend(range(done, run.start() + 2))
        done = run.end()
    keep.extend(range(done, len(text)))
    return Normal("".join(text[i] for i in keep), tuple(starts[i] for i in keep), tuple(ends[i] for i in keep))


_RUN = re.compile(r"([^\dx])\1\1+", re.DOTALL)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_CLUSTER = re.compile(
    "[\u1100-\u11ff]+|[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a\uff9e\uff9f]{0,8}|.", re.DOTALL
)

_TRADITIONAL = (
    "萬與專業叢東絲兩嚴個豐臨為麗舉義烏樂喬習鄉書買亂爭於虧雲產親億僅從侖倉儀們價眾優會傘偉傳傷倫偽體餘傭來侶側偵偷儉債傾償儲兒黨內關興養"
    "獸冊寫軍農衝決況凍淨涼減湊幾鳳憑凱擊劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢勻匯區醫華協單賣盧衛卻廠廳歷厲壓厭縣參雙發變敘葉號嘆嚇嗎啟吳"
    "員聽周響問啞喚嘩囉噴團園圍圖圓聖場壞塊堅壇墊牆聲殼處備複夠頭誇夾奪奮獎妝婦媽嬌娛孫學寧寶實寵審憲宮寬賓對尋導將爾塵嘗層屬歲豈島峽幣帥"
    "師帳帶幫庫應廟廢廣慶廬張彈強歸當錄彥徹徑後憶懷態憐總戀惡惱悅懸驚懶戰戲戶拋捨掃揚撫搶護報擔擬擁攔撥擇擠揮損換據擺搖攝敵數斷無舊時晝顯"
    "曬曉暈暫術機殺雜權條楊極構槍樓標樣樹橋檢櫃歡歐殘畢氈氣漢湯溝沒淚潔濃濟渾測澤濕滿潤漲漸濾灣滅燈靈災燦爐點煉爛燒熱煙煩燙愛爺牽狀猶獨獅"
    "狹獲貓現環電畫療瘋癢皺盤監蓋盜眼瞞礦碼磚確礎禮禍離種稱積穩窮窩競筆築簽簡籃類糧緊紅約級紀純紗納紐紙紋線組細織終絆經綁結繞給絡絕統絹繡"
    "繼績續綠綿維綢綜綻編緣縫縮總繃網羅罰職聯腦腫腳臉臘舖藝節蘇蘋藍藥莊薩蟲蝦螞補裝襯襪襖見觀規視覽覺觸計訂認討讓訓議記講許論設訪證評識詐"
    "訴試詩話誠誤說請諸課誰調談謝譯譜讀豬貝負財責賢敗貨質販貪購貴費貼貿賀資賽贈贊贏趕車軟輕載輔輛輪輸轉轎辭邊遼達遷過運還這進遠違連遲適選"
    "遺遞鄰鄭釋針釣鈣鈔鉤鐘鋼錢鐵鉛銀銅鋪鏈銷鎖鍋錯錫鍵鏡鎮閃門閉開閒間閣隊階陽陰陣際陸陳險隨隱難雞霧靜頂項順須預領頸頻題顏額願風飛飯飲飾"
    "飽館駕驗騎騙髒鬆鬧魚鮮鳥鴨鹹麥麵黃齊齒龍龜妳裡裏臺台佔佈併係倆傢僞厰嘅唔喺咗啲嚟蝕鞦韆絨緞縐紡褲鈕釦糾貸賠償訊際儘盡匯夾誌鑽鑰鬍鬚鹽"
    "湊幹乾髮籤籲禦慾週遊範嚐麼甚螢吋營膽瘡國壯嬰寢嶺廚彎恆慘挾撈撐擋擴擾攜攤晉棗榮橫檔檯毀淺溫滯滲潛澀灘犧疊痙睏瞭礙稅籌緻繩繫罷聰肅脅膩"
    "艙艱葷蒼蔔蔥蕭薑蘆蘿蠶蠻襲諒謀謊謠譽讚貶賬賴賺踐輯轟遙醜醬釀錶閱闆闊雖頁頓頰顛飄餓饒馳驅驟鬥鯊鵝鹼齡龐嗆嘮嚕嗚囑墮墳執夥奧姍尷屆屍嵐"
    "巔幀廈徵憤懇懼掙撿擲攏攪暢朧槓樑檻櫻歎毆氳溼滾滷潑澆濱瀏瀉瀝燉燜燴獻瑣瓊畝癱睜矚碩祕禪稈窺竄竊竅筍箏粵紮縷繪罵翹聳膿臟艷莖莢菸葦蒞蓆"
    "蔣蕩薈藉藹蘊虛蛻蝸蟻蠅蠟觔訝訣註詛詢詫誦誼諉諮諷謂謙謹譏譴讒豎貞賤贖趙踴蹤軌輾辯迴逕遜邁邏醞鋁鍊鍾鎢鏟鐮鑄鑲閩闖闢韌韻頌頹顫颱颳餡餵"
    "饋饑饞駛駱駿騷驕驢骯髖魯鮑鱔鱷鴿鵲鷹麽黴齣僑僥剋剎吶嘜喲嘰嘯囂姊闔癟鬢瘉痠瘧甦曆贗繽絢緹縱繚鋅鈦鈉鉀鎂銳錘鍍鏽鉆閨闌霑顎鬨鱗鷗"
)
_SIMPLIFIED = (
    "万与专业丛东丝两严个丰临为丽举义乌乐乔习乡书买乱争于亏云产亲亿仅从仑仓仪们价众优会伞伟传伤伦伪体余佣来侣侧侦偷俭债倾偿储儿党内关兴养"
    "兽册写军农冲决况冻净凉减凑几凤凭凯击划刘则刚创删别剂剑剧劝办务动励劲劳势匀汇区医华协单卖卢卫却厂厅历厉压厌县参双发变叙叶号叹吓吗启吴"
    "员听周响问哑唤哗啰喷团园围图圆圣场坏块坚坛垫墙声壳处备复够头夸夹夺奋奖妆妇妈娇娱孙学宁宝实宠审宪宫宽宾对寻导将尔尘尝层属岁岂岛峡币帅"
    "师帐带帮库应庙废广庆庐张弹强归当录彦彻径后忆怀态怜总恋恶恼悦悬惊懒战戏户抛舍扫扬抚抢护报担拟拥拦拨择挤挥损换据摆摇摄敌数断无旧时昼显"
    "晒晓晕暂术机杀杂权条杨极构枪楼标样树桥检柜欢欧残毕毡气汉汤沟没泪洁浓济浑测泽湿满润涨渐滤湾灭灯灵灾灿炉点炼烂烧热烟烦烫爱爷牵状犹独狮"
    "狭获猫现环电画疗疯痒皱盘监盖盗眼瞒矿码砖确础礼祸离种称积稳穷窝竞笔筑签简篮类粮紧红约级纪纯纱纳纽纸纹线组细织终绊经绑结绕给络绝统绢绣"
    "继绩续绿绵维绸综绽编缘缝缩总绷网罗罚职联脑肿脚脸腊铺艺节苏苹蓝药庄萨虫虾蚂补装衬袜袄见观规视览觉触计订认讨让训议记讲许论设访证评识诈"
    "诉试诗话诚误说请诸课谁调谈谢译谱读猪贝负财责贤败货质贩贪购贵费贴贸贺资赛赠赞赢赶车软轻载辅辆轮输转轿辞边辽达迁过运还这进远违连迟适选"
    "遗递邻郑释针钓钙钞钩钟钢钱铁铅银铜铺链销锁锅错锡键镜镇闪门闭开闲间阁队阶阳阴阵际陆陈险随隐难鸡雾静顶项顺须预领颈频题颜额愿风飞饭饮饰"
    "饱馆驾验骑骗脏松闹鱼鲜鸟鸭咸麦面黄齐齿龙龟你里里台台占布并系俩家伪厂的不在了的来蚀秋千绒缎绉纺裤纽扣纠贷赔偿讯际尽尽汇夹志钻钥胡须盐"
    "凑干干发签吁御欲周游范尝么甚萤寸营胆疮国壮婴寝岭厨弯恒惨挟捞撑挡扩扰携摊晋枣荣横档台毁浅温滞渗潜涩滩牺叠痉困了碍税筹致绳系罢聪肃胁腻"
    "舱艰荤苍卜葱萧姜芦萝蚕蛮袭谅谋谎谣誉赞贬账赖赚践辑轰遥丑酱酿表阅板阔虽页顿颊颠飘饿饶驰驱骤斗鲨鹅碱龄庞呛唠噜呜嘱堕坟执伙奥姗尴届尸岚"
    "巅帧厦征愤恳惧挣捡掷拢搅畅胧杠梁槛樱叹殴氲湿滚卤泼浇滨浏泻沥炖焖烩献琐琼亩瘫睁瞩硕秘禅秆窥窜窃窍笋筝粤扎缕绘骂翘耸脓脏艳茎荚烟苇莅席"
    "蒋荡荟借蔼蕴虚蜕蜗蚁蝇蜡斤讶诀注诅询诧诵谊诿咨讽谓谦谨讥谴谗竖贞贱赎赵踊踪轨辗辩回径逊迈逻酝铝链钟钨铲镰铸镶闽闯辟韧韵颂颓颤台刮馅喂"
    "馈饥馋驶骆骏骚骄驴肮髋鲁鲍鳝鳄鸽鹊鹰么霉出侨侥克刹呐唛哟叽啸嚣姐阖瘪鬓愈酸疟苏历赝缤绚缇纵缭锌钛钠钾镁锐锤镀锈钻闺阑沾颚哄鳞鸥"
)
_ONE_TO_ONE: dict[int, int] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: 0x20,
    0x00A0: 0x20,
    0x2019: 0x27,
    0x2018: 0x27,
    0x201C: 0x22,
    0x201D: 0x22,
    0x2026: 0x2E,
    **dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True)),
}
