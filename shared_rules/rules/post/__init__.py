"""The post as a whole: spam and chain letters."""
