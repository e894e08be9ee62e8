"""Rarer English turns for counts and sums, with what each is in plain words: mug times 3; a score of mugs; his and hers."""

from __future__ import annotations

from zhubo.perceive.numbers import NUMBER_WORDS
from zhubo.perceive.others_counted_en import FEW, GROUP, PERSON
from zhubo.perceive.plain_parts_en import LISTED, NAME, POST
from zhubo.text.wording import Wording, wording

_COLOUR = r"(?:grey|gray|blue|white|black|red|green|pink|yellow|brown|navy|beige|purple|orange|cream)"
_WORDED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_NO_TIMES = (
    r"(?<!\bmany)(?<!\bthe)(?<!\bof)(?<!\bfew)(?<!\bseveral)(?<!\bmore)(?<!\bsome)(?<!\ball)(?<!\blast)(?<!\bat)(?<!\bthese)(?<!\bany)"
    r"(?<!\bhard)(?<!\bgood)(?<!\bdelivery)(?<!\bship)(?<!\bopening)(?<!\bnext)(?<!\byou)(?<!\bhere)(?<!\bthere)(?<!\bbusy)(?<!\bwhat)(?<!\basked)(?<!\btried)"
)
_AFTER_TIMES = (
    r"(?! (?:as|more|a|per|this|last|now|i|we|before|already|today|pm|am|o'?clock|to|or|till|until)\b)(?!:| ?[ap]m)"
)
_WHO = r"(?:me|him|her|us|them|myself|my [a-z]+|our [a-z]+|the [a-z]+|his [a-z]+|her [a-z]+)"
_AND = r"(?:,| and| n| &|,? and|,? plus| plus)"
_NOT_ASKED = r"(?!.*\b(?:enough|do|does|is|are|can|will|would|have|got|how|what|if)\b)"
_WITHOUT = r"(?:without|w/?o|before|ignoring|forgetting|forget|minus|not counting|excluding|leaving out|leave out|skip|skipping|no)"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            r"^(?P<lead>(?:so |ok |hi |hey |and )*(?:how much (?:is|for|are) |what'?s |what is |(?:price|total|sum) (?:of|for) )?)times "
            r"(?P<n>\d{1,2}) "
            r"(?:on|of|for) (?=(?:the|these|those|that|this|your|ur) [a-z])"
        ),
        r"\g<lead>\g<n> of ",
    ),
    (wording(rf"(?<=[a-z0-9]){_NO_TIMES} times (?P<n>\d{{1,2}})\b{_AFTER_TIMES}"), r" x\g<n>"),
    *(
        (wording(rf"(?<=[a-z0-9]){_NO_TIMES} times {word}\b{_AFTER_TIMES}"), f" x{NUMBER_WORDS[word]}")
        for word in _WORDED
    ),
    (
        wording(
            r"^(?!.*\b(?:i|we|you|u|it|they|she|he|can|could|does|did|was|been|charged|asked|tried|wash\w*|wear|worn|use|used|already|"
            r"once|taken|paid|payment|money|card)"
            r"\b)(?P<it>(?:how much (?:is|for|are) |(?:price|total) (?:of|for) )?[a-z][a-z' ]{2,30}?(?: \d{2,3})?),? twice(?=,? (?:how "
            r"much|total|what|price|sum)\b)"
        ),
        r"\g<it> x2",
    ),
    (wording(r"\b(?:a|one) score of (?=(?:[a-z'-]+ ){0,3}[a-z'-]+s\b)"), "20 "),
    (wording(r"\b(?:a|one) (?:trio|threesome) of (?=(?:[a-z'-]+ ){0,3}[a-z'-]+s\b)"), "3 "),
    (
        wording(
            r"(?<!\bthe )(?<!\bof )(?<!\bhappy )(?<!\bnice )(?<!\bmy )(?<!\bmarried )(?<!\bnext )(?<!\blast )\b(?:a )?couple (?:of "
            r")?(?=(?:the |those |these |"
            r"pairs of )?(?!(?:days?|weeks?|minutes?|mins?|hours?|months?|years?|times?|things|questions|people|quid|bucks|dollars|more|"
            r"here|who|on|in|"
            r"of|that|[a-z]+ing|asked|said|gift|gifts|present|presents)\b)[a-z]{3})"
        ),
        "2 ",
    ),
    (wording(r"\b(?:a )?half (?:a )?dozen\b(?! times)(?: of(?= (?:the|these|those) ))?"), "6"),
    (wording(r"\btwo dozen\b(?! times)"), "24"),
    (wording(r"\b(?:a|one) dozen\b(?! times| and a half)"), "12"),
    (wording(r"\btow (?=(?:[a-z'-]+ ){0,2}[a-z'-]+s\b)"), "two "),
    (
        wording(
            r"(?<!\ba )(?<!\bthe )(?<!mas )(?<!\bapple )(?<!\bpalm )\b(?:thre|tree|threee|trhee) (?=(?:[a-z'-]+ )?[a-z'-]+s\b)"
        ),
        "three ",
    ),
    (wording(r"\b(?:tgthr|tgther|2gether|togetha|2getha|togther|2gthr)\b"), "together"),
    (wording(r"(?<=[a-z]),? (?:qty|quantity|qnty|quant)[: ]+(?P<n>\d{1,3})\b"), r" x\g<n>"),
    (wording(r"^(?:qty|quantity|qnty|quant)[: ]+(?P<n>\d{1,3}),? (?=[a-z])"), r"\g<n> of the "),
    (wording(r"(?<=[a-z]) ?\((?P<n>[1-9]|1\d)\)"), r" x\g<n>"),
    (
        wording(
            r"(?<![\w.$£€#-])(?P<n>[1-9]|1\d|20)(?=(?!(?:pcs|pieces|pairs|cms|gbs|mins|hrs|hours|days|weeks|months|years|yrs|lbs|kgs|"
            r"bucks|dollars|"
            r"inches|mbs|tbs|packs|sets|times|hundreds)\b)[a-z]{3,12}s\b)"
        ),
        r"\g<n> ",
    ),
    (
        wording(
            r"(?<![\w.$£€#-])1(?=(?!(?:pcs?|pair|cm|min|hour|day|week|month|year|buck|dollar|inch|pack|set)\b)[a-z]{3,12}\b)"
        ),
        "1 ",
    ),
    (
        wording(
            r"^(?!(?:add|give|get|i|can|how|total|price|what|want|need|for|so|and)\b)(?P<a>[a-z][a-z' ]{2,30}?) (?P<n>\d{1,2}) ?x,? "
            r"(?:and )?(?P<b>[a-z][a-z' ]{2,30}?) (?P<m>\d{1,2}) ?x"
            r"(?= ?(?:[?!.=,]|total|how|sum|pls|please|$))"
        ),
        r"\g<n> x \g<a>, \g<m> x \g<b>",
    ),
    (
        wording(
            r"^(?P<a>[a-z][a-z' ]{2,30}?) x (?P<n>\d{1,2}),? (?:and )?(?P<b>[a-z][a-z' ]{2,30}?) x ?(?P<m>\d{1,2})"
            r"(?= ?(?:[?!.=,]|total|how|sum|pls|please|$))"
        ),
        r"\g<n> x \g<a>, \g<m> x \g<b>",
    ),
    (
        wording(
            rf"\b(?:(?:i )?was (?:gonna|going to) (?:get|buy|take|order|have)|wanted|meant to (?:get|buy)) {FEW} (?P<it>{NAME}?),? but "
            rf"(?:now )?(?:make (?:it|that)|"
            rf"now|only|just|ill take|i'?ll take|ill have|i'?ll have|it'?s|its) (?P<n>{FEW})(?: now)?(?=,|[ ?!.]*$|"
            rf" (?:total|how|what|sum))"
        ),
        r"\g<n> \g<it>",
    ),
    (
        wording(
            rf"\b(?:an?|one|1|{FEW}) (?P<it>{NAME}?),? (?:(?:no )?sorry|no wait|wait|actually|scratch that|i mean|or rather|make (?:it|"
            rf"that)|no make "
            rf"(?:it|that)),? "
            rf"(?:make (?:it|that) )?(?P<n>{FEW})(?=,|[ ?!.]*$| (?:total|how|what|sum))"
        ),
        r"\g<n> \g<it>",
    ),
    (wording(rf"\bnot {FEW} but (?P<n>{FEW}) (?=[a-z])"), r"\g<n> "),
    (wording(rf"\b(?P<n>{FEW} {NAME}?),? (?:instead of|rather than|not) {FEW}(?=,|[ ?!.]*$)"), r"\g<n>"),
    (
        wording(
            rf"\b{FEW} (?P<it>{NAME}?) (?:less|minus) (?:one|1|two|2),? so (?P<n>{FEW})(?=,|[ ?!.]*$| (?:total|how|what|sum))"
        ),
        r"\g<n> \g<it>",
    ),
    (
        wording(
            r"(?<=[a-z]),? all (?:3|three|4|four|5|five)(?: of (?:them|those|these|it))?,? (?=(?:how much|total|what)\b)(?!.*\beach\b)"
        ),
        " altogether ",
    ),
    (
        wording(
            rf"(?<![\w.])(?P<n>{FEW}|one) (?P<c>{_COLOUR})(?:,| and| n| &)? (?P<m>{FEW}|one) (?P<d>{_COLOUR}) "
            rf"(?P<it>[a-z]{{3,}})(?=,? (?:how|total|what|sum)|[ ?!.]*$)"
        ),
        r"\g<n> \g<c> \g<it> and \g<m> \g<d> \g<it>",
    ),
    (wording(r"(?<=[a-z]) ?\* ?(?P<n>\d{1,2})(?![\d.a-z])"), r" x\g<n>"),
    (wording(r"(?<![\w.])(?P<n>\d{1,2}) ?\* ?(?=[a-z]{3})"), r"\g<n> x "),
    (wording(r"^(?P<one>\d{1,2} ?x [a-z' ]{3,30}?) (?=\d{1,2} ?x [a-z]{3})(?<!\band )(?<!\bplus )"), r"\g<one>, "),
    (wording(r"\b(?P<it>[a-z]{3,}(?: [a-z]+)?) ?\+ ?(?P=it)(?= ?(?:\+|=|$|[ ,?!.]))"), r"2 \g<it>"),
    (wording(r"\ban? (?P<it>[a-z]{3,}(?: [a-z]+)?),? (?:and|plus|n|&) another (?P=it)\b"), r"2 \g<it>"),
    (
        wording(
            rf"(?P<n>(?<![\w.$£€])(?:{FEW})) (?:bottles|pieces|pcs|pairs|cans|packs|copies|units) (?:of )?(?P<each>each|every)\b(?= [a-z])"
        ),
        r"\g<n> of \g<each>",
    ),
    (
        wording(
            rf"\bboth (?:of )?(?:my|our|the|her|his) (?P<who>{PERSON}) (?:want|need|would like|are after|fancy|get) (?=(?:an?|one|the|"
            rf"this|that)\b)"
        ),
        r"2 \g<who> each want ",
    ),
    (
        wording(
            rf"^(?P<it>{LISTED}),? (?:as a (?:set|pair|bundle|combo)|in one (?:go|order|parcel))\b(?=,? (?:how much|price|total|what|"
            rf"cost))"
        ),
        r"\g<it> together",
    ),
    (
        wording(
            r"^(?:the )?(?:whole|entire|full|complete) (?:set|lot|collection|range|line ?up) of (?:the |your |ur )?(?P<kind>[a-z][a-z' "
            r"-]{2,30}s),? "
            r"(?:how much|price|total|cost|sum)(?=[ ?!.]*$)"
        ),
        r"how much for all the \g<kind> together",
    ),
    (
        wording(rf"(?P<n>\b{FEW}) (?:out )?of (?:my|our|the|us|his|her) {FEW} (?P<who>{PERSON})\b"),
        r"\g<n> \g<who>",
    ),
    (
        wording(
            rf"\b(?:for )?(?:everyone|everybody|each of us|all of us|the (?:whole )?(?:gang|crew|family|team|lot of us)),? (?:we'?re|were|"
            rf"we are|there'?s|there are) (?P<n>{FEW})(?: of us)?\b"
        ),
        r"one each for the \g<n> of us",
    ),
    (
        wording(
            rf"\bthe (?P<n>{FEW}) of us (?:all |both |each )?(?:want|need|would like|are getting|are after|fancy|take|are taking) "
            r"(?:matching |the same |identical )(?=[a-z])"
        ),
        r"\g<n> ",
    ),
    (
        wording(
            r"\b(?:me|him|her|i|my [a-z]+) (?:and|n) (?:me|i|myself|him|her|my [a-z]+) (?:are )?(?:both|each) "
            r"(?:getting|get|want|need|take|taking|buy|fancy|having) (?:an? |one )(?=[a-z])"
        ),
        "2 ",
    ),
    (wording(r"\bhis (?:and|n|&) hers? (?:matching )?(?=[a-z])"), "2 "),
    (
        wording(
            rf"(?<![a-z] )\b(?:an? |one )?(?P<it>[a-z]{{3,}}(?: [a-z]+)?) for {_WHO}{_AND} (?:an? |one |another )?(?P=it) for {_WHO}{_AND} "
            rf"(?:an? |one |another )?(?P=it) for {_WHO}\b"
        ),
        r"3 \g<it>",
    ),
    (
        wording(
            rf"(?<![a-z] )\b(?:an? |one )?(?P<it>[a-z]{{3,}}(?: [a-z]+)?) for {_WHO}{_AND} (?:an? |one |another )?(?P=it) for {_WHO}\b"
        ),
        r"2 \g<it>",
    ),
    (
        wording(
            rf"(?<![a-z] )\b(?:an? |one )?(?P<it>[a-z]{{3,}}(?: [a-z]+)?) for {_WHO}{_AND} (?:one|another|another one) for {_WHO}\b"
            rf"(?!{_AND} (?:one|another|another one) for )"
        ),
        r"2 \g<it>",
    ),
    (
        wording(
            rf"\b(?P<wants>wants?|needs?) (?P<n>{FEW}), (?P<it>(?!how|what|is\b|are\b|do\b|can\b|price|total|and\b|but\b|so\b|one\b|"
            rf"i\b|we\b|if\b|does\b|"
            r"please|pls|size|in\b)[a-z]+(?: [a-z]+){0,2}),(?= (?:how much|what|total|price|sum))"
        ),
        r"\g<wants> \g<n> \g<it>,",
    ),
    (
        wording(
            rf"(?P<who>\b(?:{GROUP} of|band of|we'?re|we are)(?: an? {GROUP} of| an? band of)? \d{{1,2}}),? (?!an?\b|one\b|"
            rf"\d)(?P<it>{NAME}?) each"
            r"(?=,? (?:what|how|total|sum|bill)|[ ?!.,]*$)"
        ),
        r"\g<who>, one \g<it> each",
    ),
    (
        wording(rf"\bmultiply (?P<it>(?:the |a )?{NAME}?) by (?P<n>{FEW})(?: for (?:me|us))?(?=[ ?!.,]*$)"),
        r"how much for \g<n> of \g<it>",
    ),
    (
        wording(
            rf"\bif (?:one|1|a) (?P<it>{NAME}?) (?:is|costs|goes for) [$£€]?\d{{1,4}}(?:\.\d\d?)?(?: (?:bucks|dollars))?,? (?:then "
            rf")?(?:what'?s|what is|"
            rf"what are|how much (?:is|are|for)) (?P<n>{FEW})(?: of them)?(?=[ ?!.]*$)"
        ),
        r"how much for \g<n> \g<it>",
    ),
    (
        wording(
            r"\bhow much (?P<would>do|would|will|should) (?:i|we) (?:have to |need to |be |end up )?pay(?:ing)?(?=[ ?!.]*$)"
        ),
        r"what \g<would> i pay",
    ),
    (
        wording(
            r"\b(?:each|every)(?: single)? (?P<kind>[a-z]+)(?: flavou?r| kind| type| sort| variety)?,? (?:x ?1|just once|once|one time|"
            r"a single time|one of each|one apiece|one each)\b"
        ),
        r"one of each \g<kind>",
    ),
    (
        wording(
            rf"\b(?:every|each) (?:single )?one of (?:the|ur|your|these|those) (?:{FEW} )?(?P<kind>[a-z]+),? (?:and )?(?:just |only )?"
            r"(?:a single (?:one )?of each|one of each|one each|once each)\b"
        ),
        r"one of each \g<kind>",
    ),
    (wording(r"(?<=[a-z]),? (?:just )?(?:one|1|a single one) apiece\b"), ", one each"),
    (
        wording(
            r"\bif (?:i|we) (?:stick|put|chuck|pop|add|throw|dump|place|drop) (?P<it>.{3,60}?) (?:in|into|to) (?:the|my|a) (?:basket|"
            r"cart|bag|"
            r"trolley|order),? what(?:'?s| is| will| would| does| do)? (?:it|that|the (?:total|bill|sum)|i)?(?: say| come to| be| show| "
            r"read| "
            r"total| pay| owe| cost)*(?=[ ?!.]*$)"
        ),
        r"how much is \g<it> together",
    ),
    (wording(rf"\bw/ ?(?=(?:the )?{POST}\b)"), "with "),
    (
        wording(
            r"\b(?:excluding|excl\.?|ex|not counting|without|w/?o|before|minus|ignoring) (?:the |any )?post\b(?! ?(?:office|code|man))"
        ),
        "without postage",
    ),
    (
        wording(rf"^(?P<it>{NAME}?),? no (?P<post>{POST}),? (?P<ask>how much|price|total)(?=[ ?!.]*$)"),
        r"\g<ask> for \g<it> before \g<post>",
    ),
    (
        wording(rf"^{_NOT_ASKED}(?P<it>{LISTED}) (?:with|incl|including|plus|inc) (?:the )?(?P<post>{POST})[ ?!.]*$"),
        r"how much is \g<it> with \g<post>",
    ),
    (
        wording(
            rf"^{_NOT_ASKED}(?P<it>{LISTED}),? (?:before|without|w/?o|excluding|not counting|minus|ignoring|leaving out) (?:the |any "
            rf")?(?P<post>{POST})[ ?!.]*$"
        ),
        r"how much is \g<it> together before \g<post>",
    ),
    (
        wording(
            rf"\bwhat (?:would|will|does|do) (?P<it>{LISTED}) (?:be|cost|come to|make) {_WITHOUT} (?:the |any )?(?P<post>{POST})(?=[ "
            rf"?!.]*$)"
        ),
        r"how much is \g<it> together before \g<post>",
    ),
    (
        wording(rf"\bno (?P<post>{POST}) (?:counted|included|in it|in that|involved|needed|added)\b"),
        r"without \g<post>",
    ),
    (
        wording(
            rf"^{_WITHOUT} (?:the |any )?(?P<post>{POST})[,:] (?P<rest>.*\b(?:total|altogether|together|how much|sum|what)\b.*?)[ ?!.]*$"
        ),
        r"\g<rest> before \g<post>",
    ),
)
"""Turns of counts, in the order in which they are looked for, with what each is in plain words."""
