"""A site as it will look, while its CV is being written."""
