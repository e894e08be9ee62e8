"""What is told of a property that no key states: a word of a title that knows no commas, what was chosen, a chart."""

from __future__ import annotations

from dataclasses import replace

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots, Target
from zhubo.facts import Attribute, Money, Policy, Product, SizeRow, Variant
from zhubo.generate import Draft, draft_answer

STOVE = Product(
    sku="STOVE",
    title={"zh": "老陈家嵌入式燃气灶具天然气双眼台式家用猛火铜芯定时熄火保护钢化玻璃面板九腔大火力"},
    description={"zh": "8GB+256GB大内存触控屏，续航持久"},
    variants=(Variant(sku="STOVE", price=Money(19_900, "CNY")),),
)
GOWN = Product(
    sku="GOWN",
    title={"zh": "晚礼服", "en": "Evening gown"},
    variants=tuple(Variant(sku=f"GOWN-{n}", options={"size": {"en": n, "zh": n}}, stock=4) for n in ("S", "M")),
)


def told(product: Product, intent: str, attribute: str, **slots: object) -> Draft:
    """Return the answer to a question about one product."""
    asked = question(intent, product.sku, slots=Slots(attribute=attribute, **slots))  # type: ignore[arg-type]
    return draft_answer(asked, facts_of(products=(product,)), at_ms=AT_MS, variation=0)


def test_a_word_that_is_the_value_is_told_alone() -> None:
    """A title without commas is no clause to quote, but its word says which gas it burns."""
    draft = told(STOVE, "ask_spec", "gas_type")
    assert draft.known and draft.text.endswith("天然气") and "猛火" not in draft.text
    assert draft.evidence == ("product:STOVE#title",)
    assert not told(GOWN, "ask_spec", "gas_type").known


def test_working_memory_is_not_the_storage() -> None:
    """Both written together tell of it; an option of storage does not."""
    assert "8GB+256GB" in told(STOVE, "ask_spec", "ram").text
    phone = replace(GOWN, variants=(Variant(sku="G", options={"capacity": {"zh": "256G"}}),))
    assert not told(phone, "ask_spec", "ram").known


def test_what_was_chosen_is_the_whole_answer() -> None:
    """Nobody is asked as well."""
    draft = told(STOVE, "ask_spec", "is:台式")
    assert draft.known and draft.text.endswith("台式")
    assert not told(STOVE, "ask_spec", "is:壁挂").known


def test_a_measure_of_a_size_is_not_its_name() -> None:
    """The chest width of the M is not that there is an M."""
    draft = told(GOWN, "ask_size_options", "part", size="M")
    assert not draft.known and draft.evidence == ()


def test_a_chart_that_is_not_there_is_asked_for() -> None:
    """The sizes are told, and a person is asked for the table; where there is one, its sizes are the answer."""
    without = told(GOWN, "ask_size_options", "size_chart")
    assert "S" in without.text and not without.known
    charted = replace(GOWN, size_chart=(SizeRow(size="S", height_mm=(1500, 1600)), SizeRow(size="M")))
    assert told(charted, "ask_size_options", "size_chart").known


def test_when_the_shop_is_live_says_nothing_of_parcels() -> None:
    """A show every evening is no rule for what leaves the house at weekends."""
    live = Policy(id="live", topic="live", text={"zh": "每天19点开播。"})
    leaves = Policy(id="leaves", topic="dispatch", text={"zh": "付款后两天内从宁波发出。"})
    room = facts_of(policies=(live, leaves))
    asked = question("ask_ship_time", slots=Slots(attribute="weekend"))
    text = draft_answer(asked, room, at_ms=AT_MS, variation=0).text
    assert "宁波" in text and "开播" not in text
    daily = replace(leaves, text={"zh": "每天都从宁波发货。"})
    assert draft_answer(asked, facts_of(policies=(live, daily)), at_ms=AT_MS, variation=0).known


def test_for_whom_sizes_are_made_is_not_which_there_are() -> None:
    """Whether it is cut for men is unknown where nothing says so; a lining is not the outside."""
    assert not told(GOWN, "ask_size_options", "audience", size=None).known
    coat = replace(GOWN, attributes={"material": Attribute(text={"zh": "羊毛", "en": "wool"})})
    assert not told(coat, "ask_material_ingredient", "lining", material="fleece").known
    assert told(coat, "ask_material_ingredient", "material").known


def test_all_colours_are_told_where_one_was_named_as_the_only_one() -> None:
    """Not only black."""
    colours = ({"zh": "黑色"}, {"zh": "米白"})
    coat = replace(GOWN, variants=tuple(Variant(sku=f"C{n}", options={"colour": c}) for n, c in enumerate(colours)))
    text = told(coat, "ask_colour_options", "options", colour="black").text
    assert "黑色" in text and "米白" in text


def test_what_promises_health_is_left_out() -> None:
    """The clause behind the promise is told, and of a description the sentence that promises nothing."""
    tea = Product(
        sku="TEA",
        title={"en": "Nettle tea"},
        description={
            "en": "Boosts your sleep the gentle way with hand picked, shade dried nettle leaf. A green and grassy cup."
        },
        variants=(Variant(sku="TEA"),),
    )
    facts = facts_of(products=(tea,), languages=("en",))

    def said(attribute: str) -> str:
        asked = question("ask_spec", "TEA", language="en", slots=Slots(attribute=attribute))
        return draft_answer(asked, facts, at_ms=AT_MS, variation=0).text

    assert "shade dried nettle leaf" in said("text:dried") and "sleep" not in said("text:dried")
    assert "grassy" in said("description") and "sleep" not in said("description")


def test_who_pays_a_return_is_told_beside_the_rule_of_returns() -> None:
    """The rule for broken goods alone would be taken for that of all."""
    rule = Policy(id="a-back", topic="returns", text={"zh": "签收后9天内可以退。"})
    broken = Policy(id="b-broken", topic="returns", text={"zh": "破损的运费由我们承担。"})
    asked = question("return_exchange_policy", slots=Slots(attribute="return_postage"))
    text = draft_answer(asked, facts_of(policies=(rule, broken)), at_ms=AT_MS, variation=0).text
    assert "9天" in text and "破损" in text


def test_watts_sugar_and_the_body_of_a_size() -> None:
    """A figure in watts is the power, a word for no sugar the sweetness, and how tall one is for a size is no height of the thing."""
    brewed = Product(
        sku="BREW",
        title={"zh": "青石美式咖啡机"},
        description={"zh": "850W快热，配0蔗糖咖啡粉"},
        variants=(Variant(sku="BREW"),),
    )
    assert "850W" in told(brewed, "ask_spec", "power").text
    assert "0蔗糖" in told(brewed, "ask_material_ingredient", "sweetness", material="sugar").text
    tea = replace(
        GOWN, attributes={"成分": Attribute(text={"zh": "茶鲜叶"}), "咖啡因": Attribute(text={"zh": "含咖啡因"})}
    )
    assert "含咖啡因" in told(tea, "ask_material_ingredient", "caffeine", material="caffeine").text
    shirt = replace(GOWN, attributes={"尺码建议": Attribute(text={"zh": "S适合150到158厘米"})})
    assert "158" in told(shirt, "ask_size_advice", "height", size="S").text


def test_a_clause_about_the_one_word_that_is_asked_is_the_whole_answer() -> None:
    """Unless it denies something; an absolute claim is told without its figure."""
    soap = Product(
        sku="SOAP",
        title={"en": "Meadow soap"},
        description={"en": "Made with 100% pure olive oil. It is not tested on rabbits."},
        variants=(Variant(sku="SOAP", price=Money(500, "USD")),),
    )
    asked = (
        question("ask_spec", "SOAP", language="en", slots=Slots(attribute=f"says:{w}")) for w in ("pure", "tested")
    )
    pure, tested = (draft_answer(one, facts_of(products=(soap,)), at_ms=AT_MS, variation=0) for one in asked)
    assert pure.known and pure.text == "Meadow soap: Made with pure olive oil"
    assert not tested.known and "not tested" in tested.text


def test_the_brands_of_all_goods_are_listed() -> None:
    """Each once."""
    made = [
        Product(sku=sku, title={"en": sku}, attributes={"Brand": Attribute(text={"en": brand})}, variants=GOWN.variants)
        for sku, brand in (("A", "Wrenfold"), ("B", "Harbour Mill"), ("C", "Wrenfold"))
    ]
    asked = question("ask_authenticity_origin", language="en", slots=Slots(attribute="brands"))
    draft = draft_answer(asked, facts_of(products=tuple(made)), at_ms=AT_MS, variation=0)
    assert draft.known and draft.text == "brand: Wrenfold, Harbour Mill"


def test_the_price_of_any_option_is_told_where_it_is_one() -> None:
    """Which option is meant is asked back, with the price where all cost the same, and alone where they do not."""
    sizes = tuple(Variant(sku=f"POLO-{n}", options={"size": {"en": n}}, price=Money(4_500, "USD")) for n in ("S", "M"))
    polo = Product(sku="POLO", title={"en": "Polo"}, variants=sizes)
    dearer = replace(polo, variants=(sizes[0], replace(sizes[1], price=Money(5_000, "USD"))))
    for product, priced in ((polo, True), (dearer, False)):
        asked = question("ask_price", Target(sku="POLO", how="search", unfit="unread"), language="en")
        draft = draft_answer(asked, facts_of(products=(product,), languages=("en",)), at_ms=AT_MS, variation=0)
        assert "sizes: S, M" in draft.text
        assert ("$45.00" in draft.text) is priced


def test_a_size_that_is_lacking_is_told_whatever_fits() -> None:
    """Without a chart nobody says what fits; but that the size named is not there is on record, and that it is, beside a person."""
    shoe = replace(GOWN, variants=tuple(Variant(sku=n, options={"size": {"zh": n}}, stock=4) for n in ("38", "39")))

    def advised(target: Target, **slots: object) -> Draft:
        asked = replace(question("ask_size_advice", slots=Slots(**slots)), targets=(target,))  # type: ignore[arg-type]
        return draft_answer(asked, facts_of(products=(shoe,)), at_ms=AT_MS, variation=0)

    lacking = advised(Target(sku="GOWN", how="search", unfit="size"), size="43")
    assert lacking.known and "38" in lacking.text and "39" in lacking.text
    there = advised(Target(sku="GOWN", how="search", variants=("39",)), size="39")
    assert not there.known and "39" in there.text
    body = advised(Target(sku="GOWN", how="search", unfit="size"), size="43", height_mm=1780)
    assert not body.known and "38" not in body.text
    abroad = advised(Target(sku="GOWN", how="search", unfit="size"), size="9 US", attribute="size_system")
    assert not abroad.known and "38" not in abroad.text


def test_a_summary_of_sizes_is_the_sizes() -> None:
    """Who asks to be told of the sizes wants to hear them, and no description."""
    draft = told(replace(GOWN, description={"zh": "收腰拖尾。"}), "ask_size_options", "description")
    assert "S" in draft.text and "收腰" not in draft.text
