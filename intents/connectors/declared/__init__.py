"""The declarations of this area: what can be asked of it, and what in a line speaks for each."""
