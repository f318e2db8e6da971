"""Writes what fitting found as Swift: `python3 tables.py FITTED.pickle` overwrites the tables in Sources/Anonymizer/Names."""

import collections
import pickle
import sys

import numpy

import corpora

UNIT = 8
WORLD = -64  # what the name of a country or a city of the world takes away, whatever the news of 1998 say
NAMES = corpora.ROOT / "Sources" / "Anonymizer" / "Names"


def unit(weight, limit=120):
    return max(-limit, min(limit, round(weight * UNIT)))


def literal(name, doc, lines):
    body = "\n".join("    " + line for line in lines)
    return f'  /// {doc}\n  static let {name} = #"""\n{body}\n    """#\n'


def by_weight(first, prefix, least, always=(), otherwise=0):
    """Lines such as `12:王李`, the heavier first."""
    weights = {f[len(prefix):]: unit(w) for f, w in first.items() if f.startswith(prefix) and len(f) == len(prefix) + 1}
    groups = collections.defaultdict(list)
    for character in set(weights) | set(always):
        weight = weights.get(character, otherwise)
        if character not in '\n: "' and (character in always or abs(weight) >= least):
            groups[weight].append(character)
    if prefix in "lr":
        groups[weights.get('"', 0)].append('"')
    lines = []
    for weight in sorted(groups, reverse=True):
        text = "".join(sorted(groups[weight]))
        lines += [f"{weight}:{text[at:at + 80]}" for at in range(0, len(text), 80)]
    return lines


def wrapped(words):
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > 100:
            lines.append(line)
            line = ""
        line = (line + " " + word).strip()
    return lines + [line]


def write(name, text):
    (NAMES / name).write_text(text, encoding="utf8")


def filtered(names):
    """A Bloom filter (Bloom, 1970) of 2^20 bits, four of them a name: parts of one FNV-1a of 64 bits."""
    bits = numpy.zeros((1 << 20) + 5, dtype=int)
    for name in names:
        key = 0xCBF29CE484222325
        for character in name:
            key = (key ^ ord(character) & 0xFFFF) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        for part in range(4):
            bits[(key >> 11 * part ^ key >> 44) & (1 << 20) - 1] = 1
    return "".join(chr(48 + sum(int(bit) << n for n, bit in enumerate(bits[at:at + 6]))) for at in range(0, 1 << 20, 6))


def main():
    first, bias, hashes, shift, by_list, sets, surnames, compounds, words, world = pickle.load(open(sys.argv[1], "rb"))

    compounds = [name for name in compounds if name != "第五"]
    words.update({place: 7 for place in world if place not in sets.known})

    def extension(file, name, doc, lines):
        write(f"NameWeights+{file}.swift", "extension NameWeights {\n" + literal(name, doc, lines) + "}\n")

    def packed(file, name, doc, text):
        lines = "\n".join("    " + text[at:at + 128] for at in range(0, len(text), 128))
        write(f"NameWeights+{file}.swift", f'extension NameWeights {{\n  /// {doc}\n  /// Read in place: a line has 128 characters and its end.\n'
              f'  static let {name}: StaticString = #"""\n{lines}\n    """#\n}}\n')

    def classes(prefix):
        weights = [unit(first.get(f"{prefix}{kind}", 0)) for kind in range(7)]
        return str(weights + [WORLD if prefix in ("wX", "wB") else weights[4]])

    lengths = ", ".join(str(unit(first.get(f"n{n}", 0) + bias + shift)) for n in range(7))
    write("NameWeights.swift", f'''/// Weights of the score that tells names from other text, in eighths of a natural logarithm, rounded: the coefficients of two logistic
/// regressions, fitted by `Benchmarks/redaction/fit.py`. Only numbers are here, none of the text. `docs/redaction.md` says how good they
/// are.
enum NameWeights {{
  static let biasOne = {unit(first.get("b1", 0) + bias + shift)}
  static let biasTwo = {unit(first.get("b2", 0) + bias + shift)}
  /// By the length of a transcribed name; the last entry stands for longer ones too.
  static let transcribed = [{lengths}]
  static let compound = {unit(first.get("c2", 0))}
  /// By the length of a Japanese name.
  static let japanese = [{", ".join(str(unit(first.get(f"j{n}", -5) + bias + shift)) for n in range(7))}]
  /// What being on the list of known names adds: transcribed, with a given name of one, of two characters, Japanese.
  static let known = {[unit(weight) for weight in by_list]}
  /// By the class of a common word: it is the name, begins it, begins with it and goes on, runs into it, runs out of it, is the given
  /// name.
  static let wordIsName = {classes("wX")}
  static let wordAtStart = {classes("wS")}
  static let wordBeyond = {classes("wB")}
  static let wordAcrossStart = {classes("wL")}
  static let wordAcrossEnd = {classes("wR")}
  /// The same where another word begins at the end all the same.
  static let wordAcrossEndBeforeWord = {classes("wQ")}
  /// What a common word right after and right before adds.
  static let wordAfter = {unit(first.get("wN", 0))}
  static let wordBefore = {unit(first.get("wP", 0))}
  static let wordGiven = {classes("wG")}
  /// Below every surname's weight: the character is none.
  static let noSurname: Int8 = -128
  /// What the edge of the text or of a line adds before and after a name, and a colon, figures and letters.
  static let leftEdge: Int8 = {unit(first.get("l" + chr(10), 0))}
  static let rightEdge: Int8 = {unit(first.get("r" + chr(10), 0))}
  static let leftColon: Int8 = {unit(first.get("l:", 0))}
  static let rightColon: Int8 = {unit(first.get("r:", 0))}
  static let leftFigure: Int8 = {unit(first.get("l0", 0))}
  static let rightFigure: Int8 = {unit(first.get("r0", 0))}
  static let leftLetter: Int8 = {unit(first.get("lA", 0))}
  static let rightLetter: Int8 = {unit(first.get("rA", 0))}
  /// Weights from which a form of address makes a surname of a character: one character (姐) asks for a common one.
  static let usableSurname = -14
  static let commonSurname = 0
}}
''')
    extension("Surname", "surname", "Surnames of one character, by how surely they are one.", by_weight(first, "s", 0, surnames, 4))
    extension("Only", "only", "The given name of one character.", by_weight(first, "o", 1))
    extension("First", "first", "The first character of a given name of two.", by_weight(first, "f", 1))
    extension("Last", "last", "The second character of a given name of two.", by_weight(first, "g", 1))
    extension("Left", "left", "The character before a name.", by_weight(first, "l", 2))
    extension("Right", "right", "The character after a name.", by_weight(first, "r", 2))
    extension("Head", "head", "The first character of a transcribed name; others begin none.", by_weight(first, "tf", 0, sets.heads))
    extension("Middle", "middle", "A character inside a transcribed name; others end it.", by_weight(first, "tm", 0, sets.foreign))
    extension("Tail", "tail", "The last character of a transcribed name.", by_weight(first, "tl", 1))
    extension("Compounds", "compounds", "Surnames of two characters.", [" ".join(compounds[at:at + 25]) for at in range(0, len(compounds), 25)])
    extension("Japanese", "japaneseSurnames", "Japanese surnames.", wrapped(sorted(sets.japanese)))
    packed("Surroundings", "surroundings", "One weight for each bucket of pairs and triples of characters: the scalar less 79.",
           "".join(chr(79 + unit(weight, 44)) for weight in hashes))
    packed("Known", "knownNames", "The list of known names as a Bloom filter: six bits to a character, less 48, the lowest first.",
           filtered(sets.known))
    docs = {1: "Seldom", 2: "Often", 3: "Very often", 4: "Names of places", 5: "Words that are names of people too", 6: "The most frequent, wherever they stand", 7: "Countries and cities of the world"}
    names = {1: "rare", 2: "frequent", 3: "usual", 4: "places", 5: "ambiguous", 6: "ordinary", 7: "world"}
    parts = [literal(names[kind], docs[kind] + ".", wrapped(sorted(w for w, k in words.items() if k == kind))) for kind in docs]
    write("CommonWords.swift", "/// Words that names are mistaken for, by how often they are met: counted on news, messages and a dictionary.\nenum CommonWords {\n"
          + "\n".join(parts) + "}\n")


main()
