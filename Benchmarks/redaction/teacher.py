"""Names in a text as LAC 2.1.2 tells them (Apache-2.0, from PyPI): its network by numpy, for its own run time no longer installs.

It labels texts that nobody labelled: messages, reviews, headlines.
"""

import importlib.util
import sys
import types

import numpy

import corpora

FOLDER = corpora.SOURCES / "LAC-2.1.2" / "LAC"
HIDDEN = 128


def module(name):
    spec = importlib.util.spec_from_file_location(f"LAC.{name}", FOLDER / f"{name}.py")
    loaded = sys.modules[f"LAC.{name}"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def table(name):
    lines = (FOLDER / "lac_model" / "conf" / name).read_text(encoding="utf8").split("\n")
    return [line.split("\t") for line in lines if line.count("\t") == 1]


def weights(name, *shape):
    """The last floats of a file of Paddle: what stands before them is its header."""
    count = int(numpy.prod(shape))
    return numpy.frombuffer((FOLDER / "lac_model" / "model" / name).read_bytes()[-4 * count:], numpy.float32).reshape(shape)


class Teacher:
    def __init__(self):
        package = sys.modules["LAC"] = types.ModuleType("LAC")
        package.__path__ = [str(FOLDER)]
        module("_compat")
        module("prefix_tree")
        self.segment = module("segment").Segment(str(FOLDER / "lac_model" / "conf" / "small_seg.dic"))
        self.words = {word: int(number) for number, word in table("word.dic")}
        self.tags = {int(number): tag for number, tag in table("tag.dic")}
        self.same = dict(table("q2b.dic"))
        size = (FOLDER / "lac_model" / "model" / "word_emb").stat().st_size
        self.embedding = weights("word_emb", size // (4 * HIDDEN), HIDDEN)
        self.layers = []
        for number in range(4):
            gates = weights(f"gru_{number}.w_0", HIDDEN * HIDDEN * 3)
            self.layers.append((
                weights(f"fc_{number}.w_0", HIDDEN if number < 2 else 2 * HIDDEN, 3 * HIDDEN),
                weights(f"fc_{number}.b_0", 3 * HIDDEN) + weights(f"gru_{number}.b_0", 3 * HIDDEN),
                gates[:2 * HIDDEN * HIDDEN].reshape(HIDDEN, 2 * HIDDEN), gates[2 * HIDDEN * HIDDEN:].reshape(HIDDEN, HIDDEN)))
        self.out = weights("fc_4.w_0", 2 * HIDDEN, len(self.tags)), weights("fc_4.b_0", len(self.tags))
        self.steps = weights("crfw", len(self.tags) + 2, len(self.tags))

    def recurrent(self, x, lengths, number, order):
        entry, bias, gates, candidate = self.layers[number]
        put = x @ entry + bias
        state, states = numpy.zeros((len(x), HIDDEN), numpy.float32), numpy.zeros((*x.shape[:2], HIDDEN), numpy.float32)
        for step in order:
            gate = 1 / (1 + numpy.exp(-(put[:, step, :2 * HIDDEN] + state @ gates)))
            update, reset = gate[:, :HIDDEN], gate[:, HIDDEN:]
            fresh = numpy.tanh(put[:, step, 2 * HIDDEN:] + (reset * state) @ candidate)
            state = numpy.where((step < lengths)[:, None], (1 - update) * state + update * fresh, state)
            states[:, step] = state
        return states

    def paths(self, numbers):
        lengths = numpy.array([len(row) for row in numbers])
        longest = lengths.max()
        x = self.embedding[numpy.array([row + [0] * (longest - len(row)) for row in numbers])]
        for layer in (0, 2):
            forth = self.recurrent(x, lengths, layer, range(longest))
            x = numpy.concatenate([forth, self.recurrent(x, lengths, layer + 1, range(longest - 1, -1, -1))], -1)
        given = x @ self.out[0] + self.out[1]
        score, back, history = given[:, 0] + self.steps[0], [], []
        history.append(score)
        for step in range(1, longest):
            sums = score[:, :, None] + self.steps[2:][None]
            back.append(sums.argmax(1))
            score = numpy.where((step < lengths)[:, None], sums.max(1) + given[:, step], score)
            history.append(score)
        for row, length in enumerate(lengths):
            path = [int((history[length - 1][row] + self.steps[1]).argmax())]
            for step in range(length - 2, -1, -1):
                path.append(int(back[step][row][path[-1]]))
            yield path[::-1]

    def numbers(self, text):
        """Numbers of words and characters, and how long each is."""
        for word in self.segment.fast_cut(text):
            if word in self.words:
                yield self.words[word], len(word)
            else:
                for character in word:
                    yield self.words.get(self.same.get(character, character), self.words["OOV"]), 1

    def parse(self, texts, size=128):
        """For each text its words as (start, end, tag)."""
        rows = [list(self.numbers(text)) for text in texts]
        order = sorted((n for n, row in enumerate(rows) if row), key=lambda n: len(rows[n]))
        parsed = [[] for _ in texts]
        for first in range(0, len(order), size):
            batch = order[first:first + size]
            for number, path in zip(batch, self.paths([[n for n, _ in rows[k]] for k in batch])):
                place = 0
                for tag, (_, length) in zip(path, rows[number]):
                    name, _, part = self.tags[tag].partition("-")
                    if part == "I" and parsed[number]:
                        parsed[number][-1] = (parsed[number][-1][0], place + length, parsed[number][-1][2])
                    else:
                        parsed[number].append((place, place + length, name))
                    place += length
        return parsed
