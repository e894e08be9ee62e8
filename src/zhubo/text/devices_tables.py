"""What can be asked of a device: words that ask, keys, words that tell. Folded, separated by `|`; a Latin word stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """A property. `asked`: words of a question; `keys`: names of attributes and options; `told`: words of a text that states it.

    A text also tells by the words of `asked`, unless `told` begins with `=`: then its own words alone count.
    """

    asked: str
    keys: str = ""
    told: str = ""


DEVICES: Mapping[str, Property] = {
    "capacity": Property(
        "容量|毫升|几升|多少毫升|多少升|多大容量|能装多少水|ml|capacity|volume|litre|litres|liter|liters|oz|"
        "how much does it hold|hold",
        "capacity|volume|net_content|net content|contents|容量|净含量",
        "=容量|毫升|ml|capacity",
    ),
    "weight": Property(
        "重量|净重|多重|多沉|沉不沉|几斤重|几斤几两|毛重|weight|grams|how heavy|heavy|net weight|weigh",
        "weight|net_weight|net weight|净重|毛重|商品毛重|重量",
        "=净重|毛重|weight|weighs",
    ),
    "load": Property("承重|载重|装多重|weight limit|load|carry", "load|max_load|承重|载重", "=承重|载重|weight limit"),
    "measures": Property("肩宽|衣长|裤长|袖长|裙长|胸围|臀围", "measures|衣长|肩宽|胸围", "=肩宽|衣长|胸围"),
    "upgrade": Property("加内存|加硬盘|扩展内存", "upgrade|扩展", "=可扩展|可加装|扩展内存|expandable|upgradeable"),
    "dimensions": Property(
        "尺寸|长宽|多宽|直径|口径|宽度|几厘米|多少厘米|几公分|dimensions|measurements|length|width|diameter|how big|"
        "how long is it|how wide|chain length",
        "dimensions|measurements|size|length|width|height|pendant_size|尺寸|长度|宽度|规格尺寸",
        "=尺寸|dimensions|长宽高",
    ),
    "length": Property(
        "多长|长度|裙长|裤长|衣长多少",
        "length|长度|裙长|裤长|衣长|链长|cord_length|线长|dimensions|尺寸|规格尺寸|measures",
        "=长度|裙长|裤长|链长",
    ),
    "height": Property("多高|高度|how tall|how high|height", "height|dimensions|sole_height|高度|尺寸", "=高度|height"),
    "heel": Property(
        "鞋跟|跟高|底高|增高|鞋底多高|鞋底多厚|鞋底厚|鞋底高|底多厚|底多高|heel height|heel",
        "sole_height|heel_height|跟高|底高",
        "=跟高|底高|增高|heel",
    ),
    "thickness": Property(
        "厚不厚|薄不薄|厚度|厚薄|厚吗|薄吗|多厚|加绒|thick|thin|thickness|how thick|heavyweight",
        "thickness|厚度",
        "=厚度|加厚|加绒|thick|thickness",
    ),
    "grammage": Property("克重|gsm|grammage|fabric weight", "gsm|grammage|克重|fabric_weight", "=克重|gsm"),
    "handmade": Property(
        "handmade|hand made|hand-made|handcrafted",
        "handmade|craft|工艺",
        "=手工|handmade|hand made|hand-made|handcrafted|made by hand",
    ),
    "opacity": Property(
        "透不透|透吗|会透|走光|see through|see-through|sheer|opaque", "透明度|opacity", "=不透|透光|see-through|opaque"
    ),
    "lining": Property("内衬|里衬|里布|有里子|lined|lining", "lining|内衬|里料"),
    "cord": Property(
        "线长|电源线多长|电线|线多长|几米长|cord|cable length|cable",
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
    "packaging": Property(
        "独立包装|单独包装|怎么包装|individually wrapped|individually bagged|individually packed|packaging",
        "packaging|包装",
        "=独立包装|单独包装|individually wrapped|individually bagged",
    ),
    "uses": Property(
        "能用几次|用多少次|能洗几次|洗几次|洗多少次|用多久|可以用多久|how many uses|how many washes|last me",
        "uses|使用次数|playtime|续航",
        "=使用次数|可用约",
    ),
    "power": Property(
        "功率|多少瓦|几瓦|几多瓦|w数|耗电|费电|匹|watts|wattage|power|watt|how many watts",
        "power|功率|额定功率",
        "=额定功率|wattage",
    ),
    "battery": Property(
        "电池|电池容量|毫安|电量|mah|battery|battery life|rechargeable|battery health|how long does the battery",
        "battery|battery life|battery_capacity|电池|电池容量|续航|playtime",
        "=电池|续航|电量|mah|毫安|battery",
    ),
    "standby": Property(
        "待机|待机时间|待机时长|standby|standby time",
        "standby|standby_time|standby time|待机|待机时间|playtime|battery life|battery_life|续航|续航时间",
        "=待机|天续航|standby",
    ),
    "endurance": Property(
        "续航|充一次能用多久|充满能用",
        "playtime|battery life|battery_life|续航|battery|battery_capacity|电池|电池容量",
        "=续航|电量|mah|毫安",
    ),
    "net_content": Property(
        "净含量|克数|净重多少",
        "net_content|net content|净含量|net_weight|net weight|净重",
        "=净含量|净重",
    ),
    "piece_content": Property("", "", "=每包|每袋|每条|每片|每颗|每泡|每块|每小袋|每小包"),
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
        "内存|存储|几个g|多大内存|storage|gb|memory", "memory|ram|内存|运存|存储|capacity", "=内存|运存|ram"
    ),
    "ram": Property("运存|运行内存|ram", "ram|运存|运行内存|memory|内存", "=运存|运行内存|ram"),
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
    "screen_shape": Property(
        "直屏|曲屏|曲面屏|直面屏|平面屏|curved screen|flat screen|curved display",
        "",
        "=直屏|曲屏|曲面屏|直面屏|平面屏|curved screen|curved display|flat screen|flat display",
    ),
    "refresh_rate": Property("刷新率|高刷|多少赫兹|多少hz|refresh rate|hz", "refresh_rate|刷新率", "=高刷|hz|赫兹"),
    "resolution": Property(
        "分辨率|几k屏|是4k|resolution", "resolution|屏幕分辨率|分辨率", "=2k|4k|超高清|超清|resolution"
    ),
    "stabilisation": Property(
        "防抖|光学防抖|ois|eis|image stabilisation|image stabilization", "", "=防抖|ois|eis|stabilisation|stabilization"
    ),
    "pressure": Property("增压|加压", "", "=增压|加压"),
    "instant_hot": Property("零冷水|即开即热", "", "=零冷水|即开即热|预热循环"),
    "satellite": Property("卫星消息|卫星通话|卫星电话|北斗", "", "=卫星|北斗|satellite"),
    "imaging": Property(
        "影像系统|影像品牌|影像技术|影像|徕卡|莱卡|蔡司|哈苏", "", "=影像|徕卡|蔡司|哈苏|leica|zeiss|hasselblad"
    ),
    "article": Property("货号|款号|商品编号", "商品编号|货号|款号|article_number|item_number|model|型号", "=货号|款号"),
    "thermostat": Property("恒温|忽冷忽热", "thermostat|恒温", "=恒温|thermostat"),
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
        "sim|connectivity",
        "=双卡|全网通|wlan|wi-fi|蜂窝|dual sim",
    ),
    "bluetooth": Property(
        "蓝牙|wifi|无线网|无线连接|bluetooth|wireless|connect|connection",
        "bluetooth|connection|connectivity|连接",
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
    "flash_type": Property("颗粒|闪存|nand|flash type", "闪存类型|颗粒|flash_type|nand", "=颗粒|nand"),
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
}
"""What is asked of devices, and of how much there is of a thing. By the name that slots and answers use."""
