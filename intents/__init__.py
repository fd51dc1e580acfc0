"""The core: what can be asked, what it means and what is to be done; no input, no output."""
