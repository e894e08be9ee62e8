"""Parts of the patterns of the `plain_…_en`: several goods in a row, postage, what may be the name of goods, and what a size."""

LISTED = r"[a-z0-9' -]{3,40}(?: and | n |, ?(?:and )?| ?& ?| ?\+ ?| plus )[a-z0-9' +&,-]{3,60}?"
POST = r"(?:shipping|postage|delivery|p ?& ?p)"
NAME = r"[a-z][a-z' +-]{2,40}"
SIZE = r"(?:x{0,3}-?[sl]|m|\dxl|small|medium|large|\d{2})"
END = r"(?=(?:,? (?:please|pls|plz|then|now|thanks|thx|ta|love|mate|hun|bro|sir|madam))*[ ?!.]*$)"
"""The end of a comment, behind words that ask for nothing: please, thanks, mate."""
