"""English words that are no thing behind a name, whatever the name is: adverbs, prepositions, forms of verbs, whom one speaks to, days.

`castle puzzle` is another thing than a Castle Kite; `has the castle dropped`, `is the castle actually left`, `castle under 45` are not.
"""

from __future__ import annotations

_WORDS = frozenset(
    (
        "flavor flavors flavour flavours version versions variety varieties style styles design designs almost breathes everyday at "
        "aboard about above across after afterwards again against ago ahead albeit along alongside already alright also although always "
        "amid among amongst anyhow anymore anytime anyway anyways anywhere apart apparently around aside away awhile back because "
        "before beforehand behind below beneath beside besides between beyond both but cos coz despite during either else elsewhere "
        "enough even eventually ever everywhere except far for forever from further furthermore hardly hence here how however if indeed "
        "inside instead into just kinda last lately later least less like likewise lots many maybe meanwhile merely minus more moreover "
        "most mostly much near nearby neither never nevertheless next nonetheless nor not now nowadays nowhere off often once only onto "
        "or otherwise out outside over overall overnight past per perhaps plus pretty quite rather regarding right same seldom since so "
        "somehow sometime sometimes somewhat somewhere soon sorta still straight such than that then there therefore these they this "
        "those though through throughout thus till to today together tomorrow tonight too toward towards twice under underneath unless "
        "unlike until unto up upon upwards versus very via well what whatever when whenever where whereas wherever whether which "
        "whichever while whilst who whoever whole why with within without yesterday yet am are be been being can could did do does had "
        "has have is may might must shall should was were will would gonna gotta wanna lemme became become becomes began begin begins "
        "bought bring brings broke came come comes cost costs cut drop drops fall falls fell felt fit fits found gave get gets give "
        "gives go goes gone got grow grows happen happens held hold holds keep keeps kept knew know knows lasts leave leaves left let "
        "lets look looks made make makes mean means meant need needs paid pay pays rise rises rose ran run runs said sat saw say says "
        "seem seems sell sells sent shrink shrinks sit sits sold stay stays stood stretch stretches suit suits take takes taken tell "
        "tells thought told took wash washes wear wears weigh weighs went worth aye babe baby boss bro brother bruv buddy champ chap "
        "chief chuck chum cobber cuz darlin darling dear doll dude duck everybody everyone fam fella fellas folk folks friend friends "
        "gal gals gang guv guys hen hun kiddo lad ladies lads lass lassie laddie love luv man mate mates missus mister pal people peeps "
        "petal queen sir sis squire sunshine sweetheart sweetie team y'all yous alas alrighty bravo cheerio cheers defo deffo eek gosh "
        "hmm hmmm honest hurrah hurray jeez lol lowkey meh oof phew righto ta tbh ugh uhh umm whew whoa woah wow yay yikes yup monday "
        "tuesday wednesday thursday friday saturday sunday january february march april june july august september october november "
        "december spring summer autumn winter morning afternoon evening night noon midnight weekend weekends weekday weekdays week "
        "weeks month months year years day days hour hours minute minutes payday christmas xmas easter halloween birthday thanksgiving "
        "thousand hundred dozen bucks dollars quid pounds euros "
    ).split()
)
_THINGS = frozenset(
    "jelly belly dolly trolley holly lolly lily fly bed shed sled feed seed seaweed ring king string wing sling bling earring stocking "
    "clothing bedding painting ceiling building pudding icing dressing lining legging wedding thing railing dumpling stuffing topping "
    "duckling keyring necklacing covering cladding awning".split()
)
"""Things that end as adverbs and forms of verbs do."""


def is_no_thing(word: str) -> bool:
    """Whether a folded word names no thing."""
    if word in _WORDS:
        return True
    return word.endswith(("ly", "ed", "ing")) and len(word) > len("bring") - 1 and word not in _THINGS
