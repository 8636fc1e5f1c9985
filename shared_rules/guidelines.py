"""The five documents the guidelines come from; a rule cites one with the guideline's id and section."""

from __future__ import annotations

from .registry import Guideline


def wsp(guideline: str, section: str) -> Guideline:
    """S0: a public job service's tips for its advisers."""
    return Guideline(guideline, f"Samen voor de klant, Tips en tools sociale media, {section}")


def office(guideline: str, section: str) -> Guideline:
    """S1: a trade journal on business use, April 2016."""
    return Guideline(guideline, f"Office Rendement, Social media (april 2016), {section}")


def ksa(guideline: str, section: str) -> Guideline:
    """S2: a youth movement's policy for its staff."""
    return Guideline(guideline, f"KSA, Sociale mediabeleid 2018, {section}")


def strategy(guideline: str, section: str) -> Guideline:
    """S3: an archived article on strategy."""
    return Guideline(guideline, f"Social media-strategie onmisbaar (archief), {section}")


def bureau(guideline: str, section: str) -> Guideline:
    """S4: a communication agency's advice to local authorities, 2016-2017."""
    return Guideline(guideline, f"Blogreeks sociale media voor lokale besturen (2016-2017), {section}")
