"""Code listings that pages include; each has a test."""
