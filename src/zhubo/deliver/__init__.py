"""What was verified is sent once."""

from zhubo.deliver.dispatch import Delivery, deliver, deliver_all
from zhubo.deliver.lines import ACT_NAMES, act_line
from zhubo.deliver.pacing import Pacer

__all__ = ["ACT_NAMES", "Delivery", "Pacer", "act_line", "deliver", "deliver_all"]
