"""Host copy that stands: written out of facts, each sentence verified with its own evidence, then the whole once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from zhubo.acts import Finding
from zhubo.errors import InputError
from zhubo.facts import Product, Segment
from zhubo.generate.scene import named
from zhubo.generate.script_scene import Sentence, bag_of, script_scene
from zhubo.generate.scripts import (
    KINDS,
    Script,
    Turns,
    Writer,
    write_activity,
    write_closing,
    write_comparison,
    write_faq,
    write_intro,
    write_objections,
    write_opening,
    write_preview,
    write_recap,
)
from zhubo.state import Facts
from zhubo.text.script_frames import frames_for, spoken_ms
from zhubo.values import dataclass
from zhubo.verify import verify_text

__all__ = ["KINDS", "Script", "Wanted", "write_scripts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which scripts are wanted: of which `kind`, of which products (none: of all that are listed), read at what moment.

    `seconds` bounds an intro.
    """

    kind: str
    language: str
    at_ms: int
    products: tuple[str, ...] = ()
    seconds: int = 60


def write_scripts(facts: Facts, wanted: Wanted, program: Sequence[Segment] = ()) -> list[Script]:
    """Return the scripts that are wanted, in order. Every sentence verifies by itself and in its script; what does not is left out, named.

    Raises:
        InputError: nobody has written scripts in the language; the shop has no such product; a comparison has fewer than two products.
    """
    scene = script_scene(facts, wanted.language, wanted.at_ms)
    frames = frames_for(wanted.language)
    order = bag_of(facts)
    if unknown := [sku for sku in wanted.products if sku not in facts.products]:
        raise InputError(f"The shop has no product {unknown[0]!r}.", hint="Name products by their SKU.")
    chosen = [facts.products[sku] for sku in wanted.products] or _shown(order, program, facts)
    start = order.index(chosen[0]) if len(wanted.products) == 1 and chosen[0] in order else 0

    def judge(sentence: Sentence) -> str:
        findings = _findings(sentence.text, (sentence,), facts, frames.language, wanted.at_ms)
        return findings[0].kind if findings else ""

    writer = Writer(scene=scene, frames=frames, turns=Turns(start=start), judge=judge, seconds=wanted.seconds)
    scripts: list[Script] = []
    said: dict[str, int] = {}
    for written in _scripts(writer, wanted, chosen, program):
        script = _whole(written, facts, wanted.at_ms)
        said.update((sentence.piece, sentence.frame) for sentence in script.sentences)
        # A sentence that was left out is none that was said before the next.
        writer.turns.last.update(said)
        scripts.append(script)
    return scripts


def _shown(order: list[Product], program: Sequence[Segment], facts: Facts) -> list[Product]:
    """Return the products in the order of the run of show, else of the bag."""
    shown = dict.fromkeys(facts.product_of.get(one.product, one.product) for one in program if one.product)
    return [facts.products[sku] for sku in shown if sku in facts.products] or order


def _scripts(writer: Writer, wanted: Wanted, chosen: Sequence[Product], program: Sequence[Segment]) -> Iterator[Script]:
    match wanted.kind:
        case "intro":
            yield from (write_intro(writer, product, after=number > 0) for number, product in enumerate(chosen))
        case "comparison":
            if len(chosen) < 2:
                raise InputError("A comparison needs two products.", hint="Name two, for example: MUG-01 THERMOS-01.")
            pairs = zip(chosen[:-1], chosen[1:], strict=True)
            yield from (write_comparison(writer, first, second) for first, second in pairs)
        case "objections":
            yield from (write_objections(writer, product) for product in chosen)
        case "faq":
            yield from (write_faq(writer, product) for product in (chosen if wanted.products else (None,)))
        case "preview":
            yield write_preview(writer, chosen)
        case "recap":
            yield write_recap(writer, chosen)
        case "show":
            yield from _show(writer, chosen, () if wanted.products else program)
        case _:
            raise InputError(f"There is no kind of script {wanted.kind!r}.", hint=f"Use one of {', '.join(KINDS)}.")


def _show(writer: Writer, chosen: Sequence[Product], program: Sequence[Segment]) -> Iterator[Script]:
    """Yield the run of show: by the program where there is one, else the products one after the other."""
    yield write_opening(writer, chosen)
    products = writer.scene.facts.products
    if not program:
        yield from (
            write_intro(writer, product, after=number > 0, in_show=True) for number, product in enumerate(chosen)
        )
        yield write_recap(writer, chosen, whole=False)
    shown: list[Product] = []
    for segment in program:
        product = products.get(writer.scene.facts.product_of.get(segment.product, segment.product))
        script = _segment(writer, segment, product, shown)
        if script is not None:
            yield replace(script, starts_min=segment.starts_min)
        shown += [product] if product is not None else []
    yield write_closing(writer)


def _segment(writer: Writer, segment: Segment, product: Product | None, shown: Sequence[Product]) -> Script | None:
    """Return one part of the run of show; nothing for one that another part tells, as an opening is."""
    if product is not None:
        return write_intro(writer, product, after=bool(shown), in_show=True)
    if segment.kind == "activity":
        return write_activity(writer, segment)
    return write_recap(writer, shown, whole=False) if segment.kind == "recap" and shown else None


def script_heading(script: Script, facts: Facts) -> str:
    """Return what a script is and what it is about, in its language."""
    said = frames_for(script.language).words[script.kind]
    scene = script_scene(facts, script.language, 0)
    names = [named(scene, facts.products[sku]).strip() for sku in script.products[:2]]
    about = " / ".join(names) if len(script.products) <= len(names) else ""
    return " · ".join(part for part in (said, about or script.title) if part)


def seconds_of(script: Script) -> int:
    """Return how long a host takes for a script, in whole seconds."""
    return -(-script.spoken_ms // 1_000)


def script_row(script: Script) -> dict[str, Any]:
    """Return a script as plain JSON values: its sentences with their evidence, how long they take, and the label."""
    row: dict[str, Any] = {
        "kind": script.kind,
        "product": script.products[0] if len(script.products) == 1 else None,
        "language": script.language,
        "sentences": [
            {"text": one.text, "evidence": list(one.evidence), **({"question": one.asked} if one.asked else {})}
            for one in script.sentences
        ],
        "seconds": seconds_of(script),
        "label": frames_for(script.language).words["label"],
        "left_out": len(script.left_out),
    }
    more = {
        "products": list(script.products) if len(script.products) > 1 else None,
        "title": script.title or None,
        "starts_min": script.starts_min,
        "unanswered": list(script.unanswered) or None,
    }
    return row | {name: value for name, value in more.items() if value is not None}


def script_text(script: Script) -> str:
    """Return a script's sentences as one text, a line each."""
    return "\n".join(sentence.text for sentence in script.sentences)


def _whole(script: Script, facts: Facts, at_ms: int) -> Script:
    """Return a script that verifies as one text: a sentence that fails among the others is left out."""
    frames = frames_for(script.language)
    while script.sentences:
        findings = _findings(script_text(script), script.sentences, facts, script.language, at_ms)
        if not findings:
            break
        failed = script.sentences[_sentence_at(script, findings[0].start)]
        rest = tuple(sentence for sentence in script.sentences if sentence is not failed)
        failed = replace(failed, finding=findings[0].kind)
        took_ms = sum(spoken_ms(sentence.text, frames) for sentence in rest)
        script = replace(script, sentences=rest, left_out=(*script.left_out, failed), spoken_ms=took_ms)
    return script


def _sentence_at(script: Script, place: int) -> int:
    """Return which sentence of a script's text holds a code point."""
    end = 0
    for number, sentence in enumerate(script.sentences):
        end += len(sentence.text) + 1
        if place < end:
            return number
    return len(script.sentences) - 1


def _findings(text: str, sentences: Sequence[Sentence], facts: Facts, language: str, at_ms: int) -> tuple[Finding, ...]:
    """Return what verifying finds in a text that rests on the evidence of `sentences` and no other."""
    targets = {sentence.target for sentence in sentences if sentence.target is not None}
    verdict = verify_text(
        text,
        language=language,
        facts=facts,
        at_ms=at_ms,
        target=targets.pop() if len(targets) == 1 else None,
        evidence=tuple(dict.fromkeys(one for sentence in sentences for one in sentence.evidence)),
    )
    return verdict.findings
