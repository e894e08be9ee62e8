"""Days that an English comment only tells of beside a price that it asks for: she turns 12 next week, how much is the hat. Pure."""

from __future__ import annotations

from zhubo.text.wording import may_stand, wording


def without_story_days(text: str) -> str:
    """Return a comment with blanks for the clauses that tell of people, where another clause asks what something costs now."""
    may = may_stand(text)
    if not (may & _STORY.bit and may & _PRICED.bit and text.isascii()):
        return text
    clauses = [match.span() for match in _CLAUSES.finditer(text)]
    if len(clauses) < 2:
        return text
    asking = [clause for clause in clauses if _PRICED.search(text, *clause) is not None]
    if not asking or any(_LATER.search(text, *clause) is not None for clause in asking):
        return text
    for start, end in clauses:
        if (start, end) not in asking and _STORY.search(text, start, end) is not None:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


_JOINTS = r"[,.;!?]+| (?:so|and|but)(?= (?:what|whats|what's|how|price|is|are)\b)"
_CLAUSES = wording(rf"(?:(?!{_JOINTS}).)+")
_PRICED = wording(
    r"\b(?:how ?much|hm|prices?|costs?|cheapest|dearest|priciest|total)\b|"
    r"\bwhat(?:'?s| is| are| do| does|s)? .{0,40}\b(?:run|cost|set me back|go for|going for|come to|worth)\b"
)
_LATER = wording(r"\b(?:then|will|gonna|going to|would be|was|were|still|same)\b")
"""What asks for the price of another day."""
_STORY = wording(
    r"\b(?:i|i'?m|i'?ve|i'?ll|my|we|we're|our|he|he's|she|she's|they|his|her|kids?|son|daughter|wife|husband|boss|mum|mom|dad|got an?|"
    r"have an?|having|turns?|turning|goes through|loses|party|wedding|birthday|trip|holiday|payday|tournament)\b|"
    r"^ ?(?:ever )?since (?!when|how|what)"
)
"""Words of people and of what they do, which is no price."""
