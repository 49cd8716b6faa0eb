"""What a user types: the command line, one room for each kind of command."""
