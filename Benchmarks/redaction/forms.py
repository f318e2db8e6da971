"""Writes the tables of folding that come from elsewhere: `python3 forms.py` overwrites Folding/HanForms.swift."""

import unicodedata

import corpora


def encodes(character, encoding):
    try:
        character.encode(encoding)
        return True
    except UnicodeEncodeError:
        return False


def traditional():
    """Traditional characters that simplified text has no use for, each with its simplified form (OpenCC, Apache-2.0)."""
    for line in (corpora.package("opencc") / "dictionary" / "TSCharacters.txt").open(encoding="utf8"):
        one, many = line.rstrip("\n").split("\t")
        other = many.split(" ")[0]
        if encodes(one, "big5") and not encodes(one, "gb2312") and encodes(other, "gb2312"):
            yield one, other


def radicals():
    """Kangxi radicals, which text copied out of PDF files has in place of characters, by their compatibility decomposition."""
    for code in range(0x2F00, 0x2FD6):
        yield chr(code), unicodedata.normalize("NFKC", chr(code))


def wrapped(text):
    return "\n".join("    " + text[at:at + 120] for at in range(0, len(text), 120))


def main():
    pairs = [*traditional(), *radicals()]
    parts = [f'  static let {name} = """\n{wrapped("".join(pair[place] for pair in pairs))}\n    """\n'
             for place, name in enumerate(("written", "read"))]
    (corpora.ROOT / "Sources" / "Anonymizer" / "Folding" / "HanForms.swift").write_text(
        "/// Other forms of Chinese characters and the form that rules know, in the same order: traditional ones (OpenCC) and Kangxi\n"
        "/// radicals (Unicode character database). Written by `Benchmarks/redaction/forms.py`.\nenum HanForms {\n"
        + "\n".join(parts) + "}\n", encoding="utf8")


main()
