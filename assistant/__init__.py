"""The shell: whatever reads, asks, calls or prints."""
