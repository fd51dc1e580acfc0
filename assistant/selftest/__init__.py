"""Selftest: how well requests are understood, measured on labelled lines that ship with the program."""

from __future__ import annotations

from assistant.selftest.report import Report, run

__all__ = ["Report", "run"]
