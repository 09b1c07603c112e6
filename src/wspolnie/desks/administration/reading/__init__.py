"""What the pages of the administration show, by noun."""
