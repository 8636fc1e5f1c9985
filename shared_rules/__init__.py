"""Postwijzer's rule library: a Draft and a Profile go in, a Report comes out. See README.md in this folder."""

from .counting import count, count_all
from .engine import check
from .messages import message
from .model import Count, Draft, Edit, Finding, Fix, Level, Media, Reminder, ReplyTo, Report, Span
from .platforms import Platform, platform, platforms
from .profile import Profile, ProfileError, load
from .registry import Rule, all_rules

__all__ = [
    "Count",
    "Draft",
    "Edit",
    "Finding",
    "Fix",
    "Level",
    "Media",
    "Platform",
    "Profile",
    "ProfileError",
    "Reminder",
    "ReplyTo",
    "Report",
    "Rule",
    "Span",
    "all_rules",
    "check",
    "count",
    "count_all",
    "load",
    "message",
    "platform",
    "platforms",
]
