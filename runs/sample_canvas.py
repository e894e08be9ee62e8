"""Shapes, paints and layers for the pictures of the sample shop.

All coordinates are pixels of the finished 640 by 640 picture; layers are three times as fine and are reduced at the end.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

SIZE = 640
SCALE = 3
CENTRE = SIZE / 2

Point = tuple[float, float]
Shape = list[Point]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Blend:
    """A paint that runs from one colour to another; 0 degrees is left to right, 90 is top to bottom."""

    first: str
    second: str
    angle_deg: float = 90.0


Paint = str | Blend


def across(first: str, second: str) -> Blend:
    """Returns a paint that runs from left to right, which makes a shape look round."""
    return Blend(first, second, 0.0)


def down(first: str, second: str) -> Blend:
    """Returns a paint that runs from top to bottom."""
    return Blend(first, second, 90.0)


def slant(first: str, second: str) -> Blend:
    """Returns a paint that runs from the upper left to the lower right."""
    return Blend(first, second, 50.0)


def path(commands: str) -> Shape:
    """Returns the points of an outline written with the absolute commands M, L, Q and C of SVG paths."""
    words = commands.split()
    points: Shape = []
    arity = {"M": 1, "L": 1, "Q": 2, "C": 3}
    command, at = "M", 0
    while at < len(words):
        if words[at] in arity:
            command, at = words[at], at + 1
        count = arity[command]
        numbers = [float(word) for word in words[at : at + 2 * count]]
        knots = list(zip(numbers[::2], numbers[1::2], strict=True))
        at += 2 * count
        points += knots if count == 1 else _curve([points[-1], *knots])
    return points


def mirrored(commands: str, axis: float = CENTRE) -> Shape:
    """Returns a symmetric outline from its left half, which starts and ends on the axis."""
    left = path(commands)
    return left + [(2 * axis - x, y) for x, y in reversed(left)]


def box(x0: float, y0: float, x1: float, y1: float, radius: float = 0.0) -> Shape:
    """Returns a rectangle with rounded corners."""
    if radius <= 0:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    corners = [
        (x1 - radius, y0 + radius, -90),
        (x1 - radius, y1 - radius, 0),
        (x0 + radius, y1 - radius, 90),
        (x0 + radius, y0 + radius, 180),
    ]
    return [point for x, y, start in corners for point in arc(x, y, radius, radius, start, start + 90)]


def arc(x: float, y: float, rx: float, ry: float, start_deg: float, end_deg: float) -> Shape:
    """Returns the points of a part of an ellipse; angles grow clockwise from the right."""
    steps = max(6, round(abs(end_deg - start_deg) / 4))
    angles = [math.radians(start_deg + (end_deg - start_deg) * step / steps) for step in range(steps + 1)]
    return [(x + rx * math.cos(angle), y + ry * math.sin(angle)) for angle in angles]


def oval(x: float, y: float, rx: float, ry: float | None = None) -> Shape:
    """Returns an ellipse, or a circle where only one radius is given."""
    return arc(x, y, rx, rx if ry is None else ry, 0, 360)


def turned(shape: Shape, angle_deg: float, x: float, y: float) -> Shape:
    """Returns the shape turned clockwise about a point."""
    cos, sin = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    return [(x + (a - x) * cos - (b - y) * sin, y + (a - x) * sin + (b - y) * cos) for a, b in shape]


def moved(shape: Shape, dx: float, dy: float, factor: float = 1.0) -> Shape:
    """Returns the shape scaled about the origin and then shifted."""
    return [(x * factor + dx, y * factor + dy) for x, y in shape]


def hills(x0: float, x1: float, y: float, foot: float) -> Shape:
    """Returns a line of three hills from x0 to x1, about level y, filled down to the foot: the sign of the shop."""
    step = (x1 - x0) / 8
    at = [x0 + step * count for count in range(9)]
    rise = step * 1.1
    return path(
        f"M {x0} {y + rise * 0.3} C {at[1]} {y - rise} {at[2]} {y - rise} {at[3]} {y}"
        f" C {at[3] + step * 0.8} {y - rise * 1.2} {at[4] + step * 0.6} {y - rise * 1.2} {at[5] + step * 0.4} {y}"
        f" C {at[6]} {y - rise} {at[7]} {y - rise * 0.8} {x1} {y + rise * 0.3} L {x1} {foot} L {x0} {foot}"
    )


def flipped(shape: Shape, axis: float = CENTRE) -> Shape:
    """Returns the mirror image of the shape about an upright axis."""
    return [(2 * axis - x, y) for x, y in shape]


def sides(axis: float = CENTRE) -> tuple[Callable[[Shape], Shape], Callable[[Shape], Shape]]:
    """Returns what leaves a shape where it is and what mirrors it, to draw both halves of a thing in one loop."""
    return (lambda shape: shape), (lambda shape: flipped(shape, axis))


class Layer:
    """A transparent sheet that shapes are painted on, one over the other."""

    def __init__(self) -> None:
        self.picture = Image.new("RGBA", (SIZE * SCALE, SIZE * SCALE), (0, 0, 0, 0))

    def fill(
        self, shape: Shape, paint: Paint, *, opacity: float = 1.0, within: Shape | None = None, soft: float = 0.0
    ) -> None:
        """Paints a closed shape; `within` cuts it to another shape, `soft` blurs its edge by that radius."""
        points = [(x * SCALE, y * SCALE) for x, y in shape]
        margin = 3 * soft * SCALE + 2
        bounds = _bounds(points, margin)
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]), 0)
        ImageDraw.Draw(mask).polygon([(x - bounds[0], y - bounds[1]) for x, y in points], fill=255)
        self._lay(mask, bounds, paint, opacity, within, soft)

    def stroke(
        self,
        shape: Shape,
        paint: Paint,
        width: float,
        *,
        opacity: float = 1.0,
        within: Shape | None = None,
        soft: float = 0.0,
    ) -> None:
        """Paints along an open line with round ends."""
        points = [(x * SCALE, y * SCALE) for x, y in shape]
        radius = width * SCALE / 2
        bounds = _bounds(points, radius + 3 * soft * SCALE + 2)
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]), 0)
        draw = ImageDraw.Draw(mask)
        local = [(x - bounds[0], y - bounds[1]) for x, y in points]
        draw.line(local, fill=255, width=max(1, round(2 * radius)), joint="curve")
        for x, y in (local[0], local[-1]):
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
        self._lay(mask, bounds, paint, opacity, within, soft)

    def stitch(
        self,
        shape: Shape,
        paint: Paint,
        width: float = 2.5,
        *,
        dash: float = 8.0,
        gap: float = 6.0,
        opacity: float = 1.0,
    ) -> None:
        """Paints a dashed line, as a seam."""
        run: Shape = [shape[0]]
        walked, drawing = 0.0, True
        for point in _evenly(shape, 2.0)[1:]:
            walked += 2.0
            run.append(point)
            if walked >= (dash if drawing else gap):
                if drawing:
                    self.stroke(run, paint, width, opacity=opacity)
                run, walked, drawing = [point], 0.0, not drawing

    def turn(self, angle_deg: float) -> None:
        """Turns everything painted so far clockwise about the middle."""
        self.picture = self.picture.rotate(-angle_deg, Image.Resampling.BICUBIC)

    def _lay(
        self, mask: Image.Image, bounds: Box, paint: Paint, opacity: float, within: Shape | None, soft: float
    ) -> None:
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * SCALE))
        if within is not None:
            clip = Image.new("L", mask.size, 0)
            ImageDraw.Draw(clip).polygon([(x * SCALE - bounds[0], y * SCALE - bounds[1]) for x, y in within], fill=255)
            mask = ImageChops.multiply(mask, clip)
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        sheet = painted(paint, mask.size)
        sheet.putalpha(mask)
        self.picture.alpha_composite(
            sheet, (max(bounds[0], 0), max(bounds[1], 0)), (max(-bounds[0], 0), max(-bounds[1], 0))
        )


def sprig(layer: Layer, x: float, y: float, factor: float, petal: str, heart: str, within: Shape | None = None) -> None:
    """A small five-petalled flower."""
    for turn in range(5):
        layer.fill(turned(oval(x, y - 11 * factor, 6 * factor, 9 * factor), turn * 72, x, y), petal, within=within)
    layer.fill(oval(x, y, 5 * factor), heart, within=within)


def painted(paint: Paint, size: tuple[int, int]) -> Image.Image:
    """Returns an opaque picture of that size filled with the paint."""
    if isinstance(paint, str):
        return Image.new("RGBA", size, ImageColor.getrgb(paint))
    angle = math.radians(paint.angle_deg)
    across_x = np.linspace(0, 1, size[0])[None, :] * math.cos(angle)
    across_y = np.linspace(0, 1, size[1])[:, None] * math.sin(angle)
    share = ((across_x + across_y) / (math.cos(angle) + math.sin(angle)))[..., None]
    first, second = (np.array(ImageColor.getrgb(colour)) for colour in (paint.first, paint.second))
    return Image.fromarray(np.rint(first + (second - first) * share).astype(np.uint8), "RGB").convert("RGBA")


def _curve(knots: Shape, steps: int = 24) -> Shape:
    """Returns the points of a Bezier curve after its first one, by de Casteljau's construction."""
    points: Shape = []
    for step in range(1, steps + 1):
        t, level = step / steps, knots
        while len(level) > 1:
            level = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(level)]
        points.append(level[0])
    return points


def _evenly(shape: Shape, spacing: float) -> Shape:
    """Returns points at equal distances along an open line."""
    points, rest = [shape[0]], spacing
    for (x0, y0), (x1, y1) in pairwise(shape):
        length, at = math.hypot(x1 - x0, y1 - y0), rest
        while length and at <= length:
            points.append((x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length))
            at += spacing
        rest = at - length
    return points


def _bounds(points: Shape, margin: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (
        math.floor(min(xs) - margin),
        math.floor(min(ys) - margin),
        math.ceil(max(xs) + margin),
        math.ceil(max(ys) + margin),
    )
