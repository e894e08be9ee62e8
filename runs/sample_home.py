"""What stands, lies or is plugged in at home in the sample shop, each drawn onto a layer."""

from sample_canvas import Layer, across, box, down, hills, mirrored, moved, oval, path, sides, slant, turned


def rice_cooker(layer: Layer) -> None:
    """A round white rice cooker with a small panel."""
    layer.stroke(path("M 166 330 C 120 330 120 390 166 392"), "#b9c3cb", 18)
    layer.stroke(path("M 474 330 C 520 330 520 390 474 392"), "#97a4ae", 18)
    body = mirrored("M 320 268 L 158 268 C 148 330 152 420 178 456 C 190 472 206 476 230 476 L 320 476")
    layer.fill(body, across("#ffffff", "#d5dde3"))
    layer.fill(
        path("M 164 270 L 214 270 C 206 340 212 420 232 476 L 180 476"), "#ffffff", opacity=0.9, within=body, soft=6
    )
    layer.fill(
        path("M 430 268 L 490 268 L 470 476 L 400 476 C 424 410 430 340 430 268"),
        "#53697c",
        opacity=0.2,
        within=body,
        soft=10,
    )
    layer.fill(box(140, 454, 500, 480), across("#93a2af", "#6f7f8d"), within=body)
    lid = mirrored("M 320 164 C 232 164 164 200 156 262 C 156 272 162 276 172 276 L 320 278")
    layer.fill(lid, across("#fbfdfe", "#c7d2da"))
    layer.fill(path("M 178 254 C 190 206 250 180 310 178 C 250 194 212 220 204 258"), "#ffffff", opacity=0.95, soft=4)
    layer.stroke([(158, 272), (482, 272)], "#8ba0b0", 6)
    layer.fill(box(272, 150, 368, 184, 16), across("#f0a66a", "#d87f43"))
    layer.fill(oval(414, 206, 15, 9), "#6f8496")
    layer.stroke([(404, 206), (424, 206)], "#b5c2cc", 2.5)
    layer.fill(box(238, 312, 402, 430, 26), slant("#4a5b6b", "#2c3946"))
    for x in (278, 320, 362):
        layer.fill(oval(x, 348, 9), "#7fe0c3" if x == 320 else "#8fa2b2")
    layer.fill(path("M 290 384 C 292 412 348 412 350 384"), "#f4f7f9")
    for x, y in ((300, 378), (312, 372), (324, 377), (336, 372), (342, 379), (318, 382)):
        layer.fill(turned(oval(x, y, 8, 4.5), -20, x, y), "#ffffff")
    for x in (376, 414, 452):
        layer.stroke(path(f"M {x - 8} 150 C {x - 30} 126 {x + 14} 108 {x - 8} 80"), "#ffffff", 9, opacity=0.8, soft=2)


def desk_lamp(layer: Layer) -> None:
    """A desk lamp with a crescent head and a cone of light."""
    layer.fill(path("M 356 240 L 508 214 L 584 500 L 330 500"), down("#fff3bf", "#fff9e2"), opacity=0.62, soft=9)
    layer.fill(oval(456, 498, 124, 15), "#fff6cf", opacity=0.9, soft=5)
    layer.fill(box(176, 484, 344, 508, 12), across("#fffdf8", "#cfc7d8"))
    layer.fill(oval(260, 484, 84, 15), across("#ffffff", "#e3dceb"))
    layer.fill(oval(292, 482, 15, 5), "#9a8fb0")
    layer.stroke([(256, 476), (196, 314)], "#d6cede", 20)
    layer.stroke([(252, 474), (192, 314)], "#fbf8fd", 11)
    layer.stroke([(196, 314), (356, 158)], "#d6cede", 20)
    layer.stroke([(194, 308), (352, 154)], "#fbf8fd", 11)
    layer.fill(oval(196, 314, 20), slant("#f4c27a", "#c98a3c"))
    layer.fill(oval(196, 314, 8), "#8f5f22")
    layer.fill(oval(256, 474, 13), slant("#f4c27a", "#c98a3c"))
    head = path("M 316 226 C 300 130 394 76 472 112 C 516 132 534 172 528 198 L 522 200 C 480 172 390 188 322 232")
    layer.fill(head, slant("#9fc39a", "#4f7d5c"))
    layer.fill(path("M 334 190 C 340 142 400 108 452 120 C 400 128 366 154 352 206"), "#ffffff", opacity=0.5, soft=5)
    layer.fill(path("M 320 232 C 388 186 480 170 526 199 C 470 204 380 224 326 240"), slant("#fff7d0", "#ffdf80"))
    layer.fill(oval(356, 154, 16), slant("#f4c27a", "#c98a3c"))


def power_bank(layer: Layer) -> None:
    """A pocket power bank with a strap cable and four lights."""
    layer.stroke(path("M 406 122 C 470 60 540 150 470 230 C 430 280 470 340 500 380"), "#2f7d74", 15)
    layer.stroke(path("M 404 120 C 468 60 532 150 466 226"), "#63b5aa", 4, opacity=0.9)
    layer.fill(turned(box(482, 370, 526, 426, 8), -14, 504, 398), across("#f4f7f7", "#aebcbc"))
    layer.fill(turned(box(494, 424, 520, 450, 4), -14, 504, 398), across("#d9e0e0", "#8d9b9b"))
    layer.fill(box(216, 104, 444, 540, 42), "#c3cfcd")
    case = box(204, 98, 432, 534, 42)
    layer.fill(case, slant("#ffffff", "#dde6e4"))
    layer.fill(path("M 204 380 C 260 330 340 460 440 380 L 440 540 L 204 540"), down("#6cc0b2", "#2f8a7d"), within=case)
    layer.fill(path("M 204 430 C 270 390 340 500 440 440 L 440 540 L 204 540"), down("#3f9c8e", "#216c61"), within=case)
    bolt = path("M 336 196 L 272 312 L 314 312 L 294 398 L 366 276 L 322 276 L 350 196")
    layer.fill(moved(bolt, 3, 5), "#b67714", opacity=0.35, soft=3)
    layer.fill(bolt, down("#ffd873", "#f2a93a"))
    for index in range(4):
        layer.fill(oval(273 + index * 30, 158, 7.5), "#3fb49f" if index < 3 else "#cbd6d4")
    layer.fill(
        path("M 216 140 C 216 116 230 110 250 108 C 234 160 232 320 236 500 L 212 500"),
        "#ffffff",
        opacity=0.6,
        within=case,
        soft=6,
    )
    layer.fill(box(256, 90, 300, 102, 6), "#4b5957")
    layer.fill(box(330, 90, 384, 102, 3), "#4b5957")
    layer.fill(oval(440, 236, 6, 24), "#8fa09d")


def earbuds(layer: Layer) -> None:
    """Two wireless earbuds above their open charging case."""
    lid = mirrored("M 320 196 C 232 196 196 220 196 272 L 196 330 L 320 330")
    layer.fill(lid, across("#f3efe8", "#d3c8b7"))
    layer.fill(mirrored("M 320 214 C 244 214 214 236 214 280 L 214 340 L 320 340"), down("#8a7d6b", "#b3a692"))
    inside = box(188, 318, 452, 372, 20)
    layer.fill(inside, down("#cfc3b0", "#a4967f"))
    for side in sides():
        layer.fill(side(oval(268, 348, 30, 12)), "#6b5f4e")
    for side, light, dark in zip(sides(), ("#ffffff", "#ffffff"), ("#ded5c8", "#d3c8b8"), strict=True):
        layer.fill(side(box(252, 206, 284, 352, 15)), across(light, dark))
        layer.fill(side(box(258, 240, 264, 330, 3)), "#ffffff")
        layer.fill(side(box(256, 334, 280, 348, 5)), "#b9aa94")
        layer.fill(side(turned(oval(254, 184, 48, 40), -22, 254, 184)), slant(light, dark))
        layer.fill(side(turned(oval(220, 196, 18, 26), -22, 220, 196)), slant("#6d675f", "#3a3631"))
        layer.fill(side(turned(oval(216, 194, 8, 14), -22, 216, 194)), "#8f8980")
        layer.fill(side(turned(oval(262, 166, 16, 7), -20, 262, 166)), "#ffffff")
        layer.fill(side(oval(272, 226, 4, 8)), "#5b544b")
    case = mirrored("M 320 362 L 188 352 L 188 408 C 190 466 226 486 276 486 L 320 486")
    layer.fill(case, across("#ffffff", "#ddd2c2"))
    layer.fill(path("M 196 366 L 226 368 C 226 430 240 470 280 486 L 220 480"), "#ffffff", within=case, soft=5)
    layer.fill(
        path("M 430 350 L 456 350 L 440 490 L 370 488 C 410 470 428 420 430 350"),
        "#7d6a4d",
        opacity=0.22,
        within=case,
        soft=8,
    )
    layer.stroke([(190, 354), (320, 363), (450, 354)], "#c6b8a3", 3.5)
    layer.fill(oval(320, 404, 7), "#4fc08f")
    layer.stroke(path("M 292 440 C 306 426 334 426 348 440"), "#e2a25c", 5)
    layer.stroke(path("M 304 454 C 312 446 328 446 336 454"), "#e2a25c", 5)


def yoga_mat(layer: Layer) -> None:
    """A rolled moss green mat, held by a strap."""
    roll = box(232, 150, 408, 520)
    side = mirrored("M 320 150 L 232 150 L 232 496 C 232 520 280 528 320 528")
    layer.fill(path("M 396 150 L 470 176 L 470 522 L 396 516"), across("#6a9c74", "#86b48a"))
    layer.fill(path("M 460 172 L 470 176 L 470 522 L 460 521"), "#f2c9b8")
    layer.fill(side, across("#9ccb9b", "#4f8660"))
    layer.fill(box(248, 150, 276, 530), "#ffffff", opacity=0.35, within=roll, soft=8)
    for row in range(15):
        for column in range(7):
            layer.fill(oval(248 + column * 24 + (row % 2) * 12, 204 + row * 22, 3), "#3f7450", opacity=0.5, within=side)
    layer.fill(oval(320, 150, 88, 40), "#e9b7a3")
    for step, radius in enumerate((84, 68, 52, 36, 20)):
        layer.fill(oval(320 + step * 0.8, 150, radius, radius * 0.455), "#5f9a70" if step % 2 == 0 else "#f4cdbc")
        layer.fill(oval(320 + step * 0.8, 150, radius - 9, (radius - 9) * 0.455), "#f4cdbc")
    layer.fill(oval(324, 150, 8, 4), "#3d6b4b")
    for y in (262, 420):
        band = path(
            f"M 230 {y} C 260 {y + 14} 380 {y + 14} 410 {y} L 410 {y + 26} C 380 {y + 40} 260 {y + 40} 230 {y + 26}"
        )
        layer.fill(band, across("#f6e7cf", "#cdb38a"))
        layer.stitch(path(f"M 234 {y + 6} C 262 {y + 18} 378 {y + 18} 406 {y + 6}"), "#9d8052", 2)
    layer.stroke(path("M 240 276 C 130 300 130 410 240 438"), "#dcc49c", 20)
    layer.stitch(path("M 236 282 C 140 306 140 404 236 432"), "#9d8052", 2)
    layer.fill(box(272, 266, 306, 304, 6), slant("#d6dde0", "#8f9ca2"))
    layer.fill(box(280, 274, 298, 296, 4), "#e6d2ae")


def baby_blanket(layer: Layer) -> None:
    """A folded muslin blanket with stars and an embroidered bear."""
    for index in range(4):
        edge = 40 - index * 13
        layer.fill(
            box(150 + edge * 0.6, 150 + edge, 482 + edge, 490 + edge, 34), "#d98f88" if index % 2 == 0 else "#fdeee8"
        )
    cloth = box(136, 140, 492, 496, 34)
    layer.fill(cloth, slant("#fff6f1", "#f6d0c7"))
    for row in range(9):
        for column in range(9):
            x, y = 166 + column * 42 + (row % 2) * 21, 172 + row * 40
            layer.fill(_star(x, y, 9), ("#e8a24f", "#8f9ccf", "#e2948d")[(row + 2 * column) % 3], within=cloth)
    for x, y, rx, ry in ((210, 480, 20, 120), (470, 300, 16, 150), (330, 160, 140, 14)):
        layer.fill(oval(x, y, rx, ry), "#b9786e", opacity=0.16, within=cloth, soft=12)
    rim = [*cloth, cloth[0]]
    layer.stroke(rim, "#9aa8dc", 13)
    layer.stitch(box(143, 147, 485, 489, 28), "#eef1ff", 2.5)
    patch = oval(306, 330, 108)
    layer.fill(patch, "#fffaf4")
    layer.stitch([*oval(306, 330, 100)], "#9aa8dc", 4, dash=10, gap=7)
    _bear(layer)
    fold = path("M 372 134 L 462 134 C 484 136 498 152 498 172 L 498 262 C 450 250 384 190 372 134")
    layer.fill(moved(fold, -10, 12), "#8d5a66", opacity=0.35, within=cloth, soft=8)
    layer.fill(fold, slant("#f3b9b3", "#dd8f88"))
    for x, y in ((420, 158), (448, 152), (476, 166), (446, 186), (472, 200), (480, 232)):
        layer.fill(oval(x, y, 4.5), "#fff3ee", within=fold)
    layer.stroke(path("M 372 134 C 384 190 450 250 498 262"), "#9aa8dc", 13)


def _star(x: float, y: float, r: float) -> list[tuple[float, float]]:
    tips = [turned([(x, y - (r if index % 2 == 0 else r * 0.45))], index * 36, x, y)[0] for index in range(10)]
    return tips


def _bear(layer: Layer) -> None:
    for side in sides(306):
        layer.fill(side(oval(254, 284, 26)), "#b98557")
        layer.fill(side(oval(254, 284, 14)), "#f1cfae")
    layer.fill(oval(306, 334, 72, 63), slant("#d9a878", "#b98153"))
    layer.fill(oval(306, 356, 33, 26), "#f9e4cc")
    layer.fill(oval(306, 345, 12, 9), "#4d342a")
    for side in sides(306):
        layer.stroke(side(path("M 306 352 C 306 368 292 370 287 363")), "#4d342a", 4)
        layer.fill(side(oval(273, 326, 7.5)), "#4d342a")
        layer.fill(side(oval(260, 350, 10, 7)), "#ef9f92", opacity=0.75)
    for x in (271, 337):
        layer.fill(oval(x, 323, 2.6), "#ffffff")


def notebook(layer: Layer) -> None:
    """A brick red cloth notebook with a ribbon and an elastic band."""
    layer.fill(path("M 300 520 L 300 570 L 312 556 L 324 570 L 324 520"), "#e8b24e")
    layer.fill(box(180, 112, 462, 530, 14), "#8d3727")
    layer.fill(box(186, 116, 458, 524, 6), "#f6efe0")
    for x in (452, 447, 442):
        layer.stroke([(x, 120), (x, 520)], "#d8ccb4", 1.5)
    cover = box(170, 104, 446, 522, 14)
    layer.fill(cover, slant("#d9674c", "#ae4330"))
    layer.fill(box(170, 104, 208, 522, 0), "#8d3324", within=cover)
    layer.stroke([(208, 104), (208, 522)], "#6d2518", 3, opacity=0.7)
    for y in range(116, 520, 12):
        layer.stroke([(214, y), (444, y)], "#ffffff", 1.6, opacity=0.1)
    for x in range(220, 444, 12):
        layer.stroke([(x, 106), (x, 520)], "#ffffff", 1.6, opacity=0.1)
    plate = box(244, 176, 388, 336, 10)
    layer.fill(plate, "#fbf3e2")
    layer.fill(oval(344, 220, 17), "#f0b45c")
    for y, colour in ((262, "#a9c0a4"), (284, "#7b9d86"), (308, "#4f7868")):
        layer.fill(
            hills(240, 394, y, 340),
            colour,
            within=plate,
        )
    layer.stroke([*plate, plate[0]], "#e8c88f", 4)
    layer.fill(box(408, 100, 422, 526), across("#3a2a26", "#57423c"))


def pillow(layer: Layer) -> None:
    """A plump pillow with piping and sprigs of buckwheat."""
    outline = mirrored(
        "M 320 186 C 250 178 190 176 134 150 C 110 142 92 160 100 182 C 122 250 122 390 100 458"
        " C 92 480 110 498 134 490 C 190 466 250 462 320 466"
    )
    layer.fill(outline, slant("#fffdf6", "#e3dbc6"))
    layer.fill(oval(270, 270, 120, 60), "#ffffff", opacity=0.9, within=outline, soft=28)
    layer.fill(
        path("M 100 470 C 200 430 440 430 540 470 L 540 520 L 100 520"),
        "#8c7c58",
        opacity=0.28,
        within=outline,
        soft=16,
    )
    layer.fill(
        path("M 470 190 C 500 260 500 400 470 470 L 560 520 L 560 120"), "#8c7c58", opacity=0.2, within=outline, soft=16
    )
    for side in sides():
        for crease in (
            "M 118 170 C 160 196 190 204 216 230",
            "M 118 470 C 160 446 186 436 212 410",
            "M 128 190 C 150 226 160 240 166 262",
        ):
            layer.stroke(side(path(crease)), "#a3936c", 5, opacity=0.35, soft=3)
    for x, y, lean in (
        (200, 400, -16),
        (290, 430, 10),
        (386, 404, -8),
        (456, 424, 14),
        (244, 290, 8),
        (344, 284, -10),
        (430, 284, 10),
    ):
        _buckwheat(layer, x, y, lean)
    layer.stroke([*outline, outline[0]], "#7f9f76", 7)
    layer.stroke([*outline, outline[0]], "#a9c39f", 2.5)


def _buckwheat(layer: Layer, x: float, y: float, lean_deg: float) -> None:
    layer.stroke(turned(path(f"M {x} {y} Q {x + 8} {y - 40} {x} {y - 74}"), lean_deg, x, y), "#7f9f76", 3.5)
    for dy, side in ((-20, -1), (-36, 1)):
        layer.fill(turned(oval(x + side * 15, y + dy, 15, 7.5), lean_deg + side * -28, x, y), "#9cba90")
    for dx, dy in ((0, -82), (-11, -72), (11, -72), (-5, -62), (8, -60)):
        layer.fill(turned(oval(x + dx, y + dy, 8), lean_deg, x, y), "#e9a79b")
        layer.fill(turned(oval(x + dx, y + dy, 3), lean_deg, x, y), "#fff3ea")


def thermos(layer: Layer) -> None:
    """A moss green vacuum bottle, its lid standing beside it as a cup."""
    layer.fill(path("M 292 118 L 292 94 L 348 94 L 348 118"), "#c4ccd2")
    layer.fill(box(262, 108, 378, 176, 10), across("#eef2f4", "#9ba8b1"))
    for y in (128, 144, 160):
        layer.stroke([(264, y), (376, y)], "#84929c", 3, opacity=0.7)
    layer.fill(oval(320, 110, 58, 10), across("#ffffff", "#b7c2ca"))
    body = mirrored("M 320 172 L 262 172 C 244 180 232 194 232 218 L 232 494 C 232 512 242 520 260 520 L 320 522")
    layer.fill(body, across("#9dbb8a", "#47693f"))
    for y, colour in ((404, "#b9d2a4"), (432, "#e9dfbf"), (466, "#f3efdc")):
        layer.fill(
            hills(220, 420, y, 540),
            colour,
            within=body,
            opacity=0.85,
        )
    layer.fill(oval(360, 340, 18), "#f3d69a", within=body)
    layer.fill(box(244, 180, 268, 524, 10), "#ffffff", opacity=0.5, within=body, soft=5)
    layer.fill(box(380, 176, 412, 524), "#1c3018", opacity=0.28, within=body, soft=8)
    layer.fill(box(220, 498, 420, 530), across("#dfe6ea", "#8796a0"), within=body)
    layer.fill(box(220, 206, 420, 216), across("#dfe6ea", "#8796a0"), within=body)
    cup = mirrored("M 462 430 L 410 430 L 416 504 C 418 516 426 520 436 520 L 462 521", 462)
    layer.fill(cup, across("#9dbb8a", "#47693f"))
    layer.fill(box(420, 430, 432, 520), "#ffffff", opacity=0.5, within=cup, soft=4)
    layer.fill(oval(462, 430, 52, 13), across("#eef2f4", "#a4b0b9"))
    layer.fill(oval(462, 432, 43, 9), across("#c98638", "#8f5015"))
    for x in (450, 478):
        layer.stroke(path(f"M {x} 408 C {x - 16} 388 {x + 16} 374 {x} 350"), "#ffffff", 7, opacity=0.8, soft=2)
