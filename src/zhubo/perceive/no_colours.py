"""Words for colours that are none: a piece of the word for a kind, money, and the colour beside which others are asked for. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.perceive.variants import Sought, forget
from zhubo.text.wording import wording


def forget_colours_of_kinds(sought: Sought, colours: Mapping[str, str]) -> None:
    """Forget the colours that are a piece of the word for a kind: the coffee of coffee makers, the 红 of 红酒.

    So are money (几多银), and the one that is named to hear whether there are others: 只有银的吗.
    """
    read = [span for span in sought.found.spans if span[0] == "colour"]
    kinds = [goods for goods in sought.spoken.goods if goods.sort != "colour"] if read else []
    wrong = [span for span in read if any(one.start <= span[1] and span[2] <= one.end for one in kinds)]
    wrong += [span for span in read if span not in wrong and _NO_COLOUR_BEHIND.search(sought.found.text, 0, span[1])]
    if wrong:
        forget(sought.found, wrong, colours)


_NO_COLOUR_BEHIND = wording(r"(?:几多|多少|[就只仅光]有|(?<!要)不想?要|\bonly (?:comes? |available )?(?:in )?)$")
"""What stands before a colour that is money, or not the one that is asked for."""
