"""Flags that words alone prove; the trained model finds the rest."""

from __future__ import annotations

import re

_RULES = (
    (
        "injection",
        re.compile(
            r"忽略.{0,6}(?:规则|指令|设定|提示|上面|以上|之前)|忘[掉记].{0,6}(?:规则|设定|指令|身份)|系统提示|提示词|"
            r"system\s?prompt|你现在是.{0,8}(?:模式|猫|黑客|开发)"
            r"|ignore (?:all |your |the |any )?(?:previous|prior|above|rules|instructions|earlier)|disregard (?:the |all |"
            r"your |previous)|\[system\]|</?(?:system|chat|prompt)>"
            r"|jailbreak|developer mode|you are now (?:in|a|an)|pretend (?:you are|to be)|roleplay as|reveal your (?:prompt|"
            r"instructions)|repeat everything above|开发者模式"
        ),
    ),
    (
        "needs_human",
        re.compile(
            r"转人工|人工客服|真人客服|换(?:个)?真?人工?来|找人工|要人工|12315|315投诉|投诉你|举报你|律师函|报警|起诉|打官司|消协|工商局"
            r"|(?:real|actual) (?:human|person)|human agent|talk to (?:a |the )?(?:human|person|manager|owner)|speak (?:to|"
            r"with) (?:a |the )?(?:human|person|manager|owner|someone)"
            r"|chargeback|trading standards|small claims|\blawyer\b|\bsue\b|report (?:you|u|this shop|ur shop) to|better business bureau"
        ),
    ),
    (
        "off_platform",
        re.compile(
            r"加(?:我|个|下)?(?:微信|vx|wx|v信|威信|薇信|qq|企鹅)|(?:私下|线下)(?:交易|转账|付款|转)|走微信|微信转|支付宝转|加v(?![a-z])"
            r"|(?:whatsapp|telegram|text|dm|wechat) me (?:on|at|at my|for|to)|off (?:the )?(?:app|platform)|pay (?:u|"
            r"you) (?:on|via|by) (?:zelle|venmo|cashapp|paypal)"
        ),
    ),
    (
        "abuse",
        re.compile(
            r"傻逼|傻b|煞笔|沙比|操你|草泥马|艹你|你妈的|尼玛|nmsl|去死|死全家|全家死|狗东西|贱人|婊子|脑残|智障|王八蛋|"
            r"垃圾(?:主播|玩意)|滚蛋|不要脸"
            r"|\bf+u+c+k+ (?:you|u|off)\b|\bbitch\b|\bass ?hole\b|\bcunt\b|\bretard(?:ed)?\b|\bwhore\b|\bslut\b|"
            r"\bkill yourself\b|\bkys\b|\bstfu\b|\bmoron\b|\bidiots?\b|\bf u\b"
        ),
    ),
    (
        "minor",
        re.compile(
            r"我(?:今年|才|只有|现在)?\s?(?:[5-9]|1[0-7]|[六七八九十]|十[一二三四五六七])岁(?!的)|我(?:还)?(?:没|未)成年|"
            r"我是(?:小学生|初中生)|我(?:上|读)?(?:小学|初[一二三中]|[一二三四五六]年级)"
            r"|\b(?:im|i'm|i am) (?:only |just )?(?:[5-9]|1[0-7])(?= ?(?:$|[,.!?]|yrs?|years?|yo\b|y/o|and|n\b|can|do|but|"
            r"wanna))|\bi'?m a (?:minor|kid|child)\b|\b(?:im|i'm|i am) (?:in|under) (?:grade \d|\dth grade|age|18)"
        ),
    ),
)


def ruled_flags(text: str) -> set[str]:
    """Return the flags that the words of `text` (folded) prove."""
    return {flag for flag, pattern in _RULES if pattern.search(text)}
