"""Words that look like credentials are hidden even where nobody asked for one."""

from __future__ import annotations

import pytest

from assistant.transcripts.credentials import credentials_in


@pytest.mark.parametrize(
    "word",
    [
        "sk_live_Zq81mPw0LxTn",
        "sk-proj-abc123DEF456ghi",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "xoxb-1234567890-abcdefghij",
        "AKIAIOSFODNN7EXAMPLE",
        "SG.abcdefghijkl.mnopqrstuvwxyz12",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc",
        "4f9d8a7b6c5e4d3c2b1a0f9e8d7c6b5a",
    ],
)
def test_a_word_looks_like_a_credential(word: str) -> None:
    assert credentials_in(f"connect clearbit with key {word}, please") == (word,)


@pytest.mark.parametrize(
    "word",
    [
        "clearbit_production",
        "hubspot_sandbox_2",
        "api_connector_main",
        "key_accounts_emea",
        "api_connector_2024",
        "secret_sauce_v2",
        "0b5c1a2d-5eed-4abc-9def-0123456789ab",
        "https://crm.example.com/4f9d8a7b6c5e4d3c2b1a0f9e8d7c6b5a",
        "env:CLEARBIT_KEY",
        "enrichCompanyFromDomainWithVeryLongName",
        "100/minute",
        "••••",
    ],
)
def test_a_word_does_not(word: str) -> None:
    assert credentials_in(f"show {word} now") == ()
