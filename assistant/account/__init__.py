"""Account: the stored sign-in, and the workspace in use."""
