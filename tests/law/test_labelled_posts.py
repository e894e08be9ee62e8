"""What the courier hands to a platform's chat bears the AI label; our own pages and a person's words do not."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from tests.law.test_packs import shop_in

from zhubo.acts import Act, Answer
from zhubo.sending import _Careful, _labels
from zhubo.state import State
from zhubo.values import dataclass


@dataclass(slots=True)
class Chat:
    """Plays `Sender`: keeps what was posted."""

    posted: list[str] = field(default_factory=list)

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        self.posted.append(text)
        return "done"


def answer(text: str, *, intent: str = "ask_price", language: str = "zh") -> Answer:
    return Answer(
        id="r:1:0", at_ms=0, to=(), viewers=(), text=text, language=language, intent=intent, evidence=(), status="sent"
    )


def posted(jurisdiction: str, channel: str, act: Answer) -> str:
    state, chat = State(room="r", facts=shop_in(jurisdiction)), Chat()
    sender = _Careful(chat, Counter(), _labels(state, channel))
    asyncio.run(sender.send(act.text, act=act, names={}))
    return chat.posted[0]


def test_a_post_bears_the_label_of_its_language_where_law_demands_it() -> None:
    assert posted("CN", "twitch", answer("39.9元")) == "[AI] 39.9元"
    assert posted("EU", "webhook", answer("39,90 €", language="de")) == "[KI] 39,90 €"
    assert posted("JP", "twitch", answer("39.9元")) == "39.9元"


def test_our_own_pages_show_a_badge_and_a_person_is_no_machine() -> None:
    assert posted("CN", "own-site", answer("39.9元")) == "39.9元"
    assert posted("CN", "twitch", answer("39.9元", intent="")) == "39.9元"
