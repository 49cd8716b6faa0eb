"""A site that publishes itself: pages for people, linked data for machines, questions for both."""
