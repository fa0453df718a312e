"""The tests of the guide: engine, content, builds and the site in a browser."""
