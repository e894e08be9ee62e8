"""Options as viewers of many languages mean them: by their place among others, by measures and words of their own, with those of before."""

from __future__ import annotations

import pytest
from tests.things import thing

from zhubo.events import Target
from zhubo.perceive import Context, Reading, Thread, Understander, load_model, read_comment, read_host
from zhubo.perceive.asked_options import kept_with, options_asked
from zhubo.perceive.in_own_words import with_own_words
from zhubo.shop.search import CatalogueIndex, build_index
from zhubo.text.normalise import normalise

MAT = thing(
    "MAT",
    "Yoga Mat",
    thickness="4mm|4mm|5mm|6mm|6mm",
    colour="black|pink|pink|pink|green",
)
TABLET = thing("TABLET", "Tablet", screen_size="7-inch|8-inch|10-inch", storage="128GB|32GB|64GB")
TEE = thing("TEE", "Plain Tee", colour="red|black|black|red", size="S|M|L|XL")
SHOE = thing("SHOE", "Canvas Shoe", size="40|41|42|43")
MOUSE = thing("MOUSE", "Gaming Mouse", connectivity="wired|wireless", colour="black|white")


@pytest.fixture(scope="module", name="bag")
def a_bag() -> CatalogueIndex:
    """A shop that writes English."""
    return build_index((MAT, TABLET, TEE, SHOE, MOUSE))


@pytest.fixture(scope="module", name="model")
def a_model() -> Understander:
    """The model."""
    return load_model()


def values(reading: Reading, bag: CatalogueIndex, option: str) -> set[str]:
    """Return the values of an option that a reading means."""
    return {
        v.options[option]["en"]
        for target in reading.targets
        for v in bag.products[target.sku].variants
        if v.sku in target.variants
    }


@pytest.mark.parametrize(
    ("text", "language", "sku", "option", "wanted"),
    [
        ("mándame la más gordita", "es", "MAT", "thickness", "6mm"),
        ("젤 두꺼운거요", "ko", "MAT", "thickness", "6mm"),
        ("a mais fina por favor", "pt", "MAT", "thickness", "4mm"),
        ("den mittleren bitte", "de", "TABLET", "screen size", "8-inch"),
        ("celui du milieu", "fr", "TABLET", "screen size", "8-inch"),
        ("الوسطاني لو سمحت", "ar", "TABLET", "screen size", "8-inch"),
        ("мне самый маленький", "ru", "TABLET", "screen size", "7-inch"),
        ("一番大きいのください", "ja", "TABLET", "screen size", "10-inch"),
        ("เอาอันใหญ่สุดค่ะ", "th", "TABLET", "screen size", "10-inch"),
        ("lấy cái nhỏ nhất nha", "vi", "TABLET", "screen size", "7-inch"),
        ("yang paling besar kak", "id", "TABLET", "screen size", "10-inch"),
        ("the smallest one please", "en", "TABLET", "screen size", "7-inch"),
        ("要中间那款", "zh", "TABLET", "screen size", "8-inch"),
    ],
)
def test_an_option_is_meant_by_its_place(
    text: str, language: str, sku: str, option: str, wanted: str, bag: CatalogueIndex, model: Understander
) -> None:
    """The biggest, the smallest, the middle one, the thickest."""
    thread = Thread(targets=(Target(sku=sku, how="pinned"),), intent="want_to_buy", language=language)
    context = Context(
        pinned=sku,
        languages=("en",) if language not in ("zh",) else ("zh", "en"),
        last_targets=thread.targets,
        thread=thread,
    )
    assert values(read_comment(text, model=model, index=bag, context=context), bag, option) == {wanted}


@pytest.mark.parametrize(
    ("text", "wanted"), [("la más grande", "8-inch"), ("la grande", "8-inch"), ("la más chica", "7-inch")]
)
def test_it_lies_among_those_that_the_host_has_named(
    text: str, wanted: str, bag: CatalogueIndex, model: Understander
) -> None:
    """And not among all that there are."""
    room = Context(pinned="TABLET", languages=("es", "en"))
    said = read_host("me quedan la de 7 pulgadas y la de 8 pulgadas", model=model, index=bag, context=room)
    assert [target.variants for target in said.offers] == [("TABLET-0",), ("TABLET-1",)]
    thread = Thread(offered=said.offers, host_asks=True, language="es")
    context = Context(pinned="TABLET", languages=("es", "en"), asked="want_to_buy", thread=thread)
    assert values(read_comment(text, model=model, index=bag, context=context), bag, "screen size") == {wanted}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("la más grande tienda del país", "es"),
        ("die größte Auswahl habt ihr", "de"),
        ("c'est le plus beau live", "fr"),
        ("самый лучший эфир", "ru"),
    ],
)
def test_what_is_praised_chooses_nothing(text: str, language: str, bag: CatalogueIndex, model: Understander) -> None:
    """Without a thread, and of no option."""
    reading = read_comment(text, model=model, index=bag, context=Context(pinned="SHOE", languages=("en",)))
    assert reading.intent == "want_to_buy" or not values(reading, bag, "size")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("7 Zoll bitte", "de", "7-inch bitte"),
        ("una de 10 pulgadas", "es", "una de 10-inch"),
        ("sessenta e quatro giga", "pt", "64gb"),
        ("5미리요", "ko", "5mm요"),
        ("٤٣ لو سمحت", "ar", "43 لو سمحت"),
        ("empat satu", "id", "41"),
        ("сорок два", "ru", "42"),
        ("bốn mươi ba nha", "vi", "43 nha"),
        ("lieber ohne kabel", "de", "lieber wireless"),
        ("sans fil", "fr", "wireless"),
        ("sieben oder acht Zoll", "de", "7-inch oder 8-inch"),
        ("no la M, la L", "es", "no not m, l"),
        ("XL nya gajadi, L aja", "id", "not xl nya gajadi, l aja"),
    ],
)
def test_options_are_put_in_the_words_of_the_shop(text: str, language: str, wanted: str, bag: CatalogueIndex) -> None:
    """Measures, numbers in words, figures of other scripts, and values that are taken back."""
    assert with_own_words(normalise(text), bag, language)[0].text == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("quiero dos kilos", "es"),
        ("deux heures que j'attends", "fr"),
        ("kein L mehr?", "de"),
        ("satu dua tiga", "id"),
        ("te lo dije tres veces", "es"),
        ("mil gracias", "es"),
        ("я к вам завтра", "ru"),
        ("cuánto dura la batería", "es"),
        ("gas kak", "id"),
    ],
)
def test_what_is_no_option_stays(text: str, language: str, bag: CatalogueIndex) -> None:
    """Counts, waits, and a question whether there is one."""
    assert with_own_words(normalise(text), bag, language)[0].text == normalise(text).text


def test_what_was_chosen_is_kept_where_no_variant_has_it_all() -> None:
    """A red M that there is not, then black: a black M; then L: a black L."""
    none = Target(sku="TEE", how="pinned", unfit="together", asked=("colour=red", "size=m"))
    black = Target(sku="TEE", how="pinned", variants=("TEE-1", "TEE-2"), asked=("colour=black",))
    kept = kept_with(black, TEE, options_asked(none, TEE))
    assert (kept.variants, kept.unfit) == (("TEE-1",), "")
    white = Target(sku="TEE", how="pinned", variants=("TEE-0", "TEE-3"), asked=("colour=red",))
    lost = kept_with(white, TEE, options_asked(kept, TEE))
    assert (lost.variants, lost.unfit, set(lost.asked)) == ((), "together", {"colour=red", "size=m"})


@pytest.mark.parametrize(("text", "wanted"), [("la otra", "white"), ("el otro porfa", "white")])
def test_the_other_one_of_two(text: str, wanted: str, bag: CatalogueIndex, model: Understander) -> None:
    """Of an option that has two values, the one that was not chosen."""
    chosen = Target(sku="MOUSE", how="pinned", variants=("MOUSE-0",), asked=("colour=black",))
    thread = Thread(targets=(chosen,), intent="want_to_buy", language="es")
    context = Context(pinned="MOUSE", languages=("es", "en"), last_targets=(chosen,), thread=thread)
    assert values(read_comment(text, model=model, index=bag, context=context), bag, "colour") == {wanted}


def test_a_value_of_two_parts_is_taken_back_by_the_part_that_tells() -> None:
    """Nobody names all of `Wi-Fi + Cellular`."""
    index = build_index((thing("READER", "E-Reader", connectivity="Wi-Fi|Wi-Fi + Cellular"),))
    assert with_own_words(normalise("no cellular, wi-fi"), index, "es")[0].text == "no not cellular, wi-fi"
