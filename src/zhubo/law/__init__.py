"""Law and platforms as data, below the stages: rule packs, platform profiles, forbidden words, the AI label."""

from zhubo.law.labels import Label, find_unlabelled, label_for, labelled
from zhubo.law.packs import (
    JURISDICTIONS,
    Binding,
    LabelDuty,
    LawCase,
    LawRule,
    PlatformProfile,
    RulePack,
    binding,
    platform_profile,
    rule_pack,
)
from zhubo.law.words import KINDS, WordBook, WordRule, word_book, word_patterns

__all__ = [
    "JURISDICTIONS",
    "KINDS",
    "Binding",
    "Label",
    "LabelDuty",
    "LawCase",
    "LawRule",
    "PlatformProfile",
    "RulePack",
    "WordBook",
    "WordRule",
    "binding",
    "find_unlabelled",
    "label_for",
    "labelled",
    "platform_profile",
    "rule_pack",
    "word_book",
    "word_patterns",
]
