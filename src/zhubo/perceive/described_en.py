"""English turns that ask to have a thing described, or whether it is what one word of its own texts says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.facts import Product
from zhubo.perceive.came_about_en import asks_how_fresh
from zhubo.text.wording import says, wording

_WORTH = (
    r"(?: (?:for|to|about))?(?: (?:me|us|you|u|people|ya|one|someone))?"
    r"(?: (?:lol|tho|though|exactly|even|anyway|actually|really))*[ ?!.]*$"
)
_DESCRIBES = wording(
    r"^(?!.*\b(?:cost|costs|run|runs|price|how much|ship|warranty|return|code|coupon|discount)\b).*(?:"
    r"\b(?:what|wat|wot)(?:'?s| is| are| r)(?: even| actually)?(?: the| an?| this| that| it)* (?:even|anyway|(?:all )?about)"
    r"(?: lol| tho| then)?[ ?!.]*$|"
    r"\b(?:what|wat|wot) (?:does|do|will|would|can|could)(?: the| this| an?| that| these| ur| your)*(?: it| ones?| thing| stuff)?"
    rf"(?: actually| even| really)? (?:do|does|teach|say|cover|offer|promise|explain){_WORTH}|"
    r"\b(?:what|wat) (?:(?:do|does|did) )?(?:they|u|you|people|it|the (?:sellers?|labels?|makers?|brands?|box|ad)) says? (?:about|on)\b|"
    r"\bwhat (?:do|will|would|can|could) (?:i|we|you|u) (?:even |actually )?(?:learn|get (?:out of|from)|take away)\b|"
    r"\bwhat(?:'?s| is) (?:the |your )?(?:story|deal(?! on)|point|idea|pitch|concept|fuss|hype) (?:with|behind|about|of|on)\b|"
    r"\bgive (?:me|us) (?:the |a )?(?:quick |short )?(?:low ?down|run ?down|scoop|pitch|summary|overview)\b|"
    r"\bwhat(?:'?s| is| does| do) .{0,20}\bteach(?:es|ing)?[ ?]*$|"
    r"\b(?:what|wat|wot)(?: exactly| really)?(?:'?s| is| are)(?: exactly| really| actually)? .{0,40}?\b(?:(?:all )?about|meant (?:to|for)|"
    r"supposed to (?:do|help)|on about)(?: \w+){0,3}[ ?!.]*$|"
    r"\b(?:what|wat|wot) (?:exactly )?(?:does|do|did) .{0,40}?\b(?:talk|speak|go on|tell(?: you| me)?|deal) (?:about|of|with)[ ?!.]*$|"
    r"\b(?:tl;? ?dr|in a nutshell|one[- ]liner|blurb|synopsis|gist of (?:it|this|that))\b|"
    r"\b(?:what|wat|wot)(?:'?s| is| are|s)? (?:the |its |your )?(?:main |key |big |biggest )?(?:take ?-?aways?|gist|message|moral|lessons?|"
    r"main points?|key points?|premise|thrust|jist|subject matter|hook|selling points?|script|scoop|low ?down|craic|skinny|word)"
    r"(?: (?:of|from|in|behind|with|on|about)\b.*)?[ ?!.]*$|"
    r"\b(?:what|wat|wot)(?:'?d|'?ll| would| will| do| does| can| could| might| should)?(?: (?:i|we|you|u|one|someone|a person|people|"
    r"listeners?|readers?|viewers?))(?:'d|'ll)?(?: (?:would|will|could|actually|even|be able to|end up|have|be))* "
    r"(?:come|came|walk|go|leave|take|taken|pick|picked|learn\w*|gain\w*|know\w*|understand|get|got|gotten)"
    r"(?: (?:away|up|out|home|better|smarter))*(?: (?:with|knowing|having learn\w+|of it|from it|understanding|by the end|after\b.*|"
    r"once\b.*|when\b.*))*[ ?!.]*$(?<!\bget)(?<!\bknow)(?<!\bgo)(?<!\bpick)(?<!\bgot)(?<!get\?)(?<!know\?)(?<!pick\?)(?<!got\?)|"
    r"\bhow(?:'?s| is| are|s)? (?:the |this |that |it )?.{0,30}\b(?:described|advertised|billed|pitched|introduced)\b|"
    r"\b(?:what|wat|wot) (?:do|does|did) (?:you|u|ye|they|it|the [a-z]+)(?: guys| folks| people| lot| all)? (?:claim|promise|boast|brag)"
    r"(?: (?:for|about|of|on))?\b|\bfill (?:me|us) in(?: on)?\b|\bbring (?:me|us) up to speed\b|\bthe craic (?:with|on)\b|"
    r"\bwhy (?:should|would|do|does) (?:i|we|anyone|anybody|people|one|you|u) (?:buy|get|want|need|have|pick|choose)\b)"
)
_MORE = wording(
    r"^(?:so |hi |hey |ok |and |can |could |would |u |you |pls |please |plz |just )*"
    r"(?:tell (?:me|us) (?:a bit |a little |some |something )?more|"
    r"tell (?:me|us) (?:a bit |a little |something )?(?:about|bout|abt)(?= (?:it|this|that|these|those|them)\b)|"
    r"(?:say|give (?:me|us)) (?:a bit |a little |some )?more|(?:any )?more (?:info|information|details?))"
    r"(?: (?:on |about |of )?(?:it|this|that|these|those|them|this one|that one))?(?: (?:please|pls|plz|thanks))?[ ?!.]*$"
)
_FRESH = wording(r"\bhow fresh\b")
_HOW_SOON = re.compile(r"\b(?:in|within|under|after) (?:\w+ ){0,2}\d{1,2} (?P<unit>hours?|days?)\b")
"""How soon after it was picked, or made, a thing is ready."""
_BLANKS = re.compile(r" {2,}")
_IS_ONE = (
    r"(?:so |hi |hey |ok |um )*(?:(?:is|are|r|was) )?(?:(?:the|this|that|these|those|it|they|all|both|u|ur|your|is|are|one|ones) )*"
    r"(?:(?:really|actually|truly|fully|all|100 ?%|completely) )*{word}(?: [a-z]{{1,12}})?(?: or (?:[a-z/'-]+ ?){{1,8}})?[ ?!.]*"
)


asks_for_more = says(_MORE)
"""Whether a comment asks to hear more of what is on show, and of nothing in particular: `tell me more`."""


def asks_to_describe(nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, asks what a thing does or is all about: `what does it teach`, `what is it even`."""
    return _DESCRIBES.search(_BLANKS.sub(" ", nameless)) is not None or asks_for_more(nameless)


def freshness_told(text: str, products: Sequence[Product]) -> str | None:
    """Return the word by which the text of the one product that a comment means tells how fresh it comes, where that is asked for."""
    if (_FRESH.search(text) is None and not asks_how_fresh(text)) or len(products) != 1:
        return None
    told = _HOW_SOON.search(products[0].description.get("en", "").casefold())
    return told["unit"] if told is not None else None


def asks_only_for(word: str, nameless: str) -> bool:
    """Whether a comment, blanks for the names of goods, asks a yes or no about one word, perhaps beside others to choose: `is it pure`."""
    pattern = _IS_ONE.format(word=re.escape(word))
    return word.isascii() and re.fullmatch(pattern, _BLANKS.sub(" ", nameless).strip()) is not None
