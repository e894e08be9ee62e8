"""What English comments count that is not what is asked for: people, and things that a viewer has already. Parts of patterns."""

from __future__ import annotations

FEW = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
"""Several of something."""
PERSON = (
    r"(?:boys|girls|kids|kiddos|sons|daughters|children|babies|toddlers|brothers|sisters|siblings|nephews|nieces|cousins|grandsons|"
    r"granddaughters|grandkids|friends|mates|teammates|team mates|housemates|flatmates|roommates|workmates|classmates|colleagues|"
    r"coworkers|"
    r"co-workers|people|ppl|peeps|folks|adults|grown ups|blokes|guys|lads|ladies|men|women|dudes|players|students|pupils|teachers|guests|"
    r"bridesmaids|groomsmen|members|neighbou?rs|uncles|aunts|aunties|teens|teenagers)"
)
"""Several people."""
GROUP = r"(?:party|group|team|family|class|crew|table|gang|household|club|bunch|squad|staff|office|choir|posse)"
"""Several people together, before how many they are."""
_BEHIND_PEOPLE = (
    r"(?:$|[,.!?;:]| (?:one|who|that|and|n|wears?|needs?|wants?|so|at|in|with|are|is|all|both|each|will|would|coming|here|to|on|my|i|"
    r"i'?m|"
    r"we|from|how|what|whats|what's|it|its|no|please|pls|cos|coz|because|have|has|had|got|im|they|theyre|like|love|broke|play|go|going|"
    r"get|gets|off|heading|headed|flying|along|after|watching|fancy|fighting|about|as|can|could|sharing|share|split|splitting)\b)"
)
HEADS = (
    rf"(?<!uk )(?<!us )(?<!eu )(?<!size ){FEW} (?=(?:(?:of my|of our|of the|other|more|best|good|close|little|young|younger|older|"
    rf"teenage|teen|grown|hungry|work) )?"
    rf"{PERSON}{_BEHIND_PEOPLE})|{FEW} (?=of (?:us|you|them (?:are|is|have|want|need|play|go|in|at|on))\b)"
)
"""How many people there are: 3 friends, five of us. It is followed by them."""
_MINE = r"(?:i|we|he|she|they|my [a-z]+|already|previously)"
_HAVE = r"(?:own|owned|have|has|had|got|bought|ordered|picked up)"
_NOT_TAKEN = r"(?! (?:[a-z']+ ){0,6}?(?:in (?:my|the|our) (?:cart|basket|bag|trolley)|(?:in|on) (?:this|the|my) order))"
OWNED = (
    rf"\b(?:(?:i|we|he|she)(?:'?ve|'?s)? (?:already |still )?(?:own|owned)|already (?:own|have|has|got|bought|ordered|had|picked up)|"
    rf"{_MINE}(?:'?ve|'?s|'?d)? (?:already )?{_HAVE}(?= {FEW} (?:[a-z']+ ){{0,5}}?(?:already\b|at home\b|(?:last|years?|months?|weeks?) "
    rf"(?:ago|year|month|week|time|summer|winter|christmas|xmas|spring)\b|from before\b|back in\b|ages ago\b|before and\b))|"
    rf"(?:broke|broken|smashed|dropped|lost|ruined|killed|chipped|wore out|worn out|gone through|went through|been through))"
    rf" {FEW}(?= [a-z]){_NOT_TAKEN}"
)
"""So many that are a viewer's own by now: already have two, bought 4 of them last year, broke three."""
