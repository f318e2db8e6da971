"""Fits the weights by which names are told from other text and writes them as Swift: `python3 fit.py` in this folder."""

import collections
import pickle
import random
import re
import sys

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import corpora
import made

from folding import all_han
from names import MASK, Tables, candidates, hashed, plain, settle, sort_of
from teacher import Teacher

FIRST_CUT = -4.5  # what the first stage lets through, in natural logarithms


def forms(names, surnames):
    """Names apart into Chinese ones and parts of transcribed ones."""
    foreign = collections.Counter()
    for name, count in names.items():
        if len(name) > 3 or name[:1] not in surnames:
            for part in name.split("."):
                if 2 <= len(part) <= 8 and all_han(part):
                    foreign[part] += count
    return foreign


def foreign_characters(foreign, plain_text):
    """The characters that begin transcribed names, and those inside them."""
    inside = collections.Counter(c for name, count in foreign.items() for c in name for _ in range(min(count, 5)))
    usual = collections.Counter(plain_text)
    total, sum_usual = sum(inside.values()), sum(usual.values())
    begins = collections.Counter(name[0] for name, count in foreign.items() for _ in range(min(count, 5)))
    inside = [c for c, n in inside.most_common(640) if n >= 8 and n / total > usual[c] / sum_usual / 3]
    return [c for c in inside if begins[c] >= 8 and begins[c] / sum(begins.values()) > usual[c] / sum_usual / 2], inside


def common_words(counted, places, names, surnames, foreign):
    """Words that cross names, by class: 1 rare, 2, 3 very frequent, 4 places, 5 words that are names too."""
    given = collections.Counter(c for name in names if name[0] in surnames for c in name[1:])
    usable = {c for c, n in given.items() if n >= 8}
    words = {}
    for word, count in counted.items():
        if not (2 <= len(word) <= 4 and all_han(word)) or "某" in word:
            continue
        head = word[0] in surnames
        near = head or any(c in surnames for c in word[1:]) or word[0] in usable
        transcribed = word[0] in foreign and word[1] in foreign
        if not near and not transcribed or count < (3 if head or transcribed else 7):
            continue
        if names[word] > count:
            continue
        if names[word] > count * 0.2:
            words[word] = 5
        elif word in places:
            words[word] = 4
        else:
            words[word] = 1 if count < 12 else 2 if count < 60 else 3
    return words


def ordinary_words(counted, words, names):
    """The words most often met, wherever they stand: one that begins where a name ends speaks for the name."""
    frequent = (w for w, _ in counted.most_common(9000) if 2 <= len(w) <= 3 and all_han(w) and "某" not in w)
    return [word for word in frequent if word not in words and not names[word]]


def rows(documents, tables):
    """Candidates of all documents with whether they are names; those that touch a doubtful stretch are left out."""
    for text, names, doubt in documents:
        for start, end, head in candidates(text, tables):
            if any(a < end and start < b for a, b in doubt):
                continue
            yield text, start, end, head, (start, end) in names


def known_sort(row, tables):
    """The sort of a known name, 4 for any other candidate."""
    text, start, end, head = row[:4]
    return int(sort_of(start, end, head)) if text[start:end] in tables.known else 4


def matrix(features, index):
    data = [(row, index[f]) for row, names in enumerate(features) for f in names if f in index]
    at = numpy.array(data, dtype=numpy.int32).T
    return scipy.sparse.csr_matrix((numpy.ones(at.shape[1], numpy.float32), (at[0], at[1])), (len(features), len(index)))


class Fitted:
    """Two regressions: by characters and words, then by what surrounds those that pass."""

    def __init__(self, documents, spoken, sets):
        self.sets = sets
        draw = random.Random(11)
        chosen = [r for r in rows(documents, sets) if r[4] or draw.random() < 0.5]
        chosen += [r for r in rows(spoken, sets) if r[4] or draw.random() < 0.8]
        labels = numpy.array([r[4] for r in chosen])
        weights = numpy.array([1.0 if r[4] else 2.0 for r in chosen])
        features = [plain(*r[:4], sets) for r in chosen]
        counts = collections.Counter(f for row in features for f in row)
        index = {f: n for n, f in enumerate(f for f, c in counts.items() if c >= 8)}
        print("first stage", len(chosen), int(labels.sum()), len(index), flush=True)
        model = LogisticRegression(C=0.6, solver="liblinear", max_iter=50)
        x = matrix(features, index)
        model.fit(x, labels, sample_weight=weights)
        self.first = {f: float(model.coef_[0][n]) for f, n in index.items()}
        self.bias = float(model.intercept_[0])
        first_scores = model.decision_function(x)
        kept = numpy.flatnonzero(first_scores > FIRST_CUT)
        print("second stage", len(kept), int(labels[kept].sum()), "lost", int(labels.sum() - labels[kept].sum()), flush=True)

        buckets = numpy.array([hashed(*chosen[k][:4]) for k in kept], dtype=numpy.int64)
        seen = numpy.bincount(buckets.ravel(), minlength=MASK + 1)
        at_rows = numpy.repeat(numpy.arange(len(kept)), buckets.shape[1])
        at = buckets.ravel()
        use = seen[at] >= 4
        y = scipy.sparse.csr_matrix((numpy.ones(int(use.sum()), numpy.float32), (at_rows[use], at[use])), (len(kept), MASK + 1))
        # Half of the known names are taken for unknown: the list holds more names of the texts fitted on than of others.
        is_known = numpy.array([known_sort(chosen[k], sets) if draw.random() < 0.5 else 4 for k in kept])
        listed_as = scipy.sparse.csr_matrix((numpy.ones(len(kept), numpy.float32), (numpy.arange(len(kept)), is_known)), (len(kept), 5))
        scores = scipy.sparse.csr_matrix(first_scores[kept].astype(numpy.float32)[:, None])
        y = scipy.sparse.hstack([scores, listed_as[:, :4], y]).tocsr()
        second = LogisticRegression(C=0.25, solver="liblinear", max_iter=50)
        second.fit(y, labels[kept], sample_weight=weights[kept])
        scale = float(second.coef_[0][0])
        self.by_list = second.coef_[0][1:5] / scale
        self.hashes = second.coef_[0][5:] / scale
        self.shift = float(second.intercept_[0]) / scale
        print("scale", scale, "shift", self.shift, "used", int((abs(self.hashes) > 0.06).sum()), flush=True)

    def one(self, text, start, end, head):
        return self.bias + sum(self.first.get(f, 0) for f in plain(text, start, end, head, self.sets))

    def two(self, text, start, end, head):
        value = self.one(text, start, end, head)
        if value <= FIRST_CUT:
            return value - 10
        sort = known_sort((text, start, end, head), self.sets)
        value += self.shift + (self.by_list[sort] if sort < 4 else 0)
        return value + sum(self.hashes[b] for b in hashed(text, start, end, head))

    def mistakes(self, words, threshold=-2.5):
        """Words in which it sees a name."""
        for word in words:
            text = f",{word},"
            if any(self.two(text, *found) > threshold for found in candidates(text, self.sets)):
                yield word


def evaluate(paragraphs, tables, score, threshold):
    right = wrong = missed = 0
    misses, wrongs = [], []
    for text, names, _ in paragraphs:
        found = []
        for start, end, head in candidates(text, tables):
            value = score(text, start, end, head)
            if value > threshold:
                found.append((value, start, end))
        kept = settle(found)
        covered = {place for a, b in kept for place in range(a, b)}
        gold = {(a, b) for a, b in names if b - a > 1}
        for a, b in gold:
            if covered.issuperset(p for p in range(a, b) if text[p] != "."):
                right += 1
            else:
                missed += 1
                misses.append(text[max(0, a - 5):a] + "[" + text[a:b] + "]" + text[b:b + 4])
        for a, b in kept:
            if not any(a < y and x < b for x, y in names):
                wrong += 1
                wrongs.append(text[max(0, a - 5):a] + "[" + text[a:b] + "]" + text[b:b + 4])
    return right / (right + missed), 1 - wrong / max(1, wrong + right), misses, wrongs


def main():
    random.seed(7)
    surnames, compounds = corpora.surnames()
    train, choose, _ = corpora.split_news()
    teacher = Teacher()
    taught = list(corpora.taught([*corpora.messages(), *corpora.reviews(), *corpora.headlines()[0]], teacher))
    known = corpora.known_names(teacher)
    print("taught", len(taught), sum(len(found) for _, found, _, _ in taught), "known", len(known), flush=True)
    names = collections.Counter(text[a:b] for text, found, _ in train for a, b in found)
    counted = collections.Counter(word for _, _, words in train for word in words)
    for _, _, _, words in taught:
        counted.update(words)
    places = set()
    for word, count, tag in corpora.dictionary():
        head = word[0] in surnames
        least = 5 if tag == "ns" else 30 if tag.startswith("nr") else (5 if len(word) < 4 else 12) if head else 150
        if count >= least and not (tag.startswith("nr") and len(word) > 2):
            counted[word] += 3 + min(count // 100, 12)
        if tag == "ns":
            places.add(word)
    listed = corpora.listed_names()
    for word, count in corpora.listed_places():
        if word[0] in surnames and len(word) < 4 and count >= 30 and listed[word] * 5 < count:
            counted[word] += 3
            places.add(word)
    transcribed = list(corpora.transcribed_names())
    both = names + collections.Counter({n: 1 + listed[n] // 500 for n in known})
    abroad = names + collections.Counter({n: 1 + listed[n] // 500 for n in known if n in listed}) + collections.Counter(transcribed)
    heads, foreign = foreign_characters(forms(abroad, set(surnames)), "".join(text for text, _, _ in train))
    words = common_words(counted, places, both, set(surnames), set(foreign))
    words.update({word: 6 for word in ordinary_words(counted, words, both)})
    sets = Tables(surnames, compounds, heads, foreign, words, made.JAPANESE, set(known))
    print("words", len(words), collections.Counter(words.values()), "transcription", len(heads), len(foreign), flush=True)

    world = corpora.world_places() | set(corpora.taught_places(teacher, set(foreign)))
    print("places of the world", len(world), flush=True)
    others = [n for n in sorted({*transcribed, *known}) if set(n) <= sets.foreign and (n[0] not in sets.surnames or len(n) > 3)]
    people = {name: count for name, count in listed.items() if name in sets.known}
    home = sorted(word for word, count, tag in corpora.dictionary() if tag == "ns" and count >= 100)
    maker = made.Maker(5, surnames, compounds, people, others, sorted(world) + home)
    pieces = [p for text, found, doubt, _ in taught if not found and not doubt for p in re.split("[，。,!?]", text) if 4 < len(p) < 40]
    documents = []
    for text, found, _ in train:
        documents.append((text, found, ()))
        if found and maker.draw.random() < 0.6:
            documents.append((*maker.renamed(text, found, set(surnames)), ()))
    documents += [(*maker.sentence(pieces), ()) for _ in range(70000)]
    spoken = [(text, found, doubt) for text, found, doubt, _ in taught]

    fitted = Fitted(documents, spoken, sets)
    plain_words = {word for word, _, tag in corpora.dictionary() if not tag.startswith("nr")} - set(words) - sets.known
    hard = set(fitted.mistakes(sorted(plain_words)))
    parsed = teacher.parse(sorted(hard))
    hard = {word for word, found in zip(sorted(hard), parsed) if not any(tag in ("PER", "nr") for _, _, tag in found)}
    print("hard words", len(hard), flush=True)
    words.update({word: 1 for word in hard})
    fitted = Fitted(documents, spoken, sets)
    print("by list", fitted.by_list)
    found = fitted.first, fitted.bias, fitted.hashes, fitted.shift, fitted.by_list, sets, surnames, compounds, words, world
    pickle.dump(found, open(sys.argv[1], "wb"))
    for name, score in (("one stage", fitted.one), ("two stages", fitted.two)):
        for threshold in (-1.5, -1, -0.5, 0):
            recall, precision, misses, wrongs = evaluate(choose, sets, score, threshold)
            print(name, threshold, round(recall, 4), round(precision, 4), flush=True)
    print(random.sample(misses, 30), random.sample(wrongs, 30))


main()
