"""Data that the core ships with."""
