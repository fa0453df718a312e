"""The interview guide without its site generator: data and Markdown in, pages and exports out."""
