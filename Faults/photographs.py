"""Reports with a photograph: killed and failing at each system call. A row without its file is half a report; a file without
a row may be left behind, and is swept by `huiyin retain`."""
import os
import re
import sqlite3
import subprocess
import time

from calls import ERRORS, FALLIBLE, injected, spread, traced
from judge import Tally, look, trial
from portal import Portal

# Longer than any report takes to be stored; younger files are not swept.
AGE_SECONDS = 7200


def faults(portal, budget):
    yield in_order(portal)
    yield kills(portal, budget)
    yield errors(portal, budget)


def in_order(portal):
    """Without any fault: the file, its name and its folder are synced before the database is written to."""
    tally = Tally("a photograph and its name are on the disk before its row")
    portal.reset()
    report = portal.report().with_photograph()
    log = portal.folder / "trace"
    calls = "trace=fsync,rename,pwrite64"
    answer = portal.finish(portal.start(report, ("strace", "-qq", "-y", "-e", calls, "-o", str(log))))
    lines = log.read_text(errors="replace").splitlines()
    log.unlink()
    steps = [r"fsync\(\d+<.*/photos/incoming/\w+\.jpg>\)", r"rename\(", r"fsync\(\d+<.*/photos>\)",
             r"pwrite64\(\d+<.*/portal\.sqlite"]
    place = -1
    for step in steps:
        place = next((later for later in range(place + 1, len(lines)) if re.match(step, lines[later])), None)
        if place is None:
            break
    is_written_before = place is not None and any(re.match(steps[-1], line) for line in lines[:place])
    tally.count("half", place is None or is_written_before or b"p=kept" not in answer.output)
    check(tally, portal, report, answer, "no fault")
    return tally


def kills(portal, budget):
    tally = Tally("SIGKILL at each system call: with a photograph")
    portal.reset()
    calls, own = traced(portal, portal.report().with_photograph())
    for call, number in spread(calls[own:], budget):
        portal.reset()
        report = portal.report().with_photograph()
        answer = injected(portal, report, call, f"signal=KILL:when={number}")
        check(tally, portal, report, answer, f"{call} {number}", is_killed=True)
    return tally


def errors(portal, budget):
    tally = Tally("errors at each read, write, sync, open, lock, once: with a photograph")
    portal.reset()
    calls, own = traced(portal, portal.report().with_photograph())
    calls = [call for call in calls[own:] if call[0] in FALLIBLE | {"rename", "mkdir", "socketpair"}]
    for turn, (call, number) in enumerate(spread(calls, budget)):
        portal.reset()
        report = portal.report().with_photograph()
        answer = injected(portal, report, call, f"error={ERRORS[turn % len(ERRORS)]}:when={number}")
        check(tally, portal, report, answer, f"{call} {number}", is_killed=call in ("read", "writev", "poll", "write"))
    return tally


def check(tally, portal, report, answer, where, is_killed=False):
    """Besides what holds for every report: a photograph that the receipt calls kept is there, and of those that no row names
    nothing is left after a sweep."""
    if answer.is_acknowledged and b"p=kept" in answer.output:
        tally.count("lost", len(rows(portal)) != 1)
    trial(tally, portal, report, answer, where, is_killed)
    half = look(portal.database)[2]
    tally.count("half", sum(half.values()))
    if sum(half.values()):
        tally.remark(f"{where}: a row without its file")
    left = sweep(portal)
    if left != rows(portal):
        tally.count("half")
        tally.remark(f"{where}: {len(left)} files for {len(rows(portal))} rows after a sweep")


def rows(portal):
    connection = sqlite3.connect(portal.database, timeout=5)
    try:
        return {name for name, in connection.execute("SELECT name FROM photos")}
    finally:
        connection.close()


def files(portal):
    folder = portal.folder / "var/photos"
    return {file for file in folder.rglob("*") if file.is_file()}


def sweep(portal):
    """What is left of the files after `huiyin retain`, once they are old enough."""
    if {file.name for file in files(portal)} != rows(portal):
        for file in files(portal):
            os.utime(file, (time.time() - AGE_SECONDS,) * 2)
        huiyin = Portal.program.with_name("huiyin")
        subprocess.run([huiyin, "retain", "--workspace", portal.folder], check=True, stdout=subprocess.DEVNULL)
    return {file.name for file in files(portal)}
