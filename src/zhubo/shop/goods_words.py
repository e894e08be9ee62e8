"""What viewers call goods anywhere, in Chinese and English: kinds of things, what kind is a kind of what, and words that name nothing.

Folded words, separated by `|`. It helps to understand, never to answer: nothing here is said of a product.
"""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, tuple[str, str]] = {
    "appliance": ("", "电器|家电|家用电器|appliance|appliances"),
    "electronics": ("", "数码|数码产品|电子产品|electronics|gadgets"),
    "phone": (
        "electronics",
        "手机|智能手机|智能机|phone|phones|smartphone|smartphones|cellphone|cell phone|mobile phone|handset",
    ),
    "tablet": ("electronics", "平板|平板电脑|tablet pc|tablet computer"),
    "computer": ("electronics", "电脑|computer|computers|pc"),
    "laptop": ("computer", "笔记本电脑|笔电|手提电脑|轻薄本|游戏本|laptop|laptops"),
    "desktop": ("computer", "台式机|台式电脑|desktop computer|一体机"),
    "monitor": ("electronics", "显示器|monitor|monitors"),
    "tv": ("appliance", "电视|电视机|tv|tvs|television|televisions|telly"),
    "projector": ("appliance", "投影仪|投影机|projector"),
    "disk": ("electronics", "硬盘|hard drive|hard disk|hdd"),
    "ssd": ("disk", "固态|固态硬盘|ssd|ssds|solid state drive"),
    "usb_stick": ("electronics", "u盘|优盘|usb stick|flash drive"),
    "printer": ("electronics", "打印机|printer|printers"),
    "router": ("electronics", "路由器|router|routers"),
    "keyboard": ("electronics", "键盘|keyboard|keyboards"),
    "mouse": ("electronics", "鼠标|computer mouse|gaming mouse|wireless mouse"),
    "camera": ("electronics", "相机|照相机|单反|camera|cameras"),
    "drone": ("electronics", "无人机|drone|drones"),
    "game_console": ("electronics", "游戏机|game console|games console"),
    "earphones": ("electronics", "耳机|耳麦|headset|earphones|earphone"),
    "headphones": ("earphones", "头戴式耳机|头戴耳机|headphones|headphone"),
    "earbuds": ("earphones", "入耳式耳机|蓝牙耳塞|耳塞|earbuds|earbud|ear buds"),
    "speaker": ("electronics", "音箱|音响|speaker|speakers|soundbar"),
    "watch": ("", "手表|腕表|watch|watches|smartwatch"),
    "wristband": ("electronics", "手环|fitness band|smart band"),
    "charger": ("electronics", "充电器|充电头|portable charger|charger|chargers|charging brick"),
    "cable": ("electronics", "数据线|充电线|快充线|的线|根线|条线|charging cable|usb cable"),
    "power_bank": ("electronics", "充电宝|移动电源|portable charger|battery pack|power bank|power banks|powerbank"),
    "accessory": ("", "手机配件|电脑配件|数码配件|服装配件|配件|phone accessories|computer accessories"),
    "phone_case": ("", "手机壳|手机套|保护壳|phone case|phone cases|phone cover"),
    "screen_film": ("", "钢化膜|手机膜|贴膜|screen protector|tempered glass"),
    "phone_stand": ("", "手机支架|手机架|phone stand|phone holder"),
    "stylus": ("", "手写笔|触控笔|stylus"),
    "water_heater": ("appliance", "热水器|water heater|water heaters|geyser"),
    "air_conditioner": ("appliance", "空调|air conditioner|air con|aircon"),
    "fridge": ("appliance", "冰箱|冰柜|fridge|refrigerator|freezer"),
    "washing_machine": ("appliance", "洗衣机|washing machine|washer dryer"),
    "dishwasher": ("appliance", "洗碗机|dishwasher"),
    "microwave": ("appliance", "微波炉|microwave oven"),
    "oven": ("appliance", "烤箱|oven"),
    "air_fryer": ("appliance", "空气炸锅|air fryer"),
    "slow_cooker": ("appliance", "slow cooker|slow cookers|crock pot|慢炖锅"),
    "pressure_cooker": ("appliance", "pressure cooker|pressure cookers|高压锅|压力锅"),
    "rice_cooker": ("appliance", "电饭煲|电饭锅|rice cooker"),
    "kettle": ("appliance", "电热水壶|烧水壶|电水壶|kettle|electric kettle"),
    "blender": ("appliance", "榨汁机|榨汁杯|果汁机|果汁杯|原汁机|破壁机|料理机|blender|juicer"),
    "coffee_machine": ("appliance", "咖啡机|咖啡壶|coffee pot|coffee machine|espresso machine|coffee maker"),
    "vacuum": ("appliance", "吸尘器|扫地机|扫地机器人|vacuum cleaner|hoover|robot vacuum"),
    "fan": ("appliance", "电风扇|风扇|electric fan"),
    "heater": ("appliance", "取暖器|暖风机|电暖气|space heater"),
    "humidifier": ("appliance", "加湿器|humidifier"),
    "hair_dryer": ("appliance", "吹风机|电吹风|hair dryer|hairdryer|blow dryer"),
    "shaver": ("", "剃须刀|刮胡刀|shaver|razor"),
    "toothbrush": ("", "牙刷|电动牙刷|toothbrush|toothbrushes"),
    "range_hood": ("appliance", "油烟机|抽油烟机|range hood"),
    "gas_stove": ("appliance", "燃气灶|煤气灶|gas stove"),
    "lamp": ("", "lamp|lamps"),
    "desk_lamp": ("lamp", "台灯|desk lamp|desk lamps|table lamp|table lamps"),
    "floor_lamp": ("lamp", "落地灯|floor lamp|floor lamps"),
    "hanging_lamp": ("lamp", "吊灯|吸顶灯|pendant lamp|ceiling lamp"),
    "bulb": ("", "灯泡|light bulb"),
    "clothes": ("", "衣服|服装|clothes|clothing|apparel"),
    "top": ("clothes", "上衣|tops|what top|which top|any top"),
    "shirt": ("top", "shirt|shirts"),
    "dress_shirt": ("shirt", "衬衫|衬衣|dress shirt|dress shirts|blouse|blouses"),
    "tee": ("shirt", "t恤|t恤衫|体恤|短袖|半袖|tee|tees|t-shirt|t-shirts|tshirt|tshirts|t shirt|t shirts"),
    "polo": ("shirt", "polo衫|polo shirt|polo shirts|polo|polos"),
    "tank_top": ("top", "吊带|吊带背心|tank top|tank tops|camisole|vest top"),
    "sweatshirt": ("top", "卫衣|sweatshirt|sweatshirts|jumper|jumpers"),
    "hoodie": ("sweatshirt", "帽衫|连帽卫衣|hoodie|hoodies|hoody|hooded sweatshirt"),
    "sweater": ("top", "毛衣|毛衫|针织衫|sweater|sweaters|pullover|knitwear"),
    "cardigan": ("sweater", "开衫|cardigan|cardigans"),
    "jacket": ("clothes", "外套|夹克|冲锋衣|jacket|jackets"),
    "coat": ("jacket", "大衣|风衣|coat|coats|trench coat"),
    "down_jacket": ("jacket", "羽绒服|棉服|棉袄|down jacket|puffer|puffer jacket"),
    "suit": ("clothes", "西装|西服|blazer|blazers"),
    "trousers": ("clothes", "裤子|长裤|休闲裤|西裤|trousers|pants|slacks"),
    "jeans": ("trousers", "牛仔裤|jeans|denim pants"),
    "shorts": ("trousers", "短裤|shorts"),
    "leggings": ("trousers", "打底裤|瑜伽裤|leggings|yoga pants"),
    "skirt": ("clothes", "半身裙|短裙|skirt|skirts"),
    "dress": ("clothes", "连衣裙|裙子|dress|dresses"),
    "pyjamas": ("clothes", "睡衣|家居服|pyjamas|pajamas|pjs"),
    "underwear": ("clothes", "内裤|内衣|底裤|文胸|underwear|boxers|bra|bras|knickers|panties"),
    "swimwear": ("clothes", "泳衣|泳裤|swimsuit|bikini|swimwear|swim trunks"),
    "socks": ("", "袜|袜子|堆堆袜|丝袜|棉袜|sock|socks|stockings"),
    "shoe": ("", "鞋|鞋子|男鞋|女鞋|shoe|shoes|footwear"),
    "sneaker": ("shoe", "运动鞋|休闲鞋|板鞋|帆布鞋|小白鞋|sneaker|sneakers|trainer|trainers|kicks|canvas shoes"),
    "plimsoll": ("sneaker", "plimsoll|plimsolls|pumps"),
    "running_shoe": ("sneaker", "跑鞋|跑步鞋|running shoes|running shoe"),
    "basketball_shoe": ("sneaker", "篮球鞋|basketball shoes"),
    "football_boot": ("shoe", "足球鞋|football boots|soccer cleats"),
    "boot": ("shoe", "靴子|雪地靴|马丁靴|boot|boots"),
    "sandal": ("shoe", "凉鞋|sandal|sandals"),
    "slipper": ("shoe", "拖鞋|人字拖|slippers|flip flops|slides"),
    "heels": ("shoe", "高跟鞋|high heels|heels"),
    "leather_shoe": ("shoe", "皮鞋|loafers|oxfords"),
    "hat": ("", "帽子|hat|hats"),
    "cap": ("hat", "棒球帽|鸭舌帽|baseball cap|caps"),
    "beanie": ("hat", "毛线帽|冷帽|beanie|beanies"),
    "scarf": ("", "围巾|披肩|丝巾|scarf|scarves|scarfs|shawl"),
    "glove": ("", "手套|glove|gloves|mittens"),
    "belt": ("", "皮带|腰带|belt|belts"),
    "tie": ("", "领带|necktie"),
    "sunglasses": ("", "墨镜|太阳镜|太阳眼镜|sunglasses|sunnies|shades"),
    "glasses": ("", "眼镜|eyeglasses"),
    "umbrella": ("", "雨伞|遮阳伞|太阳伞|umbrella|umbrellas|parasol"),
    "bag": ("", "包包|挎包|斜挎包|单肩包|bags|handbag|handbags|purse|crossbody"),
    "laptop_bag": ("bag", "电脑包|笔记本包|内胆包|laptop bag|laptop sleeve"),
    "disk_case": ("", "硬盘盒|硬盘底座|hard drive case"),
    "backpack": ("bag", "双肩包|书包|背包|backpack|backpacks|rucksack"),
    "tote": ("bag", "托特包|帆布包|帆布袋|tote|totes|tote bag"),
    "wallet": ("", "钱包|卡包|wallet|wallets"),
    "suitcase": ("", "行李箱|拉杆箱|旅行箱|suitcase|suitcases|luggage"),
    "necklace": ("jewellery", "项链|锁骨链|necklace|necklaces"),
    "earring": ("jewellery", "耳环|耳钉|耳坠|earring|earrings"),
    "ring": ("jewellery", "戒指|钻戒"),
    "bracelet": ("jewellery", "手链|手镯|bracelet|bracelets|bangle"),
    "jewellery": ("", "首饰|饰品|jewellery|jewelry"),
    "skincare": ("", "护肤品|skincare|skin care"),
    "face_cream": ("skincare", "面霜|保湿霜|face cream|moisturiser|moisturizer"),
    "hand_cream": ("skincare", "护手霜|hand cream|hand lotion"),
    "serum": ("skincare", "精华|精华液|serum|serums"),
    "toner": ("skincare", "爽肤水|化妆水|toner"),
    "face_mask": ("skincare", "面膜|sheet mask|face mask|face masks"),
    "sunscreen": ("skincare", "防晒霜|防晒乳|sunscreen|sunblock"),
    "cleanser": ("skincare", "洗面奶|洁面乳|cleanser|face wash"),
    "makeup": ("", "化妆品|彩妆|makeup|cosmetics"),
    "lipstick": ("makeup", "口红|唇膏|唇釉|lipstick|lipsticks|lip gloss|lip balm"),
    "foundation": ("makeup", "粉底液|粉底|气垫霜|foundation cream|concealer"),
    "mascara": ("makeup", "睫毛膏|mascara"),
    "perfume": ("", "香水|perfume|cologne"),
    "shampoo": ("", "洗发水|洗发露|洗发皂|shampoo|shampoo bar"),
    "body_wash": ("", "沐浴露|body wash|shower gel"),
    "toothpaste": ("", "牙膏|toothpaste"),
    "laundry": ("", "洗衣液|洗衣粉|laundry detergent"),
    "tissue": ("", "纸巾|抽纸|卫生纸|tissues|toilet paper"),
    "nappy": ("", "尿不湿|纸尿裤|nappies|diaper|diapers"),
    "milk_powder": ("", "奶粉|baby formula|milk powder"),
    "toy": ("", "玩具|toy|toys"),
    "blocks": ("toy", "积木|building blocks"),
    "doll": ("toy", "娃娃|公仔|doll|dolls|plush|plushie"),
    "puzzle": ("toy", "拼图|puzzle|puzzles|jigsaw"),
    "book": ("", "书本|图书|books"),
    "audiobook": ("", "有声书|audiobook|audiobooks|audio book|audio books"),
    "stationery": ("", "文具|stationery"),
    "notebook": ("stationery", "记事本|手账|手帐|笔记簿|journal|notepad"),
    "pen": ("", "钢笔|圆珠笔|中性笔|ballpoint|fountain pen"),
    "mug": ("cup", "马克杯|mug|mugs|coffee mug|coffee mugs"),
    "cup": ("", "杯子|水杯|茶杯|咖啡杯|cup|cups|coffee cup|coffee cups|tea cup|tea cups|teacup|teacups"),
    "insulated_jug": ("", "保温壶|焖烧壶|热水瓶|暖水瓶|暖壶|insulated jug"),
    "thermos": ("cup", "保温杯|thermos|vacuum flask|tumbler|tumblers|water bottle|water bottles"),
    "bowl": ("", "碗|饭碗|bowl|bowls"),
    "plate": ("", "盘子|碟子|dinner plates"),
    "knife": ("", "菜刀|刀具|kitchen knife|knives"),
    "pan": ("", "锅|锅具|炒锅|平底锅|不粘锅|frying pan|saucepan|wok"),
    "pillow": ("", "枕头|枕芯|pillow|pillows"),
    "cushion": ("", "抱枕|靠枕|靠垫|cushion|cushions"),
    "duvet": ("", "被子|羽绒被|蚕丝被|duvet|comforter|quilt"),
    "bedding": ("", "四件套|床单|床笠|被套|bed sheets|bedsheet|bedding"),
    "blanket": ("", "毯子|毛毯|盖毯|婴儿毯|blanket|blankets"),
    "towel": ("", "毛巾|浴巾|towel|towels"),
    "mattress": ("", "床垫|mattress"),
    "curtain": ("", "窗帘|curtain|curtains"),
    "rug": ("", "地毯|地垫|rug|rugs|carpet"),
    "sofa": ("", "沙发|sofa|sofas|couch"),
    "chair": ("", "椅子|办公椅|电竞椅|chair|chairs"),
    "table": ("", "餐桌|茶几|书桌|coffee table|dining table"),
    "tv_stand": ("", "电视柜|tv stand"),
    "shoe_rack": ("", "鞋柜|鞋架|shoe rack"),
    "wardrobe": ("", "衣柜|wardrobe"),
    "candle": ("", "蜡烛|香薰蜡烛|香薰|candle|candles"),
    "mirror": ("", "镜子|mirrors"),
    "coaster": ("", "杯垫|coaster|coasters"),
    "yoga_mat": ("", "瑜伽垫|健身垫|yoga mat|exercise mat"),
    "dumbbell": ("", "哑铃|dumbbell|dumbbells"),
    "bicycle": ("", "自行车|单车|bicycle|bicycles|bike"),
    "scooter": ("", "电动车|滑板车|scooter|e-scooter"),
    "skateboard": ("", "滑板|skateboard"),
    "tent": ("", "帐篷|tent|tents"),
    "fishing_rod": ("", "鱼竿|钓鱼竿|fishing rod"),
    "cat_food": ("", "猫粮|猫咪粮|cat food|kibble"),
    "dog_food": ("", "狗粮|dog food"),
    "cat_litter": ("", "猫砂|cat litter"),
    "tea": ("drink", "茶叶|tea|teas"),
    "green_tea": ("tea", "绿茶|green tea"),
    "black_tea": ("tea", "红茶|black tea"),
    "flower_tea": ("tea", "花茶|茉莉花茶|菊花茶|jasmine tea|chamomile tea"),
    "oolong": ("tea", "乌龙茶|乌龙|oolong|oolong tea"),
    "puer": ("tea", "普洱|普洱茶|pu'er|puer"),
    "coffee": ("drink", "咖啡|咖啡豆|咖啡粉|coffee|coffee beans|ground coffee|instant coffee"),
    "juice": ("drink", "果汁|juice|juices"),
    "wine": ("alcohol", "红酒|葡萄酒|wines|red wine|white wine"),
    "baijiu": ("alcohol", "白酒|baijiu"),
    "beer": ("alcohol", "啤酒|beer|beers"),
    "alcohol": ("drink", "酒水"),
    "drink": (
        "",
        "饮料|beverage|beverages|drinks|soft drinks|something to drink|anything to drink|stuff to drink|喝的东西",
    ),
    "food": ("", "什么吃的|啥吃的|哪些吃的|有吃的|吃的东西|food|foods|something to eat|anything to eat"),
    "snack": ("food", "零食|snack|snacks"),
    "nuts": ("snack", "坚果|干果|nuts|almonds|cashews"),
    "chocolate": ("snack", "巧克力|chocolates|chocolate bar"),
    "biscuit": ("snack", "饼干|biscuits|cookies"),
    "crisps": ("snack", "薯片|potato chips|crisps"),
    "honey": ("", "蜂蜜"),
    "rice": ("", "大米|东北大米"),
    "noodles": ("", "方便面|泡面|instant noodles|ramen"),
    "fruit": ("", "水果|fruit|fruits"),
    "store_card": (
        "",
        "amazon gift card|amazon gift cards|itunes gift card|itunes gift cards|apple gift card|apple gift cards|steam gift card|"
        "steam gift cards|netflix gift card|google play gift card|playstation gift card|xbox gift card|roblox gift card|visa gift card|"
        "visa gift cards|starbucks gift card|walmart gift card|target gift card|ebay gift card|spotify gift card|nintendo gift card|"
        "itunes card|steam card|amazon card|google play card|京东卡|加油卡|话费卡",
    ),
    "gift_card": (
        "",
        "礼品卡|购物卡|gift card|gift cards|giftcard|giftcards|gc|gcs|gift voucher|gift vouchers|egift card|e gift card",
    ),
    "vitamin": ("", "维生素|保健品|vitamins|supplements"),
    "guitar": ("", "吉他|guitar|guitars"),
    "piano": ("", "钢琴|电钢琴|piano"),
    "plant": ("", "绿植|多肉|houseplant|houseplants"),
    "flower": ("", "鲜花|bouquet"),
}
"""A kind of thing: what it is a kind of (empty: of nothing here), and its names. Chinese 笔记本 means two things and stands in no kind."""

NEAR_KINDS: Mapping[str, str] = {
    "pillow": "cushion",
    "cushion": "pillow",
    "jacket": "coat",
    "kettle": "thermos",
    "book": "audiobook",
}
"""Kinds that are called so where the bag has none of them, but of the other."""

NAMED_KINDS = frozenset({"basketball_shoe"})
"""Kinds that whoever sells them names: nothing of the kind above them is called so."""

LOOSE_KINDS = frozenset({"earphones", "sweatshirt", "sneaker", "watch"})
"""Kinds whose sorts are called by each other's names, where only one sort is there."""

NAME_COLOURS: Mapping[str, str] = {
    "black": "黑|黑色|black",
    "white": "白|白色|white",
    "grey": "灰|灰色|grey|gray",
    "red": "红|红色|red",
    "pink": "粉|粉色|粉红|粉红色|pink",
    "orange": "橙|橙色|橘色|orange",
    "yellow": "黄|黄色|yellow",
    "green": "绿|绿色|green",
    "blue": "蓝|蓝色|blue",
    "navy": "藏青|藏青色|深蓝|navy",
    "purple": "紫|紫色|purple",
    "brown": "棕|棕色|咖啡色|brown",
    "beige": "米色|杏色|beige",
    "gold": "金色|gold",
    "silver": "银色|silver",
}
"""Plain colours where they stand in a product's name."""

MODEL_SUFFIXES = frozenset(
    "pro max plus mini ultra lite se air note fold flip neo turbo promax proplus gt ti fe ii iii iv".split()
)
"""Words after a model number that make it another model."""
SHORT_SUFFIXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "p": (("plus",), ("pro",), ("p",)),
    "pm": (("pro", "max"),),
    "promax": (("pro", "max"),),
    "proplus": (("pro", "plus"),),
}
"""What viewers write for them."""
ASIAN_SUFFIXES: Mapping[str, str] = {
    "青春版": "lite",
    "普罗": "pro",
    "普拉斯": "plus",
    "麦克斯": "max",
    "至尊版": "ultra",
    "至尊纪念版": "ultra",
    "尊享版": "deluxe",
    "探索版": "explorer",
    "活力版": "vitality",
    "竞速版": "racing",
    "极致版": "extreme",
}

NAME_STOPS = frozenset(
    (
        "a about add ah all also am an and another any anyone anything are arent around as ask at avail available availble away back be "
        "because been before beige being best better between big bigger biggest black blue bluetooth both bought box brand brands "
        "brought brown btw buck bucks buy buying by called came can cant card cards case cellular cent cents cheap cheaper cheapest "
        "dearest check "
        "cloud code cold collection color colors colour colours come comes coming cool cost costs cotton could cpu customer data "
        "day days deal deals describe did didnt difference different discount do does doesnt dollar dollars done dont down drop dunno "
        "each edition either else euro euros ever every everything exactly expensive explain fast feature features feel few first fit "
        "fits for free from full fully get gets getting gift gifts give go goes going gold gonna good got gps gpu gray great green grey "
        "guys had hard has have having hdmi heavy hello help her here hers hey hi high his hm hmm hold home hot how i id if ill im in "
        "info inside is isnt it item items its ive just keep kind kinda kinds know large last late latest leather left lemme less let "
        "light like likes line link list little live ll long look looking looks lot love low lowest lte made make makes many material "
        "materials may maybe me medium metal mine minus model models month more most much my name navy need new nfc nice no not nothing "
        "now number of off offer ok old on once one ones only option options or orange order orders other our out over own pack pair "
        "pairs pay people per person peso pesos pick piece pieces pill pink plastic please pls plz pound pounds power price prices "
        "product products purchase purple quality question quick quid r ram read ready real really red remaining restock right rmb rn "
        "rom same say see sell selling sells send set sets ship shipping shop should show silver size sizes sku slow small smaller "
        "smallest so soft sold some someone something sort sorta sorts spec special specs stack started stay still stock stop store "
        "story stuff style such sure take team tell than thank thanks that thats the their them then there these they thick thin thing "
        "things think this tho those though thx time to today together tomorrow too total try type types u up ur us usb usd use used "
        "using v variant variants version very wanna want warm was water way we wear week well were what whats when where which while "
        "white who why wifi will with without wlan wont wool work works worth would ya yall year years yellow yes yet you your yours "
        "yuan zloty "
    ).split()
)
"""English words that may stand in a name and, alone, do not name it; colours tell through their own evidence."""

TELLING_STOPS = frozenset(
    "black blue green pink red grey gray brown purple orange yellow navy beige silver gold white dark team card cards gift gifts case box "
    "set sets pack packs pair pairs big small large mini special edition version cotton wool leather metal plastic warm cold hot cool "
    "thin soft hard water heavy light power data cloud stack style collection medium pill cellular".split()
)
"""Those of them that tell apart products that are named by another word as well."""

PRAISE = frozenset(
    "nice cute lovely pretty beautiful gorgeous amazing awesome perfect favorite favourite fancy stylish comfy cosy cozy sweet fresh "
    "tasty behind "
    "yummy delicious healthy funny weird simple plain basic classic original regular normal standard latest current certain entire actual "
    "damn freaking bloody said same exact listed advertised pinned featured shown showing host hosts lady guys mens womens kids unisex "
    "matching single double extra free famous popular trendy vintage cheap expensive discounted affordable available whole priced".split()
)
"""Words before a kind of thing that say no more about which one it is."""

COMMON_RUNS = (
    "多少钱|多少|以下|以内|之内|以里|以上|左右|上下|之间|预算|价格|什么|怎么|有没有|没有|还有|还剩|这个|那个|这款|那款|这件|那件|这种|那种|哪个|哪款|哪种|一个|一台|几个|几台|几件|请问|主播|你家|你们|我们|"
    "现在|今天|可以|能不能|是不是|支持|适合|颜色|尺码|码数|优惠|活动|包邮|发货|快递|质量|价位|介绍|链接|下单|怎样|便宜|贵|上架|补货|现货|有货|库存|"
    "新款|新品|男士|女士|正品|官方|旗舰|专用|全新|特价|商品|宝贝|产品|东西|可选|多大|大小|好用|推荐|直播|送吗|区别|比较|屏幕|电池|容量|内存|处理器|"
    "系统|快充|充电|拍照|像素|材质|面料|成分|产地|保修|品牌|牌子|款式|型号|版本|规格|功率|重量|尺寸|防水|续航|耐用|曲面屏|直面屏|打游戏|过敏|孕妇|宝宝|保质期|生产日期|"
    "免费|满减|赠品|全网通|双卡双待|联通|移动|电信|高清|智能|家用|简约|时尚|舒适|百搭"
)
"""Chinese words that stand in many titles and many questions, and alone do not name a product."""
