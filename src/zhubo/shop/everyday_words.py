"""Ordinary English words of live chat. Made by runs/make_everyday_words.py out of seeds/."""

EVERYDAY = frozenset(
    """
    abeg about above abroad abuja accent accept accepted accident account actually added address adjustable admin after again against
    ages alcohol allergic allowed alone already alright also always amazing amazon amex amount annoying anong anot another answer
    answering answers anymore anyone anything anywhere apart apply approve approved area arms around arrival arrive arrived arrives
    asked asking asks asleep auction audio australia auto available away awful babe baby back badge balance bank basket batch battery
    beat beautiful been before beginner behind beige being berapa besides best bestie better between bhai bidding bigger biggest bila
    bill birthday bits black block blue boleh bonus booking boring boss both bother bottom bought brand brazil break breaks bring
    brings broke broken brother brown bucks budget build bulk business bust button buttons buyer buyers buying cable caffeine call
    called came canada cancel cancelled cannot cant care carry cart cash cashback catch cats cebu certificate certified chance change
    changed channel charge charged charges charging chart chat cheap cheaper cheapest check checking checkout cheers chest china
    chinese choice choices choose christmas church city claim claimed clasp class clean clear clearance click close closed closer
    closes cloth club code codes coins cold collect collection color colors colour colours come comes comfy coming comment comments
    company confirm cook cool copy cork correct cost costs cotton could couldnt count country coupon courier cover covered cracked
    credit crying crypto cure customer customers customs cute daily damage dark data date daughter daylight days dead deaf deal deals
    dear debit deep delete deliver delivered delivers delivery demo deposit design details didn didnt died dies diff difference
    different digital dinner direct disc discount dispatch display dito does doesn doesnt dogs doing dollar dollars done dont door
    double down download dozen draw dream drink drive driver drop dropped dublin dust each early ears easy eating edit else email
    empty ends energy english engraving enough enter entered entry error euro euros even evening ever every everyone everything
    everywhere evri exactly exam example exchange exist expensive expire expired expiry explain express extended extra eyes fabric
    face factory fair fake fall family fast faulty fave favourite fedex feed feel fees feet fell file filter final finally finance
    find fine fingers finish finished firm first fits fitting five fixed flash flat flavour flavours floor fold folks follow followed
    followers foot forever forget forgot format found four free freebie fresh friday friend friendly friends from front full funny
    ganda garden gave gcash genuine german germany gets getting ghana gifts gimme girl girls give giveaway gives giving goal goes
    going gone gonna good goods gorgeous gotta grab grade grams gran grandma great green grey group guarantee guaranteed guess guys
    haha hair half hand handed handle handles hands hang hanggang happens happy hard hasnt hate hates have havent having head hear
    heard heat heavy height hello help here hidden hiding high hindi hiya hold hole holiday home honest honestly hood hope host hour
    hours house hows hubby human husband idea ignore ilang import inch inches include included india ingredients inpost inside insta
    instead instructions international into invoice ireland islands isnt item items itself join joined joke just kailan kaise karo
    kayo keep keeps kelan kenya kids kill kind kindly king kitna kitne klarna knee knock know label ladies lads lady lagi lagos lahat
    land lang language large last lasts late later launch learn leave leaves leeds left legit legs length lengths less lets letters
    level liao life lift light like liked likes lilac limit limited line lined lining link list listed listen litre litres little live
    lives load local lock locker logo london long longer look looking looks lose lost loud love lovely lower lowest luck lucky lunch
    madam made magkano mail make makes malta mana manage manager manila many march mark marked market married match mate material
    maybe mean meant measurements medium meet members mera meron message metal midnight milega mind mine minimum mins minutes miss
    missed missing mistake mode model mods monday money month monthly months more morning most mother mount move moved moving much
    mums music must mute myself nahi nails naman name natural navy near need needed needs neighbour never newborn news next ngayon
    nice nicer nigeria night nights nite nobody noise none normal normally northern norway nose note nothing nude number numbers nuts
    offer office official often okay once ones only open opened opening opens option options orange order ordered ordering orders
    original other others outside over owner paano pack package packaging packed packet page pages paid pain pair pano paper parcel
    parcels part parts party pass past pattern payday paying payment paypal pays pending people percent perfect person perth petite
    petrol phone photos pick picked pickup picture piece pieces pink pinned pizza place placed plain plastic plated play please plug
    plus pocket pockets point points poland policy poor possible post postage postcode posted posting pounds prefer pregnant preorder
    preorders presale present press pretend pretty price prices print printed prints prize process processing product profile promised
    promo prompt proof proper pull purchase pure pwede quality quantity queen question quick quid raffle raha rain random range rate
    rates rather rating reach reached read reading reads ready real really receipt receive received recommend recorded recording
    reduce refill refund refundable refunded refunds regular release remote remove repair repeat replace replacement replay replies
    reply report reporting reseller reserve respect rest restock return returnable returned returning returns reviews rich ride rider
    right road roll room roughly round royal rubbish rude rule rules running rupees saan safe sage said sale same sampai sample sana
    sand saturday save saved saying says scam scent school scotland scratch screen screws seal sealed season second secret seen self
    sell seller selling send sending senior sent service settings shade share shared shes shift ship shipment shipped shipping ships
    shop short should show showed shower showing shows shut sick side sign signed since single sister site size sizes sizing skin skip
    sleep sleeve slot slow small smaller smallest smashed smell smells snapped soft sold sole solid some somebody someone something
    somewhere song soon sorry sort sound sounds spare speak special speed spend spin split spring stack staff stain standard star
    start starting starts status stay step steps still stock stone stop stopped store story straight strap stream street stretch
    strong stuck student studio stuff subscription such sugar suit summer sunday support sure swap sweet system take taken takes
    taking talk talking tall taste teacher teal team tell temp terrible test texas text than thank thanks that thats them then there
    theres these they thick thin thing things think third this those though thought three through thru thursday ticket tight tiktok
    till time timer times tiny tired title tmrw today toddler together told tomorrow tonight took total touch town track tracked
    tracking trade traffic transfer travel treat true tuesday turn turned twice type typed typing typo ugly ulit under undo unit
    unopened until update upgrade urself used useless user using usually valid value vanished vegan version very video viewer viewers
    village visa voice void volume voucher waist wait waiting wala wales walk wanna want wants warehouse warm warranty wash waste
    watching water waterproof watts waybill wear wearing weather website wedding week weekend weekends weeks weight weird welcome well
    went were wetin what whatnot whats whatsapp wheel when whens where wheres which while white whole wholesale whos whose wide width
    wife wifi will wind window winner wins wire wise wish with within without wont wood word work working works worst worth would wrap
    wrist write wrong xmas yeah year years yellow yesterday yodel your youre yours yourself yung zero zloty zoom
    """.split()
)
