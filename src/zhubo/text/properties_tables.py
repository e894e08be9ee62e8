"""What can be asked of a thing: words that ask, keys, words that tell. Folded, separated by `|`; a Latin word stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.text.devices_tables import DEVICES, Property

PROPERTIES: Mapping[str, Property] = {
    **DEVICES,
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
    "down": Property(
        "充绒|充绒量|含绒|含绒量|fill power|down fill", "充绒量|含绒量|fill_power", "=充绒|含绒|鸭绒|鹅绒|fill power"
    ),
    "stretch": Property(
        "弹力|有弹性|弹性|弹不弹|弹吗|微弹|stretch|stretchy|elastic",
        "stretch|弹力|弹性",
        "=弹力|弹性|微弹|stretch|elastane|spandex|lycra|氨纶|莱卡",
    ),
    "pocket": Property("口袋|有兜|兜|几个兜|pocket|pockets", "pockets|pocket|口袋"),
    "zip": Property("拉链|扣子|纽扣|系带|松紧|zip|zipper|button|buttons|closure|laces", "zip|closure|拉链|开合"),
    "collar": Property(
        "领子|什么领|圆领|v领|翻领|neckline|collar|round neck|crew neck",
        "collar|neckline|领型",
        "=圆领|翻领|v领|立领|crew neck",
    ),
    "sleeve": Property(
        "长袖|短袖吗|袖子|袖长|sleeve|sleeves",
        "sleeve|袖长|sleeve_length",
        "=长袖|短袖|无袖|七分袖|五分袖|long sleeve|short sleeve|long-sleeved|short-sleeved|sleeveless",
    ),
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
        "waterproof|water_resistance|water resistance|防水|防水等级",
        "=防水|waterproof|water-resistant|water resistant",
    ),
    "windproof": Property("防风|抗风|大风|windproof|wind resistant", "windproof|防风", "=防风|抗风|windproof"),
    "frost": Property(
        "防冻|冻坏|冻裂|抗冻|怕冻|防不防冻|freeze|frost", "frost|防冻|抗冻", "=防冻|抗冻|frost|anti-freeze"
    ),
    "ribs": Property("伞骨|几骨|ribs", "ribs|伞骨"),
    "uv": Property(
        "防晒指数|防紫外线|防晒|upf|spf|uv|uv protection|sun protection|sunproof",
        "sun_protection|uv|spf|upf|防晒",
        "=spf|upf|防紫外线|uv protection",
    ),
    "opening": Property(
        "自动伞|手动|自动开|automatic|manual opening|auto open", "opening|开合", "=自动开|手动|手开|automatic|manual"
    ),
    "colour_fastness": Property(
        "掉色|褪色|染色|发黄|变黄|colour fast|color fast|fade|bleed",
        "colour_fastness|色牢度",
        "=掉色|褪色|colour fast",
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
    "gas_type": Property(
        "天然气|液化气|煤气|气源|natural gas|lpg|propane|butane",
        "gas|气源",
        "=天然气|液化气|natural gas|lpg|propane|butane",
    ),
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
        "甜度|含糖量|含糖|加糖|sugar content|sweetness|sugar",
        "sugar|sweetness",
        "=含糖|无糖|0糖|零糖|蔗糖|sugar-free|no added sugar|zero sugar",
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
    "skin_type": Property("什么肤质|肤质|油皮能用|skin type", "skin_type|suitability|肤质", "=肤质|肌肤|肌可用|skin"),
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
        "brand|品牌|maker|manufacturer|publisher|出版社",
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
