"""Units as data: what they measure and how much of the base unit one is (exact decimal strings; SI brochure, GB 3100, NIST SP 811)."""

from __future__ import annotations

from collections.abc import Mapping

BASES: Mapping[str, str] = {
    "volume": "ml",
    "mass": "g",
    "length": "mm",
    "area": "m2",
    "power": "W",
    "voltage": "V",
    "charge": "mAh",
    "energy": "J",
    "frequency": "Hz",
    "time": "s",
    "month": "month",
    "workday": "workday",
    "age": "month",
    "temperature": "°C",
    "colour_temperature": "K",
    "light": "lm",
    "memory": "MB",
    "resolution": "px",
    "density": "g/m2",
    "angle": "°",
    "size": "size",
    "count": "",
}

_ROWS = """
volume 1 ml 毫升 cc milliliter milliliters millilitre millilitres
volume 1000 l 升 公升 liter liters litre litres
volume 10 cl
volume 29.5735295625 fl.oz floz fluid.ounce fluid.ounces
mass 1 g 克 gram grams gramme grammes
mass 0.001 mg 毫克
mass 1000 kg 千克 公斤 kilo kilos kilogram kilograms
mass 500 斤 市斤
mass 50 两重
mass 28.349523125 oz 盎司 ounce ounces 安
mass 453.59237 lb lbs 磅 pound pounds
length 1 mm 毫米 millimeter millimeters millimetre millimetres
length 10 cm 厘米 公分 centimeter centimeters centimetre centimetres
length 1000 m 米 meter meters metre metres
length 1000000 km 公里 千米
length 25.4 in inch inches 英寸 寸 " ″
length 304.8 ft foot feet 英尺
length 333.3333333333333333333333333 尺
area 1 m² m2 平方米 平米 平方
density 1 g/m² g/m2 gsm 克/平方米 克每平方米
power 1 w 瓦 watt watts
power 1000 kw 千瓦
voltage 1 v 伏 volt volts
charge 1 mah 毫安时 毫安
charge 1000 ah 安时
energy 1 j 焦
energy 1000 kj 千焦
energy 4184 kcal 千卡 大卡
energy 3600 wh 瓦时
frequency 1 hz 赫兹 赫
temperature 1 °c ℃ 摄氏度 度 degrees degree °
colour_temperature 1 k
light 1 lm 流明 lumen lumens
memory 1 mb
memory 1024 gb
memory 1048576 tb
resolution 1 px 像素
time 1 秒 秒钟 second seconds sec secs
time 60 分钟 minute minutes min mins
time 3600 小时 个小时 钟头 个钟头 hour hours hr hrs h
time 86400 天 日 day days 个自然日 自然日 个日
time 604800 周 星期 个星期 礼拜 week weeks
month 1 月 个月 month months mo
month 12 年 year years yr yrs 周年
age 1 月龄
age 12 岁 周岁
workday 1 工作日 个工作日 working.day working.days business.day business.days workday workdays
volume 1 мл миллилитр миллилитра миллилитров مل ملليلتر มล มล. มิลลิลิตร ミリリットル 밀리리터 mililitros
volume 1000 л литр литра литров لتر لترات ลิตร リットル 리터 litro litros lít
mass 1 г гр грамм грамма граммов جرام غرام جم กรัม グラム 그램 gramos gramas gramm grammes
mass 1000 кг килограмм килограмма килограммов كجم كيلو كيلوغرام كيلوجرام กก กก. กิโล กิโลกรัม キロ キログラム 킬로 킬로그램 kilos kilogramos
mass 1000 quilo quilos quilogramas ký kilogramm
length 1 мм миллиметр миллиметра миллиметров مم มม มม. ミリメートル 밀리미터 milímetros
length 10 см сантиметр сантиметра сантиметров سم ซม ซม. เซนติเมตร センチ センチメートル 센티 센티미터 centímetros centimètres zentimeter
length 1000 м метр метра метров متر أمتار เมตร メートル 미터 metros mètre mètres mét
time 60 мин минута минуты минут دقيقة دقائق นาที minutos minuten phút menit
time 3600 час часа часов ساعة ساعات ชั่วโมง 시간 horas heures heure stunden stunde giờ
time 86400 день дня дней يوم أيام วัน 日间 día días dias jour jours tage tagen ngày hari
time 604800 неделя недели недель أسبوع أسابيع สัปดาห์ 周间 semana semanas semaine semaines woche wochen tuần minggu
month 1 месяц месяца месяцев شهر أشهر เดือน 개월 ヶ月 か月 カ月 mes meses mês mois monat monate monaten tháng bulan
month 12 год года лет سنة سنوات ปี 年间 año años anos ans jahr jahre jahren năm tahun
size 1 码
count 1 件 个 双 只 条 支 瓶 盒 包 袋 片 罐 张 本 套 对 台 把 枚 颗 粒 块装 款 种 色 位 人 名 次 层 节 根 枝 顶 副 箱
count 1 桶 卷 页 档 泡 骨 口 家 场 单 份 组 朵 杯
count 1 双装 件装 只装 片装 包装 袋装 瓶装 盒装 支装 条装 个装 泡装 人份 小袋 小包 单位 件套 折叠 种颜色 个颜色 个尺码
count 1 种尺码 个码 个色 种口味 个口味 款颜色
count 1 piece pieces pcs pc pair pairs pack packs box boxes bag bags bottle bottles set sets item items unit units sheet sheets
count 1 sachet sachets people persons person colour colours color colors size sizes layer layers page pages rib ribs wash washes
count 1 steep steeps tip tips buyer option options flavour flavours flavor flavors variant variants bar bars tube
count 1 tubes tin tins can cans times
"""


def _rows() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for row in _ROWS.split("\n"):
        if row:
            dimension, factor, *names = row.split(" ")
            table.update({name.replace(".", " ") if name[0].isalpha() else name: (dimension, factor) for name in names})
    return table


UNITS: Mapping[str, tuple[str, str]] = _rows()
"""Unit as written (folded) -> dimension and size in the dimension's base unit."""
