"""What can be asked of a thing: words that ask, keys, words that tell. Folded, separated by `|`; a Latin word stands alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """A property. `asked`: words of a question; `keys`: names of attributes and options; `told`: words of a text that states it.

    A text also tells by the words of `asked`, unless `told` begins with `=`: then its own words alone count.
    """

    asked: str
    keys: str = ""
    told: str = ""


PROPERTIES: Mapping[str, Property] = {
    "capacity": Property(
        "容量|毫升|几升|多少毫升|多少升|多大容量|能装多少水|ml|capacity|volume|litre|litres|liter|liters|oz|"
        "how much does it hold|hold",
        "capacity|volume|net_content|net content|contents|容量|净含量",
        "=容量|毫升|ml|capacity",
    ),
    "weight": Property(
        "重量|净重|克重|净含量|多重|几斤重|毛重|weight|grams|how heavy|heavy|net weight|weigh",
        "weight|net_weight|net weight|净重|毛重|商品毛重|重量",
        "=净重|毛重|weight|weighs",
    ),
    "load": Property("承重|载重|装多重|weight limit|load|carry", "load|max_load|承重|载重", "=承重|载重|weight limit"),
    "measures": Property("肩宽|衣长|裤长|袖长|裙长|胸围|臀围", "measures|衣长|肩宽|胸围", "=肩宽|衣长|胸围"),
    "upgrade": Property("加内存|加硬盘|扩展内存", "upgrade|扩展", "=可扩展|可加装|扩展内存|expandable|upgradeable"),
    "dimensions": Property(
        "尺寸|长宽高|多宽|多长|直径|口径|长度|宽度|dimensions|measurements|length|width|diameter|how big|"
        "how long is it|how wide|chain length",
        "dimensions|measurements|size|length|width|height|pendant_size|尺寸|长度|宽度|规格尺寸",
        "=尺寸|dimensions|长宽高",
    ),
    "height": Property("多高|高度|how tall|how high|height", "height|dimensions|sole_height|高度|尺寸", "=高度|height"),
    "heel": Property("鞋跟|跟高|底高|heel height|heel", "sole_height|heel_height|跟高|底高", "=跟高|底高|heel"),
    "thickness": Property(
        "厚不厚|薄不薄|厚度|厚薄|厚吗|薄吗|多厚|加绒|thick|thin|thickness|how thick|gsm|heavyweight",
        "thickness|厚度",
        "=厚度|加厚|加绒|thick|thickness",
    ),
    "opacity": Property(
        "透不透|透吗|会透|走光|see through|see-through|sheer|opaque", "透明度|opacity", "=不透|透光|see-through|opaque"
    ),
    "lining": Property("内衬|里衬|里布|有里子|lined|lining", "lining|内衬|里料"),
    "cord": Property(
        "线长|电源线多长|电线|线多长|cord|cable length|cable",
        "cord_length|cable_length|线长",
        "=线长|米长|cord length|cable length",
    ),
    "pages": Property(
        "页数|多少页|几页|精装|平装|pages|how many pages|page count|hardback|paperback|hardcover",
        "pages|页数|binding",
        "=页|pages|hardcover|paperback",
    ),
    "pieces": Property(
        "几片|几包|几瓶|几只|几个装|多少片|多少包|多少支|件数|servings|count|how many in|pieces",
        "contents|pieces|count|package|数量|装量|包装清单",
        "=片装|个装|件套|pieces",
    ),
    "uses": Property(
        "能用几次|用多少次|用多久|可以用多久|how many uses|how many washes|last me", "uses|使用次数", "=使用次数"
    ),
    "power": Property(
        "功率|多少瓦|几瓦|w数|耗电|费电|匹|watts|wattage|power|watt|how many watts",
        "power|功率|额定功率",
        "=额定功率|wattage",
    ),
    "battery": Property(
        "电池|电池容量|续航|毫安|待机|电量|充一次能用多久|充满能用|mah|battery|battery life|rechargeable|battery health|"
        "how long does the battery",
        "battery|battery life|battery_capacity|电池|电池容量|续航|playtime",
        "=电池|续航|电量|mah|毫安|battery",
    ),
    "playtime": Property(
        "播放时长|听多久|能听|能用几小时|能用几个小时|playtime|listening time|how long do they last|last on a charge",
        "playtime|battery life|battery|续航",
        "=播放时长|playtime",
    ),
    "charging_time": Property(
        "充满要多久|充满|充多久|充电时间|充电多久|多久充满|charging time|time to charge|how long to charge|charge time|"
        "fully charge",
        "charging_time|充电时间",
        "=充满约|分钟充满|小时充满|fully charged in",
    ),
    "charging": Property(
        "快充|闪充|充电功率|充电速度|充电快|fast charge|fast charging|quick charge|charging speed",
        "charging|fast_charging|快充|充电功率",
        "=快充|闪充|充电套装|fast charging",
    ),
    "wireless_charging": Property("无线充|无线充电|无线快充|wireless charging|qi charging", "wireless_charging"),
    "charger": Property(
        "送充电头|带充电头|配充电器|充电器|充电线|charger included|with a charger|charger",
        "charger|充电器",
        "=充电器|充电套装",
    ),
    "voltage": Property("电压|伏|220v|110v|voltage|volts|dual voltage", "voltage|电压"),
    "ports": Property(
        "接口|充电口|typec|type-c|type c|usb|usb c|usb-c|hdmi|插口|m2接口|m.2|ports|port",
        "ports|接口",
        "=接口|type-c|usb|hdmi",
    ),
    "plug": Property("插头|两孔|三孔|plug|plugs", "plug|插头"),
    "memory": Property(
        "内存|存储|运存|几个g|多大内存|ram|storage|gb|memory", "memory|ram|内存|运存|存储|capacity", "=内存|运存|ram"
    ),
    "processor": Property(
        "处理器|芯片|cpu|骁龙|天玑|麒麟|processor|chip|chipset",
        "processor|chipset|cpu|CPU型号|处理器|芯片",
        "处理器|骁龙|天玑|锐龙",
    ),
    "graphics": Property("显卡|独显|集显|gpu|graphics|graphics card", "gpu|显卡|graphics"),
    "screen": Property(
        "屏幕|屏幕尺寸|屏幕多大|分辨率|刷新率|几寸屏|几寸|多少寸|高刷|screen|display|resolution|refresh rate|screen size",
        "screen_size|screen|display|屏幕尺寸|屏幕|屏幕分辨率|resolution",
        "=屏幕|inch display|inch screen",
    ),
    "refresh_rate": Property("刷新率|高刷|多少赫兹|多少hz|refresh rate|hz", "refresh_rate|刷新率", "=高刷|hz|赫兹"),
    "resolution": Property(
        "分辨率|几k屏|是4k|resolution", "resolution|屏幕分辨率|分辨率", "=2k|4k|超高清|超清|resolution"
    ),
    "camera": Property(
        "像素|摄像头|拍照|镜头|camera|megapixels|mp", "camera|摄像头|像素", "=像素|摄像|影像|双摄|三摄|万人像|camera|mp"
    ),
    "system": Property(
        "什么系统|操作系统|系统|安卓吗|鸿蒙|operating system|what os|os|android or ios",
        "operating_system|系统|os",
        "=操作系统|鸿蒙|android|ios",
    ),
    "network": Property("5g|4g|网络|支持5g|支持4g|network|lte", "network|网络", "=5g|4g|全网通|wlan"),
    "sim": Property(
        "插卡|双卡|sim卡|sim|电话卡|流量卡|wifi版|蜂窝|全网通|能打电话|dual sim|cellular|unlocked",
        "sim",
        "=双卡|全网通|wlan|wi-fi|蜂窝|dual sim",
    ),
    "bluetooth": Property(
        "蓝牙|wifi|无线网|无线连接|bluetooth|wireless|connect|connection",
        "bluetooth|connection|连接",
        "=蓝牙|bluetooth|wifi|wi-fi",
    ),
    "noise_cancelling": Property(
        "降噪|主动降噪|noise cancelling|noise canceling|noise cancellation|anc",
        "noise_cancelling|降噪|noise cancellation",
    ),
    "nfc": Property("nfc|门禁卡|刷公交", "nfc"),
    "infrared": Property("红外|遥控|infrared|ir blaster", "infrared|红外", "=红外遥控|infrared"),
    "stylus": Property("手写笔|触控笔|电容笔|apple pencil|pencil|stylus", "stylus|手写笔"),
    "fingerprint": Property(
        "指纹|面容|人脸|解锁|fingerprint|face id|face unlock", "unlock|fingerprint|解锁", "=人脸解锁|指纹|face id"
    ),
    "headphone_jack": Property("耳机孔|耳机插孔|3.5mm|headphone jack|aux", "headphone_jack|耳机孔"),
    "speaker": Property("音响|扬声器|音箱|喇叭|speaker|speakers", "speaker|speakers|扬声器", "=扬声器|音响|speaker"),
    "read_speed": Property("读速|读取速度|读取|顺序读|read speed|reading speed", "顺序读速|读速|read_speed|读取速度"),
    "write_speed": Property(
        "写入速度|写速|写入|顺序写|write speed|writing speed", "顺序写入|写速|write_speed|写入速度"
    ),
    "lifespan": Property("写入寿命|tbw|寿命|endurance|lifespan", "tbw|endurance|寿命"),
    "interface": Property("协议|pcie|nvme|sata|interface", "interface|protocol|协议", "=nvme|pcie|sata"),
    "model": Property("型号|哪个型号|什么型号|model|model number", "model|型号|系列", "=产品型号|model no"),
    "speed": Property(
        "转速|档位|几档|网速|读写速度|读写|speed|speeds|rpm|速度",
        "speed|转速|档位|顺序读速|顺序写入|read_speed|write_speed",
        "=转速|档位|rpm",
    ),
    "timer": Property("定时|预约功能|能预约|timer", "timer|定时", "=定时|预约|timer"),
    "version": Property("版本|配置|型号有|versions|version|configurations|editions", "version|版本|规格|spec|系列"),
    "functions": Property(
        "什么功能|有哪些功能|功能|煮粥|能蒸|functions|features|what can it do|modes",
        "functions|function|features|功能",
        "=功能",
    ),
    "energy": Property(
        "能效|一级能效|几级能效|energy rating|energy class|energy efficiency", "energy_rating|能效|能效等级", "=能效"
    ),
    "brightness": Property(
        "亮度|流明|够亮|多亮|lumens|brightness|how bright|bright", "brightness|亮度", "=流明|亮度|lumens"
    ),
    "colour_temperature": Property(
        "色温|护眼|暖光|冷光|light colour|colour temperature|color temperature|warm light|dimmable",
        "colour_temperature|color_temperature|色温",
    ),
    "colour_rendering": Property("显色|显指|ra值|cri|colour rendering", "colour_rendering|显色"),
    "noise": Property(
        "噪音|声音大|吵不吵|吵吗|静音|分贝|noise|noisy|loud|quiet", "noise|noise_level|噪音", "=噪音|分贝|静音"
    ),
    "compatibility": Property(
        "兼容|适配|支持苹果|支持安卓|苹果能用|安卓能用|能配|compatible|compatibility|work with|works with|fit iphone|"
        "charge a laptop",
        "compatibility|兼容|适配",
        "=兼容|适配|支持苹果|支持安卓|compatible|works with",
    ),
    "laptop": Property(
        "放电脑|放笔记本|装电脑|装笔记本|能放电脑|寸电脑|寸笔记本|laptop|notebook fit|fit a laptop",
        "laptop|laptop_size",
        "=放笔记本|放电脑|laptops up to",
    ),
    "flight": Property(
        "上飞机|带飞机|登机|飞机|托运|安检|flight|plane|airplane|carry on|carry-on|cabin|hand luggage", "flight|cabin"
    ),
    "wall_mount": Property("壁挂|挂架|挂墙|wall mount|mount", "wall_mount|壁挂|挂架", "=壁挂|挂架"),
    "material": Property(
        "材质|面料|什么料|什么做的|什么布|用料|成分|配料|成份|made of|material|fabric|composition|made from|ingredients|cloth|textile|"
        "filling|填充",
        "material|ingredients|fabric|composition|材质|面料|成分|配料|filling",
        "=面料|材质|fabric|made of",
    ),
    "fit": Property(
        "修身|宽松|版型|显瘦|偏大|偏小|loose|slim fit|fitted|oversized|relaxed fit|true to size|runs small|"
        "runs big|run small|run big",
        "fit|版型",
        "=版型|宽松|修身|relaxed|oversized|slim",
    ),
    "stretch": Property(
        "弹力|有弹性|弹性|弹不弹|弹吗|微弹|stretch|stretchy|elastic", "stretch|弹力|弹性", "=弹力|弹性|微弹|stretch"
    ),
    "pocket": Property("口袋|有兜|兜|几个兜|pocket|pockets", "pockets|pocket|口袋"),
    "zip": Property("拉链|扣子|纽扣|系带|松紧|zip|zipper|button|buttons|closure|laces", "zip|closure|拉链|开合"),
    "collar": Property(
        "领子|什么领|圆领|v领|翻领|neckline|collar|round neck|crew neck",
        "collar|neckline|领型",
        "=圆领|翻领|v领|立领|crew neck",
    ),
    "sleeve": Property("长袖|短袖吗|袖子|袖长|sleeve|sleeves", "sleeve|袖长|sleeve_length"),
    "pattern": Property("什么图案|印的什么|图案|print on|pattern", "pattern|图案", "=图案|印花|print"),
    "season": Property(
        "什么季节|哪个季节|几月穿|季节|夏天穿|冬天穿|秋天穿|春天穿|season|for summer|for winter",
        "season|季节|适用季节",
        "=春季|夏季|秋季|冬季",
    ),
    "warmth": Property("保暖|暖和|几度穿|冷不冷|warm|keep warm|warmth", "warmth|保暖", "=保暖|暖和|warm"),
    "insulation": Property(
        "保温|保冷|保温几小时|保温多久|insulated|insulation|keep hot|keep cold|stay hot|how long does it keep",
        "insulation|保温|warmth",
    ),
    "leakproof": Property("漏水|漏不漏|会漏|防漏|leak|leaks|leakproof|leak proof|spill", "leakproof|防漏"),
    "waterproof": Property(
        "防水|防泼水|淋雨|waterproof|water resistant|water proof|water-resistant|ip68|ip67|rain",
        "waterproof|防水|防水等级",
        "=防水|waterproof|water-resistant|water resistant",
    ),
    "windproof": Property("防风|抗风|大风|windproof|wind resistant", "windproof|防风", "=防风|抗风|windproof"),
    "ribs": Property("伞骨|几骨|ribs", "ribs|伞骨"),
    "uv": Property(
        "防晒指数|防紫外线|防晒|upf|spf|uv|uv protection|sun protection|sunproof", "sun_protection|uv|spf|upf|防晒"
    ),
    "opening": Property(
        "自动伞|手动|自动开|automatic|manual opening|auto open", "opening|开合", "=自动开|手动|手开|automatic|manual"
    ),
    "colour_fastness": Property(
        "掉色|褪色|染色|colour fast|color fast|fade|bleed", "colour_fastness|色牢度", "=不掉色|不褪色|colour fast"
    ),
    "shrink": Property("缩水|变形|shrink|shrinks", "shrink", "=缩水|shrink"),
    "washable": Property(
        "机洗|能洗|能水洗|手洗|怎么洗|洗衣机|machine wash|machine washable|washable|hand wash|wash",
        "care|washing|洗涤|保养",
        "=机洗|手洗|水洗|wash",
    ),
    "dishwasher": Property("洗碗机|dishwasher|dishwasher safe", "dishwasher", "=洗碗机|dishwasher"),
    "microwave": Property("微波炉|微波|烤箱|microwave|oven safe|oven", "microwave|微波炉", "=微波|烤箱|microwave|oven"),
    "heatproof": Property(
        "耐热|耐高温|明火|开水|heat proof|heatproof|heat resistant|boiling water",
        "heat_resistance|耐热",
        "=耐热|耐高温|明火|骤冷骤热|heat resistant|heatproof",
    ),
    "induction": Property("电磁炉|明火能用|induction|gas stove|hob", "induction", "=电磁炉|induction"),
    "care": Property(
        "保养|怎么打理|怎么清洗|清洁|护理|care|clean|cleaning|look after",
        "care|保养|instructions|washing",
        "=保养|打理",
    ),
    "usage": Property(
        "怎么用|用法|用量|how to use|how do i use|instructions|directions|usage|怎么吃|怎么泡|怎么煮|brew",
        "usage|用法|instructions",
        "=用法|instructions|directions",
    ),
    "binding": Property("装订|摊平|binding|lay flat|lies flat", "binding|装订"),
    "paper": Property(
        "什么纸|洇墨|透墨|纸张|paper|bleed through|ruled|grid|lined paper", "paper|pages|纸张", "=纸张|ruled"
    ),
    "installation": Property(
        "安装|上门安装|包安装|怎么装|install|installation|assembly|assembled",
        "installation|安装",
        "=安装|install|installation",
    ),
    "gas_type": Property("天然气|液化气|煤气|natural gas|lpg", "gas|气源", "=天然气|液化气"),
    "smell": Property(
        "味道|香味|气味|香型|有味|异味|smell|scent|fragrance notes|smells",
        "smell|scent|fragrance|香型|气味",
        "=气味|香味|香型|scent|fragrance",
    ),
    "taste": Property(
        "口味|什么味|甜不甜|甜吗|辣不辣|辣吗|酸不酸|咸不咸|好喝|flavour|flavor|flavours|flavors|taste|spicy|sweet|sour",
        "flavour|flavor|taste|口味|sweetness|味道",
        "=口味|taste|flavour",
    ),
    "sweetness": Property(
        "甜度|含糖量|含糖|加糖|sugar content|sweetness|sugar", "sugar|sweetness", "=含糖|无糖|sugar-free|no added sugar"
    ),
    "calories": Property("热量|卡路里|大卡|多少卡|calories|kcal|calorie", "calories|energy|热量", "=千卡|大卡|kcal"),
    "nutrition": Property(
        "能量|营养|千焦|营养成分|nutrition|kj|energy per", "nutrition|营养成分|energy", "=营养成分|每100克|per 100 g"
    ),
    "protein": Property("蛋白质|蛋白|粗蛋白|protein", "protein|蛋白质|crude_protein", "=蛋白|protein"),
    "fat": Property("脂肪|粗脂肪|fat", "fat|脂肪", "=粗脂肪"),
    "caffeine": Property("咖啡因|睡不着|caffeine", "caffeine|咖啡因"),
    "allergens": Property("过敏原|致敏|过敏|allergen|allergens|allergy|allergic", "allergens|过敏原"),
    "shelf_life": Property(
        "保质期|放多久|能放多久|过期|到期|shelf life|expire|expiry|best before|expiration|use by",
        "shelf_life|expiry_date|best_before|保质期",
        "=保质期|best before",
    ),
    "production_date": Property(
        "生产日期|哪天产|几月产|什么时候生产|production date|manufactured on|date of manufacture|mfg",
        "production_date|生产日期|harvest",
        "=生产日期",
    ),
    "opened": Property(
        "开封后|开盖后|打开后|开了以后|once opened|after opening|opened how long", "pao", "=开盖后|开封后|opening"
    ),
    "storage": Property(
        "怎么存|怎么保存|存放|冷藏|放冰箱|store|storage|fridge|refrigerate", "storage|存放", "=存放|冷藏|refrigerate"
    ),
    "formaldehyde": Property("甲醛|致癌|有毒|formaldehyde|toxic|non toxic", "formaldehyde|甲醛", "=甲醛|formaldehyde"),
    "skin_type": Property("什么肤质|肤质|油皮能用|skin type", "skin_type|suitability|肤质"),
    "age_range": Property(
        "几岁|适用年龄|几段|多大孩子|多大年纪|age range|what age|how old",
        "age_range|age_group|audience|suitability|适用年龄",
        "=岁|aged|ages|years old",
    ),
    "fineness": Property(
        "色号|遮瑕|持妆|哑光|matte|dewy|coverage|finish", "finish|coverage|色号", "=遮瑕|持妆|coverage"
    ),
    "brand": Property(
        "品牌|牌子|什么牌|啥牌|哪个牌|哪家的|brand|what brand|which brand|who makes|made by",
        "brand|品牌|maker|manufacturer",
    ),
    "origin": Property(
        "产地|哪里产|哪儿产|原产地|国产|进口|哪里做的|哪国|made in|origin|country of origin|where is it made|"
        "where are they made|where is it from",
        "origin|产地|原产地|country_of_origin",
        "=产地|国产|进口|made in",
    ),
    "certificate": Property(
        "证书|检测报告|质检报告|质检|合格证|认证|certificate|coa|psa|graded|certified|test report",
        "certificate|standard|证书|认证|执行标准",
        "=检测报告|证书|认证|certificate|test report",
    ),
    "authenticity": Property(
        "正品|真的假的|授权|行货|旗舰|genuine|authentic|real deal|official", "authenticity|正品", "=正品|行货|authentic"
    ),
    "year": Property(
        "采摘|新茶|春茶|哪年的|哪一年|几几年|什么时候出的|哪年款|年款|新款吗|上市|what year|which year|released|release date|model year|"
        "how new",
        "released|year|上市时间|年份|release_date|harvest",
        "=年款|上市时间",
    ),
    "condition": Property(
        "成色|几成新|全新吗|二手|condition|pre owned|preowned|second hand|used|flaws|near mint|mint condition|"
        "refurbished",
        "condition|成色",
        "=全新|二手|refurbished|second hand",
    ),
    "audience": Property(
        "男款|女款|男女同款|给谁|unisex|for men|for women", "audience|gender|适用人群", "=男女同款|男士|女士|unisex"
    ),
    "language": Property("什么语言|中文版|英文版|中文说明|language", "language|语言", "=中文版|英文版|language"),
    "description": Property(
        "介绍一下|介绍下|讲讲|有什么特点|特点|特别|亮点|卖点|好在哪|什么故事|describe|description|special|story|tell me about|"
        "tell me more|about this|good about|details"
    ),
    "kind": Property(
        "是什么东西|什么东西|是干嘛的|干什么用|what is it|what is this|what are these|what kind|what type|or what"
    ),
    "medium": Property("什么格式|载体|cd|dvd|mp3|vinyl|itunes|medium|format|on disc", "medium|format|格式"),
    "narrator": Property(
        "谁读|谁念|朗读|播音|who reads|narrator|narrated|read by|voice actor",
        "narrator|朗读者|reader",
        "=朗读|narrated|read by",
    ),
    "author": Property("作者|谁写的|author|who wrote|written by", "author|作者", "=作者|written by"),
    "duration": Property(
        "时长|多少分钟|几个小时的|how long is the|running time|runtime|duration",
        "duration|时长|length",
        "=时长|runtime|running time|duration",
    ),
    "sold": Property(
        "卖了多少|销量|多少人买|how many sold|how many people|bought this|sales so far", "sold|销量", "=销量|已售"
    ),
    "reviews": Property("评价|好评|评分|口碑|reviews|rating|stars", "reviews|rating|评价", "=好评率|评分"),
}
"""By the name that slots and answers use."""
