"""Options said in other forms than the shop's: units in words, yes and no by the option's name, one word for two options."""

import pytest

from things import thing
from zhubo.shop.search import CatalogueIndex, Narrowed, build_index, fold, narrow, take_apart

BAG = (
    thing("ROPE", "Climbing Rope", length="25ft|50ft|100ft", colour="green|green|blue"),
    thing("PANS", "Pan Set", count="2-piece|3-piece|4-piece"),
    thing("CUBES", "Wooden Cubes", pieces="500|1000|2000"),
    thing("TORCH", "Head Torch", light_time="4 hours|8 hours|8 hours", rating="IPX4|IPX4|IPX7"),
    thing("FLASK", "Flask", volume="500ml|1L|1.5L"),
    thing("套锅", "炒锅套装", 件数="2件套|3件套|4件套"),
    thing("SHELF", "Shelf", material="wood|glass|metal", height="3 ft|6 ft|6 ft"),
    thing("ROBOT", "Mower", drive="robotic|pushed", blade="polarized|non-polarized"),
    thing("CAM", "Trail Camera", waterproof="yes|no|yes|no", colour="black|black|silver|silver"),
    thing("SEAT", "Desk Chair", armrest="none|fixed|adjustable", cover="leather|leather|mesh"),
    thing("KEYS", "Keyboard", backlight="RGB|none|white", switch="clicky|clicky|linear"),
    thing("RADIO", "Radio", water_resistance="IPX7|not resistant|IPX4", colour="red|red|blue"),
    thing("CAP", "Bike Helmet", size="S|M|M|L", ventilation="medium|low|high|high"),
    thing("SPECS", "Glasses", frame_color="black|brown|black", lens_color="brown|black|black"),
    thing("PHONE", "Phone", colour="gold|rose gold|rose gold", storage="64GB|64GB|256GB"),
    thing("VENT", "Room Fan", power="low|medium|large", stand="short|tall|tall"),
    thing("BRICKS", "Bricks", pieces="100|200", colour="red|red"),
    thing("SOCKS", "Socks", pack="3条装|5条装|80条", size="36|37|38"),
    thing("CREAM", "Cream", pack="120g|120g两支装"),
    thing("WEIGHTS", "Weights", range="5-25 lbs|30-50 lbs|55-75 lbs"),
    thing("书包", "书包", 年级="1-3年级|3-6年级|7-9年级"),
    thing("板", "菜板", 规格="小号36×25cm|大号44×30cm"),
    thing("果", "核桃", 规格="500g|1000g|2500g"),
    thing("书架", "书架", 材质="实木|玻璃|木质", 高度="3英尺|6英尺|6英尺"),
    thing("相机", "运动相机", 防水="是|否|是", 颜色="黑色|黑色|银色"),
    thing("椅", "办公椅", 扶手="无|固定|可调", 面料="真皮|真皮|网布"),
    thing("靠椅", "靠背椅", 款式="无扶手|带扶手"),
    thing("手机", "手机", 颜色="金色|玫瑰金|玫瑰金", 内存="64G|64G|256G"),
    thing("镜", "眼镜", 镜框颜色="黑色|棕色|黑色", 镜片颜色="棕色|黑色|黑色"),
    thing("绳", "登山绳", 长度="25英尺|50英尺|100英尺"),
)


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    return build_index(BAG)


def narrowed(index: CatalogueIndex, sku: str, text: str, *, of_things: bool = True) -> Narrowed:
    """Return the variants that are meant, `medium` read as a size as the slots read it."""
    at = index.places[sku]
    spoken = take_apart(fold(text), index.words)
    medium = spoken.text.find("medium")
    return narrow(
        index.choices[at],
        index.naming[at],
        spoken,
        count=len(index.every[at].variants),
        vocabulary={},
        size="M" if medium >= 0 else None,
        size_at=range(medium, medium + len("medium")) if medium >= 0 else (),
        of_things=of_things,
    )


def rows(index: CatalogueIndex, sku: str, text: str, **known: bool) -> set[int] | None:
    """Return the rows that are meant; None where no option was named."""
    found = narrowed(index, sku, text, **known)
    return set(found.variants) if found.named else None


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("ROPE", "100 foot rope price", {2}),
        ("ROPE", "the 50 feet one", {1}),
        ("ROPE", "rope 25 ft", {0}),
        ("PANS", "how much is a 3 piece pan set", {1}),
        ("PANS", "4pc pan set", {2}),
        ("PANS", "2pcs pans", {0}),
        ("TORCH", "4 hour head torch", {0}),
        ("TORCH", "torch 8hr ipx7", {2}),
        ("绳", "100英尺的登山绳多少钱", {2}),
        ("套锅", "3件套的锅", {1}),
    ],
)
def test_units_in_any_form_are_one(index: CatalogueIndex, sku: str, text: str, meant: set[int]) -> None:
    assert rows(index, sku, text) == meant


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("CUBES", "the two thousand piece cubes", {2}),
        ("CUBES", "cubes 1000 pieces", {1}),
        ("CUBES", "500pc", {0}),
        ("FLASK", "half litre flask price", {0}),
        ("FLASK", "1.5 liter one", {2}),
        ("SHELF", "six foot glass shelf", {1}),
        ("套锅", "三件套的锅多少钱", {1}),
        ("绳", "一百英尺的多少钱", {2}),
        ("FLASK", "一升半的", {2}),
        ("FLASK", "半升的多少钱", {0}),
    ],
)
def test_numbers_in_words_are_numbers(index: CatalogueIndex, sku: str, text: str, meant: set[int]) -> None:
    assert rows(index, sku, text) == meant


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("SHELF", "wooden shelf how much", {0}),
        ("SHELF", "metallic one", {2}),
        ("ROBOT", "robot mower", {0}),
        ("ROBOT", "the polarised one", {0}),
        ("ROBOT", "non polarised", {1}),
        ("ROBOT", "a rob mower", None),
    ],
)
def test_forms_of_a_word_are_that_word(index: CatalogueIndex, sku: str, text: str, meant: set[int] | None) -> None:
    assert rows(index, sku, text) == meant


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("CAM", "waterproof trail camera black", {0}),
        ("CAM", "silver, not waterproof", {3}),
        ("CAM", "water proof one", {0, 2}),
        ("CAM", "no, the black camera", {0, 1}),
        ("SEAT", "leather chair no armrests", {0}),
        ("SEAT", "chair with armrests, leather", {1}),
        ("SEAT", "chair without arm rests", {0}),
        ("KEYS", "clicky without backlight", {1}),
        ("KEYS", "backlit keyboard clicky", {0}),
        ("RADIO", "water resistant red radio", {0}),
        ("RADIO", "radio that is not water resistant", {1}),
        ("相机", "防水的黑色多少钱", {0}),
        ("相机", "黑色不防水的多少钱", {1}),
        ("相机", "有没有防水的", {0, 2}),
        ("椅", "真皮 没有扶手的多少钱", {0}),
        ("椅", "带扶手的真皮", {1}),
        ("靠椅", "无扶手的多少钱", {0}),
        ("靠椅", "没有扶手的多少钱", {0}),
        ("靠椅", "带扶手的", {1}),
    ],
)
def test_the_name_of_an_option_says_yes_or_no(index: CatalogueIndex, sku: str, text: str, meant: set[int]) -> None:
    assert rows(index, sku, text) == meant


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("BRICKS", "the big one", {1}),
        ("BRICKS", "how much is the smaller one", {0}),
        ("板", "小的多少钱", {0}),
        ("板", "大的那个", {1}),
        ("果", "最大的那个多少钱", {2}),
        ("果", "大的多少钱", None),
        ("PANS", "the small one", None),
        ("PANS", "the smallest one", {0}),
    ],
)
def test_sizes_are_compared(index: CatalogueIndex, sku: str, text: str, meant: set[int] | None) -> None:
    """The bigger of two, the biggest of several; of several, `big` alone may be more than one."""
    assert rows(index, sku, text) == meant


@pytest.mark.parametrize(
    ("sku", "text", "meant", "lacking"),
    [
        ("SOCKS", "八十条的多少钱", {2}, ""),
        ("SOCKS", "三条装的", {0}, ""),
        ("SOCKS", "十条装多少钱", None, "十条"),
        ("SOCKS", "10条装多少钱", None, "10条"),
        ("SOCKS", "要10条", None, ""),
        ("CREAM", "两支装多少", {1}, ""),
        ("SOCKS", "36.5", None, "36.5"),
        ("SOCKS", "37码的", {1}, ""),
        ("WEIGHTS", "5 to 25 lbs weights", {0}, ""),
        ("WEIGHTS", "30-50lb", {1}, ""),
        ("WEIGHTS", "25-30 lbs", None, "25-30"),
        ("书包", "三到六年级的多少钱", {1}, ""),
        ("书包", "4-6年级多少钱", None, "4-6"),
    ],
)
def test_packs_ranges_and_halves_are_whole(
    index: CatalogueIndex, sku: str, text: str, meant: set[int] | None, lacking: str
) -> None:
    """A pack is no quantity, 4-6 is not 3-6, and 36.5 is not 36."""
    found = narrowed(index, sku, text)
    assert (set(found.variants) if found.named else None, found.lacking) == (meant, lacking)


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("SEAT", "desk chair not leather", {2}),
        ("KEYS", "keyboard without rgb", {1, 2}),
        ("KEYS", "no rgb keyboard price", {1, 2}),
        ("KEYS", "rgb keyboard, not white", {0}),
        ("ROPE", "no blue left?", {2}),
        ("ROPE", "the blue... no the green rope", {0, 1, 2}),
        ("相机", "不要黑色的相机", {2}),
        ("相机", "是不是黑色的相机", {0, 1}),
        ("手机", "不要金色的", {1, 2}),
    ],
)
def test_a_value_that_is_not_wanted_leaves_the_others(
    index: CatalogueIndex, sku: str, text: str, meant: set[int]
) -> None:
    assert rows(index, sku, text) == meant


def test_a_feature_that_is_only_asked_about_chooses_nothing(index: CatalogueIndex) -> None:
    """Is it waterproof: no variant is meant, all are asked about."""
    assert rows(index, "CAM", "is the trail camera waterproof", of_things=False) is None


@pytest.mark.parametrize(
    ("sku", "text", "meant"),
    [
        ("TORCH", "8 hours ipx4", {1}),
        ("CAP", "medium helmet with high vent", {2}),
        ("CAP", "medium vent helmet", {0}),
        ("CAP", "medium helmet", {0, 1, 2}),
        ("CAP", "M helmet", {1, 2}),
        ("CAP", "S or M with high ventilation", {2}),
        ("SPECS", "black frame brown lenses", {0}),
        ("SPECS", "glasses with brown frame n black lens", {1}),
        ("SPECS", "glasses black brown", {0, 1}),
        ("PHONE", "gold phone", {0}),
        ("PHONE", "rose gold phone", {1, 2}),
        ("PHONE", "gold 256gb", set()),
        ("VENT", "fan L", None),
        ("手机", "金色的", {0}),
        ("手机", "玫瑰金的", {1, 2}),
        ("手机", "金色256G", set()),
        ("镜", "黑色镜框棕色镜片的", {0}),
        ("镜", "镜框棕色镜片黑色", {1}),
    ],
)
def test_a_word_is_of_the_option_that_it_fits(index: CatalogueIndex, sku: str, text: str, meant: set[int]) -> None:
    """An empty set: each of the values is there, and no variant has all of them."""
    assert rows(index, sku, text) == meant
