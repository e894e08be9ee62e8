"""What is carried or hung about the neck in the sample shop, each drawn onto a layer."""

from sample_canvas import Layer, across, arc, box, down, hills, mirrored, moved, oval, path, sides, slant, sprig


def umbrella(layer: Layer) -> None:
    """An open mustard umbrella with a wooden handle."""
    layer.stroke([(320, 120), (320, 176)], "#7b5a3c", 9)
    layer.stroke(path("M 320 250 L 320 482 C 320 540 250 540 250 486"), "#8a5f3c", 15)
    layer.stroke(path("M 316 400 L 316 482"), "#c99a6a", 3, opacity=0.8)
    layer.stroke(path("M 320 430 L 320 484 C 320 540 250 540 250 486"), "#5f3f27", 17)
    xs = (96, 186, 272, 368, 454, 544)
    rim = "".join(f" Q {(a + b) / 2} {322 - 34} {b} 322" for a, b in zip(xs, xs[1:], strict=False))
    canopy = path("M 96 322 C 96 110 544 110 544 322 L 544 322") + list(reversed(path("M 96 322" + rim)))
    layer.fill(canopy, across("#f6c659", "#dc9a2c"))
    for index, (a, b) in enumerate(zip(xs, xs[1:], strict=False)):
        panel = path(
            f"M 320 163 C {320 + (a - 320) * 0.7} 190 {a} 260 {a} 322 Q {(a + b) / 2} 288 {b} 322"
            f" C {b} 260 {320 + (b - 320) * 0.7} 190 320 163"
        )
        if index % 2 == 0:
            layer.fill(panel, down("#fbe3a4", "#f3cd76"), within=canopy)
        layer.stroke(
            path(f"M 320 163 C {320 + (b - 320) * 0.7} 190 {b} 260 {b} 322"), "#b97c1e", 2.5, opacity=0.7, within=canopy
        )
        sprig(
            layer, (a + b) / 2 * 0.82 + 57.6, 248, 1.1, "#ffffff" if index % 2 else "#d98d2b", "#b5641f", within=canopy
        )
    layer.fill(
        path("M 100 320 C 110 180 220 150 320 160 C 220 176 160 230 150 320"),
        "#ffffff",
        opacity=0.25,
        within=canopy,
        soft=8,
    )
    layer.fill(oval(320, 160, 13, 9), "#7b5a3c")
    for x in xs:
        layer.fill(oval(x, 322, 5), "#7b5a3c")


def backpack(layer: Layer) -> None:
    """A grey commuter backpack with a front pocket."""
    layer.stroke(path("M 284 130 C 284 84 356 84 356 130"), "#3f4a58", 15)
    for side in sides():
        layer.stroke(side(path("M 214 200 C 170 250 166 380 188 470")), "#3f4a58", 20)
        layer.fill(side(box(172, 350, 226, 474, 20)), across("#56647a", "#48556a"))
    body = mirrored("M 320 112 C 246 112 204 150 200 222 L 190 470 C 188 500 206 514 236 514 L 320 514")
    layer.fill(body, across("#8595aa", "#5f6f86"))
    layer.fill(
        path("M 196 220 C 200 150 240 116 300 112 C 250 150 236 200 232 514 L 188 514"),
        "#ffffff",
        opacity=0.25,
        within=body,
        soft=10,
    )
    layer.stroke(path("M 214 262 C 214 168 254 140 320 140 C 386 140 426 168 426 262"), "#39434f", 6)
    layer.stitch(path("M 202 262 C 202 156 246 128 320 128 C 394 128 438 156 438 262"), "#b9c4d2", 2)
    layer.fill(box(414, 258, 436, 292, 6), "#e6a94e")
    pocket = mirrored("M 320 318 L 252 318 C 232 318 224 328 224 346 L 220 470 C 220 486 228 492 244 492 L 320 492")
    layer.fill(pocket, down("#72829a", "#56667d"))
    layer.stitch([*pocket, pocket[0]], "#b9c4d2", 2)
    layer.stroke([(238, 352), (402, 352)], "#39434f", 6)
    layer.fill(box(250, 346, 262, 386, 5), "#e6a94e")
    layer.fill(box(288, 398, 352, 446, 8), "#c98a4a")
    layer.stitch([*box(294, 404, 346, 440, 5)], "#f6ddb4", 2)
    layer.fill(path("M 302 434 C 310 414 316 416 322 424 C 328 412 334 416 340 434"), "#f6ddb4")
    layer.fill(box(232, 232, 408, 250, 5), "#4b586b")
    for x in range(246, 404, 28):
        layer.stroke([(x, 234), (x, 248)], "#8595aa", 3)


def tote(layer: Layer) -> None:
    """A heavy canvas tote with a printed sun over hills."""
    layer.stroke(path("M 244 250 C 240 100 280 88 320 88 C 360 88 400 100 396 250"), "#b6905d", 17)
    bag = mirrored("M 320 214 L 176 214 C 168 214 164 218 165 226 L 186 490 C 188 504 194 510 206 510 L 320 512")
    layer.fill(bag, across("#f6e9d0", "#dfc8a0"))
    layer.fill(box(160, 214, 480, 238), "#b6905d", opacity=0.25, within=bag)
    layer.stitch([(172, 240), (468, 240)], "#a57f4e", 2.5)
    layer.stroke(path("M 260 258 C 250 128 282 112 320 112 C 358 112 390 128 380 258"), "#d2ae7a", 17)
    for x in (248, 368):
        layer.fill(box(x, 240, x + 24, 278, 3), "#d2ae7a")
        layer.stitch([(x + 4, 246), (x + 20, 272)], "#8f6c3f", 2, dash=5, gap=3)
        layer.stitch([(x + 20, 246), (x + 4, 272)], "#8f6c3f", 2, dash=5, gap=3)
    frame = oval(320, 378, 88)
    layer.fill(frame, down("#f8d38d", "#f0a878"))
    layer.fill(oval(346, 352, 26), "#fff3d6", within=frame)
    for y, colour in ((372, "#8fb09a"), (396, "#6a9179"), (424, "#42685a")):
        layer.fill(
            hills(220, 424, y + 4, 480),
            colour,
            within=frame,
        )
    layer.fill(
        path("M 186 490 C 230 470 240 430 226 330 L 160 300 L 170 510"), "#8f6c3f", opacity=0.18, within=bag, soft=12
    )
    layer.stitch([(196, 496), (444, 496)], "#a57f4e", 2.5)


def necklace(layer: Layer) -> None:
    """A silver crescent on a fine chain, laid on a dark cushion."""
    cushion = mirrored("M 320 104 C 210 104 132 150 120 240 C 110 330 150 470 210 520 C 250 544 290 548 320 548")
    layer.fill(cushion, slant("#47598a", "#222d52"))
    layer.fill(arc(320, 180, 150, 60, 0, 360), "#8fa2d6", opacity=0.3, within=cushion, soft=24)
    neck = path("M 206 112 C 208 260 262 352 320 376 C 378 352 432 260 434 112")
    layer.stroke(moved(neck, 5, 8), "#0e1530", 7, opacity=0.5, within=cushion, soft=4)
    layer.stroke(neck, "#8f9bb4", 3)
    for x, y in neck:
        layer.fill(oval(x, y, 4.6), slant("#ffffff", "#a9b4c9"))
    layer.stroke(arc(320, 386, 11, 13, 0, 360), "#e3e9f2", 4.5)
    moon = arc(320, 448, 54, 54, -60, 240) + list(reversed(arc(320, 432, 41, 41, -46, 226)))
    layer.fill(moved(moon, 7, 10), "#0e1530", opacity=0.5, soft=6)
    layer.fill(moon, slant("#ffffff", "#98a5bd"))
    layer.stroke(arc(320, 448, 50, 50, 40, 140), "#ffffff", 3, opacity=0.9)
    layer.fill(oval(320, 432, 15), slant("#f4fbff", "#9fc4e6"))
    layer.fill(path("M 320 417 L 330 432 L 320 447 L 310 432"), "#ffffff", opacity=0.8)
    layer.stroke([(320, 399), (320, 418)], "#d7deea", 3.5)
    for x, y, r in ((400, 410, 18), (244, 474, 12), (420, 480, 9)):
        layer.fill(
            path(
                f"M {x} {y - r} Q {x} {y} {x + r} {y} Q {x} {y} {x} {y + r} Q {x} {y} {x - r} {y} Q {x} {y} {x} {y - r}"
            ),
            "#ffffff",
            opacity=0.9,
        )
