"""Sizes that are said in the measure of another country, or of women or children, which no list of a shop's own sizes tells. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

SIZE_SYSTEM = "size_system"
"""Value of the attribute slot of a size that is no size of the shop's own list, but one that has to be turned into it."""
_SYSTEM = (
    r"(?:us|usa|uk|eu|eur|euro|europe(?:an)?|america(?:n)?|british|english|french|italian|german|aus?|aussie|australian|jp|japan(?:ese)?|"
    r"mexican|chinese|korean|continental|international)"
)
_WHOSE = r"(?:(?:wo)?men'?s?|ladies'?|lady'?s|kids'?|children'?s|girls'?|boys'?|juniors?'?|youths?'?|toddler'?s?)"
_OTHERS = r"(?:wom[ae]n'?s?|ladies'?|lady'?s|kids'?|children'?s|girls'?|boys'?|juniors?'?|youths?'?|toddler'?s?)"
_FIGURE = r"\d{1,2}(?:\.5)?(?![\d.%]| ?(?:cm|kg|mm|inch\w*|days?|weeks?|years?|yrs?|pairs?|pcs|pieces|dollars|bucks|quid|pounds)\b)"
_OF_ANOTHER_COUNTRY = wording(
    rf"\b(?:{_SYSTEM}|{_OTHERS})(?: (?:{_WHOSE}|shoe|size|sizes|sz))* {_FIGURE}|"
    rf"(?<![\d.]){_FIGURE} ?(?:in )?(?:{_WHOSE} )?(?:(?:{_SYSTEM})\b(?! (?:this|that|today|tomorrow|a|the|some|both|all|too|or)\b)|"
    rf"{_OTHERS}(?![a-z]))|"
    rf"\b{_SYSTEM} (?:{_WHOSE} )?(?:sizes?|sizing|number|equivalent)\b|"
    rf"\b(?:what|wat|which)(?:'?s| is| would be)?(?: my| the| that)?(?: in)? {_SYSTEM}\b(?= (?:size )?(?:is|do|does|am|are|would|should|"
    r"will|for|in)\b|[ ?!.]*$)|"
    r"\b(?:what|wat|which)(?: size| number| num| one)?(?:'?s| is| would| does| will)(?: be)? (?:that|it|this|mine)"
    r"(?: (?:be|come out as|equal|make|work out as|translate to|convert to))?"
    r"(?: (?:in|for|on) (?:these|those|this|that|the|your|ur|you|u|[a-z]+'?s?)\b|[ ?!.]*$)|"
    r"\b(?:convert\w*|conversions?|translates? (?:to|into)|equivalent)\b|[美英欧日韩法德意]国?(?:标准?)?码(?:的|是|穿)*\d|"
    r"\d(?:\.5)?的?[美英欧日韩法德意]国?码|(?:[换折]算|对应|相当于|等于)(?:成|是|的)?[^ ,，]{0,6}[码号]"
)
says_of_another_country = says(_OF_ANOTHER_COUNTRY)
"""Whether a question for a size says one that has to be turned into a size of the shop: a us 9, a womens 8, what number is that."""
