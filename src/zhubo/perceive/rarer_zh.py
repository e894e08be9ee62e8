"""Rarer Chinese words for what most viewers call otherwise: dialects, slang, other regions, and slips of sound that are no words.

A comment is read with the usual word in their place, so that every reader behind knows of one word alone.
"""

from __future__ import annotations

USUAL = {
    "价最低": "最便宜",
    "价钱最低": "最便宜",
    "价格最低": "最便宜",
    "价位最低": "最便宜",
    "价最高": "最贵",
    "价钱最高": "最贵",
    "价格最高": "最贵",
    "价位最高": "最贵",
    "配色": "颜色",
    "刷脸开锁": "人脸解锁",
    "刷脸解锁": "人脸解锁",
    "刷脸": "人脸解锁",
    "回血": "充电",
    "几g的网络": "什么网络",
    "几g的网": "什么网络",
    "几g网络": "什么网络",
    "几g网": "什么网络",
    "里头": "里",
    "几英寸": "几寸",
    "几乘几的像素": "分辨率多少",
    "几乘几": "分辨率多少",
    "v信": "微信",
    "一对儿": "一对",
    "有没有出库": "发货了没有",
    "出库": "发货",
    "票给开": "给开票",
    "哪生产的": "哪里产的",
    "哪儿生产的": "哪里产的",
    "哪里生产的": "哪里产的",
    "哪生产": "哪里产",
}
