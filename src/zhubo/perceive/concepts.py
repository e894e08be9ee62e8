"""A thesaurus of live selling: ideas, and the words that speak of them, folded, separated by `|`. An idea is a feature, not a slot.

What a model learns for one word of an idea holds for its other words.
"""

from __future__ import annotations

from collections.abc import Mapping

CONCEPTS: Mapping[str, str] = {
    "price": "几米|几个米|多少银子|几个w|几w|多少个w|多少大洋|啥价位|几个价|"
    "多少钱|多钱|几钱|几多|多少米|好多钱|多儿钱|啥价|价格|什么价|报价|报个价|价位|怎么卖|咋卖|到手价|原价|售价|单价|"
    "price|prices|cost|costs|magkano|"
    "charging|charge for|set me back|going for|hm|how much",
    "amount": "多少|几多|how much|how many",
    "money": "钱|块钱|元|money|bucks|quid|dollars|cash",
    "cheaper": "便宜|少点|优惠点|抹零|抹个零|砍价|砍一刀|降价|降点|可刀|能刀|再低|低一点|低点|划算点|打个折|少一点|让点|还价|"
    "讲价|价低|破价|cheaper|lower|less|"
    "last price|best price|lowest|negotiable|negotiate|knock|bargain|haggle|tawad|bawas|discounted|lower the price|"
    "do better|price drop|better price|nego",
    "expensive": "贵|好贵|太贵|超预算|买不起|expensive|pricey|pricy|steep|too much|overpriced|cant afford|can't afford|mahal|over budget",
    "offer": "优惠|活动|券|优惠券|满减|折扣|打折|立减|返现|口令|领券|福利|补贴|红包|code|coupon|voucher|promo|discount|sale|"
    "deal|offer|cashback|percent off|% off|"
    "off today|rewards|points|student discount",
    "stock": "有货|没货|现货|库存|还有吗|还有没|断货|缺货|无货|卖完|抢光|抢完|售罄|没了|剩|还剩|断码|缺码|in stock|"
    "out of stock|sold out|available|avail|"
    "left|remaining|oos|stock|gone|still got|still have|unavailable|any more",
    "restock": "补货|再上|还上|返场|下一批|下批|加单|再来一批|上新|新货|什么时候上|到货|还会有|补上|再有|restock|restocking|"
    "restocked|back in|come back|coming back|"
    "more coming|next batch|batch|next drop|drop|get more|new stock|refill",
    "link": "链接|几号链|小黄车|购物车|橱窗|弹一下|弹出来|挂上|挂链|挂车|上架|上车|几号|第几个|哪个号|序号|编号|lj|link|"
    "links|pin|pinned|basket|bag|item number|item no|"
    "what number|which number|post the|pop up|product list",
    "order": "下单|拍|买|购买|付款|付钱|提交|结算|加购|order|buy|buying|purchase|checkout|check out|cart|click|press|tap|bili",
    "how_to": "在哪选|怎么选|边度|哪个选项|dropdown|swipe|max bid|bid|where do i click|哪里买|在哪买|怎么怕|怎么|咋|怎样|如何|"
    "咋个|怎么弄|步骤|教教|教一下|不会|how do|how to|how can|how does|paano|steps|where do i|teach|"
    "process|procedure",
    "cannot": "不了|拍不了|付不了|点不了|点不开|打不开|下不了|进不去|失败|没反应|报错|显示|转圈|error|not working|doesnt work|"
    "doesn't work|wont|won't|cant|can't|cannot|"
    "stuck|failed|fails|declined|greyed|nothing happens|does nothing|loading|frozen|not loading",
    "want": "我要|想要|来一|来两|给我来|给我留|留一|帮我留|要一|要两|要了|要个|想买|必买|拿下|入手|下了|拍了|已拍|带走|"
    "i want|i'll take|ill take|ill have|i'll have|take|"
    "mine|gimme|give me|reserve|save me|put me down|me please|pls me|sold to|adding|added to|grab|need one|count me in|gusto|kuha",
    "gift": "赠品|赠送|送什么|送不送|有送|送吗|小样|礼品|赠|附赠|买一送|送啥|freebie|freebies|gift|gifts|free gift|come with|"
    "comes with|include|included|includes|bogo|extras|"
    "samples|thrown in",
    "pack": "套餐|里面有|一套|一盒几|几片|几包|几只|几瓶|几支|几个装|一箱|装的|礼盒|组合|包含|一单|到手几|一份|per box|"
    "per pack|pack|packs|set|in the box|contents|"
    "pieces|pcs|bundle|pair|in a pack|each pack|box of|how many in|one or two|whole set",
    "deposit": "定津|尾宽|pre sale|presale start|定金多少|预购|hold fee|定金|尾款|预售|预付|订金|预定|预订|膨胀|deposit|balance|"
    "preorder|pre-order|pre order|presale|pre-sale|"
    "downpayment|down payment|dp|put down|remaining balance|"
    "upfront|lay away|layaway",
    "pay": "一个月多少|多少一个月|balance payment|half card|month end|押金|credit|wallet|split|支付宝|花呗|微信支付|微信付|"
    "分期|货到付款|信用卡|白条|付款方式|免息|刷卡|云闪付|先用后付|月付|余额|零钱|"
    "数字人民币|银联|购物金|礼品卡|现金|到付|paypal|cod|"
    "cash on delivery|klarna|afterpay|instalment|instalments|installment|installments|emi|gcash|credit card|"
    "debit card|apple pay|google pay|gift card|card|pay later|paylater|"
    "payment|payments|pay with|pay by|atome|clearpay|bank transfer|spaylater|upi|venmo|zelle|mastercard|visa|amex|"
    "cash app|maya|boost|paynow|laybuy|monthly",
    "limit": "限购|限几|最多|几单|限制|限量|一人|每人|一个号|几次|多买|囤|limit|limited to|max|maximum|per person|per account|"
    "allowed|each person|per customer|only one each|"
    "how many can i|bulk|more than one|per buyer",
    "show": "看看|看一下|看下|展示|试穿|试一下|试试|上身|转一圈|转个|近一点|近点|拉近|特写|讲讲|讲一下|讲下|介绍|再讲|演示|"
    "翻过来|对比看|上嘴|试色|镜头|细节|穿一下|"
    "show|try on|try it|close up|closer|zoom|hold up|hold it|turn around|turn it|explain|demo|demonstrate|model it|"
    "put it on|put the|see the|see it|swatch|pakita|go over|let us see|"
    "wear it|camera|review the",
    "size": "尺码|码|码数|大码|小码|尺寸|size|sizes|sz|sizing|size chart|measurements",
    "which_size": "穿什么码|穿多大|拍多大|什么码|选什么码|选哪个码|拿什么码|拍什么码|多大码|几码|哪个码|穿几|拍几|选几|what size|"
    "which size|wat size|wat sz|size for me|size up|size down|"
    "size should",
    "fit": "穿|合身|偏大|偏小|标准码|紧|松|胖|瘦|平时|净身高|体重|身高|微胖|胯|腰围|胸围|脚|fit|fits|runs|run small|run big|"
    "true to size|tts|tight|loose|usually|normally|wear|tall|"
    "weigh|bust|waist|hips|chest|curvy|fit me|comes up|come up",
    "colour": "花型|卡通|lighter one|in white|in black|颜色|色|图案|花色|配色|款式|几色|色号|深色|浅色|colour|colours|color|"
    "colors|shade|shades|pattern|patterns|print|"
    "prints|kulay|darker|lighter",
    "material": "面料|材质|料子|成分|配料|成份|什么做的|什么料|含|里面是什么|填充|什么布|什么皮|不含|有没有加|添加|made of|"
    "made from|material|materials|fabric|ingredient|"
    "ingredients|contain|contains|composition|percent|% cotton|real or|free from|what's in|whats in|filling|allergen",
    "spec": "留香|圈口|几分的|ilang liters|gano kahaba|gaano|松紧|什么口|weight|省电|strength|range|容量|功率|多重|续航|兼容|"
    "支持|适配|多大容量|能装|接口|电压|防水|内存|像素|屏幕|厚不厚|厚吗|薄|透|弹|保暖|口味|"
    "味道|甜|辣|酸|噪音|几寸|长度|多长|多宽|多高|规格|"
    "how big|how heavy|how tall|how long is|compatible|work with|works with|wattage|voltage|litres|capacity|"
    "dimensions|waterproof|battery|ram|storage|thick|stretchy|"
    "taste|smell|noisy|wide|hold|holds|connect|does it have",
    "use": "沾水|怎么冲|put it together|put fridge|air fryer|from frozen|going black|tarnish|要洗吗|once a day|capsules|"
    "怎么用|用法|怎么吃|怎么煮|机洗|手洗|水洗|洗衣机|清洗|保养|存放|冷藏|冷冻|冰箱|安装|怎么装|煮|泡|加热|微波|"
    "一天几次|一次用|早上用|晚上用|先用|打理|熨|烘干|褪色|"
    "缩水|怎么洗|组装|拼|铺|开锅|use|wash|clean|cleaning|care|fridge|freeze|frozen|install|assemble|cook|apply|dryer|"
    "iron|dose|dosage|refrigerate|reheat|machine wash|"
    "tumble|charge it|set it up|setup|how often|before or after|instructions|maintain|times a day|soak|store it|keep it|microwave",
    "suit": "够睡|牙口|has no teeth|chew|for puppies|for adults|多大孩子|手粗|腿粗|能用吗|可以用|适合|合适吗|能吃|能穿|"
    "可以吃|能喝|能不能用|适不适合|能驾驭|显黑|显白|显胖|有影响吗|刺激|过敏|"
    "suitable|safe|ok for|okay for|good for|can use|"
    "appropriate|recommended for|gentle|allergy|any good for|too young|too old|breakouts|irritate",
    "treat": "herpes|warts|ringworm|gastric|fatty liver|cholesterol|diabetes|lower his|cures|cured|asthma|eczema in|back pain|"
    "slim fast|lose 20kg|三高|风湿|颈椎|痔疮|脚气|灰指甲|痛经|近视|白内障|结节|增生|控糖|降脂|防癌|抵抗力|治|疗效|"
    "治疗|降血压|降糖|减肥|瘦|祛|消炎|排毒|免疫力|长高|抗癌|失眠|cure|treat|heal|lose weight|cancer|insomnia|"
    "lower cholesterol|get rid of|medicine|remedy|"
    "weight loss|blood pressure|detox|pain|arthritis",
    "genuine": "质检报告|验真伪|真伪|防伪码|官方直播|品牌方|us version|grey import|seller|serial|正品|真的吗|真假|假货|是真|"
    "保真|授权|专柜|旗舰店|官方|防伪|验货|鉴定|高仿|仿品|a货|假一赔|行货|水货|原装|"
    "genuine|authentic|authenticity|legit|original|"
    "fake|replica|dupe|official|authorised|authorized|counterfeit|parallel import|knock off|knockoff|verified|"
    "hologram|certified|real one",
    "origin": "产地|国产|进口|哪里产|哪产|哪里的|什么地方产|哪国|made in|imported|import|where is it from|where's it from|"
    "country|manufactured in|locally made|where is it made",
    "expiry": "once opened|old stock|生产的|哪年的|opened how many|保质期|生产日期|日期|过期|新鲜|临期|到期|批次|哪天产|几月产|"
    "能放多久|放多久|开封|保鲜|expiry|expire|expires|"
    "expiration|best before|exp|shelf life|manufactured|"
    "mfg|fresh|bbe|use by|production date|how old|date on|after opening|go off|packed on",
    "compare": "cant decide|can't decide|help me choose|heels or flats|变频|定频|哪一款|同款吗|区别|哪个好|哪款好|对比|不同|"
    "不一样|比起|选哪|哪个更|哪个值|差别|差在|二选一|纠结|推荐哪|哪个|difference|"
    "differences|better|versus|vs|compare|compared|which one|"
    "which is|choose between|or the|same as|prefer|pinagkaiba",
    "ship_fee": "掏快递费|包运费|运费谁|付邮|postage included|incl postage|包邮|邮费|运费|快递费|免邮|邮资|补邮|加运费|"
    "shipping fee|shipping cost|postage|free shipping|free delivery|"
    "delivery fee|delivery charge|ship fee|p&p|"
    "free postage|sf fee|delivery free|shipping free|cost to ship|shipping rate|how much shipping|"
    "how much is shipping|how much is delivery|free ship",
    "ship": "发货|发出|寄|配送|发吗|发不发|能发|发走|送货|ship|ships|shipped|shipping|dispatch|dispatched|post|posted|"
    "deliver|delivery|send|sent|despatch|mail",
    "arrive": "到吗|送到|能到|收到|到手|到家|送达|几天到|arrive|arrives|get here|reach|receive|delivered|get it by|come by|dumating",
    "when": "什么时候|啥时候|几时|多久|几天|多长时间|哪天|几号|多会|何时|几点|when|how long|how soon|what time|what day|"
    "how fast|kelan|kailan|what date|wen|how many days",
    "courier": "快递|物流公司|哪家快递|什么快递|驿站|送货上门|自提|courier|carrier|delivered by|shipped with|"
    "which delivery company|ship with|ship by|who delivers|signed for|tracked|"
    "locker|pick up|pickup|collect",
    "place": "military|isle of man|channel islands|army|郊区|trinidad|可以寄到|地区|偏远|那边|这边|国外|海外|乡下|农村|村里|"
    "学校|省|overseas|international|internationally|country|remote|"
    "island|islands|state|province|po box|abroad|worldwide|"
    "ship to|deliver to|post to|customs",
    "track": "到哪|走到|物流|单号|包裹|还没到|没收到|没发|催|查|没动静|没更新|派送|签收|取件|丢件|tracking|parcel|package|"
    "where is my|where's my|wheres my|status|update|"
    "not arrived|havent received|haven't received|not received|hasn't arrived|hasnt moved|lost in|delivered but|"
    "out for delivery|still waiting",
    "mine": "我的|我买的|我拍的|我那|我昨天|上次买|我前天|我上周|刚拍|刚买|刚下|my order|my parcel|my|i ordered|i bought|"
    "i paid|just ordered|just bought|mine came|ordered",
    "address": "地址|收件人|收货人|电话号码|手机号|写错|填错|搬家|address|postcode|zip code|house number|phone number|apartment|"
    "recipient|moved|wrong name",
    "change": "exchange to|update my|改|换成|修改|换一下|换个|更改|改成|备注|change|swap|switch|edit|amend|instead|correct|"
    "modify|upgrade",
    "cancel": "取消|不要了|撤单|撤销|退掉|不想要|拍错|拍多|手滑|误拍|重复下单|cancel|cancelled|changed my mind|by mistake|"
    "accidentally|by accident|dont want it|"
    "don't want|no longer need|didnt mean|ordered twice",
    "return": "退货|退换|换货|七天无理由|7天|无理由|运费险|能退|可以退|包退|退回|寄回|换吗|能换|return|returns|exchange|"
    "send back|send it back|return policy|returnable|swap if|"
    "give it back|final sale",
    "refund": "退款|退钱|退我|返钱|退给|要退|refund|refunded|money back|refunds|reimburse|refundable",
    "refund_wait": "到账|退款进度|退了没|没到账|退款几天|还没退|没退|原路|退到|钱呢|钱怎么还|refund status|not refunded|"
    "no refund yet|still no refund|money returned|"
    "refund take|refund yet|back in my account|back on my card|refund received|pending refund",
    "broken": "长虫|没熟|洒了|臭的|缩水|不制冷|不加热|没反应|hurt|fell apart|peeling|snapped|坏|破|碎|裂|漏|开线|有洞|瑕疵|"
    "划痕|掉色|发霉|有虫|烂|断了|掉了|开胶|起球|不能用|没反应|不亮|充不进|没声|掉漆|"
    "褪色|脏|异味|broken|broke|brokn|cracked|crack|damaged|"
    "faulty|defective|torn|leaking|leaked|smashed|stain|stained|scratched|ripped|hole|dead|wont turn on|doesn't work|"
    "stopped working|mouldy|dented|sira|chipped|bent|fell off|came off",
    "missing": "少发|漏发|没给|少了|缺|少一|没有赠品|只收到|只给|空包|missing|only got|only received|short|didnt get|didn't get|"
    "not in the box|wasnt in|incomplete|kulang|empty box",
    "wrong": "发错|错了|不对|不一样|不符|货不对板|色差|wrong|not what i ordered|different from|instead of|incorrect|mali|"
    "not as described|sent me",
    "received": "我收到的|到货的|came with a|收到|到手|打开|拆开|来的时候|拿到|arrived|turned up|came|received|opened|unboxed|"
    "when i opened|got mine",
    "warranty": "保修|质保|维修|售后|保几年|保多久|三包|联保|延保|换新|warranty|guarantee|guaranteed|repair|repairs|"
    "service centre|service center|covered|after sales",
    "invoice": "发票|开票|专票|普票|税号|抬头|收据|报销|invoice|receipt|vat|gst|tax|bill",
    "greet": "how are you|how are u|hope ur well|家人们好|各位好|你好|您好|晚上好|下午好|早上好|早安|大家好|来了|来啦|报到|"
    "主播好|新年|节日快乐|hello|hi|hey|good morning|"
    "good evening|good afternoon|hiya|evening|morning|gm|helo|"
    "happy new year|merry christmas|just joined|just popped in|kumusta|namaste|hai",
    "bye": "拜拜|拜|晚安|再见|明天见|先走|撤了|下了|睡了|溜了|回见|88|886|bye|good night|goodnight|gn|night|nite|see you|"
    "see ya|cya|heading out|gotta go|off to bed|take care|later",
    "thanks": "谢谢|感谢|多谢|谢啦|辛苦|蟹蟹|3q|thanks|thank|ty|thx|tysm|cheers|appreciate|salamat|tq|thanku|shukriya",
    "praise": "发货快|物流给力|发货好快|中意|巴适|稀罕|大爱|包装好|很用心|颜值|上头|stunning colour|so soft|好看|漂亮|喜欢|"
    "好用|绝绝子|绝了|爱了|美|好美|赞|好吃|真香|好听|厉害|专业|可爱|大气|高级|种草|回购|满意|棒|给力|"
    "yyds|良心|仙|love|loved|beautiful|gorgeous|cute|amazing|"
    "obsessed|stunning|nice|pretty|perfect|awesome|lovely|great|best|so good|ganda|wow|adorable|fab|fire|slay|"
    "happy with|recommend|fave|favourite|elegant|classy|fantastic|sweet",
    "bad": "垃圾|太差|很差|骗|失望|无语|恶心|坑|套路|糊弄|不行|难看|敷衍|差评|上当|后悔|拉黑|取关|割韭菜|虚假|态度|trash|"
    "terrible|awful|worst|bad|disappointed|disappointing|scam|"
    "scammers|ridiculous|rude|ignoring|ignore me|ignored|unprofessional|waste|joke|rip off|annoying|boring|"
    "misleading|fed up|poor|cheap quality|never again|useless|liar|lies|bait",
    "live": "when u back|back on|daily timing|est or pst|what time in|几点到几点|周几播|开播|直播|下播|几点播|播到|回放|录播|"
    "回看|场次|下一场|还播|播吗|明天播|天天播|预告|live|stream|streams|"
    "streaming|replay|rewatch|schedule|broadcast|recording|on air|going live|"
    "next live|watch again|how late|finish tonight|start tonight|next show",
    "lottery": "drawn|vip|perks|欧气|免单|naka share|名单|开奖|口令|抽奖|福袋|中奖|灯牌|粉丝团|关注|签到|打卡|抽|点赞|分享|截屏|"
    "粉丝群|入团|锦鲤|选我|中了|giveaway|win|winner|"
    "winners|raffle|draw|drawing|followed|shared|prize|spin|pick me|"
    "entered|enter|tapping|hearts|fan club|lucky|free stuff|fingers crossed|choose me|joined|wheel",
    "who": "提成|挣多少|月入|干这行|你们公司|add u on|your insta|ur insta|bf or gf|你是|主播是|多大了|结婚|对象|身高多少|"
    "哪里人|老家|叫什么|名字|男朋友|女朋友|孩子|工资|单身|瘦了|妆|are you|r u|"
    "your name|how old are you|married|boyfriend|girlfriend|single|"
    "where are you|where u|what do you do|who are you|do you have kids|your hair|ur name|where did you|"
    "your favourite|you from|u from|live in",
    "machine": "机器人|真人|人工智能|ai|数字人|虚拟|智能|自动回复|gpt|豆包|bot|robot|human|artificial|real person|automated|"
    "chatgpt|computer|machine",
    "stream_issue": "卡|没声音|声音小|听不见|听不清|画面|画质|黑屏|糊|lag|lagging|sound|audio|mic|buffering|blurry|freezing|"
    "can't hear|cant hear|echo|volume|screen is|pixelated|glitch",
    "chatter": "album|gas prices|vote|drugs|car parts|new song|where my|天气|吃饭|外卖|下雨|上班|下班|作业|楼上|哈哈|笑死|股票|"
    "球赛|明星|电影|游戏|新闻|睡觉|高考|堵车|weather|dinner|"
    "lunch|lol|lmao|haha|match|game|movie|football|election|"
    "homework|traffic|raining|news|work tomorrow|anyone else|who else|concert|song",
    "contact": "客服|人工|微信|电话|联系|私信|投诉|customer service|support|contact|dm|whatsapp|inbox|message|email|complain|"
    "complaint|report",
    "now": "现在|马上|立刻|赶紧|now|asap|urgent|urgently|right now|immediately|hurry",
    "again": "再|又|again|another|more",
    "question": "吗|么|嘛|呢|没有|不|可以|能|?",
    "new": "新人|新粉|第一次|新来|刚来|first time|im new|newbie here|new here",
    "test": "test|testing|asdf|qwerty",
    "insult": "傻逼|傻b|sb|煞笔|脑残|智障|废物|垃圾|骗子|奸商|黑心|贱|婊|丑八怪|穷逼|滚|去死|死全家|死光|你妈|妈的|tmd|草泥马|"
    "操|尼玛|nmsl|畜生|狗东西|王八|不要脸|死妈|"
    "几把|屎|约吗|看看腿|胸|内衣什么颜色|挨揍|打死|idiot|idiots|stupid|moron|loser|bitch|fuck|f u|fck|stfu|shut up|"
    "ugly|fat|whore|slut|dumb|scum|thieves|thief|liar|trash|"
    "die|kill|sexy|boobs|underwear|hot babe|pervert|retard|asshole|crap|bastard|robbing|naked|nudes|kys|cow|pig|"
    "beat you|find you|waiting outside",
    "elsewhere": "微信|威信|薇信|徽信|vx|wx|v信|加v|加我|私聊|私信|私下|线下|转账|支付宝转|淘宝店|私|群号|加群|line|qq|企鹅|"
    "whatsapp|telegram|wechat|text me|dm me|inbox me|pm me|"
    "my number|ur number|off here|off the app|off app|privately|zelle|venmo|cashapp|paypal friends|friends n family|"
    "meet up|cash price|my insta|my ig|bank transfer direct|"
    "outside the app|skip the fees|no fees|directly|signal|messenger|crypto",
    "law": "投诉|举报|12315|315|报警|律师|起诉|打官司|告你|消协|工商|曝光|平台介入|税务|录屏|仲裁|complaint|complain|"
    "report you|reporting|chargeback|lawyer|sue|police|trading standards|"
    "dispute|court|bbb|dti|consumer|fraud|legal|escalate|open a case|ombudsman|attorney general",
    "person_wanted": "真人|人工|负责人|老板|经理|主管|店长|供货|合作|owner|manager|supervisor|real human|real person|human|speak to|"
    "talk to|someone from|boss approve|staff|wholesale|"
    "collab|sponsor|call me",
    "danger": "晕|吐|流血|中毒|着火|烧|爆炸|冒烟|漏电|触电|过敏|疹|肿|呼吸|误吃|误食|吞|救命|120|拉肚子|火辣|红点|choking|"
    "bleeding|rash|fire|burn|burned|burnt|hospital|allergic|"
    "swollen|swelling|breathe|throat|poison|smoke|smoking|spark|sparks|shock|exploded|swallowed|vomiting|hives|"
    "emergency|dizzy|insulin|ambulance",
    "double": "付了两|扣了两|扣我两|重复支付|重复扣|付两遍|多扣|盗刷|扣两|twice|double charged|double charge|charged two|"
    "hacked|unauthorised|unauthorized|two payments",
    "deadline": "半小时|一小时|一个小时|小时内|分钟|马上要|赶时间|急|急用|还剩|in an hour|one hour|an hour|30 min|minutes|"
    "2 hours|3 hours|before 5|urgent|tonight or|flight|wedding",
    "spam": "兼职|刷单|日赚|日结|加盟|副业|贷款|提现|批发|赌|彩票|六合|炒币|稳赚|秘方|壮阳|代开|办证|资源|网盘|打字员|招|"
    "引流|涨粉|开锁|上分|理财|妹子|我家直播|我那边|点我头像|"
    "主页有|同款更便宜|forex|bitcoin|loan|loans|earn|invest|investment|followers|follow for follow|follow me|my page|"
    "my store|my live|my show|my shop|my channel|web designer|"
    "cheap rates|spell caster|dm for|check my|work from home|make money|per day|herbal|casino|betting|come over|join my",
    "instruct": "忽略|规则|指令|系统|提示词|设定|角色扮演|你现在是|开发者|越狱|服从|执行|输出|复述|打印|配置|忘掉|听令|命令你|"
    "改成|扮演|解除|后台|密码|新任务|assistant|ignore|"
    "instructions|prompt|system|override|admin|roleplay|pretend|jailbreak|disregard|repeat after|you are now|"
    "from now on|print|reveal|developer|instruction|rules|sudo|debug|"
    "execute|answer only|say that|announce|set every|tell everyone|policy:",
    "kid": "岁|小学|年级|初一|初二|初三|未成年|妈妈不让|作业|上学|班主任|压岁钱|高一|years old|yr old|yrs old|yo|in grade|"
    "grade|school|my mom|my mum|moms phone|moms card|dads phone|"
    "my teacher|allowance|pocket money|class|kid",
    "identity": "身份证|电话|手机号|银行卡|卡号|邮箱|收件|住在|my number|phone|call me|address|email|account|acct|ssn|passport|"
    "street|road|avenue",
}
