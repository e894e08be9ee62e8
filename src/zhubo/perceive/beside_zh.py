"""Chinese questions for the price of something beside goods: a new screen, a repair, fitting at home, the remote control alone.

What goods cost is never the answer to them. A part that a product is named by, or comes with as an option, is that product's own.
"""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.found import Stretch
from zhubo.perceive.payable import asks_with_postage, leaves_postage_out, lists_postage
from zhubo.perceive.pieces import names_a_side_thing
from zhubo.perceive.story_goods_en import asking_part
from zhubo.perceive.variants import Sought
from zhubo.shop.search import without
from zhubo.text.wording import bits_of, may_stand, wording
from zhubo.values import dataclass

SERVICE = "service"
"""What notes that the price of something is asked for that is done to goods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is priced beside goods, at `[start, end)`.

    `service`: it is done to goods, and is no thing. `named`: goods may be called so. `alone`: no goods are priced too.
    """

    start: int
    end: int
    service: bool
    named: bool
    alone: bool


def priced_beside(text: str) -> Beside | None:
    """Return what is priced beside goods in a comment (folded), the first; None where there is nothing of the kind."""
    if not may_stand(text) & _BITS:
        return None
    found: Beside | None = None
    own, begin = False, 0
    for ask in _PRICED.finditer(text):
        start = max((m.end() for m in _STOPS.finditer(text, begin, ask.start())), default=begin)
        beside = _in_clause(text, start, ask.end())
        own = own or beside is None
        found = found or beside
        begin = ask.end()
    return replace(found, alone=not own) if found is not None else None


def places_beside(text: str) -> tuple[Stretch, ...]:
    """Return the place of what is priced beside goods that are priced as well: it names none of those."""
    beside = priced_beside(text)
    return () if beside is None or beside.alone else ((beside.start, beside.end),)


def is_of_goods(sought: Sought, beside: Beside, chosen: list[Target]) -> bool:
    """Whether what seems to stand beside goods is what the goods that were found are called by, or an option of theirs."""
    text, index = sought.found.text, sought.index
    word = text[beside.start : beside.end]
    kinds = {g.id for g in sought.spoken.goods if g.sort == "kind" and g.start < beside.end <= g.end}
    before = {g.id for g in sought.spoken.goods if g.sort == "kind" and g.end == beside.start}
    for sku in (target.sku for target in chosen if target.sku):
        names = index.naming[index.places[sku]]
        if before and before.isdisjoint(names.kinds):
            continue
        options = index.choices[index.places[sku]].ways
        if not kinds.isdisjoint(names.title_kinds) or any(word in way for way in options):
            return True
        if beside.named and word in names.titled:
            return True
    return False


def asks_price_of_a_service(text: str) -> bool:
    """Whether a comment asks for nothing but what a repair, a new part, fitting or insurance costs: 换块屏多少钱, 上门安装收费多少."""
    beside = priced_beside(text)
    return beside is not None and beside.service and beside.alone


def prices_goods_and_more(text: str) -> bool:
    """Whether a comment asks what goods cost, and what something beside them costs as well: k50多少 贴膜多少."""
    beside = priced_beside(text)
    return beside is not None and not beside.alone


def prices_a_side_thing(sought: Sought, chosen: list[Target]) -> bool:
    """Whether the price of a thing beside goods is asked for; of a service that is noted, and the goods stay what it is done to."""
    text = sought.found.text
    if asks_with_postage(text) or lists_postage(text) or leaves_postage_out(text):
        return False
    beside = priced_beside(text)
    if beside is None or not beside.alone:
        return beside is None and bool(chosen) and names_a_side_thing(asking_part(_unnamed(sought, chosen)))
    if is_of_goods(sought, beside, chosen):
        return False
    if beside.service:
        sought.found.typed[SERVICE] = True
    return bool(chosen) and not beside.service


def _unnamed(sought: Sought, chosen: list[Target]) -> str:
    """Return the text without the names of the products that are meant."""
    places = [place for target in chosen if target.sku for place in sought.name_places(target.sku)]
    return without(sought.spoken, tuple(places)).text


def _in_clause(text: str, start: int, end: int) -> Beside | None:
    """Return what stands beside goods in a clause that ends with the ask for a price."""
    for pattern in _SIDES:
        match = pattern.search(text, start, end)
        if match is not None:
            first, last = match.span("thing" if match["thing"] is not None else 0)
            service = pattern in (_DONE, _SERVICE)
            return Beside(
                start=first,
                end=last,
                service=service,
                named=pattern is not _DONE and not _ALONE.search(text, last, end),
                alone=True,
            )
    return None


_ASK = (
    r"(?:(?:多少|几[块百千钱米元银]|几多)(?!毫安|[寸瓦升克斤层页度岁]|赫兹|毫|厘|像素|公[斤里]|[gwm](?![a-z]))|"
    r"好多钱|什么价|啥价|价[格钱位]|怎么[卖收]|咋[卖收]|收费|要钱|收钱|贵不|贵吗)"
)
_PRICED = wording(rf"{_ASK}(?:[是要]?{_ASK})*")
_STOPS = wording(r"[，,。！!？?；;]|[吗呢么](?=[ ,，。?？]|$)")
_UNIT = r"(?:一?[个块根条张片副双只把支套枚颗下次]|个|一下)?"
_PARTS = (
    r"屏幕(?:总成)?|[内外]屏|液晶屏?|面板|(?:大|小|锂)?电池|电芯|后盖|后壳|背板|背壳|机身壳|主板|(?:后置|前置)?摄像头|镜头|听筒|喇叭|扬声器|麦克风|尾插|充电口|卡[槽托]|"
    r"按键|排线|电机|马达|压缩机|主机板|灯[珠条管]|镁棒|滤芯|滤网|烟管|排烟管|点火器|水泵|阀门|电磁阀|密封圈|刀[头片]|内胆|门封条?|脚轮|轮子|键帽|轴体|"
    r"鞋底|鞋带|鞋垫|鞋跟|拉链|扣子|纽扣|里衬|松紧带?|表[带扣镜]|镜[片腿框]|玻璃|盖板|把手|手柄|链条"
)
_DONE = wording(
    rf"(?:换|更换|修|维修|修理|重?装|补|贴)(?:了|掉|个|一下)?{_UNIT}(?:新|原装|原厂|国产|品牌|全新)?的?(?P<thing>{_PARTS}|屏|底(?![价座])|芯(?!片))(?!的?那?款|大的|小的|[是有])|"
    rf"(?:{_PARTS}|屏)(?:是|都|给|被)?(?:摔|压|磕|弄|老|用)?(?:坏|碎|裂|烂|断|破|丢|花|进水|老化|不行|鼓包|漏)(?:了|掉)?.{{0,6}}(?P<second>换|修|补|配)|"
    rf"(?:{_PARTS}|屏)(?:摔|压|磕|砸)(?:了|掉|的话|着)[^ ,，]{{0,4}}(?P<third>换|修|补|配)|"
    rf"(?:{_PARTS}|屏)(?:要|想|需要|得)?(?:更换|换|维修|修|补|配){_UNIT}(?:新的?)?(?!的?那?款)|碎屏(?!险)"
)
_SERVICE = wording(
    rf"(?P<thing>(?<![包组安])装(?:个|台|一台|这台?)?(?:热水器|空调|洗衣机|(?:抽?油)?烟机|燃气灶|净水器|门锁|吊扇|窗帘)(?=(?:大概|大约|要|得|收|需要|是|一般)*{_ASK})|(?<!包)(?<!安)装(?:一下|一[次台])(?=(?:大概|大约|要|得|收|需要|是|一般)*{_ASK})|(?<![装返])修(?:一?[下次个]|好|理)?(?=(?:大概|大约|要|得|需要|是|一般)*{_ASK})|"
    r"维修|修理|返修|检修|修一下|修(?:起来|下来|好)|上门|(?<!包)安装|安个?装|移机|拆装|拆机|清洗服务|保养|刻字|绣字|印字|印logo|改(?:裤脚|裤长|短|尺寸)|"
    r"裁[短边]|锁边|加急|代办|调试|导(?:数据|资料)|数据迁移|数据恢复|刷机|解锁服务|贴(?:个|张|一张)?膜|碎屏险|延保|延长保修|延长质保|意外险|运费险|全保|关税|税点|首付|月供|"
    r"每期|定制|(?:安装|装机|上门|人工|服务|手工|加工|清洗|维修|检测|包装|定制|打包|手续|拆卸|搬运|上楼|材料|辅材|折旧|违约|保管|设计|打版|开模|干洗|税)费)"
)
_NOUNS = (
    r"遥控器|挂架|支架|底座|配件|[外硬]壳|保护[壳套膜]|手机[壳套膜]|皮套|壳子|套子|钢化膜|水凝膜|高清膜|贴膜|充电器|充电头|充电线|数据线|电源[线适]配?器?|适配器|耳机|手写笔|触控笔|"
    r"电容笔|键盘|鼠标|机顶盒|散热[片器垫]|硬盘盒|转接头|读卡器|内存卡|存储卡|扩展坞|收纳[盒袋]|镜头盖|背带|肩带|腰带|毛领|鞋带|鞋垫|鞋盒|鞋撑|衣架|防尘袋|礼[盒品]袋?|手提袋|"
    r"替换[芯装头]|小样|中样|样品|试用装|体验装|套[装盒]|赠品|空[瓶盒罐]|铲子?|挂件|文具盒|泵头|夹子|说明书|刷头|内胆|杯盖|锅盖|玻璃盖|盖子|吸管|表带|镜片|刀头|密封圈|蒸格|镁棒|烟管|电池"
)
_BEHIND = rf"(?:包?装)?(?:单独|单|另外?|零)?(?:卖|买|配|购|加|补|换)?(?:的话)?{_UNIT}(?:大概|大约|要|得|是|需要|卖|又|再)*{_UNIT} ?{_ASK}"
_THING = wording(
    rf"(?P<thing>(?:{_NOUNS}|{_PARTS})(?={_BEHIND})|(?:(?<=的)|(?<=[ a-z\d])|^)[笔壳膜盖线头]"
    rf"(?=(?:单独|单|另)?(?:卖|买|配)?{_UNIT}(?:要|得|是)?{_ASK}))"
)
_ADDED = wording(
    rf"(?:单独?|另外?|加|零|补)(?:买|配|购|卖)?(?:上|个)?{_UNIT}(?P<thing>{_NOUNS}|{_PARTS})(?![大小]的|的?那?款)"
)
_SOMEWHERE = wording(
    r"(?P<thing>换壳|以旧换新|回收|二手|翻新|官翻|官换|样机|展示机|演示机|工程机|配件|支架|挂架|底座|遥控器|外壳|保护壳|保护套|钢化膜|邮费|运费|税费)"
)
"""What counts wherever it stands in the clause."""
_ALONE = wording(r"单独|单[卖买配购]|零[卖买配]|另[外配买]")
"""What is sold by itself is no piece of the goods that it is named with."""
_SIDES = (_DONE, _SERVICE, _THING, _ADDED, _SOMEWHERE)
_BITS = bits_of(_SIDES)
