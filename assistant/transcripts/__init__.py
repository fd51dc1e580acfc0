"""Transcripts: Markdown files that are demo, runbook, golden test and state test of a conversation at once."""
