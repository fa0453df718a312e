"""The tests of the code listings that pages include."""
