"""What HTTP writes for the host: one script out of what the room believes at this moment."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from zhubo.apps.server.asked import Asked, reply
from zhubo.errors import BusyError, InputError
from zhubo.generate.scripts import LENGTHS_S
from zhubo.scripting import Wanted, script_row, write_scripts
from zhubo.text.script_frames import script_languages

KINDS_OF_ONE = ("intro", "objections")
"""Scripts about one product, which must be named."""
KINDS_OF_BAG = ("faq", "preview", "recap")
"""Scripts about one product, or about the whole bag where none is named."""
WRITING_MAX = 4
"""How many scripts one room writes at a time; whoever asks for more is told to come again."""


async def get_script(asked: Asked) -> Response:
    """Write one script, as `zhubo script --json` does.

    `seq` is the version of the facts, `languages` are those that scripts are written in.
    """
    room = asked.room
    facts = room.state.facts
    wanted = _wanted(asked)
    if room.writing >= WRITING_MAX:
        raise BusyError("Scripts are being written already.", hint="Try again in a second.")
    room.writing += 1
    try:
        # Every sentence is verified, which takes tens of milliseconds: beside the loop, which has viewers to serve.
        (script,) = await asyncio.to_thread(write_scripts, facts, wanted)
    finally:
        room.writing -= 1
    return reply(script_row(script) | {"seq": facts.seq, "languages": script_languages()})


def _wanted(asked: Asked) -> Wanted:
    """Return what the query asks for.

    Raises:
        InputError: there is no such kind of one script, no such product, no such length, or a product is to be named.
    """
    query, room = asked.request.query_params, asked.room
    facts = room.state.facts
    kind = query.get("kind", "intro")
    if kind not in KINDS_OF_ONE + KINDS_OF_BAG:
        kinds = " ".join(KINDS_OF_ONE + KINDS_OF_BAG)
        raise InputError("There is no such kind of script here.", hint=f"Use one of: {kinds}.")
    sku = query.get("product", "")
    if not sku and kind in KINDS_OF_ONE:
        raise InputError("This kind of script is about one product.", hint="Name it: product=SKU.")
    product = facts.product_of.get(sku, sku)
    if sku and product not in facts.products:
        raise InputError("The shop has no such product.", hint="Name it by its SKU or that of a variant.")
    seconds = query.get("seconds", "60")
    if seconds not in {str(one) for one in LENGTHS_S}:
        raise InputError("There is no such length.", hint=f"Use one of: {' '.join(str(one) for one in LENGTHS_S)}.")
    spoken = facts.info.languages if facts.info is not None else ()
    return Wanted(
        kind=kind,
        language=query.get("language", "") or (spoken[0] if spoken else "zh"),
        at_ms=room.runner.room.parts.clock.now_ms(),
        products=(product,) if sku else (),
        seconds=int(seconds),
    )
