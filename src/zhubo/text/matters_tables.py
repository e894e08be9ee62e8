"""What can be asked of a shop's rules: words that ask, which are also the words of a rule that tells. Folded, separated by `|`."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.text.devices_tables import Property

MATTERS: Mapping[str, Property] = {
    "express": Property(
        "加急|次日达|当日达|隔日达|特快|express|overnight|next day|next-day|same day|expedited|rush|priority",
        "",
        "=加急|次日达|当日达|隔日达|express shipping|express delivery|overnight|next day|next-day|same day|expedited",
    ),
    "arrival": Property(
        "多久到|几天到|多久能到|什么时候到|能到|送达|到货要|arrive|arrives|arrival|delivery take|get here|delivery time",
        "",
        "=送达|到货|arrive|arrives|delivered within|delivery takes",
    ),
    "customs": Property("关税|清关|报关|进口税|税费|customs|duty|duties|import tax|import fees|tariff"),
    "pickup": Property(
        "自提|到店|上门取|门店|pick up|pickup|pick it up|collect in store|in store|physical store|"
        "real store|real shop|actual store|actual shop|physical shop|walk into|in person|showroom"
    ),
    "installation": Property("上门安装|包安装|送货上门安装|安装|installation|install it|assembly service"),
    "to_door": Property(
        "送货上门|送上楼|送货上楼|送到楼上|搬上楼|抬上楼|扛上楼|包上楼|送到家|上门|upstairs|to the door|to my door|doorstep"
    ),
    "price_protection": Property(
        "补差价|差价|保价|价保|买贵|降价补|price protection|price match|price matching|price drop|price adjustment"
    ),
    "student": Property(
        "学生优惠|学生价|教育优惠|student discount|student price|students get|education discount|student"
    ),
    "member": Property(
        "会员|vip价|vip优惠|vip折扣|vip有|vip能|vip打|vip减|88vip|member price|member discount|loyalty|membership"
    ),
    "first_order": Property("新人|首单|第一次买|新客|first order|first purchase|new customer|newsletter"),
    "trade_in": Property("以旧换新|旧机|回收|trade in|trade-in|part exchange"),
    "instalments": Property(
        "分期|花呗|白条|免息|月付|先用后付|instalment|instalments|installment|installments|klarna|afterpay|"
        "pay later|monthly"
    ),
    "cod": Property("货到付款|到付|cash on delivery|cod|pay on delivery"),
    "pay_wechat": Property("微信支付|微信付款|微信付|威信|薇信|wechat pay|wechatpay", "", "微信|wechat"),
    "pay_alipay": Property("支付宝|alipay"),
    "pay_bank_card": Property("银行卡|储蓄卡|借记卡|刷卡|bank card|bank cards|debit card"),
    "pay_credit_card": Property("信用卡|credit card|credit cards"),
    "pay_unionpay": Property("银联|云闪付|unionpay"),
    "pay_visa": Property("visa"),
    "pay_mastercard": Property("mastercard|master card"),
    "pay_amex": Property("amex|american express"),
    "pay_paypal": Property("paypal|pay pal"),
    "pay_apple": Property("apple pay|applepay"),
    "pay_google": Property("google pay|gpay"),
    "pay_crypto": Property("比特币|虚拟币|bitcoin|btc|crypto|usdt"),
    "pay_cheque": Property("支票|cheque|cheques|personal check|paper check|money order|money orders"),
    "pay_other_card": Property("discover card|discover cards|diners club|diners card|jcb|maestro|rupay|interac"),
    "pay_app": Property("venmo|zelle|cash app|cashapp|samsung pay|western union|revolut|wire transfer"),
    "pay_cash": Property("现金|付现|cash", "", "=现金|in cash"),
    "vat_invoice": Property("专票|专用发票|增值税专用|vat invoice|special invoice"),
    "company_invoice": Property(
        "公司抬头|公司发票|企业发票|税号|抬头|company invoice|business invoice|tax number|vat number"
    ),
    "return_insurance": Property("运费险|邮费险|退货险|退运险|return insurance|freight insurance|shipping insurance"),
    "return_postage": Property(
        "退货运费|退货邮费|运费谁出|谁出运费|邮费谁出|return shipping|return postage|pay for returns|who pays|who covers|free returns|"
        "cost of sending back|cost of returning|cost to return|cost to send|pay to return|pay to send|postage back|shipping back",
        "",
        "运费",
    ),
    "sent_from": Property("", "", "=发货地|ships from|sent from|shipped from|warehouse in"),
    "handed_over": Property("", "", "=signature|sign for|neighbour|neighbor|safe place|locker"),
    "return_fee": Property("", "", "=restocking"),
    "refund_time": Property("", "", "=refunds take|refunded within|refund within|退款到账"),
    "return_address": Property("", "", "=return address|returns to"),
    "po_box": Property("", "", "=po box|po boxes|p.o. box|apo"),
    "split_payment": Property("", "", "=split|partly|two cards|several cards"),
    "opened": Property(
        "拆封|拆开|拆了|激活|打开过|用过|opened|unsealed|activated|worn|used",
        "",
        "=拆封|拆开|激活|用过|未使用|二次销售|完好|opened|unsealed|activated|worn|used|unused|original condition",
    ),
    "washed": Property("洗过|下过水|剪掉吊牌|剪吊牌|吊牌剪了|washed|tags off|without tags|removed the tags"),
    "damaged": Property(
        "破损|碎了|坏了|少件|错发|漏发|发错|broken|damaged|missing|faulty",
        "",
        "=破损|少件|错发|漏发|发错|broken|damaged|missing|faulty",
    ),
    "accident": Property("人为损坏|accidental damage|water damage", "", "人为|进水|意外|跌落|摔|accident|drops"),
    "chosen_day": Property("指定日期|指定时间|预约送货", "", "=指定日期|指定时间|指定送|预约送|预约配送|约定时间"),
    "warranty": Property("保修|质保|联保|三包|维修|warranty|guarantee|repair|repairs"),
    "invoice": Property("发票|开票|收据|invoice|invoices|receipt|tax receipt"),
    "exchange": Property("换货|换码|换尺码|换颜色|能换|exchange|swap"),
    "tracking": Property("物流信息|单号怎么查|查物流|tracking number|track my|tracked"),
    "insurance": Property("碎屏险|意外险|延保|extended warranty|screen insurance"),
    "engraving": Property("刻字|定制|印字|engrave|engraving|custom|customise|customize|personalised|personalized"),
    "rebate": Property("返点|返利|返佣|佣金|回扣|提成|分佣|分成|推广费|affiliate|referral fee|commission|kickback"),
    "partial_return": Property("", "", "=部分退货|退其中|退部分|部分退款|partial return|partial refund"),
    "wholesale": Property("批发|拿货|一件代发|wholesale|resell|bulk|dropship"),
    "gift_wrap": Property(
        "礼品包装|包装礼盒|贺卡|gift wrap|gift wrapping|gift box|card with|ribbon|ribbons|gift note|gift message"
    ),
    "weekend": Property(
        "周末|周六|周日|星期天|星期六|礼拜天|节假日|weekend|weekends|saturday|saturdays|sunday|sundays|holiday|holidays",
        "",
        "=周|每天|每晚|星期|全年|daily|every day|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    ),
    "subsidy": Property(
        "国补|国家补贴|政府补贴|家电补贴|消费补贴|以旧换新补贴|government subsidy|state subsidy|government rebate"
    ),
    "contract": Property(
        "采购合同|签合同|签个合同|合同|盖公章|盖章|公章|报价单|purchase contract|sign a contract|formal quote|written quote|quotation"
    ),
    "reserve": Property(
        "预留|留货|set aside for me|put one aside|reservation", "", "=预留|留货|预订|reserve|set aside|hold"
    ),
    "repair": Property(
        "寄修|返修|换个屏|换块屏|spare part|spare parts|replacement part|replacement parts",
        "",
        "=寄修|维修费|配件|repairs|spare parts",
    ),
    "conversion": Property("尺码对照|size conversion|conversion chart", "", "=尺码对照|换算|conversion"),
    "sample": Property("试用装|小样|free sample|free samples|tester", "", "=试用|小样|sample|samples"),
    "support": Property(
        "客服|人工客服|客服电话|customer service|support|helpline|help desk|call someone|call you|phone you|speak to someone"
    ),
    "replay": Property("回放|重播|录播|回看|replay|rewatch|recording|watch again"),
}
"""What rules of a shop may or may not say."""
