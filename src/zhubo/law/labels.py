"""The AI label: which one a text, speech or a picture must carry in a jurisdiction and on a platform, and whether it does."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from zhubo.acts import Finding
from zhubo.law.packs import LabelDuty, binding
from zhubo.text.phrases import FALLBACK
from zhubo.values import dataclass

CARRIERS = ("text", "speech", "picture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What must go with something that a machine made. `words`: put before a text, shown on a picture, or spoken.

    `again_after_s`: speech says it again after so many seconds; 0 where it is not spoken. `metadata`: what a file carries, by name.
    `rule`: where the duty stands. A label that is demanded cannot be switched off.
    """

    carrier: str
    words: str
    again_after_s: int
    metadata: Mapping[str, str]
    rule: str


def label_for(carrier: str, *, jurisdiction: str, platform: str, language: str) -> Label | None:
    """Return the label that a `carrier` (of `CARRIERS`) must bear, in `language` (BCP 47); None where nothing demands one."""
    duty = _duty(carrier, jurisdiction, platform)
    if duty is None:
        return None
    said = _words(language)
    words = {"text": said["text"], "speech": said["spoken"], "picture": said["badge"]}[carrier]
    data = _data()
    return Label(
        carrier=carrier,
        words=words,
        again_after_s=data["again_after_s"] if carrier == "speech" else 0,
        metadata=data["metadata"] if duty.metadata and carrier != "text" else {},
        rule=duty.article,
    )


def labelled(text: str, *, jurisdiction: str, platform: str, language: str) -> str:
    """Return `text` as it goes into a chat that is not ours: with the label in front where one is demanded, and never twice."""
    label = label_for("text", jurisdiction=jurisdiction, platform=platform, language=language)
    return text if label is None or has_label(text) else label.words + text


def find_unlabelled(text: str, *, jurisdiction: str, platform: str, language: str) -> Finding | None:
    """Return the finding on a text that would go out without the label that it must bear; None where all is well."""
    label = label_for("text", jurisdiction=jurisdiction, platform=platform, language=language)
    if label is None or has_label(text):
        return None
    return Finding(kind="unlabelled", start=0, end=len(text), said=text, known=label.words.strip(), rule=label.rule)


def has_label(text: str) -> bool:
    """Whether a text begins with the label in any language."""
    return text.lstrip().startswith(_heads())


def _duty(carrier: str, jurisdiction: str, platform: str) -> LabelDuty | None:
    bound = binding(jurisdiction, platform)
    duties = (bound.pack.label if bound.pack else LabelDuty(), bound.platform.label if bound.platform else LabelDuty())
    return next((duty for duty in duties if getattr(duty, carrier)), None)


def _words(language: str) -> Mapping[str, str]:
    found: Mapping[str, str] = _data().get(language.split("-", 1)[0].lower()) or _data()[FALLBACK]
    return found


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    return tuple({words["text"].strip() for words in _data().values() if isinstance(words, dict) and "text" in words})


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads((files("zhubo.law") / "data" / "labels.toml").read_text(encoding="utf-8"))
