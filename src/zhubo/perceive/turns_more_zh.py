"""Turns of phrase of Chinese comments that are read as something else at first: figures, counts and bounds asked with 多少. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_SPEED = wording(
    r"(?:写入|读取|读写|写速|读速|顺序[读写])(?:的?速度)?(?:是|有|能到|能有)?(?:多少|几)(?!钱|块|元)|(?:写入|读取|读写)速度|(?<![阅朗])[读写]取?(?:起来|能|有)?多快"
)
_RECKONED = wording(
    r"(?:(?<!第)[一二两三四五六七八九十\d][台件个双部条瓶盒袋包套份]|(?:一起|一块|加起来|合起来)).{0,8}(?:怎么|咋)算(?!钱?不)|(?:怎么|咋)算(?:钱|价)"
)
_HOW_MANY = wording(r"(?<!一共)(?<!总共)(?<!最多)(?<!买)(?<!拿)多少[件台双部](?:货|库存|现货)?(?:啊|呢|呀|[?？ ])*$")
_FREE_FROM = wording(
    r"(?:最低|至少|最少|买够|买满|满|到|买)?多少(?:钱|块|元)?(?:起|才|就|能|可以|会)*(?:包邮|免邮|免运费)(?![吗么嘛不])|"
    r"(?:运费|邮费|快递费)[^?？]{0,8}(?:满|[凑买]?[到够满])多少(?:钱|块|元)?(?:起|才|就|能|可以|会)*免"
)
_THAT_SUM = wording(
    r"[拿要买来拍带入](?:上|个|了)?(?:\d{1,2}|[一二两三四五六七八九十])[双件台条个部只套盒瓶袋支][^?？\d]{0,8}"
    r"(?:是|就是|一共|总共|合计)\d{2,5}(?:块|元)?(?:整|钱)?(?:对吧|对吗|对不对|没错吧|是吧|对么|吧)"
)
_OF_STOCK_LEFT = wording(r"[满减返送]|库存|还剩|码|号链接|\d折")
_FRAMES = wording(r"(?:多少|几)帧|帧[数率](?:是|有|能|能到|到)?(?:多少|几)")
_TAG_CUT = wording(r"(?:吊牌|标签)(?:被|给|都|已经)?(?:剪|拆|撕|掉|摘)[了掉]?.{0,6}(?:咋办|怎么办|退|换|影响)")
_WEIGHS = wording(
    r"(?:多少|几多?|好多)(?:公斤|千克|斤|克)(?!数|重?的?(?:人|体重))|几多?两(?:重|沉|[?？ ]|$)|"
    r"(?:重量|毛重|净重)(?:都|大概|大约)?(?:是|有)?多少(?!钱|价)"
)
_NO_WEIGHT = wording(r"[穿码价钱块元]|身高|体重|胖|瘦|银子|米\b|一[斤包袋]")
_IN_ITS_BOX = wording(
    r"(?<=[a-z\d宝机器箱灯仪表煲壶])有(?:没有)?(?:原装|原厂)?的?(?:充电[头器线]|数据线|耳机(?!孔)|手写笔|遥控器|保护[壳套]|手机[壳膜]|钢化膜)(?!.{0,4}(?:卖|多少|几|价|单独|另))"
)
_SUFFICES = wording(
    r"(?<!不)够不?够?(?:用|装|存|打|玩|下载|洗|看|放|跑|带)|够(?:不够)?(?:我们?|咱们?)?(?:一家)?[一二两三四五六七八\d](?:个人|口)|够(?:不够)?(?:几|多少)[个口]?人|(?<!库)[存装](?:得下|得了)?(?:多少|几)[张部个首集款](?![gt卡])|"
    r"[存装](?:得下)?(?:多少|几多?)?[张首部个]?(?:照片|相片|电影|视频|歌)|(?:装|打|玩)(?:得[了下动])?(?:王者|原神|吃鸡|lol|微信|大型游戏)|卡不卡|会不会卡|卡顿|"
    r"(?:够|不够)(?:用|装|存|打|玩|洗|看)[吧吗]|会不会不够"
)
_HARDY = wording(r"[耐抗防经][摔造]的?(?:手机(?![壳膜])|平板|机子|本子)|三防(?:手)?机")
_MEASURES = wording(
    r"对角线(?:长度?)?(?:是|有)?(?:多少|多长|几)|(?:电池|内存|屏幕?|像素|功率|容量|瓦数)(?:是|有)?几多(?![钱块元银米])|几多(?:瓦|w(?![a-z])|毫安|m?ah|英?寸|赫兹|hz|万?像素|升(?!级)|核)"
)
_APPS = wording(r"(?:装|下载|安装|登录?)(?:得了|不了|上)?(?:微信|支付宝|抖音|qq)")
_OF_MONEY = wording(r"钱|价|块|元|预算|兜里|手里|手头|咋卖|怎么卖|优惠|减|券|运费|包邮")
_ARRIVED_TO_BUY = wording(
    r"到货(?:了)?(?:没有?|吗|么)[ ,，]?我?(?:想)?(?:收|要|拿|来|买)[一两二三四五六七八九十几\d]?[台个件双部条]"
)
_NEW_OR_NOT = wording(
    r"翻新|官翻|官换机?|二手|库存[机货]|样机|展示机|演示机|[拆用]过的?(?:[吗吧么不没]|$)|原装没|没拆[过封]"
)
_SORT_FOR_A_COUNTRY = wording(r"国行|港版|美版|日版(?!型)|[有无]锁[没吗机还]")
_CONFIGURATIONS = wording(
    r"(?:啥|什么|哪些|哪几[种个款]|几[种个])[^ ,，]{0,2}配置|配置(?:都|还)?(?:可选|有(?:哪|啥|什么|几)|怎么选|咋选)"
)
_BOTH_HAVE = wording(r"都有 ?\d+ ?[gt]b?(?:的|版)?(?:是吧|对吧|是不是|对不对|[吗么不没吧嘛?？ ]|$)")
_FROST = wording(r"冻[坏裂爆]|(?:会不会|怕不怕|怕)(?:上)?冻|防不防冻")
_FOR_SOMEBODY = wording(
    r"^(?:你(?:们)?家?|这里)?(?:[^ ,，?]{2,10}?(?:有[吗嘛么不]|有没有?|有木有|有没得|有卖的?[吗不]?|卖[吗不]|卖不卖)|"
    r"(?:有没有|有木有|有没得)[^ ,，?]{2,10}?)[ ,，?]+(?:想|要|打算|准备)?(?:给|送)[^ ,，]{1,6}"
    r"(?:生日|礼物|过年|过节|满月|升学|毕业|结婚|上学|上网课|学习|写作业|买|用|玩|当)|"
    r"^[^ ,，?]{2,10}?(?:有卖?[吗嘛么不没]|卖不卖|卖[吗不]|有没有?)[ ,，?]+[^ ,，]{0,6}(?:心愿单|愿望清单|(?:生日|过年|圣诞)礼物)"
)
_NO_GOODS = wording(r"券|优惠|活动|礼[盒品袋]|赠|包装|贺卡|卡片|发票|折|便宜|红包|福利|现货|货[吗没]|运费|包邮")
_OUT_OF_RETURNS = wording(
    r"(?:激活|登[录陆]?了?账?号?|吊牌[^ ,，]{0,3}剪|剪[了掉]|洗[过了]|下过?水|穿[过了])[^?？]{0,10}(?:想|还想|要|申请|打算)(?:换成)?退"
)
_FAULT = wording(
    r"质量|问题|毛病|坏|破|起球|掉|缩水|褪|开[胶线]|裂|订单|单号|申请了|买的|拍的|多久|到账|退款呢|没[收退]"
)
_ORIGINAL_PART = wording(
    r"(?:电池|屏幕?|主板|镜头|摄像头|后盖|外壳|充电[器头])[^ ,，]{0,4}(?:原装|原厂|换过|修过|拆过)|"
    r"(?:原装|原厂)的?(?:电池|屏幕?|主板|镜头|后盖)"
)
_PAPER = wording(
    r"(?:[写放塞附夹]|带[一个]?)[^ ,，?]{0,4}(?:贺卡|卡片|祝福语)|(?:不要?|别)[放塞装附][^ ,，?]{0,4}(?:价格[单签条]|价签|小票|购物单|清单)"
)
_ITS_CAMERA = wording(
    r"(?<=[a-z\d])的?相机(?:有(?![货卖吗没么不])|支持|带(?!走)|怎么样|咋样|好不好|几个|多少像素|防抖)"
)
asks_of_its_camera = says(_ITS_CAMERA)
"""Whether a comment asks of the camera of a model, by the word for a camera: k50相机有ois没."""
_TRAIT_IN_LETTERS = wording(
    r"(?<=\d)有(?:没有?)?(?!pro|max|plus|mini|ultra|lite|evo|note)[a-z]{3,6}(?:没有?|吗|么|不|嘛)?[?？ ]*$"
)
asks_for_a_trait_in_letters = says(_TRAIT_IN_LETTERS)
"""Whether a comment asks if a model has what is written in letters, and is no model beside it: k50有ois没."""
_ITS_MODEL = wording(r"型号(?:报|发|念)(?:一?下|给|出)|(?:具体|准确|完整|详细)的?型号(?!的)")
_WHICH_HAS_MORE = wording(
    r"(?:屏幕?|电池|内存|像素|容量|机身|功率)(?P<how>大|高|小|轻|重|多|强)(?:一?点|些)?[ ,，]?还是.{1,14}(?P=how)|"
    r"(?:屏幕?|电池|像素|容量|续航)[^ ,，]{0,6}得过[^ ,，]{0,6}[a-z\d]|"
    r"(?:屏幕?|电池|内存|像素|容量|机身|功率|尺寸|续航|亮度|分辨率|重量)[^ ,，]{0,6}"
    r"比[^ ,，]{0,8}[a-z\d][^ ,，]{0,6}?[大高小轻重多强长](?:多少|[一好]?多?点|些|[吗么不没])"
)
_ENOUGH_FOR = wording(
    r"(?<!能)够(?:不够)?(?:满|到|得[上到]|凑)?(?:双?十[一二]|双1[12])?(?:那?个?|的)?[1-9]\d{2,4}(?:块|元)?(?!\d|[a-z寸台件个双只人米升平斤]|毫安)|"
    r"[还差]?差(?:多少|几[块百十])钱?(?:才|就|能)?(?:到|够|满|凑)[1-9]\d{2,4}(?!\d)"
)
"""An amount of money that an order is to come to."""
asks_if_it_comes_to = says(_ENOUGH_FOR)
"""Whether a comment asks if goods come to some amount: 这俩够不够3000."""
_THERE_AND_OUT = wording(
    r"(?:有货|现货)(?:没有?|吗|么|不|嘛)?.{1,8}?(?:几点|啥时候?|什么时候|几时|多久|哪天|今天|当天|明天)(?:能|可以|会|就)?(?:能)?(?:发|寄)"
)
asks_for_its_model = says(_ITS_MODEL)
"""Whether a comment wants to be told the model's full number."""
_LESS_FOR_EACH = wording(
    r"(?:一|每一?|单)[台件个双部条只](?:再|给我?|能)*(?:少|让|降|便宜)(?:我|个)?(?:[一二两三四五六七八九]?[十百千][一二三四五六七八九十百]*|\d{2,4})"
    r"(?:块|元)?钱?(?=[ ,，?？]|$|[行成干要就我吧吗么不呗])"
)
asks_less_for_each = says(_LESS_FOR_EACH, unless=wording(r"比|多少|为[啥什]么?|咋"))
"""Whether a comment names how much less it would pay for each of several: 包十台 一台少五百."""
asks_which_has_more = says(_WHICH_HAS_MORE)
"""Whether a comment asks of which of two the same figure is the larger: reno8屏大还是k50屏大."""
asks_if_it_is_there_and_goes_out = says(_THERE_AND_OUT)
"""Whether a comment asks if goods are there, and when they would be sent: 有货没 有的话几点能发."""
asks_for_a_paper_in_the_parcel = says(_PAPER)
"""Whether a comment asks for a card in the parcel, or for a parcel without the paper that tells the price."""
asks_a_speed = says(_SPEED)
"""Whether a comment asks how fast a thing reads or writes: 写入多少."""
asks_how_it_is_reckoned = says(_RECKONED)
"""Whether a comment asks how so many pieces are reckoned: what they cost."""
asks_how_many = says(_HOW_MANY)
"""Whether a comment ends with a count that is asked for: XL多少件."""
asks_from_where_on_it_is_free = says(_FREE_FROM)
"""Whether a comment asks from which amount on nothing is paid for the way."""
asks_if_that_is_the_sum = says(_THAT_SUM, unless=_OF_STOCK_LEFT)
"""Whether a comment that counts what it takes asks if that comes to an amount: 我拿三双 是300整对吧."""
asks_how_many_frames = says(_FRAMES)
"""Whether a comment asks how many frames a second a thing shows: 跑原神多少帧."""
asks_of_a_tag_cut_off = says(_TAG_CUT)
"""Whether a comment asks what becomes of goods of which the tag is off."""
asks_what_it_weighs = says(_WEIGHS, unless=_NO_WEIGHT)
"""Whether a comment asks for a weight in its units, and neither who wears it nor what it costs: 有几两重."""
asks_for_configurations = says(_CONFIGURATIONS)
"""Whether a comment asks which configurations there are to choose from."""
asks_if_both_have_it = says(_BOTH_HAVE)
"""Whether a comment asks if all that it names come with one memory: 都有1t是吧."""
asks_of_frost = says(_FROST)
"""Whether a comment asks if frost does harm."""
asks_for_a_present_of_a_kind = says(_FOR_SOMEBODY, unless=_NO_GOODS)
"""Whether a comment asks if goods are sold and says for whom: switch有吗 给儿子生日."""
asks_to_return_what_is_used = says(_OUT_OF_RETURNS, unless=_FAULT)
"""Whether a comment wants to give back what the rule of returns leaves out, of no fault: 激活过 想退."""
asks_if_a_part_is_original = says(_ORIGINAL_PART)
"""Whether a comment asks if a part was never changed: 电池是原装没换过的吧."""
asks_if_one_comes_with_it = says(_IN_ITS_BOX)
"""Whether a comment asks of a model if it has a thing that may lie in its box: mate50有充电头没."""
asks_for_which_country_it_is = says(_SORT_FOR_A_COUNTRY)
"""Whether a comment asks for the market that goods were made for: 国行还是港版."""
asks_if_it_is_new = says(_NEW_OR_NOT)
"""Whether a comment asks if goods were used or made new before: 是翻新机吗."""
asks_if_it_suffices = says(_SUFFICES, unless=_OF_MONEY)
"""Whether a comment asks for whom or for what goods are enough, and of no money: 16升的够几个人洗."""
asks_if_it_is_in_to_buy_it = says(_ARRIVED_TO_BUY)
"""Whether a comment asks if goods have come in, which its writer would buy: 到货没 我收一台."""
asks_for_a_hardy_one = says(_HARDY)
"""Whether a comment asks for a device that stands a fall, which no list of devices tells."""
asks_what_it_measures = says(_MEASURES)
"""Whether a comment asks for a figure of goods by 几多, which asks for a price otherwise: 热水器几多瓦."""
asks_for_an_app = says(_APPS)
"""Whether a comment asks if an app can be put on a device, which is no way to pay: 能不能装微信支付宝."""
speaks_of_the_broadcast = says(
    wording(
        r"(?:主播|直播间?|你们?|这边|咋|怎么)(?:的|那边)?.{0,3}(?:声音|画面|麦|话筒|音量|镜头)(?!.{0,4}多少).{0,3}(?:小|大|轻|听不|卡|糊|看不|没|断|黑|杂|吵)|"
        r"^(?:没有?声音|声音(?:太|有点|好)?(?:小|大|轻|卡|断)|画面(?:太|有点|好)?(?:卡|糊|黑)|听不[清见到]|好卡|卡死了)"
    )
)
"""Whether a comment says how the broadcast itself sounds or looks, which is no fault of goods."""
asks_if_so_much_buys_it = says(
    wording(
        r"(?:(?<![\da-z.])(?:\d{4,5}(?![\da-z号年寸])|\d{3}(?=块|元))|[一二两三四五六七八九十][百千万][零一二三四五六七八九]?百?)(?:块钱?|元)?"
        r"[^?？]{0,3}?(?:能|够|可以)(?:不能|不够)?(?:买|拿下|入手?)(?!什么|啥|哪|几|多少)[^?？]{1,14}[吗么不没嘛]|买得起[^?？]{1,12}[吗么不没嘛]|"
        r"(?<!足)够(?:不够)?买[吗么不没嘛]"
    )
)
"""Whether a comment asks if some amount buys a thing: the answer is what it costs."""
asks_if_of_nothing_else = says(
    wording(
        r"(?:纯|全|百分之?百|100%)的?(?:棉|麻|亚麻|羊毛|羊绒|真丝|桑蚕丝|蚕丝|牛皮|羊皮|皮|铜|钛|银|钢|实木|木|竹|硅胶)"
        r"的?(?:[吗么不嘛没吧]|[?？ ]*$)"
    )
)
"""Whether a comment asks if goods are of one material alone, which is no question of who made them."""
says_many_were_bought = says(wording(r"(?:买|囤|抢|卖)了好多[啊呀呢了哈!！。~ ]*$"))
"""Whether a comment tells that many of something were bought, where elsewhere 好多 asks how much."""
asks_which_price = says(
    wording(r"(?<![\da-z.])(?!128|256|512)\d{3,4}(?:块钱?|元)?还是(?!128|256|512)\d{3,4}(?:块钱?|元)?[啊呀呢吗?？ ]*$")
)
"""Whether a comment asks which of two amounts it is, none of which is a memory: 耳机190还是170."""
asks_if_in_time_to_return = says(
    wording(
        r"(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})天|超(?:过)?了?(?:七|7|十五|15)天|过了(?:七|7|十五|15)天)[^?？]{0,6}(?:才|又|再)?想?(?:要)?退(?!款)[^?？]{0,8}(?:来得及|行|成|可以|能|晚)(?:吗|么|不|没|嘛)|"
        r"退(?!款)[^?？]{0,8}(?:超|过)(?:过|了)*(?:七|7|十五|15)天"
    )
)
"""Whether a comment asks if something can be given back so many days after it came: what the rule of returns says."""
