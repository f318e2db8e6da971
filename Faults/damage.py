"""Faults of the file itself: gone, cut, flipped, of another program. What could be read before has to be there afterwards."""
import random
import shutil
import sqlite3

from judge import Tally, stored


def readable(database):
    """The texts of whole reports that can still be read; nil where none can. A table that only contacts are in may be spoilt."""
    try:
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        try:
            return stored(connection, with_contacts=False)[0]
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError):  # the latter where the message quotes flipped names
        return None


def damaged(portal, title, ways):
    """Each way spoils the file of a portal with 20 reports, and then one more is sent."""
    tally = Tally(title)
    portal.reset()
    for _ in range(20):
        portal.send(portal.report(phone=True))
    whole = portal.folder / "whole.sqlite"
    shutil.copyfile(portal.database, whole)
    for spoil in ways:
        shutil.copyfile(whole, portal.database)
        spoil(portal.database)
        before = readable(portal.database)
        report = portal.report()
        answer = portal.send(report)
        after = readable(portal.database)
        tally.count("tried")
        tally.count("acknowledged", answer.is_acknowledged)
        if not answer.is_answer:
            tally.count("unanswered")
            tally.remark(f"no answer, exit code {answer.code}")
        if answer.is_acknowledged:
            if after is None or after[report.text] == 0:
                tally.count("lost")
                tally.remark(f"way {tally.counts['tried']}: acknowledged, and cannot be read")
            tally.count("doubled", after is not None and after[report.text] > 1)
        elif after is not None:
            tally.count("half", after[report.text])
        if before is not None:
            tally.count("lost", sum((before - (after or before.__class__())).values()))
        if portal.database.is_dir():
            portal.database.rmdir()
    return tally


def flipped(seed):
    def spoil(database):
        chance = random.Random(seed)
        content = bytearray(database.read_bytes())
        for _ in range(chance.choice((1, 1, 2, 8, 64))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        database.write_bytes(content)
    return spoil


def cut(part, most):
    def spoil(database):
        with open(database, "r+b") as file:
            file.truncate(database.stat().st_size * part // most)
    return spoil


def pragma(text):
    def spoil(database):
        connection = sqlite3.connect(database)
        connection.execute(text)
        connection.commit()
        connection.close()
    return spoil


def replaced(content):
    def spoil(database):
        database.write_bytes(content)
    return spoil


def directory(database):
    database.unlink()
    database.mkdir()


def strange_journal(seed):
    """A journal that belongs to no transaction of this file."""
    def spoil(database):
        chance = random.Random(seed)
        magic = bytes.fromhex("d9d505f920a163d7")
        journal = (magic if seed % 2 else b"") + chance.randbytes(chance.randrange(0, 9000))
        database.with_name(database.name + "-journal").write_bytes(journal)
    return spoil


def all_damage(portal, budget):
    yield damaged(portal, "database missing, empty, a folder, of another program",
                  [lambda database: database.unlink(), replaced(b""), replaced(b"no database " * 5000), directory])
    yield damaged(portal, "database of another schema", [
        pragma("PRAGMA user_version=0"), pragma("PRAGMA user_version=1"), pragma("PRAGMA user_version=999"),
        pragma("PRAGMA application_id=7"), pragma("DROP TABLE reports"), pragma("ALTER TABLE events RENAME TO happenings")])
    yield damaged(portal, "database cut short", [cut(part, budget // 4) for part in range(budget // 4)])
    yield damaged(portal, "database with flipped bits", [flipped(seed) for seed in range(budget)])
    yield damaged(portal, "a strange journal beside the database", [strange_journal(seed) for seed in range(budget // 4)])
