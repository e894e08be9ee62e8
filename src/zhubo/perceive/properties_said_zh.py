"""Chinese ways to ask for a property that are more than its name, beside those of `asks_patterns`: an id, and what is said (folded)."""

from __future__ import annotations

from zhubo.perceive.properties_seen_zh import PROPERTIES_SEEN_ZH
from zhubo.text.wording import says, wording

PROPERTIES_SAID_ZH = (
    *PROPERTIES_SEEN_ZH,
    (
        "refresh_rate",
        r"(?:\d{2,3}|[一二两三四五六七八九十百][一二三四五六七八九十百]{0,4})(?:赫兹?|hz)(?![a-z])|"
        r"(?:几多?|多少)(?:赫兹?|hz|帧)(?![a-z])",
    ),
    ("power", r"(?:多少|几)w(?![a-z])"),
    ("article", r"货号|款号|(?:商品|型号|产品|款式)(?:的)?(?:编号|编码|代码)|(?<![订单快递运门])编号"),
    ("fingerprint", r"刷脸(?!支?付|买单|结)|扫脸|面容(?:解锁|识别|id)|人脸(?:识别|解锁)|脸(?:部)?(?:解锁|识别)"),
    (
        "thermostat",
        r"恒温|忽[冷热]忽[冷热]|水温(?:稳|会不会变|忽)|"
        r"(?P<while>一?会儿?|一?阵子?|一?下子?|一?时)(?:子|间)?[冷凉热烫][ ,，]?(?P=while)(?:子|间)?[冷凉热烫]",
    ),
    (
        "ports",
        r"m\.?2(?:的)?(?:口|接口|插槽|卡?槽)|雷电[口接34]|外接(?:[双两俩]个?|\d个?)?(?:[0-9]k)?(?:屏|显示器)|双\d?k?屏",
    ),
    (
        "resolution",
        r"画质(?:是|有|到|能到)?\d|(?:屏幕?|分辨率)?(?:的)?(?:是|系|有|为)?(?:720|1080|1440|2160|[1248]k)[p线]?(?:的)?"
        r"(?:还是|抑或|或者)(?:720|1080|1440|2160|[1248]k)[p线]?|(?:720|1080|1440|2160)线|"
        r"屏幕?(?:的)?(?:是|有|够|到|能到|达到|算|上)*(?:不是|不够|没到|不到)?(?:[1248]k|1080p?|1440p?)",
    ),
    ("processor", r"(?:哪|什么|啥)(?:一?[颗款块个])?u(?![a-z盘])|是哪[颗款块]u(?![a-z盘])"),
    (
        "battery",
        r"电量(?:是|有)?[零一二两三四五六七八九\d]?[十百千万]?几",
    ),
)
"""They go before the others where two begin at one place."""
_FIGURE_FORGOTTEN = wording(
    r"(?:电量|电池|内存|像素|功率|分辨率|亮度|屏幕|续航|重量|转速|容量)(?:是|有|好像|大概)*"
    r"[零一二两三四五六七八九\d]{0,3}[十百千万]几(?:[百千十])?(?:毫安|瓦|万|克|来着|[啊呀呢?？ ]|$)"
)
asks_a_figure_forgotten = says(_FIGURE_FORGOTTEN, unless=wording(r"钱|块|元"))
"""Whether a comment asks for a figure of which it has the first place alone: 电量是五千几来着."""
_PICTURE = wording(
    r"画质[^ ,，]{0,3}(?:\d(?:\.\d)?k|高清|超清)|(?:有|到|达到|能到|算|是)(?:真)?[248]k(?:没有?|吗|么|不|嘛)"
)
asks_how_sharp_it_is = says(_PICTURE, unless=wording(r"[拍录]|钱|块|粉"))
"""Whether a comment asks if a picture is of so many lines: 画质到4k没."""
asks_for_sample_photos = says(
    wording(r"样张|样片|拍(?:出来)?的(?:样图|照片)[^ ,，]{0,3}(?:有|给看|发|看看|瞧)"),
    unless=wording(r"样片机|买家|订单|坏|破"),
)
"""Whether a comment asks for photos that a camera took, which nobody but a person can bring: 有样张看看吗."""
ITS_NUMBER = wording(
    r"(?:货号|款号|商品编号|型号(?:编号)?)[^ ,，]{0,3}(?:报|发|念|给|说|抄|贴)|(?:报|发|念|给|说)(?:一?下|我)?(?:货号|款号|型号)"
)
asks_for_its_number = says(ITS_NUMBER, unless=wording(r"订单|快递|单号"))
"""Whether a comment wants to be told under which number the shop, or its maker, has the thing."""
_SLOWS_DOWN = wording(
    r"(?:掉速|写满|缓外|降频|帧数?|帧率|温度|噪音|延迟|功耗|iops|随机读写?|4k(?:随机|读写?))[^ ,，钱价块元]{0,6}"
    r"(?:到|有|是|能)?(?:多少|几|给)"
)
asks_a_measured_figure = says(_SLOWS_DOWN)
"""Whether a comment asks for a figure that only somebody who measured it knows: 写满之后掉速到多少."""
RECORDED_IN = wording(r"[录拍摄][^ ,，]{0,3}(?P<in>\d{1,2}k)|(?P<of>\d{1,2}k)(?:的)?(?:视频|录像|录制|摄像)")
"""How sharp pictures a camera is asked to take, which how many dots it has does not tell."""
asks_for_a_charger_in_the_box = says(
    wording(
        r"(?:盒|箱|包装|里[头面]?|标配|原装|随机|自|有没有|有|带|配|给|附)[^ ,，买卖]{0,6}(?:充电[器头]|充电套装|充电插头|电源适配器)|"
        r"(?:充电[器头]|充电套装|电源适配器)[^ ,，]{0,3}(?:有没有?|有吗|有不|带不带|带吗|配不配|配吗|给不给|给吗|要单独|另外?买|单买|在盒)"
    )
)
"""Whether a comment asks if a charger lies in the box; one that is given as a present is no part of the goods."""
