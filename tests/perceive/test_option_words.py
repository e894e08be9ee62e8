"""What is said of a product's options: values that it lacks, options that do not go together, words that nothing accounts for."""

import pytest

from things import thing
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import CatalogueIndex, build_index

BAG = (
    thing("SCENT", "Perfume", scent="fresh|woody|fresh", size="30ml|30ml|50ml"),
    thing("PAD", "Notebook", size="A4|A5|A5", cover="hard cover|soft cover|soft cover"),
    thing("RUN", "Running Shoes", size="8|9|10", colour="red|white|yellow"),
    thing("LENS", "Camera", resolution="4K|5K|5K", waterproof="yes|no|yes"),
    thing("SPECS", "Glasses", frame_color="silver|black|silver", lens_color="blue|green|green"),
    thing("BIKE", "Bicycle", frame_size="medium|large|medium", colour="green|red|blue"),
    thing("CAP", "Helmet", size="S|M|S", colour="white|green|blue", vent="low|high|low"),
    thing("FORK", "Cutlery", pieces="2|3|4", colour="silver|silver|gold"),
    thing("袜子", "堆堆袜", language="zh", size="M|L|L", spec="3条装|3条装|5条装"),
    thing("书架", "书架", language="zh", 材质="实木|玻璃|玻璃", 高度="90cm|90cm|120cm"),
    thing("香水", "香水", language="zh", 香味="木质香|柑橘香|柑橘香", 容量="30ml|30ml|50ml"),
)


@pytest.fixture(scope="module")
def shelf() -> CatalogueIndex:
    return build_index(BAG)


def read(model: Understander, shelf: CatalogueIndex, text: str) -> Reading:
    return read_comment(text, model=model, index=shelf, context=Context(languages=("zh", "en")))


@pytest.mark.parametrize(
    ("text", "sku", "unfit"),
    [
        ("floral perfume price", "SCENT", "unread"),
        ("how much is the woody perfume", "SCENT", ""),
        ("how much is the perfume", "SCENT", ""),
        ("omg perfume how much", "SCENT", ""),
        ("perfum price", "SCENT", ""),
        ("price of the fresh version perfume", "SCENT", ""),
        ("8k camera price", "LENS", "unread"),
        ("wireless camera price", "LENS", "unread"),
        ("how much is the camera with tripod", "LENS", "unread"),
        ("how much is the camera with waterproof", "LENS", ""),
        ("how much for the camera in total", "LENS", ""),
        ("camera infrared price", "LENS", "unread"),
        ("camera bestie how much", "LENS", ""),
        ("that camera rn how much", "LENS", ""),
        ("camera 5k waterproof price", "LENS", ""),
        ("100% hard cover a4 notebook price", "PAD", ""),
        ("frame silver lens blue glasses price", "SPECS", ""),
        ("the woody one how much, the perfume", "SCENT", ""),
        ("silver frame blue lens glasses price", "SPECS", ""),
        ("a5 hard cover notebook price", "PAD", "together"),
        ("how much is the a5 notebook with soft cover", "PAD", ""),
        ("竹质的书架多少钱", "书架", "unread"),
        ("这个书架多少钱", "书架", ""),
        ("实木书架多少钱", "书架", ""),
        ("实木120cm的书架多少钱", "书架", "together"),
        ("茉莉香味的香水多少钱", "香水", "unread"),
        ("堆堆袜十条装多少钱", "袜子", "together"),
        ("堆堆袜5条装L码多少钱", "袜子", ""),
        ("香水麻辣的多少钱", "香水", "unread"),
        ("香水豪华装多少钱", "香水", "unread"),
        ("香水99的多少钱", "香水", "unread"),
        ("香水你家的多少钱", "香水", ""),
        ("香水这款多少钱", "香水", ""),
        ("主播刚才喷的那个香水多少钱", "香水", ""),
        ("柑橘香的香水多少钱", "香水", ""),
    ],
)
def test_nothing_that_is_said_of_an_option_is_dropped(
    model: Understander, shelf: CatalogueIndex, text: str, sku: str, unfit: str
) -> None:
    """What is left over, and options that no variant has all of, go along with the product."""
    reading = read(model, shelf, text)
    assert [(target.sku, target.unfit) for target in reading.targets] == [(sku, unfit)]
    assert not (unfit and reading.targets[0].variants)


def test_what_is_on_show_is_called_one(model: Understander, shelf: CatalogueIndex) -> None:
    """Nothing is named; the floral one is none of what is on show, the woody one is."""
    for text, unfit in (
        ("how much is the floral one", "unread"),
        ("how much is the woody one", ""),
        ("茉莉香味的多少钱", "unread"),
    ):
        pinned = Context(languages=("zh", "en"), pinned="香水" if "茉莉" in text else "SCENT")
        reading = read_comment(text, model=model, index=shelf, context=pinned)
        assert [target.unfit for target in reading.targets] == [unfit], text


def test_a_size_of_one_digit_that_there_is_not(model: Understander, shelf: CatalogueIndex) -> None:
    """In a 7: a size; 2 pairs: a count."""
    reading = read(model, shelf, "running shoes in a 7?")
    assert (reading.targets[0].sku, reading.targets[0].variants, reading.slots.size) == ("RUN", (), "7")
    assert read(model, shelf, "how much are 2 running shoes").slots.size is None


def test_each_of_several_has_its_own_options(model: Understander, shelf: CatalogueIndex) -> None:
    """The colour and the size of the one are not asked of the other."""
    reading = read(model, shelf, "how much for medium green bicycle and a white helmet size S low vent")
    assert {target.sku: target.variants for target in reading.targets} == {"BIKE": ("BIKE-0",), "CAP": ("CAP-0",)}


def test_a_number_of_an_option_is_no_quantity(model: Understander, shelf: CatalogueIndex) -> None:
    """A set of three pieces is not three sets."""
    reading = read(model, shelf, "3 piece cutlery and the red bicycle, how much each")
    assert {target.sku: target.qty for target in reading.targets} == {"FORK": None, "BIKE": None}


def test_an_option_between_two_products_is_of_the_one_that_has_it(model: Understander, shelf: CatalogueIndex) -> None:
    """A part without a name of its own, cut off by a word such as `over`, goes to the product that more of it fits."""
    reading = read(model, shelf, "red bicycle + blue S over low vent helmet, how much each")
    assert {target.sku: target.variants for target in reading.targets} == {"BIKE": ("BIKE-1",), "CAP": ("CAP-2",)}


def test_a_feature_chooses_where_a_price_is_asked(model: Understander, shelf: CatalogueIndex) -> None:
    """Waterproof is the variants with it; whether the thing is waterproof is asked of all."""
    assert read(model, shelf, "5k waterproof camera price").targets[0].variants == ("LENS-2",)
    assert read(model, shelf, "is the camera waterproof").targets[0].variants == ()


@pytest.mark.parametrize(
    ("text", "sku", "variants"),
    [
        ("are the trail boots there in forty one", "TRAIL", ["TRAIL-1"]),
        ("trail boots size forty, price", "TRAIL", ["TRAIL-0"]),
        ("need thirty trail boots in 41, enough in warehouse", "TRAIL", ["TRAIL-1"]),
        ("电池包2万的多少钱", "电池", ["电池-1"]),
        ("电池包一万和两万差多少", "电池", ["电池-0", "电池-1"]),
    ],
)
def test_values_are_said_in_words(model: Understander, text: str, sku: str, variants: list[str]) -> None:
    """Sizes without a unit, and large numbers as they are spoken; a count of things is no size."""
    bag = build_index(
        [
            thing("TRAIL", "Trail Boots", size="40|41|42"),
            thing("电池", "电池包", language="zh", 容量="10000毫安|20000毫安|30000毫安"),
        ]
    )
    reading = read(model, bag, text)
    assert [(target.sku, list(target.variants)) for target in reading.targets] == [(sku, variants)]
