"""From records, whose fields have names already, to facts."""
