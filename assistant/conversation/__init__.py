"""The conversation: one function takes a line and gives what is answered; questions, the gate, the journal."""
