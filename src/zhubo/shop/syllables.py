"""The syllable of a Chinese character, and whether Chinese syllables are how a Latin word or a letter sounds: 麦特 is mate. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache


@lru_cache(maxsize=16_384)
def syllable_of(char: str) -> str:
    """Return how a common Chinese character is read, without its tone; empty for any other character."""
    return common_syllable_of(char) or _rarer().get(char, "")


def common_syllable_of(char: str) -> str:
    """Return how a character is read that stands among the common ones of GB 2312, in the order of their sound; else nothing."""
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return ""
    if len(code) != 2 or not _FIRST_CODE <= code <= _LAST_CODE:
        return ""
    starts, syllables = _order()
    return syllables[bisect_right(starts, code) - 1]


@lru_cache(maxsize=1)
def known_syllables() -> frozenset[str]:
    """Return all syllables of common characters, and those with ü as they are typed."""
    return frozenset((*_order()[1], "lv", "nv", "lve", "nve"))


@lru_cache(maxsize=8_192)
def sounds_like(syllables: tuple[str, ...], word: str) -> bool:
    """Whether a Latin word may be what Chinese syllables are meant for: `mai te` for mate, `ao po` for oppo."""
    spelled = word.replace("x", "ks")
    return _pattern(syllables[:1]).match(spelled) is not None and _pattern(syllables).fullmatch(spelled) is not None


def is_letter(syllables: Sequence[str], letter: str) -> bool:
    """Whether Chinese syllables are the name of a Latin letter: `pi` of p."""
    return " ".join(syllables) in LETTERS.get(letter, ())


@lru_cache(maxsize=2_048)
def _pattern(syllables: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("".join(map(_fragment, syllables)) + "e?")


@lru_cache(maxsize=512)
def _fragment(syllable: str) -> str:
    """Return what Latin spelling one syllable may stand for."""
    if syllable in _WHOLE:
        return f"(?:{_WHOLE[syllable]})"
    initial = syllable[:2] if syllable[:2] in _INITIALS else syllable[:1] if syllable[:1] in _INITIALS else ""
    final = _FINALS.get(syllable[len(initial) :], "[aeiou]+")
    lone = syllable in _LONE
    return f"(?:{_INITIALS[initial]})(?:{final}){'?' if lone else ''}"


@lru_cache(maxsize=1)
def _order() -> tuple[list[bytes], list[str]]:
    """Return where each syllable begins among the common characters of GB 2312, which stand in the order of their sound."""
    firsts = [(entry[-1].encode("gb2312"), entry[:-1]) for entry in _FIRST_OF.split()]
    return [code for code, _ in firsts], [syllable for _, syllable in firsts]


@lru_cache(maxsize=1)
def _rarer() -> Mapping[str, str]:
    return {char: entry.rstrip(entry.lstrip(_LATIN)) for entry in _RARER.split() for char in entry.lstrip(_LATIN)}


LETTERS: Mapping[str, tuple[str, ...]] = {
    "a": ("ei", "a"), "b": ("bi",), "c": ("xi", "sei"), "d": ("di",), "e": ("yi",), "f": ("ai fu",), "g": ("ji",),
    "h": ("ai chi", "ai qi"), "i": ("ai",), "j": ("jie", "zhei", "ji"), "k": ("kai", "ke"), "l": ("ai le",),
    "m": ("ai mu",), "n": ("en",), "o": ("ou",), "p": ("pi",), "q": ("kou", "qiu"), "r": ("a", "er"), "s": ("ai si",),
    "t": ("ti",), "v": ("wei",), "w": ("da bu liu",), "x": ("ai ke si", "cha"), "y": ("wai",), "z": ("zei", "zai"),
}  # fmt: skip
"""How Chinese syllables name Latin letters."""
_INITIALS: Mapping[str, str] = {
    "": "", "b": "b+", "p": "p+", "m": "m+", "f": "f+|ph|v", "d": "d+", "t": "t+h?", "n": "k?n+", "l": "l+|r+",
    "g": "g+h?", "k": "c+k?|k+|ch", "h": "w?h", "j": "j|g|dge?|ch", "q": "ch|tch", "x": "s+h?|c|h|th",
    "zh": "j|g|dr|tr", "ch": "t?ch", "sh": "s+h?|ch", "r": "w?r+|l+", "z": "z+|s|ts", "c": "ts|tz|c", "s": "s+|c|z|th",
    "y": "y|i|e|j|", "w": "v|wh?|u|o|",
}  # fmt: skip
_FINALS: Mapping[str, str] = {
    "a": "a|u|ar|ah|o", "ai": "ai|ay|a|i|y|ie|igh|ei|ey|ye", "ei": "a|ai|ay|ei|ey|e|ea|i", "ao": "o|ao|au|ow|ou|aw",
    "ou": "o|ou|ow|oa|oe", "an": "an|am|un|um|on|en", "en": "en|on|un|em|an|in|ern|n", "ang": "an|ang|ong|un|on|om",
    "eng": "en|one|on|ung|ong|om|un|an", "i": "i|e|ee|ea|y|ie|ey|ei", "in": "in|im|ing|een|ine|ean", "ing": "ing|in|im|ine",
    "u": "u|oo|o|ou|ew|ue", "o": "o|a|er|or|oe|ow|aw|au", "uo": "o|or|ow|oa|oe|aw|a|al", "e": "e|er|a|o|or|ar|u|ir|ur",
    "er": "er|ar|or|r|el|al|le|re", "iu": "u|ew|eau|iu|ue", "ui": "ui|ue|we|wy|ay|ei|e|ai|i", "un": "un|oon|one|win|en|in",
    "ong": "on|ong|om|um|oom|own|un", "ia": "a|ia|ya", "ie": "e|ie|ye|ai|a", "ian": "ian|en|ane|an|ean", "iao": "io|eo|iao",
    "ua": "ua|a|wa|qua", "uan": "uan|on|wan|un|an", "uai": "uay|why|wi|ui", "uang": "uang|on|wan",
}  # fmt: skip
_WHOLE: Mapping[str, str] = {
    "er": "er|ar|or|r|el|al|l+e?|re|ere|ir", "si": "s+|ce|se|c|th|si|sy|z", "ci": "ts|tz|ts", "zi": "ds|z|zi", "shi": "sh|s+|shi|she|si|ch",
    "fu": "f+|ph|v|ve|fe|fu|fo|foo", "mu": "m+|me|mu|moo|mo", "ke": "c+k?|ck|k+|ke|que|co|ca|cur|ch|cre|kle", "ye": "ye|ie|e|ia",
    "yi": "i|e|ee|y|ea", "wu": "w|oo|u|woo|wo", "wo": "wo|vo|wa|wal|wor|vol", "wei": "way|vi|wi|wei|ve|we|va|whe|wa|vei|w",
}  # fmt: skip
"""Syllables that stand for a consonant alone as well, or for more than their parts tell."""
_LONE = frozenset("te de ke ge bu pu le li lu du".split())
"""Those whose vowel is only there because no Chinese syllable ends in such a consonant."""
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RARER = (
    "bei呗蓓 bi哔 bo啵 da哒 dai黛 dong咚 du嘟 ei诶欸 fu芙馥 gao锆 hai嗨 han晗 jie婕 jin瑾 jing菁 ka咔 kai铠 ke珂 kou蔻 kun鲲 lin麟 "
    "lu璐鹭 luo珞 mi咪 miao喵 o噢 pu噗 qi琪淇琦麒 qian茜 rui芮 sun隼 tai钛 ting婷 wan琬 wei薇 xiao骁 xin昕鑫馨 xuan璇萱炫 ya娅 yan妍 "
    "ye烨 yi熠 yo唷 yu瑜昱煜"
)
"""Characters that are less common, and are written for sounds and in names."""
_FIRST_CODE, _LAST_CODE = b"\xb0\xa1", b"\xd7\xf9"
_FIRST_OF = (
    "a啊 ai埃 an鞍 ang肮 ao凹 ba芭 bai白 ban斑 bang邦 bao苞 bei杯 ben奔 beng崩 bi逼 bian鞭 biao标 bie鳖 bin彬 "
    "bing兵 bo玻 bu捕 ca擦 cai猜 can餐 cang苍 cao操 ce厕 ceng层 cha插 chai拆 chan搀 chang昌 chao超 che车 chen郴 "
    "cheng撑 chi吃 chong充 chou抽 chu初 chuai揣 chuan川 chuang疮 chui吹 chun春 chuo戳 ci疵 cong聪 cou凑 cu粗 "
    "cuan蹿 cui摧 cun村 cuo磋 da搭 dai呆 dan耽 dang当 dao刀 de德 deng蹬 di堤 dian颠 diao碉 die跌 ding丁 diu丢 "
    "dong东 dou兜 du督 duan端 dui堆 dun墩 duo掇 e蛾 en恩 er而 fa发 fan藩 fang坊 fei菲 fen芬 feng丰 fo佛 fou否 "
    "fu夫 ga噶 gai该 gan干 gang冈 gao篙 ge哥 gei给 gen根 geng耕 gong工 gou钩 gu辜 gua刮 guai乖 guan棺 guang光 "
    "gui瑰 gun辊 guo锅 ha哈 hai骸 han酣 hang夯 hao壕 he呵 hei嘿 hen痕 heng哼 hong轰 hou喉 hu呼 hua花 huai槐 "
    "huan欢 huang荒 hui灰 hun荤 huo豁 ji击 jia嘉 jian歼 jiang僵 jiao蕉 jie揭 jin巾 jing荆 jiong炯 jiu揪 ju鞠 "
    "juan捐 jue撅 jun均 ka喀 kai开 kan刊 kang康 kao考 ke坷 ken肯 keng坑 kong空 kou抠 ku枯 kua夸 kuai块 kuan宽 "
    "kuang匡 kui亏 kun坤 kuo括 la垃 lai莱 lan蓝 lang琅 lao捞 le勒 lei雷 leng棱 li厘 lia俩 lian联 liang粮 liao撩 "
    "lie列 lin琳 ling玲 liu溜 long龙 lou楼 lu芦 luan峦 lun抡 luo萝 ma妈 mai埋 man瞒 mang芒 mao猫 me么 mei玫 men门 "
    "meng萌 mi眯 mian棉 miao苗 mie蔑 min民 ming明 miu谬 mo摸 mou谋 mu拇 na拿 nai氖 nan南 nang囊 nao挠 ne呢 nei馁 "
    "nen嫩 neng能 ni妮 nian蔫 niang娘 niao鸟 nie捏 nin您 ning柠 niu牛 nong脓 nu奴 nuan暖 nuo挪 o哦 ou欧 pa啪 "
    "pai拍 pan攀 pang乓 pao抛 pei呸 pen喷 peng砰 pi坯 pian篇 piao飘 pie撇 pin拼 ping乒 po坡 pu扑 qi期 qia掐 "
    "qian牵 qiang枪 qiao橇 qie切 qin钦 qing青 qiong琼 qiu秋 qu趋 quan圈 que缺 qun裙 ran然 rang瓤 rao饶 re惹 ren壬 "
    "reng扔 ri日 rong戎 rou揉 ru茹 ruan软 rui蕊 run闰 ruo若 sa撒 sai腮 san三 sang桑 sao搔 se瑟 sen森 seng僧 sha莎 "
    "shai筛 shan珊 shang墒 shao梢 she奢 shen砷 sheng声 shi师 shou收 shu蔬 shua刷 shuai摔 shuan栓 shuang霜 shui谁 "
    "shun吮 shuo说 si斯 song松 sou搜 su苏 suan酸 sui虽 sun孙 suo蓑 ta塌 tai胎 tan坍 tang汤 tao掏 te特 teng藤 ti梯 "
    "tian天 tiao挑 tie贴 ting厅 tong通 tou偷 tu凸 tuan湍 tui推 tun吞 tuo拖 wa挖 wai歪 wan豌 wang汪 wei威 wen瘟 "
    "weng嗡 wo挝 wu巫 xi昔 xia瞎 xian掀 xiang相 xiao萧 xie楔 xin薪 xing星 xiong兄 xiu休 xu墟 xuan轩 xue靴 xun勋 "
    "ya压 yan焉 yang殃 yao邀 ye椰 yi一 yin茵 ying英 yo哟 yong拥 you幽 yu迂 yuan鸳 yue曰 yun耘 za匝 zai栽 zan咱 "
    "zang赃 zao遭 ze责 zei贼 zen怎 zeng增 zha扎 zhai摘 zhan瞻 zhang樟 zhao招 zhe遮 zhen珍 zheng蒸 zhi芝 zhong中 "
    "zhou舟 zhu珠 zhua抓 zhuai拽 zhuan专 zhuang桩 zhui椎 zhun谆 zhuo捉 zi兹 zong鬃 zou邹 zu租 zuan钻 zui嘴 zun尊 "
    "zuo昨"
)
"""Each syllable with the first common character that is read so."""
