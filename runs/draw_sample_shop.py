"""Draws the product pictures of the sample shop: `python runs/draw_sample_shop.py [folder]`."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageColor, ImageFilter

import sample_carry as carry
import sample_goods as goods
import sample_home as home
import sample_wear as wear
from sample_canvas import CENTRE, SCALE, SIZE, Layer, Point, oval, painted, slant

FOLDER = Path(__file__).resolve().parent.parent / "src" / "zhubo" / "sample" / "shop" / "images"
BYTES_MAX = 25 * 1024

# A tone is the two ends of the background and the colour of shadows on it.
TONES = {
    "sand": ("#f8eddd", "#e7cfae", "#8a6436"),
    "sage": ("#e6efe0", "#b5cfae", "#46693f"),
    "mist": ("#e4eff6", "#a9c8dc", "#38607c"),
    "blush": ("#fbe6df", "#eebbaa", "#93503c"),
    "butter": ("#fdf3d3", "#f3d488", "#94701c"),
    "lilac": ("#eee8f6", "#c6b8df", "#5b4a80"),
    "teal": ("#dcf1ed", "#98ccc3", "#2c655d"),
}


@dataclass(frozen=True)
class Scene:
    """One picture: what is drawn, on which tone, turned how far, and where it touches the ground."""

    draw: Callable[[Layer], None]
    tone: str
    tilt_deg: float = 0.0
    ground: tuple[float, float, float] | None = None  # middle x, y, half width


SCENES = {
    "MUG-01": Scene(goods.mug, "butter", ground=(320, 478, 150)),
    "TEE-01": Scene(wear.tee, "blush", -3),
    "DRESS-01": Scene(wear.dress, "sand"),
    "JEANS-01": Scene(wear.jeans, "mist"),
    "HOODIE-01": Scene(wear.hoodie, "butter"),
    "SHOE-01": Scene(wear.shoes, "teal", ground=(322, 448, 205)),
    "SOCK-01": Scene(wear.socks, "lilac", 4),
    "SCARF-01": Scene(wear.scarf, "sage"),
    "HAND-01": Scene(goods.hand_cream, "blush", 10),
    "FACE-01": Scene(goods.face_cream, "sand", ground=(320, 470, 180)),
    "SHAMPOO-01": Scene(goods.shampoo_bar, "teal", ground=(320, 462, 190)),
    "GREEN-01": Scene(goods.green_tea, "sage", ground=(330, 492, 150)),
    "OOLONG-01": Scene(goods.oolong, "butter", ground=(325, 468, 205)),
    "NUTS-01": Scene(goods.nuts, "blush", ground=(320, 474, 130)),
    "COOKER-01": Scene(home.rice_cooker, "mist", ground=(320, 480, 165)),
    "LAMP-01": Scene(home.desk_lamp, "lilac", ground=(262, 506, 92)),
    "POWER-01": Scene(home.power_bank, "teal", 12),
    "BUDS-01": Scene(home.earbuds, "sand", ground=(320, 486, 120)),
    "UMB-01": Scene(carry.umbrella, "mist", 12),
    "BAG-01": Scene(carry.backpack, "butter", ground=(320, 512, 140)),
    "TOTE-01": Scene(carry.tote, "sage", ground=(320, 508, 140)),
    "YOGA-01": Scene(home.yoga_mat, "blush", 18),
    "CAT-01": Scene(goods.cat_food, "teal", ground=(320, 508, 160)),
    "BABY-01": Scene(home.baby_blanket, "lilac", ground=(320, 466, 190)),
    "NOTE-01": Scene(home.notebook, "sand", -9),
    "NECK-01": Scene(carry.necklace, "mist"),
    "THERMOS-01": Scene(home.thermos, "blush", ground=(350, 520, 140)),
    "PILLOW-01": Scene(home.pillow, "sage", -5),
}


def picture(scene: Scene) -> Image.Image:
    """Returns the finished picture of a scene, 640 by 640 pixels, RGB."""
    layer = Layer()
    scene.draw(layer)
    if scene.tilt_deg:
        layer.turn(scene.tilt_deg)
    first, second, shadow = TONES[scene.tone]
    sheet = Layer()
    sheet.picture = painted(slant(first, second), sheet.picture.size)
    sheet.fill(oval(CENTRE, CENTRE + 8, 252), "#ffffff", opacity=0.34)
    sheet.fill(oval(CENTRE, CENTRE + 8, 214), "#ffffff", opacity=0.22)
    if scene.ground:
        x, y, half = scene.ground
        sheet.fill(oval(x + 8, y, half, 15), shadow, opacity=0.42, soft=9)
        sheet.fill(oval(x + 16, y + 4, half * 1.08, 24), shadow, opacity=0.2, soft=18)
    cast(sheet, layer, shadow, offset=(9, 15) if scene.ground is None else (12, 6))
    sheet.picture.alpha_composite(layer.picture)
    return sheet.picture.convert("RGB").resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def cast(sheet: Layer, layer: Layer, colour: str, offset: Point) -> None:
    """Paints the soft shadow of a layer onto the sheet below it; what lets light through, as steam, casts none."""
    alpha = layer.picture.getchannel("A").point([round(value * 0.34) if value > 200 else 0 for value in range(256)])
    alpha = alpha.filter(ImageFilter.GaussianBlur(12 * SCALE))
    shade = Image.new("RGBA", alpha.size, ImageColor.getrgb(colour))
    shade.putalpha(alpha)
    sheet.picture.alpha_composite(shade, (round(offset[0] * SCALE), round(offset[1] * SCALE)))


def main(arguments: list[str]) -> int:
    """Writes one WebP file per product and returns 0, or 1 where a file came out too big."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    too_big = 0
    for sku, scene in SCENES.items():
        file = folder / f"{sku}.webp"
        picture(scene).save(file, "WEBP", quality=80, method=6)
        if file.stat().st_size > BYTES_MAX:
            print(f"{file.name}: {file.stat().st_size} bytes, at most {BYTES_MAX}", file=sys.stderr)
            too_big += 1
    return 1 if too_big else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
