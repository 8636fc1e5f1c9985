"""Dutch spelling without a program or library beside us; nothing is read before the first word is asked.

Start reading at words.py, `known`: whether a word is right. slips.py and suggestions.py tell what may have been meant,
language.py whether a text is ours to judge.
"""
