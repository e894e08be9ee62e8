"""Flags that words alone prove; the trained model finds the rest."""

from __future__ import annotations

from zhubo.text.wording import bits_of, may_stand, says, wording

_RULES = (
    (
        "injection",
        wording(
            r"忽略.{0,6}(?:规则|指令|设定|提示|上面|以上|之前)|忘[掉记].{0,6}(?:规则|设定|指令|身份)|系统提示|提示词|"
            r"system\s?prompt|你现在是.{0,8}(?:模式|猫|黑客|开发)"
            r"|开发者模式|命令你|(?:打印|输出|告诉我|列出).{0,6}(?:配置|密码|提示|所有买家|系统)|接下来(?:只能|你)|听令|"
            r"执行 ?(?:rm|以下|指令)|dan模式"
            r"|(?<![a-z])rm -rf\b|\bsudo [a-z]|\b(?:give|grant|get) (?:me |us )?(?:root|admin|shell)(?: access| rights|"
            r" on)?\b(?! ?(?:beer|veg|top|jacket|suit))|\bdrop table\b|;--"
            r"|ignore (?:all |your |the |any )?(?:previous|prior|above|rules|instructions|earlier|price list)|"
            r"disregard (?:the |all |your |previous)"
            r"|\[system\]|</?(?:system|chat|prompt)>|jailbreak|developer mode|admin mode|you are now (?:in|a|an)|"
            r"pretend (?:you are|to be)|roleplay as"
            r"|reveal your (?:prompt|instructions)|repeat everything above|from now on you|(?:^|\s)(?:assistant|system): "
        ),
    ),
    (
        "needs_human",
        wording(
            r"转人工|(?:人工|真人)客服(?!.{0,6}(?:几点|上班|下班|时间|在线|在不在|电话|多少|什么时候))|换(?:个)?真?人工?来|找人工|要人工|12315|315投诉|投诉你|投诉到|举报你|律师函|报警|起诉|"
            r"打官司|消协|工商局|平台介入|让(?:负责人|老板|经理)"
            r"|(?:want|need|get me|give me|get|speak|talk|chat)(?: to| with)? (?:a |an |the |ur |your )?(?:real |"
            r"actual )?(?:human|person|manager|owner|supervisor|agent)"
            r"|chargeback|trading standards|small claims|\blawyer\b|\bsue\b|police report|report (?:you|u|this shop|"
            r"ur shop) to|better business bureau"
            r"|fil(?:e|ing) (?:a )?(?:complaint|dispute)"
        ),
    ),
    (
        "off_platform",
        wording(
            r"加(?:我|个|下)?(?:微信|vx|wx|v信|威信|薇信|qq|企鹅)|(?:私下|线下)(?:交易|转账|付款|转)|走微信|微信转|支付宝转|加v(?![a-z])"
            r"|(?:whatsapp|telegram|text|dm|wechat) me (?:on|at|at my|for|to)|off (?:the )?(?:app|platform)\b"
            r"|(?:pay|send) (?:it |u |you )?(?:on|via|by|through) (?:zelle|venmo|cashapp|paypal)|order by text|deal on telegram"
        ),
    ),
    (
        "spam_ad",
        wording(
            r"兼职|刷单|日赚|日结|稳赚|代开|贷款|副业|六合彩|网盘|壮阳|炒币|点我头像|祖传秘方|花呗提现|招(?:人|聘|打字)"
            r"|(?:loans?|forex|bitcoin|crypto|invest(?:ment)?|herbal|casino|betting|web design).{0,40}(?:dm|inbox|call|"
            r"contact|apply|msg|message|whatsapp|page|fast)"
            r"|spell caster|follow (?:me|for follow)|(?:join|come to|come over to|check|check out|visit|order from) (?:my|"
            r"our) (?:live|show|page|store|shop|channel)"
            r"|make \$?\d+ (?:a|per) day|cures? .{0,20}(?:contact|dm)"
        ),
    ),
    (
        "health_claim",
        wording(
            r"(?:能|可以|可|会|真)?(?:治(?!安)|治疗|根治)|疗效|降(?:血压|血糖|血脂|三高|糖|脂|尿酸)|减肥|(?:能|可以|会|月)瘦|"
            r"祛(?:斑|痘|湿|疤)|消炎|抗癌|防癌|长高|免疫力|抵抗力|活血|排毒|宫寒"
            r"|\bcures?\b|\bheals?\b|\btreats?\b (?!for)|get rid of (?:my|his|her|the)? ?(?:acne|wart|eczema|pain|spot|scar|"
            r"melasma)|lower (?:my |his |her )?(?:sugar|cholesterol|blood)"
            r"|kills? cancer|cancer patient|lose (?:weight|\d+ ?(?:kg|lb))|weight loss|insomnia|arthritis|fatty liver|"
            r"pain relief|blood pressure|burn fat|slimming"
        ),
    ),
    (
        "urgent",
        wording(
            r"(?:半|[一1两2])个?小时(?:内|后)|(?:[三四五]十|[1-5]\d)分钟内|误[吃食]|流血|晕倒|着火|起火|漏电|冒烟|爆炸|炸了|"
            r"中毒|(?:扣|付)了?我?[两2](?:次|遍)|重复(?:扣|支付)"
            r"|(?:charged|paid|billed) (?:me )?twice|double charge|\bhacked\b|in (?:an|one) hour|(?:in|within) \d+ ?min|"
            r"choking|bleeding|(?:can'?t|cannot) breathe|swallowed"
            r"|allergic reaction|(?:caught|on) fire|sparks|ambulance"
        ),
    ),
    (
        "abuse",
        wording(
            r"傻[逼b子]|煞笔|沙比|操你|草泥马|艹你|你妈的|尼玛|nmsl|去死|死全家|全家死|死妈|狗东西|贱人|婊子|脑残|智障|王八蛋|"
            r"垃圾(?:主播|玩意)|滚蛋|不要脸|废物"
            r"|\bf+u+c+k+ (?:you|u|off)\b|\bbitch\b|\bass ?hole\b|\bcunt\b|\bretard(?:ed)?\b|\bwhore\b|\bslut\b|"
            r"\bkill (?:yourself|urself)\b|\bkys\b|\bstfu\b"
            r"|\bmoron\b|\bidiots?\b|\bf u\b|break (?:ur|your) face|beat (?:him|her|u|you) up|\brat\b.{0,10}scam|scamming rat|"
            r"\bugly\b.{0,12}(?:liar|fat|hell)"
        ),
    ),
    (
        "minor",
        wording(
            r"我(?:今年|才|只有|现在)?\s?(?:[5-9]|1[0-7]|[六七八九十]|十[一二三四五六七])岁(?!的)|我(?:还)?(?:没|未)成年|"
            r"我是(?:小学生|初中生)"
            r"|我(?:上|读)?(?:小学|初[一二三中]|[一二三四五六]年级)"
            r"|\b(?:im|i'm|i am) (?:only |just )?(?:[5-9]|1[0-7])\b(?!\.\d)(?! ?(?:st\b|stone|and a half|kg|cm|weeks?|months?|"
            r"in\b|ft|'|%|us\b|uk\b|eu\b|days?|hours?|min|x\b|lbs?"
            r"|pounds|people|off|away|miles|or \d|/|-))|\bi'?m a (?:minor|kid|child)\b|\b(?:im|i'm|i am) (?:in|"
            r"under) (?:grade \d|\d+th grade|age|18)"
        ),
    ),
)


_LISTS = wording(
    r"^(?:hey |hi |so |please |pls |(?:can|could|would) (?:u|you) )*(?:please |pls )?(?:list|show|name)(?: me| us)? (?:all|every)"
    r"(?: of)?(?: the| ur| your| ya)? (?!(?:rules?|instructions?|prompts?|buyers?|orders?|customers?|users?|viewers?|names|address\w*|"
    r"emails?|phones?|passwords?|keys?|configs?|commands?|tools?|data|secrets?|admins?|messages?|comments?|people|costs?|suppliers?|"
    r"settings?|files?|accounts?)\b)[a-z-]{3,14}"
    r"(?: (?:(?:that )?(?:u|you|ya) (?:have|got|sell)|in stock|for sale|available|here|please|pls|plz|with prices?|and prices?))*[ ?!.]*$"
)
lists_goods = says(_LISTS)
"""Whether a comment asks to have all goods of one kind listed, which commands nothing else."""


def ruled_flags(text: str) -> set[str]:
    """Return the flags that the words of `text` (folded) prove."""
    return {flag for flag, words in _RULES if words.search(text)} if may_stand(text) & _BITS else set()


_BITS = bits_of(words for _, words in _RULES)
