"""English turns in which a word for goods names none: go nuts, make up my mind, a coffee addict, over the phone, in my shoes. Pure.

A shop that lacks such goods would be taken to be asked for them, and what is asked for beside would be lost.
"""

from __future__ import annotations

import re

from zhubo.text.wording import may_stand, wording

_DRINK = r"(?:coffee|tea|beer|wine|juice|chocolates?|snacks?|cookies|biscuits|food|fruit|noodles?|ramen)"
_WORN = r"(?:shoes?|sneakers?|trainers|bags?|handbags?|watch|hats?|socks?|makeup|make up|books?|toys?)"
_FOND = (
    r"(?:addicts?|lovers?|drinkers?|fiends?|freaks?|snobs?|nuts?|junkies?|heads?|enthusiasts?|geeks?|obsessed|person|people|guy|girl|"
    r"breath|stains?|spills?|break|run|date|shop|o'?clock)"
)
_WHOSE = r"(?:my|our|his|her|their|your|ur)"
_MODAL = r"(?:should|do|can|could|must|may|shall|would|to|please|will|'?ll|gotta|gonna)"
_TURNS = (
    r"(?:go|goes|going|gone|went|drive|drives|driving|drove)(?: (?:him|her|me|them|us|you|it|absolutely|completely|totally|proper))* nuts",
    r"(?:i'?m|he'?s|she'?s|we'?re|they'?re|is|are|am|was|were) (?:\w+ )?nuts (?:about|over|for)",
    r"(?:this|that|prices?|it|deals?)(?:'s| is| are)(?: just| absolutely| so)? nuts",
    rf"(?:can'?t |cant |help me |to |have to |has to )?(?:make|makes|made|making) up {_WHOSE} mind",
    r"(?:make|makes|made|making) up (?:for|the (?:difference|rest|gap|amount|total))",
    rf"{_DRINK}[ -]{_FOND}(?![a-z])",
    rf"{_WORN}[ -](?:addicts?|lovers?|fiends?|freaks?|snobs?|nuts?|junkies?|enthusiasts?|geeks?|obsessed|person|people|guy|girl)",
    r"(?:tiny|small|cracked|broken|smashed|little|old|rubbish|bad) (?:phone|mobile phone|laptop|tv|computer)(?:'?s)? (?:screen|display)",
    rf"{_WHOSE} (?:phone|laptop|tv|computer)(?:'?s)? (?:screen|display|signal|battery|keeps|keyboard)",
    r"(?:over|on|by|off|answer(?:ing)?|answers) (?:the )?phones?(?= *$| *[.,?!]| (?:if|or|and|with|to|at|so|now|right|is|instead|"
    r"lines?|today|"
    r"tonight))",
    r"phone (?:numbers?|no|lines?|calls?|support|bill|signal|someone|somebody|anyone|you|u|ya|up|in|call)",
    r"(?:support|help|service|customer service|customer care|shop|store) phones?(?= *$| *[.,?!]| (?:line|number|open|staffed|manned))",
    rf"{_MODAL}(?: (?:i|we|you|u|he|she|they))? phone(?= *$| *[.,?!]| (?:you|u|the (?:shop|store)|someone|and|if|when|for|about))",
    r"(?:should|can|could|must|may|shall|would) i phone",
    r"(?:takes?|took) the biscuit|spill(?:s|ed|ing)? the (?:tea|beans)|(?:my|your|his|her) cup of tea|food for thought|food[ -]grade",
    r"(?:hats? off|hat trick|at the drop of a hat|old hat|under (?:my|your) hat|eat my hat)",
    r"fits? (?:me |him |her |us )?like a glove",
    r"(?:in|put yourself in|were in|walk in) (?:my|your|his|her|their) shoes (?:what|would|which|i|you)",
    r"(?:knock|knocks|knocked|blow|blew|charm|bore)(?:s|ed)? (?:my|your|his|her|their|our) socks off|pull (?:my|your|ur) socks up",
    r"head over heels|(?:is|are|it'?s|that'?s|absolute|total|utter) pants|ants in (?:my|his|her|your) pants|(?:smarty|fancy) pants",
    r"wearing the trousers|wears? the trousers|(?:tighten|under) (?:my|our|his|her|your) belts?|couch potato(?:es)?",
    r"throw(?:ing|n)? in the towel|smoke and mirrors|from the wardrobe malfunction|car boot|to boot(?= *$| *[.,?!])",
    r"(?:personal|gym|fitness) trainers?|(?:english|native|spanish|french|public|keynote) speakers?|fancy dress|"
    r"dress(?:ed)? (?:code|up|down)",
    r"(?:he|she|who|it|everyone|mum|dad|husband|wife|kid|son|daughter) drinks(?! left)|(?:for|over|after) drinks|drinks (?:are )?on me",
    r"(?:caps lock|all caps|in caps)|slides? into (?:my|your|ur|the) dms?|for kicks|kicks (?:in|off)(?= *$| *[.,?!]| (?:at|when|"
    r"after|from|automatically|tonight|today|once|if|over))",
    r"(?:on|off|as seen on|watching|in front of the) (?:tv|telly)(?= *$| *[.,?!]| (?:and|so|but|last|while|yesterday|tonight|now))",
    r"(?:on|off|to the|to ur|to your|in front of the|closer to the) camera(?! ?(?:strap|bag|case))",
    rf"(?:easy|easier|hard|harder|light|lighter|kind|kinder|gentle|gentler|tough|heavy) on {_WHOSE} (?:wallet|purse)",
    r"(?:to|gonna|will|'?ll|just|can|could|let me|me|and|then|always|i|we) google(?:d|ing)?"
    r"(?! ?(?:pixel|play|home|nest|phone|watch|chromecast|tv))",
    r"googl(?:ed|ing)",
    r"galax(?:y|ies)[ -](?:brain|prints?|kinda|kind of|looks?|vibes?|patterns?|theme\w*|colou?r\w*|style|words?|sky|skies|"
    r"stuff|thing|swirls?|lights?)",
    r"(?:giving|like an?|whole|another|milky way|far far away) galaxy|galaxy(?= (?:far|quest)\b)",
    r"(?:beer|coffee|lunch|food|snack|wine|pizza|book|toy) money|money for (?:beer|coffee|lunch|food|snacks|wine|pizza)",
    r"(?:purse|wallet) strings|(?:one|another) for the books|in (?:my|your) good books|(?:cook|balance|do) the books",
)
NO_GOODS = wording(rf"(?<![a-z0-9'])(?:{'|'.join(_TURNS)})(?![a-z])")


def places_of_no_goods(text: str) -> list[tuple[int, int]]:
    """Return the places of turns in a text (folded) in which words for goods name none."""
    if not may_stand(text) & NO_GOODS.bit or _MAY.search(text) is None:
        return []
    return [match.span() for match in NO_GOODS.finditer(text)]


_MAY = re.compile(
    r"nuts|up|phone|tv|telly|coffee|tea|beer|wine|juice|choc|snack|cook|bisc|food|fruit|noodle|ramen|shoe|sneak|train|bag|watch|hat|"
    r"sock|book|"
    r"toy|laptop|computer|glove|heels|pants|trous|belt|couch|towel|mirror|boot|speak|dress|drink|caps|slide|kick|camera|wallet|purse|"
    r"googl|galax"
)
