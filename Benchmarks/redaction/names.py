"""Places in a text where a name may stand, and what speaks for and against each: the same features as in `NameScore`."""

from folding import all_han, is_han

EDGE = "\n"
MASK = (1 << 17) - 1
JAPANESE = -1  # the head of a Japanese name: its surname is of two or three characters


class Tables:
    """The sets that features are made with: surnames, characters of transcribed names, common words with their class, known names."""

    def __init__(self, surnames, compounds, heads, foreign, words, japanese, known):
        self.surnames, self.compounds, self.foreign, self.words = set(surnames), set(compounds), set(foreign), words
        self.heads, self.japanese, self.known = set(heads), set(japanese), known

    def ends(self, text, end):
        """Whether a common word ends at a place."""
        return any(text[end - length:end] in self.words for length in (2, 3, 4) if end >= length)

    def longest(self, text, start):
        """Length and class of the longest common word at a place."""
        if start < 0:
            return 0, 0
        for length in (4, 3, 2):
            kind = self.words.get(text[start:start + length])
            if kind and start + length <= len(text):
                return length, kind
        return 0, 0


def candidates(text, tables):
    """(start, end, head): head is the length of the surname, 0 for a transcribed name, JAPANESE for a Japanese one."""
    count = len(text)
    for start in range(count):
        if not is_han(text[start]):
            continue
        head = 2 if text[start:start + 2] in tables.compounds else 1 if text[start] in tables.surnames else 0
        if head:
            for given in (1, 2):
                end = start + head + given
                if end <= count and all_han(text[start + head:end]):
                    yield start, end, head
        for length in (3, 2):
            if text[start:start + length] in tables.japanese:
                for end in range(start + length + 1, min(start + length + 4, count + 1)):
                    if all_han(text[start + length:end]):
                        yield start, end, JAPANESE
                break
        if text[start] in tables.heads:
            end = start + 1
            while end < count and end - start < 7 and text[end] in tables.foreign:
                end += 1
                yield start, end, 0


def side(text, place):
    """A character beside a name: figures are one, letters are one, spaces and edges are one."""
    if place < 0 or place >= len(text):
        return EDGE
    character = text[place]
    if character in " \n\r\t\u3000":
        return EDGE
    if character.isascii() and character.isdigit():
        return "0"
    if character.isascii() and character.isalpha():
        return "A"
    return character


def plain(text, start, end, head, tables):
    """Features by character and place, and crossings with common words."""
    if head == JAPANESE:
        features = ["j%d" % (end - start), "g" + text[end - 1]]
    elif head:
        given = end - start - head
        features = ["c2" if head == 2 else "s" + text[start], "b%d" % given]
        if given == 1:
            features.append("o" + text[start + head])
        else:
            features += ["f" + text[start + head], "g" + text[end - 1]]
    else:
        features = ["n%d" % min(end - start, 6), "tf" + text[start], "tl" + text[end - 1]]
        features += ["tm" + character for character in text[start + 1:end - 1]]
    features += ["l" + side(text, start - 1), "r" + side(text, end)]
    length, kind = tables.longest(text, start)
    if length:
        features.append("w%s%d" % ("B" if start + length > end else "S" if start + length < end else "X", kind))
    for back in (1, 2, 3):
        length, kind = tables.longest(text, start - back)
        if length > back:
            features.append("wL%d" % kind)
            break
    follows = tables.longest(text, end)[0] > 0
    for place in range(start + 1, end):
        length, kind = tables.longest(text, place)
        if length and place + length > end:
            features.append("w%s%d" % ("Q" if follows else "R", kind))
            break
    if follows:
        features.append("wN")
    if tables.ends(text, start):
        features.append("wP")
    if head > 0 and end - start - head == 2 and text[end - 2:end] in tables.words:
        features.append("wG%d" % tables.words[text[end - 2:end]])
    return features


def sort_of(start, end, head):
    """The length of the given name; 0 for transcribed names, 3 for Japanese ones."""
    return "3" if head == JAPANESE else "0" if head == 0 else str(end - start - head)


def hashed(text, start, end, head):
    """Buckets of pairs and triples of characters in and around a name."""
    left = [side(text, start - back) for back in (1, 2, 3)]
    right = [side(text, end + more) for more in (0, 1, 2)]
    sort = sort_of(start, end, head)
    parts = [
        left[1] + left[0], right[0] + right[1], left[2] + left[1] + left[0], right[0] + right[1] + right[2],
        text[end - 2:end], text[start:start + 2], left[0] + text[start], text[end - 1] + right[0],
        left[0] + right[0], left[0] + sort, right[0] + sort, text[start:start + 1] + right[0], text[start:end],
        left[0] + text[start:start + 2], text[end - 2:end] + right[0], left[1] + left[0] + right[0],
    ]
    return [bucket(number, part) for number, part in enumerate(parts)]


def bucket(number, part):
    """FNV-1a over 16-bit units, the upper half folded in."""
    key = (0xCBF29CE484222325 ^ number) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    for character in part:
        key = (key ^ ord(character) & 0xFFFF) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return (key ^ key >> 32) & MASK


def settle(found):
    """The best of overlapping names, by score."""
    kept = []
    for score, start, end in sorted(found, reverse=True):
        if all(end <= a or start >= b for a, b in kept):
            kept.append((start, end))
    return kept
