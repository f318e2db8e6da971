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
from names import MASK, Tables, candidates, hashed, plain, settle

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
    inside = collections.Counter(c for name, count in foreign.items() for c in name for _ in range(min(count, 5)))
    usual = collections.Counter(plain_text)
    total, sum_usual = sum(inside.values()), sum(usual.values())
    return [c for c, n in inside.most_common(520) if n >= 8 and n / total > usual[c] / sum_usual]


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


def rows(documents, tables, doubt=None):
    """Candidates of all documents with whether they are names; those that touch a doubtful stretch are left out."""
    for index, (text, names) in enumerate(documents):
        for start, end, head in candidates(text, tables):
            if doubt and any(a < end and start < b for a, b in doubt[index]):
                continue
            yield text, start, end, head, (start, end) in names


def matrix(features, index):
    data = [(row, index[f]) for row, names in enumerate(features) for f in names if f in index]
    at = numpy.array(data, dtype=numpy.int32).T
    return scipy.sparse.csr_matrix((numpy.ones(at.shape[1], numpy.float32), (at[0], at[1])), (len(features), len(index)))


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
    messages = list(corpora.without_names(corpora.messages()))
    reviews = list(corpora.without_names(corpora.reviews()))
    names = collections.Counter(text[a:b] for text, found, _ in train for a, b in found)
    counted = collections.Counter(word for _, _, words in train for word in words)
    for _, _, words in messages + reviews:
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
    both = names + collections.Counter({n: 1 + c // 500 for n, c in listed.items()})
    foreign = foreign_characters(forms(both, set(surnames)) + collections.Counter(transcribed), "".join(text for text, _, _ in train))
    words = common_words(counted, places, both, set(surnames), set(foreign))
    sets = Tables(surnames, compounds, foreign, words)
    print("words", len(words), collections.Counter(words.values()), "transcription", len(foreign), flush=True)

    maker = made.Maker(5, surnames, compounds, listed, transcribed)
    pieces = [p for text, _, _ in messages for p in re.split("[，。,]", text) if 4 < len(p) < 40] or ["谢谢"]
    documents = []
    for text, found, _ in train:
        documents.append((text, found))
        if found and maker.draw.random() < 0.6:
            documents.append(maker.renamed(text, found, set(surnames)))
    documents += [maker.sentence(pieces) for _ in range(30000)]
    spoken = [(text, set()) for text, _, _ in messages + reviews]
    doubt = [d for _, d, _ in messages + reviews]

    draw = random.Random(11)
    chosen = [r for r in rows(documents, sets) if r[4] or draw.random() < 0.5]
    chosen += [r for r in rows(spoken, sets, doubt=doubt) if draw.random() < 0.5]
    labels = numpy.array([r[4] for r in chosen])
    weights = numpy.array([1.0 if r[4] else 2.0 for r in chosen])
    features = [plain(*r[:4], sets) for r in chosen]
    counts = collections.Counter(f for row in features for f in row)
    index = {f: n for n, f in enumerate(f for f, c in counts.items() if c >= 8)}
    print("first stage", len(chosen), int(labels.sum()), len(index), flush=True)
    model = LogisticRegression(C=0.6, solver="liblinear", max_iter=50)
    x = matrix(features, index)
    model.fit(x, labels, sample_weight=weights)
    first = {f: float(model.coef_[0][n]) for f, n in index.items()}
    bias = float(model.intercept_[0])
    first_scores = model.decision_function(x)
    kept = numpy.flatnonzero(first_scores > FIRST_CUT)
    print("second stage", len(kept), int(labels[kept].sum()), "lost", int(labels.sum() - labels[kept].sum()), flush=True)

    buckets = numpy.array([hashed(*chosen[k][:4]) for k in kept], dtype=numpy.int64)
    seen = numpy.bincount(buckets.ravel(), minlength=MASK + 1)
    at_rows = numpy.repeat(numpy.arange(len(kept)), buckets.shape[1])
    at = buckets.ravel()
    use = seen[at] >= 4
    y = scipy.sparse.csr_matrix((numpy.ones(int(use.sum()), numpy.float32), (at_rows[use], at[use])), (len(kept), MASK + 1))
    y = scipy.sparse.hstack([scipy.sparse.csr_matrix(first_scores[kept].astype(numpy.float32)[:, None]), y]).tocsr()
    second = LogisticRegression(C=0.25, solver="liblinear", max_iter=50)
    second.fit(y, labels[kept], sample_weight=weights[kept])
    scale = float(second.coef_[0][0])
    hashes = second.coef_[0][1:] / scale
    shift = float(second.intercept_[0]) / scale
    print("scale", scale, "shift", shift, "used", int((abs(hashes) > 0.06).sum()), flush=True)

    def one(text, start, end, head):
        return bias + sum(first.get(f, 0) for f in plain(text, start, end, head, sets))

    def two(text, start, end, head):
        value = one(text, start, end, head)
        if value <= FIRST_CUT:
            return value - 10
        return value + shift + sum(hashes[b] for b in hashed(text, start, end, head))

    pickle.dump((first, bias, hashes, shift, sets, surnames, compounds, foreign, words), open(sys.argv[1], "wb"))
    for name, score in (("one stage", one), ("two stages", two)):
        for threshold in (-1.5, -1, -0.5, 0):
            recall, precision, misses, wrongs = evaluate(choose, sets, score, threshold)
            print(name, threshold, round(recall, 4), round(precision, 4), flush=True)
    print(random.sample(misses, 30), random.sample(wrongs, 30))


main()
