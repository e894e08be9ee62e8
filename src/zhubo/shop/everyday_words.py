"""Ordinary English words of live chat. Made by runs/make_everyday_words.py out of seeds/."""

EVERYDAY = frozenset(
    """
    aap abeg abi about above abroad abuja accent accept accepted accident account actually ada add added address adjustable admin
    after again against age ages ago ako alcohol all allergic allowed alone already alright also always amazing amazon amex amount and
    ang annoying ano anong anot another answer answering answers any anymore anyone anything anywhere apa apart app apply approve
    approved are area arm arms around arrival arrive arrived arrives ask asked asking asks asleep ate auction audio australia auto
    available away awful babe baby back bad badge balance bank basket batch battery beat beautiful been before beginner behind beige
    being berapa besides best bestie bet better between bhai bid bidding big bigger biggest bila bill bin birthday bit bits black
    block blue boleh bonus booking boring boss bot both bother bottom bought box boy brand brazil brb break breaks bring brings bro
    broke broken brother brown bucks budget build bulk bus business bust but button buttons buy buyer buyers buying bye cable caffeine
    call called came can canada cancel cancelled cannot cant care carry cart cash cashback catch cats cebu certificate certified
    chance change changed channel charge charged charges charging chart chat cheap cheaper cheapest check checking checkout cheers
    chest china chinese choice choices choose christmas church city claim claimed clasp class clean clear clearance click close closed
    closer closes cloth club cod code codes coins cold collect collection color colors colour colours come comes comfy coming comment
    comments company confirm cook cool copy cork correct cos cost costs cotton could couldnt count country coupon courier cover
    covered cracked credit crying crypto cure customer customers customs cut cute dad dah daily damage dark data date daughter day
    daylight days dead deaf deal deals dear debit deep delete deliver delivered delivers delivery demo deposit design details dey dhl
    did didnt die died dies diff difference different digital dinner direct disc discount dispatch display dito does doesnt dogs doing
    dollar dollars don done dont door dot double down download dozen dpd draw dream drink drive driver drop dropped dry dublin due
    dust each early ears easy eat eating edit else elses email emi empty end ends energy english engraving enough enter entered entry
    error eta euro euros even evening ever every everyone everything everywhere evri exactly exam example exchange exist exp expensive
    expire expired expiry explain express extended extra eyes fabric face factory fair fake fall family far fast fat faulty fave
    favourite fedex fee feed feel fees feet fell few file filter final finally finance find fine fingers finish finished firm first
    fit fits fitting five fix fixed flash flat flavour flavours floor fold folks follow followed followers foot for forever forget
    forgot format found four free freebie fresh friday friend friendly friends from front full fun funny ganda gap garden gave gcash
    genuine german germany get gets getting ghana gifts gimme girl girls give giveaway gives giving goal god goes going gone gonna
    good goods gorgeous got gotta grab grade grams gran grandma great green grey group gst guarantee guaranteed guess guy guys had
    haha hai hair half hand handed handle handles hands hang hanggang happens happy hard has hasnt hate hates have havent having head
    hear heard heat heavy height hello help her here hes hey hidden hiding high him hindi his hit hiya hold hole holiday home honest
    honestly hood hope host hot hour hours house how hows hubby human hun husband idea ignore ilang ill import inch inches include
    included india ingredients inpost inside insta instead instructions international into invoice ireland isa islands isnt item items
    its itself ive job join joined joke just kab kailan kaise kak karo kayo keep keeps kelan kenya key kid kids kill kind kindly king
    kitna kitne klarna knee knock know kya label ladies lads lady lagi lagos lah lahat land lang language large last lasts late later
    launch learn leave leaves leeds left leg legit legs leh length lengths less let lets letters level liao lid lie life lift light
    like liked likes lilac limit limited line lined lining link list listed listen litre litres little live lives load local lock
    locker log logo lol london long longer look looking looks lose lost lot loud love lovely low lower lowest luck lucky lunch mad
    madam made mag magkano mail make makes malta mam man mana manage manager manila many march mark marked market married match mate
    material mates max may maybe mean meant measurements medium meet meh members men mera meron message metal mic midnight milega min
    mind mine mines minimum mins minutes miss missed missing mistake mix mod mode model mods mom monday money month monthly months
    more morning most mother mount move moved moving much mum mums music must mute myself nah nahi nails nak naman name nan natural
    navy near need needed needs neighbour never new newborn news next ngayon nice nicer nigeria night nights nite nobody noise none
    normal normally northern norway nose not note nothing now nude number numbers nuts nyo off offer office official often okay old
    omg once one ones only open opened opening opens option options orange order ordered ordering orders original other others our out
    outside over own owner paano pack package packaging packed packet pag page pages paid pain pair pano paper parcel parcels part
    parts party pass past pattern pay payday paying payment paypal pays pcs pdf pending people per percent perfect person perth petite
    petrol phone photos pick picked pickup picture piece pieces pin pink pinned pizza place placed plain plastic plated play please
    pls plug plus plz pocket pockets point points poland policy poor pop pos possible post postage postcode posted posting pounds ppl
    pre prefer pregnant preorder preorders presale present press pretend pretty price prices print printed prints prize process
    processing product profile promised promo prompt proof proper pull purchase pure put pwede quality quantity queen question quick
    quid raffle raha rain ram random range rate rates rather rating reach reached read reading reads ready real really receipt receive
    received recommend recorded recording red reduce refill refund refundable refunded refunds regular release remote remove repair
    repeat replace replacement replay replies reply report reporting reseller reserve respect rest restock return returnable returned
    returning returns reviews rich ride rider right rip road roll room roughly round royal rubbish rude rule rules run running rupees
    saan safe sage said sale same sampai sample sana sand saturday save saved say saying says scam scent school scotland scratch
    screen screws seal sealed season second secret see seen self sell seller selling send sending senior sent service settings shade
    share shared she shes shift ship shipment shipped shipping ships shop short should show showed shower showing shows shut sick side
    sign signed since single sir sis sister sit site six size sizes sizing skin skip sleep sleeve slot slow small smaller smallest
    smashed smell smells snapped soft sold sole solid some somebody someone something somewhere son song soon sorry sort sound sounds
    spare speak special speed spend spin split spring stack staff stain standard star start starting starts status stay step steps
    still stock stone stop stopped store story straight strap stream street stretch strong stuck student studio stuff subscription
    such sugar suit sum summer sunday support sure swap sweet system tab tag tak take taken takes taking talk talking tall tap taste
    tax tbh teacher teal team tell temp ten terrible test texas text than thank thanks that thats the them then there theres these
    they thick thin thing things think third this tho those though thought three through thru thursday thx ticket tight tiktok til
    till time timer times tiny tired title tmr tmrw today toddler together told tomorrow tonight too took total touch town track
    tracked tracking trade traffic transfer travel treat true try tuesday turn turned twice two type typed typing typo ugly ulit una
    under undo uni unit unopened until update upgrade ups urself usb use used useless user using usually valid value van vanished vat
    vegan version very video viewer viewers village visa voice void volume voucher waist wait waiting wala wales walk wan wanna want
    wants warehouse warm warranty was wash waste wat watching water waterproof watts way waybill wear wearing weather website wedding
    week weekend weekends weeks weight weird welcome well went were wet wetin wey what whatnot whats whatsapp wheel when whens where
    wheres which while white who whole wholesale whos whose why wide width wife wifi will win wind window winner wins wire wise wish
    with within without won wont wood word work working works worst worth would wow wrap wrist write wrong xmas xxl yay yeah year
    years yellow yes yesterday yet yodel you your youre yours yourself youve yung zero zip zloty zoom
    """.split()
)
