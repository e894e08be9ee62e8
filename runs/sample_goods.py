"""What is eaten, drunk or applied in the sample shop, each drawn onto a layer."""

import math

from sample_canvas import (
    Blend,
    Layer,
    Shape,
    across,
    arc,
    box,
    down,
    hills,
    mirrored,
    moved,
    oval,
    path,
    sides,
    slant,
    turned,
)


def mug(layer: Layer) -> None:
    """A stoneware mug with three hill lines, on a coaster."""
    layer.fill(oval(320, 476, 150, 24), "#8d6b45")
    layer.fill(oval(320, 468, 150, 24), down("#d9b98b", "#c39c69"))
    layer.stroke(arc(320, 468, 128, 18, 0, 360), "#a67d4b", 2.5)
    layer.stroke(path("M 420 262 C 520 236 522 396 408 388"), "#d8cbb6", 34)
    layer.stroke(path("M 420 256 C 510 236 512 390 408 380"), "#f3ebdc", 20)
    cup = mirrored("M 320 206 L 206 206 L 216 428 C 218 456 238 470 266 470 L 320 472")
    layer.fill(cup, across("#fdf8ee", "#e2d6c1"))
    for y, colour in ((338, "#a9c0a4"), (372, "#7b9d86"), (408, "#4f7868")):
        layer.fill(hills(190, 450, y, 500), colour, within=cup)
    layer.fill(oval(384, 286, 20), "#f0b45c", within=cup)
    layer.fill(
        path("M 206 206 L 250 206 C 246 300 252 400 266 474 L 200 474"), "#ffffff", opacity=0.3, within=cup, soft=7
    )
    layer.fill(
        path("M 400 206 L 440 206 L 440 474 L 370 474 C 396 400 402 300 400 206"),
        "#4b3a24",
        opacity=0.16,
        within=cup,
        soft=9,
    )
    layer.fill(oval(320, 206, 114, 28), down("#efe4d0", "#fffaf0"))
    layer.fill(oval(320, 210, 100, 21), down("#5b3722", "#8a5a37"))
    layer.fill(oval(296, 212, 40, 7), "#c99566", opacity=0.6, soft=3)
    for x in (282, 322, 362):
        steam = path(f"M {x} 176 C {x - 22} 150 {x + 24} 132 {x} 104")
        layer.stroke(steam, "#ffffff", 9, opacity=0.75, soft=2)


def hand_cream(layer: Layer) -> None:
    """A tube of hand cream with pomelo blossom."""
    tube = mirrored("M 320 96 L 216 96 L 214 122 C 224 240 240 350 250 444 L 320 448")
    layer.fill(tube, across("#fff4e4", "#f3cdb0"))
    for x in range(222, 424, 9):
        layer.stroke([(x, 100), (x, 118)], "#d99f7c", 2.5, opacity=0.8)
    layer.stroke([(216, 124), (424, 124)], "#d99f7c", 3, within=tube)
    layer.fill(
        mirrored("M 320 330 C 290 316 262 322 236 336 L 250 450 L 320 450"), down("#f3b26b", "#e58f4b"), within=tube
    )
    for x, y, size in ((320, 222, 2.6), (268, 292, 1.5), (376, 296, 1.7)):
        for side in (-34, 24):
            leaf = turned(oval(x + side * 0.9 * size, y + 9 * size, 13 * size, 5 * size), side, x, y)
            layer.fill(leaf, "#7fa37a", within=tube)
        _blossom(layer, x, y, size)
    layer.fill(oval(320, 392, 30), slant("#ffe3b0", "#ffd089"))
    layer.stroke(arc(320, 392, 24, 24, 0, 360), "#fff6e4", 3)
    for turn in range(8):
        layer.stroke(turned([(320, 388), (320, 373)], turn * 45, 320, 392), "#fff6e4", 2.5)
    layer.fill(
        path("M 226 130 L 256 130 C 262 240 268 350 274 450 L 246 450"), "#ffffff", opacity=0.5, within=tube, soft=5
    )
    layer.fill(box(256, 442, 384, 536, 12), across("#f9f4ec", "#d8c8b4"))
    for x in range(266, 382, 10):
        layer.stroke([(x, 452), (x, 526)], "#b9a68d", 2, opacity=0.55)
    layer.fill(box(250, 438, 390, 452, 5), across("#fffdf8", "#e3d5c2"))


def _blossom(layer: Layer, x: float, y: float, size: float) -> None:
    for turn in range(5):
        layer.fill(turned(oval(x, y - 12 * size, 7.5 * size, 11 * size), turn * 72, x, y), Blend("#ffffff", "#f7e3d3"))
        layer.stroke(turned([(x, y - 5 * size), (x, y - 14 * size)], turn * 72, x, y), "#eab894", 1.2 * size)
    layer.fill(oval(x, y, 5.5 * size), slant("#f9cf6d", "#e39a34"))


def face_cream(layer: Layer) -> None:
    """An open jar of face cream, its lid leaning beside it."""
    lid = turned(oval(470, 390, 42, 84), -14, 470, 390)
    layer.fill(moved(lid, 16, 3), across("#b98a52", "#8d6535"))
    layer.fill(lid, slant("#efd3a2", "#c99c5d"))
    layer.stroke([*turned(oval(470, 390, 32, 70), -14, 470, 390)], "#a87c42", 3)
    oat(layer, 470, 392, 1.0, "#8f672f")
    jar = mirrored("M 290 268 L 140 268 L 146 434 C 148 460 164 472 190 472 L 290 474", 290)
    layer.fill(jar, across("#fffaf1", "#e3cfae"))
    layer.fill(
        path("M 142 268 L 190 268 C 184 340 188 420 200 474 L 140 474"), "#ffffff", opacity=0.7, within=jar, soft=7
    )
    layer.fill(box(120, 330, 470, 424), "#fffdf9", within=jar)
    layer.stroke([(120, 334), (470, 334)], "#cda566", 3, within=jar)
    layer.stroke([(120, 420), (470, 420)], "#cda566", 3, within=jar)
    for x, size in ((222, 0.72), (290, 0.9), (358, 0.72)):
        oat(layer, x, 378, size, "#b98a45")
    layer.fill(path("M 392 262 L 450 262 L 440 480 L 376 480"), "#7a5a2c", opacity=0.18, within=jar, soft=10)
    layer.fill(oval(290, 266, 152, 38), across("#f3e2c4", "#d9bf93"))
    layer.fill(oval(290, 264, 138, 31), down("#d8bd92", "#f1e2c8"))
    layer.fill(oval(290, 264, 128, 26), down("#f4ece0", "#fffdfa"))
    swirl = "M 190 262 C 196 232 236 222 262 224 C 246 204 286 186 312 168 C 310 194 340 200 346 222 C 380 226 392 244 390 264"
    layer.fill(path(swirl + " C 370 292 214 294 190 262"), slant("#ffffff", "#efe2d0"))
    layer.stroke(path("M 216 258 C 250 276 330 274 360 250"), "#dcc9ad", 5, opacity=0.8)
    layer.stroke(path("M 262 226 C 282 242 316 240 342 224"), "#dcc9ad", 5, opacity=0.8)


def oat(layer: Layer, x: float, y: float, size: float, colour: str) -> None:
    """An ear of oats."""
    layer.stroke([(x, y + 40 * size), (x, y - 20 * size)], colour, 3 * size)
    layer.fill(oval(x, y - 30 * size, 6 * size, 13 * size), colour)
    for step in range(3):
        for side in (-1, 1):
            at = y - (12 - 17 * step) * size
            layer.fill(
                turned(oval(x + side * 11 * size, at, 5.5 * size, 12 * size), side * 32, x + side * 11 * size, at),
                colour,
            )


def shampoo_bar(layer: Layer) -> None:
    """A ginger shampoo bar on a wooden dish, with foam."""
    layer.fill(box(126, 416, 514, 462, 18), down("#c8925c", "#9c6a3b"))
    for x in range(156, 500, 42):
        layer.fill(box(x, 410, x + 26, 430, 6), down("#e0b27d", "#bd8650"))
    bar = mirrored("M 320 232 C 224 230 148 246 148 320 L 148 362 C 148 410 220 418 320 418")
    layer.fill(bar, down("#e9b44c", "#cf8d2c"))
    top = mirrored("M 320 232 C 224 230 148 246 148 318 C 148 366 220 376 320 376")
    layer.fill(top, slant("#fbdc8e", "#efb850"))
    layer.stroke([*arc(320, 304, 136, 50, 0, 360)], "#d9982f", 4)
    layer.stroke([*arc(320, 307, 136, 50, 0, 360)], "#ffedbd", 2.5)
    ginger = (
        "M 250 318 C 236 300 254 282 276 288 C 282 264 316 266 318 286"
        " C 338 270 372 276 370 296 C 396 292 406 318 386 326 C 350 340 288 340 250 318"
    )
    layer.fill(path(ginger), slant("#f2c76c", "#dc9d3a"))
    layer.stroke([*path(ginger)], "#b9761f", 3.5)
    for x, y in ((286, 300), (318, 304), (350, 306)):
        layer.stroke(path(f"M {x - 8} {y - 8} Q {x + 4} {y} {x - 4} {y + 16}"), "#b9761f", 2.5)
    layer.fill(path("M 170 300 C 180 256 260 244 320 244 C 250 254 196 270 184 312"), "#ffffff", opacity=0.6, soft=4)
    for x, y, r in (
        (176, 396, 42),
        (222, 412, 30),
        (136, 424, 26),
        (430, 400, 34),
        (470, 418, 28),
        (396, 420, 22),
        (456, 372, 20),
        (424, 192, 22),
        (470, 148, 34),
        (386, 138, 14),
        (198, 186, 18),
        (232, 146, 11),
    ):
        _bubble(layer, x, y, r)


def _bubble(layer: Layer, x: float, y: float, r: float) -> None:
    layer.fill(oval(x, y, r), slant("#ffffff", "#c7e8ee"), opacity=0.82)
    layer.stroke([*oval(x, y, r - 1.5)], "#8fc7d2", 2.5, opacity=0.8)
    layer.fill(oval(x - r * 0.34, y - r * 0.36, r * 0.24, r * 0.17), "#ffffff")


def leaf(layer: Layer, x: float, y: float, size: float, angle_deg: float, light: str, dark: str) -> None:
    """A pointed tea leaf with its veins."""
    outline = path("M 0 0 C -30 -34 -22 -82 0 -116 C 22 -82 30 -34 0 0")
    layer.fill(turned(moved(outline, x, y, size), angle_deg, x, y), slant(light, dark))
    layer.stroke(turned([(x, y + 8 * size), (x, y - 100 * size)], angle_deg, x, y), "#f1f7e4", 2.4 * size, opacity=0.8)
    for step in (24, 46, 68):
        for side in (-1, 1):
            vein = [(x, y - step * size), (x + side * 15 * size, y - (step + 16) * size)]
            layer.stroke(turned(vein, angle_deg, x, y), "#f1f7e4", 1.8 * size, opacity=0.6)


def green_tea(layer: Layer) -> None:
    """A tin of green tea with leaves beside it."""
    tin = mirrored("M 320 190 L 212 190 L 212 470 C 212 484 250 496 320 496")
    layer.fill(tin, across("#6fa86a", "#2f6440"))
    label = box(200, 258, 440, 432)
    layer.fill(label, across("#fdf9ec", "#e4dcc3"), within=tin)
    for y in (266, 424):
        layer.stroke(path(f"M 212 {y} Q 320 {y + 8} 428 {y}"), "#b99a4e", 3, within=tin)
    disc = oval(320, 346, 62)
    layer.fill(disc, down("#f6e6b4", "#e9cf86"))
    for y, colour in ((348, "#9bbf92"), (372, "#5c9468")):
        layer.fill(
            hills(250, 394, y, 420),
            colour,
            within=disc,
        )
    layer.fill(oval(340, 318, 13), "#e2834a", within=disc)
    layer.fill(path("M 222 190 L 250 190 L 250 500 L 222 500"), "#ffffff", opacity=0.38, within=tin, soft=6)
    lid = mirrored("M 320 118 L 220 118 C 212 118 206 124 206 132 L 206 204 C 206 214 260 222 320 222")
    layer.fill(lid, across("#8cbf7f", "#3f7a4e"))
    layer.fill(box(220, 110, 252, 226), "#ffffff", opacity=0.35, within=lid, soft=6)
    layer.stroke(path("M 208 196 C 250 210 390 210 432 196"), "#d9bd6c", 4)
    layer.fill(oval(320, 122, 108, 20), across("#a6d096", "#5d9a68"))
    layer.fill(oval(320, 120, 84, 13), across("#b9dca8", "#79b17d"))
    leaf(layer, 456, 494, 1.15, 34, "#9ccc74", "#4f8d47")
    leaf(layer, 452, 496, 1.25, -8, "#b4d884", "#5f9d4e")
    leaf(layer, 170, 500, 0.95, -40, "#9ccc74", "#4f8d47")
    leaf(layer, 176, 500, 0.8, 12, "#b4d884", "#5f9d4e")


def oolong(layer: Layer) -> None:
    """A pouch of oolong, two of its sachets and a cup of amber tea."""
    pouch = mirrored("M 276 118 L 172 118 L 166 176 C 176 260 172 380 160 462 C 158 478 166 484 180 484 L 276 486", 276)
    layer.fill(pouch, across("#bf6d4b", "#7c3b26"))
    layer.fill(mirrored("M 276 118 L 172 118 L 167 164 L 276 166", 276), "#5d2b1c", opacity=0.65)
    layer.stroke([(174, 142), (378, 142)], "#e3a579", 3)
    layer.stitch([(170, 166), (382, 166)], "#e3a579", 2.5)
    layer.fill(
        path("M 172 176 L 206 176 C 214 280 210 400 196 486 L 164 486"), "#ffffff", opacity=0.26, within=pouch, soft=7
    )
    layer.fill(
        path("M 350 176 L 400 176 L 400 490 L 350 490 C 370 400 360 260 350 176"),
        "#34130a",
        opacity=0.26,
        within=pouch,
        soft=9,
    )
    emblem = oval(276, 312, 84)
    layer.fill(emblem, down("#fdeed2", "#f3d3a2"))
    layer.stroke(arc(276, 312, 74, 74, 0, 360), "#c98a4f", 3)
    layer.fill(oval(308, 272, 15), "#e9843f", within=emblem)
    for lean, size in ((-48, 0.72), (48, 0.72), (0, 0.9)):
        leaf(layer, 276, 372, size, lean, "#8aa05a", "#4f6a33")
    for x in range(206, 350, 28):
        layer.fill(oval(x + 2, 430, 6), "#e3a579", within=pouch)
        layer.fill(oval(x + 16, 446, 4), "#e3a579", within=pouch)
    for x, y, angle in ((440, 270, 16), (404, 350, -10)):
        _sachet(layer, x, y, angle)
    layer.fill(oval(440, 476, 104, 17), down("#f5efe3", "#cdbd9f"))
    cup = mirrored("M 440 376 L 360 376 C 362 436 386 468 416 470 L 440 471", 440)
    layer.fill(cup, across("#ffffff", "#ddd0b9"))
    layer.stroke(path("M 364 416 Q 440 440 516 416"), "#4f7f8f", 5, within=cup)
    layer.fill(oval(440, 376, 80, 21), down("#e9dcc4", "#ffffff"))
    layer.fill(oval(440, 378, 68, 15), across("#e39a35", "#b65d17"))
    layer.fill(oval(416, 377, 24, 5), "#ffe2a6", opacity=0.8)


def _sachet(layer: Layer, x: float, y: float, angle_deg: float) -> None:
    def at(points: Shape) -> Shape:
        return turned(moved(points, x, y), angle_deg, x, y)

    layer.fill(moved(at(box(-42, -62, 42, 62, 4)), 5, 7), "#5f3414", opacity=0.3, soft=4)
    layer.fill(at(box(-42, -62, 42, 62, 4)), slant("#f3cf93", "#d49a52"))
    for edge in (-54, 54):
        layer.stitch(at([(-40, edge), (40, edge)]), "#a46a2c", 7, dash=2, gap=5, opacity=0.7)
    layer.fill(at(oval(0, 0, 25)), "#fdeed2")
    layer.fill(at(path("M 0 20 C -20 6 -14 -12 0 -22 C 14 -12 20 6 0 20")), slant("#8aa05a", "#4f6a33"))
    layer.stroke(at([(0, 22), (0, -12)]), "#f1f7e4", 2)


def nuts(layer: Layer) -> None:
    """A bowl of candied walnuts and cashews."""
    xs = (226, 296, 362, 420, 262, 330, 392, 300, 352, 212, 430, 280, 350, 240, 396, 318)
    ys = (272, 254, 258, 276, 226, 212, 230, 190, 178, 300, 302, 292, 292, 312, 312, 314)
    angles = (-20, 30, -40, 20, 50, 10, 70, -30, 0, 20, -10, 0, 30, 0, 0, 0)
    for x, y, angle, kind in zip(xs, ys, angles, "wcwccwccwcwwccwc", strict=True):
        (_cashew if kind == "c" else _walnut)(layer, x, y, angle, 1.0)
    bowl = mirrored("M 320 320 L 152 312 C 150 400 210 470 268 474 L 320 476")
    rim = arc(320, 312, 168, 26, 0, 180)
    layer.fill(bowl, across("#6f9fb8", "#35617c"))
    layer.fill(
        path("M 160 320 L 200 330 C 206 390 240 450 280 474 L 220 474"), "#ffffff", opacity=0.3, within=bowl, soft=7
    )
    for index in range(11):
        left = 168 + index * 30.4
        layer.fill(
            path(f"M {left} 366 Q {left + 15} 344 {left + 30} 366 Q {left + 15} 388 {left} 366"),
            "#f3e6cb" if index % 2 else "#e7a95c",
            within=bowl,
        )
    layer.stroke(path("M 158 396 Q 320 430 482 396"), "#f3e6cb", 4, within=bowl)
    layer.stroke(path("M 154 340 Q 320 372 486 340"), "#f3e6cb", 4, within=bowl)
    layer.stroke(rim, "#8fb9cd", 8)
    layer.fill(box(262, 468, 378, 484, 6), "#2c5269")
    _walnut(layer, 494, 448, -16, 1.05)
    _cashew(layer, 146, 452, 30, 1.0)


def _walnut(layer: Layer, x: float, y: float, angle_deg: float, size: float) -> None:
    def at(points: Shape) -> Shape:
        return turned(moved(points, x, y, size), angle_deg, x, y)

    turns = [step * math.tau / 90 for step in range(90)]
    rim = [(math.cos(t) * (39 + 1.8 * math.cos(9 * t)), math.sin(t) * (33 + 1.8 * math.cos(9 * t))) for t in turns]
    layer.fill(moved(at(rim), 2, 4), "#5f3414", opacity=0.45, soft=2)
    layer.fill(at(rim), slant("#d08a45", "#8a4c1e"))
    for side in (-1, 1):
        for dx, reach in ((-27, 13), (-13, 21), (2, 23), (17, 19), (29, 10)):
            ridge = path(
                f"M {dx} {side * 6} C {dx + 8} {side * reach * 0.5} {dx - 8} {side * reach * 0.8} {dx + 1} {side * (reach + 4)}"
            )
            layer.stroke(at(moved(ridge, 2, 1.5)), "#74401a", 6.5)
            layer.stroke(at(ridge), "#e3a863", 5)
    layer.stroke(at(path("M -36 0 C -18 -5 16 5 36 0")), "#6b3914", 4.5)
    layer.fill(at(oval(-12, -22, 9, 3.5)), "#ffe6b8", opacity=0.9)


def _cashew(layer: Layer, x: float, y: float, angle_deg: float, size: float) -> None:
    bean = turned([(x + (a - x) * size, y + (b - y) * size) for a, b in arc(x, y, 27, 26, 170, 352)], angle_deg, x, y)
    layer.stroke(moved(bean, 2, 4), "#5f3414", 27, opacity=0.4, soft=2)
    layer.stroke(bean, "#d9a04f", 27)
    layer.stroke(moved(bean, -1.5, -2.5), "#f1c67c", 18)
    layer.stroke(moved(bean[8:30], -4, -6), "#fff0c9", 4, opacity=0.9)


def cat_food(layer: Layer) -> None:
    """A bag of cat food with a cat's face, and a bowl of kibble."""
    bag = mirrored("M 300 112 L 174 106 L 164 140 C 184 240 176 400 168 486 C 168 500 178 508 194 508 L 300 510", 300)
    layer.fill(bag, across("#f7a765", "#d9713a"))
    layer.fill(mirrored("M 300 112 L 172 106 L 164 144 L 300 150", 300), "#b9552a", opacity=0.7, within=bag)
    for x in range(180, 424, 9):
        layer.stroke([(x, 112), (x, 140)], "#f9c493", 2.5, opacity=0.7, within=bag)
    layer.fill(mirrored("M 300 372 C 240 360 200 376 160 400 L 160 520 L 300 520", 300), "#fff1dc", within=bag)
    layer.fill(
        path("M 172 150 L 206 150 C 220 260 214 400 204 510 L 168 510"), "#ffffff", opacity=0.3, within=bag, soft=7
    )
    _cat(layer)
    fish = path("M -16 0 Q -4 -13 10 0 L 20 -9 L 20 9 L 10 0 Q -4 13 -16 0")
    for x, y in ((206, 440), (234, 476), (240, 416), (300, 404)):
        layer.fill(turned(moved(fish, x, y), -20, x, y), "#e8925a")
    xs = (348, 376, 404, 434, 462, 364, 396, 428, 450, 410, 384)
    ys = (430, 420, 432, 418, 428, 404, 398, 394, 406, 376, 380)
    for index, (x, y) in enumerate(zip(xs, ys, strict=True)):
        shade = slant("#c9874c", "#8a4f22") if index % 2 else slant("#b87440", "#7a431b")
        layer.fill(oval(x, y, 20, 17), shade)
        layer.fill(oval(x - 6, y - 5, 6, 4), "#f0c48e", opacity=0.8)
    bowl = mirrored("M 410 430 L 318 430 L 300 494 C 298 504 304 510 314 510 L 410 510", 410)
    layer.fill(bowl, across("#5fb3ab", "#2c7770"))
    layer.fill(oval(410, 472, 15, 12), "#f4fbf9")
    for dx, dy in ((-20, -12), (-7, -21), (7, -21), (20, -12)):
        layer.fill(oval(410 + dx, 472 + dy, 6, 7.5), "#f4fbf9")
    layer.stroke([(320, 432), (500, 432)], "#8fd0c9", 8)


def _cat(layer: Layer) -> None:
    for side in sides(300):
        layer.fill(side(path("M 214 280 L 212 178 C 212 172 218 170 224 174 L 286 222")), "#4d3b36")
        layer.fill(side(path("M 226 254 L 226 200 L 262 226")), "#f2a7a0")
    layer.fill(oval(300, 284, 96, 78), down("#5f4a44", "#43332f"))
    layer.fill(mirrored("M 300 300 C 262 300 246 322 252 340 C 268 362 284 362 300 362", 300), "#fff6ea")
    for side in sides(300):
        layer.fill(side(oval(262, 276, 20, 21)), "#f6d357")
        layer.fill(side(oval(264, 276, 9, 18)), "#241b18")
        layer.fill(side(oval(260, 268, 5)), "#ffffff")
        layer.stroke(side(path("M 300 322 C 298 334 284 338 276 330")), "#43332f", 4)
        for y in (306, 320, 334):
            layer.stroke(side([(248, 318 + (y - 320) * 0.4), (186, y)]), "#fff6ea", 3)
    layer.fill(path("M 288 308 L 312 308 L 300 322"), "#e8837c")
