"""Cargo: the typed HTTP client of the connection API; the only room that speaks HTTP to it."""
