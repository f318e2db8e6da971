"""Faults at system calls: strace kills the program at one, or makes one fail."""
import concurrent.futures
import queue
import re
import subprocess

from judge import Tally, trial
from portal import Portal

AT_ONCE = 12

ERRORS = ("EIO", "ENOSPC", "EMFILE", "ENOLCK")
FALLIBLE = {
    "read", "pread64", "readv", "write", "writev", "pwrite64", "open", "openat", "fsync", "fdatasync", "ftruncate",
    "fcntl", "flock", "fstat", "stat", "newfstatat", "lseek", "access", "faccessat", "faccessat2", "unlink", "close", "poll",
    "fchmod", "lstat", "getcwd",
}


def traced(portal, report):
    """The system calls of one submission, as (name, how many of that name came before and with it), and how many of them
    come before the first that the program itself makes; those are the loader's."""
    log = portal.folder / "trace"
    portal.finish(portal.start(report, ("strace", "-qq", "-o", str(log))))
    calls, counts, is_started = [], {}, False
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\w+)\(", line)
        if not match:
            continue
        name = match[1]
        if name == "execve":
            is_started = True
            continue
        counts[name] = counts.get(name, 0) + 1
        if is_started:
            calls.append((name, counts[name]))
    log.unlink()
    return calls, calls.index(("umask", 1))


def injected(portal, report, call, what):
    under = ("strace", "-qq", "-o", "/dev/null", "-e", f"inject={call}:{what}")
    return portal.finish(portal.start(report, under))


def spread(items, budget):
    """All, or as many as the budget allows, evenly spread."""
    items = list(items)
    return items if len(items) <= budget else [items[i * len(items) // budget] for i in range(budget)]


def kills(portal, budget):
    """Killed at every system call: the first report ever, and one among others with a telephone number."""
    for title, phone, before in (("first report", False, 0), ("after others, with telephone", True, 5)):
        tally = Tally(f"SIGKILL at each system call: {title}")
        portal.reset()
        calls, own = traced(portal, portal.report(phone))
        for call, number in spread(calls if len(calls) <= budget // 2 else calls[own:], budget // 2):
            portal.reset()
            for _ in range(before):
                portal.send(portal.report())
            report = portal.report(phone)
            answer = injected(portal, report, call, f"signal=KILL:when={number}")
            trial(tally, portal, report, answer, f"{call} {number}", is_killed=True)
        yield tally


def errors(portal, budget):
    """Each call that can fail fails, once or from then on, for each reason."""
    portal.reset()
    portal.send(portal.report())
    calls, own = traced(portal, portal.report(True))
    calls = [call for call in calls[own:] if call[0] in FALLIBLE]
    # Where locks fail for good the program waits its half minute; several at a time wait as well as one.
    portals = queue.SimpleQueue()
    for number in range(AT_ONCE):
        portals.put(Portal(portal.folder.parent / f"portal-{number}"))
    for error in ERRORS:
        for manner, suffix in (("once", ""), ("and all after it", "+")):
            tally = Tally(f"{error} at each read, write, sync, open, lock: {manner}")
            chosen = spread(calls, budget // (2 * len(ERRORS)))
            with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
                for part in pool.map(lambda call: failed(portals, error, suffix, *call), chosen):
                    tally.add(part)
            yield tally


def failed(portals, error, suffix, call, number):
    portal, tally = portals.get(), Tally("")
    portal.reset()
    portal.send(portal.report())
    report = portal.report(True)
    answer = injected(portal, report, call, f"error={error}:when={number}{suffix}")
    # Who cannot read the request or write the answer cannot be answered.
    trial(tally, portal, report, answer, f"{call} {number}", is_killed=call in ("read", "writev", "poll", "write"))
    portals.put(portal)
    return tally


def available():
    try:
        return subprocess.run(("strace", "-e", "inject=close:error=EIO:when=99", "true"), capture_output=True).returncode == 0
    except OSError:
        return False
