"""Benchmarks: where the speed figures come from. `python -m benchmarks` prints all of them."""
