"""What is worn or carried in the sample shop, each drawn onto a layer."""

from sample_canvas import (
    CENTRE,
    Layer,
    Paint,
    Shape,
    across,
    box,
    down,
    mirrored,
    moved,
    oval,
    path,
    sides,
    slant,
    sprig,
    turned,
)


def tee(layer: Layer) -> None:
    """An off-white T-shirt with a ribbed collar and a small moon over hills."""
    body = mirrored(
        "M 320 186 C 292 186 272 170 262 142 L 204 164 C 178 176 164 190 152 214 L 108 298 C 104 306 106 312 114 316"
        " L 176 346 C 184 350 190 348 194 340 L 216 304 L 210 496 C 210 506 214 510 224 510 L 320 514"
    )
    back = mirrored("M 320 150 C 296 150 278 147 262 142 C 272 176 296 190 320 190")
    layer.fill(back, down("#b9ac9b", "#d5cabb"))
    layer.fill(body, across("#fffdf8", "#efe6d9"))
    for side in sides():
        layer.fill(
            side(path("M 204 164 C 232 210 226 262 216 304 L 194 340 L 176 346 L 150 334 C 196 300 210 230 204 164")),
            "#b7a690",
            opacity=0.25,
            within=body,
            soft=6,
        )
        layer.stitch(side(path("M 116 304 L 188 340")), "#cdbfae", 2)
        layer.stroke(side(path("M 250 500 C 262 440 256 400 236 350")), "#b7a690", 10, opacity=0.3, within=body, soft=7)
    collar = path("M 262 142 C 274 184 298 198 320 198 C 342 198 366 184 378 142")
    layer.stroke(collar, "#f7f0e5", 15)
    layer.stroke(moved(collar, 0, 8), "#c9baa6", 2)
    layer.stitch(path("M 214 494 L 426 494"), "#cdbfae", 2)
    emblem = oval(320, 292, 46)
    layer.fill(emblem, down("#f7d9a0", "#f2b98c"))
    layer.fill(oval(334, 280, 15), "#fff6df", within=emblem)
    layer.fill(
        path("M 270 312 C 292 286 306 290 322 306 C 338 288 352 294 372 316 L 372 344 L 270 344"),
        "#7f9f86",
        within=emblem,
    )
    layer.fill(path("M 270 328 C 296 308 330 316 372 326 L 372 344 L 270 344"), "#587b66", within=emblem)


def dress(layer: Layer) -> None:
    """A mist blue dress with short sleeves, a tied waist and scattered sprigs."""
    body = mirrored(
        "M 320 178 L 272 108 C 258 108 244 116 236 126 L 190 204 C 188 210 190 214 196 217 L 238 238 L 252 220"
        " C 258 250 264 268 262 290 C 240 360 196 450 172 520 C 170 528 172 532 180 534 C 226 548 270 552 320 552"
    )
    layer.fill(mirrored("M 320 124 L 284 112 L 272 108 L 320 184"), "#5f86a2")
    layer.fill(body, slant("#b9d5e7", "#7fa8c6"))
    for x, lean in ((226, -22), (266, -12), (320, 0), (374, 12), (414, 22)):
        waist = 320 + (x - 320) * 0.45
        layer.fill(
            path(
                f"M {waist} 300"
                f" C {x - 8} 380 {x + lean} 460 {x + lean - 18} 556 L {x + lean + 18} 556 C {x + lean + 4} 460 {x} 380 {waist} 300"
            ),
            "#4f7fa3",
            opacity=0.3,
            within=body,
            soft=4,
        )
    for row in range(12):
        for column in range(9):
            x, y = 164 + column * 40 + (row % 2) * 20, 136 + row * 36
            if not 270 < y < 312:
                sprig(layer, x, y, 0.5, "#f6fafc", "#e8c37c", within=body)
    layer.fill(mirrored("M 320 276 L 262 274 L 261 302 C 280 306 300 307 320 307"), down("#6b96b6", "#547f9f"))
    for side in sides():
        layer.fill(side(path("M 320 296 C 306 326 300 352 288 372 L 304 376 C 316 350 322 330 324 298")), "#6290b0")
        layer.fill(
            side(path("M 320 291 C 300 268 276 268 274 286 C 273 304 300 308 320 292")), slant("#8fb6d0", "#5d8aaa")
        )
        layer.stroke(side(path("M 272 108 L 320 178")), "#e9f2f7", 5)
        layer.stroke(side(path("M 194 210 L 238 232")), "#e9f2f7", 3, opacity=0.8)
    layer.fill(oval(320, 291, 12, 11), "#7ba7c4")
    layer.stroke(path("M 176 524 C 260 546 380 546 464 524"), "#e9f2f7", 3, opacity=0.8)


def jeans(layer: Layer) -> None:
    """Indigo straight-leg jeans with stitched pockets."""
    legs = mirrored(
        "M 320 292 L 306 552 C 306 558 302 560 296 560 L 220 556"
        " C 214 556 211 552 211 546 L 216 280 C 216 220 224 160 234 116 C 262 124 292 126 320 126"
    )
    layer.fill(mirrored("M 320 108 L 238 98 L 234 122 L 320 138"), "#22365a")
    layer.fill(legs, across("#3f6196", "#2c4876"))
    for side in sides():
        layer.fill(side(oval(256, 300, 22, 90)), "#9bb8dc", opacity=0.55, within=legs, soft=14)
        layer.fill(side(oval(262, 470, 18, 70)), "#9bb8dc", opacity=0.3, within=legs, soft=14)
        layer.stroke(side(path("M 220 172 C 262 172 278 156 282 124")), "#223a63", 4, within=legs)
        layer.stitch(side(path("M 218 180 C 266 180 284 160 290 130")), "#f0b873")
        layer.stitch(side(path("M 224 240 L 219 548")), "#f0b873")
        layer.stitch(side(path("M 214 534 L 304 538")), "#f0b873")
        layer.stroke(side(path("M 300 324 L 320 292")), "#223a63", 3)
        layer.fill(
            side(path("M 286 556 C 300 470 308 380 316 300 L 320 292 L 308 558")),
            "#1f3560",
            opacity=0.4,
            within=legs,
            soft=3,
        )
    layer.fill(
        mirrored("M 320 136 C 292 136 262 132 232 124 L 238 98 C 264 106 292 110 320 110"), down("#4a6fa6", "#36568a")
    )
    layer.stitch(path("M 236 106 C 290 120 350 120 404 106"), "#f0b873")
    layer.stitch(path("M 234 126 C 290 140 350 140 406 126"), "#f0b873")
    layer.stroke(path("M 320 136 L 320 292"), "#223a63", 4)
    layer.stitch(path("M 348 138 L 348 214 C 348 236 336 244 324 250"), "#f0b873")
    for x, y in ((258, 113), (288, 120), (352, 120), (382, 113)):
        layer.fill(box(x - 5, y - 18, x + 5, y + 20, 3), "#5077b0")
    layer.fill(oval(320, 123, 9), slant("#f6d9a6", "#b98748"))


def hoodie(layer: Layer) -> None:
    """A moss green hoodie with drawstrings and a front pocket."""
    body = mirrored(
        "M 320 206 L 256 158 C 218 168 196 184 184 212 C 158 280 138 370 126 462 C 124 474 128 480 138 482 L 174 488"
        " C 184 490 190 486 192 476 L 220 330 L 216 500 C 216 512 222 518 234 518 L 320 520"
    )
    layer.fill(body, across("#8fae7d", "#6d9064"))
    hood = mirrored("M 320 92 C 268 90 242 124 246 166 C 252 196 286 216 320 238")
    layer.fill(hood, across("#9dbb8a", "#7a9c6e"))
    layer.fill(mirrored("M 320 118 C 286 118 266 138 268 166 C 272 186 296 202 320 222"), down("#3f5a3d", "#577550"))
    for side in sides():
        layer.stroke(side(path("M 320 118 C 286 118 266 138 268 166 C 272 188 296 204 320 226")), "#b2cc9f", 8)
        layer.stroke(side(path("M 222 300 C 220 270 216 244 206 226")), "#47663f", 5, opacity=0.55, within=body)
        layer.fill(
            side(path("M 226 320 L 196 480 L 178 486 C 206 420 212 360 218 300")),
            "#3d5a38",
            opacity=0.4,
            within=body,
            soft=5,
        )
        layer.fill(side(path("M 128 452 L 196 462 L 190 496 L 120 486")), "#5d7f55", within=body)
        layer.stroke(side(path("M 296 214 C 290 246 292 266 294 292")), "#f3efe2", 5)
        layer.fill(side(box(289, 286, 300, 308, 4)), "#e2b66a")
        layer.stroke(side(path("M 250 500 C 260 470 250 440 240 420")), "#3d5a38", 9, opacity=0.25, within=body, soft=6)
    layer.fill(box(206, 490, 434, 524), "#5d7f55", within=body)
    for x in range(222, 424, 9):
        layer.stroke([(x, 493), (x, 518)], "#49683f", 2, opacity=0.6, within=body)
    pocket = mirrored("M 320 372 L 274 372 C 268 372 264 376 260 382 L 236 446 L 236 474 L 320 476")
    layer.fill(pocket, down("#7d9f70", "#6b8e60"))
    layer.stitch([*pocket, pocket[0]], "#c7dab5", 2)
    layer.fill(box(384, 474, 402, 498, 2), "#e2b66a")


def shoes(layer: Layer) -> None:
    """A pair of off-white low-top canvas shoes, one behind the other."""
    for dx, dy, upper, shade in (
        (52, -62, across("#e4dac8", "#cfc2ab"), "#9b8b70"),
        (-24, 0, across("#fffaf0", "#ecdfc9"), "#b7a588"),
    ):
        _shoe(layer, dx, dy, upper, shade)


def _shoe(layer: Layer, dx: float, dy: float, upper: Paint, shade: str) -> None:
    def at(commands: str) -> Shape:
        return moved(path(commands), dx, dy)

    body = at(
        "M 150 412 C 140 360 146 310 160 274 C 172 262 190 268 204 284 C 230 304 262 300 284 272"
        " C 294 262 306 262 314 272 C 346 312 392 342 446 352 C 486 362 502 386 502 414 L 150 414"
    )
    layer.fill(at("M 160 276 C 176 250 250 236 288 262 L 300 272 C 262 306 220 306 160 276"), "#7d4a36")
    layer.fill(body, upper)
    layer.fill(
        at("M 430 349 C 486 354 508 382 506 416 L 412 416 C 404 388 412 364 430 349"),
        across("#ffffff", "#efe9dd"),
        within=moved(box(120, 240, 520, 416), dx, dy),
    )
    layer.stroke(at("M 430 349 C 412 364 404 388 412 416"), shade, 3)
    layer.fill(at("M 150 412 C 142 366 146 318 158 280 L 184 280 C 176 320 176 370 182 412"), "#c96f4a")
    layer.stitch(at("M 192 290 C 184 330 184 370 190 404"), shade, 2)
    layer.stitch(at("M 268 296 C 280 340 310 376 396 394"), shade, 2)
    layer.fill(
        at("M 284 272 C 294 262 306 262 314 272 C 340 304 372 328 412 342 L 396 362 C 346 344 306 316 278 286"),
        "#fffdf8",
        opacity=0.75,
    )
    for x, y in ((300, 282), (322, 304), (346, 324), (372, 340)):
        layer.fill(moved(oval(x - 13, y + 17, 4), dx, dy), "#b07a4a")
        layer.stroke(moved([(x - 13, y + 17), (x + 12, y - 8)], dx, dy), "#c9bba4", 11)
        layer.stroke(moved([(x - 13, y + 16), (x + 12, y - 9)], dx, dy), "#ffffff", 8)
    layer.fill(moved(box(138, 406, 516, 446, 18), dx, dy), down("#fffdf8", "#e9dfcd"))
    layer.stroke(at("M 142 424 L 512 424"), "#c96f4a", 5)
    layer.fill(moved(box(142, 438, 512, 448, 5), dx, dy), "#b98d5f")


def socks(layer: Layer) -> None:
    """Two socks of the box of five, each with its own stripe."""
    outline = path(
        "M 214 120 L 316 120 L 316 330 C 318 352 336 366 362 380 L 420 412"
        " C 456 436 450 492 402 494 C 384 496 366 490 350 482 L 250 432 C 222 416 212 396 212 366"
    )
    for dx, dy, base, stripe, tip in (
        (74, -22, across("#f5c98c", "#e5aa63"), "#fff4dd", "#b8643f"),
        (-46, 32, across("#fbf7ee", "#e6ddcd"), "#5f8aa8", "#c66a4a"),
    ):
        sock = moved(outline, dx, dy)
        layer.fill(sock, base)
        for y in range(186, 330, 30):
            layer.stroke(moved(path(f"M 200 {y} C 240 {y + 8} 290 {y + 8} 330 {y}"), dx, dy), stripe, 11, within=sock)
        layer.fill(moved(turned(oval(434, 462, 60, 52), 28, 434, 462), dx, dy), tip, within=sock)
        layer.fill(moved(oval(222, 412, 46, 52), dx, dy), tip, within=sock)
        layer.fill(
            moved(path("M 206 140 L 240 140 C 232 260 232 360 262 440 L 200 430"), dx, dy),
            "#ffffff",
            opacity=0.3,
            within=sock,
            soft=8,
        )
        layer.fill(
            moved(
                path("M 296 140 L 320 140 L 320 330 C 330 360 400 400 440 420 L 430 440 C 360 420 300 380 296 320"),
                dx,
                dy,
            ),
            "#6b4a30",
            opacity=0.18,
            within=sock,
            soft=6,
        )
        layer.fill(moved(box(208, 112, 322, 160, 10), dx, dy), tip)
        for x in range(218, 318, 10):
            layer.stroke(moved([(x, 118), (x, 154)], dx, dy), "#ffffff", 2, opacity=0.35)


def scarf(layer: Layer) -> None:
    """A checked wool scarf, looped, with fringed ends."""
    _band(layer, path("M 344 232 L 440 214 L 486 452 L 390 470"), (14.0, 8.0))
    _band(layer, path("M 214 236 L 324 250 L 300 540 L 198 528"), (-8.0, 7.0))
    loop = path("M 152 168 C 150 78 490 78 488 168 C 500 236 440 300 320 306 C 200 300 140 236 152 168")
    layer.fill(
        moved(loop, 0, 14), "#4a1a10", opacity=0.4, within=path("M 196 230 L 480 230 L 480 400 L 196 400"), soft=7
    )
    layer.fill(loop, across("#cf6b4d", "#a94a33"))
    _checks(layer, loop, -13.0)
    hollow = path("M 206 158 C 206 112 434 112 434 158 C 430 196 370 208 320 208 C 270 208 210 196 206 158")
    for fold in (
        "M 162 196 C 210 262 330 276 452 226",
        "M 176 170 C 200 236 300 250 470 190",
        "M 214 270 C 270 300 370 296 430 262",
    ):
        layer.stroke(path(fold), "#4a1a10", 12, opacity=0.42, within=loop, soft=4)
        layer.stroke(moved(path(fold), 0, -10), "#ffd9bf", 6, opacity=0.3, within=loop, soft=3)
    layer.fill(hollow, down("#4f1a10", "#8d3b28"))
    layer.fill(path("M 206 158 C 206 112 434 112 434 158 C 380 138 260 138 206 158"), "#c9634a", within=hollow)
    layer.stroke(path("M 206 158 C 210 196 270 208 320 208 C 370 208 430 196 434 158"), "#e08a6c", 4, opacity=0.9)


def _band(layer: Layer, end: Shape, lean: tuple[float, float]) -> None:
    """One hanging end of the scarf, its fringe below it."""
    (x0, y0), (x1, y1) = end[-1], end[-2]
    for step in range(13):
        x, y = x0 + (x1 - x0) * (step + 0.5) / 13, y0 + (y1 - y0) * (step + 0.5) / 13
        layer.stroke(
            [(x, y - 4), (x + lean[0] * 0.3 + (step % 3 - 1) * 2, y + 34)], "#c05c40" if step % 2 else "#f1dcc0", 5
        )
    layer.fill(end, across("#c9634a", "#a94a33"))
    _checks(layer, end, -lean[0] * 0.6)
    layer.stroke([(x0 + 1, y0 - 3), (x1 - 1, y1 - 3)], "#7d2f1f", 4)


def _checks(layer: Layer, cloth: Shape, angle_deg: float) -> None:
    for at in range(60, 600, 58):
        for shift, width, colour, opacity in (
            (0, 20, "#7a2b1c", 0.5),
            (25, 5, "#f6e3c6", 0.95),
            (-17, 2.5, "#f0b96a", 0.9),
        ):
            layer.stroke(
                turned([(0, at + shift), (640, at + shift)], angle_deg, CENTRE, CENTRE),
                colour,
                width,
                opacity=opacity,
                within=cloth,
            )
            layer.stroke(
                turned([(at + shift, 0), (at + shift, 640)], angle_deg, CENTRE, CENTRE),
                colour,
                width,
                opacity=opacity,
                within=cloth,
            )
