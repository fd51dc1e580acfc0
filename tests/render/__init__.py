"""Tests of what is drawn: that it fits, is complete and safe."""
