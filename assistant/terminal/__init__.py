"""The terminal: the conversation as people hold it, alive while they type. It alone knows prompt_toolkit."""
