"""Commands: what the command line can be asked to do, a module each."""
