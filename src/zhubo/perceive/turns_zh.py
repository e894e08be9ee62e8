"""Turns of Chinese that say by themselves what a comment asks, whatever the model read. All patterns read folded text."""

from __future__ import annotations

from zhubo.perceive.asks_patterns import TRADE_IN
from zhubo.text.wording import says, wording

_OWN = wording(r"还没到|到哪了|怎么还|我的|我买|我拍|买的|拍的|上次|收到|订单|单号")
"""Words of an order that was made: what is asked is about that one."""
_HOW_MUCH = wording(
    r"(?:到底|究竟|现在|目前|卖|要|得|到手)(?:价)?(?:是|要)?多少(?:啊|呀|呢|嘛|哦|了|$|[,?! ])|"
    r"(?<!有)(?<!了)(?<!剩)(?<!买)(?<!卖)(?<!过)(?<!这么)(?<!那么)好多(?:钱|米|[啊嘛哦喃呢哇?!]*$)|"
    r"(?<!还有)(?<!剩)(?<!剩下)几(?:块|元)钱?[啊呀呢嘛?]*$|怎么说[啊呀呢?]*$|(?:咋|怎么)个(?:卖|价)|几[钿]|几多?[钱银](?!包|行)|"
    r"\bjia ?ge\b|\bduo ?shao(?: ?qian)?\b|\bzen ?me ?mai\b|\bsha ?jia\b"
)
_STILL_THERE = wording(r"(?:还有|还剩|剩下?)几[块片件个台部条双只支瓶盒包](?!钱)")
_REDUCED_PRICE = wording(r"(?:还有|有没有|有)(?:没有)?(?:促销|活动|优惠|特|秒杀|折扣|直播)价(?:格)?(?:没有?|吗|么|不)")
_RUSH = wording(
    r"(?:秒杀|特价|活动价|抢购|闪购|限时)价?(?:的)?\d{2,5}(?!\d|g|t|寸)|(?<![\d.a-z])(?!128|256|512)\d{3,5}(?:块|元)?(?:的|"
    r"那个).{1,12}(?:抢|秒)|"
    r"\d{3,5}(?:块|元)?(?:秒杀|抢购)|(?:上次|之前|前几天|前两天|那天|刚才)(?:那个)?(?!128|256|512)\d{3,5}(?:块|元)?的"
)
_IS_THERE = wording(
    r"有没有?[啊呀呢?？ ]*$|(?:还|现)?有(?:现?货)?[吗么不嘛没][啊呀呢?？ ]*$|"
    r"(?:还|剩)(?:有|剩|下)*(?:几|多少)[桶个袋盒支件瓶包条双罐片台套把](?!钱|一)"
)
_COMES_WITH = wording(r"[送赠配附]|带(?!走|我)|里面|一[袋包盒桶瓶]有")
_HOW_MANY_THERE = wording(r"(?:还|剩)(?:有|剩|下)*(?:几|多少)[桶个袋盒支件瓶包条双罐片台套把]")
_HAN = wording(r"[\u4e00-\u9fff]")
_SAYS_MORE = wording(
    r"[吗么呢几多啥哪怎咋谁]|什么|[?]$|要|来|拿|下单|给|整|搞|扣|入|冲|比|和|跟|与|还是|区别|同款|还|在|有|没|无|货|库存|卖|剩|补|断|"
    r"缺|抢|我|俺|他|她|收到|到了|买|够|凑|拍|用|穿|发|退|换|坏|差|好|丑|美|漂亮|喜欢|看|讲|介绍|试|吧|了|拆|装|"
    r"支持|参数|配置|\b(?:i|my|got|have|has|stock|left)\b"
)
_PRICES_APART = wording(
    r"(?:各(?:自|是|要|卖)?|分别(?:是|要|卖)?|都(?:是|要|卖)?)(?:多少钱?|什么价|啥价|几块钱?|怎么卖|价格)(?!.*(?:差|比|哪个|便宜|贵))"
)
_OF_A_MEASURE = wording(
    r"(?:\d|[一二三四五六七八九十百千万])(?:[gtl]b?|毫安|寸|升|毫升|码|年级|斤|片|瓦|w|代)(?:的|版|款|色)*多少[啊呀呢?]*$"
)
"""A measure that is told, and an amount that is asked for: what it costs."""
_WHO_PAYS = wording(
    r"(?:运费|邮费|快递费|路费|来回费?).{0,5}(?:谁|哪方|哪边|算(?:你|我|店))|"
    r"(?:运费|邮费|快递费|路费)(?:还|也|都)?(?:得|要|是|该)(?:我|咱|自己)(?:来|自己)?(?:出|付|掏|承担)|谁.{0,6}(?:运费|邮费|快递费|路费)"
)
_SENT_BACK = wording(
    r"寄回|退回|退货|退换|换货|退的|退掉|退款|寄过?来退|想退|要退|不(?:想)?要了|坏了|坏的|质量问题|有问题|有(?:点|啥)?毛病|破的|不合(?:适|身)|不喜欢|不满意|穿不了|尺码不对"
)
_HOURS_OF_SERVICE = wording(
    r"有(?:没有?)?(?:人工|真人|客服)(?:客服)?(?:在线?)?(?:吗|没|么|不|嘛)|(?:人工|真人|客服)(?:客服)?(?:还|现在)?(?:在线?|上班|在岗)(?:吗|没|么|不)|"
    r"(?:客服|人工|真人).{0,10}(?:几点|啥时候|什么时候|多晚|上班|下班|在线时间|休息)|(?:几点|啥时候|什么时候).{0,8}(?:客服|人工|真人)"
)
_DAY_OF_OFFERS = wording(
    r"(?:双(?:11|十一|12|十二)|(?<!\d)618(?!\d)|六一八|黑五|年货节|国庆|元旦|周年庆|(?<![a-z])d(?:11|12)(?!\d)).{0,8}"
    r"(?:咋|怎么|怎样|如何|有(?:没|啥|什么)|的?(?:优惠)?(?:码|口令)(?:是|多少|叫)|力度|多少|减|折|优惠|便宜|活动|券|满|来得及|赶得上|还能用|还有)"
)
_ENOUGH = wording(r"够(?:不够)?[吗么嘛不没?]|够(?:不够)?$|够卖|够数|(?:货|库存)够")
_SO_MANY_THERE = wording(
    r"(?<![\d.第一二两三四五六七八九十百千])(?:\d{2,4}|[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九][百千][零一二三四五六七八九十百]*)"
    r"[台部件条双套个只支瓶盒箱](?!月|小时|人|装).{0,10}?(?:有没|有[吗不么货]|够(?!不?够?\d{3})|齐|拿得出|(?<!没)有$|备得)|"
    r"(?:有没有?|够不?够?|能凑|凑得[出齐])(?:\d{2,4}|[一二两三四五六七八九]?[十百][一二三四五六七八九十]*)[台部件条双套个只支瓶盒箱](?!月|小时|人|装)"
)
_OFF_FROM = wording(
    r"(?:买|满|凑|花)\d{2,5}(?:块|元)?(?:的|能|可以|会)*(?:减|便宜|优惠)(?:多少|几)|[够满到]多少(?:钱|块|元)?(?:才|就|可以|能|可)?(?:能|可以)?(?:减|用|优惠|打折)"
)
_TRADE_IN = wording(TRADE_IN)
_LEFT_OVER = wording(r"余量|余货|剩余(?:数量|库存)|还?剩(?:下)?(?:几|多少|好多)(?!钱|天|小时|分钟)|还剩[没不吗]")
_PINYIN_THERE = wording(r"\b(?:you )?xian ?huo\b|\byou (?:mei you )?huo\b|\bhai ?you ?(?:huo )?(?:ma|mei|bu)\b")
_IN_HAND = wording(
    r"(?:到手|券后|折后|减[完后]|优惠[完后]|打完折|满减[完后])(?:到手|下来|以后|之后)?(?:的?价)?"
    r"(?:是|要|得)?(?:多少钱?|几[块多]?|呢|啊|[?？ ])*$"
)
_END_OF_OFFER = wording(
    r"(?:d1[12]|双(?:11|12|十[一二])|618|活动|优惠|满减|券|折扣|码).{0,8}"
    r"(?:到几号|截止|到哪天|到(?:啥|什么)时候|(?:几号|哪天|啥时候|什么时候)(?:结束|截止|过期)|还有几天|过期)"
)
_OFF_ON_A_DAY = wording(
    r"(?:d1[12]|双(?:11|12|十[一二])|618|活动|满减|用码|用券)(?:.{0,6}|.{0,6}[买拍入].{2,14}能)(?:便宜|减|省|优惠)(?:掉|了)?(?:多少|几)(?!.*(?:减完|到手|券后))"
)
_TELL_PRICE = wording(
    r"给[个句](?:实在|痛快|准|实诚|明白)(?:的?价|话|数)|(?:上架|挂牌|标|挂)价[是要]?(?:多少|几|啥|什么)|价格?.{0,4}(?:打|发|扣|放|报|写|挂|贴|说)(?:在|到|个|一?下|出来)?(?:公屏|屏幕|评论|上来|一下|下|出来|谢)"
)
_OPTION_SAID = wording(r"(?:\d[gt]b?|[色款码寸升银黑白金蓝红])的?(?:怎么|咋)说[啊呀呢?]*$")
_MEASURE_THERE = wording(r"\d ?(?:gb?|tb?|英?寸|升|l|ml|毫升|瓦|w|匹)(?:的|版)?(?:都|也|还)?有(?:货)?[吗没不么嘛伐]")
_SALE_PRICE = wording(r"(?:还|是|还是)(?:秒杀|特价|活动|抢购)价(?:吗|么|嘛|不|没|吧)")
_CONTACT = wording(
    r"(?:电话|手机号|微信|qq|联系方式|邮箱|群号|工号|账号|门牌)(?:号码?)?(?:是|有)?(?:多少|几号|啥|什么)(?!钱|价|手机)"
)
_PIECES = wording(r"(?:\d|[一二两三四五六七八九十百千])(?:台|个|件|条|双|部|只|套|盒|箱|份|瓶|支|把|块)")
_PROTECTED = wording(
    r"补差|退差|差价.{0,4}[补退]|价保|保价|买贵|(?:[降掉]价|便宜)了?.{0,6}(?:补|退|咋办|怎么办)|[补退].{0,3}差价"
)
_SIZE_END = wording(
    r"最[大小](?:的)?(?:码|号)?(?:是|有|到|能到|做到|穿)?(?:多大|几码|多少码|什么码|啥码|几号|什么号|啥号|几个?x)|"
    r"最[大小]码(?:是)?(?:多少|啥|什么|几)"
)
_SENT_FROM = wording(
    r"(?:从|在)哪(?:里|儿|个城市|个地方|个省|个仓库?)?(?:发货|发出|发的?|寄)|哪(?:里|儿|个仓库?|个城市|个省)发货|发货地|哪个仓|"
    r"^(?:[是在从]|是从)?[\u4e00-\u9fff]{2}(?:仓|那边)?发(?:货|出)?的(?:吗|么|吧|不)|从[\u4e00-\u9fff]{2,3}发(?:货|出)?(?:的)?(?:吗|还是|么|吧|不)|"
    r"(?:是不是|系咪|系唔系|都是|货是|就是)(?:从|在|由)?[\u4e00-\u9fff]{2,3}(?:那边|本地)?(?:直接)?发(?:货|出)?(?:的|嘅|[ ?？]|$)|"
    r"仓库?(?:是|就|就是|设|放)*在(?!哪|什么|那里|这里|线)[\u4e00-\u9fff]{2,3}(?:那边)?(?:吗|么|吧|不|对吧|是吧|没错|[ ?？]|$)|"
    r"^[\u4e00-\u9fff]{2}(?:仓|那边)?发货(?:的?吧|对吗|对吧|对不对|是吧|没错吧|的吗|的不)"
)
_OF_A_CLAIM = (
    r"收到|寄来|到手|到货|到了|刚到|买了|买的|拍了|拍的|下单|订单|单号|退|换|取消|撤|不要了|赔|投诉|差评|售后|维修|坏|破|碎|裂|烂|脏|瑕|划痕|漏|少了|少发|少一|"
    r"缺[了一件]|错|断了?|故障|毛病|问题|开不了|打不开|用不了|不能用|充不|没反应|不亮|不响|异响|死机|黑屏|花屏|卡顿|掉色|起球|假|骗|快递|包裹"
)
_BEFORE_BUYING = wording(
    rf"^(?!.*(?:{_OF_A_CLAIM})).*(?:多[大重长宽高厚久快]|多少(?:寸|瓦|赫兹|毫安|像素)|有[a-z\d]{{1,6}}的?[吗么不没]|什么(?:系统|屏|芯片|处理器)|几(?:核|寸|瓦))"
)
_SOLD_AT_ALL = wording(rf"^(?!.*(?:{_OF_A_CLAIM})).*(?:上不上|上架[吗没不]|卖不卖|有没有卖|有得卖)")
_DONE_TO_IT = wording(
    r"刻(?:个|上)?(?:字|名)|[印绣](?:个|上)?(?:字|名|logo)|定制[吗不么]|(?<!不)带(?!货|孩|娃|我|你|他|队|走)[\u4e00-\u9fff]{2,4}[不没吗么](?![\u4e00-\u9fff])"
)
_NOT_WANTED = wording(r"不想要(?!了|啦|它|这)|不喜欢要|不要(?:那种|带)")
_TAKEN_BACK = wording(r"取消|退|订单|撤|拍错|不要了|改")
_IS_IT = wording(
    r"(?:是不是|是|支持)?(?:[248]k|[\u4e00-\u9fff]屏|防水|全面屏|智能|变频|双卡|5g|4g|指纹|快充|闪充|加绒|纯棉)的?(?:吗|么|嘛|不|"
    r"吧)[?? ]*$"
)
_OF_THE_OPTION = wording(
    r"(?:容量|内存|[色款号码版]|\d[gt]b?)的?(?:那[个款台种])?的?(?:要|卖|得)多少(?:钱|啊|呀|呢|[?？])*$"
)
_COUNTED = r"[盒袋份包瓶支个件双条罐桶](?!装)"
_TWO_COUNTS = (
    rf"(?<![这那哪第])(?:[两二三四五六]|(?<![\d.])[2-9]){_COUNTED}.{{1,14}}(?<![哪那这])(?:一|1|[2-9两三]){_COUNTED}|"
    rf"(?<![这那哪第])(?:一|(?<![\d.])1){_COUNTED}.{{1,14}}(?<![哪那这])(?:[2-9两二三四五六]){_COUNTED}"
)
_SO_MANY = wording(
    r"比.{0,8}[两二三四五六][盒袋份包瓶支个件双条台部](?!装)|[两二三四五六][盒袋份包瓶支个件双条台部](?!装).{0,8}比|"
    rf"(?=.*(?:划算|合算|差多少|差几|差价|便宜|更?贵|省))(?:{_TWO_COUNTS})"
)
_COUNTS = wording(_TWO_COUNTS)
_OFFERED = wording(
    r"(?:[一二两三四五六七八九]{1,2}[千百万][一二三四五六七八九百千零]{0,4}|\d{2,5}(?=[块元]))(?:块|元)?钱?(?:你|能|可以)?卖(?:不卖|吗|么|嘛|不$)|"
    r"(?:我|俺|咱)(?:出|给|只?出得?起)[1-9]\d{2,4}(?:块|元)?(?!\d).{0,14}?(?:卖(?:不卖|吗|么|嘛|不$)|行不|行吗|成不|成吗|得行|要得)"
)
_GAP_TO = wording(
    r"(?:凑|满|够|到)[够到满齐]?\d{2,5}(?:块|元)?.{0,4}(?:还|要)?[差缺](?:多少|几[块百十千])|[差缺](?:多少|几[块百十千])钱?(?:才)?(?:能|就)?(?:凑|满|够)[够到满齐]?(?:\d{2,5}|减)"
)
_HOW_HEAVY = wording(r"(?:多少|几)(?:公斤|千克|斤|克)(?!数|重?的?(?:人|体重))|多[重沉]")
_OF_A_BODY = wording(r"穿|身高|体重|我|老公|老婆|[儿女]儿?子?|孩子?|宝宝|斤的|尺码|码|胖|瘦|能吃|一[斤包袋]")
_SHOP = wording(r"实体店|线下(?:店|门店|有店)|门店|(?:去|到)(?:你们?)?店里")
_WATER = wording(r"(?:防水|潜水|水下|下水).{0,4}(?:几|多少)米|(?:几|多少)米.{0,2}防水")
_WORN_OR_WASHED = wording(
    r"(?:洗|穿|用|拆|激活|下水|剪).{0,8}退(?:货|换)?(?:行|成|可以|能)(?:吗|么|不|嘛|否)|(?:洗|穿|用|拆|激活|下水|剪).{0,8}(?:能不能|可不可以|能否|还能)退"
)
_THERE = wording(r"有|货|卖|拍|剩|库存|码|号")
_RETURNABLE = wording(
    r"(?:能|可以|还).{0,6}退(?:货|换|得?[掉了成])?(?:吗|么|不|没|嘛)|退得[掉了成](?:吗|么|不|没|嘛)|(?:天|日)无理由|七天退|7天退"
)
_WAYS_TO_PAY = wording(
    r"(?:怎么|咋)(?:付款?|支付|给钱|付钱)|付款方式|支付方式|(?:能|可以)用什么(?:付|支付)|都?支持什么(?:付|支付)|"
    r"(?:微信|支付宝|(?<![a-z])wx|花呗|信用卡|银行卡|云闪付|数字人民币)(?:支付|付款)?(?:能|可以|可|行|支持)(?:不能|不可以)?(?:支?付|用|不|吗|么)|"
    r"(?:微信|支付宝|花呗)(?:付钱|付款|支付|付)(?:行|可以|能|成)(?:吧|吗|么|不|嘛)|"
    r"(?:能|可以|支持)用?(?:微信|支付宝|花呗|信用卡|银行卡|云闪付|数字人民币)(?:支?付款?)?(?:吗|么|不)"
)
_BOUGHT_BEFORE = wording(
    r"(?:上个?月|上周|上星期|昨[天晚日]|前[天晚]|大前天|刚刚?|刚才|早上|上次|前几天|[两三四五六七八九十\d]+天前)(?:在你(?:家|们)(?:这)?)?(?:买|拍|下单|订)的?"
    r".{0,12}(?:到|发|送|寄)"
)
_SIZE_TO_BE_HAD = wording(
    r"穿(?:的|是)*\d{2}(?:码|号)?(?:的|脚)? ?.{0,6}有(?:[吗吧]|没|不|货)|"
    r"\d{2}码.{0,10}(?:能买|能穿|有[吗吧]|有没|有不|买得到)|(?:有|能穿的?)\d{2}码?.{0,10}有吧|有(?:没有)?(?:x{0,4}[sml]|[2-6]xl|[34]\d)(?:码|号)?[吗没不么嘛伐]"
)
_WRAPPED = wording(r"(?:独立|单独|分开)(?:小)?(?:包装|装)")
_AFTER_A_SHARE = wording(
    r"(?:(?:(?<!\d)\d(?:\.?\d)?|[一二三四五六七八九](?:点?[一二三四五六七八九])?)折|对折|(?<!件)半价|(?<!满)(?:减|便宜|优惠|立减)\d+(?:块|元)?)"
    r"(?:之后|以后|后|下来|完了?|掉|算下来|到手|卖|的话|[的 ])*(?:是|要|得|等于|一共|总共)*(?:多少|几[块百千钱]|几多|啥价|什么价|好多钱)"
)
_OTHER_FIGURE = wording(
    r"健康度?(?:还?剩|是|有)?(?:多少|百分之?几)|升级?(?:系统)?到(?:安卓|鸿蒙|系统|ios)?(?:几|哪)|升级?到(?:安卓|鸿蒙|ios) ?\d+|"
    r"(?:前摄|后摄|主摄|前置|后置)(?:是|有)?多少(?!钱|万|像素)"
)
_IN_SLANG = wording(
    r"(?:^|\d ?(?:w|瓦|毫安|[gt]b?)|[\u4e00-\u9fffa-z]|[a-z]\d{1,3})的?(?:几米[啊呀呢?？ ]*$|几刀(?![切法流]))"
)
_OF_LENGTH = wording(r"防水|潜水|水下|[线绳布管帘梯毯尺网膜]|带子|[长高宽深远]|米的|身高|距离|有几米|是几米")
_BY_NOW = wording(r"现在|目前|已经|今[天晚日]|刚刚?|[降跌]到多少钱?了")
_TO_COME = wording(
    r"[降跌]到(?:多少|几[块百])|(?:几号|几月几号|哪天|(?:什么|啥)时候|何时|多会儿?)(?:会|能|才|再)?(?:降价?|便宜|打折|做活动|搞活动|有活动|特价)"
)
_IF_IT_CAN = wording(
    r"(?:能不能|能否|可不可以|可以不可以|支不支持|支持不支持|会不会)(?!.{0,6}(?:抢|断货|缺货|没货|涨|便宜|少|优惠|折|减|降|低|再|券|码|包邮|送|赠|告诉|说|报|发|买|卖|算|给|拍|"
    r"涨|凑|补|保价|换|退))"
)
_OF_MONEY = wording(r"多少|价|几[块钱百千多]|钱|贵|元|块")
_TOLD_OF = wording(
    r"(?:颜色|配色|尺码|码数|参数|配置|材质|面料|性能|功能).{0,3}介绍|介绍.{0,4}(?:颜色|配色|尺码|码数|参数|配置|材质|面料|性能|功能)"
)
_COLOURS = wording(r"颜色|配色")
_SIZES = wording(r"尺码|码数")
_SIZES_THERE = wording(r"(?:码数|尺码|鞋码|尺寸)(?:都|是|一共)?(?:有|包括|分)(?:哪些|哪几|什么|啥|几[个种])")
_SIZE_THERE = wording(
    r"(?<![a-z\d])(?:x{0,4}[sml]|[2-6]xl|x|[34]\d)[码号](?:的)?(?:在不在|还在|在[吗么]|有没|有不|有[吗么货]|还有)"
)
_POSTAGE_APART = wording(
    r"(?:运费|邮费|快递费)(?:还|是不是|是否)?(?:要|得|需要|是)?(?:不要)?(?:另(?:外)?|单独|再)?[算收出付给]?(?:的)?(?:吗|么|嘛|不|没)"
)
_WEATHER = wording(r"天气|气温|下雨|下雪|台风|\bweather\b|\brain(?:ing|y)?\b")


_COMES_WITH = wording(
    r"(?:自|附)?带(?:不带)?个?(?!货|走|我|你|他|她|来|去|出|队|孩|娃)[\u4e00-\u9fff]{2,4}?(?<![货的])(?:没有?|吗|么|嘛|不)[啊呀呢? ]*$"
)
_PRICED = wording(r"包邮|免邮|免运费|就够|多少|几[块钱元]|[啥什]么?价|怎么卖")
_BY_AN_OFFER = wording(r"码|券|满减|优惠|活动|打折")


def asks_what_is_paid_with_an_offer(text: str) -> bool:
    """Whether a comment ends with what is paid, and names an offer: 加码到手几多."""
    return asks_what_is_paid(text) and _BY_AN_OFFER.search(text) is not None


asks_if_it_can = says(_IF_IT_CAN, unless=_OF_MONEY)
"""Whether a comment asks if a thing can do something, and has no word of money: 能不能插两张卡."""
asks_if_it_comes_with = says(_COMES_WITH, unless=_THERE)
"""Whether a comment asks if a thing comes with another one, and not if there is one that does: 带散热片没."""
asks_sizes_there = says(_SIZES_THERE)
"""Whether a comment asks which sizes there are: 码数有哪些."""
asks_if_a_size_is_there = says(_SIZE_THERE)
"""Whether a comment asks if a size is there: X码在不在."""
asks_if_postage_is_apart = says(_POSTAGE_APART)
"""Whether a comment asks if postage is paid beside the price: 运费还要另算么."""


def asks_to_be_told_the_colours(text: str) -> bool:
    """Whether a comment asks to be told of the colours, which is no wish to be shown the thing."""
    return _TOLD_OF.search(text) is not None and _COLOURS.search(text) is not None


def asks_to_be_told_the_sizes(text: str) -> bool:
    """Whether a comment asks to be told of the sizes."""
    return _TOLD_OF.search(text) is not None and _SIZES.search(text) is not None


asks_to_be_told_more = says(_TOLD_OF)
"""Whether a comment asks to be told of a property: 介绍下配置."""
asks_ways_to_pay = says(_WAYS_TO_PAY)
"""Whether a comment asks how to pay, and not how to order."""
asks_of_what_was_bought = says(_BOUGHT_BEFORE)
"""Whether a comment asks when something arrives that was bought some time ago."""
asks_if_a_size_can_be_had = says(_SIZE_TO_BE_HAD)
"""Whether a comment names a size and asks if it can be bought in it."""
asks_how_wrapped = says(_WRAPPED)
"""Whether a comment asks if each piece is wrapped by itself."""
speaks_of_weather = says(_WEATHER)
"""Whether a comment speaks of the weather somewhere."""
asks_for_a_sale_price = says(_REDUCED_PRICE)
"""Whether a comment asks if there is, or still is, a reduced price: p20还有促销价没."""
asks_how_much = says(_HOW_MUCH)
"""Whether a comment asks for a price with `多少` or `好多`, or in pinyin."""
asks_how_many_are_left = says(_STILL_THERE)
"""Whether a comment asks how many pieces there still are, as 还有几块, and not for money."""
asks_price_of_a_rush = says(_RUSH)
"""Whether a comment asks for what there was for some amount in a flash sale: what it costs now is the answer."""
says_nothing_but_a_name = says(_HAN, unless=_SAYS_MORE)
"""Whether a Chinese comment has no word of stock, of one's own, or of what is done with a thing."""
asks_if_the_named_is_there = says(_IS_THERE, unless=_COMES_WITH)
"""Whether a comment asks if what it names is there, and not what comes with it: 20片装有没, 豆沙还有几支."""
asks_how_many_are_there = says(_HOW_MANY_THERE)
"""Whether a comment asks how many pieces of what it names there still are."""
asks_prices_one_by_one = says(_PRICES_APART)
"""Whether a comment that names several goods asks what each costs, and compares nothing."""
asks_price_of_a_measure = says(_OF_A_MEASURE)
"""Whether a comment ends with a measure and a bare `多少` behind it: 一万毫安多少."""


def asks_who_pays_return(text: str) -> bool:
    """Whether a comment asks on whom the postage of a return falls."""
    return _WHO_PAYS.search(text) is not None and _SENT_BACK.search(text) is not None


asks_hours_of_service = says(_HOURS_OF_SERVICE)
"""Whether a comment asks when somebody is there to talk to."""
asks_offers_of_a_day = says(_DAY_OF_OFFERS)
"""Whether a comment asks for what there is on a day of offers, by its name."""
asks_if_enough = says(_ENOUGH)
"""Whether a comment asks if there are as many as it needs."""


def asks_if_enough_pieces(text: str) -> bool:
    """Whether a comment that counts pieces asks if there are so many; one that counts none may ask if a size is enough."""
    return _PIECES.search(text) is not None and asks_if_enough(text)


asks_for_so_many = says(_SO_MANY_THERE, unless=_PRICED)
"""Whether a comment asks if there are as many pieces as it counts, which are more than a few: 六百台有吗, 150件够不够."""
asks_a_number_to_call = says(_CONTACT)
"""Whether a comment asks for a number or a name under which somebody is reached, which costs nothing."""
asks_off_from_an_amount = says(_OFF_FROM)
"""Whether a comment asks what is off from some amount on."""
asks_if_still_reduced = says(_SALE_PRICE)
"""Whether a comment asks if a thing is still at the price of a sale."""
asks_price_protection = says(_PROTECTED)
"""Whether a comment asks what becomes of the difference when a price falls later."""
asks_largest_size = says(_SIZE_END)
"""Whether a comment asks up to which size, or from which on, something comes."""
asks_where_sent_from = says(_SENT_FROM, unless=_OWN)
"""Whether a comment asks from where goods are sent, and not where its own parcel is."""
says_what_it_likes_less = says(_NOT_WANTED, unless=_TAKEN_BACK)
"""Whether a comment says what sort it would not have, which cancels nothing."""
asks_if_it_is_so = says(_IS_IT, unless=_THERE)
"""Whether a comment ends with a trait and asks if the thing has it; not whether there is one that has."""
asks_if_returnable = says(_RETURNABLE, unless=_OWN)
"""Whether a comment asks if something can still be returned, of no order that was made."""
asks_for_a_trade_in = says(_TRADE_IN)
"""Whether a comment asks what an old thing is worth when a new one is bought: no price and no offer of the shop."""


def asks_stock_left(text: str) -> bool:
    """Whether a comment asks how many there still are: 余量, 还剩几个; or, in pinyin, whether there are any."""
    return _LEFT_OVER.search(text) is not None or _PINYIN_THERE.search(text) is not None


asks_how_much_the_option_is = says(_OF_THE_OPTION)
"""Whether a comment ends with what an option is to cost: 大容量要多少."""
compares_so_many = says(_SO_MANY, unless=_COLOURS)
"""Whether a comment compares what several pieces come to: 比两盒便宜多少. What each costs is all that is told of it."""
offers_an_amount = says(_OFFERED)
"""Whether a comment names what it would pay, in words, and asks if it is sold for that: 四千九卖不卖."""
names_two_counts = says(_COUNTS, unless=_COLOURS)
"""Whether a comment counts pieces of two things, each by itself: 两个15包和一个30包."""
asks_gap_to_an_amount = says(_GAP_TO)
"""Whether a comment asks how far its goods are from the amount from which something is off: 凑299还差多少."""
asks_how_heavy = says(_HOW_HEAVY, unless=_OF_A_BODY)
"""Whether a comment asks what a thing weighs, and has no word of who wears it: 电视多少斤."""
asks_for_a_shop = says(_SHOP)
"""Whether a comment asks for a shop to go to."""
asks_depth_of_water = says(_WATER)
"""Whether a comment asks how deep in water a thing may go, and for no price: 防水几米."""
asks_if_returned_when_worn = says(_WORN_OR_WASHED, unless=_OWN)
"""Whether a comment asks if what was worn, washed or opened can be returned, of no order that was made."""


def asks_if_enough_to_buy(text: str) -> bool:
    """Whether a comment that counts pieces asks if there are so many, and not what they cost or if that is enough for an offer."""
    return asks_if_enough_pieces(text) and _BY_AN_OFFER.search(text) is None and _PRICED.search(text) is None


asks_what_is_paid = says(_IN_HAND)
"""Whether a comment ends with what is paid after offers: 券后, 减完到手, 打完折呢."""
asks_until_when = says(_END_OF_OFFER)
"""Whether a comment asks how long an offer lasts."""
asks_off_on_a_day = says(_OFF_ON_A_DAY)
"""Whether a comment asks how much is off on a day of offers or with a code."""
asks_to_be_told_the_price = says(_TELL_PRICE)
"""Whether a comment asks to write the price where all can see it, which is no haggling and no link."""
asks_if_a_measure_is_there = says(_MEASURE_THERE)
"""Whether a comment names a measure and asks if it is there: 16g和64g都有吗."""
asks_how_much_an_option_is = says(_OPTION_SAID)
"""Whether a comment ends with an option and 怎么说: what it costs."""
asks_before_buying = says(_BEFORE_BUYING)
"""Whether a comment asks for a property, and has no word of anything that was bought."""
asks_if_it_is_sold = says(_SOLD_AT_ALL)
"""Whether a comment asks if something is sold at all, and has no word of anything that was bought."""
asks_what_can_be_done_to_it = says(_DONE_TO_IT)
"""Whether a comment asks if a thing can be engraved, or comes with a feature."""
asks_amount_after_a_share = says(_AFTER_A_SHARE)
"""Whether a comment asks what is paid after something is taken off that it names itself: 打九折是多少, 减50之后多少."""
asks_another_figure = says(_OTHER_FIGURE)
"""Whether a comment asks how worn a battery is, or up to which version it goes: 电池健康百分之几, 能升级到几."""
asks_price_in_slang = says(_IN_SLANG, unless=_OF_LENGTH)
"""Whether a comment asks 几米 of an option that is no length: what it costs."""
asks_for_a_price_to_come = says(_TO_COME, unless=_BY_NOW)
"""Whether a comment asks when a price falls, or how far: 几号降, 降到多少."""
WORDS_OF_STOCK_LEFT = (_LEFT_OVER, _PINYIN_THERE)
WORDS_OF_WHO_PAYS_RETURN = (_WHO_PAYS,)
