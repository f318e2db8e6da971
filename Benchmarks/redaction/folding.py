"""Text as the anonymiser's folding leaves it, as far as names need it: NFKC, upper case, one form for each mark."""

import unicodedata

MARKS = {}
for one, many in [
    ("(", "【〔［〖「『〈﹝{[（"), (")", "】〕］〗」』〉﹞}]）"), ('"', "“”"), ("'", "‘’"), (".", "·•・‧．∙⋅●"),
    ("-", "—―–‐~～─━〜ー"), (":", "︰﹕∶"), ("*", "×✕"),
]:
    for character in many:
        MARKS[ord(character)] = one


def fold(text):
    return unicodedata.normalize("NFKC", text.translate(MARKS)).upper().translate(MARKS)


def fold_each(text):
    """The fold without what makes a text longer or shorter."""
    return "".join(folded if len(folded := fold(character)) == 1 else character for character in text)


def is_han(character):
    return "\u4e00" <= character <= "\u9fff"


def all_han(text):
    return all(map(is_han, text))
