"""Faults of the place: no room, no writing, no lock."""
import fcntl
import sqlite3
import subprocess
import time

from judge import Tally, again, judge
from portal import Portal


def mounted(folder, size):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(("mount", "-t", "tmpfs", "-o", f"size={size}", "huiyin-faults", str(folder)), check=True)


def remounted(folder, options):
    subprocess.run(("mount", "-o", f"remount,{options}", str(folder)), check=True)


def full(base, budget):
    """A file system with 64 KB left fills up; what was refused is sent again once there is room."""
    folder = base / "full"
    kilobytes = (Portal.source / "var/portal.sqlite").stat().st_size // 1024 + 16
    tally = Tally("64 KB left on the file system")
    mounted(folder, f"{kilobytes + 64}k")
    try:
        portal = Portal(folder)
        sent = [portal.report(phone=True, is_long=True) for _ in range(budget)]
        answers = [portal.send(report) for report in sent]
        count_all(tally, portal, sent, answers)
        if all(answer.is_acknowledged for answer in answers):
            tally.remark("the file system did not fill up")
            tally.count("unanswered")
        remounted(folder, f"size={kilobytes + 8192}k")
        again(tally, portal, sent)
    finally:
        subprocess.run(("umount", str(folder)), check=True)
    yield tally


def read_only(base, budget):
    """A file system that takes nothing."""
    folder = base / "read-only"
    tally = Tally("read-only file system")
    mounted(folder, "8m")
    try:
        portal = Portal(folder)
        remounted(folder, "ro")
        sent = [portal.report() for _ in range(min(budget, 10))]
        count_all(tally, portal, sent, [portal.send(report) for report in sent], is_judged=False)
        remounted(folder, "rw")
        judge(tally, portal.database, [], sent)
        again(tally, portal, sent)
    finally:
        subprocess.run(("umount", str(folder)), check=True)
    yield tally


def locked(portal, seconds):
    """Another program holds the queue, or the database, while a crowd sends; some give up, some get their turn."""
    for title, hold in (("write queue", held_queue), ("database", held_database)):
        portal.reset()
        tally = Tally(f"{title} locked for {seconds} s, 12 at a time")
        sent = [portal.report() for _ in range(12)]
        release = hold(portal)
        begun = time.monotonic()
        early = [portal.start(report) for report in sent[:6]]
        time.sleep(seconds * 0.6)
        late = [portal.start(report) for report in sent[6:]]
        time.sleep(max(0, seconds - (time.monotonic() - begun)))
        release()
        count_all(tally, portal, sent, [portal.finish(child) for child in early + late])
        again(tally, portal, sent)
        yield tally


def held_queue(portal):
    file = open(str(portal.database) + ".queue", "a+b")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file.close


def held_database(portal):
    connection = sqlite3.connect(portal.database, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    return connection.close


def crowd(portal, count, at_once):
    """Many at once, each report twice in the same moment with the same key."""
    portal.reset()
    tally = Tally(f"each report twice at the same moment, {at_once} at a time")
    sent = [portal.report() for _ in range(count)]
    for start in range(0, count, at_once // 2):
        group = [report for report in sent[start:start + at_once // 2] for _ in range(2)]
        children = [portal.start(report) for report in group]
        count_all(tally, portal, group, [portal.finish(child) for child in children], is_judged=False)
    judge(tally, portal.database, sent, sent)
    again(tally, portal, sent[:20])
    yield tally


def count_all(tally, portal, sent, answers, is_judged=True):
    tally.count("tried", len(sent))
    tally.count("acknowledged", sum(answer.is_acknowledged for answer in answers))
    for answer in answers:
        if not answer.is_answer:
            tally.count("unanswered")
            tally.remark(f"no answer, exit code {answer.code}")
    if is_judged:
        judge(tally, portal.database, [r for r, a in zip(sent, answers) if a.is_acknowledged], sent)
