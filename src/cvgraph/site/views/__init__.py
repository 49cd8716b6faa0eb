"""What the pages of a site tell, as answers to SPARQL questions in the shape that templates want."""
