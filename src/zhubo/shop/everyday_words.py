"""Ordinary words of live chat. Made by runs/make_everyday_words.py out of seeds/."""

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
EVERYDAY_PAIRS = frozenset(
    """
    一下 一个 一人 一件 一份 一共 一包 一千 一半 一单 一双 一句 一只 一台 一号 一块 一天 一套 一年 一晚 一条 一样
    一次 一点 一百 一盒 一直 一箱 一米 一般 一起 一遍 七天 三个 三件 三十 三天 三年 三百 上一 上了 上吗 上好 上次
    上市 上班 上的 上看 上那 上门 下一 下不 下午 下单 下来 下次 下班 下的 下看 不一 不上 不买 不了 不会 不出 不到 不动
    不包 不发 不合 不同 不喜 不在 不多 不够 不大 不好 不对 不带 不开 不想 不掉 不收 不是 不清 不满 不用 不着 不给
    不能 不行 不要 不见 不让 不进 不退 不送 东西 丢了 两个 两件 两千 两单 两台 两天 两次 两百 个不 个人 个价 个号
    个地 个大 个好 个小 个是 个月 个码 个色 个钱 个链 个颜 中了 中奖 为什 为啥 主播 久了 久能 么买 么价 么办 么多
    么弄 么快 么拍 么时 么没 么洗 么算 么还 么选 之前 也不 买一 买不 买两 买了 买几 买到 买吗 买哪 买多 买的 买过
    了一 了三 了不 了两 了个 了你 了几 了半 了吗 了吧 了咋 了多 了怎 了我 了是 了没 了能 了要 了还 了退 二十 二手
    五十 五号 五块 五天 产的 京东 人不 人吗 人家 人工 人用 人的 人能 什么 什麼 今天 今年 今晚 介绍 仓库 付不 付了
    付吗 付多 付定 付宝 付尾 付款 付行 以不 以后 以吗 以用 以退 们这 价不 价吗 价啊 价多 价是 价格 优惠 会不 似的
    你们 你会 你好 你家 你是 你的 你给 你说 你这 便宜 保不 保价 保修 保几 保质 信用 修吗 候发 候能 假的 做的 儿子
    先付 免费 免邮 全是 公分 公司 公斤 关了 关注 再来 写错 冬天 减多 几个 几件 几分 几单 几台 几号 几块 几多 几天
    几年 几时 几月 几次 几点 几百 几码 几种 几钱 出来 分开 分期 分钟 刚才 刚拍 别人 别发 别家 别的 到一 到不 到了
    到付 到几 到吗 到哪 到多 到家 到底 到我 到手 到没 到现 到的 到账 到货 前能 前面 剩下 剩几 加一 加钱 包不 包装
    包裹 包邮 区别 十二 十五 十块 十斤 半天 单不 单买 单了 单位 单号 单子 单能 卖不 卡在 卡能 去了 去哪 去年 参加
    双十 反应 发一 发不 发了 发吗 发我 发的 发票 发货 发错 取消 变形 另外 只有 只能 叫啥 可以 号吗 号多 号是 号的
    号能 号还 号链 吃了 吃吗 各位 合适 吊牌 同一 同意 同款 名字 后付 后悔 后面 吗这 周末 味道 咋办 咋样 品吗 哈哈
    哪一 哪个 哪了 哪些 哪儿 哪几 哪天 哪家 哪看 哪里 售后 啥价 啥时 啥码 喜欢 器人 回事 回去 回放 回来 国产 国补
    图案 在不 在几 在哪 在家 地址 地方 坏了 坏的 块钱 型号 塑料 声音 处理 备注 多不 多久 多了 多大 多少 多拍 多重
    多钱 多长 多高 够不 够吗 大一 大不 大号 大吗 大家 大小 大概 大的 天下 天不 天了 天内 天几 天到 天发 天天 天就
    天拍 天没 天的 天能 天还 天那 头发 奶奶 好不 好了 好多 好用 好的 好看 好评 妈妈 姐妹 姐姐 婆婆 子不 子能 子里
    学校 学生 孩子 安装 完了 定金 宜点 宝宝 实在 审核 客服 家了 家的 家里 寄到 寄回 密码 对不 小了 小学 小孩 小时
    小的 小黄 少一 少了 少啊 少天 少来 少点 少米 少钱 就不 就拍 就是 就没 就要 就这 尺寸 尺码 尾款 屏幕 差价 差多
    已经 师傅 带不 帮我 平台 平时 年的 年级 库存 店里 店铺 开不 开了 开始 开播 开机 开看 开票 弹幕 当天 得上 得下
    得不 得了 得住 得像 得到 得动 得多 得很 得我 微信 必须 快乐 快递 怎么 怎麼 想买 想换 想要 想退 意思 成功 我一
    我不 我买 我了 我们 我刚 我去 我发 我在 我妈 我家 我就 我想 我手 我把 我拍 我换 我是 我来 我没 我爸 我留 我的
    我看 我老 我要 我这 我退 我那 我都 截图 才那 打不 打个 打开 打折 找不 把我 抖音 折扣 抢到 报一 抬头 抽奖 拆了
    拉链 拍一 拍下 拍不 拍两 拍了 拍几 拍吗 拍成 拍的 拍错 拜拜 拿下 拿到 按钮 换一 换不 换个 换吗 换成 换新 换货
    掉不 掉了 掉毛 掉色 推荐 提前 提示 撤了 播不 播你 播几 播吗 播好 播间 支付 支持 收不 收了 收件 收到 收货 改一
    改成 放一 放不 效果 数字 斤的 断了 新人 新手 新款 新疆 新的 旁边 日期 旧的 早上 时候 时间 明天 昨天 昨晚 是一
    是不 是人 是什 是你 是全 是几 是原 是吧 是哪 是啥 是国 是多 是小 是我 是机 是正 是真 是空 是自 是要 是谁 晚上
    晚安 最低 最后 最多 最大 最小 月了 有一 有不 有么 有人 有什 有优 有冇 有几 有别 有券 有吗 有哪 有啥 有多 有小
    有没 有现 有货 朋友 机器 来一 来不 来了 来吗 来的 来看 来着 样吗 样的 楼上 次买 款不 款了 款到 款吗 款还 正品
    死了 沒有 没了 没人 没到 没动 没反 没发 没听 没得 没抢 没收 没有 没看 没给 没见 没货 洗不 活动 海南 涨价 清楚
    满减 满意 漂亮 激活 灯牌 灰的 点不 点了 点吗 点开 点的 点赞 版本 牌子 物流 现在 现货 生产 生日 用不 用了 用什
    用几 用卡 用吗 用哪 用完 用的 用行 用这 申请 电话 白的 白色 的一 的不 的东 的么 的人 的什 的价 的券 的单 的吗
    的吧 的和 的哪 的啥 的多 的小 的差 的快 的时 的是 的有 的没 的能 的要 的话 的货 的跟 的还 的退 的那 的都 的钱
    盒子 直接 直播 看一 看下 看不 看了 看到 看得 看我 看看 看着 看见 真不 真人 真好 真的 知道 码不 码吗 礼拜 礼物
    票不 票能 福利 福袋 秒杀 积分 穿一 穿上 穿不 穿吗 穿的 穿这 立减 第一 第二 第几 等了 等到 等着 签收 米的 粉丝
    粉的 系统 红包 红的 结婚 给不 给个 给你 给我 给看 给老 给退 绿的 缺货 老人 老公 老婆 老家 老师 老年 老板 肚子
    能一 能不 能买 能付 能再 能分 能到 能发 能吃 能寄 能开 能打 能抵 能拍 能拿 能换 能收 能改 能放 能用 能看 能穿
    能给 能补 能装 能调 能退 能送 自动 自己 自提 舒服 良心 色不 色吗 色的 花呗 行不 行卡 行吗 补不 补吗 补货 补贴
    装不 装的 西藏 要一 要不 要了 要先 要几 要加 要多 要换 要是 要的 要等 要退 规格 视频 订单 让我 讲得 讲的 设计
    试试 说一 说不 说好 说明 说没 说的 说话 谢主 谢谢 账号 货不 货了 货到 货吗 货没 货的 质保 质量 购物 费不 费吗
    费多 费谁 赠品 走了 起来 起球 跟我 路过 身份 过一 过了 过年 过敏 过期 过来 过的 运费 还不 还会 还剩 还在 还是
    还有 还没 还能 还要 这个 这么 这价 这单 这是 这样 这款 这种 进去 进口 进来 退一 退不 退么 退了 退到 退吗 退吧
    退回 退差 退我 退换 退掉 退款 退的 退货 退钱 送一 送不 送人 送到 送吗 送得 送的 送货 适不 适合 适吗 选哪 運費
    那个 那么 那件 那单 那场 那条 那款 那种 邮不 邮吗 邮费 都不 都是 都有 都没 都能 都说 里头 里有 里没 里的 里能
    里面 量多 钱一 钱不 钱吗 钱啊 钱退 银行 链接 错了 长时 问题 闺女 防水 降价 限购 除了 隔壁 面是 面有 面的 面那
    顺丰 预售 预约 颜色 飞机 香港 马上 驿站 麻烦 黄车 黑的 黑色
    """.split()
)
