"""What is known, described as RDF."""
